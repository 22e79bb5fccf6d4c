"""Where matching begins, and which places fit a person."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.functional import cached_property

from kern.tabs import Tab, Tabblad
from kern.views import Pagina
from medewerkers.models import Medewerker
from plaatsingen.forms.matching import Mensfilter, Plekfilter
from plaatsingen.models import Voordracht
from plaatsingen.selectors.capaciteit import VOL
from plaatsingen.selectors.matching import HOOGSTENS, HOOGSTENS_NIET, Paar, plekken_voor
from plaatsingen.selectors.nietgezocht import reis_onbekend_van, waarom_leeg
from plaatsingen.selectors.plekkenlijst import Plekrij, open_plekken, plekrijen
from plaatsingen.views.kandidaten import ACTIE, Zegt, nummer, verder, weekbeeld
from plaatsingen.woorden.miniweek import Miniweek
from plaatsingen.woorden.oordeel import PLEKKEN, UITLEG_VAN_OORDEEL, hoeveel_passen, waarom_niet_in_zinnen
from plaatsingen.woorden.redenen import OORDELEN, Reden, redenen, waarom_niet
from statushouders.models import Statushouder
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens
from statushouders.zichtbaarheid import Deel, ziet
from werkgevers.models import Werkplek
from werkgevers.selectors.namen import IEMAND, Noemnaam, namen_voor
from werkgevers.selectors.werkgevers import secties_van
from werkgevers.selectors.zoeken import zoek_te_noemen

PER_BLADZIJDE = 25
TAB = Tab(
    bladzijde="werkplek:dossier", code="plekken", naam="Matching", url_name="plaatsingen:plekkentab", actie=ACTIE,
    volgorde=52, groep=Tabgroep.WERK,
)  # fmt: skip


@dataclass(frozen=True)
class Plekbeeld:
    """A place beside somebody."""

    paar: Paar
    plek: Werkplek
    oordeel: str
    redenen: Sequence[Reden]
    week: Miniweek

    @property
    def waarom_niet(self) -> str:
        return waarom_niet_in_zinnen(self.redenen)

    @property
    def vol(self) -> bool:
        return self.paar.code["ruimte"] is not None


class Matching(Pagina):
    """Every open place, what was proposed, and people by name: where one begins. GET: filters from the address. POST:
    the same with what was typed, answered at once and kept nowhere.
    """

    actie = ACTIE
    template_name = "plaatsingen/matching.html"

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, gegevens = self.request.user, self._gegevens()
        formulier = Plekfilter(gegevens, secties=secties_van(kijker))
        plekken = open_plekken(kijker, formulier.vraag)
        lijst = Paginator(plekken, PER_BLADZIJDE)
        pagina = lijst.get_page(gegevens.get("bladzijde"))
        rijen = plekrijen(pagina.object_list)
        zoeker = Mensfilter(self.request.POST if self.request.method == "POST" else None)
        return super().get_context_data(
            formulier=formulier,
            vraag=formulier.vraag,
            pagina=pagina,
            rijen=rijen,
            groepen=[(kop, waarvan) for kop, waarvan in _met_en_zonder_plek(rijen) if waarvan],
            zoeker=zoeker,
            mensen=zoek_te_noemen(kijker, zoeker.gezocht) if zoeker.gezocht else None,
            vol=plekken.filter(ruimte__in=VOL).count(),
            voorgesteld=Voordracht.objects.visible_to(kijker).open().count(),
            **kwargs,
        )

    def _gegevens(self) -> Any:
        """What was asked; a search text in an address is not read."""
        if self.request.method == "POST":
            return self.request.POST
        gegevens = self.request.GET.copy()
        gegevens.pop("zoek", None)
        return gegevens


def _met_en_zonder_plek(rijen: Sequence[Plekrij]) -> Sequence[tuple[str, list[Plekrij]]]:
    """The rows with room, and apart from them those that are full."""
    return (
        ("Open plekken", [rij for rij in rijen if not rij.is_vol]),
        ("Nu vol", [rij for rij in rijen if rij.is_vol]),
    )


class Plekken(Pagina):
    """Which places fit this person, for who comes from the profile."""

    actie = ACTIE
    template_name = "plaatsingen/plekken.html"

    @cached_property
    def persoon(self) -> Statushouder:
        te_noemen = Statushouder.objects.te_noemen_voor(self.request.user).only("pk", "gemeente_id")
        gevonden: Statushouder = get_object_or_404(te_noemen, pk=self.kwargs["statushouder_id"])
        return gevonden

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wie = namen_voor(self.request.user, [self.persoon.pk]).get(self.persoon.pk, Noemnaam(IEMAND, ""))
        return super().get_context_data(wie=wie, **plekkenbeeld(self.persoon, self.request), **kwargs)


class Plekkentab(MetMens, Tabblad):
    """The same, in the dossier."""

    actie = ACTIE
    template_name = "plaatsingen/plekkentab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**plekkenbeeld(self.persoon, self.request), **kwargs)


def plekkenbeeld(persoon: Statushouder, request: Any) -> dict[str, Any]:
    """What both show: places that fit, places that do not with why, and where somebody was proposed."""
    kijker = request.user
    bladzijde, niet_bladzijde = nummer(request, "bladzijde"), nummer(request, "niet")
    uitkomst = plekken_voor(
        persoon, kijker=kijker, vanaf=(bladzijde - 1) * HOOGSTENS, niet_vanaf=(niet_bladzijde - 1) * HOOGSTENS_NIET
    )
    ids = {paar.plek for paar in (*uitkomst.passen, *uitkomst.niet)}
    plekken = Werkplek.objects.visible_to(kijker).select_related("werkgever").in_bulk(ids)
    voordrachten = Voordracht.objects.visible_to(kijker).filter(statushouder=persoon.pk)
    return {
        "uitkomst": uitkomst,
        "telling": hoeveel_passen(uitkomst, PLEKKEN),
        "oordeeluitleg": UITLEG_VAN_OORDEEL,
        "passen": [
            _plekbeeld(paar, plekken[paar.plek], redenen, kijker) for paar in uitkomst.passen if paar.plek in plekken
        ],
        "niet": [
            _plekbeeld(paar, plekken[paar.plek], waarom_niet, kijker) for paar in uitkomst.niet if paar.plek in plekken
        ],
        "bladzijde": bladzijde,
        "meer": verder(bladzijde, HOOGSTENS, uitkomst.aantal_passen),
        "niet_bladzijde": niet_bladzijde,
        "niet_meer": verder(niet_bladzijde, HOOGSTENS_NIET, uitkomst.aantal_niet),
        "voordrachten": voordrachten.select_related("werkplek__werkgever"),
        "leeg": None if uitkomst.bekeken else waarom_leeg(persoon.pk),
        "reis_onbekend": reis_onbekend_van(persoon.pk, kijker=kijker) if uitkomst.bekeken else "",
        "mag_voordragen": kijker.mag("plaatsingen.voordragen"),
        "met_soort": ziet(kijker, Deel.INZET),
        "mens_id": persoon.pk,
    }


def _plekbeeld(paar: Paar, plek: Werkplek, zeg: Zegt, kijker: Medewerker) -> Plekbeeld:
    week = weekbeeld(paar, plek, kijker)
    return Plekbeeld(paar, plek, OORDELEN[paar.past], zeg(paar, plek), week)
