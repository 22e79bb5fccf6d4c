"""What every page gets. Values are lazy: a fragment or a JSON answer pays nothing for the menu or the bell."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from kern.navigatie import menu_voor, url_als_mag

# Pages of a higher app that the bar links to, when the role may use them.
ZOEKEN = "werkplek:zoeken"
# For who may not search there: the page of one kind of thing, which takes the same text.
ANDERS_ZOEKEN = "werkgevers:lijst"
BEL = "agenda:lijst"

_waarden: dict[str, Callable[[Any], Any]] = {}


def lever(naam: str, waarde: Callable[[Any], Any]) -> None:
    """Let an app above fill a name on every page, such as `aantal_signaleringen`; called in `AppConfig.ready`.

    `waarde(request)` is asked only when a template uses the name, and then once; keep it to one query.
    """
    _waarden[naam] = waarde


def scherm(request: HttpRequest) -> dict[str, Any]:
    """The context processor: menu, search, bell, and what the apps above deliver."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return {"demo": settings.DEMO}
    return {
        "demo": settings.DEMO,
        "menu": SimpleLazyObject(partial(menu_voor, request)),
        "zoeken_url": SimpleLazyObject(partial(url_als_mag, request, ZOEKEN)),
        "anders_zoeken_url": SimpleLazyObject(partial(url_als_mag, request, ANDERS_ZOEKEN)),
        "bel_url": SimpleLazyObject(partial(url_als_mag, request, BEL)),
        **{naam: SimpleLazyObject(partial(waarde, request)) for naam, waarde in _waarden.items()},
    }
