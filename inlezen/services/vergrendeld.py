"""Lock a list while its status changes."""

from __future__ import annotations

from typing import TypeVar

from inlezen.models import Inleeslijst, Status
from kern.fouten import DomeinFout

L = TypeVar("L", bound=Inleeslijst)
_WAAROM_NIET = {
    Status.KOPPELEN: "Kies eerst wat er in elke kolom staat.",
    Status.NAKIJKEN: "De lijst wordt nog nagekeken. Wacht tot dat klaar is.",
    Status.GEREED: "De lijst is nog niet ingevoerd.",
    Status.BEVESTIGD: "De lijst wordt al ingevoerd. Daar hoef je niets meer voor te doen.",
    Status.INGEVOERD: "De lijst is al ingevoerd.",
    Status.TERUGDRAAIEN: "De lijst wordt al teruggedraaid. Daar hoef je niets meer voor te doen.",
    Status.TERUGGEDRAAID: "De lijst is al teruggedraaid.",
    Status.INGETROKKEN: "De lijst is weggegooid. Laad het bestand opnieuw.",
}


def vergrendel(lijst: L, *mag: Status) -> L:
    """The list as it is now, locked. Raises DomeinFout when its status is none of these: somebody was first."""
    lijsten = type(lijst).objects.select_for_update(of=("self",)).select_related("gemeente")
    nu: L = lijsten.get(pk=lijst.pk)
    if nu.status not in mag:
        raise DomeinFout(_WAAROM_NIET[Status(nu.status)])
    return nu


def vergrendel_voor_taak(model: type[L], lijst_id: int, status: Status) -> L | None:
    """The list for a job; None when it has another status by now, or another worker is at it."""
    lijsten = model.objects.select_for_update(skip_locked=True, of=("self",)).select_related("gemeente")
    gevonden: L | None = lijsten.filter(pk=lijst_id, status=status).first()
    return gevonden
