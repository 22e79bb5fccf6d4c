"""Propose a placement from a dossier or from a place."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.meldingen import meld
from kern.tijd import vandaag
from kern.views import Formulierscherm
from plaatsingen.forms.nieuw import WERKGEVER, WERKPLEK, Persoonzoeker, Plaatsingformulier, Plekkeuze
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.begeleiders import jobcoaches_van
from plaatsingen.selectors.capaciteit import waarom_vol
from plaatsingen.services import plaatsing as diensten
from plaatsingen.views.metplaatsing import SCHRIJVEN
from plaatsingen.voorstel import voorstel
from statushouders.models import Statushouder
from statushouders.views.mens import MetMens
from werkgevers.codelijsten import Plaatsingsoort
from werkgevers.models import Werkgever, Werkplek

GEVONDEN = 12


def gekozen(request: Any) -> dict[str, Any]:
    """The kind of the form as it asks anew whether there has to be a last day."""
    soort = request.GET.get("soort")
    return {"soort": soort} if soort in Plaatsingsoort.values else {}


class PlaatsingNieuw(MetMens, Formulierscherm):
    """For the person in the address: first the place (`?plek=`), then what is agreed."""

    actie = SCHRIJVEN

    @cached_property
    def plek(self) -> tuple[Werkgever, Werkplek | None] | None:
        """The employer, and its place when one was chosen; 404 for what is out of sight."""
        keuze = self.request.GET.get("plek", "")
        soort, nummer = keuze[:1], keuze[1:]
        if soort not in (WERKPLEK, WERKGEVER) or not (nummer.isascii() and nummer.isdigit() and len(nummer) < 18):
            return None
        if soort == WERKGEVER:
            return get_object_or_404(Werkgever.objects.visible_to(self.request.user), pk=nummer), None
        zichtbaar = Werkplek.objects.visible_to(self.request.user).select_related("werkgever")
        werkplek: Werkplek = get_object_or_404(zichtbaar, pk=nummer)
        return werkplek.werkgever, werkplek

    @property
    def is_keuze(self) -> bool:
        """Whether the place is still to be chosen."""
        return self.plek is None

    def get_template_names(self) -> list[str]:
        return ["plaatsingen/kies_plek.html" if self.is_keuze else "plaatsingen/nieuw.html"]

    def get_form_class(self) -> Any:
        return Plekkeuze if self.is_keuze else Plaatsingformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        basis = {**super().get_form_kwargs(), "kijker": self.request.user}
        if self.plek is None:
            return basis
        werkgever, werkplek = self.plek
        eerste = jobcoaches_van(self.persoon.pk).values_list("pk", flat=True).first()
        begin, tijden = voorstel(werkplek, jobcoach=eerste, dag=vandaag())
        over = {"persoon": self.persoon, "werkgever": werkgever, "werkplek": werkplek}
        return {**basis, **over, "initial": begin | gekozen(self.request), "tijden": tijden}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        werkgever, werkplek = self.plek or (None, None)
        keuze = f"{WERKPLEK}{werkplek.pk}" if werkplek else f"{WERKGEVER}{werkgever.pk}" if werkgever else ""
        form = kwargs.get("form") or self.get_form()
        vol = "" if werkgever is None or form.is_bound else self._waarom_vol(werkgever, werkplek)
        return super().get_context_data(
            werkgever=werkgever, werkplek=werkplek, plek=keuze, vol=vol, **{**kwargs, "form": form}
        )

    def _waarom_vol(self, werkgever: Werkgever, werkplek: Werkplek | None) -> str:
        """Before somebody types: why there is no room on the first day that is possible."""
        dag = max(vandaag(), werkplek.begin or vandaag()) if werkplek else vandaag()
        dan = Plaatsing(statushouder=self.persoon, werkgever=werkgever, werkplek=werkplek, begin=dag, einde=dag)
        return waarom_vol(dan)

    def form_valid(self, form: Any) -> Any:
        if self.plek is None:
            return redirect(f"{self.request.path}?plek={form.cleaned_data['plek']}")
        return super().form_valid(form)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        werkgever, werkplek = self.plek or (None, None)
        if werkgever is None:
            return redirect(self.request.path)
        plaatsing = diensten.stel_plaatsing_voor(
            statushouder=self.persoon,
            werkgever=werkgever,
            werkplek=werkplek,
            gegevens=form.gegevens(),
            door=self.request.user,
            boven_capaciteit=form.cleaned_data["boven_capaciteit"],
            waarom_langer=form.cleaned_data["waarom_langer"],
            ondanks_botsing=form.cleaned_data["ondanks_botsing"],
            naast_andere=form.cleaned_data["naast_andere"],
        )
        tekst = f"Voorgesteld: {self.persoon.naam} bij {werkgever.naam}. Leg nu de akkoorden vast."
        meld(self.request, tekst, ongedaan_url=reverse("plaatsingen:voorstel_terug", args=[plaatsing.pk]))
        return redirect("plaatsingen:plaatsing", plaatsing.pk)


class VoorWerkplek(Formulierscherm):
    """Whom to propose for the place in the address; the words of the search go by POST."""

    actie = SCHRIJVEN
    form_class = Persoonzoeker
    template_name = "plaatsingen/kies_persoon.html"

    @cached_property
    def werkplek(self) -> Werkplek:
        zichtbaar = Werkplek.objects.visible_to(self.request.user).select_related("werkgever")
        werkplek: Werkplek = get_object_or_404(zichtbaar, pk=self.kwargs["werkplek_id"])
        return werkplek

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        plek = f"{WERKPLEK}{self.werkplek.pk}"
        return super().get_context_data(**{"werkplek": self.werkplek, "plek": plek, "mensen": None} | kwargs)

    def voer_uit(self, form: Any) -> HttpResponse:
        gevonden = Statushouder.objects.visible_to(self.request.user).niet_afgesloten()
        mensen = gevonden.zoek_naam(form.cleaned_data["zoek"]).defer("bsn").order_by("achternaam", "voornamen", "pk")
        return self.render_to_response(self.get_context_data(form=form, mensen=list(mensen[:GEVONDEN])))
