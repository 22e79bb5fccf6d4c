"""The list of employers: what it shows, finds and counts, and what an accountmanager reads about people."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from medewerkers.models import Gemeente, Medewerker
from tests.factories import (
    BetrokkenheidFactory,
    BijeenkomstFactory,
    ContactpersoonFactory,
    PlaatsingFactory,
    ProfielFactory,
    StatushouderFactory,
    WerkgeveractieFactory,
    WerkgevercontactFactory,
    WerkgeverFactory,
    WerkplekFactory,
)
from werkgevers import bezetting as bezettingen
from werkgevers.bezetting import Bezetting
from werkgevers.codelijsten import Bereidheid
from werkgevers.models import Werkgever
from werkgevers.selectors.namen import Noemnaam, namen_voor, noem_allen
from werkgevers.selectors.werkgevers import Werkgeversvraag, mensen_kort, werkgeverslijst
from werkgevers.templatetags.werkgevers import plekken, plekken_in_woorden

DAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _vandaag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def scherm(accountmanager: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(accountmanager)


@pytest.fixture
def bezet(monkeypatch: pytest.MonkeyPatch) -> dict[int, Bezetting]:
    stand: dict[int, Bezetting] = {}
    monkeypatch.setattr(bezettingen, "_leveranciers", [lambda ids: stand])
    return stand


def _namen(kijker: Medewerker, **vraag: Any) -> Sequence[str]:
    return [een.naam for een in werkgeverslijst(kijker, Werkgeversvraag(**vraag), dag=DAG)]


def test_search_goes_by_name_place_and_work_and_stays_out_of_the_address(scherm: Client, gemeente: Gemeente) -> None:
    kwekerij = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier", plaats="Duinrade")
    WerkplekFactory(werkgever=kwekerij, titel="Oogst tomaat")
    WerkgeverFactory(gemeente=gemeente, naam="Bakkerij Zilt")
    for tekst in ("kwékerij", "duinrade lier", "tomaat"):
        antwoord = scherm.post("/werkgevers/", {"zoek": tekst, "houding": "open"}, headers={"HX-Request": "true"})
        assert [rij.werkgever.naam for rij in antwoord.context["rijen"]] == ["Kwekerij De Lier"]
        assert antwoord.headers["HX-Push-Url"] == "/werkgevers/?houding=open"
    assert len(scherm.get("/werkgevers/?zoek=zilt").context["rijen"]) == 2


def test_filters(accountmanager: Medewerker, gemeente: Gemeente, bezet: dict[int, Bezetting]) -> None:
    vol = WerkgeverFactory(gemeente=gemeente, naam="Vol", sbi="25", capaciteit=1, eigenaar=accountmanager)
    WerkgeverFactory(gemeente=gemeente, naam="Vrij", sbi="01", capaciteit=2, bereidheid=Bereidheid.VOORLOPER)
    WerkgeverFactory(gemeente=gemeente, naam="Nul", capaciteit=0)
    WerkgeverFactory(gemeente=gemeente, naam="Onbekend")
    bezet[vol.pk] = Bezetting(gereserveerd=1)
    assert _namen(accountmanager) == ["Nul", "Onbekend", "Vol", "Vrij"]
    assert _namen(accountmanager, sectie="C") == ["Vol"]
    assert _namen(accountmanager, houding="voorloper") == ["Vrij"]
    assert _namen(accountmanager, ruimte="vol") == ["Nul", "Vol"]
    assert _namen(accountmanager, ruimte="vrij") == ["Vrij"]
    assert _namen(accountmanager, welke="mijn") == ["Vol"]
    assert _namen(accountmanager, welke="archief") == []


@pytest.mark.parametrize(
    ("houding", "dagen", "stil"),
    [("voorloper", 60, False), ("voorloper", 61, True), ("afwachtend", 81, True), ("liever_niet", 900, False)],
)
def test_long_without_a_word(
    accountmanager: Medewerker, gemeente: Gemeente, houding: str, dagen: int, stil: bool
) -> None:
    werkgever = WerkgeverFactory(gemeente=gemeente, naam="Noordhof", bereidheid=houding)
    WerkgevercontactFactory(werkgever=werkgever, dag=DAG - timedelta(days=dagen))
    WerkgevercontactFactory(werkgever=werkgever, dag=DAG - timedelta(days=dagen + 400))
    assert _namen(accountmanager, welke="stil") == (["Noordhof"] if stil else [])


def test_the_longest_silent_and_the_next_thing_to_do_come_first(accountmanager: Medewerker, gemeente: Gemeente) -> None:
    for naam, dagen in (("A", 1), ("B", 9)):
        werkgever = WerkgeverFactory(gemeente=gemeente, naam=naam)
        WerkgevercontactFactory(werkgever=werkgever, dag=DAG - timedelta(days=dagen))
        WerkgeveractieFactory(werkgever=werkgever, uiterlijk=DAG - timedelta(days=dagen))
    WerkgeverFactory(gemeente=gemeente, naam="C")
    assert _namen(accountmanager, sorteer="contact") == ["C", "B", "A"]
    assert _namen(accountmanager, sorteer="actie") == ["B", "A", "C"]


def test_a_page_of_the_list_asks_as_much_for_twenty_as_for_two(
    scherm: Client,
    gemeente: Gemeente,
    bezet: dict[int, Bezetting],
    django_assert_max_num_queries: Any,
) -> None:
    for nummer in range(20):
        werkgever = WerkgeverFactory(gemeente=gemeente, naam=f"Bedrijf {nummer}")
        WerkgevercontactFactory(werkgever=werkgever)
        profiel = ProfielFactory(statushouder__gemeente=gemeente, goedgekeurd=True)
        bezet[werkgever.pk] = Bezetting(bezet=1, mensen=(profiel.statushouder_id,))
    with django_assert_max_num_queries(12):
        antwoord = scherm.get("/werkgevers/")
    assert len(antwoord.context["rijen"]) == 20


# How people are named


def test_an_accountmanager_reads_the_name_of_the_profile_and_nothing_more(
    accountmanager: Medewerker, klantondersteuner: Medewerker, jobcoach: Medewerker, gemeente: Gemeente
) -> None:
    persoon = StatushouderFactory(gemeente=gemeente, voornamen="Yohannes", achternaam="Tesfay")
    ander = StatushouderFactory(gemeente=gemeente, voornamen="Amal", achternaam="Farah")
    BetrokkenheidFactory(statushouder=ander, medewerker=jobcoach)
    profiel = ProfielFactory(statushouder=persoon, goedgekeurd=True)
    ids = [persoon.pk, ander.pk]
    assert namen_voor(accountmanager, ids) == {
        persoon.pk: (profiel.momentopname["naam"], f"/statushouders/profiel/{profiel.pk}/")
    }
    assert "Tesfay" not in profiel.momentopname["naam"]
    assert namen_voor(klantondersteuner, ids) == {
        persoon.pk: ("Yohannes Tesfay", f"/dossiers/{persoon.pk}/"),
        ander.pk: ("Amal Farah", f"/dossiers/{ander.pk}/"),
    }
    assert set(namen_voor(jobcoach, ids)) == {ander.pk}


def test_who_may_not_be_named_is_counted(accountmanager: Medewerker) -> None:
    namen = {1: Noemnaam("Feven A.", "/a/"), 2: Noemnaam("Tarek M.", "/b/")}
    assert [naam for naam, _ in noem_allen(namen, [1, 2])] == ["Feven A.", "Tarek M."]
    assert [naam for naam, _ in noem_allen(namen, [1, 8, 9])] == ["Feven A.", "nog 2 mensen"]
    assert [naam for naam, _ in noem_allen({}, [8])] == ["iemand"]
    assert namen_voor(accountmanager, []) == {}


@pytest.mark.parametrize(
    ("ids", "woorden"),
    [
        ((), ""), ((1,), "Feven A."), ((1, 2), "Feven A., Tarek M."), ((1, 9), "Feven A. en 1 ander"),
        ((1, 2, 9), "Feven A. en 2 anderen"), ((8,), "1 persoon"), ((8, 9), "2 mensen"),
    ],
)  # fmt: skip
def test_who_is_there_in_a_row(ids: tuple[int, ...], woorden: str) -> None:
    namen = {1: Noemnaam("Feven A.", "/a/"), 2: Noemnaam("Tarek M.", "/b/")}
    assert mensen_kort(namen, ids) == woorden


@pytest.mark.parametrize(
    ("stand", "capaciteit", "woorden", "blokken"),
    [
        (Bezetting(2, 1), 3, "2 van 3 plekken bezet, 1 gereserveerd", 3),
        (Bezetting(4), 3, "4 van 3 plekken bezet, 1 meer dan afgesproken", 4),
        (Bezetting(0), 1, "0 van 1 plek bezet", 1),
        (Bezetting(2), None, "2 bezet", 2),
    ],
)
def test_places_in_blocks_and_words(stand: Bezetting, capaciteit: int | None, woorden: str, blokken: int) -> None:
    assert plekken_in_woorden(stand, capaciteit) == woorden
    assert plekken(stand, capaciteit).count("<span") == blokken + 1


def test_a_hundred_places_are_not_drawn() -> None:
    assert '<span class=""' not in plekken(Bezetting(3), 99)
    assert "geen afspraak" in plekken(Bezetting(), None)


# The page


def test_the_page_says_when_there_are_more_than_agreed(
    scherm: Client, gemeente: Gemeente, bezet: dict[int, Bezetting]
) -> None:
    werkgever = WerkgeverFactory(
        gemeente=gemeente, capaciteit=3, capaciteit_afspraak="Op verzoek van de ploeg.", aantal_medewerkers=64
    )
    bezet[werkgever.pk] = Bezetting(bezet=4)
    tekst = scherm.get(f"/werkgevers/{werkgever.pk}/").content.decode()
    assert "Vier mensen, afgesproken was drie" in tekst
    assert "Op verzoek van de ploeg." in tekst
    assert "1 op 16 collega" in tekst


def test_who_reads_only_finds_nothing_to_change(
    jobcoach: Medewerker, ingelogd: Callable[[Medewerker], Client], gemeente: Gemeente
) -> None:
    werkgever: Werkgever = WerkgeverFactory(gemeente=gemeente)
    client = ingelogd(jobcoach)
    tekst = client.get(f"/werkgevers/{werkgever.pk}/").content.decode()
    assert "wijzigen/" not in tekst
    assert "archiveren/" not in tekst
    assert "nieuw/" not in client.get("/werkgevers/").content.decode().split("<main")[1]


def test_one_card_anew(scherm: Client, gemeente: Gemeente) -> None:
    werkgever = WerkgeverFactory(gemeente=gemeente)
    adres = f"/werkgevers/{werkgever.pk}/kaart/contactpersonen/"
    kaart = scherm.get(adres, headers={"HX-Request": "true"}).content.decode()
    assert kaart.startswith('<section class="meedoen-kaart" id="kaart-contactpersonen"')
    assert scherm.get(adres).headers["Location"] == f"/werkgevers/{werkgever.pk}/#kaart-contactpersonen"
    assert scherm.get(f"/werkgevers/{werkgever.pk}/kaart/anders/").status_code == 404


def test_the_page_of_an_employer_asks_as_much_for_ten_of_everything_as_for_one(
    scherm: Client, gemeente: Gemeente
) -> None:
    """The cards of the apps above too: each has its own few queries, and none per row."""
    klein, groot = WerkgeverFactory(gemeente=gemeente), WerkgeverFactory(gemeente=gemeente)
    for werkgever, aantal in ((klein, 1), (groot, 10)):
        for _ in range(aantal):
            ContactpersoonFactory(werkgever=werkgever)
            WerkgevercontactFactory(werkgever=werkgever)
            WerkgeveractieFactory(werkgever=werkgever)
            WerkplekFactory(werkgever=werkgever)
            profiel = ProfielFactory(statushouder__gemeente=gemeente, goedgekeurd=True)
            PlaatsingFactory(werkgever=werkgever, statushouder=profiel.statushouder)
            BijeenkomstFactory(gemeente=gemeente, werkgevers=[werkgever])
    scherm.get(f"/werkgevers/{klein.pk}/")  # what is kept from page to page
    aantallen = []
    for werkgever in (klein, groot):
        with CaptureQueriesContext(connection) as vragen:
            assert scherm.get(f"/werkgevers/{werkgever.pk}/").status_code == 200
        aantallen.append(len(vragen))
    assert aantallen[0] == aantallen[1]
