"""The open places, where matching begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.selectors.capaciteit import met_ruimte
from werkgevers.models import Werkgever, Werkplek
from werkgevers.sbi import SBI
from werkgevers.werkplekwoorden import wanneer

MIJN = "mijn"


@dataclass(frozen=True)
class Plekvraag:
    """What the user asks of the list. `zoek` reaches no address and no log."""

    zoek: str = ""
    sectie: str = ""
    welke: str = ""

    @property
    def gefilterd(self) -> bool:
        return bool(self.zoek or self.sectie or self.welke)


@dataclass(frozen=True)
class Plekrij:
    """A place in the list: when the work is, and how many people it can still have. A place that is not taken is full
    as well, when its employer has as many people as was agreed on.
    """

    plek: Werkplek
    vrij: int
    is_vol: bool
    vol_bij_werkgever: bool

    @property
    def wanneer(self) -> str:
        return wanneer(self.plek)


def open_plekken(kijker: Medewerker, vraag: Plekvraag) -> QuerySet[Any]:
    """Those that are asked for: with room first, then the newest. Every word is in the name of the work, or finds the
    employer.
    """
    plekken: QuerySet[Any] = Werkplek.objects.open_op(vandaag()).visible_to(kijker)
    for woord in vraag.zoek.split():
        van_wie = Werkgever.objects.visible_to(kijker).zoek(woord).order_by().values("pk")
        plekken = plekken.filter(Q(titel__icontains=woord) | Q(werkgever__in=van_wie))
    if vraag.sectie:
        codes = [code for code, een in SBI.items() if een.sectie == vraag.sectie]
        plekken = plekken.filter(werkgever__sbi__in=codes)
    if vraag.welke == MIJN:
        plekken = plekken.filter(werkgever__eigenaar=kijker)
    return met_ruimte(plekken.select_related("werkgever__eigenaar")).order_by("is_vol", "-gevraagd_op", "-pk")


def plekrijen(plekken: Iterable[Any]) -> list[Plekrij]:
    """The rows of one page, of places `met_ruimte`."""
    return [Plekrij(plek, _vrij(plek), plek.is_vol, plek.is_vol and plek.plek_vrij > 0) for plek in plekken]


def _vrij(plek: Any) -> int:
    """The less of what the place and its employer still have."""
    vrij: list[int] = [aantal for aantal in (plek.plek_vrij, plek.werkgever_vrij) if aantal is not None]
    return max(0, min(vrij))
