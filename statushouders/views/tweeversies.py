"""A form about a person whom a colleague may change at the same time: side by side, and one chooses."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.functional import cached_property

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld
from kern.versies import Verschil
from kern.views import Formulierscherm
from medewerkers.models import Logregel
from statushouders.views.mens import MetMens

# What the screen with two versions asks; everything else that was typed travels along in it.
_VAN_HET_KEUZESCHERM = ("csrfmiddlewaretoken", "gezien", "terug")


class _Ingehaald(Exception):
    """A colleague saved in the very moment between reading and writing: compare anew."""


class TweeVersies(MetMens, Formulierscherm):
    """`versie` and `opname` say how the facts stood when the form was opened. When a colleague saved since then, what
    differs is shown side by side and chosen fact by fact (`kies_...`); `gezien` is the version that was compared.
    """

    # The code of the line in the logbook that a save of this kind leaves.
    gelogd: ClassVar[str]

    def lees(self) -> Any:
        """The facts as they are stored now."""
        raise NotImplementedError

    def ingevuld(self, form: Any) -> Any:
        """The facts as they were typed."""
        raise NotImplementedError

    def opname(self, gegevens: Any) -> str:
        """The facts as text that travels along in the form, encrypted."""
        raise NotImplementedError

    def verschil(self, ingevuld: Any, *, gezien: bool) -> list[Verschil]:
        """What is to be chosen."""
        raise NotImplementedError

    def samen(self, ingevuld: Any, gekozen: list[Verschil]) -> Any:
        """The facts after choosing."""
        raise NotImplementedError

    def schrijf(self, gegevens: Any, versie: int) -> str:
        """Call the service; gives what to tell the user."""
        raise NotImplementedError

    def formulier_met(self, gegevens: Any) -> Any:
        """A fresh form with these facts in it."""
        raise NotImplementedError

    @property
    def versie_nu(self) -> int:
        """The version of what is edited, as it is stored now."""
        return self.persoon.versie

    @property
    def na_bewaren(self) -> str:
        """Where one goes after saving."""
        return self.terug

    def lees_opnieuw(self) -> None:
        """Forget what was read, for somebody saved meanwhile."""
        del self.persoon, self.bewaard

    def sjabloon_voor_versies(self) -> str:
        return "statushouders/persoon_conflict.html"

    def laatste(self) -> Any:
        """Who saved last, with `door` and `moment`."""
        regels = Logregel.objects.van_dossier(self.persoon.pk).select_related("door")
        return regels.filter(actie=self.gelogd).first()

    def klaar(self, melding: str) -> HttpResponse:
        """It was saved."""
        meld(self.request, melding)
        return redirect(self.na_bewaren)

    @cached_property
    def bewaard(self) -> Any:
        return self.lees()

    def form_valid(self, form: Any) -> Any:
        try:
            return super().form_valid(form)
        except _Ingehaald:
            self.lees_opnieuw()
            return super().form_valid(form)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        ingevuld = self.ingevuld(form)
        if self._nummer("versie") == self.versie_nu:
            return self._bewaar(ingevuld)
        gezien = self._nummer("gezien") == self.versie_nu
        verschil = self.verschil(ingevuld, gezien=gezien)
        if verschil and not (gezien and all(een.keuze for een in verschil)):
            return self._toon_verschil(verschil)
        samen = self.samen(ingevuld, verschil)
        try:
            return self._bewaar(samen)
        except DomeinFout as fout:
            return self._verder_met(samen, fout)

    def _bewaar(self, gegevens: Any) -> HttpResponse:
        try:
            melding = self.schrijf(gegevens, self.versie_nu)
        except BewerktDoorAnder as fout:
            raise _Ingehaald from fout
        return self.klaar(melding)

    def _toon_verschil(self, verschil: list[Verschil]) -> HttpResponse:
        """Side by side. What was typed travels along, so that nothing has to be typed again."""
        ingevuld = [
            (naam, waarde)
            for naam, waarden in self.request.POST.lists()
            if naam not in _VAN_HET_KEUZESCHERM and not naam.startswith("kies_")
            for waarde in waarden
        ]
        context = self.get_context_data(
            verschil=verschil,
            ingevuld=ingevuld,
            laatste=self.laatste(),
            versie_nu=self.versie_nu,
            onvolledig=any(een.fout for een in verschil),
            formulierfout=True,
        )
        return render(self.request, self.sjabloon_voor_versies(), context, status=422)

    def _verder_met(self, samen: Any, fout: DomeinFout) -> HttpResponse:
        """What was chosen does not fit together: the form again, with the choices in it, on the stored version."""
        vers = {"versie": self.versie_nu, "opname": self.opname(self.bewaard)}
        context = self.get_context_data(
            form=self.formulier_met(samen), melding=fout.melding, formulierfout=True, **vers
        )
        return self.render_to_response(context, status=422)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        if self.request.method == "POST":
            geopend = {"versie": self._nummer("versie"), "opname": self.request.POST.get("opname", "")}
        else:
            geopend = {"versie": self.versie_nu, "opname": self.opname(self.bewaard)}
        return super().get_context_data(**geopend | kwargs)

    def _nummer(self, naam: str) -> int:
        """A number of the form; 0, which no version has, when it is not there."""
        tekst = self.request.POST.get(naam, "")
        return int(tekst) if tekst.isascii() and tekst.isdecimal() and len(tekst) < 10 else 0
