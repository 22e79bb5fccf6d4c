"""The step of the first contact is done by whoever records that contact: no double work."""

from __future__ import annotations

from datetime import date, datetime

from medewerkers.models import Medewerker
from statushouders.contactgevolg import HOORT_ERBIJ, Gevolg
from trajecten.models import AanpakStap, Stap
from trajecten.querysets import StapQuerySet
from trajecten.services.stappen import heropen_stap, rond_stap_af
from trajecten.statussen import Stapstatus


def _stappen(statushouder_id: int, door: Medewerker) -> StapQuerySet:
    eigen = Stap.objects.af_te_handelen_door(door)
    gevonden: StapQuerySet = eigen.filter(
        traject__statushouder=statushouder_id,
        traject__einddatum=None,
        aanpakstap__mijlpaal=AanpakStap.Mijlpaal.CONTACT,
    )
    return gevonden


def _wat(statushouder_id: int, door: Medewerker) -> str:
    open_ = _stappen(statushouder_id, door).open()
    return open_.order_by("pk").values_list("aanpakstap__naam", flat=True).first() or ""


def _rond_af(statushouder_id: int, dag: date, door: Medewerker) -> None:
    if stap := _stappen(statushouder_id, door).open().order_by("pk").first():
        rond_stap_af(stap=stap, door=door, gedaan_op=dag)


def _neem_terug(statushouder_id: int, dag: date, toen_door: int, toen: datetime, door: Medewerker) -> None:
    samen = _stappen(statushouder_id, door).filter(
        status=Stapstatus.GEDAAN,
        gedaan_op=dag,
        afgehandeld_door=toen_door,
        afgehandeld_op__gte=toen,
        afgehandeld_op__lt=toen + HOORT_ERBIJ,
    )
    if stap := samen.first():
        heropen_stap(stap=stap, door=door)


EERSTE_CONTACT = Gevolg(wat=_wat, rond_af=_rond_af, neem_terug=_neem_terug)
