"""The manuals quote the screen: every bold text in them stands in a template or in the code, word for word."""

import ast
import html
import re
from functools import cache
from pathlib import Path

import pytest

from medewerkers.rollen import Rol
from tests.architectuur.huis import WORTEL, boom, bronbestanden, sjablonen

HANDLEIDING = WORTEL / "docs" / "handleiding"
BLADZIJDEN = sorted(HANDLEIDING.glob("*.md"))
ONDERDELEN = (
    "## Wat je ziet als je inlogt",
    "## Je dag in vijf stappen",
    "## Zo doe je het",
    "## Wat je niet ziet, en waarom",
    "## Er gaat iets mis",
)
_SJABLOONTAAL = re.compile(r"\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", re.DOTALL)
_TUSSEN_AANHALING = re.compile(r'"([^"]*)"')
_GRENS = re.compile(r"<[^>]*>|\x00", re.DOTALL)


def _plat(tekst: str) -> str:
    return " ".join(html.unescape(tekst).split())


def _uit_sjabloon(bron: str) -> set[str]:
    """The pieces of text between tags, and what stands in quotes (components and includes take their words there)."""
    kaal = _SJABLOONTAAL.sub("\x00", bron)
    return {_plat(stuk) for stuk in [*_GRENS.split(kaal), *_TUSSEN_AANHALING.findall(bron)]}


def _uit_code(module: ast.Module) -> set[str]:
    """Every string of a module, an f-string in pieces."""
    return {
        _plat(knoop.value)
        for knoop in ast.walk(module)
        if isinstance(knoop, ast.Constant) and isinstance(knoop.value, str)
    }


@cache
def op_het_scherm() -> frozenset[str]:
    uit_sjablonen = (_uit_sjabloon(pad.read_text(encoding="utf-8")) for pad in sjablonen())
    return frozenset[str]().union(*uit_sjablonen, *(_uit_code(boom(pad)) for pad in bronbestanden())) - {""}


def vette_teksten(tekst: str) -> list[str]:
    return [_plat(vet) for vet in re.findall(r"\*\*(.+?)\*\*", tekst, re.DOTALL)]


@pytest.mark.parametrize("pad", BLADZIJDEN, ids=lambda pad: pad.stem)
def test_what_a_manual_quotes_stands_on_the_screen(pad: Path) -> None:
    quoted = vette_teksten(pad.read_text(encoding="utf-8"))
    assert quoted
    # 'vet' itself is how the index explains the convention.
    assert [vet for vet in quoted if vet != "vet" and vet not in op_het_scherm()] == []


def test_a_button_that_does_not_exist_is_found() -> None:
    assert "Gegevens bewaren" in op_het_scherm()
    assert "Gegevens opslaan" not in op_het_scherm()


@pytest.mark.parametrize("rol", Rol.values)
def test_every_role_has_a_manual_with_the_same_parts(rol: str) -> None:
    tekst = (HANDLEIDING / f"{rol}.md").read_text(encoding="utf-8")
    koppen = [regel for regel in tekst.splitlines() if regel.startswith("## ")]
    assert koppen == list(ONDERDELEN)
    assert f"({rol}.md)" in (HANDLEIDING / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("pad", BLADZIJDEN, ids=lambda pad: pad.stem)
def test_every_link_and_picture_in_a_manual_is_there(pad: Path) -> None:
    doelen = re.findall(r"\]\(([^)]+)\)", pad.read_text(encoding="utf-8"))
    assert [doel for doel in doelen if not (pad.parent / doel).exists()] == []
