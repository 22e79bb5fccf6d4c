"""Until when one still records how it went."""

from __future__ import annotations

from datetime import date, timedelta

from plaatsingen.models import Plaatsing
from plaatsingen.statussen import Eindreden

NOG_EEN_MAAND = timedelta(days=31)


def waarom_niet_meer(plaatsing: Plaatsing, *, dag: date) -> str:
    """Why an evaluation from before the end is no longer recorded on this day; nothing when it is. Not of who died."""
    if plaatsing.geeindigd_op is None:
        return ""
    if plaatsing.eindreden == Eindreden.OVERLEDEN:
        return "Deze persoon is overleden. Er hoeft niets meer te worden vastgelegd."
    if dag > plaatsing.geeindigd_op + NOG_EEN_MAAND:
        return (
            "Deze plaatsing is langer dan een maand voorbij. Hoe het ging, leg je hier niet meer vast. Is het nog "
            "nodig? Schrijf het dan in het dossier bij een contact."
        )
    return ""
