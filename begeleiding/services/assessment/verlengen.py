"""An assessment takes longer than was planned, and that is taken back."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from begeleiding.models import Assessment, Assessmentverlenging
from begeleiding.models.assessment import LANGSTE_REDEN
from begeleiding.services.assessment.evaluaties import verplaats_eindevaluatie
from begeleiding.services.assessment.regels import controleer_einde
from begeleiding.services.assessment.slot import bewaar_assessment, vergrendel_assessment, werk_vlaggen_bij
from begeleiding.statussen import TERUG_TE_NEMEN
from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu
from medewerkers.models import Medewerker
from trajecten.models.aanpak import Mijlpaal
from trajecten.services.mijlpalen import bij_mijlpaal, schuif_mijlpaal, schuif_mijlpaal_terug

STAP = bij_mijlpaal(Mijlpaal.EVALUATIE)
AL_VOORBIJ = "Dit assessment is al gestopt. Kijk hoe het nu staat."


@transaction.atomic
def verleng_assessment(*, assessment: Assessment, tot: date, reden: str, gezien: date, door: Medewerker) -> Assessment:
    """It goes on until another last day, with the reason. The final evaluation moves along, on the timeline too.
    `gezien`: the last day that stood there when it was decided.
    """
    assessment = vergrendel_assessment(assessment, door=door)
    if not assessment.loopt:
        raise DomeinFout(AL_VOORBIJ)
    if assessment.einde != gezien:
        raise DomeinFout(
            f"Een collega veranderde de laatste dag net in {datum_lang(assessment.einde)}. Kijk of dat klopt."
        )
    if tot <= assessment.einde:
        raise DomeinFout(f"Kies een dag na {datum_lang(assessment.einde)}. Dat is nu de laatste dag.", veld="tot")
    controleer_einde(assessment.begin, tot, veld="tot")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    if not reden.strip():
        raise DomeinFout("Schrijf waarom het langer duurt.", veld="reden")
    Assessmentverlenging.objects.create(
        assessment=assessment, van=assessment.einde, tot=tot, reden=reden.strip(), door=door
    )
    assessment = _met_einde(assessment, tot, "assessment.verlengd", door)
    schuif_mijlpaal(STAP, assessment.statushouder_id, tot, reden=reden.strip(), door=door)
    return assessment


@transaction.atomic
def maak_verlenging_ongedaan(*, assessment: Assessment, door: Medewerker) -> Assessment:
    """The last day from before the last extension counts again, within the week."""
    assessment = vergrendel_assessment(assessment, door=door)
    if not assessment.loopt:
        raise DomeinFout(AL_VOORBIJ)
    laatste = assessment.verlengingen.order_by("-pk").first()
    if laatste is None or laatste.tot != assessment.einde:
        raise DomeinFout("Dit assessment is niet verlengd. Er is niets om ongedaan te maken.")
    if nu() - laatste.op > TERUG_TE_NEMEN:
        raise DomeinFout("Dit is langer dan een week geleden vastgelegd. Het kan niet meer terug.")
    laatste.delete()
    schuif_mijlpaal_terug(STAP, assessment.statushouder_id, laatste.tot, reden=laatste.reden, door=door)
    return _met_einde(assessment, laatste.van, "assessment.verlenging_ongedaan", door)


def _met_einde(assessment: Assessment, einde: date, actie: str, door: Medewerker) -> Assessment:
    assessment.einde = einde
    bewaar_assessment(assessment, actie, door=door)
    verplaats_eindevaluatie(assessment)
    werk_vlaggen_bij(assessment)
    return assessment
