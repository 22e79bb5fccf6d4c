"""An assessment begins, takes longer and ends; and the buttons that take it back."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import HttpResponseClientRedirect

from begeleiding.forms.assessments import Beginformulier, Stopformulier, Verlengformulier, gekozen_dagen
from begeleiding.models import Assessment
from begeleiding.selectors.assessments import startstap
from begeleiding.services import assessment as diensten
from begeleiding.views.assessment.basis import SCHRIJVEN, Assessmentknop, Assessmentvraag
from kern.antwoord import met_terug
from kern.datums import datum_lang
from kern.meldingen import meld
from kern.views import Formulierscherm
from statushouders.views.mens import MetMens, dossier_url


class AssessmentBeginnen(MetMens, Formulierscherm):
    """Somebody begins on the hall. While one runs there is nothing to begin: one goes there."""

    actie = SCHRIJVEN
    template_name = "begeleiding/assessment/nieuw.html"
    form_class = Beginformulier

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        al = Assessment.objects.visible_to(request.user).loopt().filter(statushouder=self.persoon.pk).first()
        return redirect("begeleiding:assessment", al.pk) if al else super().get(request, *args, **kwargs)

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = {**super().get_form_kwargs(), "persoon": self.persoon, "kijker": self.request.user}
        if self.request.htmx and self.request.method == "GET":
            kwargs["initial"] |= gekozen_dagen(self.request.GET, self.persoon)
        return kwargs

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(start=startstap(self.persoon.pk), **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        een = diensten.begin_assessment(
            statushouder_id=self.persoon.pk, nieuw=form.nieuw(form.cleaned_data), door=self.request.user
        )
        dagen = [f"{een.get_soort_display().lower()} op {datum_lang(een.uiterlijk)}" for een in een.evaluaties.all()]
        url = met_terug(reverse("begeleiding:assessment_begin_terug", args=[een.pk]), dossier_url(self.persoon.pk))
        meld(self.request, f"Het assessment begint. Gepland: {' en '.join(dagen)}.", ongedaan_url=url)
        return redirect("begeleiding:assessment", een.pk)


class BeginTerug(Assessmentknop):
    """Undo of the beginning: its page is gone, so one goes on in the dossier."""

    def voer_uit(self) -> HttpResponse:
        dossier = f"{dossier_url(self.assessment.statushouder_id)}?tab=assessment"
        diensten.neem_begin_terug(assessment=self.assessment, door=self.request.user)
        meld(self.request, "Het assessment is weg, met de evaluaties die gepland waren.")
        return HttpResponseClientRedirect(dossier) if self.request.htmx else redirect(dossier)


class Verlengen(Assessmentvraag):
    """It takes longer."""

    form_class = Verlengformulier
    kop: ClassVar[str] = "Assessment verlengen"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        nu = f"De laatste dag is nu {datum_lang(self.assessment.einde)}."
        uitleg = f"{nu} De eindevaluatie schuift mee, ook op de tijdlijn."
        return super().get_context_data(uitleg=uitleg, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        waarden = form.cleaned_data
        gezien = waarden["gezien"] or self.assessment.einde
        een = diensten.verleng_assessment(
            assessment=self.assessment, tot=waarden["tot"], reden=waarden["reden"], gezien=gezien,
            door=self.request.user,
        )  # fmt: skip
        return self.klaar(
            f"Verlengd tot en met {datum_lang(een.einde)}: {self.over}.", ongedaan="assessment_verlenging_terug"
        )


class VerlengingTerug(Assessmentknop):
    """Undo of the last extension."""

    def voer_uit(self) -> HttpResponse:
        een = diensten.maak_verlenging_ongedaan(assessment=self.assessment, door=self.request.user)
        return self.klaar(f"De laatste dag is weer {datum_lang(een.einde)}: {self.over}.")


class Stoppen(Assessmentvraag):
    """It is over."""

    form_class = Stopformulier
    kop: ClassVar[str] = "Assessment stoppen"
    uitleg: ClassVar[str] = "Evaluaties die nog open staan, kun je daarna nog vaststellen."

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.stop_assessment(assessment=self.assessment, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"Gestopt: {self.over}.", ongedaan="assessment_heropenen")


class Heropenen(Assessmentknop):
    """Undo of the end."""

    def voer_uit(self) -> HttpResponse:
        diensten.heropen_assessment(assessment=self.assessment, door=self.request.user)
        return self.klaar(f"Loopt weer: {self.over}.")
