"""The places of an employer, as its page shows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from medewerkers.models import Medewerker
from werkgevers.models import Werkgever, Werkplek
from werkgevers.plekbezetting import NIEMAND, Bezet, wie_werken_op


@dataclass(frozen=True)
class Werkplekrij:
    """A place with who works there."""

    werkplek: Werkplek
    wie: Bezet


@dataclass(frozen=True)
class Werkplekken:
    """Open ones first, the newest of them on top; those that were closed apart."""

    open: Sequence[Werkplekrij]
    gesloten: Sequence[Werkplekrij]


def werkplekken_van(werkgever: Werkgever, *, kijker: Medewerker) -> Werkplekken:
    """One query for the places, and those of the apps that know who works there."""
    alle = list(Werkplek.objects.visible_to(kijker).filter(werkgever=werkgever))
    wie = wie_werken_op([een.pk for een in alle], kijker=kijker)
    rijen = [Werkplekrij(een, wie.get(een.pk, NIEMAND)) for een in alle]
    return Werkplekken(
        open=[rij for rij in rijen if rij.werkplek.is_open],
        gesloten=[rij for rij in rijen if not rij.werkplek.is_open],
    )
