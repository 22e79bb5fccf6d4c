"""`make test`: all tests, on a throw-away PostgreSQL and Redis of their own."""

import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from ontwikkel import browser
from ontwikkel.diensten import database_url, redis_url
from ontwikkel.omgeving import zet_klaar
from ontwikkel.plekken import PYTHON, WORTEL, omgeving
from ontwikkel.postgres import WEGWERP
from ontwikkel.processen import Kind

# Three at a time, because those with a browser or a worker wait half of the time. A file is never split: its tests
# share what is dear to start. In the order of `tests/conftest.py`. `-n 0` runs them one by one.
SAMEN = ["-n", "3", "--dist", "loadfile", "--no-loadscope-reorder"]


def draai(argumenten: Sequence[str]) -> int:
    """Set up, run pytest with these arguments, and give back its code. Its closing line is the last that is said."""
    zet_klaar()
    chromium = browser.zorg_voor()
    with wegwerpdiensten(WEGWERP) as env:
        env["CHROMIUM_PATH"] = chromium
        return subprocess.run(
            [PYTHON, "-m", "pytest", *SAMEN, *argumenten], cwd=WORTEL, env=env, check=False
        ).returncode


@contextmanager
def wegwerpdiensten(instellingen: tuple[str, ...] = ()) -> Iterator[dict[str, str]]:
    """The environment of a command that needs a database and Redis; nothing of them remains."""
    # Short, because a socket has to fit in; passable, because as root PostgreSQL is another user.
    with tempfile.TemporaryDirectory(prefix="meedoen-", dir="/tmp") as naam, ExitStack() as stapel:
        map_ = Path(naam)
        map_.chmod(0o711)

        def houd(kind: Kind) -> None:
            stapel.callback(kind.stop)

        yield omgeving(
            DATABASE_URL=database_url(map_, map_ / "log", houd, instellingen),
            REDIS_URL=redis_url(map_, map_ / "log", houd),
        )
