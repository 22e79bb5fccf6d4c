"""Which value of each assumption holds for a year."""

from __future__ import annotations

from dataclasses import dataclass

from rapportages.kosten import AANNAMES, Aannamesoort, Drietal
from rapportages.models import Aanname


@dataclass(frozen=True)
class Geldend:
    """One assumption as it holds for a year. `van_jaar` says of which year the value is; `eigen`: the municipality's
    own, and `versie` of that, when it is of this very year (0: there is none).
    """

    soort: Aannamesoort
    waarden: Drietal
    bron: str
    van_jaar: int
    eigen: bool = False
    versie: int = 0


def aannames_van(*, gemeente_id: int, jaar: int) -> dict[str, Geldend]:
    """Every assumption for who settled in this year: the own one of that year, else of the last year before it, else
    the shipped estimate. One query.
    """
    eigen: dict[str, Aanname] = {}
    for rij in Aanname.objects.filter(gemeente=gemeente_id, jaar__lte=jaar).order_by("jaar"):
        eigen[rij.code] = rij
    return {code: _geldend(soort, eigen.get(code), jaar) for code, soort in AANNAMES.items()}


def _geldend(soort: Aannamesoort, rij: Aanname | None, jaar: int) -> Geldend:
    if rij is None:
        return Geldend(soort, soort.waarden, soort.bron, soort.jaar)
    waarden = Drietal(rij.laag, rij.midden, rij.hoog)
    return Geldend(soort, waarden, rij.bron, rij.jaar, eigen=True, versie=rij.versie if rij.jaar == jaar else 0)
