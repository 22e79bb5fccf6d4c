"""Record what was said with an employer, with the next thing to do, and take it back right after."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from agenda.services import werk_regel_bij
from kern.fouten import DomeinFout, eis_geen
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Contactsoort
from werkgevers.models import Contactpersoon, Werkgever, Werkgevercontact
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.services.acties import Actiegegevens, plan_actie
from werkgevers.services.dubbel import DUBBEL_BINNEN
from werkgevers.services.slot import vergrendel_in_netwerk, vergrendel_werkgever
from werkgevers.signaleringen.acties import CODE

# Longer ago is a slip of the pen.
VROEGSTE = timedelta(days=10 * 366)


@transaction.atomic
def leg_contact_vast(
    *,
    werkgever: Werkgever,
    soort: str,
    dag: date,
    samenvatting: str,
    door: Medewerker,
    contactpersoon: Contactpersoon | None = None,
    actie: Actiegegevens | None = None,
    toch_benaderen: bool = False,
) -> Werkgevercontact:
    """Record one contact, and with `actie` plan what comes next: both or neither.

    Raises DomeinFout for an archived employer, a day ahead or long ago, an empty summary and somebody who works
    elsewhere; for the action as `plan_actie`. What was said may always be recorded, also of who would rather not. The
    very same one once more within a minute is a button that was pressed twice: it is recorded once.
    """
    werkgever = vergrendel_in_netwerk(werkgever.pk, door=door)
    samenvatting = samenvatting.strip()
    eis_geen(gebroken_regels({"soort": soort, "dag": dag, "samenvatting": samenvatting}))
    if contactpersoon and contactpersoon.werkgever_id != werkgever.pk:
        raise DomeinFout("Kies iemand die bij deze werkgever werkt.", veld="contactpersoon")
    wat = {"soort": soort, "dag": dag, "samenvatting": samenvatting, "contactpersoon": contactpersoon, "door": door}
    net: Werkgevercontact | None = werkgever.contacten.filter(ingevoerd_op__gte=nu() - DUBBEL_BINNEN, **wat).first()
    if net:
        return net
    contact: Werkgevercontact = werkgever.contacten.create(**wat)
    _schrijf_op("werkgevercontact.vastgelegd", contact, door)
    if actie:
        plan_actie(werkgever=werkgever, gegevens=actie, door=door, contact=contact, toch_benaderen=toch_benaderen)
    return contact


@transaction.atomic
def verwijder_contact(*, contact: Werkgevercontact, door: Medewerker) -> None:
    """Undo: one's own contact, within the hour, with what was planned with it and is not done yet. The audit line
    stays."""
    vergrendel_werkgever(contact.werkgever_id, door=door)
    if contact.door_id != door.pk:
        raise DomeinFout("Dit contact is door een collega vastgelegd. Vraag die collega om het te verbeteren.")
    if not contact.is_terug_te_nemen:
        raise DomeinFout("Dit contact staat er langer dan een uur. Leg een nieuw contact vast met de verbetering.")
    acties = contact.acties.filter(gedaan_op=None, gemaakt_door=door)
    ids = list(acties.values_list("pk", flat=True))
    acties.delete()
    _schrijf_op("werkgevercontact.verwijderd", contact, door)
    contact.delete()
    werk_regel_bij(CODE, bron_ids=ids)


def gebroken_regels(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    """Every rule that is broken, also for a form of which a part could not be read: that part is left out."""
    if velden.get("soort", Contactsoort.TELEFOON) not in Contactsoort.values:
        yield DomeinFout("Kies wat voor contact het was.", veld="soort")
    dag = velden.get("dag")
    if dag and dag > vandaag():
        yield DomeinFout(
            "Deze dag moet nog komen. Leg het contact vast als het geweest is, of plan een actie.", veld="dag"
        )
    if dag and dag < vandaag() - VROEGSTE:
        yield DomeinFout("Deze dag is meer dan tien jaar geleden. Controleer het jaar.", veld="dag")
    samenvatting = velden.get("samenvatting", "-")
    if not samenvatting:
        yield DomeinFout("Schrijf kort op wat jullie bespraken.", veld="samenvatting")
    try:
        controleer_tekst(samenvatting, veld="samenvatting", hoogstens=LANGSTE_WERKGEVERTEKST)
    except DomeinFout as fout:
        yield fout


def _schrijf_op(code: str, contact: Werkgevercontact, door: Medewerker) -> None:
    leg_vast(code, gemeente_id=contact.werkgever.gemeente_id, door=door, object_id=contact.pk)
