"""The list 'Geregeld?' of the municipality: everybody on the team may read it, its own teamleider and beheerder
change it.
"""

from __future__ import annotations

from functools import partial
from typing import Any, ClassVar

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from intake import services
from intake.forms.regelpunten import NieuwRegelpunt, Regelpuntformulier, Standaardlijstformulier
from intake.models import Regelpunt
from intake.selectors.regelpunten import puntenlijst
from intake.standaardlijst import STANDAARDLIJST
from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import Bewerkscherm, probeer
from trajecten.selectors.aanpakken import aanpakcodes

WIJZIGEN = "intake.regelpunt_wijzigen"


class Regelpunten(Pagina):
    """What is to be arranged for who arrives, by group."""

    actie = "intake.regelpunten"
    template_name = "intake/regelpunten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wie = self.request.user
        mag = wie.mag(WIJZIGEN) and services.stelt_vragen_op(wie)
        return super().get_context_data(lijst=puntenlijst(wie), mag=mag, **kwargs)


class RegelpuntNieuw(Formulierscherm):
    """A point of the municipality itself."""

    actie = WIJZIGEN
    form_class = NieuwRegelpunt
    template_name = "intake/regelpunt.html"

    def get_initial(self) -> dict[str, Any]:
        return {"vanaf": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "aanpakken": _aanpakken(self.request)}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        punt = services.voeg_regelpunt_toe(gegevens=form.gegevens(), door=self.request.user)
        meld(self.request, f"‘{punt.naam}’ staat op de lijst.")
        return redirect("intake:regelpunten")


class MetRegelpunt(ContextMixin):
    """The point in the address, when it is of the own municipality."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def regelpunt(self) -> Regelpunt:
        return self.vers()

    def vers(self) -> Regelpunt:
        punten = Regelpunt.objects.visible_to(self.request.user)
        punt: Regelpunt = get_object_or_404(punten, pk=self.kwargs["regelpunt_id"])
        return punt

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(regelpunt=self.regelpunt, **kwargs)


class RegelpuntWijzigen(MetRegelpunt, Bewerkscherm):
    """Change a point; what was recorded about people stays."""

    actie = WIJZIGEN
    soort = "regelpunt"
    form_class = Regelpuntformulier
    template_name = "intake/regelpunt.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "aanpakken": _aanpakken(self.request)}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        punt = services.wijzig_regelpunt(
            regelpunt=self.regelpunt, gegevens=form.gegevens(), versie=form.gezien, door=self.request.user
        )
        meld(self.request, f"‘{punt.naam}’ is veranderd.")
        return redirect("intake:regelpunten")


class _Zetten(MetRegelpunt, Opdracht):
    """On the list or off it; what one did can be taken back from the message."""

    actie = WIJZIGEN
    aan: ClassVar[bool]
    melding: ClassVar[str]
    ongedaan: ClassVar[str]

    def post(self, request: Any, regelpunt_id: int) -> HttpResponseBase:
        dienst = partial(services.zet_regelpunt_aan, regelpunt=self.regelpunt, aan=self.aan, door=request.user)
        terug = reverse(self.ongedaan, args=[self.regelpunt.pk])
        probeer(request, dienst, self.melding.format(self.regelpunt.naam), ongedaan_url=terug)
        return redirect("intake:regelpunten")


class RegelpuntAan(_Zetten):
    """Put it back on the list."""

    aan = True
    melding = "‘{}’ staat weer op de lijst."
    ongedaan = "intake:regelpunt_uit"


class RegelpuntUit(_Zetten):
    """Take it off the list."""

    aan = False
    melding = "‘{}’ staat niet meer op de lijst. Wat al is afgevinkt, blijft te zien."
    ongedaan = "intake:regelpunt_aan"


class RegelpuntVerplaatsen(MetRegelpunt, Opdracht):
    """One place up or down."""

    actie = WIJZIGEN

    def post(self, request: Any, regelpunt_id: int) -> HttpResponseBase:
        omhoog = request.POST.get("richting") == "omhoog"
        try:
            services.verplaats_regelpunt(regelpunt=self.regelpunt, omhoog=omhoog, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        return redirect(f"{reverse('intake:regelpunten')}#punt-{self.regelpunt.pk}")


class StandaardlijstOvernemen(Formulierscherm):
    """What the standard list has and this municipality has not."""

    actie = WIJZIGEN
    form_class = Standaardlijstformulier
    template_name = "intake/standaardlijst.html"

    def get_initial(self) -> dict[str, Any]:
        return {"vanaf": vandaag()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(punten=STANDAARDLIJST, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        aantal = services.neem_standaardlijst_over(vanaf=form.cleaned_data["vanaf"], door=self.request.user)
        erbij = meervoud(aantal, "punt staat", "punten staan")
        meld(self.request, f"{erbij} nu op de lijst. Pas aan wat bij jullie anders is.")
        return redirect("intake:regelpunten")


def _aanpakken(request: Any) -> tuple[tuple[str, str], ...]:
    gemeente_id = request.user.actieve_gemeente_id
    return aanpakcodes(gemeente_id) if gemeente_id else ()
