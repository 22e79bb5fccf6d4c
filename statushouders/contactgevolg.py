"""What having spoken somebody finishes besides, such as a step: recorded once, and taken back as one.

This app knows no steps: the app above that has them registers what it does.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from medewerkers.models import Medewerker

# What was finished within so long after the recording belongs to it: both are one transaction.
HOORT_ERBIJ = timedelta(minutes=1)


@dataclass(frozen=True, kw_only=True)
class Gevolg:
    """All of them inside the transaction of the recording, with the person locked.

    `wat`: the name of what `door` would finish now; empty when there is nothing. `rond_af`: finish it on that day.
    `neem_terug`: open again what this colleague finished on that day, with the recording at that moment.
    """

    wat: Callable[[int, Medewerker], str]
    rond_af: Callable[[int, date, Medewerker], None]
    neem_terug: Callable[[int, date, int, datetime, Medewerker], None]


_gevolgen: list[Gevolg] = []


def registreer(gevolg: Gevolg) -> None:
    """Add it in `AppConfig.ready`; the second time has no effect."""
    if gevolg not in _gevolgen:
        _gevolgen.append(gevolg)


def wat_wordt_afgerond(statushouder_id: int, door: Medewerker) -> str:
    """The name of what a recording would finish now, for the tick in the form. One query."""
    return next((wat for gevolg in _gevolgen if (wat := gevolg.wat(statushouder_id, door))), "")


def rond_gevolgen_af(statushouder_id: int, *, dag: date, door: Medewerker) -> str:
    """Finish it on the day of the talk; gives the name of what was."""
    wat = wat_wordt_afgerond(statushouder_id, door)
    for gevolg in _gevolgen if wat else ():
        gevolg.rond_af(statushouder_id, dag, door)
    return wat


def neem_gevolgen_terug(statushouder_id: int, *, dag: date, toen_door: int, toen: datetime, door: Medewerker) -> None:
    """The recording that `toen_door` made at `toen` is taken back."""
    for gevolg in _gevolgen:
        gevolg.neem_terug(statushouder_id, dag, toen_door, toen, door)
