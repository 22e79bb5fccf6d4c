"""Languages and countries are typed: which words are which code, and how light the page stays."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from intake.forms.sectieformulier import maak_formulier
from intake.keuring import NIET_IN_LIJST
from intake.models import Gesprek
from intake.services import stel_vast
from intake.zoeklijsten import LANDEN, TALEN, Zoeklijst
from medewerkers.models import Medewerker
from tests.intake.conftest import Bewaar
from tests.intake.test_keuring import KADER, SECTIES

Ingelogd = Callable[[Medewerker], Client]


@pytest.mark.parametrize(
    ("lijst", "getypt", "code"),
    [
        (TALEN, "Arabisch", "ar"),
        (TALEN, "  arabisch", "ar"),
        (TALEN, "oekraiens", "uk"),
        (TALEN, "Farsi", "fa"),
        (TALEN, "koerdisch (KURMANJI)", "kmr"),
        (TALEN, "ti", "ti"),
        (TALEN, "Klingonees of zo", "Klingonees of zo"),
        (LANDEN, "Syrië", "SY"),
        (LANDEN, "syrie", "SY"),
        (LANDEN, "", ""),
    ],
)
def test_what_was_typed_becomes_its_code(lijst: Zoeklijst, getypt: str, code: str) -> None:
    assert lijst.code_van(getypt) == code


@pytest.mark.parametrize("lijst", [TALEN, LANDEN])
def test_every_name_leads_back_to_its_own_code(lijst: Zoeklijst) -> None:
    assert {lijst.code_van(naam) for naam in lijst.namen().values()} == set(lijst.namen())
    assert {lijst.code_van(woord) for woord in lijst.ook} <= set(lijst.namen())


def test_the_page_lists_other_words_but_no_other_spellings() -> None:
    assert "<option>Farsi" in TALEN.html
    assert "<option>Tigrinya" in TALEN.html
    assert "Tigrinja" not in TALEN.html
    assert TALEN.code_van("Tigrinja") == "ti"


def test_a_name_is_shown_and_what_is_no_name_as_it_was_typed() -> None:
    antwoorden = {"talen": [{"taal": "ar"}, {"taal": "Klingonees"}]}
    form = maak_formulier(SECTIES["taal"], antwoorden, KADER)
    assert 'value="Arabisch"' in str(form["talen-0-taal"])
    assert 'value="Klingonees"' in str(form["talen-1-taal"])
    assert form.errors["talen-1-taal"] == [NIET_IN_LIJST]


@pytest.mark.django_db
def test_a_typed_language_becomes_a_fact(vol_gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker) -> None:
    bewaar("taal", {"talen": [{"taal": "tigrinya", "spreken": "C2"}], "alfabetisering": "anders"})
    stel_vast(gesprek=vol_gesprek, door=klantondersteuner)
    assert vol_gesprek.statushouder.talen.get().taal == "ti"


@pytest.mark.django_db
def test_the_section_with_languages_stays_light(
    gesprek: Gesprek, bewaar: Bewaar, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    """People sit opposite each other and wait for it, on whatever connection there is: each list once, not per row."""
    talen: list[dict[str, Any]] = [{"taal": code, "spreken": "B1"} for code in ("ar", "ti", "en")]
    bewaar("taal", {"talen": talen, "alfabetisering": "anders"})
    antwoord = ingelogd(klantondersteuner).get(reverse("intake:sectie", args=[gesprek.pk, "taal"]))
    assert antwoord.text.count("<datalist") == 2
    assert len(antwoord.content) < 60_000
    assert len(gzip.compress(antwoord.content)) < 15_000
