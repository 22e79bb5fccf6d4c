"""Offer a job to the workers from a service, which may not import the tasks above it."""

import logging

from django.db import transaction
from django.utils.module_loading import import_string
from kombu.exceptions import OperationalError
from redis.exceptions import RedisError

logger = logging.getLogger(__name__)


def plan_na_commit(taak: str, *ids: int | str, anders_meteen: bool = False) -> None:
    """Queue `app.tasks.naam` as soon as this transaction is saved. Arguments are ids and code words, never people.

    With the broker away nothing breaks: what has to be done stands in the database, and every such job has a beat
    task that offers it again. Short work without such a beat task, as one mail, is done at once (`anders_meteen`).
    """
    transaction.on_commit(lambda: _bied_aan(taak, ids, anders_meteen=anders_meteen))


def _bied_aan(taak: str, ids: tuple[int | str, ...], *, anders_meteen: bool) -> None:
    try:
        import_string(taak).delay(*ids)
    except (OperationalError, RedisError) as fout:
        logger.warning("Job %s could not be queued, the broker is away: %s", taak, type(fout).__name__)
        if anders_meteen:
            import_string(taak)(*ids)
