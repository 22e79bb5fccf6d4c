"""Change what is known about a person, also when two colleagues do so at the same time."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import cached_property

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld
from kern.views import Formulierscherm
from medewerkers.models import Logregel
from statushouders import services
from statushouders.forms.persoon import PersoonFormulier, als_tekst
from statushouders.forms.versies import Verschil, lees_opname, momentopname, samengevoegd, verschillen
from statushouders.gegevens import PersoonGegevens
from statushouders.views.mens import MetMens

# What the screen with two versions asks; everything else that was typed travels along in it.
_VAN_HET_KEUZESCHERM = ("csrfmiddlewaretoken", "gezien", "terug")


class _Ingehaald(Exception):
    """A colleague saved in the very moment between reading and writing: compare anew."""


class Bewerk(MetMens, Formulierscherm):
    """`versie` and `opname` say how the facts stood when the form was opened. When a colleague saved since then, what
    differs is shown side by side and chosen fact by fact (`kies_...`); `gezien` is the version that was compared.
    """

    actie = "statushouders.wijzigen"
    form_class = PersoonFormulier
    template_name = "statushouders/persoon_bewerk.html"

    @cached_property
    def bewaard(self) -> PersoonGegevens:
        return PersoonGegevens.van(self.persoon)

    def get_form_kwargs(self) -> dict[str, Any]:
        eerst = lees_opname(self.request.POST.get("opname", ""))
        return {**super().get_form_kwargs(), "huidig": self.bewaard, "eerst": eerst}

    def form_valid(self, form: Any) -> Any:
        try:
            return super().form_valid(form)
        except _Ingehaald:
            del self.persoon, self.bewaard
            return super().form_valid(form)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        ingevuld = form.gegevens()
        if self._nummer("versie") == self.persoon.versie:
            return self._bewaar(ingevuld)
        gezien = self._nummer("gezien") == self.persoon.versie
        verschil = self._verschil(ingevuld, gezien=gezien)
        if verschil and not (gezien and all(een.keuze for een in verschil)):
            return self._toon_verschil(verschil)
        samen = samengevoegd(bewaard=self.bewaard, ingevuld=ingevuld, gekozen=verschil)
        try:
            return self._bewaar(samen)
        except DomeinFout as fout:
            return self._verder_met(samen, fout)

    def _bewaar(self, gegevens: PersoonGegevens) -> HttpResponse:
        versie = self.persoon.versie
        try:
            services.wijzig(statushouder=self.persoon, gegevens=gegevens, versie=versie, door=self.request.user)
        except BewerktDoorAnder as fout:
            raise _Ingehaald from fout
        meld(self.request, f"De gegevens van {self.persoon.naam} zijn bewaard.")
        return redirect(self.terug)

    def _verschil(self, ingevuld: PersoonGegevens, *, gezien: bool) -> list[Verschil]:
        post = self.request.POST
        keuzes = {veld: post.get(f"kies_{veld}", "") for veld in PersoonFormulier.base_fields}
        return verschillen(
            opname=post.get("opname", ""), bewaard=self.bewaard, ingevuld=ingevuld, keuzes=keuzes, gevraagd=gezien
        )

    def _toon_verschil(self, verschil: list[Verschil]) -> HttpResponse:
        """Side by side. What was typed travels along, so that nothing has to be typed again."""
        ingevuld = [
            (naam, waarde)
            for naam, waarden in self.request.POST.lists()
            if naam not in _VAN_HET_KEUZESCHERM and not naam.startswith("kies_")
            for waarde in waarden
        ]
        regels = Logregel.objects.van_dossier(self.persoon.pk).select_related("door")
        laatste = regels.filter(actie="statushouder.gewijzigd").first()
        context = self.get_context_data(
            verschil=verschil,
            ingevuld=ingevuld,
            laatste=laatste,
            onvolledig=any(een.fout for een in verschil),
            formulierfout=True,
        )
        return render(self.request, "statushouders/persoon_conflict.html", context, status=422)

    def _verder_met(self, samen: PersoonGegevens, fout: DomeinFout) -> HttpResponse:
        """What was chosen does not fit together: the form again, with the choices in it, on the stored version."""
        begin = als_tekst(samen) | {"bsn": samen.bsn if samen.bsn != self.bewaard.bsn else ""}
        form = PersoonFormulier(initial=begin, huidig=self.bewaard)
        vers = {"versie": self.persoon.versie, "opname": momentopname(self.bewaard)}
        context = self.get_context_data(form=form, melding=fout.melding, formulierfout=True, **vers)
        return self.render_to_response(context, status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.request.method == "POST":
            geopend = {"versie": self._nummer("versie"), "opname": self.request.POST.get("opname", "")}
        else:
            geopend = {"versie": self.persoon.versie, "opname": momentopname(self.bewaard)}
        return super().get_context_data(**geopend | kwargs)

    def _nummer(self, naam: str) -> int:
        """A version number of the form; 0, which no version has, when it is not there."""
        tekst = self.request.POST.get(naam, "")
        return int(tekst) if tekst.isascii() and tekst.isdecimal() and len(tekst) < 10 else 0
