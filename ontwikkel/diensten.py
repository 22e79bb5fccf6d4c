"""PostgreSQL and Redis for one command: named by an address in the environment, or a server of our own."""

import os
from collections.abc import Callable
from pathlib import Path

from ontwikkel import postgres
from ontwikkel.processen import Kind
from ontwikkel.redis import Redis
from ontwikkel.voortgang import Mislukt, stap, zeg

Houder = Callable[[Kind], None]


def database_url(map_: Path, log: Path, houd: Houder, instellingen: tuple[str, ...] = ()) -> str:
    """`DATABASE_URL`, else the address of a cluster in `map_`. `PG_SOURCE` forces one of the two."""
    gegeven = os.environ.get("DATABASE_URL", "")
    bron = os.environ.get("PG_SOURCE", "")
    if bron == "url" and not gegeven:
        raise Mislukt("PG_SOURCE=url vraagt om een adres in DATABASE_URL.")
    if gegeven and bron in ("", "url"):
        zeg("- PostgreSQL van DATABASE_URL")
        return gegeven
    installatie = postgres.vind()
    with stap(f"PostgreSQL {installatie.versie}"):
        cluster = postgres.Cluster(installatie, map_, log=log / "postgres.log", instellingen=instellingen)
        houd(cluster.start())
    return cluster.url


def redis_url(map_: Path, log: Path, houd: Houder) -> str:
    """`REDIS_URL`, else the address of a server in `map_`."""
    if gegeven := os.environ.get("REDIS_URL"):
        zeg("- Redis van REDIS_URL")
        return gegeven
    with stap("Redis"):
        redis = Redis(map_ / "redis", log=log / "redis.log")
        houd(redis.start())
    return redis.url
