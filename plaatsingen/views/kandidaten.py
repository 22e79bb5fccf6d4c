"""Who fits a place, in words; why others do not; and how one person stands."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property

from kern.navigatie import adres, url_als_mag
from kern.views import Pagina
from medewerkers.models import Medewerker
from plaatsingen.forms.matching import Mensfilter
from plaatsingen.models import Kandidaat, Plaatsing, Voordracht
from plaatsingen.selectors.capaciteit import Ruimte
from plaatsingen.selectors.matchbasis import Code
from plaatsingen.selectors.matching import HOOGSTENS, HOOGSTENS_NIET, UITLEG, Paar, Uitkomst, kandidaten_voor
from plaatsingen.selectors.matchvraag import VOLGORDES
from plaatsingen.selectors.nietgezocht import reis_onbekend_naar
from plaatsingen.statussen import Voordrachtstand
from plaatsingen.woorden.dicht import waarom_dicht
from plaatsingen.woorden.miniweek import Miniweek, miniweek
from plaatsingen.woorden.oordeel import MENSEN, UITLEG_VAN_OORDEEL, hoeveel_passen, waarom_niet_in_zinnen
from plaatsingen.woorden.redenen import OORDELEN, Reden, kan_niet_op, ook_voorgesteld, redenen, waarom_niet
from statushouders.feitcodes import Belasting
from statushouders.zichtbaarheid import Deel, ziet
from werkgevers.codelijsten import Certificaat, Plaatsingsoort
from werkgevers.models import Werkplek
from werkgevers.selectors.namen import PROFIEL, Noemnaam, namen_voor
from werkgevers.selectors.zoeken import zoek_te_noemen

ACTIE = "plaatsingen.matching"
Zegt = Callable[[Paar, Werkplek], list[Reden]]
VOLGORDENAMEN = {
    "uitleg": "Wat het best past eerst",
    "wachtend": "Langst wachtend eerst",
    "dichtbij": "Dichtstbij eerst",
}
# Under the verdict: what it asks of who reads it (as `Paar.past` counts).
CHIPS = (
    ("klaar", "kan nu beginnen"), ("wacht", "vraag nog iets na"), ("binnenkort", "nog even wachten"),
    ("laat", "nu niet"),
)  # fmt: skip
RUIMTECHIPS = {
    Ruimte.PLEK_VOL: ("wacht", "nu geen plek vrij"),
    Ruimte.WERKGEVER_VOL: ("wacht", "nu geen plek vrij"),
    Ruimte.VERGEVEN: ("wacht", "al een voorstel"),
}


@dataclass(frozen=True)
class Kandidaatbeeld:
    """Somebody beside the place, as it stands on the page."""

    paar: Paar
    wie: Noemnaam
    redenen: Sequence[Reden]
    week: Miniweek
    blauwe_map: str

    @property
    def pk(self) -> int:
        return self.paar.mens

    @property
    def past(self) -> bool:
        return self.paar.past < Code.NIET

    @property
    def vol(self) -> bool:
        return self.paar.code["ruimte"] is not None

    @property
    def oordeel(self) -> str:
        return OORDELEN[self.paar.past]

    @property
    def waarom_niet(self) -> str:
        return waarom_niet_in_zinnen(self.redenen)

    @property
    def chip(self) -> tuple[str, str]:
        return RUIMTECHIPS.get(Ruimte(self.paar.ruimte), CHIPS[self.paar.past])

    @property
    def weekwoord(self) -> str:
        if self.paar.botst:
            return "week botst"
        woorden = {Code.GOED: "week past", Code.DEELS: "week nog vragen", Code.NIET: "week past niet"}
        return woorden.get(Code(self.paar.code["tijd"] or 0), "")

    @property
    def is_geplaatst(self) -> bool:
        return self.paar.code["plaats"] is not None

    @property
    def is_afgeschermd(self) -> bool:
        """What the body cannot do is told, and never why."""
        return self.paar.code["lijf"] == Code.NIET


@dataclass(frozen=True)
class Antwoord:
    """How somebody who was asked about stands here. `waarom`: why matching does not look at this one."""

    wie: Noemnaam
    beeld: Kandidaatbeeld | None
    waarom: str


class Kandidaten(Pagina):
    """GET: who fits, page by page. POST: the same with how the people stand of whom the name was asked."""

    actie = ACTIE
    template_name = "plaatsingen/kandidaten.html"

    @cached_property
    def werkplek(self) -> Werkplek:
        zichtbaar = Werkplek.objects.visible_to(self.request.user).select_related("werkgever")
        gevonden: Werkplek = get_object_or_404(zichtbaar, pk=self.kwargs["werkplek_id"])
        return gevonden

    def post(self, request: Any, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(**kwargs))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        kijker, plek = self.request.user, self.werkplek
        gevraagd = self.request.GET.get("volgorde", "")
        volgorde = gevraagd if gevraagd in VOLGORDES else UITLEG
        bladzijde, niet_bladzijde = nummer(self.request, "bladzijde"), nummer(self.request, "niet")
        uitkomst = kandidaten_voor(
            plek, kijker=kijker, volgorde=volgorde, vanaf=(bladzijde - 1) * HOOGSTENS,
            niet_vanaf=(niet_bladzijde - 1) * HOOGSTENS_NIET,
        )  # fmt: skip
        voorgesteld = voordrachten_van(plek, kijker)
        mensen = {paar.mens for paar in (*uitkomst.passen, *uitkomst.niet)}
        namen = namen_voor(kijker, mensen | {een.statushouder_id for een in voorgesteld})
        beeld = self._beelden(uitkomst, namen)
        zoeker = Mensfilter(self.request.POST if self.request.method == "POST" else None)
        return super().get_context_data(
            **self._plek(),
            uitkomst=uitkomst,
            telling=hoeveel_passen(uitkomst, MENSEN),
            oordeeluitleg=UITLEG_VAN_OORDEEL,
            passen=[beeld[paar.mens] for paar in uitkomst.passen if paar.mens in beeld],
            niet=[beeld[paar.mens] for paar in uitkomst.niet if paar.mens in beeld],
            voorgesteld=[(een, namen[een.statushouder_id]) for een in voorgesteld if een.statushouder_id in namen],
            volgorde=volgorde,
            volgordes=VOLGORDENAMEN.items(),
            bladzijde=bladzijde,
            meer=verder(bladzijde, HOOGSTENS, uitkomst.aantal_passen),
            niet_bladzijde=niet_bladzijde,
            niet_meer=verder(niet_bladzijde, HOOGSTENS_NIET, uitkomst.aantal_niet),
            zoeker=zoeker,
            antwoorden=self._antwoorden(zoeker.gezocht, {een.statushouder_id for een in voorgesteld}),
            mag_voordragen=kijker.mag("plaatsingen.voordragen"),
            **kwargs,
        )

    def _plek(self) -> dict[str, Any]:
        """What the work asks, and where that is changed."""
        plek, request = self.werkplek, self.request
        return {
            "plek": plek,
            "soorten": [str(Plaatsingsoort(soort).label) for soort in plek.soorten],
            "lichaam": [str(Belasting(een).label) for een in plek.belasting],
            "papieren": [str(Certificaat(een).label) for een in plek.certificaten],
            "met_soort": ziet(request.user, Deel.INZET),
            "waarom_dicht": waarom_dicht(plek),
            "reis_onbekend": reis_onbekend_naar(plek),
            "houding_url": plek.werkgever.is_liever_niet
            and url_als_mag(request, "werkgevers:bewerk", plek.werkgever_id),
            "gevraagd": miniweek(plek.dagdelen, {}),
            "werkgevers_url": url_als_mag(request, "werkgevers:lijst"),
            "werkgever_url": url_als_mag(request, "werkgevers:werkgever", plek.werkgever_id),
            "plek_url": url_als_mag(request, "werkgevers:werkplek", plek.pk),
            "eisen_url": url_als_mag(request, "werkgevers:werkplek_wijzigen", plek.pk),
        }

    def _beelden(self, uitkomst: Uitkomst, namen: Mapping[int, Noemnaam]) -> dict[int, Kandidaatbeeld]:
        """Person -> how that one stands, of who may be named. Two queries: the profiles, and where else they stand."""
        paren = [paar for paar in (*uitkomst.passen, *uitkomst.niet) if paar.mens in namen]
        mensen = [paar.mens for paar in paren]
        profielen = dict(Kandidaat.objects.filter(pk__in=mensen).values_list("pk", "profiel_id"))
        elders = voorgesteld_elders(self.werkplek, mensen, self.request.user)
        return {
            paar.mens: self._beeld(paar, namen[paar.mens], profielen.get(paar.mens), elders.get(paar.mens, []))
            for paar in paren
        }

    def _beeld(self, paar: Paar, wie: Noemnaam, profiel_id: int | None, elders: Sequence[Voordracht]) -> Kandidaatbeeld:
        plek = self.werkplek
        past = paar.past < Code.NIET
        zeg: Zegt = redenen if past else waarom_niet
        ook = [ook_voorgesteld(een) for een in elders] if past else []
        week = weekbeeld(paar, plek, self.request.user)
        blauwe_map = adres(PROFIEL, profiel_id) if profiel_id else ""
        return Kandidaatbeeld(paar, wie, [*zeg(paar, plek), *ook], week, blauwe_map)

    def _antwoorden(self, gezocht: str, voorgesteld: set[int]) -> list[Antwoord] | None:
        """Of everybody with this name; None when nothing was asked."""
        if not gezocht:
            return None
        gevonden = zoek_te_noemen(self.request.user, gezocht)
        ids = [pk for pk, _ in gevonden]
        beelden = self._beelden(kandidaten_voor(self.werkplek, kijker=self.request.user, mensen=ids), dict(gevonden))
        kandidaten = set(Kandidaat.objects.filter(pk__in=ids).values_list("pk", flat=True))
        hier = Plaatsing.objects.open().filter(werkplek=self.werkplek, statushouder__in=ids)
        geplaatst = set(hier.values_list("statushouder_id", flat=True))

        def waarom(pk: int) -> str:
            if pk in voorgesteld | geplaatst:
                return "is hier al voorgesteld of geplaatst."
            return "komt nu niet in aanmerking." if pk in kandidaten else "heeft nog geen profiel met toestemming."

        return [Antwoord(wie, beelden.get(pk), waarom(pk)) for pk, wie in gevonden]


def nummer(request: Any, naam: str) -> int:
    """Which page of a list is asked; the first, when it is none."""
    tekst = request.GET.get(naam, "")
    return min(max(int(tekst) if tekst.isascii() and tekst.isdecimal() and len(tekst) < 6 else 1, 1), 1000)


def verder(bladzijde: int, per: int, aantal: int) -> int:
    """The next page of a list of so many; 0 when there is none."""
    return bladzijde + 1 if aantal > bladzijde * per else 0


def weekbeeld(paar: Paar, plek: Werkplek, kijker: Medewerker) -> Miniweek:
    """The week of somebody beside what the place asks of it."""
    kan_niet, met_soort = kan_niet_op(paar, plek), ziet(kijker, Deel.INZET)
    return miniweek(plek.dagdelen, paar.week, paar.botst, kan_niet=kan_niet, met_soort=met_soort)


def voordrachten_van(plek: Werkplek, kijker: Medewerker) -> list[Voordracht]:
    """Whom `kijker` may name of who was proposed here and not turned down."""
    return list(Voordracht.objects.visible_to(kijker).filter(werkplek=plek).exclude(stand=Voordrachtstand.AFGEWEZEN))


def voorgesteld_elders(plek: Werkplek, mensen: Collection[int], kijker: Medewerker) -> dict[int, list[Voordracht]]:
    """Where else these people are proposed now, of whom `kijker` may name."""
    elders: dict[int, list[Voordracht]] = {}
    open_nu = Voordracht.objects.visible_to(kijker).open().filter(statushouder__in=mensen).exclude(werkplek=plek)
    for een in open_nu.select_related("werkplek__werkgever"):
        elders.setdefault(een.statushouder_id, []).append(een)
    return elders


def kandidaten_url(werkplek_id: int) -> str:
    """The page with who fits this work."""
    return reverse("plaatsingen:kandidaten", args=[werkplek_id])
