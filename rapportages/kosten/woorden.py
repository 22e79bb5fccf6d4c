"""Amounts in words. Of what is partly estimated nobody needs the cents: totals are rounded."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from kern.datums import getal
from rapportages.kosten.aannames import Aannamesoort
from rapportages.kosten.drietal import Drietal
from rapportages.kosten.tellingen import Telling

TOTAAL, PER_TRAJECT = 100, 10
# They keep a sign and an amount on one line.
_HARD = "\u00a0"


def euro(bedrag: Decimal, op: int = TOTAAL) -> str:
    """Rounded to a hundred (or `op`): € 12.300, − € 400"""
    rond = int((bedrag / op).quantize(Decimal(1), ROUND_HALF_UP)) * op
    return f"{'−' + _HARD if rond < 0 else ''}€{_HARD}{getal(abs(rond))}"


def waarde(soort: Aannamesoort, bedrag: Decimal) -> str:
    """One value of an assumption: € 65, € 0,50, 1,5, 70%"""
    if soort.eenheid.is_euro:
        return f"€{_HARD}{_kort(bedrag, centen=True)}"
    return f"{_kort(bedrag)}%" if soort.factor != 1 else _kort(bedrag)


def hoeveel(telling: Telling, aantal: Decimal) -> str:
    """1.250 contacten, 20,9 maanden; euros as an amount"""
    if telling.is_euro:
        return euro(aantal)
    rond = aantal.quantize(Decimal("0.1"), ROUND_HALF_UP)
    woord = telling.eenheid[0] if rond == 1 else telling.eenheid[1]
    return f"{_kort(rond)}{_HARD}{woord}"


def bereik(drie: Drietal, op: int = TOTAAL) -> str:
    """€ 1.200 tot € 3.400"""
    return f"{euro(drie.laag, op)} tot {euro(drie.hoog, op)}"


def _kort(waarde: Decimal, *, centen: bool = False) -> str:
    """Without zeros behind the comma; euros with two decimals or none."""
    heel, deel = divmod(waarde.quantize(Decimal("0.01")), 1)
    rest = f"{deel:.2f}"[2:] if centen else f"{deel:.2f}"[2:].rstrip("0")
    return getal(int(heel)) + (f",{rest}" if rest.strip("0") else "")
