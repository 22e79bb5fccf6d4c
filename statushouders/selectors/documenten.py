"""The documents of a dossier, for one reader."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count

from kern.tijd import nu
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.documenten import categorieen
from statushouders.documenten.categorieen import Categorie
from statushouders.documenten.grenzen import REDEN_GELDT, TERUG_TE_HALEN
from statushouders.documenten.rechten import mag_wijzigen, te_kiezen
from statushouders.feitcodes import MEDISCHE_DOCUMENTEN
from statushouders.models import Betrokkenheid, Document, Inzage, Statushouder
from statushouders.querysets import dossiers_van
from statushouders.zichtbaarheid import Bescherming


@dataclass(frozen=True)
class Documentrij:
    document: Document
    mag_wijzigen: bool


@dataclass(frozen=True)
class Afgeschermd:
    """How this reader comes to medical documents; it never says whether there are any.

    `tot`: until when a reason that was given holds.
    """

    stand: Bescherming
    wie: str
    tot: datetime | None
    inzages: Sequence[Inzage]


def is_eigen_dossier(persoon: Statushouder, medewerker: Medewerker) -> bool:
    """Whether this medewerker is the klantondersteuner of the person, or stands in today."""
    gevonden: bool = dossiers_van(medewerker).filter(pk=persoon.pk).exists()
    return gevonden


def zichtbare_documenten(persoon_id: int, kijker: Medewerker) -> Any:
    """What this reader sees in this dossier and nobody threw away, the newest first."""
    return Document.objects.visible_to(kijker).filter(statushouder=persoon_id).bewaard()


def aantallen_per_categorie(persoon_id: int, kijker: Medewerker) -> list[tuple[Categorie, int]]:
    """The categories in which this reader sees something, in their own order."""
    geteld = zichtbare_documenten(persoon_id, kijker).order_by().values_list("categorie").annotate(Count("pk"))
    per_categorie = dict(geteld)
    return [(een, per_categorie[een]) for een in Categorie if een in per_categorie]


def weggegooide_documenten(persoon: Statushouder, kijker: Medewerker, *, eigen_dossier: bool) -> list[Document]:
    """What this reader may take back; after some days they are gone for good."""
    weg = Document.objects.visible_to(kijker).filter(statushouder=persoon, verwijderd_op__gt=nu() - TERUG_TE_HALEN)
    rijen = weg.select_related("verwijderd_door").order_by("-verwijderd_op", "-pk")[:50]
    return [een for een in rijen if mag_wijzigen(een, kijker, eigen_dossier=eigen_dossier)]


def documentrijen(documenten: Any, kijker: Medewerker, *, eigen_dossier: bool) -> list[Documentrij]:
    """Each with whether this reader may change it."""
    return [Documentrij(een, mag_wijzigen(een, kijker, eigen_dossier=eigen_dossier)) for een in documenten]


def te_kiezen_categorieen(kijker: Medewerker, *, eigen_dossier: bool) -> list[Categorie]:
    """In which categories this medewerker may put a document."""
    return te_kiezen(categorieen.open_categorieen(kijker), eigen_dossier=eigen_dossier)


def afgeschermd(persoon: Statushouder, kijker: Medewerker, *, eigen_dossier: bool) -> Afgeschermd | None:
    """None for roles that never come to medical documents."""
    stand = categorieen.komt_bij_beschermd(kijker)
    if stand is Bescherming.NIET:
        return None
    if stand is Bescherming.EIGEN_DOSSIER and not eigen_dossier:
        stand = Bescherming.NIET
    inzages = Inzage.objects.visible_to(kijker).filter(statushouder=persoon, groep=MEDISCHE_DOCUMENTEN)
    gelezen = list(inzages.select_related("door")[:20])
    eigen = [een.op for een in gelezen if een.door_id == kijker.pk and een.op > nu() - REDEN_GELDT]
    tot = max(eigen) + REDEN_GELDT if eigen and stand is Bescherming.MET_REDEN else None
    return Afgeschermd(stand, _klantondersteuner(persoon), tot, gelezen)


def _klantondersteuner(persoon: Statushouder) -> str:
    van_dossier = Betrokkenheid.objects.verantwoordelijk().filter(statushouder=persoon, rol=Rol.KLANTONDERSTEUNER)
    gevonden = van_dossier.select_related("medewerker").first()
    return gevonden.medewerker.naam if gevonden else ""


def dagen_terug_te_halen() -> int:
    """For the words on the screen."""
    return TERUG_TE_HALEN // timedelta(days=1)
