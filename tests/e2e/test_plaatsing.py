"""A placement in a real browser: proposed on the dossier, a clash seen, three approvals, begun; also on a phone."""

import os
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from tests.factories import BetrokkenheidFactory, RoosterblokFactory, StatushouderFactory, WerkgeverFactory
from tests.toegankelijk import controleer
from trajecten.meegeleverd import laad_aanpakken
from trajecten.services import start_trajecten

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
DINSDAG = date(2026, 11, 24)


@pytest.mark.parametrize("breedte", [1440, 390])
def test_from_proposal_to_the_start_with_a_clash_that_is_seen(
    breedte: int,
    klantondersteuner: Medewerker,
    browser_op: Callable[..., Any],
    live_server: Any,
    ingelogd: Callable[[Medewerker], Client],
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(DINSDAG)
    laad_aanpakken()
    gemeente = klantondersteuner.werkt_voor()
    persoon = StatushouderFactory(
        gemeente=gemeente, voornamen="Omar", achternaam="Saleh", vestigingsdatum=date(2026, 8, 1)
    )
    start_trajecten([persoon.pk])
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    RoosterblokFactory(statushouder=persoon, dag=1, naam="Taalschool")
    werkgever = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")
    pagina = browser_op(breedte)
    sessie = ingelogd(klantondersteuner).cookies["sessionid"].value
    pagina.context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])

    pagina.goto(f"/dossiers/{persoon.pk}/?tab=plaatsing")
    pagina.get_by_role("link", name="Nieuwe plaatsing").click()
    pagina.get_by_label("Waar?").select_option(f"w{werkgever.pk}")
    pagina.get_by_role("button", name="Verder").click()
    pagina.get_by_label("Proefplaatsing").check()
    pagina.get_by_label("Welk werk?").fill("Sorteren en inpakken")
    pagina.get_by_label("Eerste dag").fill("2026-11-24")
    pagina.get_by_label("Laatste dag").fill("2027-01-15")
    for dag in ("Dinsdag", "Donderdag"):
        pagina.get_by_label(f"{dag} van").fill("7.30")
        pagina.get_by_label(f"{dag} tot").fill("16.00")
    pagina.get_by_label("Uren per week").fill("16")
    controleer(pagina)
    pagina.get_by_role("button", name="Plaatsing voorstellen").click()
    expect(pagina.locator("main")).to_contain_text("Taalschool")
    pagina.get_by_label("Toch bewaren").check()
    controleer(pagina)
    pagina.get_by_role("button", name="Plaatsing voorstellen").click()
    expect(pagina.get_by_role("heading", level=1)).to_have_text("Omar Saleh bij Kwekerij De Lier")
    expect(pagina.locator("main")).to_contain_text("Botsing op dinsdag")

    dialoog = pagina.locator("dialog[open]")
    for partij in ("persoon", "werkgever", "gemeente"):
        pagina.get_by_role("link", name=f"Akkoord vastleggen van de {partij}").click()
        dialoog.get_by_label("In een gesprek").check()
        dialoog.get_by_role("button", name="Akkoord vastleggen").click()
        expect(dialoog).to_have_count(0)
    pagina.get_by_role("link", name="Start vastleggen").click()
    dialoog.get_by_role("button", name="Start vastleggen").click()
    expect(pagina.locator("#momenten")).to_contain_text("Evaluatie")
    controleer(pagina)
    if foto := os.environ.get("FOTO"):
        pagina.screenshot(path=f"{foto}-{breedte}.png", full_page=True)
    assert Plaatsing.objects.get().stand == "lopend"
    pagina.goto("/plaatsingen/?van=iedereen")
    controleer(pagina)
