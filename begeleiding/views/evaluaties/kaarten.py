"""The cards on the page of an assessment: each evaluation, and where it goes."""

from __future__ import annotations

from functools import partial
from typing import Any

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from agenda.afspraakstanden import Afspraaksoort
from agenda.models import Afspraak
from agenda.views.afspraken import ACTIE as AFSPRAKEN
from begeleiding.evaluatiebeeld import advies_van
from begeleiding.models import Assessment, Evaluatie
from begeleiding.onderdelen import Kaart, Plek
from begeleiding.selectors.evaluatieconcept import concept_van
from begeleiding.selectors.gesprekken import komend_gesprek
from begeleiding.statussen import Evaluatiesoort
from begeleiding.views.evaluaties.basis import ACTIE
from kern.antwoord import met_terug
from kern.tijd import vandaag


def _van(request: Any, assessment: Assessment) -> dict[str, Evaluatie]:
    """By kind; asked once for the three cards."""
    bewaard: dict[str, Evaluatie] | None = getattr(assessment, "evaluaties_per_soort", None)
    if bewaard is None:
        rijen = Evaluatie.objects.visible_to(request.user).filter(assessment=assessment.pk)
        bewaard = {een.soort: een for een in rijen}
        for een in bewaard.values():
            een.assessment = assessment
        assessment.evaluaties_per_soort = bewaard  # type: ignore[attr-defined]
    return bewaard


def evaluatiekaart(request: Any, assessment: Assessment, *, soort: str) -> SafeString | str:
    """When it is, how far it is filled, and the way to it. A short assessment has no evaluation half-way, nor one
    that ended before anybody wrote in it.
    """
    evaluatie = _van(request, assessment).get(soort)
    if evaluatie is None:
        return ""
    if soort == Evaluatiesoort.TUSSEN and not assessment.loopt and evaluatie.versie == 1:
        return ""
    alle = _van(request, assessment)
    eerst = alle.get(Evaluatiesoort.TUSSEN)
    aan_de_beurt = soort == Evaluatiesoort.TUSSEN or eerst is None or eerst.is_vast or not assessment.loopt
    concept = concept_van(evaluatie, kijker=request.user, dag=vandaag()) if _nu(evaluatie, aan_de_beurt) else None
    gesprek = komend_gesprek(assessment.statushouder_id, request.user) if aan_de_beurt else None
    gegevens = {
        "evaluatie": evaluatie, "uiterlijk": min(evaluatie.uiterlijk, assessment.laatste_dag), "concept": concept,
        "gesprek": gesprek, "aan_de_beurt": aan_de_beurt, "plannen": _plannen(request, assessment, gesprek),
    }  # fmt: skip
    return render_to_string("begeleiding/evaluaties/_kaart.html", gegevens, request=request)


def _plannen(request: Any, assessment: Assessment, gesprek: Afspraak | None) -> str:
    """Where its talk is planned, or moved; nowhere for who plans none, or after the assessment."""
    if not request.user.mag(AFSPRAKEN) or not assessment.loopt:
        return ""
    terug = reverse("begeleiding:assessment", args=[assessment.pk])
    if gesprek:
        return met_terug(reverse("agenda:afspraak_wijzigen", args=[gesprek.pk]), terug)
    nieuw = reverse("agenda:afspraak_nieuw", args=[assessment.statushouder_id])
    return met_terug(nieuw, terug, soort=Afspraaksoort.VOORTGANGSGESPREK.value)


def _nu(evaluatie: Evaluatie, aan_de_beurt: bool) -> bool:
    """Whether one is at work on it: nothing of it is fixed, and it is its turn."""
    return aan_de_beurt and not evaluatie.is_vast


def advieskaart(request: Any, assessment: Assessment) -> SafeString | str:
    """The advice that counts: of the end, else of half-way; nothing when nobody wrote one."""
    for soort in (Evaluatiesoort.EIND, Evaluatiesoort.TUSSEN):
        evaluatie = _van(request, assessment).get(soort)
        if evaluatie is not None and (advies := advies_van(evaluatie)):
            gegevens = {"advies": advies, "evaluatie": evaluatie}
            return render_to_string("begeleiding/evaluaties/_advies.html", gegevens, request=request)
    return ""


KAARTEN = (
    Kaart(code="advies", plek=Plek.ZIJ, volgorde=10, actie=ACTIE, maak=advieskaart),
    Kaart(
        code="tussen", plek=Plek.PAAR, volgorde=10, actie=ACTIE,
        maak=partial(evaluatiekaart, soort=Evaluatiesoort.TUSSEN),
    ),
    Kaart(
        code="eind", plek=Plek.PAAR, volgorde=20, actie=ACTIE, maak=partial(evaluatiekaart, soort=Evaluatiesoort.EIND)
    ),
)  # fmt: skip
