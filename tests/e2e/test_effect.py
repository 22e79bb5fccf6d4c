"""A klantondersteuner enters paper forms with the keyboard, finishes the round and reads what changed."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Antwoordformulier
from rapportages.services.effect.invoer import leg_antwoorden_vast
from tests.factories.rapportages import LijstvraagFactory, MetingFactory
from tests.toegankelijk import breedtes, controleer, loop_met_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_from_paper_to_what_changed(
    gemeente: Gemeente,
    klantondersteuner: Medewerker,
    browser_op: Callable[..., Any],
    live_server: Any,
    ingelogd: Callable[[Medewerker], Client],
    vandaag_is: Callable[[date], None],
) -> None:
    vandaag_is(date(2026, 11, 24))
    meting = MetingFactory(gemeente=gemeente, naam="K!X Works voorjaar")
    een, twee = (LijstvraagFactory(lijst=meting.lijst, volgorde=nummer) for nummer in (1, 2))
    for nummer in range(16):
        for moment, waarde in (("voor", 2 if nummer < 10 else 3), ("na", 2 if nummer < 5 else 4)):
            leg_antwoorden_vast(
                meting=meting, moment=moment, antwoorden={een.pk: waarde, twee.pk: waarde}, codewoord=str(nummer),
                door=klantondersteuner,
            )  # fmt: skip
    pagina = browser_op(1440)
    sessie = ingelogd(klantondersteuner).cookies["sessionid"].value
    pagina.context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])

    pagina.goto(f"/rapportage/effect/{meting.pk}/")
    for _ in breedtes(pagina):
        controleer(pagina)
    loop_met_tab(pagina)
    pagina.get_by_role("link", name="Vooraf invoeren").click()
    expect(pagina.get_by_label("Codewoord")).to_be_focused(timeout=10_000)
    pagina.keyboard.type("boom")
    for toets in ("Tab", "3", "0", "Enter"):
        pagina.keyboard.press(toets)
    expect(pagina.get_by_text("Bewaard: formulier 17.")).to_be_visible(timeout=10_000)
    assert [(a.vraag, a.waarde) for a in Antwoordformulier.objects.first().antwoorden.all()] == [(een, 3)]
    for _ in breedtes(pagina):
        controleer(pagina)
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_text("Het formulier is weggehaald.")).to_be_visible(timeout=10_000)

    pagina.get_by_role("link", name="Klaar met invoeren").click()
    pagina.get_by_role("button", name="Afronden").click()
    expect(pagina.get_by_text("Beleid ziet de uitkomst nu ook.")).to_be_visible(timeout=10_000)
    beeld = pagina.get_by_role("img", name="Voor: 38%, 6 van 16. Na: 69%, 11 van 16.")
    expect(beeld.first).to_be_visible(timeout=10_000)
    pagina.get_by_text("Toon als tabel").click()
    expect(pagina.get_by_role("cell", name="69%, 11 van 16").first).to_be_visible(timeout=10_000)
