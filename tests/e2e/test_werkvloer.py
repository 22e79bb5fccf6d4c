"""A week of a placement in a real browser: the day at an employer's, hours, a visit with a promise, an incident, and
what is flagged when nobody kept it.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from playwright.sync_api import expect

from agenda.services import werk_signaleringen_bij
from begeleiding.models import Dagregistratie
from medewerkers.models import Medewerker
from tests.begeleiding.dagboek import bij_een_werkgever
from tests.e2e.dag.hulp import kaart, leeg, open_dag
from tests.e2e.test_inloggen import log_in
from tests.toegankelijk import controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG, VRIJDAG = date(2026, 11, 24), date(2026, 11, 27)


def _stuur_in(pagina: Any, link: str, knop: str, *vul: Callable[[Any], Any]) -> None:
    """Open the dialog, fill it in and send it."""
    pagina.get_by_role("link", name=link).click()
    dialoog = pagina.locator("dialog[open]")
    for doe in vul:
        doe(dialoog)
    controleer(pagina)
    dialoog.get_by_role("button", name=knop).click()
    expect(dialoog).to_have_count(0, timeout=10_000)


def test_how_it_goes_at_an_employers(
    browser_op: Callable[..., Any], jobcoach: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(DINSDAG)
    plaatsing = bij_een_werkgever(jobcoach, jobcoach=jobcoach, werkgever__naam="Kwekerij De Lier")
    pagina = open_dag(browser_op, jobcoach, 1440)
    kaart(pagina, plaatsing).get_by_role("radio", name="Aanwezig", exact=True).click()
    leeg(pagina)
    assert Dagregistratie.objects.get().plaatsing_id == plaatsing.pk

    pagina.goto(f"/plaatsingen/{plaatsing.pk}/")
    expect(pagina.get_by_text("1 van 1 dagen gekomen")).to_be_visible(timeout=10_000)
    _stuur_in(
        pagina, "Uren invullen", "Uren bewaren",
        lambda dialoog: dialoog.get_by_label("23 nov").fill("7,5"),
    )  # fmt: skip
    expect(pagina.locator("#kaart-uren")).to_contain_text("7,5 uur", timeout=10_000)
    _stuur_in(
        pagina, "Contact vastleggen", "Bewaren",
        lambda dialoog: dialoog.get_by_label("Hoe ging het?").fill("Werkt goed door."),
        lambda dialoog: dialoog.get_by_label("Wat is afgesproken?").fill("Schoenen bestellen"),
        lambda dialoog: dialoog.get_by_label("Uiterlijk").fill("2026-11-26"),
    )  # fmt: skip
    expect(pagina.locator("#kaart-contact")).to_contain_text("Werkt goed door.", timeout=10_000)
    expect(pagina.locator("#kaart-afspraken")).to_contain_text("Schoenen bestellen", timeout=10_000)
    _stuur_in(
        pagina, "Voorval vastleggen", "Bewaren",
        lambda dialoog: dialoog.get_by_role("radio").first.check(),
        lambda dialoog: dialoog.get_by_label("Wat gebeurde er?").fill("Ruzie om een kar."),
    )  # fmt: skip
    expect(pagina.locator("#kaart-voorvallen")).to_contain_text("Ruzie om een kar.", timeout=10_000)

    vandaag_is(VRIJDAG)
    werk_signaleringen_bij()
    log_in(pagina, jobcoach, naar="/dag/")
    pagina.set_viewport_size({"width": 390, "height": 844})
    expect(pagina.get_by_role("heading", name="Ook vandaag")).to_be_visible(timeout=10_000)
    controleer(pagina)
    pagina.goto("/signaleringen/")
    expect(pagina.get_by_role("link", name="Schoenen bestellen")).to_be_visible(timeout=10_000)
    pagina.goto(f"/plaatsingen/{plaatsing.pk}/")
    controleer(pagina)
    pagina.locator("#kaart-afspraken").get_by_role("button", name="Gedaan").click()
    expect(pagina.locator("#kaart-afspraken")).to_contain_text("Er staat niets open.", timeout=10_000)
    pagina.get_by_role("link", name="Alle afspraken").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Afspraken over het werk", timeout=10_000)
    controleer(pagina)
