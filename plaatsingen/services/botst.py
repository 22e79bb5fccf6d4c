"""What clashes is asked before it is stored: it happens, but nobody does it unseen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kern.datums import DAGEN, datum_kort, klok, tijd
from kern.fouten import Vraag
from kern.tijd import vandaag
from plaatsingen.models import Roosterblok
from plaatsingen.selectors.week import Botsing
from plaatsingen.selectors.weekblokken import botsingen_met

VELD = "ondanks_botsing"


class Botst(Vraag):
    """It clashes with something else in the week. It can be stored all the same, by who has seen it. `anders`: what
    else one can do where it is asked.
    """

    def __init__(self, wat: str, *, anders: str = "Kies andere tijden") -> None:
        super().__init__(f"Dit botst: {wat}. {anders}, of bewaar het toch.", veld=VELD)


def botst_met(botsingen: Iterable[Botsing]) -> str:
    """'taalles (Taalschool) op dinsdag van 9.00 tot 12.00 uur, vanaf di 1 dec; ...'"""
    return "; ".join(dict.fromkeys(_in_woorden(een) for een in botsingen))


def _in_woorden(botsing: Botsing) -> str:
    ander = botsing.ander
    waar = f" ({ander.wat})" if ander.wat else ""
    vanaf = datum_kort(botsing.vanaf, vandaag=vandaag())
    wat = f"{ander.get_soort_display().lower()}{waar} op {DAGEN[ander.dag]}"
    return f"{wat} van {klok(ander.van)} tot {tijd(ander.tot)}, vanaf {vanaf}"


def vraag_bij_botsing(statushouder_id: int, nieuw: Sequence[Roosterblok], *, zonder: Iterable[int] = ()) -> None:
    """Raises Botst for what another kind has at the same time as these blocks, which are not stored yet. What is over
    needs no solving. `zonder`: blocks that they take the place of.
    """
    botsingen = botsingen_met(statushouder_id, nieuw, zonder=zonder)
    if komend := [een for een in botsingen if een.tot_en_met is None or een.tot_en_met >= vandaag()]:
        raise Botst(botst_met(komend))
