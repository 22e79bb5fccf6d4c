"""Who has the right to the dataset: give it, see what was done with it, take it back."""

from __future__ import annotations

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse

from kern.datums import datum_lang
from kern.meldingen import meld
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import bladzijde, probeer
from rapportages.forms.datasetrecht import Datasetrechtformulier
from rapportages.models import Datasetrecht
from rapportages.selectors.datasetrechten import rechten, vragen_van
from rapportages.services.datasetrechten import MAANDEN, geef_recht, na_maanden, neem_recht_terug, zet_recht_terug

ACTIE = "rapportages.datasetrechten"
LIJST = "rapportages:datasetrechten"


class Datasetrechten(Formulierscherm):
    """Who has it now or had it, and one more."""

    actie = ACTIE
    form_class = Datasetrechtformulier
    template_name = "rapportages/dataset/rechten.html"

    def get_initial(self) -> dict[str, Any]:
        return {"einde": na_maanden(vandaag(), MAANDEN)}

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        basis = super().get_context_data(pagina=bladzijde(self.request, rechten(self.request.user)), **kwargs)
        veld: Any = basis["form"].fields["medewerker"]
        return basis | {"iemand_te_kiezen": len(veld.choices) > 1}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        recht = geef_recht(**form.cleaned_data, door=self.request.user)
        wie = recht.medewerker.naam
        meld(
            self.request,
            f"{wie} kan de dataset meenemen tot en met {datum_lang(recht.einde)}.",
            ongedaan_url=reverse("rapportages:datasetrecht_weg", args=[recht.pk]),
        )
        return redirect(LIJST)


class _EenRecht:
    """The right in the address."""

    request: Any
    kwargs: dict[str, Any]

    def recht(self) -> Datasetrecht:
        alle = Datasetrecht.objects.visible_to(self.request.user).select_related("medewerker", "gegeven_door")
        een: Datasetrecht = get_object_or_404(alle, pk=self.kwargs["datasetrecht_id"])
        return een


class EenDatasetrecht(_EenRecht, Pagina):
    """What somebody asked for with this right, and what for."""

    actie = ACTIE
    template_name = "rapportages/dataset/recht.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        recht = self.recht()
        return super().get_context_data(recht=recht, pagina=bladzijde(self.request, vragen_van(recht)), **kwargs)


class DatasetrechtWeg(_EenRecht, Opdracht):
    """From now on no file can be asked for or fetched."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        recht = self.recht()
        probeer(
            request,
            lambda: neem_recht_terug(recht=recht, door=request.user),
            f"{recht.medewerker.naam} kan de dataset niet meer meenemen. Bestanden die er nog stonden, zijn weg.",
            ongedaan_url=reverse("rapportages:datasetrecht_terug", args=[recht.pk]),
        )
        return redirect(LIJST)


class DatasetrechtTerug(_EenRecht, Opdracht):
    """It was taken back by mistake."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        recht = self.recht()
        wie = recht.medewerker.naam
        probeer(
            request,
            lambda: zet_recht_terug(recht=recht, door=request.user),
            f"{wie} kan de dataset weer meenemen tot en met {datum_lang(recht.einde)}.",
        )
        return redirect(LIJST)
