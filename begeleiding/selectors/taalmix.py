"""The mix of people in each hall, week by week, as it is shown; no names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from begeleiding.models import Dagregistratie, Hal, Taalmix
from begeleiding.statussen import GEKOMEN
from kern.datums import dag_en_maand, maandag_van
from medewerkers.models import Medewerker

WEKEN = 12
HOOG, BREED = 72.0, 13.0


@dataclass(frozen=True)
class Weekstaaf:
    """One week: the row, or nothing, which is a gap. Heights in the picture, from below."""

    week: date
    rij: Taalmix | None
    hoogste: int
    plek: int
    vandaag: date

    @property
    def naam(self) -> str:
        return dag_en_maand(self.week, vandaag=self.vandaag)

    @property
    def x(self) -> str:
        return f"{self.plek * (BREED + 5):.1f}"

    def _deel(self, aantal: int) -> float:
        return HOOG * aantal / max(self.hoogste, 1)

    @property
    def hoog_statushouders(self) -> str:
        return f"{self._deel(self.rij.statushouders if self.rij else 0):.1f}"

    @property
    def hoog_anderen(self) -> str:
        return f"{self._deel(self.rij.anderen if self.rij else 0):.1f}"

    @property
    def y_statushouders(self) -> str:
        return f"{HOOG - self._deel(self.rij.statushouders if self.rij else 0):.1f}"

    @property
    def y_anderen(self) -> str:
        return f"{HOOG - self._deel((self.rij.statushouders + self.rij.anderen) if self.rij else 0):.1f}"

    @property
    def verhouding(self) -> str:
        return verhouding(self.rij)


@dataclass(frozen=True)
class Halmix:
    """A hall with its last weeks, the oldest first; `geteld`: how many statushouders the log knows of this week."""

    hal: Hal
    staven: Sequence[Weekstaaf]
    geteld: int

    @property
    def nu(self) -> Weekstaaf:
        return self.staven[-1]

    @property
    def breed(self) -> int:
        return int(len(self.staven) * (BREED + 5))

    @property
    def laatste(self) -> Weekstaaf | None:
        """The last week of which something is known."""
        return next((staaf for staaf in reversed(self.staven) if staaf.rij), None)

    @property
    def in_woorden(self) -> str:
        """In the week of 16 nov 6 statushouders en 11 anderen; 2 weken niet ingevuld."""
        leeg = sum(1 for staaf in self.staven if staaf.rij is None)
        gaten = f" {leeg} van de {len(self.staven)} weken niet ingevuld." if leeg else ""
        if self.laatste is None or self.laatste.rij is None:
            return "Nog niets ingevuld."
        rij = self.laatste.rij
        return f"Week van {self.laatste.naam}: {rij.statushouders} statushouders en {rij.anderen} anderen.{gaten}"


def verhouding(rij: Taalmix | None) -> str:
    """'1 op 1,8': for each statushouder so many others."""
    if rij is None:
        return ""
    if not rij.statushouders:
        return "geen statushouders"
    return f"1 op {rij.anderen / rij.statushouders:.1f}".replace(".", ",")


def halmixen(kijker: Medewerker, dag: date) -> list[Halmix]:
    """Of every hall that is open. Two queries, and one for the log."""
    maandag = maandag_van(dag)
    weken = [maandag - timedelta(weeks=terug) for terug in range(WEKEN - 1, -1, -1)]
    hallen = list(Hal.objects.visible_to(kijker).filter(gesloten=False))
    rijen = Taalmix.objects.visible_to(kijker).filter(hal__in=hallen, week__gte=weken[0])
    per_hal: dict[int, dict[date, Taalmix]] = {}
    for rij in rijen:
        per_hal.setdefault(rij.hal_id, {})[rij.week] = rij
    geteld = _geteld([hal.pk for hal in hallen], maandag)
    return [_halmix(hal, per_hal.get(hal.pk, {}), weken, geteld.get(hal.pk, 0), dag) for hal in hallen]


def _halmix(hal: Hal, rijen: dict[date, Taalmix], weken: Sequence[date], geteld: int, dag: date) -> Halmix:
    hoogste = max((rij.statushouders + rij.anderen for rij in rijen.values()), default=0)
    staven = [Weekstaaf(week, rijen.get(week), hoogste, plek, dag) for plek, week in enumerate(weken)]
    return Halmix(hal, staven, geteld)


def getelde_mensen(hal_id: int, week: date) -> int:
    """How many statushouders were in the hall in this week, as the log says. Asks no rights: only a number."""
    return _geteld([hal_id], week).get(hal_id, 0)


def _geteld(hallen: Sequence[int], week: date) -> dict[int, int]:
    gekomen = Dagregistratie.objects.geldig().filter(
        assessment__hal__in=hallen, aanwezigheid__in=GEKOMEN, dag__range=(week, week + timedelta(days=6))
    )
    wie = gekomen.order_by().values_list("assessment__hal_id", "statushouder_id").distinct()
    tellingen: dict[int, int] = {}
    for hal_id, _ in wie:
        tellingen[hal_id] = tellingen.get(hal_id, 0) + 1
    return tellingen
