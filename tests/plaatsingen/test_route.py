"""The line of a placement and its moments, also after the end."""

from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

import pytest

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.plaatsingblad import plaatsingblad
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsingstijden import tijden_van
from tests.factories import VoordrachtFactory, WerkplekFactory
from tests.plaatsingen.verloop import akkoord, beeindig, loopt, voorstel

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


def _route(plaatsing: Plaatsing, kijker: Medewerker) -> list[tuple[str, str, str]]:
    plaatsing = Plaatsing.objects.get(pk=plaatsing.pk)
    blad = plaatsingblad(plaatsing, tijden=tijden_van(plaatsing, vandaag()), kijker=kijker)
    return [(een.naam, een.wanneer.partition(",")[0], een.stand) for een in blad.route]


def _doe(plaatsing: Plaatsing, dag: date, door: Medewerker, vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(dag)
    moment = plaatsing.momenten.filter(gedaan_op=None).order_by("uiterlijk")[0]
    diensten.rond_moment_af(moment=moment, gedaan_op=dag, verslag="Goed.", door=door)


def test_the_line_has_names_for_every_point(klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> None:
    werkplek = WerkplekFactory(werkgever__gemeente=klantondersteuner.werkt_voor(), soorten=["stage"])
    plaatsing = voorstel(
        klantondersteuner, werkgever=werkplek.werkgever, werkplek=werkplek, soort="stage", tijden=(),
        einde=DINSDAG + timedelta(days=120),
    )  # fmt: skip
    VoordrachtFactory(
        werkplek=werkplek, statushouder=plaatsing.statushouder, plaatsing=plaatsing, stand="geplaatst",
        gesprek_op=DINSDAG - timedelta(days=9),
    )  # fmt: skip
    plaatsing = diensten.start_plaatsing(
        plaatsing=akkoord(plaatsing, klantondersteuner), gestart_op=DINSDAG, door=klantondersteuner
    )
    voorstel(
        klantondersteuner, persoon=plaatsing.statushouder, soort="dienstbetrekking", tijden=(),
        begin=DINSDAG + timedelta(days=121), einde=None,
    )  # fmt: skip
    # Another one beside it is no next step.
    voorstel(
        klantondersteuner, persoon=plaatsing.statushouder, tijden=(), begin=DINSDAG + timedelta(days=8),
        einde=DINSDAG + timedelta(days=40), naast_andere=True,
    )  # fmt: skip
    _doe(plaatsing, date(2026, 12, 23), klantondersteuner, vandaag_is)
    assert [naam for naam, _, _ in _route(plaatsing, klantondersteuner)] == [
        "Kennismaken", "Akkoord", "Start stage", "Eerste evaluatie", "Tweede evaluatie", "Besluit",
        "Dienstbetrekking 16 uur",
    ]  # fmt: skip
    assert [stand for _, _, stand in _route(plaatsing, klantondersteuner)] == ["klaar"] * 4 + ["bezig", "komt", "komt"]


def test_after_paid_work_that_ended_in_paid_work_the_aftercare_begins_anew(
    klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    plaatsing = loopt(klantondersteuner, soort="dienstbetrekking", einde=None, tijden=())
    diensten.plan_moment(plaatsing=plaatsing, uiterlijk=DINSDAG + timedelta(days=50), door=klantondersteuner)
    _doe(plaatsing, date(2026, 12, 24), klantondersteuner, vandaag_is)
    plaatsing = beeindig(plaatsing, klantondersteuner, reden="betaald_werk", vervolg="betaald_werk")
    assert _route(plaatsing, klantondersteuner)[-6:] == [
        ("Nazorg na 1 maand", "24 dec", "klaar"),
        ("Beëindigd", "24 dec", "klaar"),
        ("Nazorg na 1 maand", "24 jan 2027", "bezig"),
        ("Nazorg na 3 maanden", "24 mrt 2027", "komt"),
        ("Nazorg na 6 maanden", "24 jun 2027", "komt"),
        ("Nazorg na 12 maanden", "24 dec 2027", "komt"),
    ]
    vandaag_is(DINSDAG + timedelta(days=60))
    werk_signaleringen_bij()
    over = Signalering.objects.open().filter(statushouder=plaatsing.statushouder_id)
    assert not over.exists(), "nobody asks any more for the extra one of before the end"


def test_the_day_of_a_state_is_the_day_here(klantondersteuner: Medewerker) -> None:
    plaatsing = diensten.meld_nooit_gestart(plaatsing=voorstel(klantondersteuner), reden="taal", door=klantondersteuner)
    Plaatsing.objects.filter(pk=plaatsing.pk).update(stand_sinds=datetime(2026, 11, 24, 23, 30, tzinfo=UTC))
    assert _route(plaatsing, klantondersteuner) == [("Nooit gestart", "25 nov", "niet")]
