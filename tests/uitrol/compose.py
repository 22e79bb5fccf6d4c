"""Reads `docker-compose.yml` and the Dockerfile as compose would, for running their commands outside a container."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import yaml

from ontwikkel.plekken import WORTEL

COMPOSE: dict[str, Any] = yaml.safe_load((WORTEL / "docker-compose.yml").read_text(encoding="utf-8"))
DIENSTEN: dict[str, dict[str, Any]] = COMPOSE["services"]
# `${NAAM}`, `${NAAM:-standaard}` and `${NAAM:?melding}`
_VARIABELE = re.compile(r"\$\{(\w+)(?::([-?])([^}]*))?\}")


def omgeving_van(dienst: str, geheimen: Path, **waarden: str) -> dict[str, str]:
    """The environment that compose gives a service, with its secrets in `geheimen`."""

    def vul_in(treffer: re.Match[str]) -> str:
        naam, soort, rest = treffer.groups()
        if naam in waarden:
            return waarden[naam]
        assert soort != "?", f"{naam} is verplicht"
        return rest or ""

    ruw = DIENSTEN[dienst]["environment"]
    ingevuld = {naam: _VARIABELE.sub(vul_in, str(waarde)) for naam, waarde in ruw.items()}
    return {naam: waarde.replace("/run/secrets", str(geheimen)) for naam, waarde in ingevuld.items()}


def opdracht(dienst: str) -> list[str]:
    """The command of a service: its own, else the CMD of the image."""
    eigen = DIENSTEN[dienst].get("command")
    if eigen is None:
        cmd = re.search(r"^CMD (\[.*\])$", (WORTEL / "Dockerfile").read_text(encoding="utf-8"), re.MULTILINE)
        assert cmd
        eigen = json.loads(cmd[1])
    return [str(deel) for deel in eigen]


def gezondheidsvraag(dienst: str) -> str:
    """The health check of a service as a shell command."""
    soort, *rest = DIENSTEN[dienst]["healthcheck"]["test"]
    return (rest[0] if soort == "CMD-SHELL" else shlex.join(rest)).replace("$$", "$")
