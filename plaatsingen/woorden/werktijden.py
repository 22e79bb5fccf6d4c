"""The days and hours of a placement, counted and in words."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import time
from decimal import Decimal

from kern.datums import DAGEN, klok, opsomming
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.dagdelen import minuten


def totaal(tijden: Iterable[Tijdvak]) -> Decimal:
    """The hours between begin and end, breaks included."""
    return Decimal(sum(minuten(een.tot) - minuten(een.van) for een in tijden)) / 60


def uren_in_woorden(uren: Decimal) -> str:
    """16, 7,5"""
    return f"{uren:.1f}".removesuffix(".0").replace(".", ",")


def in_woorden(tijden: Iterable[Tijdvak]) -> list[str]:
    """'di en do, 7.30 tot 16.00': the days with the same hours together, in the order of the week."""
    per_uren: dict[tuple[time, time], list[str]] = {}
    for een in sorted(tijden):
        per_uren.setdefault((een.van, een.tot), []).append(DAGEN[een.dag][:2])
    return [f"{opsomming(dagen)}, {klok(van)} tot {klok(tot)}" for (van, tot), dagen in per_uren.items()]
