"""Fixtures for every test.

For whole stories: `browser_op(breedte)` gives a page in a real Chromium, `live_server` (pytest-django) serves the
test database, `worker` runs a real Celery worker on it, and `vandaag_is(dag)` moves today for all of them at once.
"""

import gc
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from xdist.scheduler import LoadFileScheduling

from ontwikkel.redis import Redis
from tests.databank import een_keer_gemigreerd
from tests.gelijktijdig import niemand_anders_schrijft
from tests.stapel import draaiende_worker, echte_browser, op_de_rij, wacht_tot, wachtende_pagina

pytest_plugins = ["tests.fixtures"]
# Folders with few tests that take long each.
LANG = {"demo", "uitrol", "ontwikkel", "architectuur"}


# Files that share the demo, which is dear to load.
SAMEN = "tests/demo/geladen"


class _PerBestand(LoadFileScheduling):
    """A file is done by one process, and so is the folder whose files share what is loaded."""

    def _split_scope(self, nodeid: str) -> str:
        return SAMEN if nodeid.startswith(f"{SAMEN}/") else super()._split_scope(nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    return _PerBestand(config, log)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files that take long go first, so that at the end nobody waits for the last one; within a file nothing moves."""
    lang = {item.path for item in items if item.path.parent.name in LANG or _wacht(item)}
    items.sort(key=lambda item: item.path not in lang)


def _wacht(item: pytest.Item) -> bool:
    return any(item.get_closest_marker(naam) for naam in ("browser", "worker"))


def pytest_configure() -> None:
    """Every process has a cache of its own: a test that empties it would take away what another one counts there."""
    adres = settings.CACHES["default"]["LOCATION"]
    nummer = int(os.environ.get("PYTEST_XDIST_WORKER", "gw0").removeprefix("gw"))
    settings.CACHES["default"]["LOCATION"] = f"{adres.removesuffix('1')}{1 + nummer}"


def pytest_collection_finish() -> None:
    """What is loaded now stays until the end; to look through it for garbage again and again is a third of the work."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(25_000, 20, 50)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
    django_db_keepdb: bool,
    django_db_blocker: Any,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """Of pytest-django: what comes before its database is made and after it is thrown away."""
    if django_db_keepdb or "PYTEST_XDIST_WORKER" not in os.environ:
        yield
        return
    # Every process has a folder of its own under the one of the run.
    map_ = tmp_path_factory.getbasetemp().parent
    with pytest.MonkeyPatch.context() as patch, een_keer_gemigreerd(map_, patch, django_db_blocker):
        yield


@pytest.fixture(scope="session")
def _redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Redis]:
    map_ = tmp_path_factory.mktemp("redis")
    redis = Redis(map_, log=map_ / "redis.log")
    kind = redis.start()
    yield redis
    kind.stop()


@pytest.fixture
def rij(_redis: Redis, settings: Any) -> Iterator[str]:
    """Tasks are really queued, on a broker of this test process alone; nothing takes them off. Gives its address."""
    with op_de_rij(_redis.url, settings):
        yield _redis.url


@pytest.fixture
def worker(transactional_db: None, rij: str, klokbestand: Path) -> Iterator[None]:
    """A real Celery worker on the test database; it is ready when the test begins. Mark the test with `worker`."""
    with draaiende_worker(rij, klokbestand):
        yield


@pytest.fixture(scope="session")
def _chromium() -> Iterator[Any]:
    with echte_browser() as browser:
        yield browser


@pytest.fixture(autouse=True)
def _niet_te_vaak(request: pytest.FixtureRequest) -> None:
    """In a browser nobody is told to wait because the tests before it asked so much of the same address."""
    if request.node.get_closest_marker("browser"):
        cache.clear()


@pytest.fixture
def browser_op(_chromium: Any, live_server: Any) -> Iterator[Callable[..., Any]]:
    """`browser_op(1440)` gives a new playwright page of that width (1440, 390 or 320), signed in as nobody.

    Addresses are relative to the live server. The test fails when a page had a script error, broke the content
    security policy or missed a static file. Mark the test with `browser`.
    """
    with wachtende_pagina(_chromium, live_server.url) as open_pagina:
        yield open_pagina
    # What no page waits for any more, the server may still be writing; the database is not emptied under it.
    wacht_tot(niemand_anders_schrijft, seconden=20)
