"""`make check`: style, types, imports, templates, migrations and the settings of production."""

import base64
import secrets
import tomllib
from collections.abc import Sequence

from ontwikkel.omgeving import zet_klaar
from ontwikkel.plekken import PYTHON, VENV, WORTEL, werkmap
from ontwikkel.toetsen import wegwerpdiensten
from ontwikkel.voortgang import Mislukt, voer_uit, zeg

YAML = ["docker-compose.yml", "publiccode.yml", ".yamllint.yml"]


def draai(argumenten: Sequence[str]) -> int:
    """Run every check, also after one that failed; names are arguments to run only those."""
    zet_klaar()
    with wegwerpdiensten() as env:
        env["DJANGO_SETTINGS_MODULE"] = "config.settings.test"
        gekozen = {naam: keuring for naam, keuring in _keuringen(env).items() if not argumenten or naam in argumenten}
        mis = [naam for naam, keuring in gekozen.items() if not _gaat_goed(naam, *keuring)]
    if mis:
        raise Mislukt(f"Niet goedgekeurd: {', '.join(mis)}.")
    zeg("Alles is goedgekeurd.")
    return 0


Keuring = tuple[list[str], dict[str, str]]


def _keuringen(env: dict[str, str]) -> dict[str, Keuring]:
    """Each check by name: its command and the environment for it."""
    productie = productieomgeving(env)
    manage = [str(PYTHON), "manage.py"]
    return {
        "ruff": (_programma("ruff", "check", "."), env),
        "opmaak": (_programma("ruff", "format", "--check", "."), env),
        "importen": (_programma("lint-imports"), env),
        "typen": (_programma("mypy", *_pakketten()), env),
        "sjablonen": (_programma("djade", "--check", "--target-version", "5.2", *_sjablonen()), env),
        "migraties": ([*manage, "makemigrations", "--check", "--dry-run"], env),
        "migratieregels": ([*manage, "lintmigrations", "--project-root-path", "."], env),
        "productie": ([*manage, "check", "--deploy", "--fail-level", "WARNING"], productie),
        "yaml": (_programma("yamllint", "--strict", *YAML), env),
    }


def _gaat_goed(naam: str, opdracht: list[str], env: dict[str, str]) -> bool:
    try:
        voer_uit(naam, opdracht, log=werkmap() / "log" / f"keuring-{naam}.log", env=env, regels=400)
    except Mislukt as fout:
        zeg(f"{fout}\n")
        return False
    return True


def _programma(naam: str, *args: str) -> list[str]:
    return [str(VENV / "bin" / naam), *args]


def _pakketten() -> list[str]:
    """What has types: every package of the import contracts, and this one."""
    pyproject = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))
    return [*pyproject["tool"]["importlinter"]["root_packages"], "ontwikkel"]


def _sjablonen() -> list[str]:
    return sorted(str(pad.relative_to(WORTEL)) for pad in (WORTEL / "templates").rglob("*.html"))


def productieomgeving(env: dict[str, str]) -> dict[str, str]:
    """The settings of production with keys that nobody knows and nobody keeps."""
    return {
        **env,
        "DJANGO_SETTINGS_MODULE": "config.settings.productie",
        "MEEDOEN_GEHEIME_SLEUTEL": secrets.token_urlsafe(50),
        "MEEDOEN_VERSLEUTELSLEUTELS": base64.urlsafe_b64encode(secrets.token_bytes(32)).decode(),
        "MEEDOEN_ZOEKSLEUTEL": secrets.token_urlsafe(32),
        "MEEDOEN_HOSTS": "meedoen.example",
        "MEEDOEN_BASIS_URL": "https://meedoen.example",
    }
