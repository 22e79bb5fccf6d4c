"""What the compose file and the image promise about safety."""

import re
import subprocess

import pytest

from ontwikkel.plekken import WORTEL
from tests.uitrol.compose import COMPOSE, DIENSTEN

EIGEN = ["bijwerken", "web", "worker", "beat"]


@pytest.mark.parametrize("naam", EIGEN)
def test_own_services_have_no_rights_and_write_nowhere(naam):
    dienst = DIENSTEN[naam]
    assert dienst["read_only"] is True
    assert dienst["cap_drop"] == ["ALL"]
    assert dienst["security_opt"] == ["no-new-privileges:true"]


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
