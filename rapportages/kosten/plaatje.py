"""Two pictures as bars on one scale: from costs to what is left, and what matters most. Places are whole percents."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from rapportages.kosten.drietal import Drietal
from rapportages.kosten.gevoelig import Gevoelig
from rapportages.kosten.posten import Groep, Kant
from rapportages.kosten.rekenen import Uitkomst

SALDO = "saldo"


@dataclass(frozen=True)
class Balk:
    """A bar from `van` to `tot`, of at least one percent. `soort`: kosten, baten, saldo or verschil."""

    naam: str
    soort: str
    euro: Decimal
    van: int
    tot: int


@dataclass(frozen=True)
class Waterval:
    """Each bar begins where the one before it ended; the last one is what is left. `nul` is where zero lies, `onzeker`
    from where to where what is left may be.
    """

    balken: Sequence[Balk]
    nul: int
    onzeker: Balk | None


@dataclass(frozen=True)
class Uitslag:
    """What is left with one assumption low and high, with the bar between them."""

    gevoelig: Gevoelig
    balk: Balk


@dataclass(frozen=True)
class Tornado:
    uitslagen: Sequence[Uitslag]
    # Where what is left lies with everything in the middle.
    midden: int


class _Schaal:
    def __init__(self, *waarden: Decimal) -> None:
        self._laagst = min(waarden)
        self._lengte = max(waarden) - self._laagst or Decimal(1)

    def plek(self, waarde: Decimal) -> int:
        return round((waarde - self._laagst) / self._lengte * 100)

    def balk(self, naam: str, soort: str, euro: Decimal, tussen: tuple[Decimal, Decimal]) -> Balk:
        van, tot = sorted(self.plek(een) for een in tussen)
        tot = max(tot, van + 1)
        return Balk(naam, soort, euro, van - max(0, tot - 100), min(tot, 100))


def waterval(uitkomst: Uitkomst) -> Waterval:
    """In the middle; costs go down, benefits up. Without benefits nothing is left to show but the costs."""
    stappen: list[tuple[Groep, Decimal, Decimal, Decimal]] = []
    stand = Decimal(0)
    for groep in Groep:
        bedrag = uitkomst.groep(groep)
        if bedrag is not None:
            euro = -bedrag.midden if groep.kant == Kant.KOSTEN else bedrag.midden
            stappen.append((groep, euro, stand, stand + euro))
            stand += euro
    saldo = uitkomst.saldo if uitkomst.heeft(Kant.BATEN) else None
    schaal = _Schaal(Decimal(0), *(tot for *_, tot in stappen), *((saldo.laag, saldo.hoog) if saldo else ()))
    balken = [schaal.balk(groep.naam, groep.kant, euro, (van, tot)) for groep, euro, van, tot in stappen]
    if saldo is None:
        return Waterval(balken, schaal.plek(Decimal(0)), None)
    balken.append(schaal.balk("Saldo", SALDO, saldo.midden, (Decimal(0), saldo.midden)))
    return Waterval(balken, schaal.plek(Decimal(0)), _onzeker(schaal, saldo))


def _onzeker(schaal: _Schaal, saldo: Drietal) -> Balk:
    return schaal.balk("Van laag tot hoog", "onzeker", saldo.midden, (saldo.laag, saldo.hoog))


def tornado(gevoelig: Sequence[Gevoelig], midden: Decimal) -> Tornado:
    """The bars on one scale, so that their lengths can be compared."""
    grenzen = [grens for een in gevoelig for grens in (een.bij_laag, een.bij_hoog)]
    schaal = _Schaal(midden, *grenzen)
    return Tornado(
        [
            Uitslag(een, schaal.balk(een.soort.naam, "verschil", een.verschil, (een.bij_laag, een.bij_hoog)))
            for een in gevoelig
        ],
        schaal.plek(midden),
    )
