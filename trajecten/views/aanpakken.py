"""The aanpak in use: everybody may read it, teamleider and beheerder may change the municipality's own steps."""

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.utils.functional import cached_property

from kern.fouten import BewerktDoorAnder
from kern.meldingen import meld
from kern.views import Formulierscherm, Pagina
from trajecten.forms.aanpakken import Stapnormformulier
from trajecten.models import Aanpak, AanpakStap
from trajecten.selectors.aanpakken import aanpakken_in_gebruik, standaard_van
from trajecten.services.aanpakken import Stapnorm, wijzig_aanpakstap
from trajecten.uitleg import norm


class Aanpakken(Pagina):
    """The steps in use, with terms, source and who is responsible."""

    actie = "trajecten.aanpakken"
    template_name = "trajecten/aanpakken.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        gemeente_id = self.request.user.actieve_gemeente_id
        aanpakken = aanpakken_in_gebruik(gemeente_id) if gemeente_id else []
        return super().get_context_data(
            aanpakken=[(aanpak, [(stap, norm(stap)) for stap in aanpak.stappen.all()]) for aanpak in aanpakken],
            mag_wijzigen=self.request.user.mag("trajecten.aanpak_wijzigen"),
            **kwargs,
        )


class AanpakstapWijzigen(Formulierscherm):
    """One step of the own aanpak. New people get it; who already began keeps what they have."""

    actie = "trajecten.aanpak_wijzigen"
    template_name = "trajecten/aanpakstap.html"
    form_class = Stapnormformulier

    @cached_property
    def stap(self) -> AanpakStap:
        zichtbaar = AanpakStap.objects.filter(
            aanpak__in=Aanpak.objects.visible_to(self.request.user), aanpak__soort=Aanpak.Soort.WERKWIJZE
        )
        stap: AanpakStap = get_object_or_404(
            zichtbaar.select_related("aanpak").prefetch_related("ankers__na_stap"), pk=self.kwargs["aanpakstap_id"]
        )
        return stap

    def get_initial(self) -> dict[str, Any]:
        return Stapnormformulier.begin(self.stap)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            stap=self.stap, norm=norm(self.stap), in_gebruik=self.stap.aanpak.trajecten.exists(), **kwargs
        )

    def voer_uit(self, form: Any) -> HttpResponseBase:
        gezien = form.cleaned_data["gezien"]
        try:
            stap = wijzig_aanpakstap(stap=self.stap, norm=form.norm(), door=self.request.user, gezien=gezien)
        except BewerktDoorAnder:
            self._toon_naast(form)
            raise
        meld(self.request, f"‘{stap.naam}’ is veranderd. Het telt voor mensen die nog beginnen.")
        return redirect("trajecten:aanpakken")

    def _toon_naast(self, form: Any) -> None:
        """The step as it is now: in this version of the aanpak, or in a newer one."""
        standaard = standaard_van(self.request.user.werkt_voor().pk)
        nu = standaard.stappen.filter(code=self.stap.code).first() if standaard else None
        if nu:
            form.toon_naast(Stapnorm.van(nu))
