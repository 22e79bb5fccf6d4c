"""Everything that is done with documents."""

from statushouders.services.documenten.beheren import (
    Kenmerken,
    OokGewijzigd,
    haal_document_terug,
    verwijder_document,
    wijzig_document,
)
from statushouders.services.documenten.bewaren import bewaar_document
from statushouders.services.documenten.lezen import open_document, vraag_medische_documenten
from statushouders.services.documenten.opruimen import ruim_documenten_op
from statushouders.services.documenten.scannen import scan_wachtende_documenten
from statushouders.services.documenten.stapel import bewaar_documenten

__all__ = [
    "Kenmerken",
    "OokGewijzigd",
    "bewaar_document",
    "bewaar_documenten",
    "haal_document_terug",
    "open_document",
    "ruim_documenten_op",
    "scan_wachtende_documenten",
    "verwijder_document",
    "vraag_medische_documenten",
    "wijzig_document",
]
