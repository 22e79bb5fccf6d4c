"""What somebody may take along as a file: each source with who may have it, what one chooses, and its rows."""

from rapportages.selectors.bronnen.bron import Aanvraag, Bron, Inhoud, Vraagveld
from rapportages.selectors.bronnen.cijfers import CIJFERS_VAN_EEN_MAAND
from rapportages.selectors.bronnen.dataset import DATASET
from rapportages.selectors.bronnen.raad import RAADSRAPPORT
from rapportages.selectors.bronnen.zaken import STAND_VAN_ZAKEN

# In the order of the page.
BRONNEN = {bron.code: bron for bron in (RAADSRAPPORT, CIJFERS_VAN_EEN_MAAND, STAND_VAN_ZAKEN, DATASET)}

__all__ = ["BRONNEN", "Aanvraag", "Bron", "Inhoud", "Vraagveld"]
