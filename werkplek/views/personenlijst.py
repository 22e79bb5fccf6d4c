"""The list of statushouders. Filters go by address; the text that somebody searches for never does."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django_htmx.http import push_url

from kern.navigatie import url_als_mag
from kern.tijd import vandaag
from kern.views import Pagina
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.zichtbaarheid import Deel, ziet
from werkgevers.models import Werkgever
from werkplek.forms.personenlijst import FILTERS, Lijstfilter
from werkplek.selectors.personenlijst import (
    PER_PAGINA,
    in_begeleiding,
    lijstrijen,
    mogelijke_jaren,
    mogelijke_stappen,
    personenlijst,
    volgorde_in_woorden,
)
from werkplek.selectors.team import uitvoerders

# No choice of a filter is longer; what is longer was not chosen on the page and would not fit in an address.
LANGST = 50
MEESTE_WERKGEVERS = 5


class Statushouders(Pagina):
    """GET: filters and page from the address. POST: the same with a search text, answered at once and kept nowhere."""

    actie = "werkplek.statushouders"
    template_name = "werkplek/lijst/lijst.html"
    fragment_template = "werkplek/lijst/_lijst.html"

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        adres = self._adres(request.POST)
        if not request.htmx and not request.POST.get("zoek", "").strip():
            return redirect(adres)
        return push_url(self.render_to_response(self.get_context_data(**kwargs)), adres)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, dag = self.request.user, vandaag()
        gegevens, verdeelt = self._gegevens(), kijker.mag("werkplek.verdelen")
        collegas = self._collegas(verdeelt)
        formulier = Lijstfilter(
            gegevens,
            collegas=[(een.pk, een.naam) for een in collegas if een.rol == Rol.KLANTONDERSTEUNER],
            stappen=mogelijke_stappen(kijker),
            jaren=mogelijke_jaren(kijker, dag=dag),
            nummers=ziet(kijker, Deel.NUMMERS),
        )
        if self.request.htmx:
            formulier.fields["sorteer"].widget.attrs["hx-swap-oob"] = "true"
        vraag = formulier.vraag
        allen, eigen = in_begeleiding(kijker)
        mensen = personenlijst(kijker, vraag, dag=dag)
        bladzijden = Paginator(mensen, PER_PAGINA)
        if not vraag.gefilterd:
            bladzijden.count = allen  # counted already
        pagina = bladzijden.get_page(gegevens.get("bladzijde"))
        return super().get_context_data(
            formulier=formulier,
            collegas=collegas if verdeelt else [],
            terug=self._adres(gegevens),
            vraag=vraag,
            sortering=volgorde_in_woorden(mensen, vraag),
            pagina=pagina,
            gebladerd=bool(self.request.htmx and gegevens.get("bladzijde")),
            rijen=lijstrijen(list(pagina.object_list), dag=dag),
            allen=allen,
            eigen=eigen,
            dag=dag,
            werkgevers=self._werkgevers(vraag.zoek),
            lijst_url=reverse("werkplek:statushouders"),
            nieuwe_statushouder_url=url_als_mag(self.request, "statushouders:nieuw"),
            **kwargs,
        )

    def _werkgevers(self, zoek: str) -> list[Werkgever]:
        """Employers that the same text finds, for who reads them; a few."""
        if not zoek or not self.request.user.mag("werkgevers.lezen"):
            return []
        gevonden = Werkgever.objects.visible_to(self.request.user).in_het_netwerk().zoek(zoek)
        return list(gevonden.order_by("naam", "pk")[:MEESTE_WERKGEVERS])

    def _collegas(self, verdeelt: bool) -> list[Medewerker]:
        """To filter by, and for who divides the work also to give people to."""
        collegas = uitvoerders(self.request.user).alleen_naam()
        return list(collegas if verdeelt else collegas.met_rol(Rol.KLANTONDERSTEUNER))

    def _gegevens(self) -> Any:
        """What was asked; a search text in an address is not read."""
        if self.request.method == "POST":
            return self.request.POST
        gegevens = self.request.GET.copy()
        gegevens.pop("zoek", None)
        return gegevens

    def _adres(self, gegevens: Any) -> str:
        """The list with these filters and this page, without the text."""
        gekozen = {naam: gegevens[naam] for naam in (*FILTERS, "bladzijde") if 0 < len(gegevens.get(naam, "")) < LANGST}
        lijst = reverse("werkplek:statushouders")
        return f"{lijst}?{urlencode(gekozen)}" if gekozen else lijst


class Zoeken(Statushouders):
    """The search field of the bar; on a phone it leads here, with the cursor in the field."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        if self.request.method == "GET":
            context["formulier"].fields["zoek"].widget.attrs["autofocus"] = True
        return context
