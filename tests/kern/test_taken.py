"""Jobs are offered after the transaction, and a broker that is away stops nobody."""

import logging
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
