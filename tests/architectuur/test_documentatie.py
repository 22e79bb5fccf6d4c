"""What the documentation names exists: files, links, words of the code, dependencies."""

import json
import re
from pathlib import Path

import pytest

from tests.architectuur.huis import WORTEL, bronbestanden

BLADEN = sorted([*WORTEL.glob("*.md"), *(WORTEL / "docs").rglob("*.md")])
ADR_1 = WORTEL / "docs" / "adr" / "0001-afhankelijkheden.md"
# Made at installation, and so not in the repository.
LATER = ("geheimen/", "static/vendor/")


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: str(blad.relative_to(WORTEL)))
def test_every_file_that_a_document_names_exists(blad: Path) -> None:
    tekst = blad.read_text(encoding="utf-8")
    links = {link for link in re.findall(r"\]\(([^)#]+)[^)]*\)", tekst) if "://" not in link}
    paden = {pad for pad in re.findall(r"`([\w.*-]+(?:/[\w.*-]+)*/?)`", tekst) if "/" in pad.rstrip("/")}
    ontbreekt = {link for link in links if not (blad.parent / link).exists()}
    ontbreekt |= {pad for pad in paden if not pad.startswith(LATER) and not any(WORTEL.glob(pad.rstrip("/")))}
    assert ontbreekt == set()


def test_every_name_in_the_glossary_is_in_the_code() -> None:
    tekst = (WORTEL / "docs" / "begrippenlijst.md").read_text(encoding="utf-8")
    namen = {naam for rij in re.findall(r"^\|.*\|$", tekst, re.MULTILINE) for naam in re.findall(r"`(.+?)`", rij)}
    code = "\n".join(pad.read_text(encoding="utf-8") for pad in bronbestanden())
    woorden = set(re.findall(r"\w+", code)) | {pad.parent.name for pad in bronbestanden()}
    assert {naam for naam in namen if not set(naam.split(".")) <= woorden} == set()


def test_every_dependency_has_its_reason() -> None:
    redenen = ADR_1.read_text(encoding="utf-8")
    regels = [regel for pad in (WORTEL / "requirements").glob("*.in") for regel in pad.read_text().splitlines()]
    python = {re.split(r"[<>=\[]", regel)[0] for regel in regels if re.match(r"[a-z]", regel)}
    # The stubs are named by what they are for.
    python -= {"django-stubs", "djangorestframework-stubs", "celery-types", "types-psycopg2", "types-python-dateutil"}
    assert {naam for naam in python if naam not in redenen} == set()
    pakketten = json.loads((WORTEL / "package.json").read_text(encoding="utf-8"))["dependencies"]
    assert {naam for naam in pakketten if naam not in redenen and naam.split("/")[0] not in redenen} == set()
