"""The state of a step on the timeline: icon, word and shape, colour only as the third signal."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from kern.datums import te_laat
from trajecten.models import Stap
from trajecten.statussen import Stapstatus

# A step is 'aan de beurt' when its deadline is this near ('nog 3 dagen' counts as far in the words of the screens).
NABIJ = timedelta(days=14)


@dataclass(frozen=True)
class Stand:
    """How one state looks (class and icon) and sounds (word); `uitleg` stands in the legend."""

    klasse: str
    icoon: str
    woord: str
    uitleg: str


KLAAR = Stand("klaar", "check", "Gedaan", "gedaan")
LAATKLAAR = Stand("laatklaar", "check", "Gedaan, te laat", "gedaan, maar te laat")
NU = Stand("bezig", "pijl", "Nu", "nu aan de beurt")
LAAT = Stand("laat", "uitroep", "Te laat", "te laat")
WACHT = Stand("wacht", "wacht", "Wacht", "wacht op iemand")
KOMT = Stand("komt", "min", "Komt nog", "komt nog")
OVER = Stand("over", "kruis", "Overgeslagen", "overgeslagen")
NIET_GEDAAN = Stand("niet", "min", "Niet gedaan", "niet gedaan")
GESPREK = Stand("gesprek", "kalender", "Gesprek gepland", "gesprek gepland")
GEMIST = Stand("gemist", "kruis", "Niet verschenen", "niet verschenen")
GEDAAN = (KLAAR, LAATKLAAR)
ALLE = (KLAAR, LAATKLAAR, NU, LAAT, WACHT, KOMT, OVER, NIET_GEDAAN, GESPREK, GEMIST)


def is_te_laat(stap: Stap, dag: date) -> bool:
    """Open and past its deadline, also while it waits on somebody."""
    return stap.status == Stapstatus.OPEN and te_laat(stap.uiterlijk, vandaag=dag)


def dagen_te_laat_gedaan(stap: Stap) -> int:
    """How many days after its deadline the step was done; 0 when in time or without a deadline."""
    if stap.gedaan_op is None or stap.uiterlijk is None:
        return 0
    dagen: int = (stap.gedaan_op - stap.uiterlijk).days
    return max(dagen, 0)


def aan_de_beurt(stappen: Iterable[Stap], dag: date) -> set[Any]:
    """The pks of the steps whose turn it is: in every lane the first open step with a near deadline.

    Late steps and steps that wait on somebody are no turn of their own. When no lane has one and nothing is late,
    the very next step is, however far ahead, so that there is always one thing to look at.
    """
    open_stappen = sorted(
        (stap for stap in stappen if stap.status == Stapstatus.OPEN and stap.uiterlijk),
        key=lambda stap: (stap.uiterlijk, stap.aanpakstap.volgorde),
    )
    kandidaten = [stap for stap in open_stappen if not is_te_laat(stap, dag) and not stap.wacht_op]
    per_baan: dict[str, Stap] = {}
    for stap in kandidaten:
        if stap.uiterlijk - dag <= NABIJ:
            per_baan.setdefault(stap.aanpakstap.baan, stap)
    if not per_baan and kandidaten and not any(is_te_laat(stap, dag) for stap in open_stappen):
        return {kandidaten[0].pk}
    return {stap.pk for stap in per_baan.values()}


def stand_van(stap: Stap, dag: date, *, aan_beurt: bool, loopt: bool = True) -> Stand:
    """The one state of a step on this day. `loopt`: whether the traject runs; an ended one has nothing to do."""
    if stap.status == Stapstatus.GEDAAN:
        return LAATKLAAR if dagen_te_laat_gedaan(stap) else KLAAR
    if stap.status == Stapstatus.OVERGESLAGEN:
        return OVER
    if not loopt:
        return NIET_GEDAAN
    if is_te_laat(stap, dag):
        return LAAT
    if stap.wacht_op:
        return WACHT
    return NU if aan_beurt else KOMT
