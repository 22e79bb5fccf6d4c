"""What these pages share: the tab, the round or list of the address, a button."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Opdracht
from rapportages.models import Antwoordformulier, Lijstvraag, Meting, Vragenlijst
from rapportages.views.basis import Rapportage

LEZEN, INVOEREN = "rapportages.effect", "rapportages.effect_invoeren"


class Effect(Rapportage):
    """A page of the tab."""

    kwargs: dict[str, Any]
    onderdeel = "rapportages:metingen"
    terug: Any = ""

    def klaar(self, tekst: str, *, ongedaan_url: str = "", naar: str = "") -> HttpResponseBase:
        meld(self.request, tekst, ongedaan_url=ongedaan_url)
        return redirect(naar or self.terug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"terug": self.terug, "mag": self.request.user.mag(INVOEREN)} | kwargs)


class MetMeting(Effect):
    """A round within sight."""

    @cached_property
    def meting(self) -> Any:
        return self.vers()

    def vers(self) -> Any:
        zichtbaar = Meting.objects.visible_to(self.request.user).select_related("lijst")
        meting: Meting = get_object_or_404(zichtbaar, pk=self.kwargs["meting_id"])
        return meting

    @property
    def terug(self) -> str:
        return reverse("rapportages:meting", args=[self.kwargs["meting_id"]])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(meting=self.meting, **kwargs)


class MetLijst(Effect):
    """A questionnaire within sight."""

    @cached_property
    def lijst(self) -> Any:
        return self.vers()

    def vers(self) -> Any:
        lijst: Vragenlijst = get_object_or_404(
            Vragenlijst.objects.visible_to(self.request.user), pk=self.kwargs["vragenlijst_id"]
        )
        return lijst

    @property
    def terug(self) -> str:
        return reverse("rapportages:vragenlijst", args=[self.lijst.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(lijst=self.lijst, **kwargs)


class MetVraag(MetLijst):
    """A question of a list within sight."""

    @cached_property
    def vraag(self) -> Lijstvraag:
        zichtbaar = Lijstvraag.objects.visible_to(self.request.user).select_related("lijst")
        vraag: Lijstvraag = get_object_or_404(zichtbaar, pk=self.kwargs["lijstvraag_id"])
        return vraag

    @property
    def lijst(self) -> Any:
        return self.vraag.lijst


class MetFormulier(Effect):
    """A form within sight."""

    @cached_property
    def formulier(self) -> Antwoordformulier:
        zichtbaar = Antwoordformulier.objects.visible_to(self.request.user).select_related("meting")
        formulier: Antwoordformulier = get_object_or_404(zichtbaar, pk=self.kwargs["formulier_id"])
        return formulier

    @property
    def terug(self) -> str:
        return reverse(f"rapportages:invoeren_{self.formulier.moment}", args=[self.formulier.meting_id])


class Knop(Opdracht):
    """A button. A rule that is broken becomes a message on the page of the button."""

    request: Any
    terug: ClassVar[Any]

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            return self.voer_uit()
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(self.terug)

    def voer_uit(self) -> HttpResponseBase:
        raise NotImplementedError
