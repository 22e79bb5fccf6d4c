"""Whatever colleagues do in whatever order: an assessment stays whole, and so do its step and its evaluations."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from begeleiding.models import Assessment, Dagregistratie, Hal
from begeleiding.services import assessment as diensten
from begeleiding.services.assessment import Nieuw
from begeleiding.statussen import Evaluatiesoort
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Statushouder
from tests.factories import DagregistratieFactory, HalFactory, StatushouderFactory
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import start_trajecten

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
WEEK = timedelta(days=7)


class Wereld:
    """One person, one hall, and who acts; `assessment` is the last one that there is."""

    def __init__(self, gemeente: Gemeente, door: Medewerker, jobcoach: Medewerker) -> None:
        self.door, self.jobcoach = door, jobcoach
        self.hal: Hal = HalFactory(gemeente=gemeente)
        self.persoon: Statushouder = StatushouderFactory(
            gemeente=gemeente, vestigingsdatum=DINSDAG - timedelta(days=60)
        )
        start_trajecten([self.persoon.pk])

    @property
    def assessment(self) -> Assessment:
        return self.alle()[-1]

    def alle(self) -> list[Assessment]:
        return list(Assessment.objects.filter(statushouder=self.persoon).order_by("begin", "pk"))

    def begin(self, over: int) -> None:
        dag = vandaag() + timedelta(days=over)
        nieuw = Nieuw(
            hal=self.hal, afdeling=None, jobcoach=self.jobcoach, productieleider=None, begin=dag,
            einde=diensten.gewoon_einde(dag, persoon=self.persoon),
        )  # fmt: skip
        diensten.begin_assessment(statushouder_id=self.persoon.pk, nieuw=nieuw, door=self.door)

    def verleng(self) -> None:
        een = self.assessment
        diensten.verleng_assessment(
            assessment=een, tot=een.einde + WEEK, reden="Meer tijd nodig.", gezien=een.einde, door=self.door
        )

    def stop(self) -> None:
        diensten.stop_assessment(
            assessment=self.assessment, geeindigd_op=vandaag(), eindreden="afgerond", door=self.door
        )

    def leg_vast(self) -> None:
        een = self.assessment
        if (
            een.loopt
            and een.begin <= vandaag()
            and not Dagregistratie.objects.filter(assessment=een, dag=vandaag()).exists()
        ):
            DagregistratieFactory(assessment=een, dag=vandaag(), door=self.door)

    def stap(self) -> Stap:
        stap: Stap = Stap.objects.get(traject__statushouder=self.persoon, aanpakstap__code="start")
        return stap

    def stand(self) -> list[Any]:
        alles: list[Any] = []
        for een in self.alle():
            alles += [een.pk, een.begin, een.einde, een.geeindigd_op, een.versie]
            alles += een.evaluaties.order_by("soort").values_list("soort", "uiterlijk")
            alles += een.verlengingen.values_list("pk", flat=True)
        return [*alles, self.stap().gedaan_op]


DADEN: dict[str, Callable[[Wereld], None]] = {
    "begin": lambda wereld: wereld.begin(0),
    "begin over tien dagen": lambda wereld: wereld.begin(10),
    "begin vorige week": lambda wereld: wereld.begin(-7),
    "begin terug": lambda wereld: diensten.neem_begin_terug(assessment=wereld.assessment, door=wereld.door),
    "verleng": Wereld.verleng,
    "verleng terug": lambda wereld: diensten.maak_verlenging_ongedaan(assessment=wereld.assessment, door=wereld.door),
    "stop": Wereld.stop,
    "heropen": lambda wereld: diensten.heropen_assessment(assessment=wereld.assessment, door=wereld.door),
    "leg vast": Wereld.leg_vast,
}
LATER = {"een dag later": 1, "vijf dagen later": 5, "tien dagen later": 10}


@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@example(daden=["begin over tien dagen", "vijf dagen later", "stop", "vijf dagen later", "verleng", "verleng terug"])
@example(daden=["begin", "tien dagen later", "stop", "een dag later", "begin", "begin terug", "heropen"])
@given(daden=st.lists(st.sampled_from(sorted(DADEN) + sorted(LATER)), min_size=3, max_size=14))
def test_it_stays_whole_whatever_is_done(
    daden: list[str],
    gemeente: Gemeente,
    klantondersteuner: Medewerker,
    jobcoach: Medewerker,
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(DINSDAG)
    laad_aanpakken()
    wereld = Wereld(gemeente, klantondersteuner, jobcoach)
    for daad in daden:
        if daad in LATER:
            _dagen_later(LATER[daad], vandaag_is)
        else:
            _doe(daad, wereld)
        _is_heel(wereld)


def _dagen_later(dagen: int, vandaag_is: Callable[[date], None]) -> None:
    """And every night the job."""
    for _ in range(dagen):
        vandaag_is(vandaag() + timedelta(days=1))
        diensten.rond_begonnen_af()


def _doe(daad: str, wereld: Wereld) -> None:
    """What is refused changes nothing; what is taken back is as it was before."""
    eerst = wereld.stand()
    if not wereld.alle() and not daad.startswith("begin ") and daad != "begin":
        return
    try:
        DADEN[daad](wereld)
    except (DomeinFout, IndexError):
        assert wereld.stand() == eerst


def _is_heel(wereld: Wereld) -> None:
    alle = wereld.alle()
    assert sum(een.loopt for een in alle) <= 1
    for een, volgende in pairwise(alle):
        assert een.geeindigd_op is not None
        assert een.geeindigd_op < volgende.begin
    for een in alle:
        assert een.begin <= een.laatste_dag
        assert een.evaluaties.get(soort=Evaluatiesoort.EIND).uiterlijk == een.einde
        verlengd = list(een.verlengingen.order_by("pk"))
        assert not verlengd or verlengd[-1].tot == een.einde
        assert een.einde - een.begin < diensten.gewoon_einde(een.begin, persoon=wereld.persoon) - een.begin + WEEK * 15
    # The step of the timeline: done as soon as somebody began, and open again when that was a mistake.
    begonnen = [een.begin for een in alle if een.begin <= vandaag()]
    assert (wereld.stap().gedaan_op is not None) == bool(begonnen)


def test_what_is_planned_and_does_not_come_to_it_is_gone_also_weeks_later(
    gemeente: Gemeente, klantondersteuner: Medewerker, jobcoach: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    """It cannot be stopped: it never began."""
    vandaag_is(DINSDAG)
    laad_aanpakken()
    wereld = Wereld(gemeente, klantondersteuner, jobcoach)
    wereld.begin(30)
    vandaag_is(DINSDAG + timedelta(days=20))
    with pytest.raises(DomeinFout, match="begon op"):
        wereld.stop()
    diensten.neem_begin_terug(assessment=wereld.assessment, door=klantondersteuner)
    assert wereld.alle() == []
    wereld.begin(0)
    vandaag_is(DINSDAG + timedelta(days=30))
    with pytest.raises(DomeinFout, match="langer dan een week"):
        diensten.neem_begin_terug(assessment=wereld.assessment, door=klantondersteuner)
