"""An assessment ends, by hand or because somebody left, and that is taken back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from begeleiding.models import Assessment
from begeleiding.models.assessment import LANGSTE_REDEN
from begeleiding.selectors.assessments import is_einde_terug_te_nemen
from begeleiding.selectors.laatstedag import laatste_logdag
from begeleiding.services.assessment.regels import controleer_persoon
from begeleiding.services.assessment.slot import (
    bewaar_assessment,
    vergrendel_assessment,
    vergrendel_plek,
    werk_vlaggen_bij,
)
from begeleiding.services.assessment.verlengen import AL_VOORBIJ
from begeleiding.statussen import Assessmenteinde
from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from plaatsingen.selectors.trajecteinde import eindes_van
from statushouders.models import Statushouder

PLEK_DICHT = "De hal of de afdeling is intussen gesloten. Begin een nieuw assessment op een andere plek."
# Somebody left: the traject says so, nobody chooses it here.
KIESBAAR = [(een.value, een.label) for een in Assessmenteinde if een != Assessmenteinde.VERTROKKEN]


@transaction.atomic
def stop_assessment(
    *, assessment: Assessment, geeindigd_op: date, eindreden: str, toelichting: str = "", door: Medewerker
) -> Assessment:
    """The last day, and why. Evaluations that are not fixed stay open to be fixed."""
    assessment = vergrendel_assessment(assessment, door=door)
    if not assessment.loopt:
        raise DomeinFout(AL_VOORBIJ)
    if eindreden not in dict(KIESBAAR):
        raise DomeinFout("Kies waarom het stopt.", veld="eindreden")
    controleer_tekst(toelichting, veld="toelichting", hoogstens=LANGSTE_REDEN)
    if eindreden == Assessmenteinde.ANDERS and not toelichting.strip():
        raise DomeinFout("Schrijf waarom het stopt.", veld="toelichting")
    _controleer_laatste_dag(assessment, geeindigd_op)
    _eindig(assessment, geeindigd_op, eindreden, toelichting.strip(), door)
    werk_vlaggen_bij(assessment)
    return assessment


def _controleer_laatste_dag(assessment: Assessment, dag: date) -> None:
    """Within the assessment, not in the future, and not before what was logged."""
    if dag < assessment.begin:
        raise DomeinFout(
            f"Het assessment begon op {datum_lang(assessment.begin)}. Kies die dag of later.", veld="geeindigd_op"
        )
    if dag > vandaag():
        raise DomeinFout("Deze dag moet nog komen. Leg het einde vast op de dag zelf, of daarna.", veld="geeindigd_op")
    gelogd = laatste_logdag(assessment)
    if gelogd and dag < gelogd:
        raise DomeinFout(
            f"Op {datum_lang(gelogd)} is er nog iets vastgelegd. Kies die dag of later.", veld="geeindigd_op"
        )


def _eindig(assessment: Assessment, dag: date, reden: str, toelichting: str, door: Medewerker | None) -> None:
    assessment.geeindigd_op, assessment.eindreden = dag, reden
    assessment.einde_toelichting, assessment.gestopt_moment = toelichting, nu()
    bewaar_assessment(assessment, "assessment.gestopt", door=door)


@transaction.atomic
def heropen_assessment(*, assessment: Assessment, door: Medewerker) -> Assessment:
    """It goes on as before, within the week. Raises DomeinFout when there is another one by now."""
    assessment = vergrendel_assessment(assessment, door=door)
    if assessment.loopt:
        raise DomeinFout("Dit assessment loopt. Er is niets om ongedaan te maken.")
    if not is_einde_terug_te_nemen(assessment):
        raise DomeinFout("Dit is langer dan een week geleden vastgelegd. Het kan niet meer terug.")
    controleer_persoon(assessment.statushouder, assessment.begin)
    if any(een.gesloten for een in vergrendel_plek(assessment.hal, assessment.afdeling) if een):
        raise DomeinFout(PLEK_DICHT)
    assessment.geeindigd_op = assessment.gestopt_moment = None
    assessment.eindreden = assessment.einde_toelichting = ""
    bewaar_assessment(assessment, "assessment.heropend", door=door)
    werk_vlaggen_bij(assessment)
    return assessment


def stop_van_wie_vertrok(statushouder_ids: Sequence[int]) -> None:
    """Of who died or moved away it ended on the last day of the traject, or on its own first day when that is later.
    Nobody has to think of it. Listens to `trajecten`, with the people locked; after any other end somebody decides.
    """
    weg = Statushouder.objects.vertrokken().filter(pk__in=statushouder_ids).order_by().values("pk")
    lopend = Assessment.objects.loopt().filter(statushouder__in=weg).select_related("statushouder").order_by("pk")
    assessments = list(lopend.select_for_update(of=("self",), no_key=True))
    eindes = eindes_van([een.statushouder_id for een in assessments])
    for assessment in assessments:
        dag = max(min(eindes[assessment.statushouder_id].dag, assessment.einde), assessment.begin)
        _eindig(assessment, dag, Assessmenteinde.VERTROKKEN, "", None)
