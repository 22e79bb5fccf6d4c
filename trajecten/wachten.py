"""On what a step without a date waits: the one place that says it, for the timeline and for the explanation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from trajecten.models import AanpakStap, Stap
from trajecten.models.aanpak import Stapsleutel


@dataclass(frozen=True)
class Wachtreden:
    """The name of a date of the person that is empty, or (`op_stap`) of a step that comes before; empty when that step
    is not among those that the reader sees.
    """

    naam: str
    op_stap: bool


def namen_van(stappen: Iterable[Stap]) -> dict[Stapsleutel, str]:
    """What the steps are called in this traject, whatever version of the aanpak an anchor points at."""
    return {stap.aanpakstap.sleutel: stap.aanpakstap.naam for stap in stappen}


def wacht_op(
    stap: AanpakStap, stappen: Sequence[Stap], persoonsdatums: Mapping[str, date | None]
) -> Sequence[Wachtreden]:
    """The anchors that are still empty. `stappen`: those of the traject that the reader sees."""
    namen = namen_van(stappen)
    gedaan = {een.aanpakstap.sleutel for een in stappen if een.gedaan_op}
    redenen = []
    for anker in stap.ankers.all():
        if anker.na_stap is None and persoonsdatums.get(anker.datum) is None:
            redenen.append(Wachtreden(anker.get_datum_display(), op_stap=False))
        elif anker.na_stap is not None and anker.na_stap.sleutel not in gedaan:
            redenen.append(Wachtreden(namen.get(anker.na_stap.sleutel, ""), op_stap=True))
    return redenen
