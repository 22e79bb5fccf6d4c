"""With whom a profile is shared, and whether it was looked at."""

from __future__ import annotations

from medewerkers.models import Medewerker
from statushouders.models import Deellink

HOOGSTENS = 20


def links_van(persoon_id: int, *, kijker: Medewerker) -> list[Deellink]:
    """The newest links of this person, of every version, with how they stand and were opened."""
    zichtbaar = Deellink.objects.visible_to(kijker).filter(profiel__statushouder=persoon_id)
    return list(zichtbaar.met_stand().met_openingen().select_related("gemaakt_door").order_by("-pk")[:HOOGSTENS])


def aantal_dat_stopt(profiel_id: int) -> int:
    """How many links of this profile work now."""
    return sum(1 for link in Deellink.objects.met_stand().filter(profiel=profiel_id) if link.werkt)
