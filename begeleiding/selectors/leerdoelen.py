"""How the goals of a person stand: steps that are done, and what asks attention."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Avg, Case, Count, F, OuterRef, Q, QuerySet, Subquery, When

from begeleiding.models import Leerdoel, Waarneming
from begeleiding.normen import LAGE_SCORE
from begeleiding.statussen import Doelstand
from kern.datums import dag_en_maand
from kern.tijd import vandaag
from medewerkers.models import Medewerker


@dataclass(frozen=True)
class Doelbeeld:
    """A goal as it is shown: how many of its steps are done, its state in a word, and why it asks attention."""

    doel: Leerdoel
    stappen: int
    gedaan: int
    laag: bool

    @property
    def treden(self) -> list[bool]:
        """A mark per step, those that are done first."""
        return [nummer < self.gedaan for nummer in range(self.stappen)]

    @property
    def te_laat(self) -> bool:
        return self.doel.is_open and self.doel.uiterlijk is not None and self.doel.uiterlijk < vandaag()

    @property
    def aandacht(self) -> str:
        """Why, in a sentence; nothing when it asks none."""
        if not self.doel.is_open:
            return ""
        redenen = [
            "de dag is voorbij" if self.te_laat else "",
            "in de laatste twee observaties lukte het nog niet" if self.laag else "",
        ]
        return " en ".join(filter(None, redenen))

    @property
    def alles_gedaan(self) -> bool:
        return 0 < self.stappen == self.gedaan

    @property
    def chip(self) -> tuple[str, str]:
        """Its kind and its words."""
        if not self.doel.is_open and self.doel.klaar_op:
            soort = "klaar" if self.doel.stand == Doelstand.GEHAALD else "over"
            woord = self.doel.get_stand_display().lower()
            return soort, f"{woord} op {dag_en_maand(self.doel.klaar_op, vandaag=vandaag())}"
        if self.aandacht:
            return "binnenkort", "aandacht"
        if self.alles_gedaan:
            return "bezig", "alle stappen gedaan"
        return "bezig", "bijna gehaald" if 1 < self.stappen == self.gedaan + 1 else "bezig"


def doelen_van(statushouder_id: int, kijker: Medewerker) -> QuerySet[Any, Any]:
    """Open ones first, the nearest day first; then what was reached or stopped, the latest first."""
    zichtbaar = Leerdoel.objects.visible_to(kijker).filter(statushouder=statushouder_id)
    eerst = Case(When(stand=Doelstand.BEZIG, then=0), default=1)
    return _met_stand(zichtbaar).order_by(
        eerst, F("klaar_op").desc(nulls_last=True), F("uiterlijk").asc(nulls_last=True), "pk"
    )


def open_doelen_van(statushouder_id: int, kijker: Medewerker) -> QuerySet[Any, Any]:
    """Those that somebody works at, plain: to count, or to choose one of."""
    doelen: QuerySet[Any, Any] = Leerdoel.objects.visible_to(kijker).filter(statushouder=statushouder_id)
    return doelen.filter(stand=Doelstand.BEZIG)


def als_beelden(doelen: Any) -> list[Doelbeeld]:
    """Of rows of `doelen_van`, or of a page of them."""
    return [
        Doelbeeld(doel, doel.aantal_stappen, doel.aantal_gedaan, _is_laag(doel.laatste, doel.voorlaatste))
        for doel in doelen
    ]


def doelbeeld(leerdoel_id: int, kijker: Medewerker) -> Doelbeeld | None:
    """One goal; None when this colleague sees none with this number."""
    rijen = _met_stand(Leerdoel.objects.visible_to(kijker).filter(pk=leerdoel_id))
    return next(iter(als_beelden(rijen.select_related("gemaakt_door"))), None)


def bewijs_van(leerdoel_id: int, kijker: Medewerker) -> QuerySet[Any, Any]:
    """What was seen of it, the latest first, with the scores."""
    gezien: QuerySet[Any, Any] = Waarneming.objects.visible_to(kijker).filter(vervangen_op=None, leerdoel=leerdoel_id)
    return gezien.select_related("door").prefetch_related("scores__punt").order_by("-dag", "-op", "pk")


def _met_stand(doelen: QuerySet[Any, Any]) -> QuerySet[Any, Any]:
    gescoord = (
        Waarneming.objects.filter(leerdoel=OuterRef("pk"), vervangen_op=None)
        .annotate(gemiddeld=Avg("scores__waarde"))
        .exclude(gemiddeld=None)
        .order_by("-dag", "-op", "pk")
        .values("gemiddeld")
    )
    met_stand: QuerySet[Any, Any] = doelen.annotate(
        aantal_stappen=Count("stappen"),
        aantal_gedaan=Count("stappen", filter=Q(stappen__gedaan_op__isnull=False)),
        laatste=Subquery(gescoord[:1]),
        voorlaatste=Subquery(gescoord[1:2]),
    )
    return met_stand


def _is_laag(*gemiddelden: float | None) -> bool:
    """The last two that gave a score both did."""
    return all(een is not None and een < LAGE_SCORE for een in gemiddelden)
