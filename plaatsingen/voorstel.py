"""What a form for a new placement starts with: what the place says about the work and the hours."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from plaatsingen.roostergegevens import Tijdvak
from statushouders.feitcodes import DAGDELEN, DELEN
from werkgevers.models import Werkplek

# When a part of the day is, for a place that has no times of its own.
UREN_VAN_DAGDEEL = {
    "ochtend": (time(8, 30), time(12, 30)),
    "middag": (time(13), time(17)),
    "avond": (time(18), time(21)),
}
DAGCODES = list(dict.fromkeys(code.split("_")[0] for code in DAGDELEN))


def voorstel(werkplek: Werkplek | None, *, jobcoach: int | None, dag: date) -> tuple[dict[str, Any], list[Tijdvak]]:
    """The fields, and the hours on the days that the place asks."""
    begin: dict[str, Any] = {"jobcoach": jobcoach, "begin": dag}
    if werkplek is None:
        return begin, []
    eerste = max(werkplek.begin, dag) if werkplek.begin else dag
    velden = {
        "functie": werkplek.titel,
        "taken": werkplek.taken[:1000],
        "uren_per_week": werkplek.uren_per_week,
        "begin": eerste,
        "soort": werkplek.soorten[0] if len(werkplek.soorten) == 1 else None,
    }
    return begin | velden, werktijden_van(werkplek)


def werktijden_van(werkplek: Werkplek) -> list[Tijdvak]:
    """From the begin of the first to the end of the last part of each day, or at the hours of the place itself."""
    tijden = []
    for dag, code in enumerate(DAGCODES):
        delen = [deel for deel in DELEN if f"{code}_{deel}" in werkplek.dagdelen]
        if delen:
            van, tot = UREN_VAN_DAGDEEL[delen[0]][0], UREN_VAN_DAGDEEL[delen[-1]][1]
            tijden.append(Tijdvak(dag, werkplek.van or van, werkplek.tot or tot))
    return [een for een in tijden if een.tot > een.van]
