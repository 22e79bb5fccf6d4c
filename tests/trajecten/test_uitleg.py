"""Each date can say why it is that date."""

from collections.abc import Callable
from datetime import date

import pytest

from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.factories import AanpakStapFactory, AnkerFactory, StapFactory
from trajecten.models import Stap
from trajecten.services import verplaats_stap
from trajecten.uitleg import waarom

StapVan = Callable[[Statushouder, str], Stap]


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(date(2026, 11, 24))


def _waarom(stap: Stap) -> list[str]:
    return waarom(stap, list(stap.traject.stappen.select_related("aanpakstap__aanpak")))


def test_the_start_the_terms_and_the_source_are_told(vestig: Callable[..., Statushouder], stap_van: StapVan) -> None:
    persoon = vestig(vestigingsdatum=date(2026, 11, 3))
    assert _waarom(stap_van(persoon, "eerste-contact")) == [
        "Telt vanaf de vestiging op dinsdag 3 november 2026 (dag 0).",
        "Streeftermijn: 7 dagen, dus uiterlijk dinsdag 10 november 2026.",
        "Uiterste termijn: 21 dagen, dus uiterlijk dinsdag 24 november 2026.",
        "Bron: Beleid Westland, Meetellen en Meedoen.",
    ]


def test_of_several_anchors_the_latest_counts_and_an_empty_one_is_waited_for(
    vestig: Callable[..., Statushouder], stap_van: StapVan
) -> None:
    persoon = vestig(brp_inschrijving=date(2026, 10, 5), kennisgeving_duo=date(2026, 9, 28))
    assert _waarom(stap_van(persoon, "pip"))[0] == (
        "Telt vanaf de laatste van de kennisgeving van DUO en de inschrijving in de BRP: "
        "maandag 5 oktober 2026 (dag 0)."
    )
    zonder = vestig(brp_inschrijving=None, kennisgeving_duo=date(2026, 9, 28))
    assert _waarom(stap_van(zonder, "pip"))[0] == "Nog geen datum: deze stap wacht op de inschrijving in de BRP."
    assert "‘PIP vaststellen’" in _waarom(stap_van(persoon, "pvt"))[0]


def test_holidays_and_weekend_are_named(db: None) -> None:
    sjabloon = AanpakStapFactory(streef_aantal=2, streef_eenheid="werkdagen", uiterst_aantal=None, uiterst_eenheid="")
    AnkerFactory(stap=sjabloon)
    stap = StapFactory(
        aanpakstap=sjabloon, basisdatum=date(2026, 4, 2), streefdatum=date(2026, 4, 8), uiterste_datum=None
    )
    assert any(zin.startswith("Niet meegeteld als werkdag: ") and "3 april 2026" in zin for zin in _waarom(stap))
    zaterdag = StapFactory(basisdatum=date(2026, 11, 14), streefdatum=date(2026, 11, 21), uiterste_datum=None)
    assert (
        "Zaterdag 21 november 2026 is een dag in het weekend. De werkdag ervoor is vrijdag 20 november 2026."
        in _waarom(Stap.objects.get(pk=zaterdag.pk))
    )


def test_moves_keep_the_old_date_readable(
    vestig: Callable[..., Statushouder], stap_van: StapVan, klantondersteuner: Medewerker
) -> None:
    stap = stap_van(vestig(vestigingsdatum=date(2026, 11, 14)), "intake")
    verplaats_stap(stap=stap, door=klantondersteuner, naar=date(2026, 12, 1), reden="Tolk ziek.")
    assert (
        "Verplaatst van zaterdag 28 november 2026 naar dinsdag 1 december 2026 "
        f"door {klantondersteuner.naam}: Tolk ziek." in _waarom(stap_van(stap.traject.statushouder, "intake"))
    )
