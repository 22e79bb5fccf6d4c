"""What the programme of the municipality asks of a week: changing it, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any
from urllib.parse import urlencode

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.versies import lees_opname, neem_op
from kern.views import Formulierscherm, Opdracht
from plaatsingen.forms.programmanormen import Programmaformulier
from plaatsingen.programmanormen import MEEGELEVERD, Programma
from plaatsingen.selectors.programmanormen import eigen_programma
from plaatsingen.services.programmanormen import (
    Programmawissel,
    bewaar_programmanorm,
    haal_programmanorm_weg,
    zet_programmanorm_terug,
)

ACTIE = "plaatsingen.duurregels"


def _gewijzigd(request: Any, tekst: str, wissel: Programmawissel) -> HttpResponseBase:
    """Say what happened, with the way back to how it was."""
    wat = neem_op({"was": _schrijf(wissel.was), "nu": _schrijf(wissel.nu)})
    meld(request, tekst, ongedaan_url=f"{reverse('plaatsingen:programmanorm_terug')}?{urlencode({'wat': wat})}")
    return redirect("plaatsingen:duurregels")


def _schrijf(programma: Programma | None) -> str:
    return json.dumps(asdict(programma)) if programma else ""


def _lees(tekst: str) -> Programma | None:
    return Programma(**json.loads(tekst)) if tekst else None


class ProgrammanormBewerken(Formulierscherm):
    """So many hours and so many parts of the day."""

    actie = ACTIE
    form_class = Programmaformulier
    template_name = "plaatsingen/programmanorm.html"

    def get_initial(self) -> dict[str, Any]:
        return asdict(self._eigen or MEEGELEVERD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(eigen=self._eigen, meegeleverd=MEEGELEVERD, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        wissel = bewaar_programmanorm(door=self.request.user, **form.cleaned_data)
        return _gewijzigd(self.request, "Bewaard: wat het programma per week vraagt.", wissel)

    @property
    def _eigen(self) -> Programma | None:
        return eigen_programma(self.request.user.werkt_voor().pk)


class ProgrammanormWeg(Opdracht):
    """What is shipped again."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            wissel = haal_programmanorm_weg(door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("plaatsingen:duurregels")
        return _gewijzigd(request, "De eigen norm voor het programma is weg.", wissel)


class ProgrammanormTerug(Opdracht):
    """As it was before one changed it."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        wat = lees_opname(request.GET.get("wat", ""))
        if set(wat) != {"was", "nu"}:
            raise Http404
        try:
            zet_programmanorm_terug(was=_lees(wat["was"]), nu=_lees(wat["nu"]), door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Teruggezet zoals het was.")
        return redirect("plaatsingen:duurregels")
