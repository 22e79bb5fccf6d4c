"""What colleagues wrote about a step: who does not see reasons (`Deel.REDENEN`) gets only what happened."""

from __future__ import annotations

from collections.abc import Iterable

from medewerkers.models import Medewerker
from statushouders.zichtbaarheid import Deel, ziet
from trajecten.models import Stap

ANDER = "ander"


def zonder_verborgen_redenen(stappen: Iterable[Stap], kijker: Medewerker) -> list[Stap]:
    """These steps to show to this reader, never to save; with `verplaatsingen` prefetched."""
    gelezen = list(stappen)
    if ziet(kijker, Deel.REDENEN):
        return gelezen
    for stap in gelezen:
        stap.overslaan_reden = ""
        stap.wacht_op = ANDER if stap.wacht_op else ""
        for verplaatsing in stap.verplaatsingen.all():
            verplaatsing.reden = ""
    return gelezen
