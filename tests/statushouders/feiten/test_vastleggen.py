"""Recording facts: what was asked is replaced, what was not stays, and nothing is half written."""

from typing import Any

import pytest

from statushouders.feiten import (
    Feiten,
    Leefgegevens,
    Opleidingfeit,
    Taalfeit,
    Vaardigheidfeit,
    Werkfeit,
)
from statushouders.models import Leefsituatie, Opleiding, Vaardigheid
from statushouders.selectors.feiten import feiten_van
from statushouders.services import leg_feiten_vast
from tests.factories import BetrokkenheidFactory, StatushouderFactory

ALLES = Feiten(
    talen=(
        Taalfeit(taal="ti", moedertaal=True, luisteren="C2", spreken="C2", lezen="B2", schrijven="B1"),
        Taalfeit(taal="nl", luisteren="A1", spreken="A0"),
    ),
    opleidingen=(Opleidingfeit(niveau="vak", richting="Elektricien", land="ER", van_jaar=2008, diploma="kwijt"),),
    werkervaringen=(Werkfeit(beroep="Elektricien", sector="bouw", land="ER", van_jaar=2011, tot_jaar=2018),),
    vaardigheden=(
        Vaardigheidfeit(soort="hobby", tekst="Voetbal"),
        Vaardigheidfeit(soort="competentie", tekst="Rustig"),
    ),
    leefsituatie=Leefgegevens(
        kan_fietsen="ja",
        rijbewijs=["b"],
        reistijd_minuten=45,
        dagdelen=["ma_ochtend", "di_middag"],
        financien="Op orde.",
    ),
)


@pytest.fixture
def persoon(gemeente: Any, klantondersteuner: Any) -> Any:
    persoon = StatushouderFactory(gemeente=gemeente, geboortedatum_brp="19920514")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


def test_what_is_recorded_is_read_back(persoon: Any, klantondersteuner: Any) -> None:
    leg_feiten_vast(persoon=persoon, feiten=ALLES, door=klantondersteuner)
    gelezen = feiten_van(persoon, kijker=klantondersteuner)
    for naam in ("talen", "opleidingen", "werkervaringen", "vaardigheden"):
        assert getattr(gelezen, naam) == getattr(ALLES, naam)
    assert gelezen.leefsituatie is not None
    assert ALLES.leefsituatie is not None
    assert gelezen.leefsituatie.items() >= ALLES.leefsituatie.items()


def test_what_was_not_asked_stays(persoon: Any, klantondersteuner: Any) -> None:
    leg_feiten_vast(persoon=persoon, feiten=ALLES, door=klantondersteuner)
    ook = Feiten(leefsituatie=Leefgegevens(heeft_fiets="nee", rijbewijs=[]), vaardigheden=())
    leg_feiten_vast(persoon=persoon, feiten=ook, door=klantondersteuner)
    leef = Leefsituatie.objects.get()
    assert (leef.kan_fietsen, leef.heeft_fiets, leef.rijbewijs, leef.financien) == ("ja", "nee", [], "Op orde.")
    assert Opleiding.objects.count() == 1
    assert not Vaardigheid.objects.exists()
