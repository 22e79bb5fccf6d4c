"""What was recorded about a placement that is under way, and who does what was agreed on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.db.models import DateField, DecimalField, ExpressionWrapper, F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Greatest, Least

from begeleiding.models import Dagregistratie
from begeleiding.querysets import BEGELEIDT
from begeleiding.statussen import GEKOMEN
from kern.datums import maandag_van
from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet
from plaatsingen.models import Plaatsing, Roosterblok, Urenafspraak
from plaatsingen.selectors.uren import urenverloop

VRIJDAG, ZONDAG = timedelta(days=4), timedelta(days=6)


def wie_het_doen(kijker: Medewerker) -> MedewerkerQuerySet:
    """The colleagues who guide people at work in this municipality."""
    collegas: MedewerkerQuerySet = Medewerker.objects.visible_to(kijker).actief().met_rol(*BEGELEIDT)
    return collegas.order_by("voornaam", "achternaam", "pk")


@dataclass(frozen=True)
class Werkweek:
    """One week: the hours agreed on that hold at its end, those worked, and what the log says that was."""

    week: date
    gepland: Decimal
    uren: Decimal | None
    voorstel: Decimal | None
    # In a week in which somebody begins or stops there are fewer days to work.
    vanaf: date | None = None
    tot: date | None = None

    @property
    def deel(self) -> int:
        """How much of the planned hours was worked, in steps of five per cent, for the bar."""
        if not self.uren:
            return 0
        return min(100, max(5, round(float(self.uren / self.gepland) * 20) * 5))

    @property
    def minder(self) -> bool:
        heel = self.vanaf is None and self.tot is None
        return heel and self.uren is not None and self.uren < self.gepland


def werkweken(plaatsing: Plaatsing, weken: Sequence[date]) -> list[Werkweek]:
    """These weeks of a placement, in four queries."""
    verloop = urenverloop(plaatsing)
    er_staat = dict(plaatsing.urenweken.filter(week__in=weken).values_list("week", "uren"))
    voorstellen = _voorstellen(plaatsing, [week for week in weken if week not in er_staat], verloop)
    return [
        Werkweek(
            week, verloop.op(week + ZONDAG), er_staat.get(week), voorstellen.get(week),
            plaatsing.eerste_dag if week < plaatsing.eerste_dag <= week + VRIJDAG else None,
            _stopt_in(plaatsing, week),
        )
        for week in weken
    ]  # fmt: skip


def _stopt_in(plaatsing: Plaatsing, week: date) -> date | None:
    dag = plaatsing.geeindigd_op
    return dag if dag and week <= dag < week + VRIJDAG else None


def _voorstellen(plaatsing: Plaatsing, weken: Sequence[date], verloop: Any) -> dict[date, Decimal]:
    if not weken:
        return {}
    eerste, laatste = min(weken), max(weken) + ZONDAG
    blokken = list(Roosterblok.objects.filter(plaatsing=plaatsing).tussen(eerste, laatste))
    log = Dagregistratie.objects.geldig().filter(
        statushouder=plaatsing.statushouder_id, plaatsing=plaatsing, dag__range=(eerste, laatste)
    )
    per_week: dict[date, list[Dagregistratie]] = {}
    for een in log:
        per_week.setdefault(maandag_van(een.dag), []).append(een)
    geteld = {
        week: tel_uren(verloop.op(week + ZONDAG), _rooster(plaatsing, blokken, week), per_week.get(week, ()))
        for week in weken
    }
    return {week: uren for week, uren in geteld.items() if uren is not None}


def _rooster(plaatsing: Plaatsing, blokken: Sequence[Roosterblok], week: date) -> dict[int, int]:
    """Day of the week -> minutes in the week grid; of a first or last week as if it were a whole one."""
    eerste, laatste = plaatsing.eerste_dag, plaatsing.geeindigd_op or week + ZONDAG
    minuten: dict[int, int] = {}
    for blok in blokken:
        dag = min(max(week + timedelta(days=blok.dag), eerste), laatste)
        if blok.geldig_van <= dag and (blok.geldig_tot is None or dag <= blok.geldig_tot):
            lang = (blok.tot.hour - blok.van.hour) * 60 + blok.tot.minute - blok.van.minute
            minuten[blok.dag] = minuten.get(blok.dag, 0) + lang
    return minuten


def tel_uren(gepland: Decimal, rooster: dict[int, int], log: Sequence[Dagregistratie]) -> Decimal | None:
    """The hours of a week as the log has them, in halves: of the planned hours (without breaks) each day has its part
    of the week grid, and a day outside it the mean. None: nothing was logged, or no days were agreed on.
    """
    totaal = sum(rooster.values())
    if not log or not totaal:
        return None
    gewoon = Decimal(totaal) / len(rooster)
    uren = Decimal(0)
    for dag in {een.dag for een in log}:
        delen = [een for een in log if een.dag == dag]
        er = [een for een in delen if een.aanwezigheid in GEKOMEN]
        van_de_dag = gepland * Decimal(rooster.get(dag.weekday(), gewoon)) / totaal
        laat = Decimal(sum(een.minuten or 0 for een in er)) / 60
        uren += max(Decimal(0), van_de_dag * len(er) / len(delen) - laat)
    return (uren * 2).quantize(Decimal(1), ROUND_HALF_UP) / 2


def met_geplande_uren(weken: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    """Worked weeks with `gepland`: the hours per week that held at the end of that week, within the time that somebody
    worked there. One query however many, for sums over people:

    met_geplande_uren(Urenweek.objects.filter(...)).aggregate(gewerkt=Sum("uren"), afgesproken=Sum("gepland"))
    """
    zondag = ExpressionWrapper(OuterRef("week") + Value(6), output_field=DateField())
    begin = Coalesce(OuterRef("plaatsing__gestart_op"), OuterRef("plaatsing__begin"))
    op = Greatest(Least(zondag, Coalesce(OuterRef("plaatsing__geeindigd_op"), zondag)), begin)
    afspraken = Urenafspraak.objects.filter(plaatsing=OuterRef("plaatsing"), vanaf__lte=op).order_by("-vanaf")
    uren = DecimalField(max_digits=4, decimal_places=1)
    met: QuerySet[Any, Any] = weken.annotate(
        gepland=Coalesce(
            Subquery(afspraken.values("uren_per_week")[:1]), F("plaatsing__uren_per_week"), output_field=uren
        )
    )
    return met
