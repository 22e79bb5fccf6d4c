"""Everything that happens to a profile: written, agreed with, taken back."""

from statushouders.services.profiel.akkoord import geef_akkoord, trek_akkoord_in
from statushouders.services.profiel.delen import (
    AlGemaakt,
    deel_profiel,
    hervat_deellink,
    kan_hervat,
    lees_deellink,
    open_deellink,
    stop_deellink,
    zoek_deellink,
)
from statushouders.services.profiel.pdf import leg_cv_vast, leg_profiel_pdf_vast
from statushouders.services.profiel.schrijven import begin_profiel, gooi_profiel_weg, wijzig_profiel
from statushouders.services.profiel.verboden import controleer_cv

__all__ = [
    "AlGemaakt",
    "begin_profiel",
    "controleer_cv",
    "deel_profiel",
    "geef_akkoord",
    "gooi_profiel_weg",
    "hervat_deellink",
    "kan_hervat",
    "lees_deellink",
    "leg_cv_vast",
    "leg_profiel_pdf_vast",
    "open_deellink",
    "stop_deellink",
    "trek_akkoord_in",
    "wijzig_profiel",
    "zoek_deellink",
]
