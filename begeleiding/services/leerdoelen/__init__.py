"""Goals of a person and their steps: add, change, reach, stop, take up again."""

from begeleiding.services.leerdoelen.doelen import (
    ZONDER_BEWIJS,
    gebroken_regels,
    haal_leerdoel,
    heropen_leerdoel,
    is_gezien,
    maak_leerdoel,
    stop_leerdoel,
    verwijder_leerdoel,
    wijzig_leerdoel,
)
from begeleiding.services.leerdoelen.stappen import (
    haal_stap_weg,
    voeg_stap_toe,
    wijzig_stap,
    zet_stap_gedaan,
    zet_stap_op_plek,
    zet_stap_open,
    zet_stap_terug,
)

__all__ = [
    "ZONDER_BEWIJS",
    "gebroken_regels",
    "haal_leerdoel",
    "haal_stap_weg",
    "heropen_leerdoel",
    "is_gezien",
    "maak_leerdoel",
    "stop_leerdoel",
    "verwijder_leerdoel",
    "voeg_stap_toe",
    "wijzig_leerdoel",
    "wijzig_stap",
    "zet_stap_gedaan",
    "zet_stap_op_plek",
    "zet_stap_open",
    "zet_stap_terug",
]
