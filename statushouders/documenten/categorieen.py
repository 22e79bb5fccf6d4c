"""The categories of documents, and which roles see them, of the people whom they may see at all (`visible_to`).

The one place for it. Who uploads may narrow it further (`Document.beperkt`), never widen it. What is not named here is
seen by nobody; so a productieleider sees no document.
"""

from __future__ import annotations

from collections.abc import Mapping

from django.db import models

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.zichtbaarheid import Bescherming, bescherming_voor


class Categorie(models.TextChoices):
    """What a paper is about, in the words on a drawer."""

    IDENTITEIT = "identiteit", "Identiteit en verblijf"
    INBURGERING = "inburgering", "Inburgering en taal"
    DIPLOMA = "diploma", "Diploma's en certificaten"
    CV = "cv", "CV"
    CONTRACT = "contract", "Werk en contract"
    WONEN = "wonen", "Wonen, geld en verzekering"
    KETEN = "keten", "Van en voor partners"
    MEDISCH = "medisch", "Medisch"
    OVERIG = "overig", "Overig"


# Papers about health: as the facts about health (`zichtbaarheid.Bescherming`), and in no list before that.
BESCHERMD = frozenset({Categorie.MEDISCH})

# These see every category, also what was narrowed, of the whole municipality.
GEMEENTE = frozenset({Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER})
_MET_JOBCOACH = GEMEENTE | {Rol.JOBCOACH}
WIE_ZIET: Mapping[str, frozenset[Rol]] = {
    # Holds the BSN or the V-nummer (Wi2021 art. 36).
    Categorie.IDENTITEIT: GEMEENTE,
    Categorie.INBURGERING: _MET_JOBCOACH,
    Categorie.DIPLOMA: _MET_JOBCOACH,
    Categorie.CV: _MET_JOBCOACH,
    Categorie.CONTRACT: _MET_JOBCOACH,
    Categorie.WONEN: GEMEENTE,
    Categorie.KETEN: _MET_JOBCOACH | {Rol.KETENPARTNER},
    Categorie.MEDISCH: GEMEENTE,
    Categorie.OVERIG: GEMEENTE,
}


def open_categorieen(kijker: Medewerker) -> list[Categorie]:
    """The categories that this medewerker sees without more; never a protected one."""
    if not kijker.is_active:
        return []
    return [een for een in Categorie if een not in BESCHERMD and kijker.rol in WIE_ZIET.get(een, frozenset())]


def ziet_ook_beperkt(kijker: Medewerker) -> bool:
    """Whether what was narrowed is for this medewerker too."""
    return kijker.rol in GEMEENTE


def komt_bij_beschermd(kijker: Medewerker) -> Bescherming:
    """How this medewerker comes to the protected categories."""
    return bescherming_voor(kijker)


def wie_ziet_in_woorden(categorie: Categorie) -> str:
    """Who sees it, of those who have to do with the person."""
    if categorie in BESCHERMD:
        return "alleen de klantondersteuner van dit dossier"
    erbij = [str(Rol(rol).label).lower() for rol in Rol if rol in WIE_ZIET[categorie] - GEMEENTE]
    return f"ook {' en '.join(erbij)}" if erbij else "klantondersteuners en teamleider"
