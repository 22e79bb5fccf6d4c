"""Record a contact, and take it back right after."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import hier, nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.contactgevolg import neem_gevolgen_terug, rond_gevolgen_af
from statushouders.controles import is_te_vroeg
from statushouders.models import Contactmoment, Statushouder
from statushouders.models.contact import LANGSTE_NOTITIE
from statushouders.services.slot import vergrendel_persoon

DUBBEL_BINNEN = timedelta(minutes=1)
# In these one really spoke each other.
GESPROKEN = frozenset({Contactmoment.Soort.TELEFOON, Contactmoment.Soort.GESPREK, Contactmoment.Soort.HUISBEZOEK})


def soorten_voor(rol: str) -> list[str]:
    """The kinds of contact that somebody of this role records: a ketenpartner reports back, and no more."""
    return [Contactmoment.Soort.TERUGKOPPELING] if rol == Rol.KETENPARTNER else list(Contactmoment.Soort.values)


@transaction.atomic
def leg_contact_vast(
    *,
    statushouder: Statushouder,
    door: Medewerker,
    soort: str,
    moment: datetime,
    notitie: str = "",
    met_gevolg: bool = False,
) -> Contactmoment:
    """Record one contact. Raises DomeinFout when the person is gone, for an unknown kind, a moment ahead, or a note
    that is empty or too long.

    Only 'geen gehoor' needs no note. The very same one once more within a minute is a button that was pressed twice:
    it is recorded once. `met_gevolg`: when they spoke each other, what that finishes (`contactgevolg`) is done too.
    """
    notitie = notitie.strip()
    statushouder = vergrendel_persoon(statushouder.pk, door=door)
    if soort not in soorten_voor(door.rol):
        raise DomeinFout("Kies wat voor contact het was.", veld="soort")
    if moment > nu() + timedelta(minutes=5):
        raise DomeinFout("Dit moment ligt in de toekomst. Leg het contact vast als het geweest is.", veld="moment")
    if hier(moment).date() < statushouder.geboortedatum.eerste_mogelijke_dag:
        raise DomeinFout("Dit moment ligt voor de geboortedatum. Controleer het jaar.", veld="moment")
    if is_te_vroeg(hier(moment).date(), vestigingsdatum=statushouder.vestigingsdatum):
        raise DomeinFout(
            "Dit moment ligt meer dan een jaar voor de vestigingsdatum. Controleer het jaar.", veld="moment"
        )
    if not notitie and soort != Contactmoment.Soort.GEEN_GEHOOR:
        raise DomeinFout("Schrijf kort wat er besproken is.", veld="notitie")
    controleer_tekst(notitie, veld="notitie", hoogstens=LANGSTE_NOTITIE)
    contact: Contactmoment
    contact, nieuw = Contactmoment.objects.filter(ingevoerd_op__gte=nu() - DUBBEL_BINNEN).get_or_create(
        statushouder=statushouder, door=door, soort=soort, moment=moment, notitie=notitie
    )
    if nieuw:
        _leg_vast("contact.vastgelegd", contact, door)
        if met_gevolg and soort in GESPROKEN:
            rond_gevolgen_af(statushouder.pk, dag=hier(moment).date(), door=door)
    return contact


@transaction.atomic
def verwijder_contact(*, contact: Contactmoment, door: Medewerker) -> None:
    """Undo: one's own contact, within the hour after it was recorded, with what it finished. The audit line stays."""
    if contact.door_id != door.pk:
        raise DomeinFout("Dit contact is door een collega vastgelegd. Vraag die collega om het te verbeteren.")
    if not contact.is_terug_te_nemen:
        raise DomeinFout("Dit contact staat er langer dan een uur. Leg een nieuw contact vast met de verbetering.")
    vergrendel_persoon(contact.statushouder_id, door=door)
    neem_gevolgen_terug(
        contact.statushouder_id,
        dag=hier(contact.moment).date(),
        toen_door=contact.door_id,
        toen=contact.ingevoerd_op,
        door=door,
    )
    _leg_vast("contact.verwijderd", contact, door)
    contact.delete()


def _leg_vast(actie: str, contact: Contactmoment, door: Medewerker) -> None:
    leg_vast(
        actie,
        gemeente_id=contact.statushouder.gemeente_id,
        door=door,
        statushouder_id=contact.statushouder_id,
        object_id=contact.pk,
    )
