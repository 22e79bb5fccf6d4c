"""Search: part of a name in any order, case, accents and script; numbers only for who may see them."""

from typing import Any

import pytest

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from statushouders.selectors.betrokkenen import betrokkenen_van
from statushouders.selectors.zoeken import zoek
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory


@pytest.fixture
def tesfay(gemeente: Gemeente) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(
        gemeente=gemeente,
        voornamen="Yohannés",
        achternaam="Tesfay",
        naam_origineel="ዮሃንስ ተስፋይ",
        geboortedatum_brp="19950412",
        bsn="999990019",
        v_nummer="0123456789",
    )
    StatushouderFactory(gemeente=gemeente, voornamen="Rima", achternaam="Al-Khatib", geboortedatum_brp="19800000")
    return persoon


@pytest.mark.parametrize(
    "tekst",
    ["tesf", "TESFAY", "Tesfay Yohannes", "hannes  tesf", "ተስፋይ", "Yohannés", "Tesfai", "yohanes", "Tesfay\x00"],
)
def test_a_name_is_found(tekst: str, tesfay: Statushouder, klantondersteuner: Medewerker) -> None:
    assert list(zoek(klantondersteuner, tekst)) == [tesfay]


@pytest.mark.parametrize("tekst", ["", "  ", "%", "_", "xyzzy", "Tesfay Khatib", "a" * 20_000, "0", "31-2-1995", "😀"])
def test_what_is_no_name_finds_nobody(tekst: str, tesfay: Statushouder, klantondersteuner: Medewerker) -> None:
    assert list(zoek(klantondersteuner, tekst)) == []


@pytest.mark.parametrize(
    "tekst", ["999990019", "9999.90.019", "0123456789", "123456789", "12-4-1995", "12 april 1995", "1995-04-12", "1995"]
)
@pytest.mark.parametrize("rol", [Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER])
def test_a_number_or_birth_date_is_found(tekst: str, rol: Rol, tesfay: Statushouder) -> None:
    assert list(zoek(MedewerkerFactory(gemeente=tesfay.gemeente, rol=rol), tekst)) == [tesfay]


@pytest.mark.parametrize(
    ("rol", "geboren"), [(Rol.JOBCOACH, True), (Rol.PRODUCTIELEIDER, False), (Rol.KETENPARTNER, False)]
)
def test_searching_betrays_no_fact_that_one_may_not_see(rol: Rol, geboren: bool, tesfay: Statushouder) -> None:
    wie = MedewerkerFactory(gemeente=tesfay.gemeente, rol=rol)
    BetrokkenheidFactory(statushouder=tesfay, medewerker=wie, rol=rol)
    assert list(zoek(wie, "tesfay")) == [tesfay]
    assert not zoek(wie, "999990019").exists()
    assert not zoek(wie, "0123456789").exists()
    assert zoek(wie, "12-4-1995").exists() == geboren


def test_only_people_within_sight(tesfay: Statushouder, andere_gemeente: Gemeente, jobcoach: Medewerker) -> None:
    elders = MedewerkerFactory(gemeente=andere_gemeente)
    for tekst in ("tesfay", "Tesfai", "999990019"):
        assert not zoek(elders, tekst).exists()
        assert not zoek(jobcoach, tekst).exists()


def test_a_fixed_number_of_queries(
    tesfay: Statushouder, klantondersteuner: Medewerker, django_assert_max_num_queries: Any
) -> None:
    StatushouderFactory.create_batch(12, gemeente=tesfay.gemeente, achternaam="Tesfaye")
    for tekst in ("tesfay", "tesfai", "999990019"):
        with django_assert_max_num_queries(2):
            list(zoek(klantondersteuner, tekst))
    for rol in (Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.KETENPARTNER):
        BetrokkenheidFactory(statushouder=tesfay, medewerker=MedewerkerFactory(gemeente=tesfay.gemeente, rol=rol))
    with django_assert_max_num_queries(1):
        [een.medewerker.organisatie.naam for een in betrokkenen_van(tesfay)]
