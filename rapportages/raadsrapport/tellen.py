"""How we count: the words of the catalogue, as the page has them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from rapportages.cijfers import CIJFERS, TELREGELS


def hoe_we_tellen() -> dict[str, Any]:
    """What most figures have in common is said once; the others say what differs."""
    alle = [cijfer.in_woorden for cijfer in CIJFERS.values()]
    keren = Counter(punt for woorden in alle for punt in woorden)
    samen = [punt for punt in alle[0] if 2 * keren[punt] > len(alle)]
    return {
        "regels": list(TELREGELS),
        "samen": samen,
        "cijfers": [
            {"naam": cijfer.naam, "punten": [punt for punt in woorden if punt not in samen]}
            for cijfer, woorden in zip(CIJFERS.values(), alle, strict=True)
        ],
    }
