"""Fix an evaluation: it does not change any more, and the step of the timeline is done. Taken back for a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from django.db import transaction
from django.db.models import Q

from begeleiding.models import Evaluatie
from begeleiding.selectors.evaluatieconcept import concept_van
from begeleiding.services.assessment.slot import werk_vlaggen_bij
from begeleiding.services.assessment.stoppen import heropen_assessment, stop_assessment
from begeleiding.services.evaluaties.schrijven import controleer_velden
from begeleiding.services.evaluaties.slot import AL_VAST, schrijf_bij_evaluatie, vergrendel_evaluatie
from begeleiding.statussen import TERUG_TE_NEMEN, Assessmenteinde, Evaluatiesoort
from kern.fouten import DomeinFout, eis_geen
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from medewerkers.services.beheer import werk_bij
from trajecten.models.aanpak import Mijlpaal
from trajecten.services.mijlpalen import bij_mijlpaal, met_code, neem_mijlpaal_terug, rond_mijlpaal_af

# Which step of the timeline it is: the end is a mark that figures go by, half-way is a step of the aanpak.
STAPPEN: Mapping[str, Q] = {
    Evaluatiesoort.TUSSEN: met_code("tussenevaluatie"),
    Evaluatiesoort.EIND: bij_mijlpaal(Mijlpaal.EVALUATIE),
}
ALTIJD_NODIG = {
    "gehouden_op": "Vul in op welke dag het gesprek was.",
    "gezien": "Schrijf op wat jullie zien.",
    "mening": "Schrijf op wat de persoon er zelf van vindt.",
    "afgesproken": "Schrijf op wat is afgesproken.",
}
BIJ_HET_EINDE = {
    "soort_plek": "Kies wat voor plek het best past.",
    "richting": "Schrijf op welke richting past.",
    "groep_of_alleen": "Kies: in een groep of alleen.",
    "groei": "Kies wat je verwacht.",
    "voor_werkgever": "Schrijf in een paar zinnen wat een werkgever moet weten.",
}
# The end of the assessment is recorded in one go with its final evaluation.
HOORT_ERBIJ = timedelta(minutes=1)


def fouten_bij_vaststellen(evaluatie: Evaluatie, velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    """All that is still to be filled in. Half-way no advice is asked yet."""
    nodig = ALTIJD_NODIG | (BIJ_HET_EINDE if evaluatie.soort == Evaluatiesoort.EIND else {})
    for veld, melding in nodig.items():
        if not velden.get(veld):
            yield DomeinFout(melding, veld=veld)


@transaction.atomic
def stel_evaluatie_vast(
    *, evaluatie: Evaluatie, velden: Mapping[str, Any], versie: int, rond_af: bool = False, door: Medewerker
) -> Evaluatie:
    """Stores what was written, with the figures of today. `rond_af`: the assessment ends with it, today."""
    vers = vergrendel_evaluatie(evaluatie, door=door)
    if vers.is_vast:
        raise DomeinFout(AL_VAST)
    controleer_velden(vers, velden)
    eis_geen(fouten_bij_vaststellen(vers, velden))
    werk_bij(vers, dict(velden), versie=versie)
    vers.momentopname = concept_van(vers, kijker=door, dag=vandaag()).opname
    vers.vastgesteld_op, vers.vastgesteld_door = nu(), door
    vers.versie += 1
    vers.save(update_fields=["momentopname", "vastgesteld_op", "vastgesteld_door", "versie"])
    schrijf_bij_evaluatie("evaluatie.vastgesteld", vers, door)
    _rond_stap_af(vers, door)
    if rond_af and vers.soort == Evaluatiesoort.EIND and vers.assessment.loopt:
        vers.assessment = stop_assessment(
            assessment=vers.assessment, geeindigd_op=vandaag(), eindreden=Assessmenteinde.AFGEROND, door=door
        )
    werk_vlaggen_bij(vers.assessment)
    return vers


def _rond_stap_af(evaluatie: Evaluatie, door: Medewerker) -> None:
    dag: date = evaluatie.gehouden_op or vandaag()
    persoon = evaluatie.assessment.statushouder_id
    rond_mijlpaal_af(STAPPEN[evaluatie.soort], persoon, dag, door=door, veld="gehouden_op")


def is_terug_te_nemen(evaluatie: Evaluatie) -> bool:
    """Fixed within the week."""
    return evaluatie.vastgesteld_op is not None and nu() - evaluatie.vastgesteld_op <= TERUG_TE_NEMEN


@transaction.atomic
def heropen_evaluatie(*, evaluatie: Evaluatie, door: Medewerker) -> Evaluatie:
    """It is a concept again, with its step, and with the assessment when that ended together with it."""
    vers = vergrendel_evaluatie(evaluatie, door=door)
    if not vers.is_vast or vers.vastgesteld_op is None:
        raise DomeinFout("Deze evaluatie is nog niet vastgesteld. Er is niets om ongedaan te maken.")
    if not is_terug_te_nemen(vers):
        raise DomeinFout(
            "Deze evaluatie is langer dan een week geleden vastgesteld en verandert niet meer. Schrijf wat er anders "
            "is op als observatie."
        )
    toen, dag = vers.vastgesteld_op, vers.gehouden_op or vandaag()
    vers.vastgesteld_op = vers.vastgesteld_door = vers.momentopname = None
    vers.versie += 1
    vers.save(update_fields=["vastgesteld_op", "vastgesteld_door", "momentopname", "versie"])
    schrijf_bij_evaluatie("evaluatie.heropend", vers, door)
    neem_mijlpaal_terug(STAPPEN[vers.soort], vers.assessment.statushouder_id, dag, toen, door=door)
    samen = vers.assessment.gestopt_moment
    if samen is not None and toen <= samen < toen + HOORT_ERBIJ:
        vers.assessment = heropen_assessment(assessment=vers.assessment, door=door)
    werk_vlaggen_bij(vers.assessment)
    return vers
