"""What else there is to do today: who is in a lesson only, talks, evaluations, what was promised, flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from agenda.models import Afspraak
from agenda.selectors.afspraken import mijn_dag
from agenda.selectors.vlaggen import aantal_open
from begeleiding.models import Evaluatie, Werkafspraak
from begeleiding.selectors.dag.mensen import LESSEN, aanwezigen
from kern.datums import klok, meervoud, opsomming
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsingsmoment, Roosterblok
from statushouders.models import Betrokkenheid, Statushouder

# An evaluation needs a talk: it is said a week ahead.
VOORUIT = timedelta(days=7)
MEESTE = 10
# Folded away, so it may be long.
MEESTE_LESSEN = 60


@dataclass(frozen=True)
class InDeLes:
    """Somebody who has lessons today and is expected nowhere else."""

    persoon: Statushouder
    lessen: str


@dataclass(frozen=True)
class OokVandaag:
    """`meer_lessen`: how many more have only lessons."""

    gesprekken: Sequence[Afspraak]
    evaluaties: Sequence[Evaluatie]
    momenten: Sequence[Plaatsingsmoment]
    afspraken: Sequence[Werkafspraak]
    in_de_les: Sequence[InDeLes]
    meer_lessen: int
    vlaggen: int

    @property
    def alleen_les(self) -> int:
        return len(self.in_de_les) + self.meer_lessen

    @property
    def in_kort(self) -> str:
        """2 gesprekken en 6 evaluaties; empty when there are none of either."""
        evaluaties = len(self.evaluaties) + len(self.momenten)
        tellingen = ((len(self.gesprekken), "gesprek", "gesprekken"), (evaluaties, "evaluatie", "evaluaties"))
        return opsomming([meervoud(aantal, een, meer) for aantal, een, meer in tellingen if aantal])

    @property
    def leeg(self) -> bool:
        lijsten = (self.gesprekken, self.evaluaties, self.momenten, self.afspraken, self.in_de_les)
        return not (any(lijsten) or self.vlaggen)


def ook_vandaag(van: Medewerker, dag: date) -> OokVandaag:
    """Of one colleague, those that are late first."""
    lessen = _alleen_les(van, dag)
    return OokVandaag(
        gesprekken=mijn_dag(van, kijker=van, dag=dag).vandaag,
        evaluaties=_evaluaties(van, dag),
        momenten=_momenten(van, dag),
        afspraken=_afspraken(van, dag),
        in_de_les=lessen[:MEESTE_LESSEN],
        meer_lessen=max(0, len(lessen) - MEESTE_LESSEN),
        vlaggen=aantal_open(van),
    )


def _evaluaties(van: Medewerker, dag: date) -> list[Evaluatie]:
    """Of the own assessments."""
    open_ = Evaluatie.objects.visible_to(van).filter(
        assessment__jobcoach=van, assessment__geeindigd_op=None, vastgesteld_op=None, uiterlijk__lte=dag + VOORUIT
    )
    met_mensen = open_.select_related("assessment__statushouder").defer("assessment__statushouder__bsn")
    return list(met_mensen.order_by("uiterlijk", "pk")[:MEESTE])


def _momenten(van: Medewerker, dag: date) -> list[Plaatsingsmoment]:
    """Of the placements that one guides."""
    te_doen = Plaatsingsmoment.objects.geldig().filter(gedaan_op=None, uiterlijk__lte=dag + VOORUIT)
    return _met_werkplek(te_doen.visible_to(van).filter(plaatsing__jobcoach=van))


def _afspraken(van: Medewerker, dag: date) -> list[Werkafspraak]:
    """What one promised to do today or before."""
    return _met_werkplek(Werkafspraak.objects.visible_to(van).filter(van=van, gedaan_op=None, uiterlijk__lte=dag))


def _met_werkplek(rijen: Any) -> list[Any]:
    met = rijen.select_related("plaatsing__statushouder", "plaatsing__werkgever")
    return list(met.defer("plaatsing__statushouder__bsn").order_by("uiterlijk", "pk")[:MEESTE])


def _alleen_les(van: Medewerker, dag: date) -> list[InDeLes]:
    """Of the people whom one has on the case; by the time at which it begins."""
    op_de_zaak = Betrokkenheid.objects.verantwoordelijk().filter(medewerker=van).order_by().values("statushouder")
    blokken = (
        Roosterblok.objects.visible_to(van)
        .op(dag)
        .filter(statushouder__in=op_de_zaak, soort__in=LESSEN, dag=dag.weekday())
        .select_related("statushouder")
        .defer("statushouder__bsn")
        .order_by("van", "statushouder__achternaam", "pk")
    )
    per_mens: dict[int, list[Roosterblok]] = {}
    for blok in blokken:
        per_mens.setdefault(blok.statushouder_id, []).append(blok)
    elders = {een.persoon.pk for een in aanwezigen(van, dag)} if per_mens else set()
    return [
        InDeLes(rij[0].statushouder, ", ".join(f"{een.get_soort_display()} {_tijd(een)}" for een in rij))
        for pk, rij in per_mens.items()
        if pk not in elders
    ]


def _tijd(blok: Roosterblok) -> str:
    return f"{klok(blok.van)}–{klok(blok.tot)}"
