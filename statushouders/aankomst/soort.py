"""The arrivals list as a kind of list."""

from __future__ import annotations

from inlezen.soort import Soort, Woorden
from statushouders.aankomst.velden import HERKENNING

AANKOMST = Soort(
    actie="statushouders.aankomst",
    adres="statushouders:aankomstlijst",
    herkenning=HERKENNING,
    nakijktaak="statushouders.tasks.kijk_aankomstlijst_na",
    invoertaak="statushouders.tasks.voer_aankomstlijst_in",
    terugtaak="statushouders.tasks.draai_aankomstlijst_terug",
    woorden=Woorden(
        een="persoon",
        meer="mensen",
        niemand="niemand",
        allen="iedereen",
        lijsten="Aankomstlijsten",
        mag_niet_meer="is geen teamleider meer van deze gemeente",
    ),
)
