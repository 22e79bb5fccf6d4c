"""Started within three weeks: of those who settled in a year, how many started work on day 21 at the latest."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, ClassVar

from django.db.models import Count, DateField, ExpressionWrapper, F, Max, Min, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import ExtractYear

from kern.datums import getal, meervoud
from rapportages.models import Streefgetal
from rapportages.selectors.klein import ONDERGRENS, toonbaar
from statushouders.models import Statushouder
from trajecten.drieweken import LAATSTE_DAG
from trajecten.models import AanpakStap, Stap, Traject
from trajecten.statussen import Stapstatus

DRIE_WEKEN = timedelta(days=LAATSTE_DAG)
# Under so many people a number tells too much of those who started in time, or of those who did not.
GENOEG_VOOR_EEN_CIJFER = 2 * ONDERGRENS


@dataclass(frozen=True)
class Driewekencijfer:
    """The figure of one municipality and year on one day; its parts are apart, nobody is counted twice.

    - `beoordeeld` (N): settled in the year, with a traject, and day 21 has passed;
    - `gestart` (n): of those, the start of work was done on day 21 at the latest, counted from the
      vestigingsdatum as it is known now;
    - `nog_binnen`: day 21 is today or still to come;
    - `gestopt`: the traject ended on day 21 at the latest without a start (moved away, for instance).

    Who was under 16 when he settled is in none of them, also when he is 16 by now; who has yet to settle is not either.
    """

    ondergrens: ClassVar[int] = ONDERGRENS
    genoeg: ClassVar[int] = GENOEG_VOOR_EEN_CIJFER

    jaar: int
    beoordeeld: int
    gestart: int
    nog_binnen: int
    gestopt: int
    doel: int | None

    @property
    def toonbaar(self) -> bool:
        """Something can be said. Of five to nine people only that all of them started: every other hint points."""
        return self.beoordeeld >= self.genoeg or (self.beoordeeld >= ONDERGRENS and not self.niet_gestart)

    @property
    def niet_gestart(self) -> int:
        return self.beoordeeld - self.gestart

    @property
    def bijna_iedereen(self) -> bool:
        """So few did not start that the exact figure would tell of them what may not be told."""
        return 0 < self.niet_gestart < ONDERGRENS

    @property
    def minstens(self) -> int:
        """What may be said when almost everybody started; the same for one to four who did not."""
        return self.beoordeeld - ONDERGRENS + 1

    @property
    def gestart_toonbaar(self) -> bool:
        return self.toonbaar and self.gestart >= ONDERGRENS and not self.bijna_iedereen

    @property
    def nog_binnen_tekst(self) -> str:
        return toonbaar(self.nog_binnen)

    @property
    def gestopt_tekst(self) -> str:
        return toonbaar(self.gestopt)

    @property
    def percentage(self) -> int:
        return round(100 * self.gestart / self.beoordeeld) if self.beoordeeld else 0

    @property
    def aandeel_tekst(self) -> str:
        """60 van 80 mensen startten op tijd, dat is 75%."""
        werkwoord = "startte" if self.gestart == 1 else "startten"
        van = f"{getal(self.gestart)} van {meervoud(self.beoordeeld, 'persoon', 'mensen')}"
        return f"{van} {werkwoord} op tijd, dat is {self.percentage}%."

    @property
    def te_gaan(self) -> int:
        """How many starts are missing for the target; 0 when it is reached or not set."""
        return max((self.doel or 0) - self.gestart, 0)

    @property
    def schaal(self) -> int:
        return max(self.doel or 0, self.gestart, 1)

    @property
    def vol(self) -> int:
        """How far the meter is filled, in whole percents of its scale."""
        return 100 * self.gestart // self.schaal

    @property
    def doelplaats(self) -> int:
        return 100 * (self.doel or 0) // self.schaal


def drieweken_cijfer(*, gemeente_id: int, jaar: int, dag: date) -> Driewekencijfer:
    """Count the year for one municipality, as it stands on `dag`. Two queries."""
    voorbij = Q(grens__lt=dag)
    op_tijd = Q(gestart_op__lte=F("grens"))
    eerder_gestopt = Q(lopend=0, gestopt_op__lte=F("grens"), gestart_op=None)
    tellingen = _gevestigd(gemeente_id, jaar, dag).aggregate(
        beoordeeld=Count("statushouder", filter=voorbij & ~eerder_gestopt),
        gestart=Count("statushouder", filter=voorbij & op_tijd),
        nog_binnen=Count("statushouder", filter=~voorbij & ~eerder_gestopt),
        gestopt=Count("statushouder", filter=eerder_gestopt),
    )
    doel = Streefgetal.objects.filter(gemeente=gemeente_id, jaar=jaar).values_list("aantal", flat=True).first()
    return Driewekencijfer(jaar=jaar, doel=doel, **tellingen)


def jaren_met_vestiging(*, gemeente_id: int, dag: date) -> list[int]:
    """The years in which people settled, this year first; this year is always in it."""
    jaren = (
        Statushouder.objects.filter(gemeente_id=gemeente_id, vestigingsdatum__lte=dag)
        .order_by()
        .values_list(ExtractYear("vestigingsdatum"), flat=True)
        .distinct()
    )
    return sorted({dag.year, *jaren}, reverse=True)


def _gevestigd(gemeente_id: int, jaar: int, dag: date) -> QuerySet[Any]:
    """People with a traject who settled in the year as 16 or older, with what the definition needs.

    Grouped by person, so that the database looks up a start once; else it does so again for every count.
    """
    gevestigd = Statushouder.objects.zestien_bij_vestiging().filter(
        gemeente_id=gemeente_id, vestigingsdatum__year=jaar, vestigingsdatum__lte=dag
    )
    start = Stap.objects.filter(
        traject=OuterRef("pk"), aanpakstap__mijlpaal=AanpakStap.Mijlpaal.START, status=Stapstatus.GEDAAN
    ).order_by("gedaan_op")
    per_persoon: QuerySet[Any] = (
        Traject.objects.filter(statushouder__in=gevestigd)
        .order_by()
        .values("statushouder")
        .annotate(
            grens=ExpressionWrapper(F("statushouder__vestigingsdatum") + DRIE_WEKEN, output_field=DateField()),
            lopend=Count("pk", filter=Q(einddatum=None)),
            gestopt_op=Max("einddatum"),
            gestart_op=Min(Subquery(start.values("gedaan_op")[:1])),
        )
    )
    return per_persoon
