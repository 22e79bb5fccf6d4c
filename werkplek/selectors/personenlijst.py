"""The list of statushouders: filtered, sorted, by pages, with what the table shows beside each name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from django.db.models import Exists, F, FilteredRelation, Max, Min, OuterRef, Q, QuerySet

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Statushouder
from statushouders.selectors.betrokkenen import verantwoordelijken
from statushouders.selectors.zoeken import zoek
from trajecten.drieweken import Drieweken, drieweken_per_traject
from trajecten.models import Aanpak, AanpakStap, Traject
from trajecten.statussen import Eindreden
from trajecten.urgentie import Urgentie, chip_bij, voorwaarde
from werkplek.selectors.groepen import Grenzen
from werkplek.selectors.rijen import kenmerk, kort_wacht_op

PER_PAGINA = 25
# What a row shows of the traject; whole steps of 25 people are felt on the page.
LIJSTVELDEN = (
    "statushouder_id", "einddatum", "eindreden", "volgende_datum", "fase",
    "volgende_stap__wacht_op", "volgende_stap__aanpakstap__naam",
)  # fmt: skip
# The annotation of a search that found nobody by that very text (`statushouders.selectors.zoeken`).
LIJKT_OP = "gelijkenis_0"

STANDEN = {
    "te-laat": "Te laat",
    "vandaag": "Vandaag",
    "deze-week": "Deze week",
    "wacht": "Wacht op ander",
    "later": "Later",
    "klaar": "Alle stappen klaar",
    "gestopt": "Traject gestopt",
    "zonder": "Geen traject",
}
URGENTIE_BIJ = {"te-laat": Urgentie.TE_LAAT, "vandaag": Urgentie.VANDAAG, "wacht": Urgentie.WACHT}
SORTERINGEN = {
    "stand": "stand, meest dringend eerst",
    "naam": "naam, van A tot Z",
    "vestiging": "vestiging, nieuwste eerst",
}
# The same in a word or two, to choose from.
VOLGORDES = {"stand": "Dringend eerst", "naam": "Naam, A tot Z", "vestiging": "Nieuwste eerst"}
# How a traject ended, in a chip.
GESTOPT = {
    Eindreden.WERK: "gestopt: betaald werk",
    Eindreden.STUDIE: "gestopt: studie",
    Eindreden.ONDERNEMING: "gestopt: onderneming",
    Eindreden.VERHUISD: "verhuisd",
    Eindreden.OVERLEDEN: "overleden",
    Eindreden.ANDERS: "gestopt",
}
# These people are not in the list unless one asks for them, or searches.
NIET_IN_BEGELEIDING = frozenset({"gestopt", "zonder"})


@dataclass(frozen=True)
class Lijstvraag:
    """What the user asks of the list. `zoek` is personal data: it never reaches an address or a log.

    `onleesbaar`: there was a search text that cannot be anybody's, so there is nobody to show.
    """

    zoek: str = ""
    onleesbaar: bool = False
    fase: str = ""
    wie: str = ""
    stand: str = ""
    stap: str = ""
    jaar: int | None = None
    sorteer: str = "stand"

    @property
    def in_begeleiding(self) -> bool:
        """Whether what is asked is a part of the people in begeleiding."""
        return self.stand not in NIET_IN_BEGELEIDING

    @property
    def gefilterd(self) -> bool:
        return bool(self.zoek or self.onleesbaar or self.fase or self.wie or self.stand or self.stap or self.jaar)


@dataclass(frozen=True)
class Lijstrij:
    """One person in the list."""

    persoon: Statushouder
    traject: Traject | None
    drieweken: Drieweken | None
    klantondersteuner: Medewerker | None
    dag: date

    @property
    def kenmerk(self) -> str:
        return kenmerk(self.persoon, self.dag)

    @property
    def fase(self) -> str:
        return self.traject.get_fase_display() if self.traject and not self.traject.einddatum else ""

    @property
    def volgende(self) -> str:
        stap = self.traject.volgende_stap if self.traject else None
        return stap.aanpakstap.naam if stap else ""

    @property
    def wacht_op(self) -> str:
        stap = self.traject.volgende_stap if self.traject else None
        return stap.wacht_op if stap else ""

    @cached_property
    def stand(self) -> tuple[str, str]:
        """Kind of chip and its words. Late stays late, also while it waits on somebody."""
        if self.traject is None:
            return "komt", "geen traject"
        if self.traject.einddatum:
            return "komt", GESTOPT[Eindreden(self.traject.eindreden)]
        if self.traject.volgende_stap is None:
            return "klaar", "alle stappen klaar"
        return chip_bij(
            self.traject.volgende_datum,
            kort_wacht_op(self.wacht_op),
            self.dag,
            zonder_datum=("wacht", "wacht op een eerdere stap"),
        )

    @property
    def stand_voluit(self) -> str:
        """On whom and on what the step waits, when the chip has room for the beginning only."""
        return f"wacht op {self.wacht_op}" if self.wacht_op and self.stand[0] == "wacht" else ""


def personenlijst(kijker: Medewerker, vraag: Lijstvraag, *, dag: date) -> QuerySet[Any]:
    """The people of this question, sorted; to be cut into pages and given to `lijstrijen`."""
    gezocht: QuerySet[Any] = zoek(kijker, vraag.zoek) if vraag.zoek else Statushouder.objects.visible_to(kijker)
    if vraag.onleesbaar:
        gezocht = gezocht.none()
    mensen = _op_traject(
        gezocht.annotate(lopend=FilteredRelation("trajecten", condition=Q(trajecten__einddatum=None))), vraag, dag
    )
    if vraag.wie:
        mensen = _van_klantondersteuner(mensen, vraag.wie)
    if vraag.jaar:
        mensen = mensen.filter(vestigingsdatum__year=vraag.jaar)
    return _gesorteerd(mensen, vraag.sorteer).defer("bsn")


def volgorde_in_woorden(mensen: QuerySet[Any], vraag: Lijstvraag) -> str:
    """How the list is sorted, for above it."""
    return "gelijkenis met de zoektekst" if LIJKT_OP in mensen.query.annotations else SORTERINGEN[vraag.sorteer]


def lijstrijen(mensen: Sequence[Statushouder], *, dag: date) -> list[Lijstrij]:
    """The rows of one page. Three queries, however many rows."""
    trajecten = _laatste_trajecten(mensen)
    bars = drieweken_per_traject(list(trajecten.values()), dag=dag)
    wie = verantwoordelijken([persoon.pk for persoon in mensen])
    rijen = []
    for persoon in mensen:
        traject = trajecten.get(persoon.pk)
        bar = bars[traject.pk] if traject else None
        rijen.append(Lijstrij(persoon, traject, bar, wie.get((persoon.pk, Rol.KLANTONDERSTEUNER)), dag))
    return rijen


def in_begeleiding(kijker: Medewerker) -> tuple[int, int]:
    """How many people have a running traject within sight, and on the case of how many of them the viewer is.

    Two queries: the second begins at the caseload, which is small, and not at everybody.
    """
    lopend = Traject.objects.lopend().visible_to(kijker).order_by()
    betrokken = Betrokkenheid.objects.actief().filter(medewerker=kijker)
    eigen = lopend.filter(statushouder__in=betrokken.values("statushouder")).count()
    return lopend.count(), eigen


def mogelijke_stappen(kijker: Medewerker) -> list[tuple[str, str]]:
    """The steps of the aanpakken that this municipality can use, by name: (code, name)."""
    if kijker.actieve_gemeente_id is None:
        return []
    aanpakken = Aanpak.objects.voor_gemeente(kijker.actieve_gemeente_id)
    stappen = AanpakStap.objects.filter(aanpak__in=aanpakken).order_by("naam").values_list("code", "naam").distinct()
    return list(dict(stappen).items())


def mogelijke_jaren(kijker: Medewerker, *, dag: date) -> list[int]:
    """From the year in which the first of these people settled until the last (this year at least), newest first."""
    uitersten = Statushouder.objects.visible_to(kijker).aggregate(
        eerste=Min("vestigingsdatum"), laatste=Max("vestigingsdatum")
    )
    eerste, laatste = uitersten["eerste"] or dag, uitersten["laatste"] or dag
    return list(range(max(laatste.year, dag.year), eerste.year - 1, -1))


def _op_traject(mensen: QuerySet[Any], vraag: Lijstvraag, dag: date) -> QuerySet[Any]:
    if vraag.stand == "zonder":
        return mensen.filter(~Exists(Traject.objects.filter(statushouder=OuterRef("pk"))))
    if vraag.stand == "gestopt":
        return mensen.filter(Exists(Traject.objects.filter(statushouder=OuterRef("pk"))), lopend=None)
    if not vraag.zoek or vraag.stand or vraag.fase or vraag.stap:
        mensen = mensen.filter(lopend__isnull=False)
    if vraag.fase:
        mensen = mensen.filter(lopend__fase=vraag.fase)
    if vraag.stap:
        mensen = mensen.filter(lopend__volgende_stap__aanpakstap__code=vraag.stap)
    return mensen.filter(_stand(vraag.stand, Grenzen(dag))) if vraag.stand else mensen


def _stand(stand: str, grenzen: Grenzen) -> Q:
    """The stand of somebody is that of the next step; 'deze week' holds today too."""
    if stand == "klaar":
        return Q(lopend__volgende_stap=None)

    def volgende(soort: Urgentie) -> Q:
        velden = {"uiterlijk": "lopend__volgende_datum", "wacht_sinds": "lopend__volgende_stap__wacht_sinds"}
        return voorwaarde(soort, grenzen.dag, **velden)

    if stand == "deze-week":
        komt = volgende(Urgentie.KOMT) & Q(lopend__volgende_datum__lte=grenzen.eind_week)
        return volgende(Urgentie.VANDAAG) | komt
    if stand == "later":
        return volgende(Urgentie.KOMT) & Q(lopend__volgende_datum__gt=grenzen.eind_week)
    return Q(lopend__volgende_stap__isnull=False) & volgende(URGENTIE_BIJ[stand])


def _van_klantondersteuner(mensen: QuerySet[Any], wie: str) -> QuerySet[Any]:
    """`wie` is the id of a medewerker, or 'niemand'."""
    betrokken = Betrokkenheid.objects.verantwoordelijk().filter(
        statushouder_id=OuterRef("pk"), rol=Rol.KLANTONDERSTEUNER
    )
    if wie == "niemand":
        return mensen.filter(~Exists(betrokken))
    return mensen.filter(Exists(betrokken.filter(medewerker_id=wie)))


def _gesorteerd(mensen: QuerySet[Any], sorteer: str) -> QuerySet[Any]:
    """In the order that was asked; names that only look like the text keep the likeliest first."""
    if LIJKT_OP in mensen.query.annotations:
        return mensen
    if sorteer == "naam":
        return mensen.order_by("achternaam", "voornamen", "pk")
    if sorteer == "vestiging":
        return mensen.order_by("-vestigingsdatum", "pk")
    return mensen.order_by(F("lopend__volgende_datum").asc(nulls_last=True), "pk")


def _laatste_trajecten(mensen: Sequence[Statushouder]) -> dict[int, Traject]:
    """Per person the running traject, else the one that ended last."""
    alle = (
        Traject.objects.filter(statushouder__in=mensen)
        .select_related("volgende_stap__aanpakstap")
        .only(*LIJSTVELDEN)
        .order_by("statushouder_id", F("einddatum").desc(nulls_first=True), "-pk")
        .distinct("statushouder_id")
    )
    per_persoon = {persoon.pk: persoon for persoon in mensen}
    for traject in alle:
        traject.statushouder = per_persoon[traject.statushouder_id]
    return {traject.statushouder_id: traject for traject in alle}
