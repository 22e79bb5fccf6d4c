"""One employer: its page, its cards, and writing down what is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic.base import ContextMixin

from kern.meldingen import meld
from kern.ongedaan import stand_van
from kern.views import Formulierscherm, Pagina
from medewerkers.rollen import Rol
from medewerkers.views.beheer import Bewerkscherm
from werkgevers.forms.werkgevers import WerkgeverFormulier
from werkgevers.models import Werkgever
from werkgevers.onderdelen import Plek, kaart, kaarten_voor, knoppen_voor
from werkgevers.selectors.gelijkenis import lijkt_op, zelfde_nummer
from werkgevers.selectors.postcodes import onbekende_postcode
from werkgevers.services.werkgevers import VELDEN, voeg_werkgever_toe, wijzig_werkgever, zet_werkgever_terug
from werkgevers.views.basis import MetWerkgever, Terugzetten, ongedaan_adres

LEZEN, SCHRIJVEN = "werkgevers.lezen", "werkgevers.schrijven"


class Werkgeverpagina(MetWerkgever, Pagina):
    """The page: cards of this app and of those above it, each with what this user may see."""

    actie = LEZEN
    template_name = "werkgevers/werkgever.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kaarten = {plek.value: kaarten_voor(self.request, self.werkgever, plek) for plek in Plek}
        return super().get_context_data(
            kaarten=kaarten,
            knoppen=knoppen_voor(self.request, self.werkgever),
            mag_schrijven=self.request.user.mag(SCHRIJVEN),
            **kwargs,
        )


class Werkgeverkaart(MetWerkgever, Pagina):
    """One card anew, by htmx; asked for by itself it leads to the page."""

    actie = LEZEN

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        een = kaart(kwargs["kaart"])
        if een is None or not request.user.mag(een.actie):
            raise Http404
        if not request.htmx:
            return redirect(f"{self.werkgever_url}#kaart-{een.code}")
        return HttpResponse(een.maak(request, self.werkgever))


class Nummercontrole(ContextMixin):
    """Says at once, with the way to it, that another employer here has this very KvK number."""

    request: Any
    kwargs: dict[str, Any]

    def form_valid(self, form: Any) -> Any:
        schoon = form.cleaned_data
        al_er = zelfde_nummer(
            kvk=schoon["kvk"],
            vestigingsnummer=schoon["vestigingsnummer"],
            kijker=self.request.user,
            behalve=self.kwargs.get("werkgever_id", 0),
        )
        if al_er is None:
            return super().form_valid(form)  # type: ignore[misc]
        form.add_error("kvk", f"Dit KvK-nummer staat al bij {al_er.naam}. Open die werkgever, of verbeter het nummer.")
        scherm: Any = self
        return scherm.render_to_response(self.get_context_data(form=form, al_er=al_er), status=422)


class Nieuw(Nummercontrole, Formulierscherm):
    """A new employer. Who looks like one that is known already is shown first."""

    actie = SCHRIJVEN
    form_class = WerkgeverFormulier
    template_name = "werkgevers/nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user}

    def get_initial(self) -> dict[str, Any]:
        return {"eigenaar": self.request.user.pk} if self.request.user.rol == Rol.ACCOUNTMANAGER else {}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        velden = form.zonder_versie()
        if not self.request.POST.get("toch_nieuw"):
            lijken = lijkt_op(naam=velden["naam"], kvk=velden["kvk"], kijker=self.request.user)
            if lijken:
                inhoud = self.get_context_data(form=form, lijken=lijken)
                return self.render_to_response(inhoud, status=422)
        werkgever = voeg_werkgever_toe(velden=velden, door=self.request.user)
        ongedaan = reverse("werkgevers:archiveren", args=[werkgever.pk])
        let_op = onbekende_postcode(werkgever.postcode)
        meld(self.request, f"{werkgever.naam} staat in de lijst.{let_op}", ongedaan_url=ongedaan)
        return redirect("werkgevers:werkgever", werkgever.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=reverse("werkgevers:lijst"), knop="Werkgever toevoegen", **kwargs)


class Bewerk(Nummercontrole, MetWerkgever, Bewerkscherm):
    """Change what is known, also when two colleagues do so at the same time."""

    actie = SCHRIJVEN
    soort = "werkgever"
    form_class = WerkgeverFormulier
    template_name = "werkgevers/bewerk.html"

    def vers(self) -> Werkgever:
        zichtbaar = Werkgever.objects.visible_to(self.request.user).select_related("eigenaar")
        gevonden: Werkgever = zichtbaar.get(pk=self.werkgever.pk)
        return gevonden

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "door": self.request.user, "nu": self.werkgever.eigenaar}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        was = stand_van(self.werkgever, VELDEN)
        werkgever = wijzig_werkgever(
            werkgever_id=self.werkgever.pk,
            velden=form.zonder_versie(),
            versie=form.gezien,
            door=self.request.user,
        )
        let_op = onbekende_postcode(werkgever.postcode)
        ongedaan = ongedaan_adres(
            self.request, "werkgevers:terugzetten", werkgever,
            was=was, eerst=self.werkgever.versie, terug=self.werkgever_url,
        )  # fmt: skip
        meld(self.request, f"De gegevens van {werkgever.naam} zijn bewaard.{let_op}", ongedaan_url=ongedaan)
        return redirect(self.werkgever_url)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=self.werkgever_url, knop="Bewaren", **kwargs)


class WerkgeverTerugzetten(MetWerkgever, Terugzetten):
    """Undo of changing."""

    actie = SCHRIJVEN
    wat = "werkgever"

    def zet_terug(self, velden: Mapping[str, Any], versie: int) -> None:
        zet_werkgever_terug(werkgever_id=self.werkgever.pk, velden=velden, versie=versie, door=self.request.user)
