"""Write the audit line. Every service that changes state calls this, in its own transaction."""

from collections.abc import Iterable

from kern.bulk import voeg_toe
from kern.tijd import nu
from medewerkers.models import Logregel, Medewerker


def leg_vast(
    actie: str,
    *,
    gemeente_id: int,
    door: Medewerker | None,
    statushouder_id: int | None = None,
    object_id: int | None = None,
) -> None:
    """One line: what (`stap.afgerond`), by whom (None: a job), on which dossier and object. No content, no names."""
    Logregel.objects.create(
        actie=actie, gemeente_id=gemeente_id, door=door, statushouder_id=statushouder_id, object_id=object_id
    )


def leg_vast_over(actie: str, *, gemeente_id: int, door: Medewerker | None, object_ids: Iterable[int]) -> None:
    """One line per object that is no dossier, in one statement."""
    moment = nu()
    voeg_toe(
        Logregel(actie=actie, gemeente_id=gemeente_id, door=door, object_id=pk, moment=moment) for pk in object_ids
    )


def leg_vast_voor(actie: str, *, gemeente_id: int, door: Medewerker | None, statushouder_ids: Iterable[int]) -> None:
    """One line per dossier, in one statement, for actions on many people at once."""
    moment = nu()
    voeg_toe(
        Logregel(actie=actie, gemeente_id=gemeente_id, door=door, statushouder_id=pk, moment=moment)
        for pk in statushouder_ids
    )


def leg_vast_bij(actie: str, *, gemeente_id: int, door: Medewerker | None, objecten: Iterable[tuple[int, int]]) -> None:
    """One line per object of a dossier (`(statushouder_id, object_id)`), in one statement."""
    moment = nu()
    voeg_toe(
        Logregel(actie=actie, gemeente_id=gemeente_id, door=door, statushouder_id=persoon, object_id=pk, moment=moment)
        for persoon, pk in objecten
    )
