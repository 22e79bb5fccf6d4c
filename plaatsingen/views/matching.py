"""Who fits a place, which places fit a person, and where one begins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from kern.tabs import Tab, Tabblad
from kern.tijd import vandaag
from kern.views import Pagina
from medewerkers.models import Medewerker
from plaatsingen.models import Voordracht
from plaatsingen.selectors.matching import HOOGSTENS, UITLEG, Paar, Uitkomst, kandidaten_voor, plekken_voor
from plaatsingen.selectors.matchvraag import VOLGORDES
from plaatsingen.statussen import Voordrachtstand
from plaatsingen.woorden.miniweek import Miniweek, miniweek
from plaatsingen.woorden.redenen import OORDELEN, Reden, redenen, waarom_niet
from statushouders.feitcodes import Belasting
from statushouders.models import Profiel, Statushouder
from statushouders.views.mens import MetMens
from statushouders.zichtbaarheid import Deel, ziet
from werkgevers.codelijsten import Certificaat, Plaatsingsoort
from werkgevers.models import Werkplek
from werkgevers.selectors.namen import Noemnaam, namen_voor

ACTIE = "plaatsingen.matching"
Zegt = Callable[[Paar, Werkplek], list[Reden]]
PER_BLADZIJDE = 25
VOLGORDENAMEN = {
    "uitleg": "Wat het best past eerst",
    "wachtend": "Langst wachtend eerst",
    "dichtbij": "Dichtstbij eerst",
}
TAB = Tab(
    bladzijde="werkplek:dossier", code="plekken", naam="Matching", url_name="plaatsingen:plekkentab", actie=ACTIE,
    volgorde=55,
)  # fmt: skip


@dataclass(frozen=True)
class Kandidaatbeeld:
    """Somebody beside the place, as it stands on the page."""

    pk: int
    wie: Noemnaam
    oordeel: str
    redenen: Sequence[Reden]
    week: Miniweek


@dataclass(frozen=True)
class Plekbeeld:
    """A place beside somebody."""

    plek: Werkplek
    oordeel: str
    redenen: Sequence[Reden]
    week: Miniweek


class Matching(Pagina):
    """Every open place, and what was proposed: where one begins."""

    actie = ACTIE
    template_name = "plaatsingen/matching.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker = self.request.user
        plekken = Werkplek.objects.open_op(vandaag()).visible_to(kijker).select_related("werkgever")
        lijst = Paginator(plekken.order_by("-gevraagd_op", "-pk"), PER_BLADZIJDE)
        return super().get_context_data(
            pagina=lijst.get_page(self.request.GET.get("bladzijde")),
            voorgesteld=Voordracht.objects.visible_to(kijker).open().count(),
            **kwargs,
        )


class Kandidaten(Pagina):
    """Who fits this work, in words; and why others do not."""

    actie = ACTIE
    template_name = "plaatsingen/kandidaten.html"

    @cached_property
    def werkplek(self) -> Werkplek:
        zichtbaar = Werkplek.objects.visible_to(self.request.user).select_related("werkgever")
        gevonden: Werkplek = get_object_or_404(zichtbaar, pk=self.kwargs["werkplek_id"])
        return gevonden

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, plek = self.request.user, self.werkplek
        gevraagd = self.request.GET.get("volgorde", "")
        volgorde = gevraagd if gevraagd in VOLGORDES else UITLEG
        nummer = self.request.GET.get("bladzijde", "")
        bladzijde = min(max(int(nummer) if nummer.isdecimal() and len(nummer) < 6 else 1, 1), 1000)
        uitkomst = kandidaten_voor(plek, kijker=kijker, volgorde=volgorde, vanaf=(bladzijde - 1) * HOOGSTENS)
        voorgesteld = voordrachten_van(plek, kijker)
        namen = namen_voor(kijker, _mensen(uitkomst) | {een.statushouder_id for een in voorgesteld})
        return super().get_context_data(
            plek=plek,
            soorten=[str(Plaatsingsoort(soort).label) for soort in plek.soorten],
            lichaam=[str(Belasting(een).label) for een in plek.belasting],
            papieren=[str(Certificaat(een).label) for een in plek.certificaten],
            met_soort=ziet(kijker, Deel.INZET),
            open=Werkplek.objects.open_op(vandaag()).filter(pk=plek.pk).exists(),
            gevraagd=miniweek(plek.dagdelen, {}),
            uitkomst=uitkomst,
            passen=[self._beeld(paar, namen, redenen) for paar in uitkomst.passen if paar.mens in namen],
            niet=[self._beeld(paar, namen, waarom_niet) for paar in uitkomst.niet if paar.mens in namen],
            voorgesteld=[(een, namen[een.statushouder_id]) for een in voorgesteld if een.statushouder_id in namen],
            volgorde=volgorde,
            volgordes=VOLGORDENAMEN.items(),
            bladzijde=bladzijde,
            meer=bladzijde + 1 if uitkomst.aantal_passen > bladzijde * HOOGSTENS else 0,
            mag_voordragen=kijker.mag("plaatsingen.voordragen"),
            **kwargs,
        )

    def _beeld(self, paar: Paar, namen: dict[int, Noemnaam], zeg: Zegt) -> Kandidaatbeeld:
        week = _week(paar, self.werkplek, self.request.user)
        return Kandidaatbeeld(paar.mens, namen[paar.mens], OORDELEN[paar.past], zeg(paar, self.werkplek), week)


def voordrachten_van(plek: Werkplek, kijker: Medewerker) -> list[Voordracht]:
    """Whom `kijker` may name of who was proposed here and not turned down."""
    return list(Voordracht.objects.visible_to(kijker).filter(werkplek=plek).exclude(stand=Voordrachtstand.AFGEWEZEN))


def _mensen(uitkomst: Uitkomst) -> set[int]:
    return {paar.mens for paar in (*uitkomst.passen, *uitkomst.niet)}


def _week(paar: Paar, plek: Werkplek, kijker: Medewerker) -> Miniweek:
    return miniweek(plek.dagdelen, paar.week, paar.botst, met_soort=ziet(kijker, Deel.INZET))


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
        wie = namen_voor(self.request.user, [self.persoon.pk])[self.persoon.pk]
        return super().get_context_data(wie=wie, **plekkenbeeld(self.persoon, self.request.user), **kwargs)


class Plekkentab(MetMens, Tabblad):
    """The same, in the dossier."""

    actie = ACTIE
    template_name = "plaatsingen/plekkentab.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**plekkenbeeld(self.persoon, self.request.user), **kwargs)


def plekkenbeeld(persoon: Statushouder, kijker: Medewerker) -> dict[str, Any]:
    """What both show: places that fit, places that do not with why, and where somebody was proposed."""
    uitkomst = plekken_voor(persoon, kijker=kijker)
    ids = {paar.plek for paar in (*uitkomst.passen, *uitkomst.niet)}
    plekken = Werkplek.objects.visible_to(kijker).select_related("werkgever").in_bulk(ids)
    voordrachten = Voordracht.objects.visible_to(kijker).filter(statushouder=persoon.pk)
    return {
        "uitkomst": uitkomst,
        "passen": [_plekbeeld(paar, plekken[paar.plek], redenen, kijker) for paar in uitkomst.passen],
        "niet": [_plekbeeld(paar, plekken[paar.plek], waarom_niet, kijker) for paar in uitkomst.niet],
        "voordrachten": voordrachten.select_related("werkplek__werkgever"),
        "heeft_profiel": Profiel.objects.filter(statushouder=persoon.pk, stand=Profiel.Stand.AKKOORD).exists(),
        "mag_voordragen": kijker.mag("plaatsingen.voordragen"),
        "met_soort": ziet(kijker, Deel.INZET),
        "mens_id": persoon.pk,
    }


def _plekbeeld(paar: Paar, plek: Werkplek, zeg: Zegt, kijker: Medewerker) -> Plekbeeld:
    return Plekbeeld(plek, OORDELEN[paar.past], zeg(paar, plek), _week(paar, plek, kijker))


def kandidaten_url(werkplek_id: int) -> str:
    """The page with who fits this work."""
    return reverse("plaatsingen:kandidaten", args=[werkplek_id])
