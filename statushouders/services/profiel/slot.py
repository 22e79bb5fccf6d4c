"""The profile that is worked on, locked; and what an audit line about it holds."""

from __future__ import annotations

from typing import Any

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from statushouders.models import Profiel
from statushouders.selectors.profiel import mag_gedeeld

WEG = "Dit profiel is er niet meer. Ga terug naar het dossier en kijk hoe het nu staat."
VAST = "Dit profiel is goedgekeurd en verandert niet meer. Maak een nieuwe versie."
AFGESLOTEN = "Het traject is afgesloten. Dan maken en delen we geen profiel meer."


def vergrendel_profiel(pk: int, *, door: Medewerker) -> Profiel:
    """The profile as it is now. Raises DomeinFout when `door` does not (any longer) see one with this number."""
    zichtbaar = Profiel.objects.visible_to(door).select_related("statushouder").defer("statushouder__bsn")
    profiel: Profiel | None = zichtbaar.select_for_update(of=("self",), no_key=True).filter(pk=pk).first()
    if profiel is None:
        raise DomeinFout(WEG)
    return profiel


def vergrendel_concept(pk: int, *, door: Medewerker) -> Profiel:
    """The same, of a profile that is still written. Raises DomeinFout when it is not."""
    profiel = vergrendel_profiel(pk, door=door)
    if not profiel.is_concept:
        raise DomeinFout(VAST)
    return profiel


def controleer_gedeeld(persoon_id: int) -> None:
    """Raise DomeinFout when no profile of this person is made or shared any longer."""
    if not mag_gedeeld(persoon_id):
        raise DomeinFout(AFGESLOTEN)


def over(profiel: Profiel, door: Medewerker) -> dict[str, Any]:
    """What an audit line about a profile holds beside the code and the person; no contents."""
    return {"gemeente_id": profiel.statushouder.gemeente_id, "door": door, "object_id": profiel.pk}
