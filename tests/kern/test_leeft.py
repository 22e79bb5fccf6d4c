"""The address that health checks ask."""

import pytest
from django.db import DatabaseError, connection

pytestmark = pytest.mark.django_db


def test_says_that_database_and_redis_are_there(client, rij):
    antwoord = client.get("/leeft")
    assert antwoord.status_code == 200
    assert antwoord.json() == {"database": "goed", "redis": "goed"}


def test_without_redis_pages_still_work(client, settings):
    weg = {**settings.CACHES["default"], "LOCATION": "unix:///tmp/nergens.sock"}
    settings.CACHES = {"default": weg}
    antwoord = client.get("/leeft")
    assert antwoord.status_code == 200
    assert antwoord.json() == {"database": "goed", "redis": "weg"}


def test_without_a_database_it_is_not_alive(client, monkeypatch):
    def weiger(*args: object) -> None:
        raise DatabaseError

    monkeypatch.setattr(connection, "cursor", weiger)
    antwoord = client.get("/leeft")
    assert antwoord.status_code == 503
    assert antwoord.json()["database"] == "weg"
