"""Work that an employer offers: the card on the page of the employer, a page of its own, and changing it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.views.generic.base import ContextMixin

from kern.meldingen import meld
from kern.ongedaan import stand_van
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.views.beheer import Bewerkscherm, probeer
from werkgevers.forms.werkplekken import Werkplekformulier
from werkgevers.models import Werkgever, Werkplek
from werkgevers.onderdelen import knoppen_voor
from werkgevers.plekbezetting import NIEMAND, wie_werken_op
from werkgevers.selectors.postcodes import onbekende_postcode
from werkgevers.selectors.werkplekken import werkplekken_van
from werkgevers.services import werkplekken as services
from werkgevers.views.basis import MetWerkgever, Terugzetten, ongedaan_adres

LEZEN = "werkgevers.lezen"
BEWERKEN = "werkgevers.schrijven"


def werkplekkenkaart(request: Any, werkgever: Werkgever) -> SafeString:
    """The card on the page of the employer."""
    inhoud = {
        "werkgever": werkgever,
        "werkplekken": werkplekken_van(werkgever, kijker=request.user),
        "mag": request.user.mag(BEWERKEN) and not werkgever.is_gearchiveerd,
    }
    return render_to_string("werkgevers/werkplekken/_kaart.html", inhoud, request=request)


def _meld_toegevoegd(request: Any, werkplek: Werkplek, werkgever: Werkgever) -> None:
    """Taken back it is closed: nothing is thrown away."""
    ongedaan = reverse("werkgevers:werkplek_sluiten", args=[werkplek.pk])
    let_op = onbekende_postcode(werkplek.postcode)
    meld(request, f"{werkplek.titel} staat bij {werkgever.naam}.{let_op}", ongedaan_url=ongedaan)


class WerkplekNieuw(MetWerkgever, Formulierscherm):
    """Add a place."""

    actie = BEWERKEN
    form_class = Werkplekformulier
    template_name = "werkgevers/werkplekken/nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"werkgever": self.werkgever}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        werkplek = services.voeg_werkplek_toe(
            werkgever=self.werkgever,
            velden=form.zonder_versie(),
            bevestigd=form.bevestigd,
            door=self.request.user,
        )
        _meld_toegevoegd(self.request, werkplek, self.werkgever)
        return redirect("werkgevers:werkplek", werkplek.pk)


class MetWerkplek(ContextMixin):
    """The place in the address, at an employer of the own municipality."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def werkplek(self) -> Werkplek:
        return self.vers()

    def vers(self) -> Werkplek:
        zichtbaar = Werkplek.objects.visible_to(self.request.user).select_related("werkgever")
        gevonden: Werkplek = get_object_or_404(zichtbaar, pk=self.kwargs["werkplek_id"])
        return gevonden

    @property
    def terug(self) -> str:
        return reverse("werkgevers:werkplek", args=[self.werkplek.pk])

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        eigen = {"werkplek": self.werkplek, "werkgever": self.werkplek.werkgever, "terug": self.terug}
        return super().get_context_data(**eigen | kwargs)


class WerkplekBekijken(MetWerkplek, Pagina):
    """What the work is and what it asks, with the buttons of apps above."""

    actie = LEZEN
    template_name = "werkgevers/werkplekken/werkplek.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            mag=self.request.user.mag(BEWERKEN) and not self.werkplek.werkgever.is_gearchiveerd,
            wie=wie_werken_op([self.werkplek.pk], kijker=self.request.user).get(self.werkplek.pk, NIEMAND),
            knoppen=knoppen_voor(self.request, self.werkplek),
            let_op=onbekende_postcode(self.werkplek.postcode or self.werkplek.werkgever.postcode).strip(),
            **kwargs,
        )


class WerkplekWijzigen(MetWerkplek, Bewerkscherm):
    """Change it, with both versions side by side when a colleague saved meanwhile."""

    actie = BEWERKEN
    soort = "werkplek"
    form_class = Werkplekformulier
    template_name = "werkgevers/werkplekken/wijzigen.html"

    def voer_uit(self, form: Any) -> HttpResponseBase:
        velden = form.zonder_versie()
        was = stand_van(self.werkplek, velden)
        werkplek = services.wijzig_werkplek(
            werkplek=self.werkplek, velden=velden, versie=form.gezien, door=self.request.user
        )
        ongedaan = ongedaan_adres(
            self.request, "werkgevers:werkplek_terugzetten", werkplek,
            was=was, eerst=self.werkplek.versie, terug=self.terug,
        )  # fmt: skip
        let_op = onbekende_postcode(werkplek.postcode)
        meld(self.request, f"{werkplek.titel} is bewaard.{let_op}", ongedaan_url=ongedaan)
        return redirect("werkgevers:werkplek", werkplek.pk)


class WerkplekTerugzetten(MetWerkplek, Terugzetten):
    """Undo of changing."""

    actie = BEWERKEN
    wat = "werkplek"

    def zet_terug(self, velden: Mapping[str, Any], versie: int) -> None:
        services.wijzig_werkplek(werkplek=self.werkplek, velden=velden, versie=versie, door=self.request.user)


class WerkplekKopie(MetWerkplek, Formulierscherm):
    """A new place that begins with what stands at this one."""

    actie = BEWERKEN
    form_class = Werkplekformulier
    template_name = "werkgevers/werkplekken/nieuw.html"

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"werkgever": self.werkplek.werkgever}

    def get_initial(self) -> dict[str, Any]:
        velden = (veld for veld in Werkplekformulier.base_fields if veld not in ("versie", "begin", "einde"))
        return {veld: getattr(self.werkplek, veld) for veld in velden}

    def voer_uit(self, form: Any) -> HttpResponseBase:
        werkplek = services.voeg_werkplek_toe(
            werkgever=self.werkplek.werkgever,
            velden=form.zonder_versie(),
            bevestigd=form.bevestigd,
            door=self.request.user,
            naast=self.werkplek,
        )
        _meld_toegevoegd(self.request, werkplek, self.werkplek.werkgever)
        return redirect("werkgevers:werkplek", werkplek.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(kopie_van=self.werkplek, **kwargs)


class WerkplekSluiten(MetWerkplek, Opdracht):
    """Nobody is sought for it any more; that can be taken back."""

    actie = BEWERKEN

    def post(self, request: Any, werkplek_id: int) -> HttpResponse:
        probeer(
            request,
            lambda: services.sluit_werkplek(werkplek=self.werkplek, door=request.user),
            f"{self.werkplek.titel} is gesloten. We zoeken er niemand meer voor.",
            ongedaan_url=reverse("werkgevers:werkplek_heropenen", args=[self.werkplek.pk]),
        )
        return redirect("werkgevers:werkplek", werkplek_id)


class WerkplekHeropenen(MetWerkplek, Opdracht):
    """The employer asks again, or it was closed by mistake."""

    actie = BEWERKEN

    def post(self, request: Any, werkplek_id: int) -> HttpResponse:
        probeer(
            request,
            lambda: services.heropen_werkplek(werkplek=self.werkplek, door=request.user),
            f"{self.werkplek.titel} is weer open.",
        )
        return redirect("werkgevers:werkplek", werkplek_id)
