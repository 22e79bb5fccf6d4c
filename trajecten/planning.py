"""The arithmetic of deadlines: from anchors and terms to dates. Pure functions, no database.

A term counts calendar days from the latest anchor, day 0 being the anchor itself; only the unit 'werkdagen' leaves
out weekends and public holidays. The raw date is the deadline, also when it falls in a weekend.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kern.kalender import Feestdag, tel_werkdagen_op
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.models import Statushouder
from trajecten.models import AanpakStap, Anker
from trajecten.models.aanpak import Eenheid, Stapsleutel


def vanaf_zestien(persoon: Statushouder, datum: date) -> date:
    """What happened while somebody was a child counts from the day on which he became 16: nothing was due before."""
    return max(datum, persoon.geboortedatum.wordt(LEEFTIJD_TRAJECT))


def dag_nul(persoon: Statushouder) -> date:
    """Day 0 of the traject: the vestigingsdatum, or the sixteenth birthday of who was a child then."""
    return vanaf_zestien(persoon, persoon.vestigingsdatum)


@dataclass(frozen=True)
class Termijndatum:
    """Where a term ends, and the holidays that a count of working days passed over."""

    datum: date
    feestdagen: tuple[Feestdag, ...] = ()


@dataclass(frozen=True)
class Stapplan:
    """The three dates of a step; all empty while an anchor is empty."""

    basisdatum: date | None = None
    streefdatum: date | None = None
    uiterste_datum: date | None = None


def eind_van_termijn(basis: date, aantal: int, eenheid: str) -> Termijndatum:
    """The last day of a term of `aantal` days, werkdagen, weken or maanden after `basis`.

    A month later is the same day of the month, or the last day of a shorter month.
    """
    if eenheid == Eenheid.WERKDAGEN:
        return Termijndatum(*tel_werkdagen_op(basis, aantal))
    if eenheid == Eenheid.MAANDEN:
        return Termijndatum(basis + relativedelta(months=aantal))
    dagen = aantal * 7 if eenheid == Eenheid.WEKEN else aantal
    return Termijndatum(basis + timedelta(days=dagen))


def minstens_dagen(aantal: int, eenheid: str) -> int:
    """The fewest calendar days that a term can take, from whatever day it counts."""
    if eenheid == Eenheid.WERKDAGEN:
        return aantal + 2 * (max(aantal - 1, 0) // 5)  # counted from a Sunday, without holidays
    return aantal * {Eenheid.DAGEN: 1, Eenheid.WEKEN: 7, Eenheid.MAANDEN: 28}[Eenheid(eenheid)]


def hoogstens_dagen(aantal: int, eenheid: str) -> int:
    """At least as many calendar days as a term can take; of working days generous, for holidays come together."""
    if eenheid == Eenheid.WERKDAGEN:
        return 2 * aantal + 7
    return aantal * {Eenheid.DAGEN: 1, Eenheid.WEKEN: 7, Eenheid.MAANDEN: 31}[Eenheid(eenheid)]


def ankerdatum(
    anker: Anker, persoonsdatums: Mapping[str, date | None], gedaan: Mapping[Stapsleutel, date]
) -> date | None:
    """The date of one anchor: a date of the person, or the day on which the other step was done."""
    if anker.na_stap is not None:
        return gedaan.get(anker.na_stap.sleutel)
    return persoonsdatums.get(anker.datum)


def plan_stap(
    stap: AanpakStap, persoonsdatums: Mapping[str, date | None], gedaan: Mapping[Stapsleutel, date]
) -> Stapplan:
    """The dates of one step. `gedaan` maps the key of a step to the day on which it was done: an anchor means the step
    with that key, by whatever version of the aanpak the traject has it. Needs the anchors with `na_stap__aanpak`.
    """
    datums = [ankerdatum(anker, persoonsdatums, gedaan) for anker in stap.ankers.all()]
    basis = _laatste(datums)
    if basis is None:
        return Stapplan()
    return Stapplan(
        basis,
        _termijn(basis, stap.streef_aantal, stap.streef_eenheid),
        _termijn(basis, stap.uiterst_aantal, stap.uiterst_eenheid),
    )


def _laatste(datums: Iterable[date | None]) -> date | None:
    bekend = list(datums)
    if not bekend or any(datum is None for datum in bekend):
        return None
    return max(datum for datum in bekend if datum is not None)


def _termijn(basis: date, aantal: int | None, eenheid: str) -> date | None:
    return None if aantal is None else eind_van_termijn(basis, aantal, eenheid).datum
