"""A PostgreSQL of our own: found or brought along, without superuser, and back after a crash."""

import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest

from ontwikkel import diensten, postgres
from ontwikkel.postgres import Cluster, Installatie
from ontwikkel.voortgang import Mislukt


@pytest.fixture
def map_() -> Iterator[Path]:
    """A short path that another user may pass: pytest's own is neither."""
    with tempfile.TemporaryDirectory(prefix="meedoen-", dir="/tmp") as naam:
        Path(naam).chmod(0o711)
        yield Path(naam)


@pytest.fixture(params=["", "wheel"], ids=["eerste keus", "wiel"])
def cluster(request, map_, monkeypatch) -> Cluster:
    monkeypatch.setenv("PG_SOURCE", request.param)
    return Cluster(postgres.vind(), map_, log=map_ / "log", instellingen=postgres.WEGWERP)


def _vraag(cluster: Cluster, sql: str) -> object:
    with psycopg2.connect(cluster.url) as lijn, lijn.cursor() as cursor:
        cursor.execute(sql)
        return cursor.fetchone()[0] if cursor.description else None


def test_the_role_is_no_superuser_and_can_make_the_extensions(cluster):
    kind = cluster.start()
    try:
        assert _vraag(cluster, "SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user") is False
        for naam in postgres.UITBREIDINGEN:
            _vraag(cluster, f"CREATE EXTENSION {naam}")
        assert _vraag(cluster, "SELECT lower('ÉÜ')") == "éü"
    finally:
        kind.stop()


def test_data_is_there_after_a_crash_and_nobody_else_gets_in(map_):
    cluster = Cluster(postgres.vind(), map_ / "met spatie", log=map_ / "log")
    (map_ / "met spatie").mkdir()
    kind = cluster.start()
    _vraag(cluster, "CREATE TABLE proef AS SELECT 7 AS getal")
    kind.proces.send_signal(signal.SIGKILL)
    kind.proces.wait()
    kind = cluster.start()
    try:
        assert _vraag(cluster, "SELECT getal FROM proef") == 7
        assert cluster.data.stat().st_mode & 0o777 == 0o700
        assert _vraag(cluster, "SHOW listen_addresses") == ""
    finally:
        kind.stop()


def test_a_server_that_was_left_running_is_taken_over(map_):
    cluster = Cluster(postgres.vind(), map_, log=map_ / "log", instellingen=postgres.WEGWERP)
    oud = cluster.start()
    nieuw = cluster.start()
    try:
        assert oud.proces.wait(10) == 0
        assert _vraag(cluster, "SELECT 1") == 1
    finally:
        nieuw.stop()


def test_a_half_made_cluster_is_made_again(map_):
    cluster = Cluster(postgres.vind(), map_, log=map_ / "log", instellingen=postgres.WEGWERP)
    half = cluster.data.with_name(f"{cluster.data.name}.nieuw")
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("15")
    kind = cluster.start()
    kind.stop()
    assert not half.exists()


@pytest.mark.parametrize(("bron", "melding"), [("oracle", "bestaat niet"), ("url", "DATABASE_URL")])
def test_a_choice_that_cannot_be_is_explained(monkeypatch, tmp_path, bron, melding):
    monkeypatch.setenv("PG_SOURCE", bron)
    monkeypatch.delenv("DATABASE_URL", raising=False)
    with pytest.raises(Mislukt, match=melding):
        diensten.database_url(tmp_path, tmp_path, lambda kind: None)


def test_a_given_address_is_used_as_it_is(monkeypatch, tmp_path):
    monkeypatch.delenv("PG_SOURCE", raising=False)
    monkeypatch.setenv("DATABASE_URL", "postgres://iemand@ergens/iets")
    assert diensten.database_url(tmp_path, tmp_path, lambda kind: None) == "postgres://iemand@ergens/iets"


def test_a_postgresql_without_extensions_or_too_old_is_passed_by(tmp_path):
    echt = postgres.vind()
    (tmp_path / "bin").mkdir()
    for naam in ("initdb", "pg_ctl", "psql", "postgres"):
        shutil.copy(echt.bin / naam, tmp_path / "bin" / naam)
    assert echt.is_compleet
    assert not Installatie(tmp_path / "bin", 99).is_compleet
    assert not Installatie(echt.bin, postgres.OUDSTE - 1).is_compleet


def test_as_root_it_runs_as_somebody_else():
    account = postgres.account()
    assert (account is not None and account.uid != 0) if os.geteuid() == 0 else account is None
