"""Assessments: what was logged in them, and which one of a person counts."""

from __future__ import annotations

from datetime import date

from begeleiding.models import Assessment, Dagregistratie, Voorval, Waarneming
from begeleiding.statussen import TERUG_TE_NEMEN
from kern.tijd import nu
from medewerkers.models import Medewerker
from trajecten.models import Stap, Traject
from trajecten.models.aanpak import Mijlpaal
from trajecten.tijdlijn import Assessmenttijd


def is_gelogd(assessment: Assessment) -> bool:
    """Whether anything was recorded in it, also what was corrected since, or written in an evaluation."""
    return (
        any(model.objects.filter(assessment=assessment.pk).exists() for model in (Dagregistratie, Waarneming, Voorval))
        or assessment.evaluaties.exclude(versie=1, vastgesteld_op=None).exists()
    )


def assessments_van(statushouder_id: int, kijker: Medewerker) -> list[Assessment]:
    """All of one person that this reader sees, the last one first."""
    zichtbaar = Assessment.objects.visible_to(kijker).filter(statushouder=statushouder_id)
    return list(zichtbaar.select_related("hal", "afdeling", "jobcoach", "productieleider"))


def startstap(statushouder_id: int) -> Stap | None:
    """The step of the last traject with which somebody begins to work; None when that aanpak has none."""
    stappen = Stap.objects.filter(traject__statushouder=statushouder_id, aanpakstap__mijlpaal=Mijlpaal.START)
    stap: Stap | None = stappen.select_related("aanpakstap").order_by("-traject__startdatum", "pk").first()
    return stap


def assessmenttijden(traject: Traject, kijker: Medewerker) -> list[Assessmenttijd]:
    """When this person is in an assessment during the traject, for the timeline. One query."""
    erin = Assessment.objects.visible_to(kijker).filter(statushouder=traject.statushouder_id).order_by("begin")
    alle = [Assessmenttijd(een.begin, een.laatste_dag, een.loopt) for een in erin]
    tot = traject.einddatum or date.max
    return [een for een in alle if een.einde >= traject.startdatum and een.begin <= tot]


def is_einde_terug_te_nemen(assessment: Assessment) -> bool:
    """Ended within the week."""
    moment = assessment.gestopt_moment
    return moment is not None and nu() - moment <= TERUG_TE_NEMEN
