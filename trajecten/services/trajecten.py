"""End a traject, and open it again."""

from __future__ import annotations

from datetime import date

from django.db import IntegrityError, transaction

from agenda.services import werk_signaleringen_bij, zeg_komende_gesprekken_af, zet_gesprekken_terug
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from trajecten.gebeurtenissen import traject_gesloten
from trajecten.models import Traject
from trajecten.models.traject import LANGSTE_REDEN
from trajecten.services.plannen import herplan
from trajecten.services.slot import vergrendel_traject
from trajecten.services.velen import ververs
from trajecten.statussen import Eindreden

# After these the person comes to no talk here any more.
KOMT_NIET_MEER = (Eindreden.OVERLEDEN, Eindreden.VERHUISD)


@transaction.atomic
def sluit_traject(
    *,
    traject: Traject,
    door: Medewerker,
    reden: str,
    einddatum: date,
    toelichting: str = "",
    gesprekken_afzeggen: bool = False,
) -> Traject:
    """The traject ends, with a reason. Its flags end with it; the dossier stays readable. Of who died or moved away
    the talks to come are called off; of others when asked for (`gesprekken_afzeggen`). Apps above hear of it
    (`traject_gesloten`).

    Raises DomeinFout for an unknown reason, 'anders' without a word, words that do not fit, a day in the future or
    before the start. Of somebody who has yet to settle it can end today.
    """
    toelichting = toelichting.strip()
    traject = vergrendel_traject(traject.pk, uit=Traject.objects.visible_to(door))
    if traject.einddatum is not None:
        raise DomeinFout("Dit traject is al gesloten.")
    if reden not in Eindreden.values:
        raise DomeinFout("Kies een reden uit de lijst.", veld="reden")
    if reden == Eindreden.ANDERS and not toelichting:
        raise DomeinFout("Schrijf kort wat de reden is.", veld="toelichting")
    controleer_tekst(toelichting, veld="toelichting", hoogstens=LANGSTE_REDEN)
    if einddatum > vandaag():
        raise DomeinFout("Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.", veld="einddatum")
    if einddatum < min(traject.startdatum, vandaag()):
        raise DomeinFout("Het einde ligt voor het begin van het traject. Controleer de datum.", veld="einddatum")
    traject.einddatum, traject.eindreden, traject.einde_toelichting = einddatum, reden, toelichting
    traject.save(update_fields=["einddatum", "eindreden", "einde_toelichting"])
    ververs([traject.pk])
    _leg_vast("traject.gesloten", traject, door)
    if gesprekken_afzeggen or reden in KOMT_NIET_MEER:
        wie = traject.statushouder_id
        zeg_komende_gesprekken_af(statushouder_id=wie, reden=afzegreden(traject), door=door)
    traject_gesloten.meld([traject.statushouder_id])
    werk_signaleringen_bij(statushouder_ids=[traject.statushouder_id])
    return traject


@transaction.atomic
def heropen_traject(*, traject: Traject, door: Medewerker) -> Traject:
    """The traject goes on, with the dates that follow from what is known now, and the talks that its end called off.

    Raises DomeinFout when another traject of this person is running.
    """
    traject = vergrendel_traject(traject.pk, uit=Traject.objects.visible_to(door))
    if traject.einddatum is None:
        raise DomeinFout("Dit traject loopt al.")
    reden = afzegreden(traject)
    traject.einddatum, traject.eindreden, traject.einde_toelichting = None, "", ""
    try:
        with transaction.atomic():
            traject.save(update_fields=["einddatum", "eindreden", "einde_toelichting"])
    except IntegrityError as fout:
        raise DomeinFout("Er loopt al een ander traject voor deze persoon. Sluit dat eerst.") from fout
    _leg_vast("traject.heropend", traject, door)
    zet_gesprekken_terug(statushouder_id=traject.statushouder_id, reden=reden, door=door)
    herplan([traject.statushouder_id])
    return traject


def afzegreden(traject: Traject) -> str:
    """What stands with a talk that was called off because this traject ended."""
    return f"Traject gesloten: {traject.get_eindreden_display().lower()}"


def _leg_vast(actie: str, traject: Traject, door: Medewerker) -> None:
    persoon = traject.statushouder
    leg_vast(actie, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk, object_id=traject.pk)
