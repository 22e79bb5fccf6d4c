"""The real things behind the fixtures: a Celery worker in a process of its own, and Chromium."""

import os
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.db import connection

from config.celery import app
from config.redis import broker_url, cache_url
from ontwikkel import browser as browserzoeker
from ontwikkel.plekken import PYTHON, omgeving
from ontwikkel.processen import Kind
from ontwikkel.redis import Redis

HOOGTE = {1440: 1000, 390: 844, 320: 640}
CHROMIUM_ARGS = [
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    "--no-first-run",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
]


class Schakelaar:
    """A Redis that can be switched off and on."""

    def __init__(self, redis: Redis) -> None:
        self.redis = redis
        self.kind: Kind | None = None

    def aan(self) -> None:
        self.kind = self.redis.start()

    def uit(self) -> None:
        if self.kind:
            self.kind.stop()


ANTWOORD_IS_FOUT = ("Failed to load resource", "Response Status Error", "htmx:sendError", "htmx:afterRequest")
# htmx says so of a message that comes with a part of the page that is gone; `meedoen.js` shows it all the same.
GEEN_PLEK_MEER = "htmx:oobErrorNoTarget, #toasts"


@contextmanager
def op_de_rij(redis_url: str, settings: Any) -> Iterator[None]:
    """Point Celery and the cache of this process at another Redis, and let tasks wait there instead of running."""
    oud = {naam: app.conf[naam] for naam in ("broker_url", "task_always_eager")}
    settings.CACHES = {"default": {**django_settings.CACHES["default"], "LOCATION": cache_url(redis_url)}}
    _stel_celery_in({"broker_url": broker_url(redis_url), "task_always_eager": False})
    app.control.purge()
    yield
    _stel_celery_in(oud)


def _stel_celery_in(waarden: dict[str, Any]) -> None:
    app.conf.update(waarden)
    app.conf.broker_write_url = app.conf.broker_read_url = waarden["broker_url"]
    # The pools remember the broker that they were made for.
    app._pool = None
    app.amqp._producer_pool = None
    app.__dict__.pop("control", None)


def database_url() -> str:
    """The address of the test database, for a child process."""
    waarden = connection.settings_dict
    wachtwoord = f":{waarden['PASSWORD']}" if waarden["PASSWORD"] else ""
    host = str(waarden["HOST"]).replace("/", "%2F").replace(" ", "%20")
    poort = f":{waarden['PORT']}" if waarden["PORT"] else ""
    return f"postgres://{waarden['USER']}{wachtwoord}@{host}{poort}/{waarden['NAME']}"


def kindomgeving(redis_url: str, **extra: str) -> dict[str, str]:
    """The environment of a child that works on the test database and this Redis, with tasks on the queue."""
    return omgeving(
        **{
            "DJANGO_SETTINGS_MODULE": "config.settings.test",
            "DATABASE_URL": database_url(),
            "REDIS_URL": redis_url,
            "MEEDOEN_TAKEN_DIRECT": "nee",
            **extra,
        }
    )


@contextmanager
def draaiende_worker(redis_url: str, klokbestand: Path, **extra: str) -> Iterator[Kind]:
    """A Celery worker that has answered a ping."""
    with tempfile.TemporaryDirectory(prefix="meedoen-worker-") as map_:
        kind = Kind(
            "Worker",
            [str(PYTHON), "-m", "celery", "-A", "config", "worker", "--concurrency=1", "--loglevel=INFO"],
            log=Path(map_) / "worker.log",
            env=kindomgeving(redis_url, MEEDOEN_KLOK=str(klokbestand), **extra),
        )
        try:
            kind.wacht_tot(lambda: bool(app.control.ping(timeout=0.2)))
            yield kind
        finally:
            kind.stop()


@contextmanager
def draaiende_beat(redis_url: str, klokbestand: Path) -> Iterator[Kind]:
    """Celery beat, that starts the jobs of the schedule in time."""
    with tempfile.TemporaryDirectory(prefix="meedoen-beat-") as map_:
        schema = Path(map_) / "schema"
        kind = Kind(
            "Beat",
            [str(PYTHON), "-m", "celery", "-A", "config", "beat", f"--schedule={schema}", "--max-interval=1"],
            log=Path(map_) / "beat.log",
            env=kindomgeving(redis_url, MEEDOEN_KLOK=str(klokbestand)),
        )
        try:
            yield kind
        finally:
            kind.stop()


def wacht_tot(waar: Callable[[], Any], seconden: float = 60) -> Any:
    """Wait for something that another process does, and return it; fail when it does not come.

    Long, for a slow machine; who is not kept waiting pays nothing for it.
    """
    einde = time.monotonic() + seconden
    while not (uitkomst := waar()):
        if time.monotonic() > einde:
            pytest.fail(f"Na {seconden} s nog niet gebeurd")
        time.sleep(0.05)
    return uitkomst


@contextmanager
def echte_browser() -> Iterator[Any]:
    """Chromium by playwright. Without one: skipped, but in CI (CI=true) that is a failure."""
    from playwright.sync_api import sync_playwright

    pad = browserzoeker.zoek()
    if not pad:
        melding = "Geen Chromium gevonden: zet CHROMIUM_PATH of installeer chromium"
        pytest.fail(melding) if os.environ.get("CI") == "true" else pytest.skip(melding)
    # Playwright keeps an event loop in this thread; Django would refuse the ORM beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with sync_playwright() as speler:
        browser = speler.chromium.launch(executable_path=pad, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


@contextmanager
def wachtende_pagina(browser: Any, adres: str) -> Iterator[Callable[..., Any]]:
    """Give a function that opens pages; afterwards nothing may have gone wrong in any of them."""
    fouten: list[str] = []
    with ExitStack() as op_te_ruimen:

        def open_pagina(breedte: int = 1440, **context: Any) -> Any:
            maat = {"width": breedte, "height": HOOGTE[breedte]}
            venster = browser.new_context(
                base_url=adres, viewport=maat, locale="nl-NL", reduced_motion="reduce", **context
            )
            op_te_ruimen.callback(venster.close)
            pagina = venster.new_page()
            op_te_ruimen.callback(_laat_uitspreken, pagina)
            pagina.on("pageerror", lambda fout: fouten.append(f"script: {fout}"))
            pagina.on("console", lambda regel: _let_op(regel, fouten))
            pagina.on("response", lambda antwoord: _mist(antwoord, fouten))
            return pagina

        yield open_pagina
    assert not fouten, "In de browser ging iets mis:\n" + "\n".join(fouten)


def _laat_uitspreken(pagina: Any) -> None:
    """What htmx still asks comes back before the database of the test goes."""
    from playwright.sync_api import expect

    if not pagina.is_closed() and pagina.url.startswith("http"):
        expect(pagina.locator(".htmx-request")).to_have_count(0)


def _let_op(regel: Any, fouten: list[str]) -> None:
    """An answer with a 4xx also makes a console line, of the browser and of htmx; the test itself judges that."""
    if regel.type == "error" and not regel.text.startswith((*ANTWOORD_IS_FOUT, GEEN_PLEK_MEER)):
        fouten.append(f"console: {regel.text}")


def _mist(antwoord: Any, fouten: list[str]) -> None:
    if "/static/" in antwoord.url and antwoord.status >= 400:
        fouten.append(f"{antwoord.status}: {antwoord.url}")
