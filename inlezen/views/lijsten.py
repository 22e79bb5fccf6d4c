"""The lists that were loaded before, and the place to load another."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget

from inlezen.forms.lijsten import Bestandformulier
from inlezen.grenzen import BESTAND_BYTES
from inlezen.leesplek import Bezet
from inlezen.selectors.lijsten import tellingen_van
from inlezen.services.laden import laad_lijst
from inlezen.views.basis import MAP, MetLijst, MetSoort, adres
from kern.views import Formulierscherm, Scherm

PER_BLADZIJDE = 20


class Lijsten(MetSoort, Formulierscherm):
    """Load a list; below it the earlier ones."""

    upload_bytes = BESTAND_BYTES
    template_name = f"{MAP}/lijsten.html"
    fragment_template: ClassVar[str] = f"{MAP}/_uploadformulier.html"
    form_class = Bestandformulier

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "soort": self.soort}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        bestand = form.cleaned_data["bestand"]
        try:
            lijst = laad_lijst(self.model, bestandsnaam=bestand.name, inhoud=bestand.read(), door=self.request.user)
        except Bezet:
            if self.request.htmx:
                return self._wacht()
            raise
        return HttpResponseClientRedirect(adres(lijst)) if self.request.htmx else redirect(adres(lijst))

    def _wacht(self) -> HttpResponseBase:
        """The form stays as it is, with the file in it, and sends itself again in a moment."""
        antwoord = render(self.request, f"{MAP}/_leeswacht.html", self.vast)
        return retarget(reswap(antwoord, "innerHTML"), "#leesstand")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijsten = self.model.objects.visible_to(self.request.user).select_related("geladen_door")
        lijsten = lijsten.order_by("-geladen_op", "-pk")
        pagina = Paginator(lijsten, PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))
        geteld = tellingen_van(self.model, pagina.object_list)
        return super().get_context_data(
            pagina=pagina,
            met_tellingen=[(lijst, geteld[lijst.pk], sum(geteld[lijst.pk].values())) for lijst in pagina.object_list],
            **kwargs,
        )


class LijstOpenen(MetLijst, Scherm):
    """One address for a list: leads to the screen that belongs to its status."""

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        return redirect(adres(self.lijst))
