"""Where the difference is, as far as that may be told."""

from __future__ import annotations

from typing import Any

from rapportages.bord import Keuze, verschillen
from rapportages.bord.keuze import Namen
from rapportages.kenmerken import KENMERKEN

# What a council steers on; how the teams are made up is the municipality's own business.
VOOR_DE_RAAD = {KENMERKEN[code].naam for code in ("aanpak", "geslacht", "leeftijd", "opleiding", "leerroute")}


def groepen_voor_de_raad(keuze: Keuze, namen: Namen) -> list[dict[str, Any]]:
    """Per trait its groups; nothing of a trait of which fewer than two groups may be told."""
    return [
        {"kenmerk": naam, "rijen": [vars(een) for een in groepen]}
        for naam, groepen in verschillen(keuze, namen)
        if naam in VOOR_DE_RAAD
    ]
