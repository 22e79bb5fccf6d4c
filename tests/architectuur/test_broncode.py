"""House rules that can be read from the source."""

import ast
import re

import pytest

from tests.architectuur.huis import WORTEL, boom, bronbestanden, modellen, plek, sjablonen

MAXIMUM = 300
# Files that may be longer for now, each with the reason.
LANGER: dict[str, str] = {}

# Ways to ask the clock for a date or a moment. Only `kern.tijd` may.
KLOK = {
    "date.today",
    "datetime.today",
    "datetime.now",
    "datetime.utcnow",
    "timezone.now",
    "timezone.localdate",
    "timezone.localtime",
    "time.time",
    "functions.Now",
    "Now",
}
SQL_KLOK = re.compile(r"\b(current_date|current_timestamp|localtimestamp|now\(\)|clock_timestamp\(\))", re.IGNORECASE)


def test_no_file_is_too_long() -> None:
    lang = {
        str(pad.relative_to(WORTEL)): regels
        for pad in bronbestanden()
        if (regels := len(pad.read_text(encoding="utf-8").splitlines())) > MAXIMUM
    }
    assert lang.keys() == LANGER.keys(), f"longer than {MAXIMUM} lines, split into a package: {lang}"


def test_only_kern_tijd_reads_the_clock() -> None:
    gevonden = [
        plek(pad, knoop)
        for pad in bronbestanden()
        if pad != WORTEL / "kern" / "tijd.py"
        for knoop in _lezers_van_de_klok(boom(pad))
    ]
    assert gevonden == []


@pytest.mark.parametrize(
    "code",
    ["date.today()", "timezone.now()", "datetime.datetime.now(tz)", "default=timezone.now", "'where x < CURRENT_DATE'"],
)
def test_the_search_for_the_clock_finds_it(code: str) -> None:
    assert _lezers_van_de_klok(ast.parse(f"f({code})"))


def test_turning_a_given_moment_into_local_time_is_not_reading_the_clock() -> None:
    assert _lezers_van_de_klok(ast.parse("timezone.localtime(stap.afgehandeld_op)")) == []


def _lezers_van_de_klok(module: ast.Module) -> list[ast.AST]:
    omzettingen = [
        knoop.func
        for knoop in ast.walk(module)
        if isinstance(knoop, ast.Call) and knoop.args and ast.unparse(knoop.func).endswith((".localtime", ".localdate"))
    ]
    return [knoop for knoop in ast.walk(module) if _leest_klok(knoop) and knoop not in omzettingen]


def _leest_klok(knoop: ast.AST) -> bool:
    if isinstance(knoop, ast.Attribute):
        return ".".join(ast.unparse(knoop).split(".")[-2:]) in KLOK
    if isinstance(knoop, ast.ImportFrom):
        return any(f"{(knoop.module or '').split('.')[-1]}.{naam.name}" in KLOK for naam in knoop.names)
    return isinstance(knoop, ast.Constant) and isinstance(knoop.value, str) and bool(SQL_KLOK.search(knoop.value))


def test_no_template_reads_the_clock() -> None:
    assert [str(pad) for pad in sjablonen() if re.search(r"{%\s*now\b", pad.read_text(encoding="utf-8"))] == []


def test_no_model_overrides_save_or_delete() -> None:
    assert [model.__name__ for model in modellen() if {"save", "delete"} & vars(model).keys()] == []


def test_there_are_no_signal_receivers() -> None:
    """Effects in the domain go by services and `kern.gebeurtenissen`: bulk writes would pass signals by."""
    verboden = ("django.dispatch", "django.db.models.signals", "django.contrib.auth.signals", "django.core.signals")
    gevonden = [
        plek(pad, knoop)
        for pad in bronbestanden()
        for knoop in ast.walk(boom(pad))
        if isinstance(knoop, ast.ImportFrom) and (knoop.module or "").startswith(verboden)
    ]
    assert gevonden == []


def test_templates_keep_to_the_content_security_policy() -> None:
    """No style attribute, no inline script, no on… handler: the browser would refuse them."""
    fout = re.compile(r"""<[^>{]*\s(style|on[a-z]+)=["']|<script(?![^>]*\ssrc=)[^>]*>|<style\b""")
    gevonden = [
        f"{pad.relative_to(WORTEL)}: {treffer.group()[:60]}"
        for pad in sjablonen()
        if pad.suffix == ".html"
        for treffer in fout.finditer(pad.read_text(encoding="utf-8"))
    ]
    assert gevonden == []
