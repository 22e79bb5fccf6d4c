"""A table as CSV: semicolons and a byte order mark, so that Excel in Dutch opens it right; dates as 2026-11-24.

The first row holds the names of the columns, and nothing stands above it: programmes read it as it is. What the columns
hold stands on the page where one asks for the file.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

from rapportages.uitvoer.kolommen import FORMULETEKENS, Rijen, Tabel, zonder_formule

# After so many rows whoever waits hears how far it is.
PER_KEER = 1000


def schrijf_csv(pad: Path, tabel: Tabel, rijen: Rijen, *, meld: Callable[[int], None] = lambda aantal: None) -> int:
    """Write everything; gives how many rows. `meld` gets the number so far, and may stop it by raising."""
    teksten = tabel.tekstkolommen
    verdacht = {*FORMULETEKENS, " "}
    aantal = 0
    with pad.open("w", encoding="utf-8-sig", newline="") as bestand:
        schrijver = csv.writer(bestand, delimiter=";")
        schrijver.writerow([kolom.naam for kolom in tabel.kolommen])
        for aantal, rij in enumerate(rijen, 1):
            gevaar = [nummer for nummer in teksten if (cel := rij[nummer]) and cel[0] in verdacht]
            if gevaar:
                rij = list(rij)  # noqa: PLW2901
                for nummer in gevaar:
                    rij[nummer] = zonder_formule(rij[nummer])
            schrijver.writerow(rij)
            if not aantal % PER_KEER:
                meld(aantal)
    meld(aantal)
    return aantal
