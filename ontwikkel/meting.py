"""`make bench`: how fast it is with 20,000 people, on a throw-away database with PostgreSQL's own settings."""

import subprocess
from collections.abc import Sequence

from ontwikkel.omgeving import zet_klaar
from ontwikkel.plekken import PYTHON, WORTEL
from ontwikkel.toetsen import wegwerpdiensten


def draai(argumenten: Sequence[str]) -> int:
    zet_klaar()
    with wegwerpdiensten() as env:
        env["DJANGO_SETTINGS_MODULE"] = "config.settings.demo"
        python = [str(PYTHON), "manage.py"]
        subprocess.run([*python, "migrate", "-v0"], cwd=WORTEL, env=env, check=True)
        return subprocess.run([*python, "bench", *argumenten], cwd=WORTEL, env=env, check=False).returncode
