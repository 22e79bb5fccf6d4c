"""The lists that were loaded before, and the place to load another."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django_htmx.http import HttpResponseClientRedirect, reswap, retarget

from kern.views import Formulierscherm, Scherm
from statushouders.aankomst.grenzen import BESTAND_BYTES
from statushouders.forms.aankomst import Bestandformulier
from statushouders.models import Aankomstlijst
from statushouders.selectors.aankomst import tellingen_van
from statushouders.services.aankomst import Bezet, laad_aankomstlijst
from statushouders.views.aankomst.basis import ACTIE, MetLijst, adres

PER_BLADZIJDE = 20


class Aankomstlijsten(Formulierscherm):
    """Load a list; below it the earlier ones."""

    actie = ACTIE
    upload_bytes = BESTAND_BYTES
    template_name = "statushouders/aankomst/lijsten.html"
    fragment_template: ClassVar[str] = "statushouders/aankomst/_uploadformulier.html"
    form_class = Bestandformulier

    def voer_uit(self, form: Any) -> HttpResponseBase:
        bestand = form.cleaned_data["bestand"]
        try:
            lijst = laad_aankomstlijst(bestandsnaam=bestand.name, inhoud=bestand.read(), door=self.request.user)
        except Bezet:
            if self.request.htmx:
                return self._wacht()
            raise
        return HttpResponseClientRedirect(adres(lijst)) if self.request.htmx else redirect(adres(lijst))

    def _wacht(self) -> HttpResponseBase:
        """The form stays as it is, with the file in it, and sends itself again in a moment."""
        antwoord = render(self.request, "statushouders/aankomst/_leeswacht.html")
        return retarget(reswap(antwoord, "innerHTML"), "#leesstand")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijsten = Aankomstlijst.objects.visible_to(self.request.user).select_related("geladen_door")
        lijsten = lijsten.order_by("-geladen_op", "-pk")
        pagina = Paginator(lijsten, PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))
        geteld = tellingen_van(pagina.object_list)
        return super().get_context_data(
            pagina=pagina,
            met_tellingen=[(lijst, geteld[lijst.pk], sum(geteld[lijst.pk].values())) for lijst in pagina.object_list],
            **kwargs,
        )


class AankomstlijstOpenen(MetLijst, Scherm):
    """One address for a list: leads to the screen that belongs to its status."""

    actie = ACTIE

    def get(self, request: Any, aankomstlijst_id: int) -> HttpResponseBase:
        return redirect(adres(self.lijst))
