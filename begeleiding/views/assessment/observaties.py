"""Write down what was seen, correct it, and take it away."""

from __future__ import annotations

from typing import Any, ClassVar
from uuid import uuid4

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from begeleiding.dagmeldingen import Soort, Waarnemingsmelding
from begeleiding.forms.observaties import Observatieformulier
from begeleiding.models import Assessment, Waarneming
from begeleiding.selectors.instellingen import punten_voor
from begeleiding.selectors.leerdoelen import open_doelen_van
from begeleiding.services.dag import stuur_in
from begeleiding.services.dag.waarneming import VAN_EEN_ANDER
from begeleiding.services.observaties import neem_observatie_weg, zet_observatie_terug
from begeleiding.views.assessment.basis import Assessmentknop, Assessmentvraag, MetAssessment
from kern.fouten import DomeinFout

OBSERVEREN = "begeleiding.observeren"


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
        gemeente_id = assessment.statushouder.gemeente_id
        return {
            **kwargs,
            "punten": punten_voor(gemeente_id, assessment.aanpak_code),
            "doelen": open_doelen_van(assessment.statushouder_id, self.request.user),
            "oud": self.oud,
        }

    @property
    def oud(self) -> Waarneming | None:
        return None

    def voer_uit(self, form: Any) -> HttpResponse:
        doel = form.cleaned_data["leerdoel"]
        melding = Waarnemingsmelding(
            id=uuid4(), plek=f"a{self.assessment.pk}", dag=form.cleaned_data["dag"], scores=form.scores,
            notitie=form.cleaned_data["notitie"], leerdoel=doel.pk if doel else None,
            vervangt=self.oud.pk if self.oud else None,
        )  # fmt: skip
        [uitslag] = stuur_in(meldingen=[melding], door=self.request.user)
        if uitslag.soort != Soort.BEWAARD:
            raise DomeinFout(uitslag.melding)
        wat = "verbeterd" if self.oud else "bewaard"
        return self.klaar(f"Observatie {wat}: {self.over}.", ongedaan="observatie_weg", args=(melding.id,))


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
