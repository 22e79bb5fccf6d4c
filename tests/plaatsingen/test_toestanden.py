"""Whatever colleagues do in whatever order: a placement only goes where the table says, and stays whole."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsing.toestand import ga_naar
from plaatsingen.statussen import OVERGANGEN, Partij, Plaatsingstand
from tests.plaatsingen.verloop import akkoord, beeindig, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
Stand = Plaatsingstand
Daad = Callable[[Plaatsing, Medewerker], Any]


def _verleng(plaatsing: Plaatsing, door: Medewerker) -> Plaatsing:
    einde = plaatsing.einde or DINSDAG
    naar = einde + timedelta(days=10)
    return diensten.verleng_plaatsing(plaatsing=plaatsing, naar=naar, reden="Gaat goed.", gezien=einde, door=door)


DADEN: dict[str, Daad] = {
    "akkoord": lambda een, door: akkoord(een, door, [p for p in Partij if not een.akkoorden.filter(partij=p)]),
    "een akkoord": lambda een, door: akkoord(een, door, ["werkgever"]),
    "akkoord weg": lambda een, door: diensten.trek_akkoord_in(plaatsing=een, partij="werkgever", door=door),
    "start": lambda een, door: diensten.start_plaatsing(plaatsing=een, gestart_op=DINSDAG, door=door),
    "start terug": lambda een, door: diensten.maak_start_ongedaan(plaatsing=een, door=door),
    "verleng": _verleng,
    "verleng terug": lambda een, door: diensten.maak_verlenging_ongedaan(plaatsing=een, door=door),
    "einde": beeindig,
    "nooit": lambda een, door: diensten.meld_nooit_gestart(plaatsing=een, reden="taal", door=door),
    "heropen": lambda een, door: diensten.heropen_plaatsing(plaatsing=een, door=door),
}


@pytest.fixture
def plaatsing(klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> Plaatsing:
    vandaag_is(DINSDAG)
    return voorstel(klantondersteuner)


@settings(max_examples=25, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(daden=st.lists(st.sampled_from(sorted(DADEN)), min_size=3, max_size=14))
def test_it_only_goes_where_the_table_says(
    daden: list[str], plaatsing: Plaatsing, klantondersteuner: Medewerker
) -> None:
    nieuw = voorstel(klantondersteuner)
    for daad in daden:
        nieuw.refresh_from_db()
        eerst, blokken = nieuw.stand, _week(nieuw)
        try:
            DADEN[daad](nieuw, klantondersteuner)
        except DomeinFout:
            nieuw.refresh_from_db()
            assert (nieuw.stand, _week(nieuw)) == (eerst, blokken), "what is refused changes nothing"
            continue
        nieuw.refresh_from_db()
        assert nieuw.stand == eerst or nieuw.stand in OVERGANGEN[eerst]
        _is_heel(nieuw)


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
    assert dagen == verwacht
    assert plaatsing.momenten.exists() == plaatsing.loopt
    assert (plaatsing.stand == Stand.VERLENGD) <= plaatsing.verlengingen.exists()


@pytest.mark.parametrize("van", Stand.values)
@pytest.mark.parametrize("naar", Stand.values)
def test_every_other_step_is_refused(van: str, naar: str, plaatsing: Plaatsing, klantondersteuner: Medewerker) -> None:
    plaatsing.stand = van
    if naar in OVERGANGEN[van]:
        ga_naar(plaatsing, Stand(naar), door=klantondersteuner)
        assert plaatsing.stand == naar
    else:
        with pytest.raises(DomeinFout, match="Kijk hoe hij nu staat"):
            ga_naar(plaatsing, Stand(naar), door=klantondersteuner)
        assert plaatsing.stand == van


def test_every_state_can_be_reached_and_left() -> None:
    assert set(OVERGANGEN) == set(Stand.values) == set().union(*OVERGANGEN.values())
    assert all(OVERGANGEN.values())
