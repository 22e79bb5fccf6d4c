"""The log of an employer: read it, add to it, take back what was just added."""

from __future__ import annotations

from typing import Any, ClassVar
from urllib.parse import urlsplit

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.safestring import SafeString

from kern.antwoord import klaar, met_terug, terug_adres
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.views import Formulierscherm, Opdracht, Pagina
from medewerkers.models import Medewerker
from werkgevers.forms.contacten import Contactformulier
from werkgevers.models import Werkgever, Werkgevercontact
from werkgevers.onderdelen import Kaart, Knop, Plek
from werkgevers.selectors.acties import acties_bij
from werkgevers.selectors.contacten import net_gesproken
from werkgevers.selectors.verloop import als_regels, verloop_van
from werkgevers.services.contacten import leg_contact_vast, verwijder_contact
from werkgevers.verloop import keuzes
from werkgevers.views.basis import GEWIJZIGD, MetWerkgever

ACTIE = "werkgevers.contact"
PER_BLADZIJDE = 20
# So many stand on the page of the employer; the rest is one click away.
OP_DE_KAART = 5


class Contacten(MetWerkgever, Pagina):
    """What is to be done, and what was said. By htmx the same: the page picks the card that it shows."""

    actie = ACTIE
    template_name = "werkgevers/contacten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        soort = self.request.GET.get("soort", "")
        soort = soort if soort in dict(keuzes()) else ""
        kijker = self.request.user
        alle = verloop_van(self.werkgever, kijker=kijker, soort=soort)
        lijst = _eerste(alle, kijker) if self._is_kaart_elders() else self._bladzijde(alle)
        return super().get_context_data(**_kaartinhoud(self.werkgever), **lijst, soort=soort, **kwargs)

    def _is_kaart_elders(self) -> bool:
        """The card on the page of the employer loads itself anew."""
        return bool(self.request.htmx) and urlsplit(self.request.htmx.current_url or "").path != self.request.path

    def _bladzijde(self, alle: Any) -> dict[str, Any]:
        pagina = Paginator(alle, PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))
        return {"regels": als_regels(pagina.object_list, kijker=self.request.user), "pagina": pagina}


class ContactNieuw(MetWerkgever, Formulierscherm):
    """A page of its own, or (by htmx) the inside of a dialog."""

    actie = ACTIE
    form_class = Contactformulier
    template_name = "werkgevers/contact_nieuw.html"
    fragment_template: ClassVar[str] = "werkgevers/_contact_dialoog.html"

    def get_initial(self) -> dict[str, Any]:
        return {"dag": vandaag()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"kijker": self.request.user, "werkgever": self.werkgever}

    def voer_uit(self, form: Any) -> HttpResponse:
        schoon = form.cleaned_data
        contact = leg_contact_vast(
            werkgever=self.werkgever,
            soort=schoon["soort"],
            dag=schoon["dag"],
            samenvatting=schoon["samenvatting"],
            contactpersoon=schoon["contactpersoon"],
            actie=form.actie(),
            toch_benaderen=form.bevestigd,
            door=self.request.user,
        )
        ongedaan = met_terug(reverse("werkgevers:contact_verwijderen", args=[contact.pk]), self.terug)
        ook = " De volgende actie staat erbij." if form.actie() else ""
        meld(self.request, f"Contact met {self.werkgever.naam} vastgelegd.{ook}", ongedaan_url=ongedaan)
        return klaar(self.request, self.terug, GEWIJZIGD)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        ander = net_gesproken(self.werkgever, kijker=self.request.user, dag=vandaag())
        return super().get_context_data(ander=ander, **kwargs)


class ContactVerwijderen(Opdracht):
    """Undo, right after recording."""

    actie = ACTIE

    def post(self, request: Any, werkgevercontact_id: int) -> HttpResponse:
        contacten = Werkgevercontact.objects.visible_to(request.user).select_related("werkgever")
        contact = get_object_or_404(contacten, pk=werkgevercontact_id)
        terug = terug_adres(request, reverse("werkgevers:werkgever", args=[contact.werkgever_id]))
        try:
            verwijder_contact(contact=contact, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"Het contact met {contact.werkgever.naam} is weer weggehaald.")
        return klaar(request, terug, GEWIJZIGD)


def _kaartinhoud(werkgever: Werkgever) -> dict[str, Any]:
    return {"werkgever": werkgever, "acties": acties_bij(werkgever), "filters": keuzes()}


def _eerste(alle: Any, kijker: Medewerker) -> dict[str, Any]:
    laatste = list(alle[: OP_DE_KAART + 1])
    return {"regels": als_regels(laatste[:OP_DE_KAART], kijker=kijker), "meer": len(laatste) > OP_DE_KAART}


def _contactkaart(request: Any, werkgever: Werkgever) -> SafeString:
    """The last contacts; more of them on the page of their own."""
    kijker = request.user
    inhoud = _kaartinhoud(werkgever) | _eerste(verloop_van(werkgever, kijker=kijker), kijker)
    return render_to_string("werkgevers/_contactkaart.html", inhoud, request=request)


def _actiekaart(request: Any, werkgever: Werkgever) -> SafeString:
    return render_to_string("werkgevers/_actiekaart.html", _kaartinhoud(werkgever), request=request)


ACTIEKAART = Kaart(code="acties", plek=Plek.HOOFD, volgorde=10, actie=ACTIE, maak=_actiekaart)
CONTACTKAART = Kaart(code="contact", plek=Plek.HOOFD, volgorde=50, actie=ACTIE, maak=_contactkaart)
KNOPPEN = (
    Knop(naam="Contact vastleggen", icoon="notitie", url_name="werkgevers:contact_nieuw", volgorde=10, dialoog=True),
)
