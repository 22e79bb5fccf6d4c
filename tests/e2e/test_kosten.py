"""A beleidsmedewerker looks at what it cost and yielded, changes what is supposed and takes that back."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import expect

from medewerkers.models import Medewerker
from rapportages.models import Aanname
from tests.rapportages.kosten.conftest import Maak, met_kosten, op_dinsdag
from tests.toegankelijk import breedtes, controleer, loop_met_tab

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]
__all__ = ["met_kosten", "op_dinsdag"]


@pytest.fixture
def pagina(
    beleidsmedewerker: Medewerker,
    browser_op: Callable[..., Any],
    live_server: Any,
    ingelogd: Callable[[Medewerker], Client],
) -> Any:
    """Of a browser in which the beleidsmedewerker is signed in."""
    een = browser_op(1440)
    sessie = ingelogd(beleidsmedewerker).cookies["sessionid"].value
    een.context.add_cookies([{"name": "sessionid", "value": sessie, "url": live_server.url}])
    return een


def test_what_one_assumption_does_to_the_result(pagina: Any, met_kosten: Maak) -> None:
    met_kosten(6, werkt=5, trainingen=6)
    pagina.goto("/rapportage/")
    pagina.get_by_role("link", name="Kosten en baten").click()
    expect(pagina.get_by_role("heading", name="Van kosten naar saldo")).to_be_visible(timeout=10_000)
    for _ in breedtes(pagina):
        controleer(pagina)
    loop_met_tab(pagina)

    pagina.get_by_role("region", name="Wat maakt het meeste uit?").get_by_role("link").first.click()
    expect(pagina.get_by_label("Waar komt dit vandaan?")).to_be_visible(timeout=10_000)
    pagina.get_by_label("Midden").fill("0")
    pagina.get_by_role("button", name="Bewaren").click()
    expect(pagina.get_by_text("Het midden is lager dan").first).to_be_visible(timeout=10_000)
    for _ in breedtes(pagina):
        controleer(pagina)

    for veld in ("Laag", "Midden", "Hoog"):
        pagina.get_by_label(veld).fill("50")
    pagina.get_by_label("Waar komt dit vandaan?").fill("Begroting 2026")
    pagina.get_by_role("button", name="Bewaren").click()
    expect(pagina.get_by_text("Het saldo in het midden gaat van")).to_be_visible(timeout=10_000)
    assert Aanname.objects.get().bron == "Begroting 2026"
    pagina.get_by_role("button", name="Ongedaan maken").click()
    expect(pagina.get_by_text("Teruggezet zoals het was.")).to_be_visible(timeout=10_000)
    assert not Aanname.objects.exists()
