"""The flags of the work floor, against the same rules said in plain Python."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from begeleiding.models import Assessment
from begeleiding.signaleringen.afspraken import CODE as AFSPRAAK
from begeleiding.signaleringen.werkvloer import CODE, vlaggen_van_de_werkvloer
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, PlaatsingFactory, PlaatsingsmomentFactory
from tests.factories.begeleiding import (
    AssessmentFactory,
    BegeleidingscontactFactory,
    BegeleidingsinstellingFactory,
    DagregistratieFactory,
    VoorvalFactory,
    WaarnemingFactory,
    WerkafspraakFactory,
)

pytestmark = pytest.mark.django_db
Soort = Signalering.Soort
DAG = date(2026, 11, 20)
BEGIN = DAG - timedelta(days=40)


def _plek(soort: str) -> Any:
    """A hall or an employer's where somebody is since `BEGIN`."""
    if soort == "assessment":
        return AssessmentFactory(begin=BEGIN)
    return PlaatsingFactory(begin=BEGIN, gestart_op=BEGIN, stand=Plaatsing.Stand.LOPEND, einde=DAG + timedelta(days=60))


def _waar(plek: Any) -> dict[str, Any]:
    is_hal = isinstance(plek, Assessment)
    return {"assessment": plek if is_hal else None, "plaatsing": None if is_hal else plek}


def _bron(plek: Any) -> int:
    return -plek.pk if isinstance(plek, Assessment) else plek.pk


def _vlaggen(dag: date = DAG) -> dict[tuple[int, str], tuple[date, date]]:
    return {(rij[0], rij[4]): (rij[6], rij[7]) for rij in vlaggen_van_de_werkvloer(dag)}


# Day of the log (days ago), kind of entry, attendance, part of the day, corrected.
REGELS = st.lists(
    st.tuples(
        st.integers(-1, 30),
        st.sampled_from(["dag", "waarneming", "voorval"]),
        st.sampled_from(["aanwezig", "zonder_bericht", "zonder_bericht", "ziek"]),
        st.booleans(),
    ),
    max_size=10,
    unique_by=lambda regel: (regel[0], regel[1]),
)


def _leg_vast(plek: Any, regels: list[tuple[int, str, str, bool]]) -> tuple[date, set[date]]:
    """Log this; gives the last day up to now that counts, and the days of the last two weeks without a word."""
    laatst, weg = BEGIN, set()
    for geleden, wat, aanwezigheid, vervangen in regels:
        dag = DAG - timedelta(days=geleden)
        velden: dict[str, Any] = {"dag": dag, **_waar(plek)}
        if wat == "voorval":
            VoorvalFactory(**velden)
        else:
            velden |= {"vervangen_op": "2026-11-20T12:00Z"} if vervangen else {}
            DagregistratieFactory(aanwezigheid=aanwezigheid, **velden) if wat == "dag" else WaarnemingFactory(**velden)
        if dag <= DAG and (wat == "voorval" or not vervangen):
            laatst = max(laatst, dag)
            zonder_bericht = wat == "dag" and aanwezigheid == "zonder_bericht"
            weg |= {dag} if zonder_bericht and dag > DAG - timedelta(days=14) else set()
    return laatst, weg


