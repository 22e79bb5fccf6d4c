"""An assessment as it is now, after its person, as everywhere."""

from __future__ import annotations

from django.db import IntegrityError, transaction

from agenda.services import werk_signaleringen_bij
from begeleiding.models import Afdeling, Assessment, Hal
from kern.fouten import DomeinFout, gebroken_regel
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.services.slot import vergrendel_persoon

WEG = "Je kunt dit assessment niet meer openen. Er is niets bewaard."
AL_EEN = "Deze persoon heeft in deze tijd al een assessment. Rond dat eerst af, of kies een latere dag."


def vergrendel_assessment(assessment: Assessment, *, door: Medewerker) -> Assessment:
    """Raises DomeinFout when it is gone or out of sight."""
    persoon = vergrendel_persoon(assessment.statushouder_id, door=door)
    zichtbaar = Assessment.objects.visible_to(door).select_for_update(of=("self",), no_key=True)
    vers: Assessment | None = zichtbaar.filter(pk=assessment.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    vers.statushouder = persoon
    return vers


def vergrendel_plek(hal: Hal, afdeling: Afdeling | None) -> tuple[Hal, Afdeling | None]:
    """As they are now: whoever read them may not know that they were closed. Until we are done nobody closes them; of
    a department too one locks the hall (`services.inrichting.hallen`).
    """
    vers: Hal = Hal.objects.select_for_update(no_key=True).get(pk=hal.pk)
    return vers, Afdeling.objects.get(pk=afdeling.pk) if afdeling else None


def bewaar_assessment(assessment: Assessment, actie: str, *, door: Medewerker | None) -> Assessment:
    """Store it with its audit line. Raises DomeinFout when there is another one in its time."""
    nieuw = assessment.pk is None
    if not nieuw:
        assessment.versie += 1
    try:
        with transaction.atomic():
            assessment.save()
    except IntegrityError as fout:
        if gebroken_regel(fout) != "assessment_een_tegelijk":
            raise
        raise DomeinFout(AL_EEN, veld="begin" if nieuw else "") from fout
    leg_vast(
        actie,
        gemeente_id=assessment.statushouder.gemeente_id,
        door=door,
        statushouder_id=assessment.statushouder_id,
        object_id=assessment.pk,
    )
    return assessment


def werk_vlaggen_bij(assessment: Assessment) -> None:
    """The last thing that every service does: its flags hold at once."""
    werk_signaleringen_bij(statushouder_ids=[assessment.statushouder_id])
