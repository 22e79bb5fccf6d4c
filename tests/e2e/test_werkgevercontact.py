"""An accountmanager calls: what was said is recorded in a dialog with what comes next, and that is done."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from medewerkers.models import Gemeente, Medewerker
from tests.factories import WerkgeverFactory
from tests.factories.medewerkers import WACHTWOORD
from tests.toegankelijk import controleer
from werkgevers.models import Werkgeveractie, Werkgevercontact

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize("breedte", [1440, 390])
def test_a_call_is_recorded_and_what_follows_is_done(
    breedte: int, browser_op: Callable[..., Any], gemeente: Gemeente, accountmanager: Medewerker
) -> None:
    werkgever = WerkgeverFactory(gemeente=gemeente, naam="Kwekerij De Lier")
    pagina = browser_op(breedte)
    pagina.goto("/account/inloggen/")
    pagina.get_by_label("E-mailadres").fill(accountmanager.email)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.wait_for_url(lambda url: "inloggen" not in url)
    pagina.goto(f"/werkgevers/{werkgever.pk}/contacten/")

    pagina.get_by_role("link", name="Contact vastleggen").click()
    dialoog = pagina.get_by_role("dialog")
    dialoog.get_by_label("Wat is besproken?").fill("Vraagt twee oogsters.")
    dialoog.get_by_label("Volgende actie").fill("Mail de planning")
    dialoog.get_by_role("button", name="Vastleggen").click()
    dialoog.get_by_text("Kies de dag waarop het klaar moet zijn, of laat de volgende actie leeg.").first.wait_for()
    controleer(pagina)
    dialoog.get_by_label("Uiterlijk").fill("2100-01-01")
    dialoog.get_by_role("button", name="Vastleggen").click()
    dialoog.get_by_text("Deze dag is over meer dan twee jaar. Controleer het jaar.").first.wait_for()
    dialoog.get_by_label("Uiterlijk").fill(dialoog.get_by_label("Wanneer").input_value())
    dialoog.get_by_role("button", name="Vastleggen").click()

    pagina.locator("#kaart-contact").get_by_text("Vraagt twee oogsters.").wait_for()
    te_doen = pagina.locator("#kaart-acties")
    te_doen.get_by_role("button", name="Gedaan").click()
    te_doen.get_by_text("Er is niets afgesproken.").wait_for()
    assert not Werkgeveractie.objects.get().is_open
    pagina.get_by_role("button", name="Ongedaan maken").last.click()
    te_doen.get_by_text("Mail de planning").first.wait_for()
    controleer(pagina)

    pagina.get_by_role("link", name="Bezoeken").click()
    pagina.get_by_text("Van deze soort is er nog geen contact.").wait_for()
    pagina.get_by_role("link", name="Alles").click()
    pagina.get_by_role("button", name="Weghalen").click()
    pagina.get_by_text("Nog geen contact").wait_for()
    assert not Werkgevercontact.objects.exists()
    assert not Werkgeveractie.objects.exists()
