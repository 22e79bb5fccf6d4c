"""The people behind a number of how it stands, or of what happened, for who may see them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, timedelta
from typing import Any

from django.db.models import Min, Q, QuerySet

from medewerkers.models import Medewerker
from rapportages.cijfers.gebeurtenissen import Gebeurtenis
from rapportages.models import Feit
from rapportages.nu import ALLE, IEDEREEN, NIEMAND
from rapportages.nu.catalogus import HOE_LAAT, LANGER, SAMEN
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.nu.begeleiding import ROLLEN, ZONDER_TEAM, met_team
from rapportages.selectors.nu.laat import te_laat
from rapportages.selectors.nu.lopend import aan_het_werk
from rapportages.selectors.nu.uren import blokken
from rapportages.selectors.nu.werk import lopende_regelingen
from rapportages.selectors.tellingen import in_groepen
from statushouders.models import Statushouder
from statushouders.querysets import StatushouderQuerySet

Ids = QuerySet[Any]


def mensen_achter_nu(*, door: Medewerker, dag: date, cijfer: str, rij: str, kolom: str) -> StatushouderQuerySet:
    """Who stands in this row, which is there (`rijnamen`); nobody of a figure that has no people behind it."""
    if cijfer not in _IDS:
        return Statushouder.objects.none()
    return _zichtbaar(door, _IDS[cijfer](door.werkt_voor().pk, dag, rij, kolom))


@contextmanager
def mensen_bij_wie(
    *, door: Medewerker, dag: date, een: Gebeurtenis, van: int, tot: int, kenmerk: str = "", waarde: str = ""
) -> Iterator[StatushouderQuerySet]:
    """To whom it happened in these years. To be read as long as this lasts."""
    with feiten_op(gemeente_id=door.werkt_voor().pk, dag=dag, kenmerken=(kenmerk,)):
        feiten = in_groepen(Feit.objects.order_by()).filter(**({kenmerk: waarde} if kenmerk else {}))
        jaren = {f"{een.kolom}__year__gte": van, f"{een.kolom}__year__lte": tot}
        yield _zichtbaar(door, feiten.filter(een.voorwaarde, **jaren).values("persoon_id"))


def _zichtbaar(door: Medewerker, ids: Ids) -> StatushouderQuerySet:
    gevonden: StatushouderQuerySet = Statushouder.objects.visible_to(door).filter(pk__in=ids)
    return gevonden.order_by("achternaam", "voornamen", "pk").defer("bsn")


def _laat_duur(gemeente_id: int, dag: date, rij: str, _kolom: str) -> Ids:
    oudste = te_laat(gemeente_id, dag).values("traject__statushouder").annotate(sinds=Min("uiterlijk"))
    wie: Ids = oudste.filter(_zo_laat(dag, rij)).values("traject__statushouder")
    return wie


def _laat_stap(gemeente_id: int, dag: date, rij: str, _kolom: str) -> Ids:
    return te_laat(gemeente_id, dag).filter(aanpakstap__code=rij).values("traject__statushouder")


def _zo_laat(dag: date, klasse: str) -> Q:
    """Of `sinds`; of all classes everything."""
    grenzen = [0, *(tot for tot, _, _ in HOE_LAAT)]
    if klasse == LANGER[0]:
        return Q(sinds__lt=dag - timedelta(days=grenzen[-1]))
    for onder, (tot, code, _) in zip(grenzen, HOE_LAAT, strict=False):
        if klasse == code:
            return Q(sinds__gte=dag - timedelta(days=tot), sinds__lt=dag - timedelta(days=onder))
    return Q() if klasse == ALLE else Q(pk__in=[])


def _begeleiding(gemeente_id: int, dag: date, rij: str, kolom: str) -> Ids:
    lopend = met_team(gemeente_id, dag, ROLLEN.get(kolom, ROLLEN["klantondersteuner"]))
    wie = {
        ALLE: Q(),
        NIEMAND: Q(collega=None),
        ZONDER_TEAM: Q(collega__isnull=False, team=None),
    }.get(rij, Q(team=int(rij)) if rij.isdecimal() else Q(pk__in=[]))
    return lopend.filter(wie).values("statushouder")


def _plaatsing(gemeente_id: int, dag: date, rij: str, _kolom: str) -> Ids:
    return aan_het_werk(gemeente_id, dag).filter(_soort(rij, IEDEREEN)).values("statushouder")


def _regelingen(gemeente_id: int, dag: date, rij: str, _kolom: str) -> Ids:
    return lopende_regelingen(gemeente_id, dag).filter(_soort(rij, IEDEREEN)).values("plaatsing__statushouder")


def _uren(gemeente_id: int, dag: date, rij: str, _kolom: str) -> Ids:
    return blokken(gemeente_id, dag).filter(_soort(rij, SAMEN)).values("statushouder")


def _soort(rij: str, alle: str) -> Q:
    return Q() if rij == alle else Q(soort=rij)


_IDS: Mapping[str, Callable[[int, date, str, str], Ids]] = {
    "laat_duur": _laat_duur,
    "laat_stap": _laat_stap,
    "begeleiding": _begeleiding,
    "plaatsing": _plaatsing,
    "regelingen": _regelingen,
    "uren": _uren,
}
