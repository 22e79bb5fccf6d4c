"""Tabs of a composed page, such as the dossier. Apps register their own; the page that shows them knows none of them.

A tab is a view that gives a fragment, found by its URL name (with the id of the thing the page is about). The page
puts it inside itself, so that a tab works as a plain link (`?tab=contact`) and htmx only makes it quicker.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, ClassVar

from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import QuerySet
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import resolve, reverse
from django.utils.safestring import SafeString, mark_safe

from kern.views import Pagina

# A count, the rows to count, or no count.
Telling = int | QuerySet[Any, Any] | None


@dataclass(frozen=True, kw_only=True)
class Tab:
    """`bladzijde` is the URL name of the page, `code` stands in its address, `url_name` gives the inside (a `Tabblad`).

    `actie` must be that of the view behind `url_name`; who may not do it, does not see the tab. `teller(request, pk)`
    gives the count beside the name, or the rows to count: those of all tabs are counted in one query. Tabs of one
    `groep` stand together below its name (see `Tabbalk`).
    """

    bladzijde: str
    code: str
    naam: str
    url_name: str
    actie: str
    volgorde: int
    groep: str = ""
    teller: Callable[[Any, int], Telling] | None = None

    @property
    def telt(self) -> bool:
        """Whether there may be a count beside the name (a template would call `teller` itself)."""
        return self.teller is not None


@dataclass(frozen=True)
class Tablink:
    """A tab on one page: its address, whether it is open, and its count."""

    tab: Tab
    url: str
    open: bool
    aantal: int | None


@dataclass(frozen=True)
class Groepslink:
    """A group on the bar: its first tab is its address."""

    naam: str
    url: str
    open: bool


@dataclass(frozen=True)
class Tabbalk:
    """What stands on a page: `boven` a link per tab without a group and per group, `onder` the tabs of the open group.

    A group of which somebody sees one tab is that tab.
    """

    boven: Sequence[Tablink | Groepslink]
    onder: Sequence[Tablink]
    hier: Tab


_tabs: list[Tab] = []


def registreer(*tabs: Tab) -> None:
    """Add tabs; the second time has no effect. Called in `AppConfig.ready`."""
    _tabs.extend(tab for tab in tabs if tab not in _tabs)


def tabs_van(bladzijde: str) -> Sequence[Tab]:
    """All tabs of a page in order; those of a group are together, where its first one stands."""
    tabs = [tab for tab in _tabs if tab.bladzijde == bladzijde]
    begin: dict[str, int] = {}
    for tab in tabs:
        groep = tab.groep or tab.code
        begin[groep] = min(tab.volgorde, begin.get(groep, tab.volgorde))
    return sorted(tabs, key=lambda tab: (begin[tab.groep or tab.code], tab.groep, tab.volgorde))


def tabbalk_voor(request: Any, bladzijde: str, pk: int, *, gekozen: str = "", zonder: Collection[str] = ()) -> Tabbalk:
    """The tabs that this user may see. The chosen one is open; the first, when the choice is unknown.

    `zonder`: codes of tabs that would be empty for this thing. Only what is shown is counted.
    """
    tabs = [tab for tab in tabs_van(bladzijde) if tab.code not in zonder and request.user.mag(tab.actie)]
    hier = next((tab for tab in tabs if tab.code == gekozen), tabs[0])
    groepen = {sleutel: list(leden) for sleutel, leden in groupby(tabs, key=lambda tab: tab.groep or tab.code)}
    getoond = [tab for leden in groepen.values() if len(leden) == 1 or hier in leden for tab in leden]
    aantallen = _tel({tab.code: tab.teller(request, pk) for tab in getoond if tab.teller})

    def link(tab: Tab) -> Tablink:
        url = request.path if tab is tabs[0] else f"?tab={tab.code}"
        return Tablink(tab=tab, url=url, open=tab is hier, aantal=aantallen.get(tab.code))

    def groep(leden: Sequence[Tab]) -> Tablink | Groepslink:
        eerste = link(leden[0])
        return eerste if len(leden) == 1 else Groepslink(naam=eerste.tab.groep, url=eerste.url, open=hier in leden)

    samen = groepen[hier.groep or hier.code]
    return Tabbalk(
        boven=[groep(leden) for leden in groepen.values()],
        onder=[link(tab) for tab in samen] if len(samen) > 1 else [],
        hier=hier,
    )


def _tel(tellingen: Mapping[str, Telling]) -> dict[str, int | None]:
    """The counts; what is in the database in one query."""
    aantallen = {code: telling for code, telling in tellingen.items() if not isinstance(telling, QuerySet)}
    vragen: dict[str, tuple[str, Sequence[Any]]] = {}
    for code, rijen in tellingen.items():
        if isinstance(rijen, QuerySet):
            try:
                vragen[code] = rijen.order_by().values("pk").query.sql_with_params()
            except EmptyResultSet:
                aantallen[code] = 0
    if vragen:
        keuzes = ", ".join(f"(SELECT count(*) FROM ({sql}) rijen)" for sql, _ in vragen.values())  # noqa: S608
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT {keuzes}", [waarde for _, waarden in vragen.values() for waarde in waarden])
            aantallen |= dict(zip(vragen, cursor.fetchone(), strict=True))
    return aantallen


def inhoud(request: Any, tab: Tab, pk: int) -> SafeString:
    """The inside of a tab, made by its own view with the rights of this user."""
    doel = resolve(reverse(tab.url_name, args=[pk]))
    antwoord = doel.func(request, *doel.args, **doel.kwargs)
    html: str = antwoord.render().content.decode()
    return mark_safe(html)  # noqa: S308 - a template of ours, escaped there


class Tabblad(Pagina):
    """The inside of a tab. Asked for by itself, it leads to the page that it belongs to, with the tab open."""

    tab: ClassVar[Tab]

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = super().get(request, *args, **kwargs)
        if request.resolver_match.view_name != self.tab.url_name:
            return antwoord
        return redirect(f"{reverse(self.tab.bladzijde, args=args, kwargs=kwargs)}?tab={self.tab.code}")
