"""Lock a list while its status changes."""

from __future__ import annotations

from kern.fouten import DomeinFout
from statushouders.models import Aankomstlijst

Status = Aankomstlijst.Status
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


def vergrendel(lijst: Aankomstlijst, *mag: Status) -> Aankomstlijst:
    """The list as it is now, locked. Raises DomeinFout when its status is none of these: somebody was first."""
    lijst = Aankomstlijst.objects.select_for_update(of=("self",)).select_related("gemeente").get(pk=lijst.pk)
    if lijst.status not in mag:
        raise DomeinFout(_WAAROM_NIET[Status(lijst.status)])
    return lijst


def vergrendel_voor_taak(lijst_id: int, status: Status) -> Aankomstlijst | None:
    """The list for a job; None when it has another status by now, or another worker is at it."""
    lijsten = Aankomstlijst.objects.select_for_update(skip_locked=True, of=("self",)).select_related("gemeente")
    return lijsten.filter(pk=lijst_id, status=status).first()
