"""How long placements may last in a municipality: its own rules, and for the rest those that are shipped."""

from __future__ import annotations

from dataclasses import dataclass

from kern.tijd import vandaag
from plaatsingen.duurregels import MEEGELEVERD, Duur
from plaatsingen.models import Duurregel, Plaatsing
from plaatsingen.statussen import BEZET, Plaatsingstand
from werkgevers.codelijsten import Plaatsingsoort


def duren(gemeente_id: int) -> dict[str, Duur]:
    """The limit of each kind of placement that has one."""
    eigen = Duurregel.objects.filter(gemeente_id=gemeente_id)
    return {**MEEGELEVERD, **{een.soort: van_regel(een) for een in eigen}}


def van_regel(regel: Duurregel) -> Duur:
    return Duur(regel.maanden, regel.maanden_met_verlenging, regel.bron, is_wet=regel.is_wet)


@dataclass(frozen=True)
class Soortduur:
    """A kind of placement, and its limit when it has one."""

    soort: Plaatsingsoort
    duur: Duur | None
    eigen: bool


def soorten_met_duur(gemeente_id: int) -> list[Soortduur]:
    """Every kind, for the page on which the limits are changed. One query."""
    eigen = {een.soort: van_regel(een) for een in Duurregel.objects.filter(gemeente_id=gemeente_id)}
    return [Soortduur(een, eigen.get(een) or MEEGELEVERD.get(een), een in eigen) for een in Plaatsingsoort]


def eerdere_dagen(plaatsing: Plaatsing, soort: str) -> int:
    """How many days the person had, or will have, other placements of this kind at this employer. Not what was only
    proposed.
    """
    ook = Plaatsing.objects.filter(
        statushouder=plaatsing.statushouder_id,
        werkgever=plaatsing.werkgever_id,
        soort=soort,
        stand__in=(*BEZET, Plaatsingstand.BEEINDIGD),
    )
    perioden = [(een.eerste_dag, een.laatste_dag or vandaag()) for een in ook.exclude(pk=plaatsing.pk)]
    return sum(max((laatste - eerste).days + 1, 0) for eerste, laatste in perioden)
