"""Who is expected where on a day: in a hall, or at an employer's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import JSONObject, Left

from begeleiding.models import Assessment, Dagregistratie, Hal, Taalmix
from begeleiding.querysets import LOGT
from begeleiding.selectors.dagplekken import HAL, WERKGEVER, wordt_gelogd
from begeleiding.selectors.instellingen import aanpakcode_sql
from kern.datums import dag_en_maand, klok, maandag_van
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.statussen import LOOPT, Bloksoort, Plaatsingstand
from statushouders.models import Statushouder
from werkgevers.models import Postcodegebied, Werkgever

NAAM = tuple(f"statushouder__{deel}" for deel in ("voornamen", "tussenvoegsel", "achternaam"))
LESSEN = (Bloksoort.TAALLES, Bloksoort.OPLEIDING, Bloksoort.INBURGERING)
# So long one counts the days that somebody works somewhere, then the weeks.
DAGEN_GETELD = 14


@dataclass
class Aanwezige:
    """Somebody who is expected at a place. `gids` are the blocks of the week that day, `les` those of lessons."""

    bron: Any
    soort: str
    dag: date
    aanpak: str
    gids: list[Roosterblok] = field(default_factory=list)
    les: list[Roosterblok] = field(default_factory=list)

    @property
    def plek(self) -> str:
        return f"{self.soort}{self.bron.pk}"

    @property
    def persoon(self) -> Statushouder:
        wie: Statushouder = self.bron.statushouder
        return wie

    @property
    def hal(self) -> Hal | None:
        return self.bron.hal if self.soort == HAL else None

    @property
    def werkgever(self) -> Werkgever | None:
        return self.bron.werkgever if self.soort == WERKGEVER else None

    @property
    def begint(self) -> time | None:
        return min((blok.van for blok in self.gids), default=None)

    @property
    def tijden(self) -> str:
        """8.00–16.30"""
        return ", ".join(f"{klok(blok.van)}–{klok(blok.tot)}" for blok in self.gids)

    @property
    def lessen(self) -> str:
        """Taalles 13.00–15.00"""
        return ", ".join(f"{blok.get_soort_display()} {klok(blok.van)}–{klok(blok.tot)}" for blok in self.les)

    @property
    def waar(self) -> str:
        """Inpak · week 5 van 13; Kwekerij De Lier · proefplaatsing, dag 12"""
        if self.soort == HAL:
            return " · ".join(deel for deel in (str(self.bron.afdeling or ""), _week(self.bron, self.dag)) if deel)
        return f"{self.bron.werkgever.naam} · {self.bron.get_soort_display().lower()}, {_hoe_lang(self.bron, self.dag)}"


def _week(assessment: Assessment, dag: date) -> str:
    if dag == assessment.begin:
        return "eerste dag"
    if dag > assessment.einde:
        return f"week {assessment.week_op(dag)}, gepland tot {dag_en_maand(assessment.einde, vandaag=dag)}"
    return assessment.week_in_woorden(dag)


def _hoe_lang(plaatsing: Plaatsing, dag: date) -> str:
    dagen = (dag - plaatsing.eerste_dag).days
    return f"dag {dagen + 1}" if dagen < DAGEN_GETELD else f"week {dagen // 7 + 1}"


def aanwezigen(kijker: Medewerker, dag: date) -> list[Aanwezige]:
    """Those within sight who are expected, by the week of the person, or of whom something was recorded already: three
    queries. Who has no such week is expected on every weekday.
    """
    if kijker.rol not in LOGT:
        return []
    alle = [*_hallen(kijker, dag), *_werkgevers(kijker, dag)]
    blokken = _weken({een.persoon.pk for een in alle}, dag)
    return [een for een in alle if _wordt_verwacht(een, blokken.get(een.persoon.pk, ()))]


def _hallen(kijker: Medewerker, dag: date) -> list[Aanwezige]:
    mensen = Assessment.objects.visible_to(kijker).filter(
        Q(geeindigd_op=None) | Q(geeindigd_op__gte=dag), begin__lte=dag
    )
    mix = Taalmix.objects.filter(hal=OuterRef("hal"), week=maandag_van(dag))
    mensen = _met_punt(mensen, "hal__postcode").annotate(
        al_gelogd=_al_gelogd("assessment", dag),
        mix=Subquery(mix.values(wie=JSONObject(statushouders="statushouders", anderen="anderen"))[:1]),
    )
    rijen = (
        mensen.select_related("hal", "afdeling", "statushouder")
        .defer("statushouder__bsn")
        .order_by("hal__naam", "hal", *NAAM, "pk")
    )
    return [Aanwezige(rij, HAL, dag, rij.aanpak_code) for rij in rijen]


def _werkgevers(kijker: Medewerker, dag: date) -> list[Aanwezige]:
    stond = Q(stand__in=LOOPT) | Q(stand=Plaatsingstand.BEEINDIGD, geeindigd_op__gte=dag)
    mensen = wordt_gelogd(Plaatsing.objects.visible_to(kijker)).filter(stond, gestart_op__lte=dag)
    mensen = _met_punt(mensen, "werkgever__postcode").annotate(
        al_gelogd=_al_gelogd("plaatsing", dag), aanpak=aanpakcode_sql("statushouder")
    )
    rijen = (
        mensen.select_related("werkgever", "mentor", "statushouder")
        .defer("statushouder__bsn")
        .order_by("werkgever__naam", *NAAM, "pk")
    )
    return [Aanwezige(rij, WERKGEVER, dag, rij.aanpak) for rij in rijen]


def _met_punt(rijen: QuerySet[Any, Any], postcode: str) -> QuerySet[Any, Any]:
    """With `punt`: where it is, as far as known."""
    gebied = Postcodegebied.objects.filter(pc4=Left(OuterRef(postcode), 4))
    waar = gebied.values(waar=JSONObject(b=F("breedte"), l=F("lengte")))
    met: QuerySet[Any, Any] = rijen.annotate(punt=Subquery(waar[:1]))
    return met


def _al_gelogd(plek: str, dag: date) -> Exists:
    """Somebody who is not expected may be here to be corrected, or came all the same."""
    return Exists(Dagregistratie.objects.geldig().filter(**{plek: OuterRef("pk")}, dag=dag))


def _weken(mensen: set[int], dag: date) -> dict[int, list[Roosterblok]]:
    """What fills the weeks of these people, who are all within sight. When somebody works or has a lesson is for whom
    leads that work too, who reads nothing else of the week.
    """
    blokken = Roosterblok.objects.op(dag).filter(statushouder__in=mensen, soort__in=(Bloksoort.WERK, *LESSEN))
    gevonden: dict[int, list[Roosterblok]] = {}
    for blok in blokken.order_by("van", "pk"):
        gevonden.setdefault(blok.statushouder_id, []).append(blok)
    return gevonden


def _wordt_verwacht(een: Aanwezige, blokken: Sequence[Roosterblok]) -> bool:
    plaatsing = een.bron.pk if een.soort == WERKGEVER else None
    werk = [blok for blok in blokken if blok.soort == Bloksoort.WERK and blok.plaatsing_id == plaatsing]
    een.gids = [blok for blok in werk if blok.dag == een.dag.weekday()]
    een.les = [blok for blok in blokken if blok.soort in LESSEN and blok.dag == een.dag.weekday()]
    if een.bron.al_gelogd:
        return True
    return bool(een.gids) if werk else een.dag.weekday() < 5
