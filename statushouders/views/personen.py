"""Write one person down by hand, and show a BSN."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render

from kern.antwoord import terug_adres
from kern.meldingen import meld
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht
from medewerkers.logboek import leg_vast
from statushouders import services
from statushouders.forms.persoon import NieuwePersoonFormulier
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Statushouder
from statushouders.selectors.gelijkenis import lijkt_op
from statushouders.views.mens import MetMens, dossier_url


class Nieuw(Formulierscherm):
    """One person by hand. Who looks like somebody who is known already is shown first."""

    actie = "statushouders.inschrijven"
    form_class = NieuwePersoonFormulier
    template_name = "statushouders/persoon_nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rol": self.request.user.rol}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        gegevens = form.gegevens()
        if not self.request.POST.get("toch_nieuw") and (lijken := self._lijken(gegevens)):
            return self.render_to_response(self.get_context_data(form=form, lijken=lijken), status=422)
        begeleidt = bool(form.cleaned_data.get("bij_mij"))
        persoon = services.schrijf_in(gegevens=gegevens, door=self.request.user, begeleidt=begeleidt)
        meld(self.request, _ingeschreven(persoon))
        return redirect(dossier_url(persoon.pk))

    def _lijken(self, gegevens: PersoonGegevens) -> list[dict[str, Any]]:
        lijken = lijkt_op(gegevens=gegevens, gemeente_id=self.request.user.actieve_gemeente_id)
        return [{"persoon": persoon, "url": dossier_url(persoon.pk)} for persoon in lijken]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=terug_adres(self.request, "/"), **kwargs)


def _ingeschreven(persoon: Statushouder) -> str:
    if persoon.leeftijd_op(vandaag()) < LEEFTIJD_TRAJECT:
        return f"{persoon.naam} staat erin als gezinslid, zonder traject: nog geen {LEEFTIJD_TRAJECT} jaar."
    return f"{persoon.naam} staat erin. De stappen zijn gepland."


class Bsn(MetMens, Opdracht):
    """Show the whole number, to who may see it, and write down who did."""

    actie = "statushouders.bsn"
    met_bsn = True

    def post(self, request: Any, statushouder_id: int) -> HttpResponse:
        persoon = self.persoon
        leg_vast(
            "statushouder.bsn_getoond", gemeente_id=persoon.gemeente_id, door=request.user, statushouder_id=persoon.pk
        )
        sjabloon = "statushouders/_bsn_getoond.html" if request.htmx else "statushouders/bsn.html"
        antwoord = render(request, sjabloon, self.get_context_data())
        antwoord.headers["Cache-Control"] = "no-store"
        return antwoord
