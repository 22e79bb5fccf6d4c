"""`make demo`: everything that Meedoen is, on this machine, until Ctrl-C."""

import os
import socket
import time
from collections.abc import Sequence
from contextlib import ExitStack
from http.client import HTTPConnection, HTTPException
from typing import NoReturn

from ontwikkel.diensten import database_url, redis_url
from ontwikkel.omgeving import slot, zet_klaar
from ontwikkel.plekken import PYTHON, omgeving, werkmap
from ontwikkel.processen import Kind
from ontwikkel.voortgang import Mislukt, stap, voer_uit, zeg

POORTEN = 50
GUNICORN = ["gunicorn", "config.wsgi", "--preload", "--workers", "2", "--threads", "4", "--graceful-timeout", "3"]
# Its control socket would be written in the home folder, and nothing here asks it anything.
GUNICORN.append("--no-control-socket")
CELERY = ["celery", "-A", "config"]
WEGWIJZER = """
Meedoen staat klaar: http://localhost:{poort} - log in als klantondersteuner@demo.meedoen.example, \
wachtwoord meedoen-demo (andere rollen: jobcoach@, teamleider@, beleidsmedewerker@, …). Stoppen met Ctrl-C."""


def draai(argumenten: Sequence[str]) -> int:
    """Set up, start, say where to look, and stay until Ctrl-C or until one of the processes ends."""
    zet_klaar()
    with slot("demo") as vrij:
        if not vrij:
            raise Mislukt("Meedoen draait al vanuit deze map. Stop dat eerst met Ctrl-C.")
        stapel = ExitStack()  # Redis and PostgreSQL at the bottom, what uses them on top
        try:
            kinderen = Kinderen(stapel)
            poort = _start(stapel, kinderen, argumenten)
            zeg(WEGWIJZER.format(poort=poort))
            kinderen.bewaak()
        finally:
            zeg("")
            with stap("Meedoen stopt"):
                stapel.close()
            zeg("Meedoen is gestopt.")


class Kinderen:
    """The processes of the demo, in the order in which they were started."""

    def __init__(self, stapel: ExitStack) -> None:
        self.stapel = stapel
        self.rij: list[Kind] = []

    def houd(self, kind: Kind) -> None:
        self.stapel.callback(kind.stop)
        self.rij.append(kind)

    def bewaak(self) -> NoReturn:
        """Watch; raises Mislukt as soon as one of them has ended."""
        while True:
            for kind in self.rij:
                kind.eis_leven()
            time.sleep(0.2)


def _start(stapel: ExitStack, kinderen: Kinderen, argumenten: Sequence[str]) -> int:
    """Start everything and return the port on which the site answers. The arguments are those of `laad_demo`."""
    map_, log = werkmap(), werkmap() / "log"
    lijn = stapel.enter_context(_vrije_poort())
    poort: int = lijn.getsockname()[1]
    env = omgeving(
        DJANGO_SETTINGS_MODULE="config.settings.demo",
        DATABASE_URL=database_url(map_, log, kinderen.houd),
        REDIS_URL=redis_url(map_, log, kinderen.houd),
        MEEDOEN_BASIS_URL=f"http://localhost:{poort}",
    )
    python = [str(PYTHON), "-m"]
    # The site loads its code while the database is made ready; nobody knows its address yet.
    gunicorn = [*python, *GUNICORN, "--bind", f"fd://{lijn.fileno()}"]
    web = Kind("Web", gunicorn, log=log / "web.log", env=env, pass_fds=[lijn.fileno()])
    kinderen.houd(web)
    gereed = [*python, "ontwikkel.gereedmaken", *argumenten]
    voer_uit("Database en demo-gegevens", gereed, log=log / "gereedmaken.log", env=env)
    if "--opnieuw" in (log / "gereedmaken.log").read_text(encoding="utf-8"):
        zeg("  De demo is van een andere dag. Met make demo ARGS=--opnieuw komen de datums rond vandaag.")
    with stap("Web, worker en beat"):
        web.wacht_tot(lambda: _antwoordt(poort))
        beat = ["beat", "--pidfile=", f"--schedule={map_ / 'beat'}"]
        worker = Kind("Worker", [*python, *CELERY, "worker"], log=log / "worker.log", env=env)
        kinderen.houd(worker)
        klok = Kind("Beat", [*python, *CELERY, *beat], log=log / "beat.log", env=env)
        kinderen.houd(klok)
    # All are asked before the first is waited for; the site, asked first, brings no new work while the rest goes down.
    for kind in (klok, worker, web):
        stapel.callback(kind.vraag_te_stoppen)
    return poort


def _vrije_poort() -> socket.socket:
    """Listen on the first free port from 8000 (or MEEDOEN_POORT); gunicorn gets this very socket."""
    eerste = int(os.environ.get("MEEDOEN_POORT", "8000"))
    for poort in range(eerste, eerste + POORTEN):
        lijn = socket.socket()
        lijn.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            lijn.bind(("127.0.0.1", poort))
            lijn.listen(128)
        except OSError:
            lijn.close()
        else:
            return lijn
    raise Mislukt(f"Geen vrije poort tussen {eerste} en {eerste + POORTEN}. Kies er een met MEEDOEN_POORT.")


def _antwoordt(poort: int) -> bool:
    vraag = HTTPConnection("127.0.0.1", poort, timeout=2)
    try:
        vraag.request("GET", "/leeft")
        return vraag.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        vraag.close()
