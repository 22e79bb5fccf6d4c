"""The one place that gives 'today' (Europe/Amsterdam), so that tests and the demo can move it.

Dates are dates, moments are aware datetimes. Nothing else in the project asks the clock for a date.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time
from pathlib import Path

from django.conf import settings
from django.utils import timezone

_verzet: ContextVar[datetime | None] = ContextVar("verzet", default=None)


@contextmanager
def alsof_het(moment: datetime) -> Iterator[None]:
    """Inside this block it is that moment, for this thread only: for tests that replay what happened."""
    kaartje = _verzet.set(moment)
    try:
        yield
    finally:
        _verzet.reset(kaartje)


def vandaag() -> date:
    """The date of today in the Netherlands.

    With KLOK_BESTAND set (demo and tests only) the ISO date in that file counts, so that the web server, the worker
    and beat all see the same moved day. Without that file the real date counts.
    """
    if moment := _verzet.get():
        return timezone.localdate(moment)
    if settings.KLOK_BESTAND and (verzet := _lees_klok(Path(settings.KLOK_BESTAND))):
        return verzet
    return timezone.localdate()


def nu() -> datetime:
    """The moment, for 'entered at' and logs. On a moved day: that day at the present time of day."""
    if verzet := _verzet.get():
        return verzet
    moment = timezone.localtime()
    dag = vandaag()
    return moment if moment.date() == dag else moment.replace(year=dag.year, month=dag.month, day=dag.day)


def hier(moment: datetime) -> datetime:
    """The same moment on the clock of the Netherlands."""
    return timezone.localtime(moment)


def begin_van(dag: date) -> datetime:
    """The first moment of a day on the clock of the Netherlands."""
    return timezone.make_aware(datetime.combine(dag, time.min))


def _lees_klok(bestand: Path) -> date | None:
    try:
        tekst = bestand.read_text(encoding="ascii").strip()
    except FileNotFoundError:
        return None
    return date.fromisoformat(tekst) if tekst else None
