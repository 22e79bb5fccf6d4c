"""Redis away for a while, for real: pages work, and the work is done when it is back."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from agenda.models import Signalering
from agenda.tasks import werk_signaleringen_bij
from kern.taken import plan_na_commit
from ontwikkel.redis import Redis
from tests.factories import StatushouderFactory
from tests.stapel import Schakelaar, draaiende_worker, op_de_rij, wacht_tot
from trajecten.meegeleverd import laad_aanpakken
from trajecten.services import start_trajecten

pytestmark = pytest.mark.worker


@pytest.fixture
def redis(tmp_path: Path, settings: Any) -> Iterator[Schakelaar]:
    schakelaar = Schakelaar(Redis(tmp_path, log=tmp_path / "redis.log"))
    schakelaar.aan()
    with ExitStack() as stapel:
        stapel.callback(schakelaar.uit)
        stapel.enter_context(op_de_rij(schakelaar.redis.url, settings))
        yield schakelaar


def test_pages_work_and_jobs_run_when_redis_is_back(
    transactional_db: None,
    redis: Schakelaar,
    klokbestand: Path,
    vandaag_is: Callable[[date], None],
    client: Any,
    caplog: pytest.LogCaptureFixture,
) -> None:
    laad_aanpakken()
    vandaag_is(date(2026, 11, 3))
    start_trajecten([StatushouderFactory(vestigingsdatum=date(2026, 11, 3)).pk])
    vandaag_is(date(2026, 11, 20))
    aantal = Signalering.objects.open().count()
    with draaiende_worker(redis.redis.url, klokbestand) as worker:
        redis.uit()
        with transaction.atomic():
            plan_na_commit("agenda.tasks.werk_signaleringen_bij")
        assert "could not be queued" in caplog.text
        assert client.get(reverse("medewerkers:inloggen")).status_code == 200
        assert client.get("/leeft").json() == {"database": "goed", "redis": "weg"}
        assert Signalering.objects.open().count() == aantal

        redis.aan()
        werk_signaleringen_bij.delay()
        wacht_tot(lambda: Signalering.objects.open().count() > aantal)
        assert worker.leeft
