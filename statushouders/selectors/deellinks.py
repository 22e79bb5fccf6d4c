"""With whom a profile is shared, and whether it was looked at."""

from __future__ import annotations

from django.db.models import Q

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Deellink

HOOGSTENS = 20


def links_van(persoon_id: int, *, kijker: Medewerker) -> list[Deellink]:
    """Every link of this person that can be opened, and the newest of the others, of every version.

    With how they stand and were opened.
    """
    zichtbaar = Deellink.objects.visible_to(kijker).filter(profiel__statushouder=persoon_id)
    nieuwste = zichtbaar.order_by("-pk").values("pk")[:HOOGSTENS]
    links = zichtbaar.filter(Deellink.objects.is_open() | Q(pk__in=nieuwste))
    return list(links.met_stand().met_openingen().select_related("gemaakt_door").order_by("-pk"))


def contact_van(link: Deellink) -> Medewerker | None:
    """Whom an employer can call: who shared the profile, or when gone the klantondersteuner of the person, if any."""
    if link.gemaakt_door.is_active:
        return link.gemaakt_door
    verantwoordelijk = Betrokkenheid.objects.verantwoordelijk().select_related("medewerker__organisatie")
    nu = verantwoordelijk.filter(statushouder=link.profiel.statushouder_id, rol=Rol.KLANTONDERSTEUNER).first()
    return nu.medewerker if nu else None


def aantal_dat_stopt(profiel_id: int) -> int:
    """How many links of this profile work now."""
    return sum(1 for link in Deellink.objects.met_stand().filter(profiel=profiel_id) if link.werkt)
