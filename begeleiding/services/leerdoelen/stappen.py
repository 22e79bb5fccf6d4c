"""The steps of a goal: in which order, and what is done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction
from django.db.models import F, Max

from begeleiding.models import Leerdoel, Leerdoelstap
from begeleiding.models.leerdoel import LANGSTE_STAP, MEESTE_STAPPEN
from begeleiding.services.leerdoelen.slot import eis_geldige_dag, schrijf_bij_doel, vergrendel_open, vergrendel_stap
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.models import Medewerker


@transaction.atomic
def voeg_stap_toe(*, leerdoel: Leerdoel, wat: str, door: Medewerker) -> Leerdoelstap:
    """At the end."""
    doel = vergrendel_open(leerdoel, door)
    _eis_tekst(wat)
    _eis_ruimte(doel)
    laatste = doel.stappen.aggregate(laatste=Max("volgorde"))["laatste"] or 0
    stap: Leerdoelstap = Leerdoelstap.objects.create(leerdoel=doel, volgorde=laatste + 1, wat=wat)
    schrijf_bij_doel("leerdoel.stap_erbij", doel, door)
    return stap


@transaction.atomic
def wijzig_stap(*, stap: Leerdoelstap, wat: str, gedaan_op: date | None, gezien: str, door: Medewerker) -> Leerdoelstap:
    """Other words, or another day on which it was done (None: not done). `gezien`: how it stood when the form was
    opened (`hoe_hij_staat`).
    """
    vers = vergrendel_stap(stap, door)
    _eis_tekst(wat)
    if gedaan_op and gedaan_op != vers.gedaan_op:
        eis_geldige_dag(gedaan_op, veld="gedaan_op")
    if (wat, gedaan_op) == (vers.wat, vers.gedaan_op):
        return vers
    if hoe_hij_staat(vers) != gezien:
        raise DomeinFout("Een collega veranderde deze stap intussen. Kijk hoe hij nu staat en bewaar opnieuw.")
    vers.wat = wat
    return _bewaar(_gedaan(vers, gedaan_op, door), "leerdoel.stap_gewijzigd", door)


def hoe_hij_staat(stap: Leerdoelstap) -> str:
    """To notice on saving that a colleague changed it in the meantime."""
    return f"{stap.wat}|{stap.gedaan_op}"


@transaction.atomic
def zet_stap_gedaan(*, stap: Leerdoelstap, dag: date, door: Medewerker) -> Leerdoelstap:
    """Twice is once: the day that stands there stays."""
    vers = vergrendel_stap(stap, door)
    if vers.gedaan_op:
        return vers
    eis_geldige_dag(dag, veld="dag")
    return _bewaar(_gedaan(vers, dag, door), "leerdoel.stap_gedaan", door)


@transaction.atomic
def zet_stap_open(*, stap: Leerdoelstap, door: Medewerker) -> Leerdoelstap:
    """Not done after all."""
    vers = vergrendel_stap(stap, door)
    if vers.gedaan_op is None:
        return vers
    return _bewaar(_gedaan(vers, None, door), "leerdoel.stap_open", door)


@transaction.atomic
def zet_stap_op_plek(*, stap: Leerdoelstap, omhoog: bool, door: Medewerker) -> None:
    """Before the one that stands above it, or after the one below. The first goes no higher."""
    vers = vergrendel_stap(stap, door)
    andere = Leerdoelstap.objects.filter(leerdoel=vers.leerdoel)
    if omhoog:
        buur = andere.filter(volgorde__lt=vers.volgorde).order_by("-volgorde").first()
    else:
        buur = andere.filter(volgorde__gt=vers.volgorde).order_by("volgorde").first()
    if buur is None:
        return
    vers.volgorde, buur.volgorde = buur.volgorde, vers.volgorde
    Leerdoelstap.objects.bulk_update([vers, buur], ["volgorde"])
    schrijf_bij_doel("leerdoel.stap_verplaatst", vers.leerdoel, door)


@transaction.atomic
def haal_stap_weg(*, stap: Leerdoelstap, door: Medewerker) -> Leerdoelstap:
    """As it was when it went, with its number."""
    vers = vergrendel_stap(stap, door)
    pk = vers.pk
    vers.delete()
    schrijf_bij_doel("leerdoel.stap_weg", vers.leerdoel, door)
    vers.pk = pk
    return vers


@transaction.atomic
def zet_stap_terug(*, leerdoel: Leerdoel, stap_id: int, was: Mapping[str, Any], door: Medewerker) -> Leerdoelstap:
    """Undo of removing: where it stood, as it was."""
    doel = vergrendel_open(leerdoel, door)
    if Leerdoelstap.objects.filter(pk=stap_id).exists():
        raise DomeinFout("Deze stap staat er al weer.")
    _eis_ruimte(doel)
    erna = doel.stappen.filter(volgorde__gte=was["volgorde"])
    if erna.filter(volgorde=was["volgorde"]).exists():
        erna.update(volgorde=F("volgorde") + 1)
    stap: Leerdoelstap = Leerdoelstap.objects.create(pk=stap_id, leerdoel=doel, **was)
    schrijf_bij_doel("leerdoel.stap_terug", doel, door)
    return stap


def _eis_tekst(wat: str) -> None:
    if not wat:
        raise DomeinFout("Schrijf wat de stap is.", veld="wat")
    controleer_tekst(wat, veld="wat", hoogstens=LANGSTE_STAP)


def _eis_ruimte(doel: Leerdoel) -> None:
    if doel.stappen.count() >= MEESTE_STAPPEN:
        raise DomeinFout(f"Een doel heeft hooguit {MEESTE_STAPPEN} stappen. Haal er eerst een weg.", veld="wat")


def _gedaan(stap: Leerdoelstap, dag: date | None, door: Medewerker) -> Leerdoelstap:
    """Who changes only the words, did not do the step."""
    if dag != stap.gedaan_op:
        stap.gedaan_door = door if dag else None
    stap.gedaan_op = dag
    return stap


def _bewaar(stap: Leerdoelstap, actie: str, door: Medewerker) -> Leerdoelstap:
    stap.save(update_fields=["wat", "gedaan_op", "gedaan_door"])
    schrijf_bij_doel(actie, stap.leerdoel, door)
    return stap
