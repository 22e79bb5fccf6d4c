"""Settings come from the environment in one place, each explained; the page for administrators holds them all."""

import ast

from tests.architectuur.huis import WORTEL, boom, bronbestanden, plek


def _gedeclareerd() -> dict[str, str]:
    """Name -> explanation of every `lees` and `lees_lijst` in the source, also of settings that are not loaded now."""
    return {
        knoop.args[0].value: knoop.args[1].value
        for pad in bronbestanden()
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.Call) and ast.unparse(knoop.func) in {"lees", "lees_lijst"}
        if len(knoop.args) > 1 and isinstance(knoop.args[0], ast.Constant) and isinstance(knoop.args[1], ast.Constant)
    }


def test_every_setting_is_explained() -> None:
    instellingen = _gedeclareerd()
    assert "DATABASE_URL" in instellingen
    assert [naam for naam, uitleg in instellingen.items() if len(uitleg) < 20 or uitleg[-1] not in ".)"] == []


def test_only_omgeving_reads_the_environment() -> None:
    """`setdefault` is allowed: it chooses settings before Django starts."""
    gevonden = [
        plek(pad, knoop)
        for pad in bronbestanden()
        if pad != WORTEL / "config" / "omgeving.py"
        for knoop in ast.walk(boom(pad))
        if _leest_omgeving(knoop)
    ]
    assert gevonden == []


def _leest_omgeving(knoop: ast.AST) -> bool:
    if isinstance(knoop, ast.Subscript):
        return ast.unparse(knoop.value) == "os.environ" and isinstance(knoop.ctx, ast.Load)
    return isinstance(knoop, ast.Attribute) and ast.unparse(knoop) in {"os.environ.get", "os.getenv"}
