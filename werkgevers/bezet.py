"""Who has something else at a time, as the apps above say: a lesson or work that fills the week.

`registreer(...)` in `AppConfig.ready`. Only that it is so: what it is, is not for every reader.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import datetime

# Who of these people (ids) has something between the two moments; one query.
Bron = Callable[[Collection[int], datetime, datetime], Collection[int]]

_bronnen: list[Bron] = []


def registreer(bron: Bron) -> None:
    """Add who knows it, in `AppConfig.ready`."""
    if bron not in _bronnen:
        _bronnen.append(bron)


def bezet_volgens_anderen(mensen: Collection[int], begin: datetime, einde: datetime) -> set[int]:
    """A query for each app that knows something."""
    return {pk for bron in _bronnen for pk in bron(mensen, begin, einde)}
