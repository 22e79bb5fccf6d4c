"""What the compose file and the image promise about safety."""

import re
import subprocess

import pytest
from django.urls import reverse

from kern.upload import SAMEN_BYTES
from ontwikkel.plekken import WORTEL
from tests.uitrol.compose import COMPOSE, DIENSTEN

DOCKERFILE = (WORTEL / "Dockerfile").read_text(encoding="utf-8")
EIGEN = ["bijwerken", "web", "worker", "beat"]


@pytest.mark.parametrize("naam", EIGEN)
def test_own_services_have_no_rights_and_write_nowhere(naam):
    dienst = DIENSTEN[naam]
    assert dienst["read_only"] is True
    assert dienst["cap_drop"] == ["ALL"]
    assert dienst["security_opt"] == ["no-new-privileges:true"]


@pytest.mark.parametrize("naam", EIGEN)
def test_uploads_stand_on_a_disk_and_memory_for_files_is_bounded(naam):
    dienst = DIENSTEN[naam]
    assert dienst["tmpfs"] == ["/tmp:size=256m"]  # noqa: S108
    map_ = dienst["environment"]["MEEDOEN_TIJDELIJK"]
    assert f"{map_.strip('/')}:{map_}" in dienst["volumes"]
    assert map_.strip("/") in COMPOSE["volumes"]
    assert re.search(rf"install --directory --owner 10001 --mode 0700 .*{map_}$", DOCKERFILE, re.MULTILINE)


@pytest.mark.parametrize("naam", sorted(set(DIENSTEN) - {"bijwerken", "proxy"}))
def test_every_lasting_service_has_a_health_check(naam):
    assert DIENSTEN[naam]["healthcheck"]["test"]


def test_only_the_proxy_is_open_to_the_world():
    assert [naam for naam, dienst in DIENSTEN.items() if "ports" in dienst] == ["proxy"]
    assert DIENSTEN["database"]["networks"] == DIENSTEN["redis"]["networks"] == ["binnen"]
    assert COMPOSE["networks"]["binnen"] == {"internal": True}


def test_secrets_come_from_files_that_the_script_makes(tmp_path):
    subprocess.run(["sh", "uitrol/geheimen.sh", tmp_path], cwd=WORTEL, check=True)
    gevraagd = {geheim["file"].rpartition("/")[2] for geheim in COMPOSE["secrets"].values()}
    assert gevraagd == {pad.name for pad in tmp_path.iterdir()}


def test_secrets_are_made_once(tmp_path):
    def maak() -> dict[str, str]:
        subprocess.run(["sh", "uitrol/geheimen.sh", tmp_path], cwd=WORTEL, check=True)
        return {pad.name: pad.read_text() for pad in tmp_path.iterdir()}

    eerst = maak()
    assert maak() == eerst
    gemaakt = [geheim for geheim in eerst.values() if geheim]
    assert len(set(gemaakt)) == len(gemaakt) == len(eerst) - 2


def test_the_image_is_not_root_and_has_only_locked_packages_of_the_product():
    dockerfile = (WORTEL / "Dockerfile").read_text(encoding="utf-8")
    laatste = dockerfile.rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001$", laatste, re.MULTILINE)
    assert set(re.findall(r"requirements/\w+\.lock", dockerfile)) == {"requirements/basis.lock", "requirements/s3.lock"}
    assert "--require-hashes" in dockerfile
    assert "npm ci" in dockerfile


def test_the_image_gets_what_the_product_needs():
    """The list of .dockerignore names every package of the import contracts."""
    mag_mee = {regel[1:] for regel in (WORTEL / ".dockerignore").read_text().splitlines() if regel.startswith("!")}
    pyproject = (WORTEL / "pyproject.toml").read_text(encoding="utf-8")
    pakketten = re.search(r"root_packages = \[(.*)\]", pyproject)
    assert pakketten
    assert set(re.findall(r'"(\w+)"', pakketten[1])) <= mag_mee
    assert {"manage.py", "templates", "static"} <= mag_mee


def test_the_log_of_the_proxy_has_no_key_of_a_shared_profile():
    caddyfile = (WORTEL / "uitrol/Caddyfile").read_text(encoding="utf-8")
    regels = re.findall(r"^\s+(request>\S+) regexp (\S+) (\S+)$", caddyfile, re.MULTILINE)
    assert {veld for veld, _, _ in regels} == {"request>uri", "request>headers>Referer"}
    for _, patroon, vervang in regels:
        for naam in ("link", "pdf"):
            adres = reverse(f"gedeeld:{naam}", args=["geheime-sleutel"])
            assert "geheime" in adres
            schoon = re.sub(patroon, vervang, f"https://meedoen.example{adres}?x=1")
            assert "geheime" not in schoon
            assert "/gedeeld/..." in schoon


def test_an_upload_beyond_the_limit_of_the_proxy_gets_a_page():
    caddyfile = (WORTEL / "uitrol/Caddyfile").read_text(encoding="utf-8")
    [patroon] = re.findall(r"@te_veel header_regexp Content-Length (\S+)", caddyfile)
    [grens] = re.findall(r"max_size (\d+)MB", caddyfile)
    grens = int(grens) * 1_000_000
    assert grens > SAMEN_BYTES
    assert not re.search(patroon, str(grens - 1))
    assert all(re.search(patroon, str(aantal)) for aantal in (grens, grens * 2, grens * 100))
    assert re.search(
        r"respond @te_veel `<!doctype html>.*Er is niets bewaard.*` 413$", caddyfile, re.DOTALL | re.MULTILINE
    )
