"""Offer a job to the workers from a service, which may not import the tasks above it."""

import logging

from django.core.cache import cache
from django.db import transaction
from django.utils.module_loading import import_string
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


def plan_na_commit(taak: str, *ids: int | str) -> None:
    """Queue `app.tasks.naam` as soon as this transaction is saved. Arguments are ids and code words, never people.

    With the broker away nothing breaks: what has to be done stands in the database, and every such job has a beat
    task that offers it again.
    """
    transaction.on_commit(lambda: _bied_aan(taak, ids))


def _bied_aan(taak: str, ids: tuple[int | str, ...]) -> None:
    try:
        # The broker is the same Redis. The cache says within a second that it is away; its own client keeps trying.
        cache.get("leeft")
        import_string(taak).delay(*ids)
    except (OperationalError, RedisError) as fout:
        logger.warning("Job %s could not be queued, the broker is away: %s", taak, type(fout).__name__)
