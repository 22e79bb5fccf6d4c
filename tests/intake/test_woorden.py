"""Answers as one reads them back: a row as a person would write it, and a number with what it counts."""

from __future__ import annotations

from typing import Any

import pytest

from intake.secties.leren import TAAL
from intake.secties.werken import MOBILITEIT, WERK
from intake.vragen import Sectie
from intake.woorden import in_woorden


def _in_woorden(sectie: Sectie, code: str, antwoord: Any) -> str:
    vraag = sectie.vraag(code)
    assert vraag is not None
    return in_woorden(vraag, antwoord)


def test_a_language_with_its_levels() -> None:
    talen = [{"taal": "ti", "luisteren": "C2", "spreken": "C2", "moedertaal": "ja"}, {"taal": "nl"}]
    assert _in_woorden(TAAL, "talen", talen) == "Tigrinya · luisteren C2, spreken C2 · moedertaal\nNederlands"


def test_a_job_with_what_was_told_on_its_own_line() -> None:
    banen = [
        {"beroep": "Boekhouder", "sector": "financien", "land": "TR", "van_jaar": "2013", "tot_jaar": "2020",
         "taken": "Administratie van een winkel."},
        {"beroep": "Boer", "land": "SY"},
    ]  # fmt: skip
    assert _in_woorden(WERK, "werkervaringen", banen) == (
        "Boekhouder · bank en administratie · Turkije · 2013 tot 2020\nAdministratie van een winkel.\n\nBoer · Syrië"
    )


@pytest.mark.parametrize(
    ("jaren", "woorden"),
    [
        ({"van_jaar": "2013"}, "vanaf 2013"),
        ({"tot_jaar": "2020"}, "tot 2020"),
        ({"van_jaar": "2020", "tot_jaar": "2020"}, "2020"),
    ],
)
def test_years_are_said_in_one_go(jaren: dict[str, str], woorden: str) -> None:
    assert _in_woorden(WERK, "werkervaringen", [{"beroep": "Kok"} | jaren]) == f"Kok · {woorden}"


def test_a_school_says_of_which_paper_it_speaks() -> None:
    school = [{"niveau": "vak", "richting": "Metaal", "diploma": "kwijt", "waardering": "geen"}]
    assert _in_woorden(TAAL, "opleidingen", school) == (
        "Vakopleiding (mbo 2, 3 of 4) · Metaal · diploma: kwijt of achtergebleven · waardering: niet aangevraagd"
    )


@pytest.mark.parametrize(("getypt", "woorden"), [("45", "45 minuten"), ("1", "1 minuut"), ("een uur", "een uur")])
def test_a_number_says_what_it_counts(getypt: str, woorden: str) -> None:
    assert _in_woorden(MOBILITEIT, "reistijd_minuten", getypt) == woorden
