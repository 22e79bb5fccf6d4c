"""An evaluation is written, fixed and opened again."""

from begeleiding.services.evaluaties.schrijven import VELDEN, bewaar_concept
from begeleiding.services.evaluaties.vaststellen import (
    STAPPEN,
    fouten_bij_vaststellen,
    heropen_evaluatie,
    is_terug_te_nemen,
    stel_evaluatie_vast,
)

__all__ = [
    "STAPPEN",
    "VELDEN",
    "bewaar_concept",
    "fouten_bij_vaststellen",
    "heropen_evaluatie",
    "is_terug_te_nemen",
    "stel_evaluatie_vast",
]
