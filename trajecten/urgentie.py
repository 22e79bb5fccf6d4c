"""How pressing an open step is on a day: the one rule of lists, counts, filters, chips and the timeline.

Waiting on somebody does not stop the clock: past its deadline a step is late, whoever it waits on, so that nothing
can be hidden by waiting. What waits and is still in time is somebody else's turn. Due today is not late.
"""

from __future__ import annotations

from datetime import date
from enum import Enum, auto

from django.db.models import Q

from kern.datums import datum_dichtbij, te_laat, termijn, termijnsoort


class Urgentie(Enum):
    """`WACHT`: on somebody else, or (without a date) on an earlier step; never late."""

    TE_LAAT = auto()
    VANDAAG = auto()
    KOMT = auto()
    WACHT = auto()


def urgentie(uiterlijk: date | None, *, wacht: bool, dag: date) -> Urgentie:
    """Of an open step with this deadline; `wacht`: it waits on somebody."""
    if te_laat(uiterlijk, vandaag=dag):
        return Urgentie.TE_LAAT
    if wacht or uiterlijk is None:
        return Urgentie.WACHT
    return Urgentie.VANDAAG if uiterlijk == dag else Urgentie.KOMT


def voorwaarde(soort: Urgentie, dag: date, *, uiterlijk: str = "uiterlijk", wacht_sinds: str = "wacht_sinds") -> Q:
    """The same rule for a query on open steps; the names say where their fields are, seen from its model."""
    wacht = Q(**{f"{wacht_sinds}__isnull": False})
    if soort is Urgentie.TE_LAAT:
        return Q(**{f"{uiterlijk}__lt": dag})
    if soort is Urgentie.WACHT:
        return Q(**{f"{uiterlijk}__isnull": True}) | (wacht & Q(**{f"{uiterlijk}__gte": dag}))
    hoe = "" if soort is Urgentie.VANDAAG else "__gt"
    return Q(**{f"{uiterlijk}{hoe}": dag, f"{wacht_sinds}__isnull": True})


def chip_bij(uiterlijk: date | None, wacht_op: str, dag: date, *, zonder_datum: tuple[str, str]) -> tuple[str, str]:
    """The chip of an open step: (kind, words). `zonder_datum`: the chip when it waits for an earlier step."""
    if urgentie(uiterlijk, wacht=bool(wacht_op), dag=dag) is Urgentie.WACHT:
        return ("wacht", f"wacht op {wacht_op}") if wacht_op else zonder_datum
    assert uiterlijk is not None  # noqa: S101
    return termijnsoort(uiterlijk, vandaag=dag), termijn(uiterlijk, vandaag=dag)


def wacht_in_woorden(wacht_op: str, sinds: date | None, dag: date) -> str:
    """'wacht op Taalhuis, sinds zo 15 nov'; empty when it waits on nobody."""
    return f"wacht op {wacht_op}, sinds {datum_dichtbij(sinds, vandaag=dag)}" if wacht_op and sinds else ""
