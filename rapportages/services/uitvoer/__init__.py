"""Ask for a file, make it, stop it, and throw it away."""

from rapportages.services.uitvoer.maken import maak_bestand
from rapportages.services.uitvoer.ophalen import open_uitvoer
from rapportages.services.uitvoer.vragen import (
    hervat_uitvoer,
    ruim_uitvoer_op,
    stop_uitvoer,
    vraag_opnieuw,
    vraag_uitvoer,
)

__all__ = [
    "hervat_uitvoer",
    "maak_bestand",
    "open_uitvoer",
    "ruim_uitvoer_op",
    "stop_uitvoer",
    "vraag_opnieuw",
    "vraag_uitvoer",
]
