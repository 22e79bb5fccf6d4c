"""What came of proposals, as policy staff may read it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from plaatsingen.selectors.afwijsredenen import afwijsredenen, mensen_geplaatst
from plaatsingen.statussen import Afwijsreden
from rapportages.cijfers.voordrachten import GEPLAATST, VOORDRACHTEN
from rapportages.models import Maandstand
from rapportages.verbergen import ONDERGRENS, WEINIG, Getoond
from rapportages.woorden import toon


@dataclass(frozen=True)
class Afwijscijfer:
    """`redenen`: those with enough people, with how many. Whether there are others is not told, nor a total: from
    that one would read what is hidden. `laatste`: the last day that is counted; None when no month is over yet.
    """

    redenen: list[tuple[str, str]]
    geplaatst: str
    laatste: date | None


def toonbare_voordrachten(*, gemeente_id: int, jaar: int, dag: date) -> dict[str, Getoond]:
    """Of one year, until the end of the month before `dag`, without the groups that are too small to show."""
    voor = _voor(jaar, dag)
    redenen = afwijsredenen(gemeente_id=gemeente_id, jaar=jaar, voor=voor)
    geplaatst = mensen_geplaatst(gemeente_id=gemeente_id, jaar=jaar, voor=voor)
    return {
        GEPLAATST: Getoond(geplaatst, geplaatst) if geplaatst >= ONDERGRENS else WEINIG,
        **{reden: Getoond(aantal, aantal) for reden, aantal in redenen if aantal >= ONDERGRENS},
    }


def bewaarde_voordrachten(stand: Maandstand, *, jaar: int) -> dict[str, Getoond]:
    """The same, as it was told then. In `Standregel` a row is a year, a column a part of the figure."""
    regels = stand.regels.filter(cijfer=VOORDRACHTEN.code, rij=str(jaar)).order_by("-van", "kolom")
    return {kolom: Getoond(van, tot) for kolom, van, tot in regels.values_list("kolom", "van", "tot")}


def afwijscijfer(verteld: Mapping[str, Getoond], *, jaar: int, dag: date) -> Afwijscijfer:
    """In words, the reason of most people first."""
    voor = _voor(jaar, dag)
    return Afwijscijfer(
        redenen=[(str(Afwijsreden(een).label), toon(wat)) for een, wat in verteld.items() if een != GEPLAATST],
        geplaatst=toon(verteld.get(GEPLAATST)),
        laatste=voor - timedelta(days=1) if voor > date(jaar, 1, 1) else None,
    )


def _voor(jaar: int, dag: date) -> date:
    """The first day that does not count any more."""
    return min(dag.replace(day=1), date(jaar + 1, 1, 1))
