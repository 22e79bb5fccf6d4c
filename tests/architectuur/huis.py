"""What the architecture tests read: the packages and layers of pyproject.toml, and the source as syntax trees."""

import ast
import tomllib
from collections.abc import Iterator
from pathlib import Path

from django.apps import apps
from django.db.models import Model

WORTEL = Path(__file__).resolve().parent.parent.parent
_IMPORTLINTER = tomllib.loads((WORTEL / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]
PAKKETTEN: list[str] = _IMPORTLINTER["root_packages"]
# From high to low: an app may know those after it.
LAGEN: list[str] = [laag.strip("()") for laag in _IMPORTLINTER["contracts"][0]["layers"]]


def bronbestanden() -> Iterator[Path]:
    """Every Python file of the product, without migrations."""
    for pakket in PAKKETTEN:
        yield from (pad for pad in sorted((WORTEL / pakket).rglob("*.py")) if "migrations" not in pad.parts)


def sjablonen() -> Iterator[Path]:
    for map_ in [WORTEL / "templates", *(WORTEL / pakket / "templates" for pakket in PAKKETTEN)]:
        yield from sorted(pad for pad in map_.rglob("*") if pad.suffix in {".html", ".txt", ".svg"})


def boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text(encoding="utf-8"), filename=str(pad))


def plek(pad: Path, knoop: ast.AST) -> str:
    """`statushouders/services.py:12`, to click on."""
    return f"{pad.relative_to(WORTEL)}:{getattr(knoop, 'lineno', '?')}"


def modellen() -> list[type[Model]]:
    """Every model of the product that is kept."""
    alle = (model for model in apps.get_models() if model._meta.managed)
    return [model for model in alle if model.__module__.split(".")[0] in PAKKETTEN]
