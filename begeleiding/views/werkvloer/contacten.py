"""Visits of the jobcoach and talks with the mentor."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from begeleiding.forms.werkvloer import Contactformulier, Contactwijziging
from begeleiding.models import Begeleidingscontact
from begeleiding.services.werkvloer import contacten as diensten
from begeleiding.views.werkvloer.basis import ACTIE, OpDeWerkvloer, VanEenPlaatsing, Werkvloerknop, Werkvloervraag
from kern.tijd import vandaag
from kern.views import Pagina

PER_BLADZIJDE = 20


class Contacten(OpDeWerkvloer, Pagina):
    """All of them, the last first."""

    actie = ACTIE
    template_name = "begeleiding/werkvloer/contacten.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        alle = Begeleidingscontact.objects.visible_to(self.request.user).filter(plaatsing=self.plaatsing)
        pagina = Paginator(alle.select_related("door"), PER_BLADZIJDE).get_page(self.request.GET.get("bladzijde"))
        return super().get_context_data(pagina=pagina, contacten=als_regels(pagina, self.request.user), **kwargs)


def als_regels(contacten: Any, kijker: Any) -> list[tuple[Begeleidingscontact, bool]]:
    """Each with whether this reader may better it."""
    return [(een, not diensten.waarom_niet(een, kijker)) for een in contacten]


class ContactNieuw(Werkvloervraag):
    """How it went, and what was agreed on."""

    form_class = Contactformulier
    kop = "Contact vastleggen"

    def get_initial(self) -> dict[str, Any]:
        return {"dag": vandaag()}

    def voer_uit(self, form: Any) -> HttpResponse:
        schoon = form.cleaned_data
        contact = diensten.leg_contact_vast(
            plaatsing=self.plaatsing,
            soort=schoon["soort"],
            dag=schoon["dag"],
            verslag=schoon["verslag"],
            afspraak=form.actie(),
            door=self.request.user,
        )
        ook = " De afspraak staat erbij." if form.actie() else ""
        tekst = f"{contact.get_soort_display()} vastgelegd: {self.over}.{ook}"
        return self.klaar(tekst, ongedaan="werkcontact_weg", args=(contact.pk,))


class MetContact(VanEenPlaatsing):
    """The contact in the address."""

    request: Any
    kwargs: dict[str, Any]

    @cached_property
    def ding(self) -> Begeleidingscontact:
        zichtbaar = Begeleidingscontact.objects.visible_to(self.request.user).select_related("plaatsing")
        contact: Begeleidingscontact = get_object_or_404(zichtbaar, pk=self.kwargs["begeleidingscontact_id"])
        return contact


class ContactWijzigen(MetContact, Werkvloervraag):
    """Better what one recorded oneself."""

    form_class = Contactwijziging
    kop = "Contact wijzigen"

    def waarom_niet(self) -> str:
        return super().waarom_niet() or diensten.waarom_niet(self.ding, self.request.user)

    def get_initial(self) -> dict[str, Any]:
        return {"soort": self.ding.soort, "dag": self.ding.dag, "verslag": self.ding.verslag}

    def voer_uit(self, form: Any) -> HttpResponse:
        diensten.wijzig_contact(contact=self.ding, door=self.request.user, **form.cleaned_data)
        return self.klaar("Het contact is gewijzigd.")


class ContactWeg(MetContact, Werkvloerknop):
    """Undo."""

    def voer_uit(self) -> HttpResponse:
        diensten.verwijder_contact(contact=self.ding, door=self.request.user)
        return self.klaar("Het contact is weer weggehaald.")
