"""Undo an import of employers, as long as nobody did anything with what it brought."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet

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
from kern.bulk import vervang
from kern.fouten import DomeinFout
from kern.wissen import wis
from medewerkers.logboek import leg_vast_over
from medewerkers.models import Medewerker
from werkgevers.inlezen.lezen import CONTACT
from werkgevers.inlezen.oordeel import AAN_TE_VULLEN
from werkgevers.models import Contactpersoon, Werkgever, Werkgeverslijst
from werkgevers.selectors.relaties import wijzen_naar_contactpersoon
from werkgevers.selectors.werkgeverslijsten import aangevuld, ingevoerd, standen_van, waarom_niet_terug

BATCH = 2000


@transaction.atomic
def vraag_terugdraaien(*, lijst: Werkgeverslijst, door: Medewerker) -> None:
    """Yes: delete the employers that this import wrote, and empty again what it filled in. The job does it.

    Raises DomeinFout when that can no longer be: too long ago, or something was done with one of them.
    """
    lijst = vergrendel_om_terug_te_draaien(lijst)
    if redenen := waarom_niet_terug(lijst):
        raise DomeinFout(kan_niet_terug(lijst, redenen))
    vraag_terug(lijst, door=door)


@transaction.atomic
def draai_werkgeverslijst_terug(lijst_id: int) -> None:
    """Delete what this import made, in this one transaction.

    The employers are locked first, also against what points to them, such as a contact: what a colleague did with one
    of them since it was asked is seen, and then nothing is deleted and the list says so. Idempotent; one worker at a
    time.
    """
    lijst = vergrendel_voor_taak(Werkgeverslijst, lijst_id, Status.TERUGDRAAIEN)
    if lijst is None or (door := wie_terugdraait(lijst)) is None:
        return
    regels = list(aangevuld(lijst).order_by("nummer"))
    nieuw = _vergrendel(list(ingevoerd(lijst).values_list("pk", flat=True)), [een.werkgever_id for een in regels])
    if redenen := waarom_niet_terug(lijst):
        gaat_niet_terug(lijst, kan_niet_terug(lijst, redenen))
        return
    voortgang = Voortgang(lijst.voortgangssleutel, len(nieuw) + len(regels))
    for begin in range(0, len(regels), BATCH):
        _leeg_weer(lijst, regels[begin : begin + BATCH], door)
        voortgang.erbij(len(regels[begin : begin + BATCH]))
    for begin in range(0, len(nieuw), BATCH):
        deel = nieuw[begin : begin + BATCH]
        wis(Werkgever.objects.filter(pk__in=deel))
        leg_vast_over("werkgever.teruggedraaid", gemeente_id=lijst.gemeente_id, door=door, object_ids=deel)
        voortgang.erbij(len(deel))
    meld_teruggedraaid(lijst, door=door)


def _vergrendel(nieuw: list[int], bekend: list[int]) -> list[int]:
    alle = Werkgever.objects.select_for_update().filter(pk__in={*nieuw, *bekend}).order_by("pk")
    vast = set(alle.values_list("pk", flat=True))
    return sorted(vast & set(nieuw))


def _leeg_weer(lijst: Werkgeverslijst, regels: list[Any], door: Medewerker) -> None:
    """Take out of known employers what this import filled in; it was empty then."""
    standen = standen_van(een.werkgever_id for een in regels)
    rijen = []
    for een in regels:
        stand = standen[een.werkgever_id]
        terug = {veld: _leeg(veld) for veld in een.aanvulling or {} if veld != CONTACT}
        rijen.append((een.werkgever_id, *({**stand, **terug}[veld] for veld in AAN_TE_VULLEN), stand["versie"] + 1))
    vervang(Werkgever, waar={"gemeente": lijst.gemeente_id}, op="id", velden=[*AAN_TE_VULLEN, "versie"], rijen=rijen)
    ids = [een.werkgever_id for een in regels]
    leg_vast_over("werkgever.aanvulling_teruggedraaid", gemeente_id=lijst.gemeente_id, door=door, object_ids=ids)
    # Somebody may have spoken with who came along since, or made a mentor of them: then that one stays.
    personen = [een.contactpersoon_id for een in regels if een.contactpersoon_id]
    vrij = Contactpersoon.objects.filter(pk__in=personen, versie=1, weg_op=None)
    for model, veld in wijzen_naar_contactpersoon():
        genoemd: QuerySet[Any] = QuerySet(model).filter(**{veld: OuterRef("pk")})
        vrij = vrij.exclude(Exists(genoemd))
    wis(Contactpersoon.objects.filter(pk__in=list(vrij.order_by().values_list("pk", flat=True))))


def _leeg(veld: str) -> Any:
    model: Any = Werkgever._meta.get_field(veld)
    return [] if veld == "voertalen" else None if model.null else ""
