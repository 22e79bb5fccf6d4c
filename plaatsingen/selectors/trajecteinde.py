"""How the last traject of people ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from trajecten.models import Traject
from trajecten.statussen import Eindreden


class Trajecteinde(NamedTuple):
    """On which day, and whether that was because somebody died."""

    dag: date
    is_overleden: bool


def eindes_van(statushouder_ids: Sequence[int]) -> dict[int, Trajecteinde]:
    """Statushouder -> how the last traject ended, of who had one. One query."""
    trajecten = Traject.objects.filter(statushouder__in=statushouder_ids).exclude(einddatum=None)
    rijen = trajecten.order_by("startdatum", "pk").values_list("statushouder_id", "einddatum", "eindreden")
    return {wie: Trajecteinde(dag, reden == Eindreden.OVERLEDEN) for wie, dag, reden in rijen}
