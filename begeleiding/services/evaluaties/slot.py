"""An evaluation as it is now, after its person and its assessment."""

from __future__ import annotations

from begeleiding.models import Evaluatie
from begeleiding.services.assessment.slot import vergrendel_assessment
from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker

AL_VAST = "Een collega heeft deze evaluatie net vastgesteld. Kijk hoe hij nu staat."


def vergrendel_evaluatie(evaluatie: Evaluatie, *, door: Medewerker) -> Evaluatie:
    """Raises DomeinFout when it is gone or out of sight."""
    assessment = vergrendel_assessment(evaluatie.assessment, door=door)
    zichtbaar = Evaluatie.objects.visible_to(door).select_for_update(of=("self",), no_key=True)
    vers: Evaluatie | None = zichtbaar.filter(pk=evaluatie.pk).first()
    if vers is None:
        raise DomeinFout("Je kunt deze evaluatie niet meer openen. Er is niets bewaard.")
    vers.assessment = assessment
    return vers


def schrijf_bij_evaluatie(actie: str, evaluatie: Evaluatie, door: Medewerker) -> None:
    """The audit line."""
    leg_vast(
        actie,
        gemeente_id=evaluatie.assessment.statushouder.gemeente_id,
        door=door,
        statushouder_id=evaluatie.assessment.statushouder_id,
        object_id=evaluatie.pk,
    )
