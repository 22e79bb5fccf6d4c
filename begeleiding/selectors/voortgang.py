"""How it goes at an employer's: who came when, and the figures since the last time that one looked."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Sum

from begeleiding.models import Dagregistratie, Urenweek
from begeleiding.selectors.werkvloer import met_geplande_uren
from begeleiding.statussen import GEKOMEN, NIET_VERWACHT, Aanwezigheid
from plaatsingen.models import Plaatsing, Plaatsingsmoment

# So many of the last days stand in the strip.
DAGEN_IN_BEELD = 12
# What a day in the strip looks like: its class and its icon.
BEELD: dict[str, tuple[str, str]] = {
    Aanwezigheid.AANWEZIG: ("ok", "check"),
    Aanwezigheid.LAAT: ("is-laat", "klok"),
    Aanwezigheid.ZONDER_BERICHT: ("is-afwezig", "kruis"),
}
ANDERS = ("is-gemeld", "min")


@dataclass(frozen=True)
class Stripdag:
    """One registration in the strip."""

    registratie: Dagregistratie

    @property
    def klasse(self) -> str:
        return BEELD.get(self.registratie.aanwezigheid, ANDERS)[0]

    @property
    def icoon(self) -> str:
        return BEELD.get(self.registratie.aanwezigheid, ANDERS)[1]

    @property
    def kort(self) -> str:
        return f"{self.registratie.dag.day}/{self.registratie.dag.month}"

    @property
    def tekst(self) -> str:
        """'te laat, 15 minuten'"""
        wat = self.registratie.get_aanwezigheid_display().lower()
        return f"{wat}, {self.registratie.minuten} minuten" if self.registratie.minuten else wat


@dataclass(frozen=True)
class Aanwezig:
    """Who was expected how often, and came. A lesson and leave do not count: nobody expected somebody then."""

    per_soort: Counter[str]
    strip: tuple[Stripdag, ...] = ()

    @property
    def verwacht(self) -> int:
        return sum(aantal for soort, aantal in self.per_soort.items() if soort not in NIET_VERWACHT)

    @property
    def gekomen(self) -> int:
        return sum(self.per_soort[soort] for soort in GEKOMEN)

    @property
    def anders(self) -> list[str]:
        """'1 keer te laat', '2 keer ziek'"""
        rest = [een for een in Aanwezigheid if een != Aanwezigheid.AANWEZIG and self.per_soort[een]]
        return [f"{self.per_soort[een]} keer {een.label.lower()}" for een in rest]

    @property
    def opmerkingen(self) -> list[Stripdag]:
        """The last three that say more in words."""
        return [een for een in reversed(self.strip) if een.registratie.opmerking][:3]


def aanwezigheid_bij(plaatsing: Plaatsing, *, vanaf: date | None = None) -> Aanwezig:
    """Attendance of a placement, from a day on; a part of a day counts as a day. One query."""
    log = Dagregistratie.objects.geldig().filter(statushouder=plaatsing.statushouder_id, plaatsing=plaatsing)
    if vanaf:
        log = log.filter(dag__gte=vanaf)
    rijen = list(log.order_by("dag", "op"))
    return Aanwezig(
        Counter(een.aanwezigheid for een in rijen), tuple(Stripdag(een) for een in rijen[-DAGEN_IN_BEELD:])
    )  # fmt: skip


@dataclass(frozen=True)
class Sindsdien:
    """The figures since the moment before this one, or since the start."""

    vanaf: date
    eerder: bool
    aanwezig: Aanwezig
    uren: Any
    gepland: Any
    contacten: int


def cijfers_voor(moment: Plaatsingsmoment) -> Sindsdien:
    """What one looks at when one says how it goes. Four queries."""
    plaatsing = moment.plaatsing
    gedaan = plaatsing.momenten.exclude(pk=moment.pk).exclude(gedaan_op=None).order_by("-gedaan_op")
    vorige = gedaan.values_list("gedaan_op", flat=True).first()
    vanaf = vorige or plaatsing.eerste_dag
    weken = met_geplande_uren(Urenweek.objects.filter(plaatsing=plaatsing, week__gte=vanaf))
    som = weken.aggregate(gewerkt=Sum("uren"), afgesproken=Sum("gepland"))
    return Sindsdien(
        vanaf=vanaf,
        eerder=vorige is not None,
        aanwezig=aanwezigheid_bij(plaatsing, vanaf=vanaf),
        uren=som["gewerkt"],
        gepland=som["afgesproken"],
        contacten=plaatsing.begeleidingscontacten.filter(dag__gte=vanaf).count(),
    )
