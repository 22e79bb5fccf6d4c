"""What is known about the person already answers a question too: nobody has to open a section to say it again."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from intake.feiten import uit_feiten
from intake.keuring import Kader, Keuring, keur
from intake.vragen import Sectie
from statushouders.feiten import Feiten


def keur_bekend(sectie: Sectie, feiten: Feiten, kader: Kader) -> Keuring:
    """How a section that nobody wrote in stands with what is known."""
    return keur(sectie, uit_feiten(sectie.code, feiten), kader)


def standen_bij_begin(secties: Iterable[Sectie], feiten: Feiten, kader: Kader) -> dict[str, dict[str, Any]]:
    """For the navigation of a new talk: the sections in which something is known, and what is still open there."""
    gekeurd = {sectie.code: keur_bekend(sectie, feiten, kader) for sectie in secties}
    return {code: {"bekend": True, "open": len(een.open)} for code, een in gekeurd.items() if een.antwoorden}
