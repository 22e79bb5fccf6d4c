"""Every command of docker-compose.yml, run outside a container with the settings that compose gives it."""

import http.client
import os
import re
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.urls import reverse

from ontwikkel import postgres
from ontwikkel.plekken import WORTEL, omgeving
from ontwikkel.processen import Kind
from ontwikkel.redis import Redis
from tests.stapel import Schakelaar
from tests.uitrol.compose import gezondheidsvraag, omgeving_van, opdracht

HOST = "meedoen.example"
pytestmark = pytest.mark.worker


@dataclass
class Installatie:
    """A production installation in a folder of its own."""

    map: Path
    cluster: postgres.Cluster
    redis: Schakelaar
    env: dict[str, str]
    stapel: ExitStack

    def doe(self, *args: str, **extra: str) -> subprocess.CompletedProcess[str]:
        env = {**self.env, **extra}
        return subprocess.run(args, cwd=WORTEL, env=env, capture_output=True, text=True, check=False, timeout=120)

    def start(self, dienst: str, *, vervang: tuple[str, str] = ("", "")) -> Kind:
        args = [deel.replace(*vervang) if vervang[0] else deel for deel in opdracht(dienst)]
        kind = Kind(dienst, args, log=self.map / "log" / dienst, env=self.env)
        self.stapel.callback(kind.stop)
        return kind

    def is_gezond(self, dienst: str, *, vervang: tuple[str, str] = ("", "")) -> bool:
        vraag = gezondheidsvraag(dienst)
        uit = self.doe("sh", "-c", vraag.replace(*vervang) if vervang[0] else vraag)
        return uit.returncode == 0


@pytest.fixture(scope="module")
def installatie() -> Iterator[Installatie]:
    """Secrets, a database with the role of `rol.sh`, Redis and the static files; then the step `bijwerken`."""
    with tempfile.TemporaryDirectory(prefix="meedoen-", dir="/tmp") as naam, ExitStack() as stapel:
        map_ = Path(naam)
        map_.chmod(0o711)
        subprocess.run(["sh", "uitrol/geheimen.sh", map_ / "geheimen"], cwd=WORTEL, check=True)
        cluster = postgres.Cluster(postgres.vind(), map_, log=map_ / "log/pg", instellingen=postgres.WEGWERP)
        stapel.callback(cluster.start().stop)
        redis = Schakelaar(Redis(map_ / "redis", log=map_ / "log/redis"))
        redis.aan()
        stapel.callback(redis.uit)
        # The keys and switches of the tests are in our own environment; a container has none of them.
        eigen = {naam: waarde for naam, waarde in omgeving().items() if not naam.startswith(("MEEDOEN_", "DJANGO_"))}
        env = eigen | omgeving_van("web", map_ / "geheimen", MEEDOEN_HOSTS=HOST)
        env |= {
            "DJANGO_SETTINGS_MODULE": "config.settings.productie",
            "DATABASE_URL": cluster.url,
            "REDIS_URL": redis.redis.url,
            "MEEDOEN_STATISCH": str(map_ / "statisch"),
            "MEEDOEN_TIJDELIJK": str(map_),
            "HOSTNAME": socket.gethostname(),
            "PATH": os.pathsep.join([str(WORTEL / ".venv/bin"), os.environ["PATH"]]),
        }
        nieuw = Installatie(map_, cluster, redis, env, stapel)
        _maak_rol(nieuw)
        for stap in (["python", "manage.py", "collectstatic", "--noinput"], opdracht("bijwerken")):
            uit = nieuw.doe(*stap)
            assert uit.returncode == 0, uit.stdout + uit.stderr
        yield nieuw


def _maak_rol(installatie: Installatie) -> None:
    """`rol.sh` on a cluster that has no role of ours yet."""
    bin_ = str(installatie.cluster.installatie.bin)
    beheer = {
        "PATH": os.pathsep.join([bin_, os.environ["PATH"]]),
        "PGHOST": str(installatie.cluster.data),
        "POSTGRES_USER": postgres.BEHEER,
        "MEEDOEN_WACHTWOORD_BESTAND": str(installatie.map / "geheimen/database_wachtwoord"),
    }
    leeg = ["psql", "-U", postgres.BEHEER, "-d", "postgres", "-c", "DROP DATABASE meedoen", "-c", "DROP ROLE meedoen"]
    for args in (leeg, ["sh", "uitrol/rol.sh"]):
        uit = installatie.doe(*args, **beheer)
        assert uit.returncode == 0, uit.stderr


