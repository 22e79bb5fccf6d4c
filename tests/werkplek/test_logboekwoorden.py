"""Every action that the product writes about a dossier has words in the logbook, and no word is left over."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache, cached_property
from pathlib import Path

import pytest

from medewerkers.models import Logregel
from tests.architectuur.huis import boom, bronbestanden, plek
from werkplek.logboekwoorden import WOORDEN, logboekregels

# What writes a line, and the names by which a line says that it is about a dossier.
SCHRIJVERS = {"leg_vast", "leg_vast_bij", "leg_vast_voor", "Logregel"}
OVER_EEN_DOSSIER = {"statushouder_id", "statushouder_ids", "objecten"}
Functie = ast.FunctionDef | ast.AsyncFunctionDef


class Bronlezer:
    """One file: follows the code of an action back to the literals, through constants and helper functions, also to
    who calls a helper from another file.
    """

    def __init__(self, pad: Path, bron: ast.Module) -> None:
        self.pad, self.bron = pad, bron
        self.constanten = {
            doel.id: knoop.value
            for knoop in bron.body
            if isinstance(knoop, ast.Assign)
            for doel in knoop.targets
            if isinstance(doel, ast.Name)
        }

    def acties(self) -> Iterator[str]:
        if self.pad.parts[-2:] == ("medewerkers", "logboek.py"):
            return
        for aanroep, functie in self._aanroepen(SCHRIJVERS):
            if OVER_EEN_DOSSIER & {een.arg for een in aanroep.keywords}:
                actie = next((een.value for een in aanroep.keywords if een.arg == "actie"), None)
                yield from self._waarden(actie or aanroep.args[0], functie)

    def _aanroepen(self, namen: set[str]) -> Iterator[tuple[ast.Call, Functie | None]]:
        """The calls of these names, each with the function that it stands in."""
        for naam in namen:
            yield from self._op_naam.get(naam, ())

    @cached_property
    def _op_naam(self) -> dict[str, list[tuple[ast.Call, Functie | None]]]:
        """Every call, read once: each helper that is followed asks again who calls it."""
        functies = [knoop for knoop in ast.walk(self.bron) if isinstance(knoop, Functie)]
        van = {id(kind): functie for functie in functies for kind in ast.walk(functie)}
        gevonden: dict[str, list[tuple[ast.Call, Functie | None]]] = {}
        for knoop in ast.walk(self.bron):
            if isinstance(knoop, ast.Call):
                naam = getattr(knoop.func, "id", getattr(knoop.func, "attr", ""))
                gevonden.setdefault(naam, []).append((knoop, van.get(id(knoop))))
        return gevonden

    def _waarden(self, knoop: ast.expr, functie: Functie | None) -> Iterator[str]:
        match knoop:
            case ast.Constant(value=str(code)):
                yield code
            case ast.IfExp():
                yield from self._waarden(knoop.body, functie)
                yield from self._waarden(knoop.orelse, functie)
            case ast.Name(id=naam) if naam in self.constanten:
                yield from self._waarden(self.constanten[naam], None)
            case ast.Name(id=naam) if functie and naam in (namen := [een.arg for een in functie.args.args]):
                plaats = namen.index(naam) - (namen[0] == "self")
                for lezer in [self] if functie.name.startswith("_") else [self, *alle_lezers()]:
                    for aanroep, buiten in lezer._aanroepen({functie.name}):
                        yield from lezer._waarden(aanroep.args[plaats], buiten)
            case _:
                pytest.fail(f"cannot tell which action is written here: {plek(self.pad, knoop)}")


@cache
def alle_lezers() -> list[Bronlezer]:
    return [Bronlezer(pad, boom(pad)) for pad in bronbestanden()]


def test_the_reader_follows_constants_choices_and_helpers() -> None:
    bron = """
EINDE = "dossier.dicht"
def open_of_dicht(*, dicht):
    _schrijf("dossier.open" if not dicht else EINDE, 3)
def _schrijf(actie, wie):
    leg_vast(actie, gemeente_id=1, door=None, statushouder_id=wie)
def elders():
    leg_vast("lijst.geladen", gemeente_id=1, door=None, object_id=2)
"""
    assert set(Bronlezer(Path("bron.py"), ast.parse(bron)).acties()) == {"dossier.open", "dossier.dicht"}


def test_every_action_on_a_dossier_has_words_and_every_word_an_action() -> None:
    geschreven = {actie for lezer in alle_lezers() for actie in lezer.acties()}

    assert geschreven == WOORDEN.keys()


def test_a_code_is_never_shown() -> None:
    regel = Logregel(actie="dossier.van_vroeger", moment=datetime(2026, 11, 24, 9, tzinfo=UTC))

    assert logboekregels([regel], {})[0].wat == "deed iets in dit dossier"
