"""When a step without a date may be expected, and on what it waits: the dates that follow if all goes as planned.

Only to show the way that lies ahead. Nothing is stored and nobody is held to it: a real date comes with the
completion of the step that it counts from.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from trajecten.models import Stap
from trajecten.models.aanpak import Stapsleutel
from trajecten.planning import plan_stap
from trajecten.statussen import Stapstatus
from trajecten.wachten import Wachtreden, wacht_op


@dataclass(frozen=True)
class Verwachting:
    """`dag`: when it may be due (None: not known). `wacht_op`: the name of the date that is empty, or of the step
    that comes before; `op_stap` tells which of the two.
    """

    dag: date | None
    wacht_op: str
    op_stap: bool


def verwachtingen(
    stappen: Sequence[Stap], persoonsdatums: Mapping[str, date | None], dag: date
) -> dict[int, Verwachting]:
    """Of every open step without a date: what may be expected, by pk. Needs `aanpakstap__aanpak` and the anchors
    with `na_stap__aanpak` at hand.

    A step that is open counts as done on its deadline, or today when that has passed.
    """
    op_plan = {
        stap.aanpakstap.sleutel: stap.gedaan_op or max(stap.uiterlijk, dag)
        for stap in stappen
        if stap.gedaan_op or (stap.status == Stapstatus.OPEN and stap.uiterlijk)
    }
    wachtend = [stap for stap in stappen if stap.status == Stapstatus.OPEN and stap.uiterlijk is None]
    _reken_door(wachtend, persoonsdatums, op_plan)
    verwacht = {}
    for stap in wachtend:
        eerste = next(iter(wacht_op(stap.aanpakstap, stappen, persoonsdatums)), Wachtreden("", op_stap=False))
        verwacht[stap.pk] = Verwachting(op_plan.get(stap.aanpakstap.sleutel), eerste.naam, eerste.op_stap)
    return verwacht


def _reken_door(
    wachtend: Sequence[Stap], persoonsdatums: Mapping[str, date | None], op_plan: dict[Stapsleutel, date]
) -> None:
    """Each round dates the steps whose anchors are known by now; done when a round adds nothing."""
    over = list(wachtend)
    while over:
        nog: list[Stap] = []
        for stap in over:
            plan = plan_stap(stap.aanpakstap, persoonsdatums, op_plan)
            if verwacht := plan.streefdatum or plan.uiterste_datum:
                op_plan[stap.aanpakstap.sleutel] = verwacht
            else:
                nog.append(stap)
        if len(nog) == len(over):
            return
        over = nog
