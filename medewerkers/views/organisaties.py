"""The beheerder and the organisations that work for the municipality."""

from functools import partial
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin

from kern.meldingen import meld
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.forms.beheer import Organisatieformulier
from medewerkers.models import Organisatie
from medewerkers.selectors import organisaties
from medewerkers.services.organisaties import (
    heropen_organisatie,
    mag_toevoegen,
    sluit_organisatie,
    soort_ligt_vast,
    voeg_organisatie_toe,
    wijzig_organisatie,
)
from medewerkers.views.beheer import Bewerkscherm, bladzijde, probeer

ACTIE = "medewerkers.organisaties"


class Organisaties(Pagina):
    """Everybody who works for this municipality; those that this beheerder manages can be opened."""

    actie = ACTIE
    template_name = "medewerkers/organisaties.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        door = self.request.user
        return super().get_context_data(
            pagina=bladzijde(self.request, organisaties(door=door)), mag_toevoegen=mag_toevoegen(door), **kwargs
        )


class OrganisatieNieuw(Formulierscherm):
    """Add a werkbedrijf or ketenpartner."""

    actie = ACTIE
    form_class = Organisatieformulier
    template_name = "medewerkers/organisatie_nieuw.html"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.user.is_authenticated and not mag_toevoegen(request.user):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def voer_uit(self, form: Any) -> HttpResponseBase:
        organisatie = voeg_organisatie_toe(**form.zonder_versie(), door=self.request.user)
        meld(self.request, f"{organisatie.naam} is toegevoegd. Nodig nu de eerste collega uit.")
        return redirect("medewerkers:organisatie", organisatie.pk)


class MetOrganisatie(ContextMixin):
    """The organisation in the address, when this beheerder manages it."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def organisatie(self) -> Organisatie:
        return self.vers()

    def vers(self) -> Organisatie:
        zichtbaar = Organisatie.objects.te_beheren_door(self.request.user).met_aantallen()
        organisatie: Organisatie = get_object_or_404(zichtbaar, pk=self.kwargs["organisatie_id"])
        return organisatie

    def doe(self, dienst: Any, melding: str, *, terug: str) -> HttpResponse:
        adres = reverse(f"medewerkers:{terug}", args=[self.organisatie.pk])
        opdracht = partial(dienst, organisatie=self.organisatie, door=self.request.user)
        probeer(self.request, opdracht, melding, ongedaan_url=adres)
        return redirect("medewerkers:organisatie", self.organisatie.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(organisatie=self.organisatie, **kwargs)


class OrganisatieBewerken(MetOrganisatie, Bewerkscherm):
    """Change the name; the kind too, as long as nobody has an account there."""

    actie = ACTIE
    soort = "organisatie"
    form_class = Organisatieformulier
    template_name = "medewerkers/organisatie.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        vast = self.organisatie.soort if soort_ligt_vast(self.organisatie) else ""
        return {**super().get_form_kwargs(), "vaste_soort": vast}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        organisatie = wijzig_organisatie(
            organisatie=self.organisatie, **form.zonder_versie(), versie=form.gezien, door=self.request.user
        )
        meld(self.request, f"{organisatie.naam} is bewaard.")
        return redirect("medewerkers:organisatie", organisatie.pk)


class OrganisatieSluiten(MetOrganisatie, Opdracht):
    """Does not work for the municipality any more."""

    actie = ACTIE

    def post(self, request: Any, organisatie_id: int) -> HttpResponse:
        return self.doe(sluit_organisatie, f"{self.organisatie.naam} is gesloten.", terug="organisatie_heropenen")


class OrganisatieHeropenen(MetOrganisatie, Opdracht):
    """Colleagues can be invited there again."""

    actie = ACTIE

    def post(self, request: Any, organisatie_id: int) -> HttpResponse:
        return self.doe(heropen_organisatie, f"{self.organisatie.naam} is weer open.", terug="organisatie_sluiten")
