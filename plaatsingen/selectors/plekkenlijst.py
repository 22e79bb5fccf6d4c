"""The open places, where matching begins."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.selectors.capaciteit import VOL, Ruimte, met_ruimte
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
    """A place in the list: when the work is, and how many people it can still have; for how many of these rooms a
    placement is proposed.
    """

    plek: Werkplek
    vrij: int
    voorgesteld: int
    ruimte: Ruimte

    @property
    def is_vol(self) -> bool:
        return self.ruimte in VOL

    @property
    def vol_bij_werkgever(self) -> bool:
        return self.ruimte == Ruimte.WERKGEVER_VOL

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
    met = met_ruimte(plekken.select_related("werkgever__eigenaar"))
    gevonden: QuerySet[Any] = met.alias(is_vol=Q(ruimte__in=VOL)).order_by("is_vol", "-gevraagd_op", "-pk")
    return gevonden


def plekrijen(plekken: Iterable[Any]) -> list[Plekrij]:
    """The rows of one page, of places `met_ruimte`."""
    return [Plekrij(plek, max(0, plek.vrij), _voorgesteld(plek), Ruimte(plek.ruimte)) for plek in plekken]


def _voorgesteld(plek: Any) -> int:
    """For how many of the rooms that are free; who is proposed beyond them takes none of these."""
    vrij, over = int(plek.vrij), int(plek.over)
    return max(0, vrij) - max(0, over)
