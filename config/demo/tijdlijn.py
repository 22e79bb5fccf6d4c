"""From life courses to moments: pure arithmetic, no database."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from config.demo.verloop import Feit, Gevestigd, Persoon
from kern.kalender import is_werkdag

BEGIN_DAG = time(8, 50)


@dataclass(frozen=True)
class Gebeurtenis:
    """A fact about somebody (by number in the list of people) in its place in time."""

    moment: datetime
    wie: int
    feit: Feit


def tijdlijn(mensen: Sequence[Persoon], vandaag: date) -> list[Gebeurtenis]:
    """Everything that happened before today, to everybody, in order."""
    alle = [gebeurtenis for wie, persoon in enumerate(mensen) for gebeurtenis in _van(wie, persoon, vandaag)]
    return sorted(alle, key=lambda gebeurtenis: (gebeurtenis.moment, gebeurtenis.wie))


def _van(wie: int, persoon: Persoon, vandaag: date) -> Iterator[Gebeurtenis]:
    """Colleagues work on working days only: what falls on another day was done the working day before.

    Nothing happened yet today, except that somebody who settles today is already written in.
    """
    toeval = Random(wie)
    vestiging = vandaag - timedelta(days=persoon.dag)
    dag = min(_eerste_werkdag_vanaf(vestiging), vandaag)
    minuten = 0
    yield Gebeurtenis(_moment(dag), wie, Gevestigd())
    for nummer, feit in sorted(persoon.verloop, key=lambda paar: paar[0]):
        schuif = toeval.choice((-1, 0, 0, 1)) if persoon.los and nummer > 3 else 0
        vorige, dag = dag, max(dag, _laatste_werkdag_tot(vestiging + timedelta(days=nummer + schuif)))
        if dag >= vandaag:
            return
        minuten = minuten + 5 if dag == vorige else toeval.randrange(15, 420, 5)
        yield Gebeurtenis(_moment(dag, minuten), wie, feit)


def _moment(dag: date, minuten: int = 0) -> datetime:
    return timezone.make_aware(datetime.combine(dag, BEGIN_DAG) + timedelta(minutes=minuten))


def _eerste_werkdag_vanaf(dag: date) -> date:
    while not is_werkdag(dag):
        dag += timedelta(days=1)
    return dag


def _laatste_werkdag_tot(dag: date) -> date:
    while not is_werkdag(dag):
        dag -= timedelta(days=1)
    return dag
