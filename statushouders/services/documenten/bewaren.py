"""Put a file in a dossier."""

from __future__ import annotations

import hashlib
import secrets
from typing import Any
from uuid import UUID

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tijd import nu
from kern.upload import GeweigerdBestand
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.documenten import virusscanner
from statushouders.documenten.fouten import LEEG, Documentfout
from statushouders.documenten.grenzen import BESTAND_BYTES, TE_GROOT
from statushouders.documenten.keuring import keur
from statushouders.documenten.naam import naam_van_bestand
from statushouders.documenten.soorten import Soort
from statushouders.models import Document, Losbestand, Statushouder, Virusscan
from statushouders.models.document import opslag
from statushouders.selectors.documenten import is_eigen_dossier, te_kiezen_categorieen
from statushouders.services.documenten.beheren import haal_document_terug
from statushouders.services.documenten.keurplek import keurplek
from statushouders.services.slot import vergrendel_persoon

VELD = "bestanden"
BESMET = "De virusscanner vond een virus in dit bestand. Het is niet bewaard. Meld het bij je ICT-afdeling."
OPSLAG_WEG = "Het bestand kon niet worden bewaard. Probeer het later opnieuw, of meld het bij de beheerder."
AL_ANDERS_BEWAARD = (
    "Dit bestand is met dit formulier al bewaard, met een andere categorie of voor andere lezers. Er is nu niets "
    "veranderd. Wijzig het in de lijst met documenten."
)
SAMEN_TE_GROOT = "Samen zijn deze bestanden te groot. Kies er minder tegelijk."
_BROK = 256 * 1024


def bewaar_document(
    *,
    persoon: Statushouder,
    bestand: Any,
    categorie: str,
    kenmerk: UUID,
    door: Medewerker,
    beperkt: bool = False,
    nu_scannen: bool = True,
) -> Document:
    """Keep one uploaded file. Raises DomeinFout when it is no good, infected or too big, or the category is not theirs.

    The same file once more from the same form (`kenmerk`) is the document that is there already, also when it was
    thrown away meanwhile; with another category or narrowing it is refused. The file is stored
    before the row, and a row that fails leaves it to the job that deletes loose files. Of a ketenpartner's document
    other partners see nothing. Not `nu_scannen`: the scanner was away a moment ago, and a job scans it later.
    """
    _controleer_categorie(persoon, categorie, door)
    beperkt = beperkt or door.rol == Rol.KETENPARTNER
    sha256 = _controleer_grootte(bestand)
    if al := _al_bewaard(persoon, kenmerk, sha256):
        return _weer(al, door, (categorie, beperkt))
    soort = _keur(bestand)
    virusscan = _scan(bestand, persoon, door) if nu_scannen else Virusscan.NIET_GESCAND
    document = Document(
        statushouder=persoon,
        categorie=categorie,
        naam=naam_van_bestand(bestand.name or ""),
        inhoudstype=soort,
        grootte=bestand.size,
        sha256=sha256,
        kenmerk=kenmerk,
        virusscan=virusscan,
        gescand_op=nu() if virusscan != Virusscan.NIET_GESCAND else None,
        beperkt=beperkt,
        geupload_door=door,
    )
    document.bestand = _leg_weg(bestand, persoon.gemeente_id)
    return _schrijf(document, door)


def _controleer_categorie(persoon: Statushouder, categorie: str, door: Medewerker) -> None:
    if categorie not in te_kiezen_categorieen(door, eigen_dossier=is_eigen_dossier(persoon, door)):
        raise DomeinFout("Kies een categorie uit de lijst.", veld="categorie")


def _controleer_grootte(bestand: Any) -> str:
    """The fingerprint of a file that is not too big."""
    if isinstance(bestand, GeweigerdBestand):
        raise DomeinFout(SAMEN_TE_GROOT if bestand.samen else TE_GROOT, veld=VELD)
    if bestand.size > BESTAND_BYTES:
        raise DomeinFout(TE_GROOT, veld=VELD)
    if not bestand.size:
        raise DomeinFout(LEEG, veld=VELD)
    teller = hashlib.sha256()
    bestand.seek(0)
    while brok := bestand.read(_BROK):
        teller.update(brok)
    return teller.hexdigest()


def _al_bewaard(persoon: Statushouder, kenmerk: UUID, sha256: str) -> Document | None:
    gevonden: Document | None = Document.objects.filter(statushouder=persoon, kenmerk=kenmerk, sha256=sha256).first()
    return gevonden


def _weer(document: Document, door: Medewerker, gekozen: tuple[str, bool]) -> Document:
    """The same file from the same form once more: what was thrown away meanwhile comes back. Raises DomeinFout.

    `gekozen`: the category and the narrowing. Others than it has now are refused: it would be kept for other readers
    than was chosen, or undo unseen what a colleague hid.
    """
    if document.virusscan == Virusscan.BESMET:
        raise DomeinFout(BESMET, veld=VELD)
    if gekozen != (document.categorie, document.beperkt):
        raise DomeinFout(AL_ANDERS_BEWAARD, veld=VELD)
    if document.verwijderd_op:
        haal_document_terug(document=document, door=door)
        document.refresh_from_db(fields=["verwijderd_op", "verwijderd_door"])
    return document


def _keur(bestand: Any) -> Soort:
    with keurplek():
        try:
            return keur(bestand)
        except Documentfout as fout:
            raise DomeinFout(fout.melding, veld=VELD) from fout


def _scan(bestand: Any, persoon: Statushouder, door: Medewerker) -> Virusscan:
    """Without a judgement of the scanner the file is kept, marked, and scanned later by a job."""
    if not virusscanner.is_ingesteld():
        return Virusscan.NIET_GESCAND
    try:
        besmet = virusscanner.is_besmet(bestand, seconden=virusscanner.BIJ_UPLOAD)
    except virusscanner.GeenOordeel:
        return Virusscan.NIET_GESCAND
    if besmet:
        leg_vast("document.besmet_geweigerd", gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk)
        raise DomeinFout(BESMET, veld=VELD)
    return Virusscan.SCHOON


def _leg_weg(bestand: Any, gemeente_id: int) -> str:
    """Store the file under a key that nobody can guess; it is remembered as loose until a document has it."""
    sleutel = f"{gemeente_id}/{secrets.token_hex(16)}"
    Losbestand.objects.create(sleutel=sleutel)
    bestand.seek(0)
    try:
        bewaard: str = opslag().save(sleutel, bestand)
    except OSError as fout:
        raise DomeinFout(OPSLAG_WEG, veld=VELD) from fout
    return bewaard


@transaction.atomic
def _schrijf(document: Document, door: Medewerker) -> Document:
    persoon = vergrendel_persoon(document.statushouder_id, door=door)
    if al := _al_bewaard(persoon, document.kenmerk, document.sha256):
        return _weer(al, door, (document.categorie, document.beperkt))
    weg, _ = Losbestand.objects.filter(sleutel=document.bestand).delete()
    if not weg:
        raise DomeinFout(OPSLAG_WEG, veld=VELD)
    document.save(force_insert=True)
    leg_vast(
        "document.bewaard",
        gemeente_id=persoon.gemeente_id,
        door=door,
        statushouder_id=persoon.pk,
        object_id=document.pk,
    )
    return document
