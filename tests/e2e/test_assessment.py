"""The life of an assessment in a real browser: from the step on the timeline to its end, and back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import expect

from begeleiding.models import Assessment
from medewerkers.models import Gemeente, Medewerker
from tests.e2e.test_inloggen import log_in
from tests.factories import BetrokkenheidFactory, HalFactory, StatushouderFactory
from tests.toegankelijk import controleer
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import start_trajecten
from trajecten.services.stappen import rond_stap_af

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG = date(2026, 11, 24)


def test_an_assessment_begins_from_its_step_takes_longer_and_ends(
    browser_op: Callable[..., Any],
    gemeente: Gemeente,
    klantondersteuner: Medewerker,
    jobcoach: Medewerker,
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(DINSDAG)
    stap = _klaar_voor_de_start(gemeente, klantondersteuner)
    pagina = browser_op(1440)
    pagina.set_default_timeout(10_000)
    log_in(pagina, klantondersteuner, naar=reverse("trajecten:stap", args=[stap.pk]))
    pagina.get_by_role("link", name="Assessment beginnen").click()
    expect(pagina.get_by_label("Laatste dag")).to_have_value("2027-02-23")
    controleer(pagina)
    # Another first day: the last day follows, and so does what will be planned.
    pagina.get_by_label("Eerste dag").fill("2026-12-01")
    pagina.get_by_label("Eerste dag").blur()
    expect(pagina.get_by_label("Laatste dag")).to_have_value("2027-02-28")
    expect(pagina.locator("#planning")).to_contain_text("28 februari 2027")
    pagina.get_by_role("button", name="Assessment beginnen").click()
    expect(pagina.get_by_role("link", name="Kies een jobcoach.")).to_be_visible()
    pagina.get_by_label("Jobcoach").select_option(label=jobcoach.naam)
    pagina.get_by_role("button", name="Assessment beginnen").click()
    expect(pagina.get_by_role("heading", level=1)).to_contain_text("Assessment van")
    expect(pagina.get_by_text("Begint op 1 december 2026")).to_be_visible()

    # It does not come to it; and then it does, today.
    _kies(pagina, "Gaat niet door")
    expect(pagina.get_by_text("Het assessment is weg")).to_be_visible()
    assert not Assessment.objects.exists()
    pagina.goto(reverse("trajecten:stap", args=[stap.pk]))
    pagina.get_by_role("link", name="Assessment beginnen").click()
    pagina.get_by_label("Jobcoach").select_option(label=jobcoach.naam)
    pagina.get_by_role("button", name="Assessment beginnen").click()
    expect(pagina.get_by_text("Week 1 van 13")).to_be_visible()

    _kies(pagina, "Verlengen")
    dialoog = pagina.locator("dialog[open]")
    dialoog.get_by_label("Nieuwe laatste dag").fill("2027-03-09")
    dialoog.get_by_label("Waarom").fill("Was twee weken met vakantie.")
    controleer(pagina)
    dialoog.get_by_role("button", name="Verlengen").click()
    expect(pagina.get_by_text("Was twee weken met vakantie.")).to_be_visible()
    _ongedaan(pagina)
    expect(pagina.get_by_text("Was twee weken met vakantie.")).to_have_count(0)

    pagina.set_viewport_size({"width": 390, "height": 844})
    _kies(pagina, "Stoppen")
    dialoog.get_by_role("radio", name="Eerder naar een werkgever").check()
    controleer(pagina)
    dialoog.get_by_role("button", name="Assessment stoppen").click()
    expect(pagina.get_by_text("Eerder naar een werkgever op 24 november 2026")).to_be_visible()
    _ongedaan(pagina)
    expect(pagina.get_by_text("Week 1 van 13")).to_be_visible()
    controleer(pagina)


def _kies(pagina: Any, wat: str) -> None:
    """Out of the menu of the assessment."""
    menu = pagina.locator(".meedoen-dossieracties details")
    menu.locator("summary").click()
    menu.get_by_text(wat, exact=True).click()


def _ongedaan(pagina: Any) -> None:
    pagina.get_by_role("button", name="Ongedaan maken").last.click()


def _klaar_voor_de_start(gemeente: Gemeente, klantondersteuner: Medewerker) -> Stap:
    """Somebody whose turn it is to begin on the only hall; the step with which that happens."""
    laad_aanpakken()
    persoon = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DINSDAG - timedelta(days=18))
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    HalFactory(gemeente=gemeente, naam="Hal Noord")
    start_trajecten([persoon.pk])
    stappen = Stap.objects.filter(traject__statushouder=persoon)
    for stap in stappen.filter(aanpakstap__code__in=("eerste-contact", "intake")):
        rond_stap_af(stap=stap, gedaan_op=DINSDAG, door=klantondersteuner)
    start: Stap = stappen.get(aanpakstap__code="start")
    return start