def test_the_application_role_is_no_superuser(installatie):
    vraag = "SELECT rolsuper OR rolcreatedb OR rolcreaterole OR rolbypassrls FROM pg_roles WHERE rolname = 'meedoen'"
    psql = [str(installatie.cluster.installatie.bin / "psql"), "-h", str(installatie.cluster.data)]
    uit = installatie.doe(*psql, "-U", postgres.BEHEER, "-d", "meedoen", "-Atc", vraag)
    assert uit.stdout.strip() == "f"


def test_releasing_again_changes_nothing(installatie):
    uit = installatie.doe(*opdracht("bijwerken"))
    assert uit.returncode == 0, uit.stderr
    assert "No migrations to apply" in uit.stdout


def test_static_files_have_a_fingerprint_in_their_name(installatie):
    namen = [pad.name for pad in (installatie.map / "statisch/css").glob("meedoen.*")]
    assert any(re.fullmatch(r"meedoen\.[0-9a-f]{12}\.css", naam) for naam in namen)


@pytest.fixture(scope="module")
def poort(installatie) -> int:
    """The web service, on a port that was free a moment ago."""
    with socket.socket() as lijn:
        lijn.bind(("127.0.0.1", 0))
        nummer: int = lijn.getsockname()[1]
    web = installatie.start("web", vervang=("0.0.0.0:8000", f"127.0.0.1:{nummer}"))
    adres = f"$MEEDOEN_HOSTS http://127.0.0.1:{nummer}/leeft"
    web.wacht_tot(lambda: installatie.is_gezond("web", vervang=("$MEEDOEN_HOSTS", adres)))
    return nummer


def _vraag(poort: int, pad: str, **headers: str) -> http.client.HTTPResponse:
    lijn = http.client.HTTPConnection("127.0.0.1", poort, timeout=10)
    lijn.request("GET", pad, headers={"Host": HOST, **{naam.replace("_", "-"): h for naam, h in headers.items()}})
    return lijn.getresponse()


def test_the_health_check_fails_when_nobody_answers(installatie):
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        adres = f"$MEEDOEN_HOSTS http://127.0.0.1:{bezet.getsockname()[1]}/leeft"
        assert not installatie.is_gezond("web", vervang=("$MEEDOEN_HOSTS", adres))


def test_plain_http_goes_to_https(poort):
    pad = reverse("medewerkers:inloggen")
    antwoord = _vraag(poort, pad)
    assert antwoord.status == 301
    assert antwoord.headers["Location"] == f"https://{HOST}{pad}"


def test_behind_the_proxy_the_sign_in_page_is_safe(poort):
    pagina = _vraag(poort, reverse("medewerkers:inloggen"), X_Forwarded_Proto="https")
    assert pagina.status == 200
    assert pagina.headers["Strict-Transport-Security"].startswith("max-age=31536000")
    assert pagina.headers["X-Frame-Options"] == "DENY"
    assert "default-src 'none'" in pagina.headers["Content-Security-Policy"]
    assert "Secure" in pagina.headers["Set-Cookie"]
    stijlen = re.findall(r'href="(/static/[^"]+\.css)"', pagina.read().decode())
    assert stijlen
    assert [pad for pad in stijlen if _vraag(poort, pad, X_Forwarded_Proto="https").status != 200] == []


def test_another_host_name_is_refused(poort):
    assert _vraag(poort, "/", Host="elders.example", X_Forwarded_Proto="https").status == 400


@pytest.fixture(scope="module")
def worker(installatie) -> Kind:
    kind = installatie.start("worker")
    kind.wacht_tot(lambda: installatie.is_gezond("worker"))
    return kind


@pytest.fixture(scope="module")
def beat(installatie) -> Kind:
    # A container has /tmp for itself.
    schema = ("/tmp", str(installatie.map / "beat"))  # noqa: S108
    (installatie.map / "beat").mkdir()
    assert not installatie.is_gezond("beat", vervang=schema)
    kind = installatie.start("beat", vervang=schema)
    kind.wacht_tot(lambda: installatie.is_gezond("beat", vervang=schema))
    return kind


