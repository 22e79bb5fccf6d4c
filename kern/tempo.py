"""How often somebody may do something that needs no account. Counted in the cache, under a fingerprint."""

import logging

from django.core.cache import cache
from redis.exceptions import RedisError

from kern.geheim import vingerafdruk

logger = logging.getLogger(__name__)


def te_vaak(wat: str, wie: str, *, hoogstens: int, seconden: int) -> bool:
    """Count one more, and tell whether it is now more than `hoogstens` since the first one, `seconden` ago at most.

    With the cache away nobody is refused: what this guards has a limit of its own per address in the database.
    """
    sleutel = f"tempo:{wat}:{vingerafdruk(wie)}"
    try:
        cache.add(sleutel, 0, seconden)
        return int(cache.incr(sleutel)) > hoogstens
    except ValueError:
        # The time was just over.
        return False
    except RedisError as fout:
        logger.warning("Nobody counts %s, the cache is away: %s", wat, type(fout).__name__)
        return False
