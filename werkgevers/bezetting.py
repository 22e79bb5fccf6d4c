"""How many people an employer has, and has promised to take. The app above that knows placements tells it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django.db.models import QuerySet


class Bezetting(NamedTuple):
    """`bezet`: people who work there now. `gereserveerd`: agreed on, not begun yet. `mensen`: the ids of the first.
    `voorgesteld`: not agreed on yet, so that it takes up no place.

    It counts everybody, also whom the reader may not name: take names from `selectors.namen`.
    """

    bezet: int = 0
    gereserveerd: int = 0
    mensen: tuple[int, ...] = ()
    voorgesteld: int = 0

    @property
    def samen(self) -> int:
        """What takes up the places of the employer."""
        return self.bezet + self.gereserveerd

    @property
    def is_leeg(self) -> bool:
        """Nobody is there, is about to come or is proposed."""
        return not self.samen and not self.voorgesteld

    def is_vol(self, capaciteit: int | None) -> bool:
        """No place left; without an agreement about it never."""
        return capaciteit is not None and self.samen >= capaciteit


NIEMAND = Bezetting()
Leverancier = Callable[[Iterable[int] | QuerySet[Any]], Mapping[int, Bezetting]]
_leveranciers: list[Leverancier] = []


def registreer(leverancier: Leverancier) -> None:
    """Add it in `AppConfig.ready`; the second time has no effect. Set-based: one query for all ids (or the subquery).

    Employers with nobody may be left out.
    """
    if leverancier not in _leveranciers:
        _leveranciers.append(leverancier)


def bezetting_van(werkgevers: Iterable[int] | QuerySet[Any]) -> dict[int, Bezetting]:
    """Employer -> who is there; use `.get(pk, NIEMAND)`. Ids, or a queryset of one column of ids."""
    gevonden: dict[int, Bezetting] = {}
    for leverancier in _leveranciers:
        gevonden |= leverancier(werkgevers)
    return gevonden
