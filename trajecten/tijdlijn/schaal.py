"""The axis of the timeline: phases, not days. From a date to a place between 0 and 100 percent.

Start of work takes 0-34 %, the assessment 34-72 %, plaatsing 72-100 %: on a linear axis the three weeks that matter
would be as narrow as a thumb. Inside a phase the axis is linear, with one exception: when a milestone comes later
than its deadline, the phase lasts until it is done (or until today), and the part up to the deadline keeps most of
the width, so that somebody who is two years late can still be read. In the last phase the plaatsing, which comes soon
after the assessment, stands clear of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kern.datums import KORTE_MAANDEN, dag_en_maand
from trajecten.drieweken import LAATSTE_DAG
from trajecten.tijdlijn.letters import BAANBREEDTE, BIJSCHRIFT, tekstbreedte

FASEGRENZEN = (0, 34, 72, 100)
# Where a deadline that was missed stands at least, in percent, however long its phase went on (start, assessment);
# and the plaatsing in the last phase.
KLEINSTE = (24, 60, 80)
EEN_DAG = timedelta(days=1)
ZICHT_NA_EVALUATIE = relativedelta(months=6)
ZICHT_NA_VANDAAG = relativedelta(months=2)
PIL = 66  # width of the pill 'vandaag', left of the line of today, in px


@dataclass(frozen=True)
class Mijlpalen:
    """The days that draw the phases. A milestone that is not done has an empty day and counts by its deadline."""

    begin: date
    start_deadline: date
    gestart_op: date | None
    evaluatie_deadline: date
    geevalueerd_op: date | None
    plaatsing: date | None = None


@dataclass(frozen=True)
class Streepje:
    """A mark on the axis with its text."""

    van: int
    tekst: str


@dataclass(frozen=True)
class Schaal:
    """Knots of (day, percent); linear in between."""

    begin: date
    grens_start: date
    grens_assessment: date
    eind: date
    knopen: tuple[tuple[date, float], ...]

    @classmethod
    def van(cls, mijlpalen: Mijlpalen, dag: date) -> Schaal:
        """The axis as it stands on `dag`."""
        begin = mijlpalen.begin
        grens_start = max(_grens(mijlpalen.gestart_op, mijlpalen.start_deadline, dag), begin + EEN_DAG)
        if mijlpalen.gestart_op is None:
            evaluatie = max(mijlpalen.evaluatie_deadline, grens_start + timedelta(weeks=13))
            grens_assessment = max(mijlpalen.geevalueerd_op or evaluatie, grens_start + EEN_DAG)
        else:
            evaluatie = mijlpalen.evaluatie_deadline
            grens_assessment = max(_grens(mijlpalen.geevalueerd_op, evaluatie, dag), grens_start + EEN_DAG)
        eind = max(grens_assessment + ZICHT_NA_EVALUATIE, dag + ZICHT_NA_VANDAAG)
        knopen = (
            (begin, 0.0),
            *_knik(mijlpalen.start_deadline, begin, grens_start, fase=0),
            (grens_start, 34.0),
            *_knik(evaluatie, grens_start, grens_assessment, fase=1),
            (grens_assessment, 72.0),
            *_knik(mijlpalen.plaatsing or eind, grens_assessment, eind, fase=2),
            (eind, 100.0),
        )
        return cls(begin, grens_start, grens_assessment, eind, knopen)

    def procent(self, dag: date) -> int:
        """The whole percent of a day; what lies outside stands at the edge."""
        if dag <= self.begin:
            return 0
        if dag >= self.eind:
            return 100
        rechts = bisect_right(self.knopen, dag, key=lambda knoop: knoop[0])
        (van_dag, van), (tot_dag, tot) = self.knopen[rechts - 1], self.knopen[rechts]
        return round(van + (tot - van) * (dag - van_dag).days / (tot_dag - van_dag).days)

    def fase(self, dag: date) -> int:
        """In which phase a day falls: 0 start, 1 assessment, 2 plaatsing. A boundary belongs to the next phase."""
        return (dag >= self.grens_start) + (dag >= self.grens_assessment)

    def streepjes(self, dag: date) -> list[Streepje]:
        """The marks on the axis that have room: day 0, the weeks of the start, then months."""
        vandaag = self.procent(dag)
        bezet = [(vandaag - PIL * 100 / BAANBREEDTE, vandaag + 0.5)] if dag >= self.begin else []
        gekozen = []
        for moment, tekst in self._kandidaten(dag):
            van = self.procent(moment)
            tot = van + (tekstbreedte(tekst, BIJSCHRIFT) + 10) * 100 / BAANBREEDTE
            if tot <= 100 and all(tot <= links or van >= rechts for links, rechts in bezet):
                bezet.append((van, tot))
                gekozen.append(Streepje(van, tekst))
        return sorted(gekozen, key=lambda streepje: streepje.van)

    def _kandidaten(self, dag: date) -> Iterator[tuple[date, str]]:
        """Most important first."""
        yield self.begin, dag_en_maand(self.begin, vandaag=dag)
        for dagen, tekst in ((LAATSTE_DAG, f"dag {LAATSTE_DAG}"), (7, "week 2"), (14, "week 3")):
            if self.begin + timedelta(days=dagen) <= self.grens_start:
                yield self.begin + timedelta(days=dagen), tekst
        maanden = list(self._maanden())
        yield from ((maand, f"jan {maand.year}") for maand in maanden if maand.month == 1)
        yield from ((maand, KORTE_MAANDEN[maand.month - 1]) for maand in maanden if maand.month != 1)

    def _maanden(self) -> Iterator[date]:
        maand = self.begin.replace(day=1) + relativedelta(months=1)
        while maand < self.eind:
            if maand > self.begin + timedelta(days=LAATSTE_DAG):
                yield maand
            maand += relativedelta(months=1)


def _grens(gedaan_op: date | None, deadline: date, dag: date) -> date:
    """A phase ends when its milestone is done; while it is not, at the deadline, or today when that has passed."""
    return gedaan_op or max(deadline, dag)


def _knik(deadline: date, begin: date, grens: date, *, fase: int) -> tuple[tuple[date, float], ...]:
    """The knot of a milestone inside its phase: a deadline that was missed, or the plaatsing."""
    if not begin < deadline < grens:
        return ()
    van, tot = FASEGRENZEN[fase], FASEGRENZEN[fase + 1]
    recht = van + (tot - van) * (deadline - begin).days / (grens - begin).days
    return ((deadline, max(recht, float(KLEINSTE[fase]))),)
