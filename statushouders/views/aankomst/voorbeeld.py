"""Look before it is written: who is new, who is known, what is wrong; and mend a row in place."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property

from kern.tijd import vandaag
from kern.views import Formulierscherm, Pagina
from statushouders.forms.aankomst import Regelformulier
from statushouders.models import Aankomstlijst, Aankomstregel
from statushouders.selectors.aankomst import tellingen
from statushouders.selectors.aankomstbeeld import Regelbeeld, overgeslagen, regelbeelden
from statushouders.services.aankomst import verbeter_regel
from statushouders.views.aankomst.basis import ACTIE, MetLijst, Status

PER_BLADZIJDE = 50
Oordeel = Aankomstregel.Oordeel


class Voorbeeld(MetLijst, Pagina):
    """The rows, in three tabs."""

    actie = ACTIE
    statussen = (Status.GEREED, Status.INGEVOERD, Status.TERUGGEDRAAID)
    template_name = "statushouders/aankomst/voorbeeld.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        geteld = tellingen(self.lijst)
        tab = self._tab(geteld)
        regels = self.lijst.regels.filter(oordeel=tab).select_related("statushouder").order_by("nummer")
        pagina = Paginator(regels, PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))
        return super().get_context_data(
            tellingen=geteld,
            tab=tab,
            pagina=pagina,
            beelden=regelbeelden(self.lijst, pagina.object_list),
            overgeslagen=overgeslagen(self.lijst),
            te_doen=self.lijst.status == Status.GEREED,
            gewist=not self.lijst.is_te_bewaren_op(vandaag()),
            **kwargs,
        )

    def _tab(self, geteld: dict[str, int]) -> str:
        """What was asked for; else the first that holds something, new people before all."""
        gevraagd = self.request.GET.get("tab", "")
        volgorde = (Oordeel.NIEUW.value, Oordeel.FOUT.value, Oordeel.BEKEND.value)
        if gevraagd in volgorde:
            return str(gevraagd)
        return next((tab for tab in volgorde if geteld[tab]), Oordeel.NIEUW.value)


class Regel(MetLijst, Formulierscherm):
    """Mend one row: in place with htmx, else on a page of its own."""

    actie = ACTIE
    statussen = (Status.GEREED,)
    form_class = Regelformulier
    template_name = "statushouders/aankomst/regel.html"
    fragment_template: ClassVar[str] = "statushouders/aankomst/_regelformulier.html"

    @cached_property
    def regel(self) -> Aankomstregel:
        zichtbaar = Aankomstregel.objects.visible_to(self.request.user).select_related("lijst", "statushouder")
        regel: Aankomstregel = get_object_or_404(zichtbaar, pk=self.kwargs["aankomstregel_id"])
        return regel

    @cached_property
    def lijst(self) -> Aankomstlijst:
        return self.regel.lijst

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "lijst": self.lijst, "regel": self.regel}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        self.regel = verbeter_regel(regel=self.regel, tekst=form.cleaned_data, door=self.request.user)
        if self.regel.oordeel == Oordeel.FOUT:
            opnieuw = Regelformulier(lijst=self.lijst, regel=self.regel)
            return self.render_to_response(self.get_context_data(form=opnieuw), status=422)
        if not self.request.htmx:
            return redirect(f"{reverse('statushouders:aankomstlijst_voorbeeld', args=[self.lijst.pk])}?tab=fout")
        return self._nu_goed()

    def _nu_goed(self) -> HttpResponseBase:
        context = {"lijst": self.lijst, "beeld": self._beeld(), "tellingen": tellingen(self.lijst)}
        return render(self.request, "statushouders/aankomst/_regel_goed.html", context)

    def _beeld(self) -> Regelbeeld:
        return regelbeelden(self.lijst, [self.regel])[0]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(beeld=self._beeld(), **kwargs)
