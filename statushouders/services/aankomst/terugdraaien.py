"""Undo an import, as long as nobody did anything with the people that it brought."""

from __future__ import annotations

from django.db import transaction

from inlezen.models import Status
from inlezen.services.bevestigen import (
    gaat_niet_terug,
    kan_niet_terug,
    meld_teruggedraaid,
    vergrendel_om_terug_te_draaien,
    vraag_terug,
    wie_terugdraait,
)
from inlezen.services.vergrendeld import vergrendel_voor_taak
from inlezen.voortgang import Voortgang
from kern.fouten import DomeinFout
from kern.wissen import wis
from medewerkers.logboek import leg_vast_voor
from medewerkers.models import Medewerker
from statushouders.gebeurtenissen import statushouders_verdwijnen
from statushouders.models import Aankomstlijst, Statushouder
from statushouders.selectors.aankomst import ingevoerde_mensen
from statushouders.selectors.aankomst_terug import waarom_niet_terug

# Each part looks through some tables once.
BATCH = 2000


@transaction.atomic
def vraag_terugdraaien(*, lijst: Aankomstlijst, door: Medewerker) -> None:
    """Yes: delete everybody whom this import wrote down. The job does it, all or nobody.

    Raises DomeinFout when that can no longer be: too long ago, or something was done with somebody.
    """
    lijst = vergrendel_om_terug_te_draaien(lijst)
    if redenen := waarom_niet_terug(lijst):
        raise DomeinFout(kan_niet_terug(lijst, redenen))
    vraag_terug(lijst, door=door)


@transaction.atomic
def draai_aankomstlijst_terug(lijst_id: int) -> None:
    """Delete everybody of this import, with what belongs to them, in this one transaction.

    The people are locked first: what a colleague did with one of them since it was asked is seen, and then nobody is
    deleted and the list says so. Idempotent; one worker at a time.
    """
    lijst = vergrendel_voor_taak(Aankomstlijst, lijst_id, Status.TERUGDRAAIEN)
    if lijst is None or (door := wie_terugdraait(lijst)) is None:
        return
    ids = _vergrendel_mensen(lijst)
    if redenen := waarom_niet_terug(lijst):
        gaat_niet_terug(lijst, kan_niet_terug(lijst, redenen))
        return
    voortgang = Voortgang(lijst.voortgangssleutel, len(ids))
    for begin in range(0, len(ids), BATCH):
        deel = ids[begin : begin + BATCH]
        wis(Statushouder.objects.filter(pk__in=deel))
        leg_vast_voor("statushouder.teruggedraaid", gemeente_id=lijst.gemeente_id, door=door, statushouder_ids=deel)
        voortgang.erbij(len(deel))
    meld_teruggedraaid(lijst, door=door)


def _vergrendel_mensen(lijst: Aankomstlijst) -> list[int]:
    mensen = Statushouder.objects.filter(pk__in=ingevoerde_mensen(lijst).order_by().values("pk"))
    statushouders_verdwijnen.meld([])
    return list(mensen.order_by("pk").select_for_update().values_list("pk", flat=True))
