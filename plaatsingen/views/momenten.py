"""Evaluations and aftercare of a placement."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from kern.datums import datum_lang
from plaatsingen.forms.stappen import Momentformulier, NieuwMomentformulier
from plaatsingen.models import Plaatsingsmoment
from plaatsingen.services import plaatsing as diensten
from plaatsingen.statussen import LOOPT
from plaatsingen.views.metplaatsing import SCHRIJVEN, Plaatsingsknop, Plaatsingsvraag


class MetMoment:
    """The moment in the address, and its placement."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def moment(self) -> Plaatsingsmoment:
        zichtbaar = Plaatsingsmoment.objects.visible_to(self.request.user).select_related("plaatsing")
        moment: Plaatsingsmoment = get_object_or_404(zichtbaar, pk=self.kwargs["moment_id"])
        return moment

    @property
    def plaatsing_id(self) -> int:
        return self.moment.plaatsing_id


class MomentAfronden(MetMoment, Plaatsingsvraag):
    """How it goes."""

    actie = SCHRIJVEN
    form_class = Momentformulier
    kop = "Hoe gaat het?"

    def waarom_niet(self) -> str:
        return diensten.AL_AFGEROND if self.moment.gedaan_op else ""

    def get_initial(self) -> dict[str, Any]:
        return {
            **super().get_initial(),
            "verslag": self.moment.verslag,
            "oordeel": self.moment.oordeel,
            "met": self.moment.met,
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kop=f"{self.moment.get_soort_display()} vastleggen", **kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.rond_moment_af(moment=self.moment, door=self.request.user, **form.cleaned_data)
        tekst = f"{self.moment.get_soort_display()} vastgelegd: {self.over}."
        return self.klaar(tekst, ongedaan="moment_heropenen", args=(self.moment.pk,))


class MomentHeropenen(MetMoment, Plaatsingsknop):
    """Undo."""

    actie = SCHRIJVEN

    def voer_uit(self) -> HttpResponse:
        diensten.heropen_moment(moment=self.moment, door=self.request.user)
        return self.klaar(f"Staat weer open: {self.moment.get_soort_display().lower()}, {self.over}.")


class MomentNieuw(Plaatsingsvraag):
    """One more."""

    actie = SCHRIJVEN
    form_class = NieuwMomentformulier
    standen = LOOPT
    kop = "Moment plannen"
    uitleg = "Een extra dag om te kijken hoe het gaat."

    def voer_uit(self, form: Any) -> HttpResponse:
        moment = diensten.plan_moment(plaatsing=self.plaatsing, door=self.request.user, **form.cleaned_data)
        return self.klaar(f"{moment.get_soort_display()} gepland op {datum_lang(moment.uiterlijk)}: {self.over}.")
