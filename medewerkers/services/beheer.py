"""What teams, organisations and accounts have in common when a beheerder changes them."""

from typing import Any

from kern.fouten import BewerktDoorAnder
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Bewerkbaar, Medewerker, Organisatie, Sluitbaar, Team


def log(actie: str, wat: Bewerkbaar, door: Medewerker) -> None:
    """The audit line, in the municipality that the beheerder works for now."""
    leg_vast(actie, gemeente_id=door.werkt_voor().pk, door=door, object_id=wat.pk)


def werk_bij(wat: Bewerkbaar, velden: dict[str, Any], *, versie: int) -> bool:
    """Save the fields on a locked row. False when there was nothing to change.

    Raises BewerktDoorAnder when somebody saved something else since the editor saw version `versie`.
    """
    if all(getattr(wat, veld) == waarde for veld, waarde in velden.items()):
        return False
    if wat.versie != versie:
        raise BewerktDoorAnder("Een collega heeft dit intussen ook veranderd. Kijk wat verschilt.")
    for veld, waarde in velden.items():
        setattr(wat, veld, waarde)
    wat.versie += 1
    wat.save(update_fields=[*velden, "versie"])
    return True


def sluit(wat: Sluitbaar) -> None:
    """Close a locked team or organisation; who closes it has seen to it that nobody works there."""
    wat.gesloten_op = nu()
    wat.save(update_fields=["gesloten_op"])


def heropen(wat: Sluitbaar) -> None:
    wat.gesloten_op = None
    wat.save(update_fields=["gesloten_op"])


def vergrendel_organisatie(organisatie: Organisatie, door: Medewerker) -> Organisatie:
    """The row itself, locked, and only when this beheerder manages it. Who comes to work there waits for it too."""
    te_beheren = Organisatie.objects.te_beheren_door(door)
    gevonden: Organisatie = Organisatie.objects.select_for_update(no_key=True).get(
        pk=organisatie.pk, pk__in=te_beheren.values("pk")
    )
    return gevonden


def vergrendel_team(team: Team, door: Medewerker) -> Team:
    """The row itself, locked, and only when this beheerder manages it. Who comes to work there waits for it too."""
    te_beheren = Team.objects.te_beheren_door(door)
    gevonden: Team = Team.objects.select_for_update(no_key=True).get(pk=team.pk, pk__in=te_beheren.values("pk"))
    return gevonden
