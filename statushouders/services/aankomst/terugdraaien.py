"""Undo an import, as long as nobody did anything with the people that it brought."""

from __future__ import annotations

from django.db import transaction

from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.taken import plan_na_commit
from kern.tijd import nu, vandaag
from kern.wissen import wis
from medewerkers.logboek import leg_vast, leg_vast_voor
from medewerkers.models import Medewerker
from statushouders.aankomst.voortgang import Voortgang, vergeet
from statushouders.gebeurtenissen import statushouders_verdwijnen
from statushouders.models import Aankomstlijst, Statushouder
from statushouders.selectors.aankomst import ingevoerde_mensen
from statushouders.selectors.aankomst_terug import waarom_niet_terug
from statushouders.services.aankomst.namens import naam_van, wie_het_vroeg
from statushouders.services.aankomst.vergrendeld import vergrendel, vergrendel_voor_taak

Status = Aankomstlijst.Status
TERUGTAAK = "statushouders.tasks.draai_aankomstlijst_terug"
# Each part looks through some tables once.
BATCH = 2000


@transaction.atomic
def vraag_terugdraaien(*, lijst: Aankomstlijst, door: Medewerker) -> None:
    """Yes: delete everybody whom this import wrote down. The job does it, all or nobody.

    Raises DomeinFout when that can no longer be: too long ago, or something was done with somebody.
    """
    lijst = vergrendel(lijst, Status.INGEVOERD)
    if not lijst.is_te_bewaren_op(vandaag()):
        raise DomeinFout("De lijst is ouder dan 30 dagen. Terugdraaien kan dan niet meer.")
    if redenen := waarom_niet_terug(lijst):
        raise DomeinFout(_kan_niet(len(redenen)))
    lijst.status, lijst.teruggedraaid_door = Status.TERUGDRAAIEN, door
    lijst.pogingen, lijst.melding = 0, ""
    lijst.save(update_fields=["status", "teruggedraaid_door", "pogingen", "melding"])
    leg_vast("aankomstlijst.terugdraaien_gevraagd", gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
    vergeet(lijst.pk)
    plan_na_commit(TERUGTAAK, lijst.pk)


@transaction.atomic
def draai_aankomstlijst_terug(lijst_id: int) -> None:
    """Delete everybody of this import, with what belongs to them, in this one transaction.

    The people are locked first: what a colleague did with one of them since it was asked is seen, and then nobody is
    deleted and the list says so. Idempotent; one worker at a time.
    """
    lijst = vergrendel_voor_taak(lijst_id, Status.TERUGDRAAIEN)
    if lijst is None:
        return
    door = wie_het_vroeg(lijst.teruggedraaid_door, lijst.gemeente)
    if door is None:
        _gaat_niet_door(lijst, f"{naam_van(lijst.teruggedraaid_door)} {_GEEN_TEAMLEIDER}")
        return
    ids = _vergrendel_mensen(lijst)
    if redenen := waarom_niet_terug(lijst):
        _gaat_niet_door(lijst, _kan_niet(len(redenen)))
        return
    voortgang = Voortgang(lijst.pk, len(ids))
    for begin in range(0, len(ids), BATCH):
        deel = ids[begin : begin + BATCH]
        wis(Statushouder.objects.filter(pk__in=deel))
        leg_vast_voor("statushouder.teruggedraaid", gemeente_id=lijst.gemeente_id, door=door, statushouder_ids=deel)
        voortgang.erbij(len(deel))
    lijst.status, lijst.teruggedraaid_op, lijst.pogingen = Status.TERUGGEDRAAID, nu(), 0
    lijst.save(update_fields=["status", "teruggedraaid_op", "pogingen"])
    leg_vast("aankomstlijst.teruggedraaid", gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)


_GEEN_TEAMLEIDER = (
    "wilde deze lijst terugdraaien, maar is geen teamleider meer van deze gemeente. Er is niemand verwijderd."
)


def _vergrendel_mensen(lijst: Aankomstlijst) -> list[int]:
    mensen = Statushouder.objects.filter(pk__in=ingevoerde_mensen(lijst).order_by().values("pk"))
    statushouders_verdwijnen.meld([])
    return list(mensen.order_by("pk").select_for_update().values_list("pk", flat=True))


def _gaat_niet_door(lijst: Aankomstlijst, melding: str) -> None:
    """The people stay, and the list says why."""
    lijst.status, lijst.melding, lijst.pogingen = Status.INGEVOERD, melding, 0
    lijst.save(update_fields=["status", "melding", "pogingen"])
    leg_vast("aankomstlijst.niet_teruggedraaid", gemeente_id=lijst.gemeente_id, door=None, object_id=lijst.pk)


def _kan_niet(aantal: int) -> str:
    """Without names: this is kept."""
    return (
        f"Terugdraaien kan niet meer, want met {meervoud(aantal, 'persoon', 'mensen')} is al iets gedaan. "
        "Er is niemand verwijderd."
    )
