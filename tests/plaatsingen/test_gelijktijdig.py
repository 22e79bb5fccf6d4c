"""Two at the same moment: one click counts, and the other hears what the first one did."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Verlenging
from plaatsingen.services import plaatsing as diensten
from tests.factories import MedewerkerFactory, WerkgeverFactory
from tests.gelijktijdig import tegelijk
from tests.plaatsingen.verloop import akkoord, beeindig, loopt, voorstel
from werkgevers.models import Werkgever
from werkgevers.services.werkgevers import archiveer_werkgever

pytestmark = pytest.mark.django_db(transaction=True)
DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def collega(klantondersteuner: Medewerker) -> Medewerker:
    return MedewerkerFactory(organisatie=klantondersteuner.organisatie)


def _een_gelukt(uitkomsten: list[Any], melding: str) -> None:
    fouten = [een for een in uitkomsten if isinstance(een, DomeinFout)]
    anders = [een for een in uitkomsten if isinstance(een, Exception) and een not in fouten]
    assert (len(fouten), anders) == (len(uitkomsten) - 1, []), uitkomsten
    assert all(melding in fout.melding for fout in fouten), fouten


def test_two_who_start_it_start_it_once(klantondersteuner: Medewerker, collega: Medewerker) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner)
    uitkomsten = tegelijk(
        *(
            lambda wie=wie: diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=wie)
            for wie in (klantondersteuner, collega, klantondersteuner)
        )
    )
    _een_gelukt(uitkomsten, "Deze plaatsing loopt al.")
    assert plaatsing.momenten.count() == 1


def test_one_extends_and_one_ends_it(klantondersteuner: Medewerker, collega: Medewerker) -> None:
    plaatsing = loopt(klantondersteuner)
    eerst = plaatsing.einde
    assert eerst

    def verleng(wie: Medewerker) -> Plaatsing:
        naar = eerst + timedelta(days=14)
        return diensten.verleng_plaatsing(plaatsing=plaatsing, naar=naar, reden="Nodig.", gezien=eerst, door=wie)

    _een_gelukt(tegelijk(lambda: verleng(klantondersteuner), lambda: verleng(collega)), "verlengde deze plaatsing net")
    assert Verlenging.objects.count() == 1
    uitkomsten = tegelijk(
        lambda: beeindig(plaatsing, klantondersteuner), lambda: beeindig(plaatsing, collega, vervolg="hal")
    )
    _een_gelukt(uitkomsten, "Deze plaatsing is al beëindigd.")


def test_two_who_end_and_never_start_agree_on_one(klantondersteuner: Medewerker, collega: Medewerker) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner)
    uitkomsten = tegelijk(
        lambda: diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=DINSDAG, door=klantondersteuner),
        lambda: diensten.meld_nooit_gestart(plaatsing=plaatsing, reden="taal", door=collega),
    )
    _een_gelukt(uitkomsten, "Kijk hoe hij nu staat")


def test_the_third_approval_of_two_at_once_counts_once(klantondersteuner: Medewerker, collega: Medewerker) -> None:
    plaatsing = akkoord(voorstel(klantondersteuner), klantondersteuner, ["persoon"])
    uitkomsten = tegelijk(
        *(
            lambda partij=partij, wie=wie: akkoord(plaatsing, wie, [partij])
            for partij, wie in (
                ("werkgever", klantondersteuner),
                ("gemeente", collega),
                ("gemeente", klantondersteuner),
            )
        )
    )
    _een_fout = [een for een in uitkomsten if isinstance(een, DomeinFout)]
    assert len(_een_fout) == 1
    assert "ging al akkoord" in _een_fout[0].melding
    plaatsing.refresh_from_db()
    assert (plaatsing.stand, plaatsing.akkoorden.count()) == ("akkoord", 3)


def test_the_last_place_is_asked_about_once(klantondersteuner: Medewerker, collega: Medewerker) -> None:
    werkgever = WerkgeverFactory(gemeente=klantondersteuner.werkt_voor(), capaciteit=1)
    uitkomsten = tegelijk(
        *(lambda wie=wie: voorstel(wie, werkgever=werkgever) for wie in (klantondersteuner, collega, collega))
    )
    assert len([een for een in uitkomsten if isinstance(een, Plaatsing)]) == 1
    assert all("Het mag wel" in een.melding for een in uitkomsten if isinstance(een, DomeinFout)), uitkomsten
    assert Plaatsing.objects.count() == 1


def test_the_same_form_posted_twice_at_once_is_one_placement(klantondersteuner: Medewerker) -> None:
    eerste = voorstel(klantondersteuner)
    persoon, werkgever = eerste.statushouder, eerste.werkgever
    eerste.delete()
    uitkomsten = tegelijk(
        *(lambda: voorstel(klantondersteuner, persoon=persoon, werkgever=werkgever) for _ in range(3))
    )
    assert len({een.pk for een in uitkomsten}) == 1, uitkomsten


def test_an_employer_is_archived_or_somebody_comes_back_there(
    klantondersteuner: Medewerker, accountmanager: Medewerker
) -> None:
    plaatsing = beeindig(loopt(klantondersteuner), klantondersteuner)
    uitkomsten = tegelijk(
        lambda: diensten.heropen_plaatsing(plaatsing=plaatsing, door=klantondersteuner),
        lambda: archiveer_werkgever(werkgever_id=plaatsing.werkgever_id, door=accountmanager),
    )
    _een_gelukt(uitkomsten, "")
    plaatsing.refresh_from_db()
    assert plaatsing.loopt != Werkgever.objects.get(pk=plaatsing.werkgever_id).is_gearchiveerd
