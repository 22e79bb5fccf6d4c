"""Where two employers that are the same say something else: what somebody chooses between before they become one."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from werkgevers.models import Werkgever

# What is chosen as one: a number of a branch goes with its KvK number.
KEUZES: dict[str, tuple[str, ...]] = {
    "naam": ("naam",),
    "kvk": ("kvk", "vestigingsnummer"),
    "sbi": ("sbi",),
    "aantal_medewerkers": ("aantal_medewerkers",),
    "adres": ("straat", "huisnummer", "postcode", "plaats"),
    "website": ("website",),
    "bereidheid": ("bereidheid", "rust_tot"),
    "capaciteit": ("capaciteit", "capaciteit_afspraak"),
    "mentor_beschikbaar": ("mentor_beschikbaar",),
    "voertalen": ("voertalen",),
    "eigenaar": ("eigenaar",),
}
LEEG: tuple[Any, ...] = ("", None, [])


def verschillen(blijft: Werkgever, ander: Werkgever) -> list[str]:
    """Where both know something, and not the same. What one of them leaves empty is filled in without a choice."""
    return [
        keuze
        for keuze, velden in KEUZES.items()
        if _weet(blijft, velden) and _weet(ander, velden) and _waarden(blijft, velden) != _waarden(ander, velden)
    ]


def velden_van(keuzes: Collection[str]) -> set[str]:
    """The fields that come from the other one with these choices."""
    return {veld for keuze in keuzes for veld in KEUZES[keuze]}


def _waarden(werkgever: Werkgever, velden: Collection[str]) -> list[Any]:
    return [getattr(werkgever, veld) for veld in velden]


def _weet(werkgever: Werkgever, velden: Collection[str]) -> bool:
    return any(waarde not in LEEG for waarde in _waarden(werkgever, velden))
