"""Jobs are offered after the transaction, and a broker that is away stops nobody."""

import logging
import socket
from typing import Any

import pytest
from django.db import transaction
from kombu.exceptions import OperationalError

from kern import taken
from kern.taken import plan_na_commit


class Taak:
    """Stands in for a Celery task."""

    def __init__(self, fout: Exception | None = None) -> None:
        self.kreeg: list[tuple[Any, ...]] = []
        self.fout = fout

    def delay(self, *ids: Any) -> None:
        self.kreeg.append(ids)
        if self.fout:
            raise self.fout


@pytest.fixture
def taak(monkeypatch: pytest.MonkeyPatch) -> Taak:
    nep = Taak()
    monkeypatch.setattr(taken, "import_string", lambda naam: nep)
    return nep


def test_job_is_offered_only_when_the_transaction_is_saved(db, taak, django_capture_on_commit_callbacks) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        plan_na_commit("een.taak", 3)
        assert taak.kreeg == []
    assert taak.kreeg == [(3,)]


def test_job_is_not_offered_when_the_transaction_is_undone(transactional_db, taak) -> None:
    with transaction.atomic():
        plan_na_commit("een.taak", 3)
        transaction.set_rollback(True)
    assert taak.kreeg == []


def test_broker_that_is_away_is_logged_without_breaking(transactional_db, taak, caplog) -> None:
    taak.fout = OperationalError("weg")
    with caplog.at_level(logging.WARNING), transaction.atomic():
        plan_na_commit("een.taak", 3)
    assert taak.kreeg == [(3,)]
    assert "could not be queued" in caplog.text


def test_other_faults_are_not_hidden(transactional_db, taak) -> None:
    taak.fout = ValueError("een fout in de code")
    with pytest.raises(ValueError, match="een fout"), transaction.atomic():
        plan_na_commit("een.taak", 3)


@pytest.mark.parametrize("hangt", [False, True])
def test_a_click_does_not_wait_for_a_broker_that_is_dead_or_hangs(
    transactional_db, taak, caplog, settings, *, hangt
) -> None:
    """The cache asks first: it gives up soon, where the client of the broker tries for half a minute."""
    with socket.socket() as doos:
        doos.bind(("127.0.0.1", 0))
        if hangt:  # takes the connection and never says a word
            doos.listen()
        adres = f"redis://127.0.0.1:{doos.getsockname()[1]}/1"
        settings.CACHES = {"default": {**settings.CACHES["default"], "LOCATION": adres}}
        with caplog.at_level(logging.WARNING), transaction.atomic():
            plan_na_commit("een.taak", 3)
    assert taak.kreeg == []
    assert "could not be queued" in caplog.text
