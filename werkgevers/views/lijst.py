"""The list of employers. Filters go by address; the text that somebody searches for never does."""

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
from werkgevers.forms.werkgevers import FILTERS, Werkgeversfilter
from werkgevers.onderdelen import knoppen_voor
from werkgevers.selectors.eigenaren import mogelijke_eigenaren
from werkgevers.selectors.werkgevers import (
    ARCHIEF,
    PER_PAGINA,
    VOLGORDES,
    lijstrijen,
    secties_van,
    stand_van_netwerk,
    werkgeverslijst,
)

# No choice of a filter is longer; what is longer was not chosen on the page.
LANGST = 20


class Werkgevers(Pagina):
    """GET: filters and page from the address. POST: the same with a search text, answered at once and kept nowhere."""

    actie = "werkgevers.lezen"
    template_name = "werkgevers/lijst.html"
    fragment_template = "werkgevers/_lijst.html"

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        adres = self._adres(request.POST)
        if not request.htmx and not request.POST.get("zoek", "").strip():
            return redirect(adres)
        return push_url(self.render_to_response(self.get_context_data(**kwargs)), adres)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, dag, gegevens = self.request.user, vandaag(), self._gegevens()
        formulier = Werkgeversfilter(gegevens, secties=secties_van(kijker))
        vraag = formulier.vraag
        pagina = Paginator(werkgeverslijst(kijker, vraag, dag=dag), PER_PAGINA).get_page(gegevens.get("bladzijde"))
        return super().get_context_data(
            formulier=formulier,
            vraag=vraag,
            pagina=pagina,
            rijen=lijstrijen(kijker, list(pagina.object_list), dag=dag),
            stand=stand_van_netwerk(kijker, dag=dag),
            sortering=VOLGORDES[vraag.sorteer].lower(),
            lijst_url=reverse("werkgevers:lijst"),
            nieuw_url=url_als_mag(self.request, "werkgevers:nieuw"),
            knoppen=knoppen_voor(self.request),
            collegas=self._collegas(vraag.welke),
            terug=self._adres(gegevens),
            **kwargs,
        )

    def _collegas(self, welke: str) -> list[Medewerker]:
        """To whom one may give employers; nobody gets what is archived."""
        mag = self.request.user.mag("werkgevers.schrijven") and welke != ARCHIEF
        return list(mogelijke_eigenaren(self.request.user).alleen_naam()) if mag else []

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
        lijst = reverse("werkgevers:lijst")
        return f"{lijst}?{urlencode(gekozen)}" if gekozen else lijst
