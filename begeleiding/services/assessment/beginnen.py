"""An assessment begins, and that is taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta
from django.db import transaction
from django.db.models import Exists, OuterRef

from begeleiding.models import Afdeling, Assessment, Hal
from begeleiding.selectors.assessments import is_gelogd
from begeleiding.selectors.instellingen import aanpak_code_van, instelling_voor
from begeleiding.services.assessment import regels
from begeleiding.services.assessment.evaluaties import plan_evaluaties
from begeleiding.services.assessment.slot import (
    bewaar_assessment,
    vergrendel_assessment,
    vergrendel_plek,
    werk_vlaggen_bij,
)
from begeleiding.statussen import TERUG_TE_NEMEN
from kern.fouten import DomeinFout, eis_geen, fouten_van
from kern.tijd import hier, nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from statushouders.services.betrokkenheid import wijs_toe
from statushouders.services.slot import vergrendel_persoon
from trajecten.models import Stap
from trajecten.models.aanpak import Mijlpaal
from trajecten.services.mijlpalen import bij_mijlpaal, neem_mijlpaal_terug, rond_mijlpaal_af

STAP = bij_mijlpaal(Mijlpaal.START)
EEN_DAG = timedelta(days=1)
# So many nights the job may have been away before a colleague has to finish the step.
NACHTEN = timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Nieuw:
    """What is asked of who lets somebody begin."""

    hal: Hal
    afdeling: Afdeling | None
    jobcoach: Medewerker
    productieleider: Medewerker | None
    begin: date
    einde: date


def gewoon_einde(begin: date, *, persoon: Statushouder) -> date:
    """The last day by the terms of the aanpak: three months, when the municipality decided nothing else."""
    maanden = instelling_voor(persoon.gemeente_id, aanpak_code_van(persoon.pk)).assessment_maanden
    return begin + relativedelta(months=maanden) - EEN_DAG


def fouten_bij_begin(nieuw: Nieuw, persoon: Statushouder) -> Iterator[DomeinFout]:
    """All that is in the way, to show it together."""
    yield from fouten_van(
        lambda: regels.controleer_persoon(persoon, nieuw.begin),
        lambda: regels.controleer_periode(nieuw.begin, nieuw.einde),
        lambda: regels.controleer_hal(nieuw.hal, nieuw.afdeling, gemeente_id=persoon.gemeente_id),
    )
    yield from regels.collegafouten(nieuw.jobcoach, nieuw.productieleider, gemeente_id=persoon.gemeente_id)


@transaction.atomic
def begin_assessment(*, statushouder_id: int, nieuw: Nieuw, door: Medewerker) -> Assessment:
    """Somebody begins on the hall: the evaluations are planned, who coaches and leads is on the case, and the step
    'start' of the timeline is done when the day has come.
    """
    persoon = vergrendel_persoon(statushouder_id, door=door)
    hal, afdeling = vergrendel_plek(nieuw.hal, nieuw.afdeling)
    nieuw = replace(nieuw, hal=hal, afdeling=afdeling)
    eis_geen(fouten_bij_begin(nieuw, persoon))
    assessment = Assessment(
        statushouder=persoon, aanpak_code=aanpak_code_van(persoon.pk), gemaakt_door=door, **vars(nieuw)
    )
    bewaar_assessment(assessment, "assessment.begonnen", door=door)
    _zet_op_dossier(assessment, door)
    plan_evaluaties(assessment)
    if assessment.begin <= vandaag():
        rond_mijlpaal_af(STAP, persoon.pk, assessment.begin, door=door, veld="begin")
    werk_vlaggen_bij(assessment)
    return assessment


def rond_begonnen_af() -> None:
    """Who was to begin today, or in a night that was missed: the step 'start' of the timeline is done, in the name of
    who planned it. When that colleague is gone the step stays open: it is flagged for whose turn it is.
    """
    dag = vandaag()
    open_start = Stap.objects.open().filter(STAP, traject__statushouder=OuterRef("statushouder"))
    begonnen = Assessment.objects.filter(
        Exists(open_start), geeindigd_op=None, begin__range=(dag - NACHTEN, dag), gemaakt_door__is_active=True
    ).select_related("gemaakt_door", "statushouder__gemeente")
    for assessment in begonnen.defer("statushouder__bsn"):
        door = assessment.gemaakt_door
        door.actieve_gemeente = assessment.statushouder.gemeente
        rond_mijlpaal_af(STAP, assessment.statushouder_id, assessment.begin, door=door, veld="begin")


def _zet_op_dossier(assessment: Assessment, door: Medewerker) -> None:
    """Who is not on the case would not see it. The jobcoach before is succeeded, as everywhere."""
    for wie, rol in ((assessment.jobcoach, Rol.JOBCOACH), (assessment.productieleider, Rol.PRODUCTIELEIDER)):
        if wie is None:
            continue
        al = Betrokkenheid.objects.actief().filter(statushouder=assessment.statushouder_id, medewerker=wie, rol=rol)
        if not al.exists():
            wijs_toe(statushouder_ids=[assessment.statushouder_id], medewerker=wie, rol=rol, door=door)


@transaction.atomic
def neem_begin_terug(*, assessment: Assessment, door: Medewerker) -> None:
    """It was a mistake, or it does not come to it: it is gone, with its evaluations. Before it begins, or else within
    the week; and before anything was logged.
    """
    assessment = vergrendel_assessment(assessment, door=door)
    if assessment.begin <= vandaag() and nu() - assessment.gemaakt_op > TERUG_TE_NEMEN:
        raise DomeinFout("Dit is langer dan een week geleden vastgelegd. Het kan niet meer terug. Stop het assessment.")
    if not assessment.loopt:
        raise DomeinFout("Dit assessment is al gestopt. Maak eerst het stoppen ongedaan.")
    if is_gelogd(assessment):
        raise DomeinFout("Er is al iets vastgelegd. Het assessment kan niet meer weg. Stop het als het niet doorgaat.")
    samen = assessment.gemaakt_op if assessment.begin <= hier(assessment.gemaakt_op).date() else None
    neem_mijlpaal_terug(STAP, assessment.statushouder_id, assessment.begin, samen, door=door)
    leg_vast(
        "assessment.teruggenomen",
        gemeente_id=assessment.statushouder.gemeente_id,
        door=door,
        statushouder_id=assessment.statushouder_id,
        object_id=assessment.pk,
    )
    persoon = assessment.statushouder_id
    assessment.delete()
    werk_vlaggen_bij(Assessment(statushouder_id=persoon))
