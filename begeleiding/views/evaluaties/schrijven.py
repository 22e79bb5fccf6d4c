"""The form of an evaluation; once it is fixed, what it says."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.functional import cached_property

from begeleiding.evaluatiebeeld import beeld_van
from begeleiding.forms.evaluaties import Evaluatieformulier
from begeleiding.models import Evaluatie
from begeleiding.selectors.evaluatieconcept import Concept, concept_van
from begeleiding.services import evaluaties as diensten
from begeleiding.views.assessment.basis import Assessmentknop
from begeleiding.views.evaluaties.basis import ACTIE, MetEvaluatie
from kern.antwoord import met_terug
from kern.meldingen import meld
from kern.tijd import vandaag
from medewerkers.views.beheer import Bewerkscherm


class EvaluatieSchrijven(MetEvaluatie, Bewerkscherm):
    """Filled in beforehand from what was logged, as long as nobody wrote in it."""

    actie = ACTIE
    form_class = Evaluatieformulier
    soort = "evaluatie"
    template_name = "begeleiding/evaluaties/schrijven.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.evaluatie.is_vast:
            return self._vast()
        antwoord: HttpResponse = super().get(request, *args, **kwargs)
        return antwoord

    def _vast(self) -> HttpResponse:
        inhoud = self.get_context_data(
            form=None, beeld=beeld_van(self.evaluatie), mag_terug=diensten.is_terug_te_nemen(self.evaluatie)
        )
        return render(self.request, "begeleiding/evaluaties/vast.html", inhoud)

    @cached_property
    def concept(self) -> Concept:
        return concept_van(self.evaluatie, kijker=self.request.user, dag=vandaag())

    def vers(self) -> Evaluatie:
        nu: Evaluatie = Evaluatie.objects.visible_to(self.request.user).get(pk=self.evaluatie.pk)
        return nu

    def bewaard(self, nu: Any, veld: str) -> Any:
        return False if veld == "rond_af" else super().bewaard(nu, veld)

    def te_vergelijken(self, form: Any) -> Any:
        return diensten.VELDEN

    def get_initial(self) -> dict[str, Any]:
        begin = super().get_initial()
        if self.evaluatie.versie == 1:
            begin["gezien"] = begin["gezien"] or self.concept.tekst
            begin |= {veld: waarde for veld, (waarde, _) in self.concept.voorstellen.items() if not begin[veld]}
        return {**begin, "rond_af": True}

    def get_form_kwargs(self) -> dict[str, Any]:
        voorstellen = self.concept.voorstellen if self.evaluatie.versie == 1 else {}
        return {**super().get_form_kwargs(), "evaluatie": self.evaluatie, "voorstellen": voorstellen}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        concept = None if self.evaluatie.is_vast else self.concept
        return super().get_context_data(**{"concept": concept} | kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        if not form.stelt_vast:
            diensten.bewaar_concept(
                evaluatie=self.evaluatie, velden=form.te_bewaren(), versie=form.gezien, door=self.request.user
            )
            meld(self.request, "Het concept is bewaard.")
            return redirect("begeleiding:evaluatie", self.evaluatie.pk)
        vast = diensten.stel_evaluatie_vast(
            evaluatie=self.evaluatie, velden=form.te_bewaren(), versie=form.gezien,
            rond_af=form.cleaned_data.get("rond_af", False), door=self.request.user,
        )  # fmt: skip
        url = met_terug(reverse("begeleiding:evaluatie_heropenen", args=[vast.pk]), self.request.path)
        klaar = " Het assessment is klaar." if not vast.assessment.loopt else ""
        meld(self.request, f"De {vast.get_soort_display().lower()} is vastgesteld.{klaar}", ongedaan_url=url)
        return redirect("begeleiding:evaluatie", vast.pk)


class EvaluatieHeropenen(MetEvaluatie, Assessmentknop):
    """Undo of fixing."""

    actie = ACTIE

    def voer_uit(self) -> HttpResponse:
        diensten.heropen_evaluatie(evaluatie=self.evaluatie, door=self.request.user)
        return self.klaar(f"De {self.evaluatie.get_soort_display().lower()} is weer een concept.")
