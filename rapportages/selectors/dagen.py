"""On which day after settling people reached a milestone: the bars of a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F
from django.db.models.functions import ExtractDay

from rapportages.cijfers import Deel, Mijlpaalcijfer
from rapportages.models import Feit
from rapportages.selectors.tellingen import in_groepen
from trajecten.drieweken import LAATSTE_DAG

# The last day of each bar, of a figure with the term of three weeks. The last bar has no end.
GRENZEN = (3, 7, 11, 14, 18, 21, 25, 30, 45, 60, 90)


@dataclass(frozen=True)
class Balk:
    """So many people from day `van` to day `tot`, both included; None: and later."""

    van: int
    tot: int | None
    aantal: int

    @property
    def tekst(self) -> str:
        """0–3, or 61+"""
        return f"{self.van}+" if self.tot is None else f"{self.van}–{self.tot}"

    @property
    def in_tijd(self) -> bool:
        return self.tot is not None and self.tot <= LAATSTE_DAG


def dagen(
    cijfer: Mijlpaalcijfer, *, dag: date, kenmerk: str = "", waarde: str = "", jaar: int | None = None
) -> dict[int, Counter[int]]:
    """Per year: how many of those whom the figure is about made it on each day. Only within `feiten_op`."""
    eisen = {**({kenmerk: waarde} if kenmerk else {}), **({"jaar": jaar} if jaar else {})}
    rijen: Any = (
        in_groepen(Feit.objects.order_by())
        .filter(**eisen)
        .annotate(deel=cijfer.deel_van(dag), na=ExtractDay(F(cijfer.mijlpaal) - F("vestiging")))
        .filter(deel__in=[Deel.OP_TIJD, Deel.LATER])
        .values_list("jaar", "na")
        .annotate(aantal=Count("pk"))
    )
    uit: dict[int, Counter[int]] = {}
    for van, na, aantal in rijen:
        uit.setdefault(van, Counter())[max(na, 0)] += aantal
    return uit


def balken(per_dag: Counter[int]) -> list[Balk]:
    """In bars of a few days."""
    begin = [0, *(grens + 1 for grens in GRENZEN)]
    einde: list[int | None] = [*GRENZEN, None]
    alle = [
        Balk(van, tot, sum(n for dag, n in per_dag.items() if van <= dag and (tot is None or dag <= tot)))
        for van, tot in zip(begin, einde, strict=True)
    ]
    while len(alle) > 1 and not alle[-1].aantal and alle[-1].van > GRENZEN[5] + 1:
        alle[-2:] = [Balk(alle[-2].van, None, alle[-2].aantal)]
    return alle


def samengevoegd(alle: Iterable[Balk], *, minstens: int, grens: int) -> list[Balk]:
    """With bars of so many people or more: neighbours are taken together, not across day `grens`.

    Of one side with fewer people in all nothing may be told, so it should not be asked: it stays one bar.
    """
    op_tijd = [balk for balk in alle if balk.tot is not None and balk.tot <= grens]
    later = [balk for balk in alle if balk.tot is None or balk.tot > grens]
    return [*_samen(op_tijd, minstens), *_samen(later, minstens)]


def _samen(zijde: Sequence[Balk], minstens: int) -> list[Balk]:
    uit: list[Balk] = []
    for balk in zijde:
        if uit and uit[-1].aantal < minstens:
            uit[-1] = Balk(uit[-1].van, balk.tot, uit[-1].aantal + balk.aantal)
        else:
            uit.append(balk)
    if len(uit) > 1 and uit[-1].aantal < minstens:
        uit[-2:] = [Balk(uit[-2].van, uit[-1].tot, uit[-2].aantal + uit[-1].aantal)]
    return uit
