"""The page of the list: filters by address, the search text by POST alone."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from medewerkers.models import Gemeente, Medewerker
from tests.factories import BetrokkenheidFactory, WerkgeverFactory
from trajecten.models import Stap, Traject
from werkplek.selectors.personenlijst import PER_PAGINA

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]
URL = "/statushouders/"
HTMX = {"HX-Request": "true"}


def namen(antwoord: Any) -> list[str]:
    return re.findall(r'scope="row">.*?>([^<]+)</a>', antwoord.content.decode(), flags=re.DOTALL)


@pytest.fixture
def tesfay(stap_op: Callable[..., Stap], persoon_van: Callable[..., Traject], klantondersteuner: Medewerker) -> Stap:
    return stap_op(-3, traject=persoon_van(klantondersteuner, achternaam="Tesfay"))


@pytest.fixture
def karimi(stap_op: Callable[..., Stap], persoon_van: Callable[..., Traject]) -> Stap:
    return stap_op(2, traject=persoon_van(achternaam="Karimi"))


def test_what_is_too_long_to_be_a_filter_comes_into_no_address(
    tesfay: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(URL, {"zoek": "", "stap": "x" * 3000, "fase": "start"})
    assert antwoord.url == f"{URL}?fase=start"


def test_the_list_with_its_count_and_order(
    tesfay: Stap, karimi: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).get(URL)
    tekst = " ".join(antwoord.content.decode().split())

    assert namen(antwoord) == ["Selam Tesfay", "Selam Karimi"]
    assert "2 mensen in begeleiding in Duinrade, van wie 1 bij jou." in tekst
    assert "Gesorteerd op: stand, meest dringend eerst" in tekst
    assert (
        '<th class="utrecht-table__header-cell" scope="col" aria-sort="ascending"><button class="meedoen-sorteer"'
        in tekst
    )
    assert "nog 2 dagen" in tekst


def test_filters_travel_in_the_address_and_are_named_on_the_page(
    tesfay: Stap, karimi: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(klantondersteuner)

    assert namen(client.get(URL, {"stand": "te-laat"})) == ["Selam Tesfay"]
    assert namen(client.get(URL, {"wie": "niemand"})) == ["Selam Karimi"]
    assert namen(client.get(URL, {"wie": str(klantondersteuner.pk), "sorteer": "naam"})) == ["Selam Tesfay"]
    antwoord = client.get(URL, {"stand": "klaar"})
    assert namen(antwoord) == []
    assert "Er is niemand bij wie al deze filters passen." in antwoord.content.decode()
    assert '<span class="nl-data-badge">Alle stappen klaar</span>' in antwoord.content.decode()


@pytest.mark.parametrize(
    "vraag", ["fase=onzin", "wie=999999", "wie=%00", "stand=x", "jaar=1e9", "sorteer=;drop", "bladzijde=-3", "stap=é"]
)
def test_an_old_or_odd_address_gives_the_list(
    vraag: str, tesfay: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    assert namen(ingelogd(klantondersteuner).get(f"{URL}?{vraag}")) == ["Selam Tesfay"]


def test_a_search_text_in_an_address_is_not_read(
    tesfay: Stap, karimi: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    assert len(namen(ingelogd(klantondersteuner).get(URL, {"zoek": "Tesfay"}))) == 2


def test_searching_answers_at_once_and_leads_nowhere(
    tesfay: Stap, karimi: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(URL, {"zoek": "tesf", "stand": "te-laat"})

    assert antwoord.status_code == 200
    assert namen(antwoord) == ["Selam Tesfay"]
    assert 'value="tesf"' in antwoord.content.decode()
    assert "1 van 2</strong> gevonden" in antwoord.content.decode()


def test_names_that_only_look_like_the_text_say_so(
    tesfay: Stap, karimi: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(URL, {"zoek": "tesfai"})

    assert namen(antwoord) == ["Selam Tesfay"]
    assert "Gesorteerd op: gelijkenis met de zoektekst" in antwoord.content.decode()


def test_searching_from_the_bar_finds_by_number(
    tesfay: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(f"{URL}zoeken/", {"zoek": tesfay.traject.statushouder.v_nummer})

    assert namen(antwoord) == ["Selam Tesfay"]


def test_searching_finds_employers_too(
    tesfay: Stap, gemeente: Gemeente, andere_gemeente: Gemeente, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    WerkgeverFactory(gemeente=gemeente, naam="Bakkerij Tesfay", plaats="Duinrade")
    WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")
    WerkgeverFactory(gemeente=andere_gemeente, naam="Tesfay Elders")
    client = ingelogd(klantondersteuner)
    for kop in ({}, HTMX):
        antwoord = client.post(URL, {"zoek": "tesfay"}, headers=kop)
        assert [een.naam for een in antwoord.context["werkgevers"]] == ["Bakkerij Tesfay"]
        assert "Ook gevonden: 1 werkgever" in antwoord.content.decode()
    assert client.get(URL).context["werkgevers"] == []


def test_on_a_phone_the_cursor_is_in_the_search_field(klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    veld = re.search(
        r'<input[^>]*id="id_zoek"[^>]*>', ingelogd(klantondersteuner).get(f"{URL}zoeken/").content.decode()
    )

    assert "autofocus" in veld[0]


def test_without_text_a_post_leads_to_the_address_of_the_filters(
    tesfay: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(URL, {"zoek": " ", "stand": "te-laat", "sorteer": "naam", "fase": ""})

    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == f"{URL}?stand=te-laat&sorteer=naam"


def test_by_htmx_the_table_with_the_status_and_an_address_without_the_text(
    tesfay: Stap, karimi: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(URL, {"zoek": "karimi", "sorteer": "naam"}, headers=HTMX)
    tekst = antwoord.content.decode()

    assert namen(antwoord) == ["Selam Karimi"]
    assert "<html" not in tekst
    assert '<p id="lijst-status" hx-swap-oob="innerHTML">' in tekst
    assert antwoord.headers["HX-Push-Url"] == f"{URL}?sorteer=naam"


def test_pages_keep_the_text_in_the_form(
    klantondersteuner: Medewerker, persoon_van: Callable[..., Traject], ingelogd: Ingelogd
) -> None:
    for nummer in range(PER_PAGINA + 2):
        persoon_van(achternaam=f"Berhane{nummer:02}")
    client = ingelogd(klantondersteuner)

    antwoord = client.post(URL, {"zoek": "berhane", "sorteer": "naam", "bladzijde": "2"}, headers=HTMX)

    assert namen(antwoord) == ["Selam Berhane25", "Selam Berhane26"]
    tekst = antwoord.content.decode()
    assert 'form="filter" name="bladzijde" value="1"' in tekst
    assert tekst.count("autofocus") == 1


@pytest.mark.parametrize("zoek", ["x" * 5000, "\x00", "😀", "'; drop table", "%", "_" * 90, "١٢٣"])
def test_odd_texts_find_nobody_and_break_nothing(
    zoek: str, tesfay: Stap, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    antwoord = ingelogd(klantondersteuner).post(URL, {"zoek": zoek})

    assert antwoord.status_code == 200
    assert namen(antwoord) == []
    assert "Niemand gevonden" in antwoord.content.decode()


def test_only_the_teamleider_can_choose_and_assign(
    tesfay: Stap, klantondersteuner: Medewerker, teamleider: Medewerker, ingelogd: Ingelogd
) -> None:
    assert "data-keuze" not in ingelogd(klantondersteuner).get(URL).content.decode()
    tekst = ingelogd(teamleider).get(URL).content.decode()
    assert f'aria-label="Kies {tesfay.traject.statushouder.naam}"' in tekst
    assert klantondersteuner.naam in tekst


def test_a_jobcoach_sees_and_counts_the_own_people(
    tesfay: Stap, karimi: Stap, jobcoach: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(jobcoach)
    assert "Je teamleider verdeelt nieuwe mensen." in client.get(URL).content.decode()

    BetrokkenheidFactory(statushouder=karimi.traject.statushouder, medewerker=jobcoach)
    antwoord = client.get(URL)
    assert namen(antwoord) == ["Selam Karimi"]
    assert "1 persoon in begeleiding bij jou." in antwoord.content.decode()
    assert namen(client.post(URL, {"zoek": "tesfay"})) == []
    assert "Naam of geboortedatum" in antwoord.content.decode()


def test_nobody_of_another_municipality(
    klantondersteuner: Medewerker, persoon_van: Callable[..., Traject], andere_gemeente: Gemeente, ingelogd: Ingelogd
) -> None:
    persoon_van(gemeente=andere_gemeente, achternaam="Elders")
    client = ingelogd(klantondersteuner)

    assert namen(client.get(URL)) == []
    assert namen(client.post(URL, {"zoek": "elders"})) == []


def test_the_list_stays_within_its_queries(
    klantondersteuner: Medewerker,
    teamleider: Medewerker,
    stap_op: Callable[..., Stap],
    ingelogd: Ingelogd,
    queries_van: Callable[[Client, str], int],
) -> None:
    """At most fifteen, and the same for many people as for few."""
    clients = [ingelogd(klantondersteuner), ingelogd(teamleider)]
    stap_op(1)
    weinig = [queries_van(client, URL) for client in clients]
    for nummer in range(40):
        stap_op(nummer % 9 - 4)

    assert [queries_van(client, URL) for client in clients] == weinig
    assert max(weinig) <= 15
