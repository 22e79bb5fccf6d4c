"""A table as CSV: semicolons and a byte order mark, so that Excel in Dutch opens it right; dates as 2026-11-24.

The first row holds the names of the columns, and nothing stands above it: programmes read it as it is. What the columns
hold stands on the page where one asks for the file.
"""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any

from rapportages.uitvoer.kolommen import FORMULETEKENS, Rijen, Tabel, zonder_formule

# After so many rows whoever waits hears how far it is.
PER_KEER = 1000
# What a formula begins with, perhaps after spaces.
_VERDACHT = frozenset({*FORMULETEKENS, " "})


def schrijf_csv(pad: Path, tabel: Tabel, rijen: Rijen, *, meld: Callable[[int], None] = lambda aantal: None) -> int:
    """Write everything; gives how many rows. `meld` gets the number so far, and may stop it by raising."""
    tekstkolommen = tabel.tekstkolommen
    aantal, alle = 0, iter(rijen)
    # Not as utf-8-sig, which is written much slower for the sake of its first three bytes.
    with pad.open("w", encoding="utf-8", newline="") as bestand:
        bestand.write("\ufeff")
        schrijver = csv.writer(bestand, delimiter=";")
        schrijver.writerow([kolom.naam for kolom in tabel.kolommen])
        while stapel := list(islice(alle, PER_KEER)):
            schrijver.writerows(_veilig(stapel, tekstkolommen))
            aantal += len(stapel)
            if len(stapel) == PER_KEER:
                meld(aantal)
    meld(aantal)
    return aantal


def _veilig(stapel: list[Sequence[Any]], tekstkolommen: Sequence[int]) -> Iterable[Sequence[Any]]:
    """Nothing in it can run as a formula. Most texts are no danger and many are there more than once, so first each of
    them is looked at once."""
    teksten: set[Any] = set()
    for nummer in tekstkolommen:
        teksten.update(map(itemgetter(nummer), stapel))
    if _VERDACHT.isdisjoint([tekst[0] for tekst in teksten if tekst]):
        return stapel
    return [_zonder_formules(rij, tekstkolommen) for rij in stapel]


def _zonder_formules(rij: Sequence[Any], tekstkolommen: Sequence[int]) -> Sequence[Any]:
    uit = list(rij)
    for nummer in tekstkolommen:
        if uit[nummer]:
            uit[nummer] = zonder_formule(uit[nummer])
    return uit
