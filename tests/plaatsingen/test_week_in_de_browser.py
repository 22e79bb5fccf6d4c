"""The week in a real browser: a clash that is seen and solved, from the keyboard and on a phone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time
from typing import Any

import pytest
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Lesgroep, Roosterblok
from plaatsingen.services import voeg_leden_toe
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder
from tests.e2e.test_inloggen import log_in
from tests.factories import (
    BetrokkenheidFactory,
    LesgroepFactory,
    LestijdFactory,
    RoosterblokFactory,
    StatushouderFactory,
)
from tests.toegankelijk import controleer, loop_met_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ZONDAG = date(2026, 11, 22)


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker, vandaag_is: Callable[[date], None]) -> Statushouder:
    vandaag_is(ZONDAG)
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente, voornamen="Omar", achternaam="Saleh")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    van_hem = {"statushouder": persoon, "geldig_van": date(2026, 11, 2), "gemaakt_door": klantondersteuner}
    for dag, van, tot in ((1, time(8, 30), time(16)), (3, time(8, 30), time(16))):
        RoosterblokFactory(**van_hem, dag=dag, van=van, tot=tot, soort=Bloksoort.WERK, naam="De Lier")
    RoosterblokFactory(**van_hem, dag=2, van=time(13), tot=time(14), soort=Bloksoort.ANDERS, naam="spreekuur")
    return persoon


@pytest.fixture
def groepen(gemeente: Gemeente, klantondersteuner: Medewerker, persoon: Statushouder) -> list[Lesgroep]:
    """Omar is in the group of Tuesday afternoon; the one of Monday and Wednesday morning fits."""
    alle = []
    for naam, tijden in (
        ("A2 middag", ((1, time(13), time(15)), (4, time(9), time(12)))),
        ("A2 ochtend", ((0, time(9), time(12)), (2, time(9), time(12)))),
    ):
        groep = LesgroepFactory(gemeente=gemeente, naam=naam, gemaakt_door=klantondersteuner)
        for dag, van, tot in tijden:
            LestijdFactory(lesgroep=groep, dag=dag, van=van, tot=tot)
        alle.append(groep)
    voeg_leden_toe(
        lesgroep=alle[0],
        statushouder_ids=[persoon.pk],
        vanaf=date(2026, 11, 2),
        door=_in(gemeente, klantondersteuner),
        ondanks_botsing=True,
    )
    return alle


def _in(gemeente: Gemeente, medewerker: Medewerker) -> Medewerker:
    medewerker.actieve_gemeente = gemeente
    return medewerker


@pytest.mark.parametrize("breedte", [1440, 390])
def test_a_clash_of_lessons_and_work_is_seen_and_solved(
    breedte: int,
    browser_op: Callable[..., Any],
    klantondersteuner: Medewerker,
    persoon: Statushouder,
    groepen: list[Lesgroep],
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=week&dag=2026-11-24")
    rooster = pagina.get_by_role("table", name="tot en met")
    expect(rooster.get_by_role("cell", name="Botst werk en les")).to_be_visible()
    expect(pagina.get_by_text("Botsing op dinsdagmiddag", exact=True)).to_be_visible()
    controleer(pagina)
    loop_met_tab(pagina)

    pagina.get_by_role("link", name="Andere lesgroep").click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_label("Lesgroep").select_option(label=_met(dialoog, "A2 ochtend"))
    controleer(pagina)
    dialoog.get_by_role("button", name="In deze groep zetten").click()
    expect(pagina.get_by_text("Omar Saleh zit vanaf 22 november 2026 in A2 ochtend")).to_be_visible()
    expect(pagina.get_by_text("Botsing op dinsdagmiddag")).to_have_count(0)
    expect(rooster.get_by_role("cell", name="Les Taalschool")).to_have_count(2)
    pagina.get_by_role("button", name="Ongedaan maken").last.click()
    expect(rooster.get_by_role("cell", name="Botst werk en les")).to_be_visible()

    pagina.get_by_role("link", name="Laten staan").click()
    dialoog.get_by_label("Waarom kan dit zo?").fill("Mag van de baas.")
    pagina.keyboard.press("Enter")
    expect(pagina.get_by_text("mag zo. Mag van de baas.")).to_be_visible()
    controleer(pagina)


def _met(dialoog: Any, woorden: str) -> str:
    """The choice that holds these words."""
    return str(dialoog.get_by_label("Lesgroep").locator("option", has_text=woorden).text_content())


@pytest.mark.parametrize("breedte", [1440, 390])
def test_a_week_is_written_from_the_keyboard(
    breedte: int, browser_op: Callable[..., Any], klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, klantondersteuner)
    pagina.goto(f"/dossiers/{persoon.pk}/?tab=week&dag=2026-11-24")
    vrij = pagina.get_by_role("link", name="vrijdagochtend is vrij")
    vrij.focus()
    pagina.keyboard.press("Enter")
    dialoog = pagina.get_by_role("dialog")
    expect(dialoog.get_by_label("Van", exact=True)).to_have_value("9.00")
    expect(dialoog.get_by_role("checkbox", name="vr")).to_be_checked()
    controleer(pagina)
    dialoog.get_by_label("Tot", exact=True).fill("8")
    dialoog.get_by_label("Taalles").check()
    dialoog.get_by_role("button", name="In de week zetten").click()
    expect(dialoog.get_by_text("Het einde ligt voor het begin").first).to_be_visible()
    dialoog.get_by_label("Tot", exact=True).fill("12.30")
    dialoog.get_by_label("Waar of wat precies?").fill("Taalschool")
    dialoog.get_by_role("button", name="In de week zetten").click()
    rooster = pagina.get_by_role("table", name="tot en met")
    expect(rooster.get_by_role("cell", name="Les Taalschool")).to_be_visible()

    pagina.get_by_role("link", name="taalles op vrijdag").click()
    controleer(pagina)
    dialoog.get_by_role("button", name="Klopte niet: weghalen").click()
    expect(rooster.get_by_role("cell", name="Les Taalschool")).to_have_count(0)
    pagina.get_by_role("button", name="Ongedaan maken").last.click()
    expect(rooster.get_by_role("cell", name="Les Taalschool")).to_be_visible()
    assert Roosterblok.objects.filter(statushouder=persoon, soort=Bloksoort.TAALLES).count() == 1


@pytest.mark.parametrize("breedte", [1440, 390])
def test_a_lesson_group_for_many_people(
    breedte: int, browser_op: Callable[..., Any], klantondersteuner: Medewerker, persoon: Statushouder
) -> None:
    pagina = browser_op(breedte)
    log_in(pagina, klantondersteuner)
    pagina.goto("/lesgroepen/")
    controleer(pagina)
    pagina.get_by_role("link", name="Nieuwe lesgroep").click()
    controleer(pagina)
    for veld, waarde in (
        ("School", "Taalschool"), ("Groep", "A1 ochtend"), ("Maandag van", "9"), ("Maandag tot", "12"),
    ):  # fmt: skip
        pagina.get_by_label(veld, exact=True).fill(waarde)
    pagina.get_by_label("Eerste dag").fill("2026-11-23")
    pagina.get_by_label("Laatste dag").fill("2027-03-26")
    pagina.get_by_role("button", name="Lesgroep maken").click()
    pagina.get_by_role("link", name="Mensen erbij").click()
    pagina.get_by_label("Zoek op naam").fill("sal")
    pagina.get_by_role("button", name="Zoek", exact=True).last.click()
    pagina.get_by_role("checkbox", name="Omar Saleh").check()
    controleer(pagina)
    pagina.get_by_role("button", name="In de groep zetten").click()
    expect(pagina.get_by_role("link", name="Omar Saleh")).to_be_visible()
    controleer(pagina)
    pagina.get_by_role("link", name="Andere tijden").click()
    pagina.get_by_label("Maandag van", exact=True).fill("")
    pagina.get_by_label("Maandag tot", exact=True).fill("")
    pagina.get_by_label("Vrijdag van", exact=True).fill("13")
    pagina.get_by_label("Vrijdag tot", exact=True).fill("15.30")
    pagina.get_by_label("Nieuwe tijden vanaf").fill("2027-01-04")
    controleer(pagina)
    pagina.get_by_role("button", name="Tijden wijzigen").click()
    expect(pagina.get_by_text("Vr van 13.00 tot 15.30 uur")).to_be_visible()
    dagen = Roosterblok.objects.filter(statushouder=persoon, lesgroep__naam="A1 ochtend").order_by("geldig_van")
    assert list(dagen.values_list("dag", flat=True)) == [0, 4]
    pagina.get_by_role("link", name="Mensen eruit halen").click()
    controleer(pagina)
