"""Whatever colleagues do in whatever order: a placement only goes where the table says, and stays whole."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from dateutil.relativedelta import relativedelta
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsing.toestand import ga_naar
from plaatsingen.statussen import OVERGANGEN, TERUG_NAAR, Partij, Plaatsingstand
from tests.plaatsingen.verloop import akkoord, beeindig, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
WEEK = timedelta(days=7)
Stand = Plaatsingstand
Daad = Callable[[Plaatsing, Medewerker], Any]
# Written once more by hand, so that a slip in the table of the product is seen.
VERWACHT = {
    "voorstel": {"akkoord", "nooit_gestart"},
    "akkoord": {"voorstel", "lopend", "nooit_gestart"},
    "lopend": {"verlengd", "beeindigd"},
    "verlengd": {"verlengd", "beeindigd"},
    "beeindigd": set(),
    "nooit_gestart": set(),
}
VERWACHT_TERUG = {
    "voorstel": set(),
    "akkoord": set(),
    "lopend": {"akkoord"},
    "verlengd": {"lopend", "verlengd"},
    "beeindigd": {"lopend", "verlengd"},
    "nooit_gestart": {"voorstel", "akkoord"},
}


def _verleng(plaatsing: Plaatsing, door: Medewerker) -> Plaatsing:
    einde = plaatsing.einde or DINSDAG
    naar = einde + timedelta(days=10)
    return diensten.verleng_plaatsing(plaatsing=plaatsing, naar=naar, reden="Gaat goed.", gezien=einde, door=door)


DADEN: dict[str, Daad] = {
    "akkoord": lambda een, door: akkoord(een, door, [p for p in Partij if not een.akkoorden.filter(partij=p)]),
    "een akkoord": lambda een, door: akkoord(een, door, ["werkgever"]),
    "akkoord weg": lambda een, door: diensten.trek_akkoord_in(plaatsing=een, partij="werkgever", door=door),
    "start": lambda een, door: diensten.start_plaatsing(plaatsing=een, gestart_op=vandaag(), door=door),
    "start terug": lambda een, door: diensten.maak_start_ongedaan(plaatsing=een, door=door),
    "verleng": _verleng,
    "verleng terug": lambda een, door: diensten.maak_verlenging_ongedaan(plaatsing=een, door=door),
    "einde": beeindig,
    "nooit": lambda een, door: diensten.meld_nooit_gestart(plaatsing=een, reden="taal", door=door),
    "heropen": lambda een, door: diensten.heropen_plaatsing(plaatsing=een, door=door),
}
TERUG = {"start terug": {"start"}, "verleng terug": {"verleng"}, "heropen": {"einde", "nooit"}}
LATER = {"2 dagen later": timedelta(days=2), "9 dagen later": timedelta(days=9)}


@pytest.fixture
def plaatsing(klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> Plaatsing:
    vandaag_is(DINSDAG)
    return voorstel(klantondersteuner)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(daden=st.lists(st.sampled_from(sorted(DADEN) + sorted(LATER)), min_size=3, max_size=14))
def test_it_only_goes_where_the_table_says(
    daden: list[str], klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(DINSDAG)
    nieuw = voorstel(klantondersteuner)
    gedaan: list[tuple[str, date]] = []
    for daad in daden:
        if daad in LATER:
            vandaag_is(vandaag() + LATER[daad])
            continue
        nieuw.refresh_from_db()
        eerst, blokken = nieuw.stand, _week(nieuw)
        try:
            DADEN[daad](nieuw, klantondersteuner)
        except DomeinFout:
            nieuw.refresh_from_db()
            assert (nieuw.stand, _week(nieuw)) == (eerst, blokken), "what is refused changes nothing"
            continue
        nieuw.refresh_from_db()
        assert nieuw.stand == eerst or nieuw.stand in (VERWACHT_TERUG if daad in TERUG else VERWACHT)[eerst]
        _is_heel(nieuw)
        _houd_bij(gedaan, daad)


def _houd_bij(gedaan: list[tuple[str, date]], daad: str) -> None:
    """What is taken back is the last step that stands, and it was recorded within the week."""
    if daad in TERUG:
        stap, toen = gedaan.pop()
        assert stap in TERUG[daad]
        assert vandaag() - toen <= WEEK
    elif any(daad in stappen for stappen in TERUG.values()):
        gedaan.append((daad, vandaag()))


def _week(plaatsing: Plaatsing) -> list[Any]:
    velden = ("dag", "van", "tot", "geldig_van", "geldig_tot")
    return list(Roosterblok.objects.filter(plaatsing=plaatsing).order_by(*velden).values_list(*velden))


def _is_heel(plaatsing: Plaatsing) -> None:
    """The state, the approvals, the week and the moments say the same."""
    alle_drie = plaatsing.akkoorden.count() == len(Partij)
    if plaatsing.stand != Stand.NOOIT_GESTART:
        assert alle_drie == (plaatsing.stand != Stand.VOORSTEL)
    dagen = {(dag, tot) for dag, _, _, _, tot in _week(plaatsing)}
    laatste = {1: plaatsing.laatste_dag, 3: plaatsing.laatste_dag}
    verwacht = set() if plaatsing.stand == Stand.NOOIT_GESTART else set(laatste.items())
    assert dagen <= verwacht
    assert bool(dagen) == bool(verwacht)
    assert set(plaatsing.momenten.geldig().values_list("uiterlijk", flat=True)) == _momenten(plaatsing)
    assert (plaatsing.stand == Stand.VERLENGD) <= plaatsing.verlengingen.exists()


def _momenten(plaatsing: Plaatsing) -> set[date]:
    if not plaatsing.loopt or plaatsing.gestart_op is None or plaatsing.einde is None:
        return set()
    dagen = {plaatsing.gestart_op + relativedelta(months=na) for na in (1, 3, 6)}
    binnen = {dag for dag in dagen if dag <= plaatsing.einde}
    duur = plaatsing.einde - plaatsing.gestart_op
    return binnen or {plaatsing.einde - min(timedelta(weeks=1), duur // 2)}


def test_the_week_to_take_something_back_does_not_begin_anew(
    plaatsing: Plaatsing, klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    for daad in ("akkoord", "start"):
        plaatsing = DADEN[daad](plaatsing, klantondersteuner)
    vandaag_is(DINSDAG + timedelta(days=20))
    for daad, terug in (("verleng", "verleng terug"), ("einde", "heropen")):
        plaatsing = DADEN[daad](plaatsing, klantondersteuner)
        plaatsing = DADEN[terug](plaatsing, klantondersteuner)
        with pytest.raises(DomeinFout, match="langer dan een week geleden"):
            DADEN["start terug"](plaatsing, klantondersteuner)
    plaatsing = _verleng(plaatsing, klantondersteuner)
    vandaag_is(DINSDAG + timedelta(days=30))
    plaatsing = DADEN["verleng terug"](_verleng(plaatsing, klantondersteuner), klantondersteuner)
    with pytest.raises(DomeinFout, match="langer dan een week geleden"):
        DADEN["verleng terug"](plaatsing, klantondersteuner)
    assert plaatsing.verlengingen.count() == 1


@pytest.mark.parametrize("terug", [False, True])
@pytest.mark.parametrize("van", Stand.values)
@pytest.mark.parametrize("naar", Stand.values)
def test_every_other_step_is_refused(
    van: str, naar: str, terug: bool, plaatsing: Plaatsing, klantondersteuner: Medewerker
) -> None:
    plaatsing.stand = van
    if naar in (VERWACHT_TERUG if terug else VERWACHT)[van]:
        ga_naar(plaatsing, Stand(naar), door=klantondersteuner, terug=terug)
        assert plaatsing.stand == naar
    else:
        with pytest.raises(DomeinFout, match="Kijk hoe hij nu staat"):
            ga_naar(plaatsing, Stand(naar), door=klantondersteuner, terug=terug)
        assert plaatsing.stand == van


def test_the_tables_are_these() -> None:
    for tabel, verwacht in ((OVERGANGEN, VERWACHT), (TERUG_NAAR, VERWACHT_TERUG)):
        assert {van: set(naar) for van, naar in tabel.items()} == verwacht
        assert set(tabel) == set(Stand.values)


@pytest.mark.parametrize("daad", ["start", "verleng", "einde"])
def test_what_has_ended_is_not_begun_or_extended(
    daad: str, plaatsing: Plaatsing, klantondersteuner: Medewerker
) -> None:
    for eerst in ("akkoord", "start", "einde"):
        plaatsing = DADEN[eerst](plaatsing, klantondersteuner)
    with pytest.raises(DomeinFout, match="al beëindigd"):
        DADEN[daad](plaatsing, klantondersteuner)
