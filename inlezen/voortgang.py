"""How far a job on a list is, while its transaction runs. Kept in Redis; when that is away nobody knows, and the
page says 'bezig'."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from django.core.cache import cache
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)
_BEWAAR_SECONDEN = 15 * 60


@dataclass(frozen=True)
class Stand:
    gedaan: int
    totaal: int


class Voortgang:
    """Tells how far the job is; gives up at once when Redis is away, so that the job does not wait for it."""

    def __init__(self, sleutel: str, totaal: int) -> None:
        """`sleutel`: `Inleeslijst.voortgangssleutel`."""
        self._sleutel, self._totaal, self._gedaan, self._weg = sleutel, totaal, 0, False
        self.erbij(0)

    def erbij(self, aantal: int) -> None:
        self._gedaan += aantal
        if self._weg:
            return
        try:
            cache.set(self._sleutel, (self._gedaan, self._totaal), _BEWAAR_SECONDEN)
        except (RedisError, OSError) as fout:
            self._weg = True
            logger.warning("Progress of a list is not shown, Redis is away: %s", type(fout).__name__)


def stand(sleutel: str) -> Stand | None:
    """How far the job is; None when that is not known."""
    try:
        gevonden = cache.get(sleutel)
    except (RedisError, OSError):
        return None
    return Stand(*gevonden) if gevonden else None


def vergeet(sleutel: str) -> None:
    """A new job on the same list starts without the numbers of the one before."""
    try:
        cache.delete(sleutel)
    except (RedisError, OSError):
        return
