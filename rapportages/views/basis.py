"""What every page of the reports has: the tabs to the others."""

from __future__ import annotations

from typing import Any

from kern.navigatie import url_als_mag
from rapportages.onderdelen import ONDERDELEN


class Rapportage:
    """Mixin of a page: `onderdelen` are the tabs that this role may open, as name, address and 'we are here'.

    `onderdeel` is the URL name of the tab to which the page belongs.
    """

    request: Any
    onderdeel = "rapportages:cijfers"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        mogelijk = ((naam, url_als_mag(self.request, url_name), url_name) for naam, url_name in ONDERDELEN)
        tabs = [(naam, url, url_name == self.onderdeel) for naam, url, url_name in mogelijk if url]
        basis: dict[str, Any] = super().get_context_data(onderdelen=tabs, **kwargs)  # type: ignore[misc]
        return basis
