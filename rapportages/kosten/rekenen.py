"""From counts and assumptions to costs, benefits and what is left."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapportages.kosten.aannames import AANNAMES
from rapportages.kosten.drietal import Drietal, samen, vast
from rapportages.kosten.posten import POSTEN, Groep, Kant, Post


@dataclass(frozen=True)
class Bedrag:
    """What one post amounts to."""

    post: Post
    telling: Decimal
    euro: Drietal


@dataclass(frozen=True)
class Uitkomst:
    """All posts that can be reckoned. A post without a count is in none of the totals."""

    posten: Sequence[Bedrag]

    @property
    def kosten(self) -> Drietal:
        return self._samen(Kant.KOSTEN)

    @property
    def baten(self) -> Drietal:
        return self._samen(Kant.BATEN)

    @property
    def saldo(self) -> Drietal:
        """Low: the costs are high and the benefits low. High: the other way round."""
        return self.baten.min_tegengesteld(self.kosten)

    def heeft(self, kant: Kant) -> bool:
        return any(een.post.kant == kant for een in self.posten)

    def groep(self, groep: Groep) -> Drietal | None:
        """What the posts of a group amount to; None when none of them can be reckoned."""
        erin = [een.euro for een in self.posten if een.post.groep == groep]
        return samen(erin) if erin else None

    def _samen(self, kant: Kant) -> Drietal:
        return samen(een.euro for een in self.posten if een.post.kant == kant)


def reken(tellingen: Mapping[str, Decimal], aannames: Mapping[str, Drietal]) -> Uitkomst:
    """Every post of which there is a count. `aannames` has all of `AANNAMES`."""
    return Uitkomst(
        tuple(
            Bedrag(post, tellingen[post.telling], _euro(post, tellingen[post.telling], aannames))
            for post in POSTEN
            if post.telling in tellingen
        )
    )


def _euro(post: Post, telling: Decimal, aannames: Mapping[str, Drietal]) -> Drietal:
    euro = vast(telling)
    for code in post.aannames:
        euro = euro * aannames[code] * AANNAMES[code].factor
    return euro
