"""The menu: each app registers its own items in `AppConfig.ready`; a page shows what the role may use."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache
from typing import Any

from django.urls import resolve, reverse


class Groep(Enum):
    """The two lists of the side menu."""

    WERK = "werk"
    STUREN = "sturen"


@dataclass(frozen=True, kw_only=True)
class MenuItem:
    """One line of the menu.

    `kort` is the word in the bar at the bottom of a phone. `actie` must be the action of the view behind `url_name`
    (a test checks it). `teller(request)` gives a count beside the name, None for no count; keep it to one query.
    `ook` names where else pages lie that belong to it: the dossiers belong to the list of people. Who may do `tenzij`
    reaches it by a tab of another item.
    """

    naam: str
    kort: str
    icoon: str
    url_name: str
    actie: str
    volgorde: int
    groep: Groep = Groep.WERK
    teller: Callable[[Any], int | None] | None = None
    ook: str = ""
    tenzij: str = ""


@dataclass(frozen=True)
class Link:
    """A menu item on one page: where it leads and whether we are there (`page`, or `true` for a page below it)."""

    item: MenuItem
    url: str
    huidig: str
    aantal: int | None


@dataclass(frozen=True)
class Menu:
    """The menu of one page."""

    werk: Sequence[Link] = ()
    sturen: Sequence[Link] = ()
    # The bar at the bottom of a phone has room for five: when there are more, four and 'Meer'.
    snel: Sequence[Link] = field(default_factory=tuple)
    meer: Sequence[Link] = field(default_factory=tuple)


_items: list[MenuItem] = []


def registreer(*items: MenuItem) -> None:
    """Add items to the menu; the second time has no effect."""
    _items.extend(item for item in items if item not in _items)


def geregistreerd() -> Sequence[MenuItem]:
    """All items, in the order of the menu."""
    return sorted(_items, key=lambda item: (item.groep is Groep.STUREN, item.volgorde))


def menu_voor(request: Any) -> Menu:
    """The items that this user may use, with the one marked where we are."""
    mag = request.user.mag
    items = [item for item in geregistreerd() if mag(item.actie) and not (item.tenzij and mag(item.tenzij))]
    urls = [reverse(item.url_name) for item in items]
    hier = _hier(request.path, urls) or _elders(request.path, items, urls)
    links = [
        Link(item, url, _huidig(request.path, url, hier), item.teller(request) if item.teller else None)
        for item, url in zip(items, urls, strict=True)
    ]
    ruimte = 5 if len(links) <= 5 else 4
    return Menu(
        werk=[link for link in links if link.item.groep is Groep.WERK],
        sturen=[link for link in links if link.item.groep is Groep.STUREN],
        snel=links[:ruimte],
        meer=links[ruimte:],
    )


def _hier(pad: str, urls: Sequence[str]) -> str:
    """The longest address that the page is at or below; the start page has nothing below it."""
    return max((url for url in urls if pad == url or (url != "/" and pad.startswith(url))), key=len, default="")


def _elders(pad: str, items: Sequence[MenuItem], urls: Sequence[str]) -> str:
    return next((url for item, url in zip(items, urls, strict=True) if item.ook and pad.startswith(item.ook)), "")


def _huidig(pad: str, url: str, hier: str) -> str:
    if url != hier:
        return ""
    return "page" if pad == url else "true"


@lru_cache(maxsize=8192)
def adres(naam: str, pk: int) -> str:
    """The address of a page of one thing. Kept, for lists ask for hundreds and everybody reads the same all day."""
    return reverse(naam, args=[pk])


@lru_cache(maxsize=256)
def _adres_en_actie(url_name: str, args: tuple[int, ...]) -> tuple[str, str]:
    url = reverse(url_name, args=args)
    return url, getattr(resolve(url).func, "actie", "")


def url_als_mag(request: Any, url_name: str, *args: int) -> str:
    """The address of a page, or nothing when the user may not use it.

    Raises NoReverseMatch for a name that does not exist: a link left out in silence is never missed.
    """
    url, actie = _adres_en_actie(url_name, args)
    return url if request.user.mag(actie) else ""
