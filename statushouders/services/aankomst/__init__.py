"""What happens to an arrivals list, from file to people, and back."""

from statushouders.services.aankomst.beheren import (
    begin_poging,
    gooi_aankomstlijst_weg,
    hervat_aankomstlijsten,
    leg_download_vast,
    ruim_aankomstlijsten_op,
)
from statushouders.services.aankomst.invoeren import bevestig_aankomstlijst, voer_aankomstlijst_in
from statushouders.services.aankomst.laden import koppel_kolommen, laad_aankomstlijst
from statushouders.services.aankomst.leesplek import Bezet
from statushouders.services.aankomst.nakijken import kijk_aankomstlijst_na
from statushouders.services.aankomst.terugdraaien import draai_aankomstlijst_terug, vraag_terugdraaien
from statushouders.services.aankomst.verbeteren import verbeter_regel

__all__ = [
    "Bezet",
    "begin_poging",
    "bevestig_aankomstlijst",
    "draai_aankomstlijst_terug",
    "gooi_aankomstlijst_weg",
    "hervat_aankomstlijsten",
    "kijk_aankomstlijst_na",
    "koppel_kolommen",
    "laad_aankomstlijst",
    "leg_download_vast",
    "ruim_aankomstlijsten_op",
    "verbeter_regel",
    "voer_aankomstlijst_in",
    "vraag_terugdraaien",
]
