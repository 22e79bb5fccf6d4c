"""What happened in a period, as bars and as a table per year: no questions to the database in here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapportages.bord.nu import kort
from rapportages.bord.stukken import Rij
from rapportages.bord.tabellen import Tabel
from rapportages.cijfers.gebeurtenissen import GEBEURTENISSEN
from rapportages.verbergen import ONDERGRENS, Getoond

# (year, what happened) -> what may be told.
Jaarstand = Mapping[tuple[int, str], Getoond]
# The years of a table before the last one that was asked for.
EERDER = 4
NIEMAND = Getoond(0, 0)


def in_periode(stand: Jaarstand, code: str, jaren: Sequence[int]) -> Getoond:
    """Of all these years together: everybody is in one of them."""
    delen = [stand.get((jaar, code), NIEMAND) for jaar in jaren]
    hoogste = [wat.tot for wat in delen]
    return Getoond(sum(wat.van for wat in delen), None if None in hoogste else sum(tot or 0 for tot in hoogste))


def gebeurtenissen(stand: Jaarstand, van: int, tot: int) -> list[Rij]:
    """The bars; without what happened to nobody, or to too few to tell."""
    alle = {code: in_periode(stand, code, range(van, tot + 1)) for code in GEBEURTENISSEN}
    meeste = max((wat.van for wat in alle.values()), default=0)
    return [
        Rij(code, GEBEURTENISSEN[code].naam, kort(wat), round(100 * wat.van / meeste), zeker=True)
        for code, wat in alle.items()
        if wat.van and (wat.precies or wat.tot is None or wat.tot >= ONDERGRENS)
    ]


def jarentabel(stand: Jaarstand, jaren: Sequence[int], van: int, tot: int) -> Tabel:
    """Every year of the period, and a few before it to compare with; the last one first, for a narrow screen."""
    getoond = [jaar for jaar in sorted(jaren, reverse=True) if min(van, tot - EERDER) <= jaar <= tot]
    rijen = [
        (een.naam, *(_cel(stand.get((jaar, code), NIEMAND)) for jaar in getoond))
        for code, een in GEBEURTENISSEN.items()
    ]
    return Tabel("gebeurd", "Wat er gebeurde", ["Wat", *map(str, getoond)], rijen)


def _cel(wat: Getoond) -> str | int:
    return wat.van if wat.precies else kort(wat)
