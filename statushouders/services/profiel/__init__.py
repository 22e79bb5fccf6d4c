"""Everything that happens to a profile: written, agreed with, taken back."""

from statushouders.services.profiel.akkoord import geef_akkoord, trek_akkoord_in
from statushouders.services.profiel.pdf import leg_cv_vast, leg_profiel_pdf_vast
from statushouders.services.profiel.schrijven import begin_profiel, gooi_profiel_weg, wijzig_profiel

__all__ = [
    "begin_profiel",
    "geef_akkoord",
    "gooi_profiel_weg",
    "leg_cv_vast",
    "leg_profiel_pdf_vast",
    "trek_akkoord_in",
    "wijzig_profiel",
]
