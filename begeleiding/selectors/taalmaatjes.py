"""Who has a language buddy, and who has none, of the people who work somewhere now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Case, Exists, OuterRef, Q, QuerySet, Subquery, When

from begeleiding.models import Assessment, Taalmaatje
from begeleiding.statussen import Maatjestand, Maatjestopreden
from kern.datums import dag_en_maand
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from statushouders.models import Statushouder

BIJ_WERKGEVER = "werkgever"


@dataclass(frozen=True)
class Maatjeregel:
    """A person, where he works (`assessment`, or else `plaatsing`), and the buddy he has or had last."""

    persoon: Any
    waar: str
    assessment: int | None
    plaatsing: int | None
    maatje: Taalmaatje | None

    @property
    def chip(self) -> tuple[str, str]:
        """Its kind and its words."""
        een = self.maatje
        if een is None:
            return "binnenkort", "geen taalmaatje"
        dag = dag_en_maand(een.gestopt_op or een.actief_op or een.gematcht_op, vandaag=vandaag())
        if een.stand == Maatjestand.ACTIEF:
            return "bezig", f"actief sinds {dag}"
        if een.stand == Maatjestand.GEMATCHT:
            return "komt", f"gematcht op {dag}"
        klaar = een.stopreden == Maatjestopreden.KLAAR
        return ("over", "niet meer nodig") if klaar else ("laat", f"gestopt op {dag}")

    @property
    def mag_nieuw(self) -> bool:
        return self.maatje is None or self.maatje.stand == Maatjestand.GESTOPT


def taalmaatjeslijst(kijker: Medewerker, plek: str) -> QuerySet[Any, Any]:
    """Who works somewhere now: who lost a buddy first, then who never had one. `plek`: the number of a hall, or
    BIJ_WERKGEVER, or nothing.
    """
    lopend = Assessment.objects.visible_to(kijker).loopt().filter(statushouder=OuterRef("pk")).order_by()
    plaatsing = Plaatsing.objects.visible_to(kijker).loopt().filter(statushouder=OuterRef("pk")).order_by("-pk")
    eerst_open = Case(When(stand=Maatjestand.GESTOPT, then=1), default=0)
    laatste = Taalmaatje.objects.visible_to(kijker).filter(statushouder=OuterRef("pk")).order_by(eerst_open, "-pk")
    mensen = Statushouder.objects.visible_to(kijker).filter(Exists(lopend) | Exists(plaatsing))
    met: QuerySet[Any, Any] = mensen.annotate(
        assessment=Subquery(lopend.values("pk")[:1]),
        hal=Subquery(lopend.values("hal")[:1]),
        halnaam=Subquery(lopend.values("hal__naam")[:1]),
        plaatsing=Subquery(plaatsing.values("pk")[:1]),
        werkgever=Subquery(plaatsing.values("werkgever__naam")[:1]),
        maatje=Subquery(laatste.values("pk")[:1]),
        stand=Subquery(laatste.values("stand")[:1]),
        stopreden=Subquery(laatste.values("stopreden")[:1]),
    )
    if plek:
        met = met.filter(hal=None) if plek == BIJ_WERKGEVER else met.filter(hal=int(plek))
    return met.defer("bsn").order_by(_WIE_EERST, "achternaam", "voornamen", "pk")


_WIE_EERST = Case(
    When(Q(stand=Maatjestand.GESTOPT) & ~Q(stopreden=Maatjestopreden.KLAAR), then=0),
    When(maatje=None, then=1),
    When(stand=Maatjestand.GEMATCHT, then=2),
    When(stand=Maatjestand.ACTIEF, then=3),
    default=4,
)


def als_maatjeregels(mensen: Iterable[Any], kijker: Medewerker) -> list[Maatjeregel]:
    """Of a page of `taalmaatjeslijst`; one more query."""
    mensen = list(mensen)
    maatjes = Taalmaatje.objects.visible_to(kijker).in_bulk([een.maatje for een in mensen if een.maatje])
    return [
        Maatjeregel(een, een.halnaam or een.werkgever, een.assessment, een.plaatsing, maatjes.get(een.maatje))
        for een in mensen
    ]
