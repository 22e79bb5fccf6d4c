"""Begin a profile, write it (also with two at a time), and throw a concept away."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.versies import Verschil, neem_op
from kern.views import Formulierscherm, Opdracht
from statushouders import services
from statushouders.forms.profiel import VELDEN, Profielformulier, Weggooiformulier, samengevoegd, verschillen
from statushouders.services.profiel.slot import VAST
from statushouders.views.mens import MetMens
from statushouders.views.profiel.basis import MetProfiel, tab_url
from statushouders.views.tweeversies import TweeVersies

ACTIE = "statushouders.profiel_wijzigen"


class Begin(MetMens, Opdracht):
    """Open the concept, or begin one: one click from the dossier."""

    actie = ACTIE

    def post(self, request: Any, statushouder_id: int) -> HttpResponse:
        try:
            profiel = services.begin_profiel(persoon=self.persoon, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(tab_url(self.persoon.pk))
        return redirect("statushouders:profiel_bewerken", profiel.pk)


class Bewerk(MetProfiel, TweeVersies):
    """The texts of a concept. One with consent leads to its page."""

    actie = ACTIE
    form_class = Profielformulier
    template_name = "statushouders/profiel/bewerken.html"
    gelogd = "profiel.gewijzigd"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.profiel.is_concept:
            meld_fout(request, VAST)
            return redirect("statushouders:profiel", self.profiel.pk)
        return super().get(request, *args, **kwargs)

    @property
    def versie_nu(self) -> int:
        return self.profiel.versie

    @property
    def na_bewaren(self) -> str:
        """With the person opposite: straight on to reading it together."""
        if "samen" in self.request.POST:
            return reverse("statushouders:profiel_akkoord", args=[self.profiel.pk])
        return self.terug

    def lees_opnieuw(self) -> None:
        del self.profiel, self.bewaard

    def lees(self) -> dict[str, str]:
        return {veld: self.profiel.teksten.get(veld, "") for veld in VELDEN}

    def get_initial(self) -> dict[str, Any]:
        return dict(self.bewaard)

    def ingevuld(self, form: Any) -> dict[str, str]:
        teksten: dict[str, str] = form.teksten()
        return teksten

    def opname(self, gegevens: dict[str, str]) -> str:
        return neem_op(gegevens)

    def verschil(self, ingevuld: dict[str, str], *, gezien: bool) -> list[Verschil]:
        post = self.request.POST
        keuzes = {veld: post.get(f"kies_{veld}", "") for veld in VELDEN}
        return verschillen(
            opname=post.get("opname", ""), bewaard=self.bewaard, ingevuld=ingevuld, keuzes=keuzes, gevraagd=gezien
        )

    def samen(self, ingevuld: dict[str, str], gekozen: list[Verschil]) -> dict[str, str]:
        return samengevoegd(bewaard=self.bewaard, ingevuld=ingevuld, gekozen=gekozen)

    def schrijf(self, gegevens: dict[str, str], versie: int) -> str:
        services.wijzig_profiel(profiel=self.profiel, teksten=gegevens, versie=versie, door=self.request.user)
        return f"Het profiel van {self.persoon.naam} is bewaard."

    def formulier_met(self, gegevens: dict[str, str]) -> Profielformulier:
        return Profielformulier(initial=gegevens)


class Weggooien(MetProfiel, Formulierscherm):
    """A concept that is not needed; asked first, for it cannot be taken back."""

    actie = ACTIE
    template_name = "statushouders/profiel/weggooien.html"

    def get_form(self, form_class: Any = None) -> Any:
        return Weggooiformulier(**self.get_form_kwargs())

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if not self.profiel.is_concept:
            return redirect("statushouders:profiel", self.profiel.pk)
        return super().get(request, *args, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        services.gooi_profiel_weg(profiel=self.profiel, door=self.request.user)
        meld(self.request, f"Het concept van het profiel van {self.persoon.naam} is weggegooid.")
        return redirect(self.terug)
