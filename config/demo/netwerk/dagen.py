"""Days of the story, counted from today and moved to a day on which people work."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from kern.kalender import is_werkdag
from kern.tijd import alsof_het, vandaag

NEGEN = time(9, 10)


def geleden(dagen: int) -> date:
    """So many days ago, or the working day before that."""
    return _werkdag(vandaag() - timedelta(days=dagen), -1)


def over(dagen: int) -> date:
    """In so many days, or the working day after that."""
    return _werkdag(vandaag() + timedelta(days=dagen), 1)


def op(dagen: int) -> date:
    """Counted from today: before it is negative."""
    return over(dagen) if dagen > 0 else geleden(-dagen)


def om(dag: date, uur: time) -> datetime:
    """That moment on the clock of the Netherlands."""
    return timezone.make_aware(datetime.combine(dag, uur))


@contextmanager
def op_dag(dag: date, uur: time = NEGEN) -> Iterator[None]:
    """Inside this block it is that day."""
    with alsof_het(om(dag, uur)):
        yield


def _werkdag(dag: date, stap: int) -> date:
    while not is_werkdag(dag):
        dag += timedelta(days=stap)
    return dag
