"""What somebody may take along as a file: each source with who may have it, its columns, and its rows one by one."""

from rapportages.selectors.bronnen.bron import Bron, Inhoud
from rapportages.selectors.bronnen.cijfers import CIJFERS_VAN_EEN_MAAND

BRONNEN = {bron.code: bron for bron in (CIJFERS_VAN_EEN_MAAND,)}

__all__ = ["BRONNEN", "Bron", "Inhoud"]
