"""How long placements may last in a municipality: its own rules, and for the rest those that are shipped."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from kern.tijd import vandaag
from plaatsingen.duurregels import MEEGELEVERD, Duur, laatste_dag
from plaatsingen.models import Duurregel, Plaatsing
from plaatsingen.statussen import BEZET, Plaatsingstand
from werkgevers.codelijsten import Plaatsingsoort


def duren(gemeente_id: int) -> dict[str, Duur]:
    """The limit of each kind of placement that has one."""
    samen = {**MEEGELEVERD, **_eigen(gemeente_id)}
    return {soort: duur for soort, duur in samen.items() if duur is not None}


def _eigen(gemeente_id: int) -> dict[str, Duur | None]:
    """What the municipality decided itself; None where that is: no limit."""
    return {een.soort: _van_regel(een) for een in Duurregel.objects.filter(gemeente_id=gemeente_id)}


def _van_regel(regel: Duurregel) -> Duur | None:
    if regel.maanden is None or regel.maanden_met_verlenging is None:
        return None
    return Duur(regel.maanden, regel.maanden_met_verlenging, regel.bron, is_wet=regel.is_wet)


@dataclass(frozen=True)
class Soortduur:
    """A kind of placement, and its limit when it has one. `eigen`: the municipality decided it; `meegeleverd`: what it
    would be otherwise.
    """

    soort: Plaatsingsoort
    duur: Duur | None
    eigen: bool
    meegeleverd: Duur | None


def soorten_met_duur(gemeente_id: int) -> list[Soortduur]:
    """Every kind, for the page on which the limits are changed. One query."""
    eigen = _eigen(gemeente_id)
    return [
        Soortduur(een, eigen[een] if een in eigen else MEEGELEVERD.get(een), een in eigen, MEEGELEVERD.get(een))
        for een in Plaatsingsoort
    ]


def duur_van_soort(gemeente_id: int, soort: Plaatsingsoort) -> Soortduur:
    """The same of one kind."""
    return next(een for een in soorten_met_duur(gemeente_id) if een.soort == soort)


def uiterste_einde(plaatsing: Plaatsing) -> date | None:
    """The last day that the rules allow, with extension; by law together with earlier ones of the kind here."""
    regel = duren(plaatsing.werkgever.gemeente_id).get(plaatsing.soort)
    if regel is None:
        return None
    eerder = eerdere_dagen(plaatsing, plaatsing.soort) if regel.is_wet else 0
    return laatste_dag(plaatsing.eerste_dag - timedelta(days=eerder), regel.met_verlenging)


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
