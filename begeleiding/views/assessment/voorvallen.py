"""What went wrong on the hall: the card, the list, the form, and its undo."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.safestring import SafeString

from begeleiding.forms.werkvloer import Voorvalformulier
from begeleiding.models import Assessment, Voorval
from begeleiding.onderdelen import Kaart, Plek
from begeleiding.services.werkvloer import voorvallen as diensten
from begeleiding.views.assessment.basis import Assessmentknop, Assessmentvraag, MetAssessment
from begeleiding.views.werkvloer.voorvallen import voorvalregels
from kern.tijd import vandaag
from kern.views import Pagina
from medewerkers.views.beheer import bladzijde

ACTIE = "begeleiding.werkvloer"
# So many stand on the page of the assessment.
OP_DE_KAART = 5


class Halvoorvallen(MetAssessment, Pagina):
    """All of them, the last first."""

    actie = ACTIE
    template_name = "begeleiding/assessment/voorvallen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pagina = bladzijde(self.request, _van(self.request.user, self.assessment))
        return super().get_context_data(pagina=pagina, voorvallen=voorvalregels(pagina, self.request.user), **kwargs)


class HalvoorvalNieuw(Assessmentvraag):
    """Something went wrong."""

    actie = ACTIE
    form_class = Voorvalformulier
    kop: ClassVar[str] = "Voorval vastleggen"
    van_een_lopend: ClassVar[bool] = False

    def get_initial(self) -> dict[str, Any]:
        return {"dag": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        del kwargs["assessment"]
        return kwargs

    def voer_uit(self, form: Any) -> HttpResponse:
        voorval = diensten.leg_voorval_vast(plek=self.assessment, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"Voorval vastgelegd: {self.over}.", ongedaan="halvoorval_weg", args=(voorval.pk,))


class MetHalvoorval(MetAssessment):
    """The incident in the address, on a hall."""

    @cached_property
    def voorval(self) -> Voorval:
        op_de_hal = Voorval.objects.visible_to(self.request.user).exclude(assessment=None)
        rij: Voorval = get_object_or_404(op_de_hal.select_related("assessment"), pk=self.kwargs["halvoorval_id"])
        return rij

    @cached_property
    def assessment(self) -> Assessment:
        een: Assessment = get_object_or_404(
            Assessment.objects.visible_to(self.request.user).select_related("statushouder").defer("statushouder__bsn"),
            pk=self.voorval.assessment_id,
        )
        return een


class HalvoorvalWijzigen(MetHalvoorval, HalvoorvalNieuw):
    """Better what one recorded oneself."""

    kop = "Voorval wijzigen"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        waarom = diensten.waarom_niet(self.voorval, request.user)
        return self.niet_gelukt(waarom) if waarom else super().get(request, *args, **kwargs)

    def get_initial(self) -> dict[str, Any]:
        return {veld: getattr(self.voorval, veld) for veld in ("soort", "dag", "wat", "gedaan")}

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.wijzig_voorval(voorval=self.voorval, door=self.request.user, **form.cleaned_data)
        return self.klaar("Het voorval is gewijzigd.")


class HalvoorvalWeg(MetHalvoorval, Assessmentknop):
    """Undo."""

    actie = ACTIE

    def voer_uit(self) -> HttpResponse:
        diensten.verwijder_voorval(voorval=self.voorval, door=self.request.user)
        return self.klaar("Het voorval is weer weggehaald.")


def voorvalkaart(request: Any, assessment: Assessment) -> SafeString:
    """The last ones, with what was done about it."""
    rijen = list(_van(request.user, assessment)[: OP_DE_KAART + 1])
    meer = len(rijen) > OP_DE_KAART
    gegevens = {"voorvallen": voorvalregels(rijen[:OP_DE_KAART], request.user), "meer": meer, "assessment": assessment}
    return render_to_string("begeleiding/assessment/_voorvallen.html", gegevens, request=request)


def _van(kijker: Any, assessment: Assessment) -> Any:
    return Voorval.objects.visible_to(kijker).filter(assessment=assessment.pk).select_related("door")


KAART = Kaart(code="voorvallen", plek=Plek.ZIJ, volgorde=60, actie=ACTIE, maak=voorvalkaart)
