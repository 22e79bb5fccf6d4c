"""How we count: the words of the catalogue, as the page has them."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import Any

from rapportages.cijfers import CIJFERS, TELREGELS, Cijfer

Punt = tuple[str, str]


def hoe_we_tellen() -> dict[str, Any]:
    """What most figures have in common is said once; so is what a family has, who all leave out the same people."""
    keren = Counter(punt for cijfer in CIJFERS.values() for punt in cijfer.in_woorden)
    samen = [punt for punt, keer in keren.items() if 2 * keer > len(CIJFERS)]
    families = groupby(CIJFERS.values(), key=lambda cijfer: cijfer.niet_geteld)
    return {
        "regels": list(TELREGELS),
        "samen": samen,
        "families": [_familie(list(cijfers), samen) for _, cijfers in families],
    }


def _familie(cijfers: list[Cijfer], samen: list[Punt]) -> dict[str, Any]:
    eigen = [[punt for punt in cijfer.in_woorden if punt not in samen] for cijfer in cijfers]
    gedeeld = [punt for punt in eigen[0] if len(cijfers) > 1 and all(punt in punten for punten in eigen)]
    return {
        "gedeeld": gedeeld,
        "cijfers": [
            {"naam": cijfer.naam, "punten": [punt for punt in punten if punt not in gedeeld]}
            for cijfer, punten in zip(cijfers, eigen, strict=True)
        ],
    }
