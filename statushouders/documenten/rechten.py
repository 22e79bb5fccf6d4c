"""Who may change a document that he sees."""

from __future__ import annotations

from typing import Any

from medewerkers.models import Medewerker
from statushouders.documenten.categorieen import BESCHERMD, GEMEENTE, Categorie


def mag_wijzigen(document: Any, medewerker: Medewerker, *, eigen_dossier: bool) -> bool:
    """Who guides the person, or uploaded it; a teamleider too, but no medical one.

    `eigen_dossier`: whether this medewerker is the klantondersteuner of the person, or stands in.
    """
    if document.categorie in BESCHERMD:
        return eigen_dossier
    return medewerker.rol in GEMEENTE or document.geupload_door_id == medewerker.pk


def te_kiezen(open_: list[Categorie], *, eigen_dossier: bool) -> list[Categorie]:
    """The categories in which somebody who sees these may put a document."""
    return [een for een in Categorie if een in open_ or (een in BESCHERMD and eigen_dossier)]
