"""Screens of the arrivals list, in the order in which one sees them."""

from statushouders.views.aankomst.downloads import FoutenCsv, FoutenExcel
from statushouders.views.aankomst.koppelen import Koppelen
from statushouders.views.aankomst.lijsten import Aankomstlijsten, AankomstlijstOpenen
from statushouders.views.aankomst.opdrachten import Bevestigen, Terugdraaien, Weggooien
from statushouders.views.aankomst.regel import Regel
from statushouders.views.aankomst.voorbeeld import Voorbeeld
from statushouders.views.aankomst.voortgang import Voortgangsscherm

__all__ = [
    "AankomstlijstOpenen",
    "Aankomstlijsten",
    "Bevestigen",
    "FoutenCsv",
    "FoutenExcel",
    "Koppelen",
    "Regel",
    "Terugdraaien",
    "Voorbeeld",
    "Voortgangsscherm",
    "Weggooien",
]
