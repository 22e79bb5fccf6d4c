"""Which skills the aanpakken of a municipality look at, for many people at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Q, Value

from begeleiding.models import Observatiepunt


@dataclass(frozen=True)
class Punten:
    """By aanpak, in order: those that were chosen, else all that are shipped (as `instellingen.punten_voor`)."""

    gekozen: Mapping[str, Sequence[Observatiepunt]]
    meegeleverd: Sequence[Observatiepunt]

    def van(self, aanpak_code: str) -> Sequence[Observatiepunt]:
        return self.gekozen.get(aanpak_code, self.meegeleverd)


def punten_van(gemeente_id: int) -> Punten:
    """One query."""
    hier = Q(keuzes__gemeente_id=gemeente_id)
    codes = ArrayAgg("keuzes__aanpak_code", filter=hier, default=Value([]))
    gekozen: dict[str, list[Observatiepunt]] = {}
    punten = list(Observatiepunt.objects.van(gemeente_id).annotate(aanpakken=codes))
    for punt in punten:
        for code in punt.aanpakken:
            gekozen.setdefault(code, []).append(punt)
    return Punten(gekozen, [punt for punt in punten if punt.gemeente_id is None])
