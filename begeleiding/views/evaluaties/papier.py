"""An evaluation on paper: for the person, and the little of it that an employer reads."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from begeleiding.evaluatiebeeld import beeld_van
from begeleiding.evaluatiepdf import evaluatie_pdf
from begeleiding.services.evaluaties.slot import schrijf_bij_evaluatie
from begeleiding.views.evaluaties.basis import ACTIE, MetEvaluatie
from kern.fouten import DomeinFout
from kern.meldingen import meld_fout
from kern.pdf import pdf_antwoord
from kern.views import Scherm
from medewerkers.models import Medewerker


class EvaluatiePdf(MetEvaluatie, Scherm):
    """For the person and the dossier. Only of one that is fixed: a concept is nobody's paper."""

    actie = ACTIE
    voor_werkgever: ClassVar[bool] = False

    def get(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        hier = reverse("begeleiding:evaluatie", args=[self.evaluatie.pk])
        if not self.evaluatie.is_vast:
            meld_fout(request, "Stel de evaluatie eerst vast. Daarna kun je hem printen.")
            return redirect(hier)
        beeld = beeld_van(self.evaluatie)
        try:
            pdf = evaluatie_pdf(
                self.evaluatie, beeld.voor_werkgever() if self.voor_werkgever else beeld,
                voor_werkgever=self.voor_werkgever, gemeente=request.user.actieve_gemeente.naam,
            )  # fmt: skip
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(hier)
        self.schrijf(request.user)
        return pdf_antwoord(pdf, "assessment" if self.voor_werkgever else self.evaluatie.get_soort_display())

    def schrijf(self, door: Medewerker) -> None:
        schrijf_bij_evaluatie("evaluatie.gedownload", self.evaluatie, door)


class WerkgeverPdf(EvaluatiePdf):
    """What somebody can and needs, for who may have a place. As with the profile: only of who agreed to share it."""

    voor_werkgever = True

    def schrijf(self, door: Medewerker) -> None:
        schrijf_bij_evaluatie("evaluatie.gedownload_werkgever", self.evaluatie, door)
