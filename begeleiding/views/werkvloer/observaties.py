"""What was seen at an employer's: written down, corrected, and all of it on one page."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from begeleiding.forms.observaties import Observatieformulier
from begeleiding.models import Waarneming
from begeleiding.selectors.assessmentblad import observaties_van
from begeleiding.selectors.instellingen import aanpak_code_van
from begeleiding.services.dag.waarneming import VAN_EEN_ANDER
from begeleiding.services.observaties import neem_observatie_weg, zet_observatie_terug
from begeleiding.views.observatieformulier import OBSERVEREN, bewaar_observatie, formuliergegevens
from begeleiding.views.werkvloer.basis import OpDeWerkvloer, VanEenPlaatsing, Werkvloerknop, Werkvloervraag
from kern.views import Pagina
from medewerkers.views.beheer import bladzijde


class ObservatieBijNieuw(Werkvloervraag):
    """What was seen on a day."""

    actie = OBSERVEREN
    fragment_template: ClassVar[str] = ""
    form_class = Observatieformulier
    kop: ClassVar[str] = "Observatie"

    @property
    def oud(self) -> Waarneming | None:
        return None

    def get_form_kwargs(self) -> dict[str, Any]:
        kwargs = super().get_form_kwargs()
        plaatsing = kwargs.pop("plaatsing")
        del kwargs["kijker"]
        return kwargs | formuliergegevens(
            statushouder_id=plaatsing.statushouder_id, gemeente_id=plaatsing.werkgever.gemeente_id,
            aanpak_code=aanpak_code_van(plaatsing.statushouder_id), request=self.request, oud=self.oud,
        )  # fmt: skip

    def voer_uit(self, form: Any) -> HttpResponse:
        melding = bewaar_observatie(form, plek=f"p{self.plaatsing.pk}", oud=self.oud, door=self.request.user)
        if self.oud:
            return self.klaar(f"Observatie verbeterd: {self.over}.")
        return self.klaar(f"Observatie bewaard: {self.over}.", ongedaan="observatie_bij_weg", args=(melding.id,))


class MetObservatieBij(VanEenPlaatsing):
    """The observation in the address, at an employer's."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def ding(self) -> Waarneming:
        bij_werkgevers = Waarneming.objects.visible_to(self.request.user).exclude(plaatsing=None)
        rij: Waarneming = get_object_or_404(
            bij_werkgevers.prefetch_related("scores"), pk=self.kwargs["werkplekobservatie_id"]
        )
        return rij


class ObservatieBijVerbeteren(MetObservatieBij, ObservatieBijNieuw):
    """The same one, in better words; the first one stays to be read."""

    kop = "Observatie verbeteren"

    def waarom_niet(self) -> str:
        eigen = self.ding.door_id == self.request.user.pk
        return super().waarom_niet() or ("" if eigen else VAN_EEN_ANDER)

    @property
    def oud(self) -> Waarneming | None:
        return self.ding


class ObservatieBijWeg(MetObservatieBij, Werkvloerknop):
    """Undo, or of somebody else."""

    actie = OBSERVEREN

    def voer_uit(self) -> HttpResponse:
        neem_observatie_weg(waarneming_id=self.ding.pk, door=self.request.user)
        return self.klaar("De observatie is weg.", ongedaan="observatie_bij_terug", args=(self.ding.pk,))


class ObservatieBijTerug(MetObservatieBij, Werkvloerknop):
    """Undo of that."""

    actie = OBSERVEREN

    def voer_uit(self) -> HttpResponse:
        zet_observatie_terug(waarneming_id=self.ding.pk, door=self.request.user)
        return self.klaar("De observatie staat er weer.")


class ObservatiesBij(OpDeWerkvloer, Pagina):
    """All that was seen here, the last first."""

    actie = OBSERVEREN
    template_name = "begeleiding/werkvloer/observaties.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        van_hier = Waarneming.objects.geldig().visible_to(self.request.user).filter(plaatsing=self.plaatsing.pk)
        return super().get_context_data(pagina=bladzijde(self.request, observaties_van(van_hier)), **kwargs)
