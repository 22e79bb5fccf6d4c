"""The buttons of a list."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.views import Opdracht, Pagina
from statushouders.selectors.aankomst import tellingen
from statushouders.selectors.aankomst_terug import met_naam, waarom_niet_terug
from statushouders.services.aankomst import bevestig_aankomstlijst, gooi_aankomstlijst_weg, vraag_terugdraaien
from statushouders.views.aankomst.basis import ACTIE, MetLijst, Status

NOEM_HOOGSTENS = 20


class Bevestigen(MetLijst, Opdracht):
    """Yes, write these people down."""

    actie = ACTIE

    def post(self, request: Any, aankomstlijst_id: int) -> HttpResponseBase:
        try:
            bevestig_aankomstlijst(lijst=self.lijst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("statushouders:aankomstlijst", aankomstlijst_id)
        return redirect("statushouders:aankomstlijst_voortgang", aankomstlijst_id)


class Terugdraaien(MetLijst, Pagina):
    """Ask first, on a page of its own or in a dialog: this deletes people. Who was worked on is named."""

    actie = ACTIE
    statussen = (Status.INGEVOERD,)
    template_name = "statushouders/aankomst/terugdraaien.html"
    fragment_template = "statushouders/aankomst/_terugdraaien.html"

    def post(self, request: Any, aankomstlijst_id: int) -> HttpResponseBase:
        try:
            vraag_terugdraaien(lijst=self.lijst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("statushouders:aankomstlijst_terugdraaien", aankomstlijst_id)
        return redirect("statushouders:aankomstlijst_voortgang", aankomstlijst_id)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        redenen = waarom_niet_terug(self.lijst)
        return super().get_context_data(
            tellingen=tellingen(self.lijst),
            aantal_aangeroerd=len(redenen),
            aangeroerd=met_naam(redenen, hoogstens=NOEM_HOOGSTENS),
            **kwargs,
        )


class Weggooien(MetLijst, Opdracht):
    """Forget a list that was not written down."""

    actie = ACTIE

    def post(self, request: Any, aankomstlijst_id: int) -> HttpResponseBase:
        try:
            gooi_aankomstlijst_weg(lijst=self.lijst, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect("statushouders:aankomstlijst", aankomstlijst_id)
        meld(request, "De lijst is weggegooid. Er is niemand ingevoerd.")
        return redirect("statushouders:aankomstlijsten")
