"""Whether the site can do its work: for health checks, not for people."""

from typing import Any

from django.core.cache import cache
from django.db import DatabaseError, connection
from django.http import JsonResponse
from redis.exceptions import RedisError

from kern.toegang import OPENBAAR
from kern.views import Scherm

GOED, WEG = "goed", "weg"


class Leeft(Scherm):
    """503 without a database. Without Redis still 200, because pages then work and jobs wait."""

    actie = OPENBAAR

    def get(self, request: Any) -> JsonResponse:
        toestand = {"database": _database(), "redis": _redis()}
        return JsonResponse(toestand, status=200 if toestand["database"] == GOED else 503)


def _database() -> str:
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except DatabaseError:
        return WEG
    return GOED


def _redis() -> str:
    try:
        cache.get("leeft")
    except RedisError:
        return WEG
    return GOED
