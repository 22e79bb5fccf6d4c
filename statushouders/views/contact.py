"""Record a contact: with the person in the address, or after typing a part of the name."""

from __future__ import annotations

from typing import Any, ClassVar

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from kern.antwoord import klaar, met_terug, terug_adres
from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import nu
from kern.views import Formulierscherm, Opdracht
from statushouders import services
from statushouders.contactgevolg import wat_wordt_afgerond
from statushouders.forms.contact import Contactformulier, Zoekformulier
from statushouders.models import Contactmoment
from statushouders.selectors.zoeken import zoek
from statushouders.services.contact import GESPROKEN
from statushouders.views.mens import MetMens, dossier_url

ACTIE = "statushouders.contact"
GEWIJZIGD = "contact-gewijzigd"
HOOGSTENS = 8


class ContactNieuw(MetMens, Formulierscherm):
    """A page of its own, or (by htmx) the inside of a dialog. Now, unless one says otherwise."""

    actie = ACTIE
    form_class = Contactformulier
    template_name = "statushouders/contact_nieuw.html"
    fragment_template: ClassVar[str] = "statushouders/_contact_dialoog.html"

    def get_initial(self) -> dict[str, Any]:
        moment = nu()
        return {"dag": moment.date(), "tijd": moment.time()}

    def get_form_kwargs(self) -> dict[str, Any]:
        return super().get_form_kwargs() | {"rol": self.request.user.rol, "rondt_af": self.rondt_af}

    @cached_property
    def rondt_af(self) -> str:
        return wat_wordt_afgerond(self.persoon.pk, self.request.user)

    def voer_uit(self, form: Any) -> HttpResponse:
        schoon = form.cleaned_data
        contact = services.leg_contact_vast(
            statushouder=self.persoon,
            door=self.request.user,
            soort=schoon["soort"],
            moment=form.moment,
            notitie=schoon["notitie"],
            met_gevolg=schoon.get("met_gevolg", False),
        )
        ongedaan = met_terug(reverse("statushouders:contact_verwijder", args=[contact.pk]), self.terug)
        gedaan = schoon.get("met_gevolg") and contact.soort in GESPROKEN
        ook = f" De stap ‘{self.rondt_af}’ is gedaan." if gedaan else ""
        meld(self.request, f"Contact met {self.persoon.naam} vastgelegd.{ook}", ongedaan_url=ongedaan)
        return klaar(self.request, self.terug, GEWIJZIGD)


class Contact(Formulierscherm):
    """Pick the person first. The name travels by POST; nothing of it is kept."""

    actie = ACTIE
    form_class = Zoekformulier
    template_name = "statushouders/contact.html"
    fragment_template: ClassVar[str] = "statushouders/_contact_kies.html"

    def get_template_names(self) -> list[str]:
        if self.request.htmx.target == "contact-gevonden":
            return ["statushouders/_contact_gevonden.html"]
        return super().get_template_names()

    def voer_uit(self, form: Any) -> HttpResponse:
        gevonden = zoek(self.request.user, form.cleaned_data["zoek"]).defer("bsn")[: HOOGSTENS + 1]
        mensen = list(gevonden)
        return self.render_to_response(
            self.get_context_data(form=form, gezocht=True, mensen=mensen[:HOOGSTENS], meer=len(mensen) > HOOGSTENS)
        )

    def form_invalid(self, form: Any) -> Any:
        """An emptied search field is no mistake while somebody types."""
        if self.request.htmx.target == "contact-gevonden":
            return self.render_to_response(self.get_context_data(form=form))
        return super().form_invalid(form)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(terug=terug_adres(self.request, "/"), **kwargs)


class ContactVerwijder(Opdracht):
    """Undo, right after recording."""

    actie = ACTIE

    def post(self, request: Any, contact_id: int) -> HttpResponse:
        contacten = Contactmoment.objects.visible_to(request.user).select_related("statushouder")
        contact = get_object_or_404(contacten.defer("statushouder__bsn"), pk=contact_id)
        terug = terug_adres(request, dossier_url(contact.statushouder_id))
        try:
            services.verwijder_contact(contact=contact, door=request.user)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"Het contact met {contact.statushouder.naam} is weer weggehaald.")
        return klaar(request, terug, GEWIJZIGD)
