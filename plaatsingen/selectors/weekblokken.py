"""Read what fills weeks, and what was decided about what clashes in them. What follows from it: `selectors.week`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from django.db.models import Max

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Botsingkeuze, Roosterblok
from plaatsingen.selectors.week import Botsing, botsingen_tegen


def blokken_van(statushouder_id: int, *, vanaf: date, kijker: Medewerker) -> list[Roosterblok]:
    """What fills the week of this person on some day from `vanaf` on, with where it comes from: one query."""
    zichtbaar = Roosterblok.objects.visible_to(kijker).filter(statushouder=statushouder_id)
    return list(zichtbaar.tussen(vanaf, date.max).select_related("lesgroep", "plaatsing__werkgever"))


def botsingen_met(statushouder_id: int, nieuw: Sequence[Roosterblok], *, zonder: Iterable[int] = ()) -> list[Botsing]:
    """What new blocks (not stored yet) would clash with: to say so before they are saved. One query.

    `zonder`: blocks that they take the place of. Asks no rights: who may not read weeks may be told only which part of
    which day is taken (`Botsing.wanneer`).
    """
    eerste = min((blok.geldig_van for blok in nieuw), default=None)
    if eerste is None:
        return []
    er_al = Roosterblok.objects.filter(statushouder=statushouder_id).exclude(pk__in=list(zonder))
    er_al = er_al.tussen(eerste, date.max).select_related("lesgroep", "plaatsing__werkgever")
    return botsingen_tegen(nieuw, er_al)


def laatste_voorbije_dag(statushouder_id: int, *, kijker: Medewerker) -> date | None:
    """The last day on which something held that is over now and can be taken over: in that week one looks first."""
    blokken = Roosterblok.objects.visible_to(kijker).filter(statushouder=statushouder_id, plaatsing=None)
    dag: date | None = blokken.filter(geldig_tot__lt=vandaag()).aggregate(dag=Max("geldig_tot"))["dag"]
    return dag


def keuzes_van(statushouder_id: int, *, kijker: Medewerker) -> dict[frozenset[int], Botsingkeuze]:
    """What was decided about clashes of this person, by the two blocks."""
    keuzes = Botsingkeuze.objects.visible_to(kijker).filter(een__statushouder=statushouder_id).select_related("door")
    return {frozenset({keuze.een_id, keuze.ander_id}): keuze for keuze in keuzes}
