"""A municipality changes its own aanpak; the law and what people began with stay."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from trajecten.models import Aanpak, AanpakStap, Stap, Traject
from trajecten.planning import eind_van_termijn, hoogstens_dagen, minstens_dagen
from trajecten.selectors.aanpakken import standaard_van
from trajecten.services.aanpakken import Stapnorm, wijzig_aanpakstap
from trajecten.uitleg import norm

NORM = Stapnorm("Intake", "klantondersteuner", 10, "werkdagen", 3, "weken", 2, 4)


def _stap(code: str, gemeente_id: int) -> AanpakStap:
    return AanpakStap.objects.get(aanpak=standaard_van(gemeente_id), code=code)


@pytest.fixture
def intake(gemeente: Any, aanpakken: None) -> AanpakStap:
    return _stap("intake", gemeente.pk)


def test_a_change_makes_an_own_version_and_leaves_what_people_began_with(
    intake: AanpakStap, vestig: Callable[..., Statushouder], teamleider: Medewerker, gemeente: Any
) -> None:
    teamleider.actieve_gemeente = gemeente
    oud = vestig()
    wijzig_aanpakstap(stap=intake, norm=NORM, door=teamleider)
    nieuw = vestig()
    assert Traject.objects.get(statushouder=oud).aanpak == intake.aanpak
    traject = Traject.objects.get(statushouder=nieuw)
    assert (traject.aanpak.gemeente, traject.aanpak.versie) == (gemeente, 2)
    assert Stap.objects.filter(traject=traject).count() == Stap.objects.filter(traject__statushouder=oud).count()
    eindevaluatie = traject.stappen.get(aanpakstap__code="eindevaluatie").aanpakstap
    assert eindevaluatie.ankers.get().na_stap == traject.stappen.get(aanpakstap__code="start").aanpakstap
    terugkombijeenkomst = traject.stappen.get(aanpakstap__code="terugkombijeenkomst").aanpakstap
    assert terugkombijeenkomst.ankers.get().na_stap.aanpak.code == "wi2021"


def test_another_municipality_keeps_the_shipped_one(
    intake: AanpakStap, teamleider: Medewerker, gemeente: Any, andere_gemeente: Any
) -> None:
    teamleider.actieve_gemeente = gemeente
    wijzig_aanpakstap(stap=intake, norm=NORM, door=teamleider)
    assert standaard_van(andere_gemeente.pk) == intake.aanpak


def test_a_version_that_nobody_uses_yet_is_changed_in_place(
    intake: AanpakStap, teamleider: Medewerker, gemeente: Any
) -> None:
    teamleider.actieve_gemeente = gemeente
    wijzig_aanpakstap(stap=intake, norm=NORM, door=teamleider)
    wijzig_aanpakstap(stap=_stap("intake", gemeente.pk), norm=replace(NORM, streef_aantal=9), door=teamleider)
    assert Aanpak.objects.filter(gemeente=gemeente).count() == 1
    assert _stap("intake", gemeente.pk).streef_aantal == 9


def test_the_second_of_two_hears_that_there_is_a_newer_version(
    intake: AanpakStap, teamleider: Medewerker, gemeente: Any
) -> None:
    teamleider.actieve_gemeente = gemeente
    wijzig_aanpakstap(stap=intake, norm=NORM, door=teamleider)
    with pytest.raises(BewerktDoorAnder):
        wijzig_aanpakstap(stap=intake, norm=NORM, door=teamleider)


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"naam": " "}, "naam"),
        ({"naam": "x" * 81}, "naam"),
        ({"naam": "Intake\x00"}, "naam"),
        ({"rol": "accountmanager"}, "rol"),
        ({"streef_eenheid": ""}, "streef_aantal"),
        ({"uiterst_aantal": None}, "uiterst_aantal"),
        (
            {"streef_aantal": None, "streef_eenheid": "", "uiterst_aantal": None, "uiterst_eenheid": ""},
            "streef_aantal",
        ),
        (
            {"streef_aantal": 30, "streef_eenheid": "dagen", "uiterst_aantal": 21, "uiterst_eenheid": "dagen"},
            "streef_aantal",
        ),
        (
            {"streef_aantal": 2, "streef_eenheid": "maanden", "uiterst_aantal": 21, "uiterst_eenheid": "dagen"},
            "streef_aantal",
        ),
        ({"streef_aantal": 30, "uiterst_aantal": 3}, "streef_aantal"),
        ({"streef_aantal": 7, "streef_eenheid": "dagen", "waarschuw_dagen": 8}, "waarschuw_dagen"),
        ({"streef_aantal": None, "streef_eenheid": "", "waarschuw_dagen": 22}, "waarschuw_dagen"),
    ],
)
def test_a_wrong_norm_is_refused(
    anders: dict[str, Any], veld: str, intake: AanpakStap, teamleider: Medewerker, gemeente: Any
) -> None:
    teamleider.actieve_gemeente = gemeente
    with pytest.raises(DomeinFout) as fout:
        wijzig_aanpakstap(stap=intake, norm=replace(NORM, **anders), door=teamleider)
    assert fout.value.veld == veld
    assert not Aanpak.objects.filter(gemeente=gemeente).exists()


@pytest.mark.parametrize(
    "anders",
    [
        {"streef_aantal": 1, "streef_eenheid": "maanden", "uiterst_aantal": 28, "uiterst_eenheid": "dagen"},
        {"streef_aantal": 3, "streef_eenheid": "weken"},
        {"streef_aantal": 7, "streef_eenheid": "dagen", "waarschuw_dagen": 7},
    ],
)
def test_a_norm_that_can_be_is_taken(
    anders: dict[str, Any], intake: AanpakStap, teamleider: Medewerker, gemeente: Any
) -> None:
    teamleider.actieve_gemeente = gemeente
    stap = wijzig_aanpakstap(stap=intake, norm=replace(NORM, **anders), door=teamleider)
    assert {veld: getattr(stap, veld) for veld in anders} == anders


@given(
    dag=st.dates(date(2020, 1, 1), date(2035, 12, 31)),
    aantal=st.integers(0, 400),
    eenheid=st.sampled_from(["dagen", "werkdagen", "weken", "maanden"]),
)
def test_a_term_lies_between_its_bounds(dag: date, aantal: int, eenheid: str) -> None:
    duurt = (eind_van_termijn(dag, aantal, eenheid).datum - dag).days
    assert minstens_dagen(aantal, eenheid) <= duurt <= hoogstens_dagen(aantal, eenheid)


def test_the_database_refuses_a_streeftermijn_past_the_uiterste_in_the_same_unit(intake: AanpakStap) -> None:
    intake.streef_aantal = 22
    with pytest.raises(IntegrityError, match="aanpakstap_streef_binnen_uiterst"):
        intake.save()


def test_the_law_cannot_be_changed(aanpakken: None, teamleider: Medewerker, gemeente: Any) -> None:
    teamleider.actieve_gemeente = gemeente
    with pytest.raises(DomeinFout, match="wet"):
        wijzig_aanpakstap(stap=AanpakStap.objects.get(code="pip"), norm=NORM, door=teamleider)


def test_the_terms_of_a_step_are_told_in_words(aanpakken: None) -> None:
    zinnen = {stap.code: norm(stap) for stap in AanpakStap.objects.all()}
    assert zinnen["eerste-contact"] == "7 dagen na de vestiging, uiterlijk 21 dagen"
    assert zinnen["start"] == "uiterlijk 21 dagen na de vestiging"
    assert zinnen["pip"] == "9 weken na de kennisgeving van DUO en de inschrijving in de BRP, uiterlijk 10 weken"
    assert zinnen["plaatsing"] == "2 weken na ‘Eindevaluatie en advies’"


def test_a_teamleider_changes_a_step_on_the_screen_and_a_jobcoach_does_not(
    intake: AanpakStap, teamleider: Medewerker, jobcoach: Medewerker, ingelogd: Any
) -> None:
    client = ingelogd(teamleider)
    assert "Uiterlijk 21 dagen na de vestiging" in client.get(reverse("trajecten:aanpakken")).content.decode()
    url = reverse("trajecten:aanpakstap", args=[intake.pk])
    pagina = client.get(url).text
    assert "Een van de twee is nodig." in pagina
    assert "Eenheid van de streeftermijn" in pagina
    assert "Eenheid van de uiterste termijn" in pagina
    fout = client.post(url, {**vars(NORM), "streef_aantal": ""})
    assert fout.status_code == 422
    geen = client.post(url, dict.fromkeys(vars(NORM), ""))
    for tekst in ("Kies wie verantwoordelijk is.", "Vul in hoeveel dagen van tevoren Meedoen waarschuwt."):
        assert tekst in geen.text
    assert client.post(url, vars(NORM)).status_code == 302
    assert "10 werkdagen na de vestiging" in client.get(reverse("trajecten:aanpakken")).content.decode()
    assert ingelogd(jobcoach).get(url).status_code == 403


def test_the_page_takes_a_fixed_number_of_queries(
    aanpakken: None, teamleider: Medewerker, ingelogd: Any, django_assert_max_num_queries: Any
) -> None:
    client = ingelogd(teamleider)
    with django_assert_max_num_queries(12):
        client.get(reverse("trajecten:aanpakken"))


def test_who_opened_the_form_before_a_colleague_saved_sees_both_and_chooses(
    intake: AanpakStap, teamleider: Medewerker, gemeente: Any, ingelogd: Any
) -> None:
    """In a version that nobody uses yet a change is made in place, so the address stays the same."""
    teamleider.actieve_gemeente = gemeente
    wijzig_aanpakstap(stap=intake, norm=NORM, door=teamleider)
    stap = _stap("intake", gemeente.pk)
    adres = reverse("trajecten:aanpakstap", args=[stap.pk])
    browser = ingelogd(teamleider)
    geopend = browser.get(adres).context["form"].initial
    wijzig_aanpakstap(stap=stap, norm=replace(NORM, streef_aantal=9), door=teamleider)
    antwoord = browser.post(adres, {**geopend, "streef_aantal": 7})
    assert antwoord.status_code == 422
    assert "Een collega heeft deze stap net veranderd" in antwoord.content.decode()
    assert "Je collega bewaarde: 9." in antwoord.content.decode()
    assert _stap("intake", gemeente.pk).streef_aantal == 9
    assert browser.post(adres, antwoord.context["form"].data).status_code == 302
    assert _stap("intake", gemeente.pk).streef_aantal == 7