def test_a_minute_without_redis_ends_nothing(installatie, poort, worker, beat):
    installatie.redis.uit()
    assert not installatie.is_gezond("worker")
    pagina = _vraag(poort, reverse("medewerkers:inloggen"), X_Forwarded_Proto="https")
    assert pagina.status == 200
    leeft = _vraag(poort, "/leeft")
    assert (leeft.status, leeft.read()) == (200, b'{"database": "goed", "redis": "weg"}')

    installatie.redis.aan()
    worker.wacht_tot(lambda: installatie.is_gezond("worker"))
    assert beat.leeft


@pytest.fixture
def demo_account(installatie) -> Iterator[None]:
    maak = (
        "from medewerkers.models import *\n"
        "soort = Organisatie._meta.get_field('soort').choices[0][0]\n"
        "organisatie, _ = Organisatie.objects.get_or_create(naam='Demo', soort=soort)\n"
        "Medewerker(email='iemand@demo.meedoen.example', rol='beheerder', organisatie=organisatie).save()\n"
    )
    uit = installatie.doe("python", "manage.py", "shell", "-c", maak)
    assert uit.returncode == 0, uit.stderr
    yield
    weg = "from medewerkers.models import Medewerker; Medewerker.objects.all().delete()"
    assert installatie.doe("python", "manage.py", "shell", "-c", weg).returncode == 0


def test_production_does_not_start_with_a_demo_account(installatie, demo_account):
    uit = installatie.doe(*opdracht("bijwerken"))
    assert uit.returncode != 0
    assert "meedoen.E001" in uit.stderr
    uit = installatie.doe("python", "-c", "import config.wsgi")
    assert "ImproperlyConfigured: In deze database staan demo-accounts" in uit.stderr


@pytest.mark.parametrize("dienst", ["worker", "beat"])
def test_jobs_do_not_start_with_a_demo_account(installatie, demo_account, dienst):
    uit = installatie.doe(*_elders(installatie, dienst))
    assert uit.returncode == 1
    assert "In deze database staan demo-accounts" in uit.stderr


@pytest.mark.parametrize("dienst", ["worker", "beat"])
def test_jobs_do_not_start_with_a_demo_key_or_without_a_database(installatie, dienst):
    sleutel = "demo-sleutel-voor-iedereen-te-lezen-nooit-in-productie-gebruiken-0001"
    uit = installatie.doe(*_elders(installatie, dienst), MEEDOEN_GEHEIME_SLEUTEL=sleutel)
    assert uit.returncode != 0
    assert "demo-sleutel" in uit.stderr
    uit = installatie.doe(*_elders(installatie, dienst), DATABASE_URL="postgres://niemand@127.0.0.1:1/niets")
    assert uit.returncode == 1


def _elders(installatie: Installatie, dienst: str) -> list[str]:
    """The command of compose, with the schedule of beat in a folder of its own."""
    return [deel.replace("/tmp/beat", str(installatie.map / "ander-schema")) for deel in opdracht(dienst)]  # noqa: S108


@pytest.mark.parametrize(
    ("naam", "waarde", "melding"),
    [
        ("MEEDOEN_GEHEIME_SLEUTEL", "demo-sleutel-voor-iedereen-te-lezen-nooit-in-productie-gebruiken-0001", "demo-sl"),
        ("MEEDOEN_VERSLEUTELSLEUTELS", "bWVlZG9lbi1kZW1vLXNsZXV0ZWwtdm9vci1pZWRlci4=", "demo-sleutel"),
        ("MEEDOEN_ZOEKSLEUTEL", "kort", "minstens 32"),
        ("MEEDOEN_BASIS_URL", "http://meedoen.example", "https://"),
    ],
)
def test_production_refuses_settings_that_are_not_safe(installatie, naam, waarde, melding):
    uit = installatie.doe("python", "manage.py", "check", **{naam: waarde})
    assert uit.returncode != 0
    assert melding in uit.stderr


def test_production_says_which_secret_is_missing(installatie):
    uit = installatie.doe("python", "manage.py", "check", MEEDOEN_ZOEKSLEUTEL_BESTAND="")
    assert uit.returncode != 0
    assert "De instelling MEEDOEN_ZOEKSLEUTEL ontbreekt" in uit.stderr


def test_the_page_of_settings_is_current(installatie):
    uit = installatie.doe("python", "manage.py", "toon_instellingen", MEEDOEN_STATISCH=str(WORTEL / "staticfiles"))
    assert uit.stdout == (WORTEL / "docs/instellingen.md").read_text(encoding="utf-8")
