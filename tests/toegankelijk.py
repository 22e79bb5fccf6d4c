"""Whether a page can be used by everybody: axe, no sideways scroll, a visible focus at every stop of the keyboard."""

from collections.abc import Iterator
from typing import Any

from axe_playwright_python.base import AXE_SCRIPT

from tests.stapel import HOOGTE

_STOP = """() => {
  const e = document.activeElement;
  const stijl = getComputedStyle(e);
  const doos = e.getBoundingClientRect();
  return {
    naam: `${e.nodeName} ${(e.getAttribute("aria-label") || e.id || e.textContent || "").trim().slice(0, 40)}`,
    omlijnd: stijl.outlineStyle !== "none" && parseFloat(stijl.outlineWidth) >= 2,
    zichtbaar: doos.width > 0 && doos.height > 0,
    bij: e === document.body,
  };
}"""


_AXE = {"resultTypes": ["violations"], "preload": False, "iframes": False}
_BREED, _TELEFOON, _SMALST = 1440, 390, 320


_TOT_RUST = """() => Promise.all(
  document.getAnimations()
    .filter((a) => a.effect.getComputedTiming().iterations !== Infinity)
    .map((a) => a.finished.catch(() => null)),
)"""


# Menus that would open (partly) beside the screen; on the left nothing scrolls, so that part cannot be reached at all.
_MENUS_NAAST_HET_SCHERM = """() => [...document.querySelectorAll("details.meedoen-menu")].filter((menu) => {
  const stond = menu.open;
  menu.open = true;
  const doos = menu.querySelector(".meedoen-menu__lijst").getBoundingClientRect();
  menu.open = stond;
  return doos.width > 0 && (doos.left < 0 || doos.right > document.documentElement.clientWidth);
}).map((menu) => menu.innerText.trim())"""


def controleer(pagina: Any) -> None:
    """No violation of axe at all, the page does not scroll sideways, and every menu opens within the screen.

    A page on a phone is also measured at 320 px, which is a wide screen at 400% (WCAG 1.4.10). Waits for what is still
    fading in, unless it is taken away meanwhile.
    """
    pagina.evaluate(_TOT_RUST)
    if not pagina.evaluate("'axe' in window"):
        pagina.evaluate(AXE_SCRIPT)
    uitkomst = pagina.evaluate("wat => axe.run(wat).then((uitkomst) => uitkomst.violations)", _AXE)
    gevonden = [(regel["id"], regel["impact"], regel["nodes"][0]["html"][:200]) for regel in uitkomst]
    assert gevonden == [], f"{pagina.url}: {gevonden}"
    _past(pagina)
    maat = pagina.viewport_size
    if maat["width"] == _TELEFOON:
        _past_op(pagina, _SMALST)


def controleer_ook_breed(pagina: Any) -> None:
    """The same on a phone, and that the page fits on a wide screen: for a long story that is told once."""
    controleer(pagina)
    _past_op(pagina, _BREED)


def _past_op(pagina: Any, breedte: int) -> None:
    maat = pagina.viewport_size
    pagina.set_viewport_size({**maat, "width": breedte})
    _past(pagina)
    pagina.set_viewport_size(maat)


def breedtes(pagina: Any) -> Iterator[int]:
    """`for breedte in breedtes(pagina)`: the same page on a wide screen and then on a phone, without a second load."""
    for breedte in (_BREED, _TELEFOON):
        pagina.set_viewport_size({"width": breedte, "height": HOOGTE[breedte]})
        yield breedte
    pagina.set_viewport_size({"width": _BREED, "height": HOOGTE[_BREED]})


def _past(pagina: Any) -> None:
    breedte = pagina.evaluate("document.documentElement.scrollWidth")
    assert breedte <= pagina.viewport_size["width"], f"{pagina.url} is {breedte} px wide"
    assert pagina.evaluate(_MENUS_NAAST_HET_SCHERM) == [], pagina.url


def loop_met_tab(pagina: Any, hoogstens: int = 80) -> list[str]:
    """Press Tab until the page is round; every stop must be visible and outlined. Returns the stops."""
    stops: list[str] = []
    for _ in range(hoogstens):
        pagina.keyboard.press("Tab")
        stop = pagina.evaluate(_STOP)
        if stop["bij"] or (stops and stop["naam"] == stops[0]):
            break
        assert stop["zichtbaar"], stop
        assert stop["omlijnd"], stop
        stops.append(stop["naam"])
    return stops
