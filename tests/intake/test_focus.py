"""With the keyboard through the form: what has focus is never under the bar at the bottom (WCAG 2.4.11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intake.models import Gesprek
from intake.secties import secties_voor
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.factories.medewerkers import WACHTWOORD

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# What has focus, when it is in the form and not in the bar itself: its name, and how far it is under the bars.
FOCUS = """() => {
  const hier = document.activeElement, balk = document.querySelector(".meedoen-plakvoet");
  if (!hier.closest("form[data-intake]") || balk.contains(hier)) return null;
  const boven = [balk, document.querySelector(".meedoen-onderbalk")].map((een) => een?.getBoundingClientRect());
  const bodem = Math.min(innerHeight, ...boven.filter((vak) => vak?.height).map((vak) => vak.top));
  const vak = hier.getBoundingClientRect();
  return { naam: hier.name || hier.textContent.trim(), onder: Math.max(vak.bottom - bodem, -vak.top) };
}"""


@pytest.mark.parametrize(("breedte", "hoogte"), [(390, 667), (1366, 700)])
def test_what_has_focus_is_in_sight_in_every_section(
    breedte: int,
    hoogte: int,
    browser_op: Callable[..., Any],
    gesprek: Gesprek,
    persoon: Statushouder,
    klantondersteuner: Medewerker,
) -> None:
    pagina = browser_op(390 if breedte == 390 else 1440)
    pagina.emulate_media(reduced_motion="reduce")
    pagina.set_viewport_size({"width": breedte, "height": hoogte})
    pagina.goto("/account/inloggen/")
    pagina.get_by_label("E-mailadres").fill(klantondersteuner.email)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.wait_for_url(lambda url: "inloggen" not in url)

    velden: list[str] = []
    verborgen: list[tuple[str, str, float]] = []
    for sectie in secties_voor(gesprek.soort):
        pagina.goto(f"/dossiers/intake/{gesprek.pk}/deel/{sectie.code}/")
        pagina.locator("#onderdelen [aria-current]").focus()
        for _ in range(60):
            pagina.keyboard.press("Tab")
            if vak := pagina.evaluate(FOCUS):
                velden.append(vak["naam"])
                verborgen += [(sectie.code, vak["naam"], vak["onder"])] if vak["onder"] > 1 else []
            elif velden and pagina.evaluate("Boolean(document.activeElement.closest('.meedoen-plakvoet'))"):
                break
    assert not verborgen
    assert len(velden) > 80
    assert {"indruk", "eerste_afspraken", "gezin_meer"} <= set(velden)


def test_on_a_phone_the_strip_of_sections_begins_where_one_is(
    browser_op: Callable[..., Any], gesprek: Gesprek, klantondersteuner: Medewerker
) -> None:
    """And the bar leaves room for the questions."""
    pagina = browser_op(390)
    pagina.set_viewport_size({"width": 390, "height": 667})
    pagina.goto("/account/inloggen/")
    pagina.get_by_label("E-mailadres").fill(klantondersteuner.email)
    pagina.get_by_label("Wachtwoord").fill(WACHTWOORD)
    pagina.get_by_role("button", name="Inloggen").click()
    pagina.wait_for_url(lambda url: "inloggen" not in url)
    pagina.goto(f"/dossiers/intake/{gesprek.pk}/deel/besluit/")
    hier = pagina.locator("#onderdelen [aria-current]")
    hier.wait_for()
    vak = hier.bounding_box()
    assert vak["x"] >= 0
    assert vak["x"] + vak["width"] <= 390
    pagina.get_by_text("Onderdeel 14 van 14").wait_for()
    assert pagina.locator(".meedoen-plakvoet").bounding_box()["height"] < 80
    pagina.get_by_label("Eerste afspraken").fill("Begint maandag.")
    pagina.locator("#bewaarstand", has_text="Alles bewaard om").wait_for()
    vak = pagina.locator("#onderdelen [aria-current]").bounding_box()
    assert vak["x"] + vak["width"] <= 390
    assert pagina.locator(".meedoen-plakvoet").bounding_box()["height"] < 80
