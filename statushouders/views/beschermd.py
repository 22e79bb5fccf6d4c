"""Health and flight story: closed until one opens them, and every opening leaves a line."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse

from kern.views import Formulierscherm
from statushouders import services
from statushouders.feitcodes import BESCHERMD, Feitgroep
from statushouders.feiten import Feiten
from statushouders.feitwoorden import in_woorden, naam_van
from statushouders.forms.feiten import Beschermdformulier, Redenformulier
from statushouders.querysets import dossiers_van
from statushouders.selectors.leefgebieden import beschermde_blokken
from statushouders.views.feiten import FeitenBewerk, Leefgebieden
from statushouders.views.mens import MetMens, dossier_url
from statushouders.zichtbaarheid import Bescherming, bescherming_voor


class _Beschermd(MetMens):
    @property
    def groep(self) -> str:
        groep: str = self.kwargs["beschermd"]
        if groep not in BESCHERMD:
            raise Http404
        return groep

    @property
    def terug(self) -> str:
        return f"{dossier_url(self.persoon.pk)}?tab={Leefgebieden.tab.code}"


class BeschermdLezen(_Beschermd, Formulierscherm):
    """A click opens it for who guides the person; a teamleider says why first; others read who does see it.

    By htmx only the block, in the tab.
    """

    actie = "statushouders.beschermd"
    template_name = "statushouders/feiten/beschermd.html"
    fragment_template: ClassVar[str] = "statushouders/feiten/_beschermd.html"
    form_class = Redenformulier

    def get_form(self, form_class: Any = None) -> Any:
        form = super().get_form(form_class)
        form.fields["reden"].required = bescherming_voor(self.request.user) is Bescherming.MET_REDEN
        return form

    def voer_uit(self, form: Any) -> HttpResponseBase:
        feit = services.lees_beschermd(
            persoon=self.persoon, groep=self.groep, door=self.request.user, reden=form.cleaned_data["reden"]
        )
        regels = [(naam_van(veld), tekst) for veld, waarde in vars(feit).items() if (tekst := in_woorden(veld, waarde))]
        antwoord = self.render_to_response(self.get_context_data(form=form, gelezen=True, regels=regels))
        antwoord.headers["Cache-Control"] = "no-store"
        return antwoord

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        [blok] = beschermde_blokken(self.persoon, kijker=self.request.user, groepen=[self.groep])
        return super().get_context_data(blok=blok, **kwargs)


class BeschermdBewerk(_Beschermd, FeitenBewerk):
    """By who guides the person. Opening it is reading it; others land on the page that says who does see it."""

    actie = "statushouders.beschermd_wijzigen"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        mag = request.user.is_authenticated and request.user.mag(self.actie)
        if mag and not dossiers_van(request.user).filter(pk=self.persoon.pk).exists():
            return redirect(reverse("statushouders:beschermd", args=[self.persoon.pk, self.groep]))
        antwoord = super().dispatch(request, *args, **kwargs)
        antwoord.headers["Cache-Control"] = "no-store"
        return antwoord

    @property
    def gelogd(self) -> str:  # type: ignore[override]
        return "gezondheid.vastgelegd" if self.groep == Feitgroep.GEZONDHEID else "vluchtverhaal.vastgelegd"

    def lees(self) -> Feiten:
        feit: Any = services.lees_beschermd(persoon=self.persoon, groep=self.groep, door=self.request.user)
        return Feiten(**{self.groep: feit})

    def _formulier(self, huidig: Feiten, **kwargs: Any) -> Any:
        kwargs.pop("aantal", None)
        return Beschermdformulier(groep=self.groep, huidig=getattr(huidig, self.groep), **kwargs)
