"""What follows on every change of an appointment: the audit line, the flags, and the apps above hear of it."""

from __future__ import annotations

from agenda.gebeurtenissen import afspraak_gewijzigd, afspraken_verdwijnen
from agenda.models import Afspraak
from agenda.services.signaleringen import werk_signaleringen_bij
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker


def meld_afspraak(actie: str, afspraak: Afspraak, door: Medewerker, *, vlaggen: bool = True) -> None:
    """Inside the transaction of the change, after it was stored, with the person locked. Not `vlaggen`: it cannot
    change what is flagged."""
    schrijf_op(actie, afspraak, door)
    afspraak_gewijzigd.meld([afspraak.pk])
    if vlaggen:
        werk_signaleringen_bij(statushouder_ids=[afspraak.statushouder_id])


def laat_verdwijnen(afspraak: Afspraak) -> None:
    """Delete it (the undo of planning or moving) when nothing above holds it back."""
    afspraken_verdwijnen.meld([afspraak.pk])
    afspraak.delete()
    werk_signaleringen_bij(statushouder_ids=[afspraak.statushouder_id])


def schrijf_op(actie: str, afspraak: Afspraak, door: Medewerker) -> None:
    """The audit line alone."""
    persoon = afspraak.statushouder
    leg_vast(actie, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk, object_id=afspraak.pk)
