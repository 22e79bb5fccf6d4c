"""An undo of a placement goes from the page as soon as something else was done with it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse

from medewerkers.models import Medewerker
from tests.e2e.test_inloggen import log_in
from tests.plaatsingen.verloop import loopt

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_an_older_undo_of_a_placement_does_not_stay(
    klantondersteuner: Medewerker, browser_op: Callable[..., Any], vandaag_is: Callable[[date], None]
) -> None:
    vandaag_is(date(2026, 11, 24))
    plaatsing = loopt(klantondersteuner)
    pagina = browser_op(1440)
    log_in(pagina, klantondersteuner)
    pagina.goto(reverse("plaatsingen:uren", args=[plaatsing.pk]))
    pagina.get_by_label("Uren per week").fill("15")
    for partij in ("persoon", "werkgever"):
        pagina.locator(f"[name=akkoord_van][value={partij}]").check()
    pagina.get_by_role("button", name="Uren bewaren").click()
    toasts = pagina.locator("#toasts [data-toast]")
    toasts.filter(has_text="Uren gewijzigd").get_by_role("button", name="Ongedaan maken").wait_for()
    pagina.locator("#plaatsing").get_by_text("Meer", exact=True).click()
    pagina.get_by_role("link", name="Verlengen").click()
    venster = pagina.get_by_role("dialog")
    venster.get_by_label("Nieuw einde").fill("2027-02-01")
    venster.get_by_label("Waarom?").fill("Het gaat goed")
    venster.get_by_role("button", name="Verlengen").click()
    toasts.filter(has_text="Verlengd tot en met").wait_for()
    assert toasts.count() == 1
