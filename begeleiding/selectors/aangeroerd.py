"""For whom something was done on the work floor; an arrivals list asks this before it goes back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from begeleiding.models import Assessment, Dagregistratie, Leerdoel, Taalmaatje, Voorval, Waarneming


def aangeroerd_op_de_werkvloer(statushouder_ids: Sequence[int]) -> dict[int, str]:
    """Statushouder -> what there is. What was logged and taken back counts too: somebody was at work on it."""
    return (
        _met(Voorval, statushouder_ids, "er is een voorval vastgelegd")
        | _met(Leerdoel, statushouder_ids, "er is een leerdoel")
        | _met(Taalmaatje, statushouder_ids, "er is een taalmaatje")
        | _met(Waarneming, statushouder_ids, "er is een observatie vastgelegd")
        | _met(Dagregistratie, statushouder_ids, "er is aanwezigheid vastgelegd")
        | _met(Assessment, statushouder_ids, "er is een assessment")
    )


def _met(model: Any, statushouder_ids: Sequence[int], wat: str) -> dict[int, str]:
    mensen = model.objects.filter(statushouder__in=statushouder_ids).order_by()
    return dict.fromkeys(mensen.values_list("statushouder_id", flat=True).distinct(), wat)
