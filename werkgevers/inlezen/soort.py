"""The list of employers as a kind of list."""

from __future__ import annotations

from inlezen.soort import Soort, Woorden
from werkgevers.inlezen.velden import HERKENNING

WERKGEVERS = Soort(
    actie="werkgevers.inlezen",
    adres="werkgevers:werkgeverslijst",
    herkenning=HERKENNING,
    nakijktaak="werkgevers.tasks.kijk_werkgeverslijst_na",
    invoertaak="werkgevers.tasks.voer_werkgeverslijst_in",
    terugtaak="werkgevers.tasks.draai_werkgeverslijst_terug",
    woorden=Woorden(
        een="werkgever",
        meer="werkgevers",
        niemand="geen werkgever",
        allen="alles",
        lijsten="Werkgevers inlezen",
        mag_niet_meer="mag dat niet meer in deze gemeente",
    ),
)
