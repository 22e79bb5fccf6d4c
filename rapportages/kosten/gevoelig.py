"""Which assumptions matter: what is left when only one of them is low or high."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from rapportages.kosten.aannames import AANNAMES, Aannamesoort
from rapportages.kosten.drietal import Drietal, vast
from rapportages.kosten.posten import POSTEN
from rapportages.kosten.rekenen import reken

# So many are shown.
MEESTE = 3


@dataclass(frozen=True)
class Gevoelig:
    """What is left with this assumption low and with it high, all others in the middle."""

    soort: Aannamesoort
    waarden: Drietal
    bij_laag: Decimal
    bij_hoog: Decimal

    @property
    def verschil(self) -> Decimal:
        return abs(self.bij_hoog - self.bij_laag)


def gevoeligheid(tellingen: Mapping[str, Decimal], aannames: Mapping[str, Drietal]) -> list[Gevoelig]:
    """Those that matter, the one that matters most first."""
    gebruikt = {code for post in POSTEN if post.telling in tellingen for code in post.aannames}
    midden = {code: vast(waarden.midden) for code, waarden in aannames.items()}

    def over(code: str, waarde: Decimal) -> Decimal:
        return reken(tellingen, {**midden, code: vast(waarde)}).saldo.midden

    alle = [
        Gevoelig(soort, aannames[code], over(code, aannames[code].laag), over(code, aannames[code].hoog))
        for code, soort in AANNAMES.items()
        if code in gebruikt
    ]
    return sorted((een for een in alle if een.verschil), key=lambda een: -een.verschil)
