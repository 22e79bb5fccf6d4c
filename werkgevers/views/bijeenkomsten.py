"""Visits and network meetings: the list, one of them, and planning."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.datums import datum_dichtbij, tijd
from kern.meldingen import meld
from kern.ongedaan import stand_van
from kern.tijd import hier, nu, vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import Bewerkscherm, probeer
from werkgevers.codelijsten import Bijeenkomstsoort, Bijeenkomststand
from werkgevers.forms.bijeenkomsten import Bijeenkomstformulier
from werkgevers.models import Bijeenkomst, Werkgever
from werkgevers.selectors.bijeenkomsten import bijeenkomsten, deelnemers_van
from werkgevers.services import bijeenkomsten as services
from werkgevers.services.bijeenkomsten import Bijeenkomstgegevens
from werkgevers.views.basis import Terugzetten, ongedaan_adres

LEZEN = "werkgevers.lezen"
PLANNEN = "werkgevers.schrijven"
OPKOMST = "werkgevers.deelnames"
PER_BLADZIJDE = 25


def wanneer(bijeenkomst: Bijeenkomst) -> str:
    """'di 8 dec, 10.00 uur'."""
    begin = hier(bijeenkomst.begin)
    return f"{datum_dichtbij(begin.date(), vandaag=vandaag())}, {tijd(begin)}"


def meld_gepland(request: Any, naam: str, bijeenkomst: Bijeenkomst, wat_nu: str) -> None:
    """Of what is over already one says who was there. Taken back it is called off."""
    tekst = f"{naam} gepland: {wanneer(bijeenkomst)}. {wat_nu}"
    if bijeenkomst.einde <= nu():
        tekst = f"{naam} staat erin: {wanneer(bijeenkomst)}. Voeg toe wie er was en leg de opkomst vast."
    meld(request, tekst, ongedaan_url=reverse("werkgevers:bijeenkomst_afzeggen", args=[bijeenkomst.pk]))


class Bijeenkomsten(Pagina):
    """What is to come first, and then what has been."""

    actie = LEZEN
    template_name = "werkgevers/bijeenkomsten/lijst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = bijeenkomsten(self.request.user)
        return super().get_context_data(
            komend=alle.komend(),
            pagina=Paginator(alle.eerder(), PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde")),
            mag=self.request.user.mag(PLANNEN),
            **kwargs,
        )


class BijeenkomstNieuw(Formulierscherm):
    """Plan a network meeting."""

    actie = PLANNEN
    form_class = Bijeenkomstformulier
    template_name = "werkgevers/bijeenkomsten/nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"kijker": self.request.user, "soort": Bijeenkomstsoort.NETWERK}

    def get_initial(self) -> dict[str, Any]:
        return {"begeleider": self.request.user.pk, "hoogstens": 12}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        nieuw = services.plan_netwerkbijeenkomst(
            gegevens=form.gegevens(), al_geweest=form.al_geweest, door=self.request.user
        )
        meld_gepland(self.request, nieuw.naam, nieuw, "Zeg nu welke werkgevers en mensen komen.")
        return redirect("werkgevers:bijeenkomst", nieuw.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=reverse("werkgevers:bijeenkomsten"), **kwargs)


class MetBijeenkomst(ContextMixin):
    """The meeting in the address, of the own municipality."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def bijeenkomst(self) -> Bijeenkomst:
        return self.vers()

    def vers(self) -> Bijeenkomst:
        zichtbaar = Bijeenkomst.objects.visible_to(self.request.user).select_related("begeleider")
        gevonden: Bijeenkomst = get_object_or_404(zichtbaar, pk=self.kwargs["bijeenkomst_id"])
        return gevonden

    @cached_property
    def werkgevers(self) -> list[Werkgever]:
        return list(self.bijeenkomst.werkgevers.order_by("naam", "pk"))

    @property
    def naam(self) -> str:
        """'Bezoek aan Kwekerij De Lier', or the name of the meeting."""
        if self.bijeenkomst.soort == Bijeenkomstsoort.NETWERK or not self.werkgevers:
            return self.bijeenkomst.naam
        return f"Bezoek aan {self.werkgevers[0].naam}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {
            "bijeenkomst": self.bijeenkomst,
            "naam": self.naam,
            "werkgevers": self.werkgevers,
            "terug": reverse("werkgevers:bijeenkomst", args=[self.bijeenkomst.pk]),
        }
        return super().get_context_data(**eigen | kwargs)