@pytest.mark.parametrize("soort", ["assessment", "plaatsing"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(regels=REGELS, stil=st.integers(2, 20), vaak=st.integers(1, 4))
def test_a_flag_stands_exactly_when_the_rule_in_words_says_so(
    soort: str, regels: list[tuple[int, str, str, bool]], stil: int, vaak: int
) -> None:
    plek = _plek(soort)
    if soort == "assessment":
        BegeleidingsinstellingFactory(
            gemeente=plek.statushouder.gemeente, aanpak_code=plek.aanpak_code, stil_dagen=stil, zonder_bericht=vaak
        )
    else:
        stil, vaak = 14, 3
    laatst, weg = _leg_vast(plek, regels)
    verwacht = {}
    if (DAG - laatst).days >= stil:
        verwacht[_bron(plek), Soort.STIL] = (laatst, laatst + timedelta(days=stil))
    if len(weg) >= vaak:
        dagen = sorted(weg)
        verwacht[_bron(plek), Soort.ZONDER_BERICHT] = (dagen[0], dagen[vaak - 1])
    assert {wat: hoe for wat, hoe in _vlaggen().items() if wat[0] == _bron(plek)} == verwacht


def test_two_parts_of_a_day_without_a_word_are_one_day() -> None:
    plek = _plek("assessment")
    for geleden in (0, 1):
        for deel in ("ochtend", "middag"):
            dag = DAG - timedelta(days=geleden)
            DagregistratieFactory(assessment=plek, dag=dag, dagdeel=deel, aanwezigheid="zonder_bericht")
    assert _vlaggen() == {}
    DagregistratieFactory(assessment=plek, dag=DAG - timedelta(days=2), aanwezigheid="zonder_bericht")
    assert [wat for _, wat in _vlaggen()] == [Soort.ZONDER_BERICHT]


@pytest.mark.parametrize("fabriek", [BegeleidingscontactFactory, PlaatsingsmomentFactory])
def test_a_contact_and_an_evaluation_are_a_word_about_somebody(fabriek: Any) -> None:
    plek = _plek("plaatsing")
    assert [wat for _, wat in _vlaggen()] == [Soort.STIL]
    if fabriek is BegeleidingscontactFactory:
        fabriek(plaatsing=plek, dag=DAG)
    else:
        fabriek(plaatsing=plek, gedaan_op=DAG, door=plek.gemaakt_door, verslag="Goed.")
    assert _vlaggen() == {}


def test_nothing_is_flagged_of_what_is_over_did_not_begin_or_is_an_ordinary_job() -> None:
    AssessmentFactory(begin=BEGIN, geeindigd_op=DAG, eindreden="afgerond", gestopt_moment="2026-11-20T12:00Z")
    AssessmentFactory(begin=DAG + timedelta(days=1))
    PlaatsingFactory(begin=BEGIN)
    PlaatsingFactory(begin=BEGIN, gestart_op=BEGIN, stand="lopend", soort="dienstbetrekking", einde=None)
    assert _vlaggen() == {}


def test_it_goes_to_the_jobcoach_on_the_case_else_to_the_klantondersteuner() -> None:
    plek = _plek("assessment")
    ko = MedewerkerFactory(gemeente=plek.statushouder.gemeente, rol=Rol.KLANTONDERSTEUNER)
    BetrokkenheidFactory(statushouder=plek.statushouder, medewerker=ko, rol=Rol.KLANTONDERSTEUNER)
    assert [rij[3] for rij in vlaggen_van_de_werkvloer(DAG)] == [ko.pk]
    BetrokkenheidFactory(statushouder=plek.statushouder, medewerker=plek.jobcoach, rol=Rol.JOBCOACH)
    assert [rij[3] for rij in vlaggen_van_de_werkvloer(DAG)] == [plek.jobcoach_id]


def test_the_night_job_raises_and_ends_them_by_itself(vandaag_is: Any) -> None:
    plek = _plek("plaatsing")
    vandaag_is(DAG)
    werk_signaleringen_bij()
    vlag = Signalering.objects.open().get(regel=CODE)
    assert (vlag.soort, vlag.datum, vlag.sinds) == (Soort.STIL, BEGIN, BEGIN + timedelta(days=14))
    WaarnemingFactory(assessment=None, plaatsing=plek, dag=DAG)
    werk_signaleringen_bij()
    assert not Signalering.objects.open().filter(regel=CODE).exists()


def test_an_agreement_past_its_day_is_flagged_to_who_would_do_it(vandaag_is: Any) -> None:
    vandaag_is(DAG)
    plek = _plek("plaatsing")
    afspraak = WerkafspraakFactory(plaatsing=plek, uiterlijk=DAG - timedelta(days=1))
    WerkafspraakFactory(plaatsing=plek, uiterlijk=DAG)
    werk_signaleringen_bij()
    vlag = Signalering.objects.open().get(regel=AFSPRAAK)
    assert (vlag.bron_id, vlag.aan_id, vlag.onderwerp) == (afspraak.pk, afspraak.van_id, afspraak.wat)
    afspraak.gedaan_op, afspraak.gedaan_door = DAG, afspraak.van
    afspraak.save()
    werk_signaleringen_bij()
    assert not Signalering.objects.open().filter(regel=AFSPRAAK).exists()
