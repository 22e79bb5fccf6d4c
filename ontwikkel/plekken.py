"""Where things are: the checkout, its environment, and the folder for databases, sockets and logs."""

import hashlib
import os
import stat
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
VENV = WORTEL / ".venv"
PYTHON = VENV / "bin" / "python"

# The path of a unix socket is at most 107 bytes; the longest that we add is `/pg17/.s.PGSQL.5432.lock`.
LANGSTE_WERKMAP = 80


def bereikbaar(pad: Path) -> bool:
    """Whether another user can get at this path: every folder on the way can be passed."""
    return all(map_.stat().st_mode & stat.S_IXOTH for map_ in (pad, *pad.parents))


def werkmap() -> Path:
    """`.data` in the checkout, or a folder of our own under /var/tmp when PostgreSQL cannot use that one.

    As root PostgreSQL runs as another user, who cannot get into a checkout in a 0700 folder. MEEDOEN_WERKMAP names
    another one.
    """
    map_ = Path(os.environ.get("MEEDOEN_WERKMAP") or WORTEL / ".data")
    te_lang = len(os.fsencode(map_)) > LANGSTE_WERKMAP
    if te_lang or (os.geteuid() == 0 and not bereikbaar(map_.parent)):
        merk = hashlib.sha256(os.fsencode(WORTEL)).hexdigest()[:10]
        map_ = Path("/var/tmp") / f"meedoen-{os.geteuid()}-{merk}"
    map_.mkdir(mode=0o755, parents=True, exist_ok=True)
    if not _is_van_ons(map_):
        raise SystemExit(f"De map {map_} is van iemand anders. Verwijder haar of start als de eigenaar.")
    return map_


def _is_van_ons(map_: Path) -> bool:
    return map_.stat().st_uid == os.geteuid()


def omgeving(**extra: str) -> dict[str, str]:
    """The environment for a child: ours without PG* and Python's own paths, with the tools of .venv behind ours.

    What Python compiled is kept, also when ours says otherwise: dozens of children would each compile Django anew.
    """
    schoon = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("PG")}
    for naam in ("PYTHONPATH", "PYTHONHOME", "PYTHONDONTWRITEBYTECODE", "VIRTUAL_ENV"):
        schoon.pop(naam, None)
    schoon["PATH"] = os.pathsep.join([os.environ.get("PATH", os.defpath), str(VENV / "bin")])
    return {**schoon, "PYTHONUNBUFFERED": "1", **extra}
