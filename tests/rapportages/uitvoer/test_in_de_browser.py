"""In a browser: one sees the file come, without touching anything."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.urls import reverse
from playwright.sync_api import TimeoutError as NietGezien

from medewerkers.models import Medewerker
from rapportages.models import Maandstand, Uitvoer
from rapportages.services.uitvoer import maak_bestand
from tests.e2e.test_inloggen import log_in
from tests.factories import UitvoerFactory
from tests.toegankelijk import breedtes, controleer

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_the_file_comes_by_itself(
    browser_op: Callable[..., Any], stand: Maandstand, beleid: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    """A worker makes the first while one looks; the second is stopped, and asked for once more."""
    vandaag_is(date(2026, 11, 24))
    eerste = UitvoerFactory(gemeente=stand.gemeente, door=beleid, vorm="csv")
    tweede = UitvoerFactory(gemeente=stand.gemeente, door=beleid)
    pagina = browser_op(1440)
    log_in(pagina, beleid, naar=reverse("rapportages:bestanden"))
    rij = pagina.locator(f"#bestand-{eerste.pk}")
    rij.get_by_text("Wacht op zijn beurt").wait_for()
    controleer(pagina)
    stop = pagina.locator(f"#bestand-{tweede.pk}").get_by_role("button", name="Stoppen")
    stop.focus()

    maak_bestand(eerste.pk)
    rij.get_by_role("link", name="Download").wait_for()
    pagina.get_by_role("status").filter(has_text="Klaar").wait_for(state="attached")
    assert stop.evaluate("knop => knop === document.activeElement")
    with pagina.expect_download() as gehaald:
        rij.get_by_role("link", name="Download").click()
    assert gehaald.value.suggested_filename == "cijfers-2026-11-01.csv"

    _stop(pagina, stop)
    for _ in breedtes(pagina):
        controleer(pagina)
    pagina.get_by_role("button", name="Opnieuw maken").click()
    pagina.get_by_text("Je bestand wordt opnieuw gemaakt").wait_for()
    assert Uitvoer.objects.latest("pk").vraag == tweede.vraag


def _stop(pagina: Any, knop: Any) -> None:
    """By the keyboard. A key that comes in the very moment in which the row is renewed is lost: then once more."""
    gestopt = pagina.get_by_text("Het bestand wordt niet gemaakt")
    knop.press("Enter")
    try:
        gestopt.wait_for(timeout=5_000)
    except NietGezien:
        knop.press("Enter")
        gestopt.wait_for()
