"""Trainings of a person: in the dossier, and at the employer."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.views.generic.base import ContextMixin

from kern.antwoord import met_terug, terug_adres
from kern.meldingen import meld
from kern.ongedaan import stand_van
from kern.views import Formulierscherm, Opdracht
from medewerkers.views.beheer import Bewerkscherm, probeer
from statushouders.models import Statushouder
from werkgevers.forms.trainingen import Trainingformulier
from werkgevers.forms.zoeken import Zoekformulier
from werkgevers.models import Training, Werkgever
from werkgevers.selectors.namen import IEMAND, Noemnaam, namen_voor
from werkgevers.selectors.trainingen import trainingen_bij
from werkgevers.selectors.zoeken import GEVONDEN, genoeg, zoek_te_noemen
from werkgevers.services import trainingen as services
from werkgevers.views.basis import MetWerkgever, Terugzetten, ongedaan_adres

ACTIE = "werkgevers.trainingen"


def trainingenkaart(request: Any, werkgever: Werkgever) -> SafeString | str:
    """The card on the page of the employer: who learned what there, and another training. Nothing when neither."""
    rijen = trainingen_bij(werkgever, kijker=request.user)
    mag = request.user.mag(ACTIE) and not werkgever.is_gearchiveerd
    if not rijen and not mag:
        return ""
    inhoud = {"rijen": rijen, "mag": mag, "werkgever": werkgever}
    return render_to_string("werkgevers/trainingen/_kaart.html", inhoud, request=request)


class TrainingBijWie(MetWerkgever, Formulierscherm):
    """Of whom, when one begins at the employer. By POST, so that no name stands in an address."""

    actie = ACTIE
    form_class = Zoekformulier
    template_name = "werkgevers/trainingen/bij_wie.html"

    def get_template_names(self) -> list[str]:
        in_de_lijst = self.request.htmx.target == "gevonden"
        return ["werkgevers/trainingen/_bij_wie_gevonden.html"] if in_de_lijst else super().get_template_names()

    def voer_uit(self, form: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, tekst=genoeg(form.cleaned_data["zoek"])))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        tekst = kwargs.get("tekst", "")
        gevonden = zoek_te_noemen(self.request.user, tekst) if tekst else []
        lijst = {"gevonden": gevonden[:GEVONDEN], "meer": len(gevonden) > GEVONDEN}
        return super().get_context_data(**lijst | kwargs)


class Trainingscherm(ContextMixin):
    """A view about a training of `mens`, whom this reader may name."""

    request: Any
    kwargs: dict[str, Any]
    form_class: Any = Trainingformulier

    @cached_property
    def mens(self) -> Statushouder:
        raise NotImplementedError

    @cached_property
    def wie(self) -> Noemnaam:
        return namen_voor(self.request.user, [self.mens.pk]).get(self.mens.pk, Noemnaam(IEMAND, "/"))

    @property
    def terug(self) -> str:
        return terug_adres(self.request, self.wie.url)

    def get_form_kwargs(self) -> dict[str, Any]:
        basis: dict[str, Any] = super().get_form_kwargs()  # type: ignore[misc]
        return basis | {"kijker": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"wie": self.wie, "terug": self.terug} | kwargs)


class TrainingNieuw(Trainingscherm, Formulierscherm):
    """Add a training of the person in the address."""

    actie = ACTIE
    template_name = "werkgevers/trainingen/nieuw.html"

    def get_initial(self) -> dict[str, Any]:
        """At the employer where one began."""
        gekozen = self.request.GET.get("werkgever", "")
        return {"werkgever": int(gekozen)} if gekozen.isascii() and gekozen.isdigit() and len(gekozen) < 19 else {}

    @cached_property
    def mens(self) -> Statushouder:
        te_noemen = Statushouder.objects.te_noemen_voor(self.request.user).defer("bsn")
        gevonden: Statushouder = get_object_or_404(te_noemen, pk=self.kwargs["statushouder_id"])
        return gevonden

    def voer_uit(self, form: Any) -> HttpResponseBase:
        training = services.voeg_training_toe(
            statushouder=self.mens, velden=form.zonder_versie(), door=self.request.user
        )
        ongedaan = met_terug(reverse("werkgevers:training_verwijderen", args=[training.pk]), self.terug)
        meld(self.request, f"{training.naam} staat bij {self.wie.naam}.", ongedaan_url=ongedaan)
        return redirect(self.terug)


class MetTraining(Trainingscherm):
    """The training in the address, of somebody whom this reader may name."""

    @cached_property
    def training(self) -> Training:
        gevonden: Training = self.vers()
        return gevonden

    def vers(self) -> Training:
        zichtbaar = Training.objects.visible_to(self.request.user).select_related("werkgever", "statushouder")
        gevonden: Training = get_object_or_404(zichtbaar.defer("statushouder__bsn"), pk=self.kwargs["training_id"])
        return gevonden

    @cached_property
    def mens(self) -> Statushouder:
        return self.training.statushouder


class TrainingWijzigen(MetTraining, Bewerkscherm):
    """Change it: who pays, when the certificate was got, until when it holds."""

    actie = ACTIE
    soort = "training"
    template_name = "werkgevers/trainingen/wijzigen.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"ook": self.training.werkgever_id}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        velden = form.zonder_versie()
        was = stand_van(self.training, velden)
        training = services.wijzig_training(
            training=self.training, velden=velden, versie=form.gezien, door=self.request.user
        )
        ongedaan = ongedaan_adres(
            self.request, "werkgevers:training_terugzetten", training,
            was=was, eerst=self.training.versie, terug=self.terug,
        )  # fmt: skip
        meld(self.request, f"{training.naam} van {self.wie.naam} is bewaard.", ongedaan_url=ongedaan)
        return redirect(self.terug)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(training=self.training, **kwargs)


class TrainingTerugzetten(MetTraining, Terugzetten):
    """Undo of changing."""

    actie = ACTIE
    wat = "training"

    def zet_terug(self, velden: Mapping[str, Any], versie: int) -> None:
        services.wijzig_training(training=self.training, velden=velden, versie=versie, door=self.request.user)


class TrainingVerwijderen(MetTraining, Opdracht):
    """Undo of adding, within the hour."""

    actie = ACTIE

    def post(self, request: Any, training_id: int) -> HttpResponse:
        naam, terug = self.training.naam, self.terug
        probeer(
            request,
            lambda: services.verwijder_training(training=self.training, door=request.user),
            f"{naam} is weer weggehaald.",
        )
        return redirect(terug)
