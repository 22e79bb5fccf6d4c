"""Put the files of one form in a dossier, each by itself, without holding up the website."""

from __future__ import annotations

import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from statushouders.models import Document, Statushouder, Virusscan
from statushouders.services.documenten.bewaren import bewaar_document
from statushouders.services.documenten.keurplek import Druk

# A form that takes longer keeps a thread of the website from everybody else.
SECONDEN = 60.0


@dataclass
class Stapel:
    """What was kept, and the name and the fault of what was refused."""

    bewaard: list[Document] = field(default_factory=list)
    geweigerd: list[tuple[str, DomeinFout]] = field(default_factory=list)


def bewaar_documenten(
    *, persoon: Statushouder, bestanden: Iterable[Any], categorie: str, kenmerk: UUID, door: Medewerker, beperkt: bool
) -> Stapel:
    """Keep what is good. After one file that waited in vain, or too long together, the others are refused at once;
    after one that the scanner did not judge, the others are left to the job.
    """
    stapel, nu_scannen, druk = Stapel(), True, False
    einde = time.monotonic() + SECONDEN
    for bestand in bestanden:
        try:
            if druk or time.monotonic() > einde:
                raise Druk
            document = bewaar_document(
                persoon=persoon, bestand=bestand, categorie=categorie, kenmerk=kenmerk, door=door, beperkt=beperkt,
                nu_scannen=nu_scannen,
            )  # fmt: skip
        except DomeinFout as fout:
            stapel.geweigerd.append((bestand.name, fout))
            druk = isinstance(fout, Druk)
        else:
            stapel.bewaard.append(document)
            nu_scannen = nu_scannen and document.virusscan != Virusscan.NIET_GESCAND
    return stapel
