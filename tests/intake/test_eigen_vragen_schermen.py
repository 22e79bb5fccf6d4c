"""The screens of the own questions, and how these stand in a talk after they changed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from intake import services
from intake.eigen import HERZIEN, VERVALLEN
from intake.models import EigenVraag, Gesprek
from kern.meldingen import ongedaan_url
from kern.tijd import nu
from medewerkers.models import Gemeente, Medewerker, Organisatie
from tests.factories import EigenVraagFactory, MedewerkerFactory, OrganisatieFactory
from tests.intake.conftest import Bewaar

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]
LIJST = "/dossiers/intake/vragen/"
NIEUW = f"{LIJST}nieuw/"
GEGEVENS = {"sectie": "werk", "vraag": "Welke schoenmaat?", "uitleg": "", "soort": "keuze", "keuzes": "Rood\r\nGroen"}


@pytest.fixture
def scherm(beheerder: Medewerker, ingelogd: Ingelogd) -> Client:
    return ingelogd(beheerder)


def _url(eigen: EigenVraag, wat: str = "") -> str:
    return f"{LIJST}{eigen.pk}/{wat}"


def _in_gesprek(gesprek: Gesprek, door: Medewerker, ingelogd: Ingelogd) -> str:
    return str(ingelogd(door).get(reverse("intake:sectie", args=[gesprek.pk, "werk"])).text)


def test_a_question_is_added_and_asked(
    scherm: Client, gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    assert "Nog geen eigen vragen" in scherm.get(LIJST).text
    assert 'value="werk" selected' in scherm.get(f"{NIEUW}?onderdeel=werk").text
    assert scherm.post(NIEUW, GEGEVENS).headers["Location"] == LIJST
    lijst = scherm.get(LIJST).text
    assert "Welke schoenmaat?" in lijst
    assert "Rood, Groen" in lijst
    in_gesprek = _in_gesprek(gesprek, klantondersteuner, ingelogd)
    assert in_gesprek.index("Jouw indruk") < in_gesprek.index("Welke schoenmaat?")


@pytest.mark.parametrize(
    ("anders", "melding"),
    [
        ({"keuzes": ""}, "Geef minstens twee keuzes"),
        ({"keuzes": "Rood\nrood"}, "twee keer"),
        ({"vraag": ""}, "Schrijf de vraag, zoals je hem stelt"),
        ({"vraag": "x" * 201}, "hooguit 200 tekens"),
        ({"vraag": "<script>alert(1)</script>"}, "zonder HTML zoals &lt;b&gt;"),
        ({"soort": ""}, "Kies wat voor antwoord het is."),
        ({"sectie": "elders"}, "Deze keuze bestaat niet meer."),
        ({"sectie": "gezondheid", "verplicht": "on"}, "Hier kan een vraag niet verplicht zijn"),
        ({"keuzes": "x" * 1_000_000}, "tekens"),
    ],
)
def test_what_is_wrong_stands_at_its_field_and_nothing_is_stored(
    anders: dict[str, str], melding: str, scherm: Client
) -> None:
    antwoord = scherm.post(NIEUW, GEGEVENS | anders)
    assert antwoord.status_code == 422
    assert melding in antwoord.text
    assert "<title>Fout:" in antwoord.text
    assert "<script>alert" not in antwoord.text
    assert not EigenVraag.objects.exists()


def test_the_form_posted_twice_adds_one(scherm: Client) -> None:
    scherm.post(NIEUW, GEGEVENS)
    assert "Deze vraag staat al in dit onderdeel." in scherm.post(NIEUW, GEGEVENS).text
    assert EigenVraag.objects.count() == 1


def test_two_versions_side_by_side(scherm: Client, gemeente: Gemeente) -> None:
    eigen = EigenVraagFactory(gemeente=gemeente, soort="keuze", keuzes=["Rood", "Groen"], vraag="Welke kleur?")
    pagina = scherm.get(_url(eigen)).text
    assert "Rood\nGroen" in pagina
    begin = {"versie": "1", "sectie": "werk", "uitleg": "", "soort": "keuze"}
    scherm.post(_url(eigen), begin | {"vraag": "Welke kleur?", "keuzes": "Rood\nBlauw", "verplicht": "on"})
    antwoord = scherm.post(_url(eigen), begin | {"vraag": "Welke tint?", "keuzes": "Rood\nGroen"})
    assert antwoord.status_code == 422
    for tekst in ("Je bewaarde dit intussen zelf", "Rood, Blauw", "Rood, Groen", "Welke tint?", "Ja", "Nee"):
        assert tekst in antwoord.text
    eigen.refresh_from_db()
    assert eigen.vraag == "Welke kleur?"
    weer = scherm.post(_url(eigen), begin | {"versie": "2", "vraag": "Welke tint?", "keuzes": "Rood\nGroen"})
    assert weer.headers["Location"] == LIJST


def test_off_is_taken_back_from_the_message(scherm: Client, gemeente: Gemeente) -> None:
    eigen = EigenVraagFactory(gemeente=gemeente)
    antwoord = scherm.post(_url(eigen, "uitzetten/"))
    [melding] = get_messages(antwoord.wsgi_request)
    assert "1 vraag staat uit" in scherm.get(LIJST).text
    scherm.post(ongedaan_url(melding))
    eigen.refresh_from_db()
    assert eigen.actief


def test_with_script_a_move_shows_the_list_and_says_the_place(scherm: Client, gemeente: Gemeente) -> None:
    een, twee = EigenVraagFactory.create_batch(2, gemeente=gemeente)
    antwoord = scherm.post(_url(twee, "omhoog/"), headers={"HX-Request": "true", "HX-Target": "vragen"})
    assert "staat op plaats 1 van 2." in antwoord.text
    assert antwoord.text.index(twee.vraag) < antwoord.text.index(een.vraag + "</a>")
    zonder = scherm.post(_url(een, "omhoog/"))
    assert zonder.headers["Location"] == LIJST


def test_the_example_is_how_the_talk_shows_it_and_stores_nothing(scherm: Client) -> None:
    voorbeeld = f"{LIJST}voorbeeld/"
    tekst = scherm.post(voorbeeld, GEGEVENS | {"keuzes": "Rood", "vraag": "Welke <kleur?"}).text
    assert 'type="radio"' in tekst
    assert "Welke &lt;kleur?" in tekst
    assert "Aan het eind van Werk en ervaring" in tekst
    assert "Schrijf een vraag" in scherm.post(voorbeeld, {}).text
    assert "Schrijf een vraag" in scherm.post(voorbeeld, GEGEVENS | {"vraag": "x" * 300}).text
    assert 'type="radio"' in scherm.post(voorbeeld, GEGEVENS | {"keuzes": ""}).text
    assert not EigenVraag.objects.exists()


def test_who_works_at_a_werkbedrijf_reads_only(gemeente: Gemeente, ingelogd: Ingelogd) -> None:
    bedrijf = OrganisatieFactory(soort=Organisatie.Soort.WERKBEDRIJF, gemeenten=[gemeente])
    eigen = EigenVraagFactory(gemeente=gemeente, vraag="Welke kleur?")
    client = ingelogd(MedewerkerFactory(organisatie=bedrijf, rol="beheerder"))
    lijst = client.get(LIJST).text
    assert "Welke kleur?" in lijst
    assert "Nieuwe vraag" not in lijst
    assert "Uitzetten" not in lijst
    client.post(_url(eigen, "uitzetten/"))
    eigen.refresh_from_db()
    assert eigen.actief


def test_the_list_is_one_query(scherm: Client, gemeente: Gemeente, django_assert_max_num_queries: Any) -> None:
    for sectie in ("werk", "gezin", "geld"):
        EigenVraagFactory.create_batch(5, gemeente=gemeente, sectie=sectie)
    scherm.get(LIJST)
    # Session, user and municipality, and what the shell counts.
    with django_assert_max_num_queries(1 + 5):
        scherm.get(LIJST)


def test_the_talk_says_what_became_of_a_question(
    gesprek: Gesprek,
    bewaar: Bewaar,
    klantondersteuner: Medewerker,
    ingelogd: Ingelogd,
) -> None:
    gemeente = gesprek.statushouder.gemeente
    weg = EigenVraagFactory(gemeente=gemeente, vraag="Is het weg?", actief=False)
    stil = EigenVraagFactory(gemeente=gemeente, vraag="Nooit beantwoord?", actief=False)
    keuze = EigenVraagFactory(gemeente=gemeente, vraag="Welke kleur?", soort="keuze", keuzes=["Groen", "Geel"])
    bewaar("werk", {f"eigen_{weg.pk}": "Ja hoor", f"eigen_{keuze.pk}": "Rood"})
    EigenVraag.objects.filter(pk=keuze.pk).update(herzien_op=nu() + timedelta(minutes=1))

    tekst = _in_gesprek(gesprek, klantondersteuner, ingelogd)

    assert VERVALLEN in tekst
    assert "Ja hoor" in tekst
    assert stil.vraag not in tekst
    assert "Rood (bestaat niet meer)" in tekst
    assert HERZIEN in tekst


def test_the_navigation_says_that_a_section_has_to_be_looked_at(
    vol_gesprek: Gesprek, beheerder: Medewerker, gemeente: Gemeente, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    beheerder.actieve_gemeente = gemeente
    eigen = EigenVraagFactory(gemeente=gemeente, verplicht=True, actief=False)
    services.zet_eigen_vraag_aan(eigen=eigen, door=beheerder)
    assert "kijk nog na" in _in_gesprek(vol_gesprek, klantondersteuner, ingelogd)


def test_the_paper_asks_what_is_asked_now(gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd) -> None:
    gemeente = gesprek.statushouder.gemeente
    EigenVraagFactory(gemeente=gemeente, vraag="Staat aan?")
    EigenVraagFactory(gemeente=gemeente, vraag="Staat uit?", actief=False)
    papier = ingelogd(klantondersteuner).get(reverse("intake:vragen", args=[gesprek.pk])).text
    assert "Staat aan?" in papier
    assert "Staat uit?" not in papier
