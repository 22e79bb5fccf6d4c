"""Who reads which section of a talk that he may see.

Health and flight story (AVG art. 9): the klantondersteuner of the dossier and the stand-in; a teamleider with a
reason. Every reading is written down. Of the other sections each says which roles read it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from intake.vragen import Sectie
from medewerkers.models import Medewerker
from statushouders.querysets import dossiers_van

if TYPE_CHECKING:
    from intake.models import Gesprek

ALLEEN_VAN_HET_DOSSIER = (
    "In dit gesprek staan afgeschermde antwoorden. Alleen de klantondersteuner van dit dossier kan het verbeteren en "
    "vaststellen, of wie die vervangt."
)


def leest(kijker: Medewerker, sectie: Sectie) -> bool:
    """Whether this role reads this section at all; of a protected one see `is_van_het_dossier`."""
    return kijker.is_active and kijker.rol in sectie.lezers


def is_van_het_dossier(kijker: Medewerker, statushouder_id: int) -> bool:
    """Whether this is the klantondersteuner who is on the case now, or the stand-in."""
    return bool(dossiers_van(kijker).filter(pk=statushouder_id).exists())


def mag_vaststellen(medewerker: Medewerker, gesprek: Gesprek) -> bool:
    """Whether this colleague may correct and fix the talk: who cannot read the protected answers in it, may not."""
    if is_van_het_dossier(medewerker, gesprek.statushouder_id):
        return True
    return not any(rij.antwoorden for rij in gesprek.beschermd.all())