class BijeenkomstBekijken(MetBijeenkomst, Pagina):
    """When and where, which employers, who comes, and what came of it."""

    actie = LEZEN
    template_name = "werkgevers/bijeenkomsten/bijeenkomst.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, deze = self.request.user, self.bijeenkomst
        deelnemers = deelnemers_van(deze, kijker=kijker)
        return super().get_context_data(
            deelnemers=deelnemers,
            te_veel=deze.stand == Bijeenkomststand.GEPLAND and deelnemers.komen > deze.hoogstens,
            begonnen=deze.begonnen,
            mag_plannen=kijker.mag(PLANNEN),
            mag_opkomst=kijker.mag(OPKOMST),
            **kwargs,
        )


class BijeenkomstWijzigen(MetBijeenkomst, Bewerkscherm):
    """Another time, place or colleague."""

    actie = PLANNEN
    soort = "bijeenkomst"
    form_class = Bijeenkomstformulier
    template_name = "werkgevers/bijeenkomsten/wijzigen.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        vast = {"kijker": self.request.user, "soort": self.bijeenkomst.soort, "ook": self.bijeenkomst.begeleider_id}
        return super().get_form_kwargs() | vast

    def bewaard(self, nu: Any, veld: str) -> Any:
        return Bijeenkomstformulier.begin_van(nu)[veld]

    def voer_uit(self, form: Any) -> HttpResponseBase:
        gegevens = form.gegevens()
        was = stand_van(self.bijeenkomst, gegevens.velden)
        nu_bewaard = services.wijzig_bijeenkomst(
            bijeenkomst=self.bijeenkomst,
            gegevens=gegevens,
            versie=form.gezien,
            door=self.request.user,
            al_geweest=form.al_geweest,
        )
        terug = reverse("werkgevers:bijeenkomst", args=[self.bijeenkomst.pk])
        ongedaan = ongedaan_adres(
            self.request, "werkgevers:bijeenkomst_wijziging_terug", nu_bewaard,
            was=was, eerst=self.bijeenkomst.versie, terug=terug,
        )  # fmt: skip
        meld(self.request, f"{self.naam} is bewaard.", ongedaan_url=ongedaan)
        return redirect(terug)


class BijeenkomstWijzigingTerug(MetBijeenkomst, Terugzetten):
    """Undo of changing. That the day may be over is not asked anew: it stood there."""

    actie = PLANNEN
    wat = "bijeenkomst"

    @property
    def terug(self) -> str:
        return reverse("werkgevers:bijeenkomst", args=[self.bijeenkomst.pk])

    def zet_terug(self, velden: Mapping[str, Any], versie: int) -> None:
        services.wijzig_bijeenkomst(
            bijeenkomst=self.bijeenkomst,
            gegevens=Bijeenkomstgegevens(**velden),
            versie=versie,
            door=self.request.user,
            al_geweest=True,
        )


class BijeenkomstOpdracht(MetBijeenkomst, Opdracht):
    """A button on the page of the meeting."""

    actie = PLANNEN

    def doe(self, dienst: Any, melding: str, *, ongedaan: str = "") -> HttpResponse:
        url = reverse(f"werkgevers:{ongedaan}", args=[self.bijeenkomst.pk]) if ongedaan else ""
        probeer(self.request, dienst, melding, ongedaan_url=url)
        return redirect("werkgevers:bijeenkomst", self.bijeenkomst.pk)


class BijeenkomstAfzeggen(BijeenkomstOpdracht):
    """It does not take place; that can be taken back."""

    def post(self, request: Any, bijeenkomst_id: int) -> HttpResponse:
        return self.doe(
            lambda: services.zeg_bijeenkomst_af(bijeenkomst=self.bijeenkomst, door=request.user),
            f"{self.naam} ging niet door."
            if self.bijeenkomst.begonnen
            else f"{self.naam} gaat niet door. Laat het de mensen en de werkgever weten.",
            ongedaan="bijeenkomst_terugzetten",
        )


class BijeenkomstTerugzetten(BijeenkomstOpdracht):
    """Undo of calling off."""

    def post(self, request: Any, bijeenkomst_id: int) -> HttpResponse:
        return self.doe(
            lambda: services.zet_bijeenkomst_terug(bijeenkomst=self.bijeenkomst, door=request.user),
            f"{self.naam} staat weer gepland.",
        )
