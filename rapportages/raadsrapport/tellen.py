"""How we count: the words of the catalogue, as the page has them."""

from __future__ import annotations

from typing import Any

from rapportages.cijfers import CIJFERS, TELREGELS


def hoe_we_tellen() -> dict[str, Any]:
    """What all figures have in common is said once."""
    alle = [dict(cijfer.in_woorden) for cijfer in CIJFERS.values()]
    gelijk = {naam: tekst for naam, tekst in alle[0].items() if all(een[naam] == tekst for een in alle)}
    return {
        "regels": list(TELREGELS),
        "samen": list(gelijk.items()),
        "cijfers": [
            {"naam": cijfer.naam, "punten": [punt for punt in cijfer.in_woorden if punt[0] not in gelijk]}
            for cijfer in CIJFERS.values()
        ],
    }
