"""Who reads which section of a talk that he may see.

Health and flight story (AVG art. 9): the klantondersteuner of the dossier, or who stands in for that one; a teamleider
with a reason. Every reading is written down. Of the other sections each says which roles read it.
"""

from __future__ import annotations

from intake.vragen import Sectie
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid


def leest(kijker: Medewerker, sectie: Sectie) -> bool:
    """Whether this role reads this section at all; of a protected one see `is_van_het_dossier`."""
    return kijker.is_active and kijker.rol in sectie.lezers


def is_van_het_dossier(kijker: Medewerker, statushouder_id: int) -> bool:
    """Whether this is the klantondersteuner who is on the case now. Standing in is taking the case over."""
    if kijker.rol != Rol.KLANTONDERSTEUNER or not kijker.is_active:
        return False
    betrokken = Betrokkenheid.objects.actief().filter(statushouder_id=statushouder_id, medewerker_id=kijker.pk)
    return bool(betrokken.filter(rol=Rol.KLANTONDERSTEUNER).exists())
