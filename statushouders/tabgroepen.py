"""Under which name the tabs of a dossier stand together. The order of the groups is that of their first tab.

A tab that everybody needs every day (Overzicht, Stappen, Week) stands by itself.
"""

from __future__ import annotations

from enum import StrEnum


class Tabgroep(StrEnum):
    """As it stands on the bar."""

    PERSOON = "Persoon"
    CONTACT = "Contact"
    WERK = "Werk"
