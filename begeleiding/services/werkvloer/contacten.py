"""Record a visit or a talk with the mentor, perhaps with what was agreed on; better it, or take it back."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from begeleiding.models import Begeleidingscontact
from begeleiding.models.werkvloer import LANGSTE_VERSLAG
from begeleiding.services.werkvloer.afspraken import plan_onder_slot
from begeleiding.services.werkvloer.kader import (
    controleer_dag,
    eis_tekst,
    er_was_iets,
    schrijf_bij_werkvloer,
    vergrendel_begonnen,
)
from begeleiding.statussen import TERUG_TE_NEMEN, Contactvorm
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from werkgevers.services.acties import Actiegegevens
from werkgevers.services.dubbel import DUBBEL_BINNEN

WEG = "Dit contact is er niet meer. Misschien is het net weggehaald."
VAN_EEN_ANDER = "Dit contact is door een collega vastgelegd. Vraag die collega om het te verbeteren."
TE_LANG = "Dit contact staat er langer dan een week. Leg een nieuw contact vast met de verbetering."


@transaction.atomic
def leg_contact_vast(
    *,
    plaatsing: Plaatsing,
    soort: str,
    dag: date,
    verslag: str,
    door: Medewerker,
    afspraak: Actiegegevens | None = None,
) -> Begeleidingscontact:
    """Record it, and with `afspraak` what was agreed on: both or neither. The very same one once more within a minute
    is a button that was pressed twice.
    """
    plaatsing = vergrendel_begonnen(plaatsing, door=door)
    wat = {"soort": soort, "dag": dag, "verslag": _controleer(plaatsing, soort, dag, verslag), "door": door}
    net: Begeleidingscontact | None = plaatsing.begeleidingscontacten.filter(
        op__gte=nu() - DUBBEL_BINNEN, **wat
    ).first()
    if net:
        return net
    contact: Begeleidingscontact = plaatsing.begeleidingscontacten.create(op=nu(), **wat)
    schrijf_bij_werkvloer("werkvloer.contact_vastgelegd", plaatsing=plaatsing, door=door)
    if afspraak:
        plan_onder_slot(plaatsing, afspraak, door=door)
    er_was_iets(plaatsing)
    return contact


@transaction.atomic
def wijzig_contact(
    *, contact: Begeleidingscontact, soort: str, dag: date, verslag: str, door: Medewerker
) -> Begeleidingscontact:
    """Better what one recorded oneself, within a week."""
    plaatsing, contact = _vergrendel(contact, door)
    contact.soort, contact.dag, contact.verslag = soort, dag, _controleer(plaatsing, soort, dag, verslag)
    contact.save(update_fields=["soort", "dag", "verslag"])
    schrijf_bij_werkvloer("werkvloer.contact_gewijzigd", plaatsing=plaatsing, door=door)
    er_was_iets(plaatsing)
    return contact


@transaction.atomic
def verwijder_contact(*, contact: Begeleidingscontact, door: Medewerker) -> None:
    """Take back what one recorded oneself, within a week. What was agreed on stays: that is a promise by itself."""
    plaatsing, contact = _vergrendel(contact, door)
    contact.delete()
    schrijf_bij_werkvloer("werkvloer.contact_verwijderd", plaatsing=plaatsing, door=door)
    er_was_iets(plaatsing)


def waarom_niet(contact: Begeleidingscontact, door: Medewerker) -> str:
    """Why this colleague does not change it; nothing when that is possible."""
    if contact.door_id != door.pk:
        return VAN_EEN_ANDER
    return "" if nu() - contact.op <= TERUG_TE_NEMEN else TE_LANG


def _vergrendel(contact: Begeleidingscontact, door: Medewerker) -> tuple[Plaatsing, Begeleidingscontact]:
    plaatsing = vergrendel_begonnen(contact.plaatsing, door=door)
    vers = plaatsing.begeleidingscontacten.filter(pk=contact.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    if waarom := waarom_niet(vers, door):
        raise DomeinFout(waarom)
    return plaatsing, vers


def _controleer(plaatsing: Plaatsing, soort: str, dag: date, verslag: str) -> str:
    if soort not in Contactvorm.values:
        raise DomeinFout("Kies wat voor contact het was.", veld="soort")
    controleer_dag(dag, eerste=plaatsing.eerste_dag)
    return eis_tekst(verslag, veld="verslag", hoogstens=LANGSTE_VERSLAG, anders="Schrijf kort op hoe het ging.")
