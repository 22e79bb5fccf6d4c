"""Who was there and who was not, at one place: day by day, and counted."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db.models import Count

from begeleiding.models import Dagregistratie
from begeleiding.statussen import GEKOMEN, NIET_VERWACHT, Aanwezigheid, Dagdeel
from kern.datums import meervoud
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.statussen import Bloksoort

# Of a placement that runs for years one looks at the last months; of what is to come at the next weeks.
HOE_VER_TERUG, HOE_VER_VOORUIT = timedelta(weeks=26), timedelta(weeks=13)
# At an employer so many of the last days stand in the strip.
DAGEN_IN_BEELD = 12
KLASSEN = {
    Aanwezigheid.AANWEZIG: ("ok", "check"),
    Aanwezigheid.LAAT: ("is-laat", "klok"),
    Aanwezigheid.ZIEK: ("is-gemeld", "telefoon"),
    Aanwezigheid.MET_BERICHT: ("is-gemeld", "telefoon"),
    Aanwezigheid.ZONDER_BERICHT: ("is-afwezig", "kruis"),
    Aanwezigheid.LES: ("is-gemeld", "school"),
    Aanwezigheid.VERLOF: ("is-gemeld", "kalender"),
}


@dataclass(frozen=True)
class Presentiedag:
    """One box: what was recorded of a day, or nothing yet."""

    dag: date
    rij: Dagregistratie | None
    vandaag: date

    @property
    def is_vergeten(self) -> bool:
        """Over, and nobody recorded anything."""
        return self.rij is None and self.dag < self.vandaag

    @property
    def klasse(self) -> str:
        if self.rij is None:
            return "is-leeg" if self.is_vergeten else "is-komt"
        return KLASSEN[Aanwezigheid(self.rij.aanwezigheid)][0]

    @property
    def icoon(self) -> str:
        return KLASSEN[Aanwezigheid(self.rij.aanwezigheid)][1] if self.rij else ""

    @property
    def kort(self) -> str:
        """22/10"""
        return f"{self.dag.day}/{self.dag.month}"

    @property
    def in_woorden(self) -> str:
        if self.rij is None:
            return "niet ingevuld" if self.is_vergeten else "komt nog"
        deel = "" if self.rij.dagdeel == Dagdeel.DAG else f", {self.rij.get_dagdeel_display().lower()}"
        return f"{self.rij.get_aanwezigheid_display().lower()}{deel}"

    @property
    def te_zeggen(self) -> str:
        """'20 minuten te laat, lekke band'; nothing of who was there as always."""
        if self.rij is None or self.rij.aanwezigheid == Aanwezigheid.AANWEZIG:
            return ""
        wat = self.in_woorden
        if self.rij.minuten:
            wat = f"{meervoud(self.rij.minuten, 'minuut', 'minuten')} te laat"
        return f"{wat}, {self.rij.opmerking}" if self.rij.opmerking else wat


@dataclass(frozen=True)
class Presentie:
    """`dagen`: those of the last months and the next weeks. `tellingen`: of everything that was recorded."""

    dagen: Sequence[Presentiedag]
    tellingen: Counter[str]

    @property
    def verwacht(self) -> int:
        """Recorded days on which one reckoned with somebody."""
        return sum(aantal for soort, aantal in self.tellingen.items() if soort not in NIET_VERWACHT)

    @property
    def gekomen(self) -> int:
        return sum(self.tellingen[soort] for soort in GEKOMEN)

    @property
    def op_tijd(self) -> int:
        return self.tellingen[Aanwezigheid.AANWEZIG]

    @property
    def overig(self) -> list[str]:
        """'1 keer te laat', '1 keer afwezig met bericht'"""
        namen = {
            Aanwezigheid.LAAT: "te laat", Aanwezigheid.ZIEK: "ziek", Aanwezigheid.MET_BERICHT: "afwezig met bericht",
            Aanwezigheid.ZONDER_BERICHT: "afwezig zonder bericht",
        }  # fmt: skip
        return [f"{aantal} keer {naam}" for soort, naam in namen.items() if (aantal := self.tellingen[soort])]

    @property
    def vergeten(self) -> int:
        """Working days of which nobody recorded anything."""
        return sum(een.is_vergeten for een in self.dagen)

    @property
    def opvallend(self) -> list[Presentiedag]:
        """What there is to say of, the last five."""
        return [een for een in self.dagen if een.te_zeggen][-5:]


def presentie(registraties: Any, *, statushouder_id: int, begin: date, einde: date | None, dag: date) -> Presentie:
    """Of what was recorded (as this reader sees it), also after the day that was planned as the last, and of the days
    until `einde` on which the week says work, at one place. Three queries.
    """
    vanaf = max(begin, dag - HOE_VER_TERUG)
    tot = min(einde or date.max, dag + HOE_VER_VOORUIT)
    rijen = registraties.filter(dag__gte=vanaf).order_by("dag", "dagdeel", "pk")
    per_dag: dict[date, list[Dagregistratie]] = {}
    for rij in rijen:
        per_dag.setdefault(rij.dag, []).append(rij)
    dagen = [
        Presentiedag(een, rij, dag)
        for een in sorted({*per_dag, *werkdagen(statushouder_id, vanaf, tot)})
        for rij in per_dag.get(een, [None])
    ]
    return Presentie(dagen, _tel(registraties))


def laatste_dagen(registraties: Any, *, plaatsing: Plaatsing, dag: date) -> Presentie:
    """The last days at an employer's (as this reader sees them), also those of which nobody recorded anything, and the
    figures of all. Three queries.
    """
    rijen = list(registraties.order_by("-dag", "-dagdeel", "-pk")[:DAGEN_IN_BEELD])
    vanaf = max(plaatsing.eerste_dag, dag - HOE_VER_TERUG)
    dagen = werkdagen(plaatsing.statushouder_id, vanaf, min(plaatsing.geeindigd_op or dag, dag), plaatsing=plaatsing)
    leeg = [Presentiedag(een, None, dag) for een in dagen - {rij.dag for rij in rijen}]
    alle = sorted([*leeg, *(Presentiedag(rij.dag, rij, dag) for rij in reversed(rijen))], key=lambda een: een.dag)
    return Presentie(alle[-DAGEN_IN_BEELD:], _tel(registraties))


def geteld(registraties: Any) -> Presentie:
    """Only the figures. One query."""
    return Presentie([], _tel(registraties))


def _tel(registraties: Any) -> Counter[str]:
    aantallen = registraties.order_by().values("aanwezigheid").annotate(keer=Count("pk"))
    return Counter(dict(aantallen.values_list("aanwezigheid", "keer")))


def werkdagen(statushouder_id: int, vanaf: date, tot: date, *, plaatsing: Plaatsing | None = None) -> set[date]:
    """The days in this period on which the week of this person says work, of one placement or wherever. Asks no rights:
    only days come of it.
    """
    if tot < vanaf:
        return set()
    blokken = Roosterblok.objects.filter(statushouder=statushouder_id, soort=Bloksoort.WERK).tussen(vanaf, tot)
    if plaatsing:
        blokken = blokken.filter(plaatsing=plaatsing)
    dagen: set[date] = set()
    for weekdag, van, tot_en_met in blokken.order_by().values_list("dag", "geldig_van", "geldig_tot"):
        eerste = max(vanaf, van)
        eerste += timedelta(days=(weekdag - eerste.weekday()) % 7)
        laatste = min(tot, tot_en_met or tot)
        dagen.update(eerste + timedelta(weeks=nummer) for nummer in range((laatste - eerste).days // 7 + 1))
    return dagen
