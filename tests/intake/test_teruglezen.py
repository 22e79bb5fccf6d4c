"""Reading back: the tab with its versions, the fixed talk, the paper form, and who may correct."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from intake import services
from intake.models import Gesprek
from kern.fouten import DomeinFout
from medewerkers.models import Medewerker, Organisatie
from tests.factories import MedewerkerFactory
from tests.intake.conftest import Bewaar

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]
REDEN = "Uren waren verkeerd"


@pytest.fixture
def vast(vol_gesprek: Gesprek, klantondersteuner: Medewerker) -> Gesprek:
    """Fixed, with an answer about health in it."""
    return services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)


@pytest.fixture
def verbeterd(vast: Gesprek, klantondersteuner: Medewerker) -> Gesprek:
    nieuw = services.begin_verbetering(gesprek=vast, reden=REDEN, door=klantondersteuner)
    return services.stel_vast(gesprek=nieuw, door=klantondersteuner)


def _tab(client: Client, gesprek: Gesprek) -> str:
    return client.get(f"/dossiers/{gesprek.statushouder_id}/?tab=intake").text


def _pagina(client: Client, gesprek: Gesprek, naam: str = "gesprek") -> str:
    return client.get(reverse(f"intake:{naam}", args=[gesprek.pk])).text


def test_versions_before_stand_under_the_one_that_counts(
    vast: Gesprek, verbeterd: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    tab = _tab(ingelogd(klantondersteuner), vast)
    boven, onder = tab.split("1 eerdere versie", 1)
    assert reverse("intake:gesprek", args=[verbeterd.pk]) in boven
    assert reverse("intake:gesprek", args=[vast.pk]) not in boven
    assert reverse("intake:gesprek", args=[vast.pk]) in onder


def test_a_talk_that_was_fixed_is_not_simply_begun_again(
    vast: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client = ingelogd(klantondersteuner)
    nieuw, opnieuw = _tab(client, vast).split("Nog een keer", 1)
    werkintake = reverse("intake:begin", args=[vast.statushouder_id, "werkintake"])
    assert werkintake not in nieuw
    assert werkintake in opnieuw
    assert "Verbeteren met reden" in opnieuw
    assert reverse("intake:begin", args=[vast.statushouder_id, "startgesprek"]) in nieuw


def test_the_reason_of_a_correction_is_a_sentence_and_numbers_have_their_unit(
    verbeterd: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    tekst = _pagina(ingelogd(klantondersteuner), verbeterd)
    assert f"Verbeterd, omdat: {REDEN}" in tekst
    assert ">versie 2<" in tekst
    assert "16 uur" in tekst
    assert "Naaister · ambacht (kleding, hout, metaal) · 2010 tot 2019" in tekst


def test_paper_has_a_row_per_language_and_a_grid_for_the_week(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    tekst = _pagina(ingelogd(klantondersteuner), gesprek, "vragen")
    talen = tekst.split("Welke talen ken je?</caption>", 1)[1].split("</table>", 1)[0]
    assert talen.count("<tr>") == 1 + 5
    assert talen.count('<th scope="col">') == talen.count("<td>") / 5 == 6
    week = tekst.split("Wanneer kun je werken?</caption>", 1)[1].split("</table>", 1)[0]
    assert week.count("☐") == 7 * 3


def test_who_may_not_read_what_is_protected_hears_before_the_start_that_he_cannot_correct(
    vast: Gesprek, teamleider: Medewerker, organisatie: Organisatie, ingelogd: Ingelogd
) -> None:
    """Also a colleague: the version would stand in the way of who can fix it."""
    for wie in (teamleider, MedewerkerFactory(organisatie=organisatie)):
        client = ingelogd(wie)
        pagina = _pagina(client, vast)
        url = reverse("intake:verbeteren", args=[vast.pk])
        assert url not in pagina
        assert "Alleen de klantondersteuner van dit dossier" in pagina
        assert "Alleen de klantondersteuner van dit dossier" in client.get(url, follow=True).text
        with pytest.raises(DomeinFout, match="afgeschermde antwoorden"):
            services.begin_verbetering(gesprek=vast, reden=REDEN, door=wie)
    assert not Gesprek.objects.concept().exists()


def test_without_protected_answers_a_teamleider_corrects(
    gesprek: Gesprek, vol_gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker, teamleider: Medewerker,
    ingelogd: Ingelogd,
) -> None:  # fmt: skip
    bewaar("gezondheid", {})
    vast = services.stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    assert reverse("intake:verbeteren", args=[vast.pk]) in _pagina(ingelogd(teamleider), vast)
    assert services.begin_verbetering(gesprek=vast, reden=REDEN, door=teamleider).versienummer == 2


def test_at_the_decision_who_cannot_fix_it_hears_so(
    vol_gesprek: Gesprek, klantondersteuner: Medewerker, teamleider: Medewerker, ingelogd: Ingelogd
) -> None:
    url = reverse("intake:sectie", args=[vol_gesprek.pk, "besluit"])
    tekst: dict[Any, str] = {wie: ingelogd(wie).get(url).text for wie in (klantondersteuner, teamleider)}
    assert "Gesprek vaststellen" in tekst[klantondersteuner]
    assert "Gesprek vaststellen" not in tekst[teamleider]
    assert "Alleen de klantondersteuner van dit dossier" in tekst[teamleider]


def test_a_fault_in_a_row_says_of_which_row(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    velden = {"talen-0-taal": "nl", "talen-1-spreken": "B1", "talen-2-lezen": "A1", "verder": "ja"}
    tekst = ingelogd(klantondersteuner).post(reverse("intake:sectie", args=[gesprek.pk, "taal"]), velden).text
    overzicht = tekst.split("data-foutoverzicht", 1)[1].split("</ul>", 1)[0]
    assert "Taal 2: Vul de taal in" in overzicht
    assert "Taal 3: Vul de taal in" in overzicht
    baan = {"werkervaringen-0-beroep": "Kok", "werkervaringen-1-van_jaar": "2031", "verder": "ja"}
    tekst = ingelogd(klantondersteuner).post(reverse("intake:sectie", args=[gesprek.pk, "werk"]), baan).text
    assert "Baan 2, werk of beroep: Vul in welk werk het was" in tekst
    assert "Baan 2, van (jaar): Dit jaar ligt in de toekomst" in tekst


def test_too_much_text_says_at_which_question(
    gesprek: Gesprek, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    client, url = ingelogd(klantondersteuner), reverse("intake:sectie", args=[gesprek.pk, "werk"])
    velden = {"indruk": "x" * 30_000}
    onder = client.post(url, velden, headers={"HX-Request": "true", "HX-Target": "bewaarstand"})
    assert onder.status_code == 422
    assert 'data-veldfout="indruk"' in onder.text
    assert "‘Jouw indruk’: dit is te veel tekst" in onder.text
    assert "‘Jouw indruk’: dit is te veel tekst" in client.post(url, velden).text
