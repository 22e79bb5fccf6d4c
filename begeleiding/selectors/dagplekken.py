"""The places of which somebody logs: 'a12' is an assessment in a hall, 'p12' a placement at an employer's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import F, Q, QuerySet

from begeleiding.models import Assessment
from begeleiding.querysets import LOGT
from begeleiding.selectors.instellingen import aanpakcode_sql
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from werkgevers.codelijsten import Plaatsingsoort

HAL, WERKGEVER = "a", "p"


def wordt_gelogd(plaatsingen: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """An ordinary job is not logged by the day: there the moments of aftercare say when one asks."""
    return plaatsingen.exclude(soort=Plaatsingsoort.DIENSTBETREKKING)


@dataclass(frozen=True)
class Plek:
    """`laatste`: the real last day; None while it runs, also past the planned one. `begin` is None for a placement that
    nobody started.
    """

    code: str
    statushouder: int
    gemeente: int
    aanpak: str
    begin: date | None
    laatste: date | None

    @property
    def veld(self) -> dict[str, int]:
        """As the rows of the log have it."""
        nummer = int(self.code[1:])
        return {"assessment_id": nummer} if self.code[0] == HAL else {"plaatsing_id": nummer}


def plekken_voor(codes: Iterable[str], door: Medewerker) -> dict[str, Plek]:
    """Those of these that this medewerker logs of. At most two queries."""
    nummers: dict[str, list[int]] = {HAL: [], WERKGEVER: []}
    for code in set(codes):
        nummers[code[0]].append(int(code[1:]))
    if door.rol not in LOGT:
        return {}
    plekken = [*_hallen(nummers[HAL], door), *_werkgevers(nummers[WERKGEVER], door)]
    return {plek.code: plek for plek in plekken}


def _hallen(nummers: list[int], door: Medewerker) -> list[Plek]:
    if not nummers:
        return []
    rijen = Assessment.objects.visible_to(door).filter(pk__in=nummers).annotate(_aanpak=F("aanpak_code"))
    return _lees(HAL, rijen, "begin")


def _werkgevers(nummers: list[int], door: Medewerker) -> list[Plek]:
    if not nummers:
        return []
    rijen = Plaatsing.objects.visible_to(door).filter(pk__in=nummers)
    return _lees(WERKGEVER, rijen.annotate(_aanpak=aanpakcode_sql("statushouder")), "gestart_op")


def _lees(soort: str, rijen: Any, begin: str) -> list[Plek]:
    velden = ("pk", "statushouder_id", "statushouder__gemeente_id", "_aanpak", begin, "geeindigd_op")
    return [Plek(f"{soort}{pk}", *rest) for pk, *rest in rijen.order_by().values_list(*velden)]


def op_plek(plek: Plek) -> Q:
    """The rows of the log of this place."""
    return Q(**plek.veld)
