"""The open places, where matching begins."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.selectors.capaciteit import mensen_op
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
    """A place in the list: when the work is, and how many people it can still have."""

    plek: Werkplek
    vrij: int

    @property
    def wanneer(self) -> str:
        return wanneer(self.plek)


def open_plekken(kijker: Medewerker, vraag: Plekvraag) -> QuerySet[Any]:
    """Those that are asked for, the newest first. Every word is in the name of the work, or finds the employer."""
    plekken: QuerySet[Any] = Werkplek.objects.open_op(vandaag()).visible_to(kijker)
    for woord in vraag.zoek.split():
        van_wie = Werkgever.objects.visible_to(kijker).zoek(woord).order_by().values("pk")
        plekken = plekken.filter(Q(titel__icontains=woord) | Q(werkgever__in=van_wie))
    if vraag.sectie:
        codes = [code for code, een in SBI.items() if een.sectie == vraag.sectie]
        plekken = plekken.filter(werkgever__sbi__in=codes)
    if vraag.welke == MIJN:
        plekken = plekken.filter(werkgever__eigenaar=kijker)
    return plekken.select_related("werkgever__eigenaar").order_by("-gevraagd_op", "-pk")


def plekrijen(plekken: Sequence[Werkplek]) -> list[Plekrij]:
    """The rows of one page; one query for who is there."""
    bezet = mensen_op([plek.pk for plek in plekken])
    return [Plekrij(plek, max(0, plek.aantal - len(bezet.get(plek.pk, ())))) for plek in plekken]
