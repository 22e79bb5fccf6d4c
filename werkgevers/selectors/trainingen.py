"""Trainings at an employer, and what a person has to do with employers: visits and trainings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Prefetch, QuerySet

from medewerkers.models import Medewerker
from werkgevers.models import Deelname, Training, Werkgever
from werkgevers.selectors.namen import Noemnaam, namen_voor

OP_DE_KAART = 12


@dataclass(frozen=True)
class Trainingrij:
    """A training with its person, as this reader may name that one."""

    training: Training
    wie: Noemnaam


def trainingen_bij(werkgever: Werkgever, *, kijker: Medewerker) -> list[Trainingrij]:
    """Of people whom this reader may name; three queries."""
    alle = list(Training.objects.visible_to(kijker).filter(werkgever=werkgever, gestopt_op=None)[:OP_DE_KAART])
    namen = namen_voor(kijker, [een.statushouder_id for een in alle])
    return [Trainingrij(een, namen[een.statushouder_id]) for een in alle if een.statushouder_id in namen]


@dataclass(frozen=True)
class Bijwerkgevers:
    """What the tab of a dossier shows."""

    deelnames: Sequence[Deelname]
    trainingen: Sequence[Training]


def bij_werkgevers(statushouder_id: int, *, kijker: Medewerker) -> Bijwerkgevers:
    """Visits and meetings, the newest first, and the trainings; three queries."""
    werkgevers = Prefetch("bijeenkomst__werkgevers", queryset=Werkgever.objects.order_by("naam", "pk"))
    deelnames = deelnames_van(statushouder_id, kijker=kijker).select_related("bijeenkomst", "werkgever")
    trainingen = Training.objects.visible_to(kijker).filter(statushouder=statushouder_id)
    return Bijwerkgevers(
        list(deelnames.prefetch_related(werkgevers).order_by("-bijeenkomst__begin", "-pk")),
        list(trainingen.select_related("werkgever")),
    )


def deelnames_van(statushouder_id: int, *, kijker: Medewerker) -> QuerySet[Any]:
    """For the list and for its count."""
    gevonden: QuerySet[Any] = Deelname.objects.visible_to(kijker).filter(statushouder=statushouder_id)
    return gevonden


def aangeroerd_door_werkgevers(statushouder_ids: Iterable[int]) -> dict[int, str]:
    """Statushouder -> what an employer has to do with the person; an arrivals list asks this before it goes back."""
    ids = list(statushouder_ids)
    gevonden: dict[int, str] = {}
    for alle, wat in (
        (Training.objects.all(), "er staat een training bij"),
        (Deelname.objects.all(), "er is een uitnodiging bij een werkgever"),
    ):
        rijen = alle.filter(statushouder__in=ids).order_by()
        gevonden |= dict.fromkeys(rijen.values_list("statushouder_id", flat=True).distinct(), wat)
    return gevonden
