"""Change, throw away and take back."""

from __future__ import annotations

from typing import NamedTuple

from django.db import transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.documenten.categorieen import Categorie
from statushouders.documenten.grenzen import NAAM_TEKENS
from statushouders.documenten.naam import schone_naam
from statushouders.documenten.rechten import mag_wijzigen
from statushouders.models import Document
from statushouders.selectors.documenten import is_eigen_dossier, te_kiezen_categorieen
from statushouders.services.slot import vergrendel_persoon

WEG = "Dit document bestaat niet meer. Laad de bladzijde opnieuw."
VAN_EEN_ANDER = "Dit document is van een collega. Vraag die collega of de klantondersteuner om het te wijzigen."


class Kenmerken(NamedTuple):
    """What can be changed of a document."""

    naam: str
    categorie: str
    beperkt: bool

    @classmethod
    def van(cls, document: Document) -> Kenmerken:
        return cls(document.naam, document.categorie, document.beperkt)

    def in_woorden(self) -> str:
        """For who changed the same a moment later."""
        wie = ", alleen voor klantondersteuner en teamleider" if self.beperkt else ""
        return f"'{self.naam}', in de categorie {Categorie(self.categorie).label}{wie}"


class OokGewijzigd(BewerktDoorAnder):
    """A colleague changed the same. `gezien`: what the editor saw, when the message was read too."""

    def __init__(self, bewaard: Kenmerken, *, gezien: Kenmerken) -> None:
        super().__init__(
            f"Een collega wijzigde dit document ook. Het is nu: {bewaard.in_woorden()}. "
            "Kijk wat het moet zijn en bewaar opnieuw."
        )
        self.gezien = gezien


@transaction.atomic
def wijzig_document(
    *, document: Document, naam: str, categorie: str, beperkt: bool, gezien: Kenmerken, door: Medewerker
) -> Document:
    """Another name, category or narrowing: only what differs from what the editor saw (`gezien`) is written, so that
    nobody undoes unseen what a colleague hid. Raises OokGewijzigd when both changed the same, and DomeinFout.
    """
    document = _vergrendel(document, door)
    eigen_dossier = is_eigen_dossier(document.statushouder, door)
    if document.verwijderd_op:
        raise DomeinFout(WEG)
    controleer_tekst(naam, veld="naam", hoogstens=NAAM_TEKENS)
    if not (schoon := schone_naam(naam)):
        raise DomeinFout("Geef het document een naam.", veld="naam")
    if categorie not in te_kiezen_categorieen(door, eigen_dossier=eigen_dossier):
        raise DomeinFout("Kies een categorie uit de lijst.", veld="categorie")
    beperkt = beperkt or door.rol == Rol.KETENPARTNER
    bewaard = Kenmerken.van(document)
    samen = _samen(gezien, bewaard, Kenmerken(schoon, categorie, beperkt))
    if samen != bewaard:
        document.naam, document.categorie, document.beperkt = samen
        document.save(update_fields=["naam", "categorie", "beperkt"])
        _leg_vast("document.gewijzigd", document, door)
    return document


@transaction.atomic
def verwijder_document(*, document: Document, door: Medewerker) -> None:
    """Throw it away. For some days it can be taken back; then a job deletes it, and the file too."""
    document = _vergrendel(document, door)
    if document.verwijderd_op is None:
        document.verwijderd_op, document.verwijderd_door = nu(), door
        document.save(update_fields=["verwijderd_op", "verwijderd_door"])
        _leg_vast("document.verwijderd", document, door)


@transaction.atomic
def haal_document_terug(*, document: Document, door: Medewerker) -> None:
    """Undo of throwing away. Raises DomeinFout when it is too long ago."""
    document = _vergrendel(document, door)
    if document.verwijderd_op is None:
        return
    if not document.is_terug_te_halen:
        raise DomeinFout("Dit document is te lang geleden weggegooid. Upload het opnieuw.")
    document.verwijderd_op = document.verwijderd_door = None
    document.save(update_fields=["verwijderd_op", "verwijderd_door"])
    _leg_vast("document.teruggehaald", document, door)


def _samen(gezien: Kenmerken, bewaard: Kenmerken, getypt: Kenmerken) -> Kenmerken:
    """What the editor left alone stays as a colleague saved it."""
    drietallen = list(zip(gezien, bewaard, getypt, strict=True))
    if any(toen != nu and ik not in (toen, nu) for toen, nu, ik in drietallen):
        raise OokGewijzigd(bewaard, gezien=Kenmerken._make(toen if ik == toen else nu for toen, nu, ik in drietallen))
    return Kenmerken._make(nu if ik == toen else ik for toen, nu, ik in drietallen)


def _vergrendel(document: Document, door: Medewerker) -> Document:
    """The document as it is now, when this medewerker still sees it and may change it."""
    persoon = vergrendel_persoon(document.statushouder_id, door=door)
    zichtbaar = Document.objects.visible_to(door).values("pk")
    gevonden: Document | None = Document.objects.select_for_update().filter(pk=document.pk, pk__in=zichtbaar).first()
    if gevonden is None:
        raise DomeinFout(WEG)
    gevonden.statushouder = persoon
    if not mag_wijzigen(gevonden, door, eigen_dossier=is_eigen_dossier(persoon, door)):
        raise DomeinFout(VAN_EEN_ANDER)
    return gevonden


def _leg_vast(actie: str, document: Document, door: Medewerker) -> None:
    leg_vast(
        actie,
        gemeente_id=document.statushouder.gemeente_id,
        door=door,
        statushouder_id=document.statushouder_id,
        object_id=document.pk,
    )
