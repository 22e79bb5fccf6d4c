"""The dossier: the shell with the timeline, and its tabs."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse

from kern.navigatie import url_als_mag
from kern.tabs import Tab, Tabblad, inhoud, tabbalk_voor
from kern.tijd import nu, vandaag
from kern.views import Pagina
from medewerkers.logboek import leg_vast
from medewerkers.models import Logregel
from statushouders.models import Contactmoment
from statushouders.tabgroepen import Tabgroep
from statushouders.zichtbaarheid import Deel, ziet
from werkplek.afspraaksoorten import afspraak_url
from werkplek.dossierfeiten import contactgegevens, kernfeiten
from werkplek.leefkaart import leefregels
from werkplek.logboekwoorden import logboekregels
from werkplek.selectors.dossier import (
    Dossier,
    einde_in_woorden,
    laatste_contacten,
    lees_dossier,
)
from werkplek.selectors.dossiervlaggen import dossiervlaggen
from werkplek.selectors.stappenlijst import stappen_per_baan

BLADZIJDE = "werkplek:dossier"
PER_PAGINA = 25


def dossier_bij(request: Any, pk: int, *, met_nummers: bool = False) -> Dossier:
    """The dossier of this request; shell and tab read it once. The shell asks first, and shows the numbers."""
    if getattr(request, "dossier", None) is None:
        request.dossier = lees_dossier(
            pk,
            kijker=request.user,
            dag=vandaag(),
            gevraagd=request.GET.get("stap", ""),
            met_nummers=met_nummers,
        )
    dossier: Dossier = request.dossier
    return dossier


class DossierPagina(Pagina):
    """The dossier of one person. Opening it writes an audit line; loading a part anew (htmx) does not.

    By htmx: only the tab, when a tab was asked for; else everything inside the shell.
    """

    actie = "werkplek.dossier"
    template_name = "werkplek/dossier/dossier.html"
    fragment_template = "werkplek/dossier/_dossier.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        antwoord = super().get(request, *args, **kwargs)
        if not request.htmx or request.htmx.history_restore_request:
            persoon = dossier_bij(request, kwargs["statushouder_id"]).persoon
            leg_vast("dossier.geopend", gemeente_id=persoon.gemeente_id, door=request.user, statushouder_id=persoon.pk)
        return antwoord

    def get_template_names(self) -> list[str]:
        if self._alleen_tab:
            return ["werkplek/dossier/_tabs.html"]
        return super().get_template_names()

    @property
    def _alleen_tab(self) -> bool:
        return bool(self.request.htmx) and self.request.htmx.target == "dossier-tab"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        pk = self.kwargs["statushouder_id"]
        dossier = dossier_bij(self.request, pk, met_nummers=not self._alleen_tab)
        weg = frozenset() if dossier.stappen else frozenset({Stappen.tab.code})
        balk = tabbalk_voor(self.request, BLADZIJDE, pk, gekozen=self.request.GET.get("tab", ""), zonder=weg)
        context = {
            "dossier": dossier,
            "tabs": balk,
            "tab_inhoud": inhoud(self.request, balk.hier, pk),
            "alleen_tab": self._alleen_tab,
        }
        if not self._alleen_tab:
            context |= self._schil(dossier)
        return super().get_context_data(**context, **kwargs)

    def _schil(self, dossier: Dossier) -> dict[str, Any]:
        mag = self.request.user.mag
        return {
            "feiten": kernfeiten(dossier),
            "contactgegevens": contactgegevens(dossier),
            "kaart": dossier.kaart(self.request.path),
            "ziet_signaleringen": mag("agenda.lijst"),
            "vlaggen": dossiervlaggen(dossier.persoon, dossier.kijker, dossier.dag) if mag("agenda.lijst") else [],
            "bel": dossier.persoon.telefoon if ziet(dossier.kijker, Deel.TELEFOON) and not dossier.overleden else "",
            "einde": einde_in_woorden(dossier.traject, dossier.kijker) if dossier.traject else "",
            **_kruimel(self.request),
            "mag_sluiten": mag("trajecten.sluiten"),
            "contact_url": _contact_url(self.request, dossier),
            "afspraak_url": afspraak_url(self.request, dossier),
            "bewerk_url": url_als_mag(self.request, "statushouders:bewerk", dossier.persoon.pk),
            "betrokkenen_url": url_als_mag(self.request, "statushouders:betrokkenen", dossier.persoon.pk),
            "nu": nu(),
        }


def _kruimel(request: Any) -> dict[str, str]:
    """The list from which this role comes."""
    if url := url_als_mag(request, "werkplek:statushouders"):
        return {"lijst_url": url, "lijst_naam": "Statushouders"}
    return {"lijst_url": url_als_mag(request, "werkplek:mijn_mensen"), "lijst_naam": "Mijn mensen"}


def _contact_url(request: Any, dossier: Dossier) -> str:
    return url_als_mag(request, "statushouders:contact_nieuw", dossier.persoon.pk)


class Overzicht(Tabblad):
    """How it stands with every area of life, what was said last and what comes next."""

    actie = "werkplek.dossier"
    template_name = "werkplek/dossier/overzicht.html"
    tab: ClassVar[Tab] = Tab(
        bladzijde=BLADZIJDE, code="overzicht", naam="Overzicht", url_name="werkplek:dossier_overzicht",
        actie="werkplek.dossier", volgorde=10,
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier = dossier_bij(self.request, self.kwargs["statushouder_id"])
        contacten = laatste_contacten(dossier.persoon, dossier.kijker)
        return super().get_context_data(
            dossier=dossier,
            leefregels=leefregels(dossier) if self.request.user.mag("statushouders.leefgebieden") else [],
            contacten=contacten,
            ziet_contacten=self.request.user.mag("werkplek.dossier_contact"),
            hierna=dossier.hierna(self.request.path),
            contact_url=_contact_url(self.request, dossier),
            **kwargs,
        )


class Stappen(Tabblad):
    """All steps in a table: state, dates, why that date, and what can be done."""

    actie = "werkplek.dossier"
    template_name = "werkplek/dossier/stappen.html"
    tab: ClassVar[Tab] = Tab(
        bladzijde=BLADZIJDE, code="stappen", naam="Stappen", url_name="werkplek:dossier_stappen",
        actie="werkplek.dossier", volgorde=15,
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier = dossier_bij(self.request, self.kwargs["statushouder_id"])
        terug = f"{self.request.path}?tab={self.tab.code}"
        return super().get_context_data(dossier=dossier, banen=stappen_per_baan(dossier, terug), **kwargs)


def contacten_van(request: Any, pk: int) -> QuerySet[Any]:
    contacten: QuerySet[Any] = Contactmoment.objects.visible_to(request.user).filter(statushouder=pk)
    return contacten


class Contact(Tabblad):
    """Everything that was said, the latest first."""

    actie = "werkplek.dossier_contact"
    template_name = "werkplek/dossier/contact.html"
    tab: ClassVar[Tab] = Tab(
        bladzijde=BLADZIJDE, code="contact", naam="Contact", url_name="werkplek:dossier_contact",
        actie="werkplek.dossier_contact", volgorde=30, groep=Tabgroep.CONTACT, teller=contacten_van,
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier = dossier_bij(self.request, self.kwargs["statushouder_id"])
        contacten = Contactmoment.objects.visible_to(self.request.user).filter(statushouder=dossier.persoon)
        pagina = Paginator(contacten.select_related("door"), PER_PAGINA).get_page(self.request.GET.get("bladzijde"))
        contact_url = _contact_url(self.request, dossier)
        return super().get_context_data(dossier=dossier, pagina=pagina, contact_url=contact_url, **kwargs)


class Logboek(Tabblad):
    """Who did or opened what, and when. No content."""

    actie = "werkplek.dossier_logboek"
    template_name = "werkplek/dossier/logboek.html"
    tab: ClassVar[Tab] = Tab(
        bladzijde=BLADZIJDE, code="logboek", naam="Logboek", url_name="werkplek:dossier_logboek",
        actie="werkplek.dossier_logboek", volgorde=90,
    )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dossier = dossier_bij(self.request, self.kwargs["statushouder_id"])
        regels = Logregel.objects.van_dossier(dossier.persoon.pk).select_related("door")
        pagina = Paginator(regels, PER_PAGINA).get_page(self.request.GET.get("bladzijde"))
        stappen = {stap.pk: stap.aanpakstap.naam for stap in dossier.stappen}
        return super().get_context_data(
            dossier=dossier, pagina=pagina, regels=logboekregels(pagina.object_list, stappen), **kwargs
        )


TABS = (Overzicht.tab, Stappen.tab, Contact.tab, Logboek.tab)
