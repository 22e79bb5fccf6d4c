"""Write down what was seen, correct it, and take it away."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from begeleiding.forms.observaties import Observatieformulier
from begeleiding.models import Assessment, Waarneming
from begeleiding.services.dag.waarneming import VAN_EEN_ANDER
from begeleiding.services.observaties import neem_observatie_weg, zet_observatie_terug
from begeleiding.views.assessment.basis import Assessmentknop, Assessmentvraag, MetAssessment
from begeleiding.views.observatieformulier import OBSERVEREN, bewaar_observatie, formuliergegevens


class ObservatieNieuw(Assessmentvraag):
    """What was seen on a day."""

    actie = OBSERVEREN
    template_name = "begeleiding/assessment/observatie.html"
    fragment_template: ClassVar[str] = ""
    form_class = Observatieformulier
    kop: ClassVar[str] = "Observatie"
    van_een_lopend: ClassVar[bool] = False

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        assessment: Assessment = kwargs.pop("assessment")
        wie = assessment.statushouder
        return kwargs | formuliergegevens(
            statushouder_id=wie.pk, gemeente_id=wie.gemeente_id, aanpak_code=assessment.aanpak_code,
            request=self.request, oud=self.oud,
        )  # fmt: skip

    @property
    def oud(self) -> Waarneming | None:
        return None

    def voer_uit(self, form: Any) -> HttpResponse:
        melding = bewaar_observatie(form, plek=f"a{self.assessment.pk}", oud=self.oud, door=self.request.user)
        if self.oud:
            return self.klaar(f"Observatie verbeterd: {self.over}.")
        return self.klaar(f"Observatie bewaard: {self.over}.", ongedaan="observatie_weg", args=(melding.id,))


class MetObservatie(MetAssessment):
    """The observation in the address. Of a colleague one reads it, and writes down oneself what one saw."""

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        verder: Any = super()
        mag = request.user.is_authenticated and request.user.mag(OBSERVEREN)
        mag = mag and request.method.lower() in getattr(self, "http_method_names", ())
        if mag and self.waarneming.door_id != request.user.pk:
            return self.niet_gelukt(VAN_EEN_ANDER)
        return verder.dispatch(request, *args, **kwargs)

    @cached_property
    def waarneming(self) -> Waarneming:
        op_de_hal = Waarneming.objects.visible_to(self.request.user).filter(plaatsing=None)
        rijen = op_de_hal.prefetch_related("scores")
        rij: Waarneming = get_object_or_404(rijen, pk=self.kwargs["waarneming_id"])
        return rij

    @cached_property
    def assessment(self) -> Assessment:
        zichtbaar = Assessment.objects.visible_to(self.request.user).defer("statushouder__bsn")
        rijen = zichtbaar.select_related("statushouder", "hal", "afdeling", "jobcoach", "productieleider")
        een: Assessment = get_object_or_404(rijen, pk=self.waarneming.assessment_id)
        return een


class ObservatieVerbeteren(MetObservatie, ObservatieNieuw):
    """The same observation, in better words; the first one stays to be read."""

    kop = "Observatie verbeteren"

    @property
    def oud(self) -> Waarneming | None:
        return self.waarneming


class ObservatieWeg(MetObservatie, Assessmentknop):
    """It was not so, or of somebody else."""

    actie = OBSERVEREN

    def voer_uit(self) -> HttpResponse:
        neem_observatie_weg(waarneming_id=self.waarneming.pk, door=self.request.user)
        return self.klaar(
            f"De observatie is weg: {self.over}.", ongedaan="observatie_terug", args=(self.waarneming.pk,)
        )


class ObservatieTerug(MetObservatie, Assessmentknop):
    """Undo of that."""

    actie = OBSERVEREN

    def voer_uit(self) -> HttpResponse:
        zet_observatie_terug(waarneming_id=self.waarneming.pk, door=self.request.user)
        return self.klaar(f"De observatie staat er weer: {self.over}.")
