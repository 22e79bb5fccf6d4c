"""Whom one asks to a visit or meeting: the people, and to a network meeting the employers."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Formulierscherm
from medewerkers.views.beheer import probeer
from statushouders.models import Statushouder
from werkgevers.forms.zoeken import Zoekformulier
from werkgevers.models import Werkgever
from werkgevers.rust import rusttekst
from werkgevers.selectors.bijeenkomsten import deelnemers_van
from werkgevers.selectors.zoeken import GEVONDEN, genoeg, zoek_te_vragen, zoek_werkgevers
from werkgevers.services import bijeenkomsten, deelnames
from werkgevers.views.bijeenkomsten import PLANNEN, BijeenkomstOpdracht, MetBijeenkomst
from werkgevers.views.deelnames import BIJEENKOMST, naam_voor

MEESTE_KEER = 12
KEREN = {str(keer): keer for keer in range(1, MEESTE_KEER + 1)}


class Zoekscherm(MetBijeenkomst, Formulierscherm):
    """Search by POST, so that a name stands in no address. With script the list grows while one types."""

    actie = PLANNEN
    form_class = Zoekformulier
    resultaten: ClassVar[str]

    def get_template_names(self) -> list[str]:
        if self.request.htmx.target == "gevonden":
            return [self.resultaten]
        return super().get_template_names()

    @property
    def hoogstens(self) -> int:
        """So many are shown; who asks for more gets a longer list, so that nobody who was asked meanwhile shifts it."""
        return GEVONDEN * KEREN.get(self.request.POST.get("keer", ""), 1)

    def zoek(self, tekst: str) -> list[Any]:
        raise NotImplementedError

    def voer_uit(self, form: Any) -> HttpResponse:
        tekst = genoeg(form.cleaned_data["zoek"])
        return self.render_to_response(self.get_context_data(form=form, tekst=tekst))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gevonden = self.zoek(kwargs.get("tekst", ""))
        lijst = {"gevonden": gevonden[: self.hoogstens], "meer": len(gevonden) > self.hoogstens}
        if lijst["meer"] and (keer := self.hoogstens // GEVONDEN) < MEESTE_KEER:
            lijst["volgende_keer"] = keer + 1
        return super().get_context_data(**lijst | kwargs)


class MensenZoeken(Zoekscherm):
    """People who can be asked: whom this colleague may name."""

    template_name = "werkgevers/bijeenkomsten/mensen.html"
    resultaten = "werkgevers/bijeenkomsten/_mensen_gevonden.html"

    def zoek(self, tekst: str) -> list[Any]:
        return zoek_te_vragen(self.bijeenkomst, tekst, kijker=self.request.user, hoogstens=self.hoogstens)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        inhoud = super().get_context_data(**kwargs)
        return inhoud | {"vak_eerst": any(een.vak for een in inhoud["gevonden"])}


class WerkgeversZoeken(Zoekscherm):
    """Employers who can come to a network meeting."""

    template_name = "werkgevers/bijeenkomsten/werkgevers.html"
    resultaten = "werkgevers/bijeenkomsten/_werkgevers_gevonden.html"

    def zoek(self, tekst: str) -> list[Any]:
        gevonden = zoek_werkgevers(self.bijeenkomst, tekst, kijker=self.request.user, hoogstens=self.hoogstens)
        return [(een, rusttekst(een)) for een in gevonden]


class Uitnodigen(BijeenkomstOpdracht):
    """Ask one person; that can be taken back. With script the row says so, and one goes on."""

    def post(self, request: Any, bijeenkomst_id: int, statushouder_id: int) -> HttpResponse:
        te_noemen = Statushouder.objects.te_noemen_voor(request.user).defer("bsn")
        mens = get_object_or_404(te_noemen, pk=statushouder_id)
        naam = naam_voor(request, mens.pk)
        try:
            deelname = deelnames.nodig_uit(bijeenkomst=self.bijeenkomst, statushouder=mens, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            te_veel = deelnemers_van(self.bijeenkomst, kijker=request.user).komen > self.bijeenkomst.hoogstens
            let_op = f" Dat zijn er meer dan {self.bijeenkomst.hoogstens}." if te_veel else ""
            ongedaan = reverse("werkgevers:deelname_intrekken", args=[deelname.pk])
            meld(request, f"{naam} staat op de lijst.{let_op}", ongedaan_url=ongedaan)
            if request.htmx:
                return render(request, "werkgevers/bijeenkomsten/_gevraagd.html", {"naam": naam})
        return redirect(BIJEENKOMST, bijeenkomst_id)


class WerkgeverErbij(BijeenkomstOpdracht):
    """An employer comes too."""

    def post(self, request: Any, bijeenkomst_id: int, werkgever_id: int) -> HttpResponse:
        werkgever = get_object_or_404(Werkgever.objects.visible_to(request.user), pk=werkgever_id)
        url = reverse("werkgevers:bijeenkomst_werkgever_weg", args=[bijeenkomst_id, werkgever_id])
        probeer(
            request,
            lambda: bijeenkomsten.voeg_werkgever_toe(
                bijeenkomst=self.bijeenkomst, werkgever=werkgever, door=request.user, bevestigd="toch" in request.POST
            ),
            f"{werkgever.naam} komt ook.",
            ongedaan_url=url,
        )
        return redirect(BIJEENKOMST, bijeenkomst_id)


class WerkgeverWeg(BijeenkomstOpdracht):
    """An employer does not come."""

    def post(self, request: Any, bijeenkomst_id: int, werkgever_id: int) -> HttpResponse:
        werkgever = get_object_or_404(Werkgever.objects.visible_to(request.user), pk=werkgever_id)
        probeer(
            request,
            lambda: bijeenkomsten.haal_werkgever_weg(
                bijeenkomst=self.bijeenkomst, werkgever=werkgever, door=request.user
            ),
            f"{werkgever.naam} staat niet meer op de lijst.",
        )
        return redirect(BIJEENKOMST, bijeenkomst_id)
