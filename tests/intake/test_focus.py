"""With the keyboard through the form: what has focus is never under the bar at the bottom (WCAG 2.4.11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from intake.models import Gesprek
from intake.secties import secties_voor
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.e2e.test_inloggen import log_in

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


def _op(browser_op: Callable[..., Any], wie: Medewerker, breedte: int, hoogte: int) -> Any:
    """A page of this size, signed in, without moving pictures."""
    pagina = browser_op(390 if breedte == 390 else 1440)
    pagina.emulate_media(reduced_motion="reduce")
    pagina.set_viewport_size({"width": breedte, "height": hoogte})
    log_in(pagina, wie, naar="/")
    return pagina


@pytest.mark.parametrize(("breedte", "hoogte"), [(390, 667), (1366, 700)])
def test_what_has_focus_is_in_sight_in_every_section(
    breedte: int,
    hoogte: int,
    browser_op: Callable[..., Any],
    gesprek: Gesprek,
    persoon: Statushouder,
    klantondersteuner: Medewerker,
) -> None:
    pagina = _op(browser_op, klantondersteuner, breedte, hoogte)
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
    pagina = _op(browser_op, klantondersteuner, 390, 667)
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


def test_two_versions_of_a_long_text_keep_the_button_in_sight(
    browser_op: Callable[..., Any], gesprek: Gesprek, klantondersteuner: Medewerker, teamleider: Medewerker
) -> None:
    """And a short version stands at the top of its box."""
    een = _op(browser_op, klantondersteuner, 1440, 700)
    ander = _op(browser_op, teamleider, 1440, 700)
    for pagina in (een, ander):
        pagina.goto(f"/dossiers/intake/{gesprek.pk}/deel/wensen/")
    ander.get_by_label("Wat wil je dit jaar bereiken?").fill("Werk vinden.")
    ander.locator("#bewaarstand", has_text="Alles bewaard om").wait_for()
    een.get_by_label("Wat wil je dit jaar bereiken?").fill("Een lang verhaal over dit jaar. " * 30)
    een.get_by_role("heading", name="vulde dit ook in").wait_for()
    knop = een.get_by_role("button", name="Gekozen antwoorden bewaren").bounding_box()
    assert knop["y"] + knop["height"] <= 700
    vak = een.locator(".meedoen-versie").first.bounding_box()
    assert een.locator(".meedoen-versie bdi").first.bounding_box()["y"] - vak["y"] < 80
    een.get_by_label("Door jou ingevuld").check()
    # After the save the page shows the section anew.
    with een.expect_navigation(wait_until="networkidle"):
        een.get_by_role("button", name="Gekozen antwoorden bewaren").click()
    assert een.get_by_label("Wat wil je dit jaar bereiken?").input_value().startswith("Een lang verhaal")
