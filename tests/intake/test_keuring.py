"""Which answers fit; the same check behind form, autosave and fixing."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from intake.forms.sectieformulier import maak_formulier, uit_post
from intake.keuring import Kader, keur
from intake.models.gesprek import Gesprekssoort
from intake.secties import LEEFGEBIEDEN, secties_voor
from intake.vragen import Sectie

KADER = Kader(vandaag=date(2026, 11, 24), geboren=date(1992, 5, 14))
SECTIES = {sectie.code: sectie for sectie in secties_voor(Gesprekssoort.WERKINTAKE, lambda: (("7", "Meetellen"),))}


def _fout(sectie: str, antwoorden: dict[str, Any]) -> dict[str, str]:
    return keur(SECTIES[sectie], antwoorden, KADER).fouten


@pytest.mark.parametrize(
    ("sectie", "antwoorden", "veld", "woord"),
    [
        ("werk", {"uren_per_week": "169"}, "uren_per_week", "hooguit 168"),
        ("werk", {"uren_per_week": "-1"}, "uren_per_week", "heel getal"),
        ("mobiliteit", {"reistijd_minuten": "181"}, "reistijd_minuten", "hooguit 180"),
        ("mobiliteit", {"rijbewijs": ["geen", "b"]}, "rijbewijs", "Geen rijbewijs"),
        ("mobiliteit", {"ov": "misschien"}, "ov", "bestaat niet meer"),
        ("taal", {"talen": [{"spreken": "B1"}]}, "talen-0-taal", "Vul de taal in"),
        ("taal", {"talen": [{"taal": "ar", "lezen": "Z9"}]}, "talen-0-lezen", "bestaat niet meer"),
        ("taal", {"talen": [{"taal": "ar"}, {"taal": "ar"}]}, "talen-1-taal", "staat er al"),
        ("taal", {"opleidingen": [{"niveau": "vak", "van_jaar": "1980"}]}, "opleidingen-0-van_jaar", "geboorte"),
        ("taal", {"opleidingen": [{"niveau": "vak", "tot_jaar": "2027"}]}, "opleidingen-0-tot_jaar", "toekomst"),
        ("taal", {"opleidingen": [{"land": "ER"}]}, "opleidingen-0-niveau", "niveau"),
        ("werk", {"werkervaringen": [{"taken": "Naaien"}]}, "werkervaringen-0-beroep", "welk werk"),
        (
            "werk",
            {"werkervaringen": [{"beroep": "a", "van_jaar": "2015", "tot_jaar": "2010"}]},
            "werkervaringen-0-tot_jaar",
            "voor het begin",
        ),
        ("besluit", {"datum": "25-11-2026"}, "datum", "toekomst"),
        ("besluit", {"datum": "1-1-1990"}, "datum", "geboortedatum"),
        ("besluit", {"datum": "31-2-2026"}, "datum", "dag, maand en jaar"),
        ("persoon", {"aanspreken": "x" * 201}, "aanspreken", "hooguit 200"),
    ],
)
def test_what_does_not_fit_says_what_to_do(sectie: str, antwoorden: Any, veld: str, woord: str) -> None:
    assert woord in _fout(sectie, antwoorden)[veld]


def test_what_fits_is_tidied() -> None:
    keuring = keur(
        SECTIES["werk"],
        {
            "uren_per_week": " 16 ",
            "indruk": " Regel een\r\nregel twee\x00 ",
            "werkervaringen": [{}, {"beroep": "Lasser"}],
        },
        KADER,
    )  # fmt: skip
    assert keuring.fouten == {}
    assert keuring.antwoorden == {
        "werkervaringen": [{"beroep": "Lasser"}],
        "uren_per_week": "16",
        "indruk": "Regel een\nregel twee",
    }


def test_a_fault_stands_at_the_row_of_the_page() -> None:
    rijen = [{}, {"beroep": "Lasser"}, {"sector": "bouw"}, {}, {"beroep": "Kok", "van_jaar": "3020"}]
    assert list(_fout("werk", {"werkervaringen": rijen})) == ["werkervaringen-2-beroep", "werkervaringen-4-van_jaar"]
    scholen = [{"niveau": "vak"}, {"niveau": "vak"}, {"richting": "kleermaken"}]
    assert _fout("taal", {"opleidingen": scholen}) == {}
    talen = [{"taal": "ar"}, {}, {"taal": "ar"}]
    assert list(_fout("taal", {"talen": talen})) == ["talen-2-taal"]


@pytest.mark.parametrize(("sectie", "code", "veld", "meeste"), [
    ("werk", "werkervaringen", "beroep", 40), ("inburgering", "oproepen", "datum", 3),
])  # fmt: skip
def test_rows_beyond_the_limit_are_kept_shown_and_refused_in_words(
    sectie: str, code: str, veld: str, meeste: int
) -> None:
    post = QueryDict(mutable=True)
    for nummer in range(meeste + 1):
        post[f"{code}-{nummer}-{veld}"] = "1-5-2026"
    keuring = keur(SECTIES[sectie], uit_post(SECTIES[sectie], post), KADER)
    assert len(keuring.antwoorden[code]) == meeste + 1
    assert keuring.fouten == {code: f"Vul hier hooguit {meeste} regels in. Nu zijn het er {meeste + 1}."}
    form = maak_formulier(SECTIES[sectie], keuring.antwoorden, KADER)
    assert f"{code}-{meeste}-{veld}" in form.fields
    assert f"hooguit {meeste} regels" in str(form.non_field_errors())
    minder = {code: keuring.antwoorden[code][:-1]}
    assert keur(SECTIES[sectie], minder, KADER).fouten == {}


def test_a_question_behind_a_hidden_question_is_hidden_too() -> None:
    """Consent is asked only with something to consent to; the text behind it goes with both."""
    antwoorden = {"rekening": "nee", "toestemming": "ja", "toestemming_hoe": "tolk", "gezondheid": "Geheim"}
    assert keur(SECTIES["gezondheid"], antwoorden, KADER).antwoorden == {"rekening": "nee"}
    zonder = {"rekening": "ja", "gezondheid": "Geheim"}
    assert keur(SECTIES["gezondheid"], zonder, KADER).antwoorden == {"rekening": "ja"}


def test_every_condition_names_a_question_before_it() -> None:
    for sectie in SECTIES.values():
        codes = [vraag.code for vraag in sectie.vragen]
        assert len(codes) == len(set(codes))
        for vraag in sectie.vragen:
            assert vraag.als is None or codes.index(vraag.als[0]) < codes.index(vraag.code), vraag.code


@pytest.mark.parametrize("soort", Gesprekssoort.values)
def test_every_kind_of_talk_ends_with_the_decision_and_has_health_apart(soort: str) -> None:
    secties = secties_voor(soort)
    assert secties[-1].code == "besluit"
    assert {sectie.code for sectie in secties if sectie.beschermd} == {"gezondheid", "vlucht"}


_JSON = st.recursive(
    st.none() | st.booleans() | st.text(max_size=30) | st.integers(),
    lambda kind: st.lists(kind, max_size=4) | st.dictionaries(st.text(max_size=8), kind, max_size=4),
    max_leaves=8,
)


@settings(suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(LEEFGEBIEDEN), st.data())
def test_whatever_comes_in_is_judged_without_a_crash_and_the_same_the_second_time(
    sectie: Sectie, data: st.DataObject
) -> None:
    antwoorden = {vraag.code: data.draw(_JSON) for vraag in sectie.vragen}
    eerst = keur(sectie, antwoorden, KADER)
    weer = keur(sectie, eerst.antwoorden, KADER)
    assert (weer.antwoorden, weer.fouten, weer.open) == (eerst.antwoorden, eerst.fouten, eerst.open)


@pytest.mark.parametrize("code", SECTIES)
def test_the_form_reads_back_what_it_shows(code: str) -> None:
    """Through the fields of the page and back nothing is lost."""
    from intake.forms.sectieformulier import plat

    antwoorden = {
        "taal": {"talen": [{"taal": "ar", "spreken": "C2", "moedertaal": "ja"}], "alfabetisering": "anders"},
        "werk": {"dagdelen": ["ma_ochtend", "zo_avond"], "belemmeringen": ["taal"], "uren_per_week": "16"},
        "besluit": {"datum": "24-11-2026", "kan_starten": "nee", "reden": "Zorg", "aanpak": "7"},
    }.get(code, {})
    sectie = SECTIES[code]
    post = QueryDict(mutable=True)
    for naam, waarden in plat(antwoorden).lists():
        post.setlist(naam, waarden)
    assert keur(sectie, uit_post(sectie, post), KADER).antwoorden == antwoorden
    assert maak_formulier(sectie, antwoorden, KADER).is_valid()


@pytest.mark.parametrize("controleer", [True, False])
def test_a_tick_that_was_stored_is_shown(controleer: bool) -> None:
    """Shown empty, the next save would take it away, and what hangs on it: what somebody agreed to above all."""
    antwoorden = {"rekening": "ja", "toestemming": "ja", "toestemming_hoe": "tolk", "gezondheid": "Rug"}
    form = maak_formulier(SECTIES["gezondheid"], antwoorden, KADER, controleer=controleer)
    assert "checked" in str(form["toestemming"])
    assert "checked" not in str(maak_formulier(SECTIES["gezondheid"], {}, KADER, controleer=controleer)["toestemming"])
    talen = {"talen": [{"taal": "ar", "moedertaal": "ja"}, {"taal": "en"}]}
    form = maak_formulier(SECTIES["taal"], talen, KADER, controleer=controleer)
    assert "checked" in str(form["talen-0-moedertaal"])
    assert "checked" not in str(form["talen-1-moedertaal"])
