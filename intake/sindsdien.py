"""What a talk changes in the facts about a person, when those may have changed too since it was begun.

Of every fact: as it was when its section was opened (`begin`), as the talk has it, and as it is now. What the talk left
alone it does not write; what only the talk changed counts; what both changed somebody chooses.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, is_dataclass
from typing import Any, cast

from intake.samenvoegen import BEWAARD, INGEVULD, Keuzes, afdruk
from statushouders.feitcodes import BESCHERMD
from statushouders.feiten import Feiten

LIJSTEN = ("talen", "opleidingen", "werkervaringen", "vaardigheden")
_BESCHERMD = tuple(een.value for een in BESCHERMD)


@dataclass
class Weging:
    """`schrijf`: the facts to record; `botst`: those to choose of, with the fingerprint of how they are now."""

    schrijf: dict[str, Any] = field(default_factory=dict)
    botst: dict[str, str] = field(default_factory=dict)

    def neem(
        self, nieuw: Mapping[str, Any], *, begin: Mapping[str, str], nu: Mapping[str, str], keuzes: Keuzes
    ) -> None:
        """The facts of one section. `begin` and `nu` are fingerprints."""
        for naam, waarde in nieuw.items():
            van_nu, van_begin = nu.get(naam, ""), begin.get(naam, "")
            kant, getoond = keuzes.get(naam, ("", ""))
            zelf = feitafdruk(waarde)
            if getoond == van_nu and kant:
                kant_telt = kant
            elif van_nu in (van_begin, zelf):
                kant_telt = INGEVULD
            else:
                kant_telt = BEWAARD if zelf == van_begin else ""
            if kant_telt == INGEVULD:
                self.schrijf[naam] = waarde
            elif not kant_telt:
                self.botst[naam] = van_nu


def plat(feiten: Feiten) -> dict[str, Any]:
    """The facts that were asked, by name: a list or a protected one under its own."""
    alle = {naam: getattr(feiten, naam) for naam in (*LIJSTEN, *_BESCHERMD)}
    return {naam: waarde for naam, waarde in alle.items() if waarde is not None} | dict(feiten.leefsituatie or {})


def als_feiten(waarden: Mapping[str, Any]) -> Feiten:
    """The other way round."""
    eigen = {naam: waarden[naam] for naam in (*LIJSTEN, *_BESCHERMD) if naam in waarden}
    leef: Any = {naam: waarde for naam, waarde in waarden.items() if naam not in eigen}
    return Feiten(**cast(Any, eigen), leefsituatie=leef or None)


def feitafdrukken(waarden: Mapping[str, Any]) -> dict[str, str]:
    """The fingerprints of facts that say something."""
    return {naam: een for naam, waarde in waarden.items() if (een := feitafdruk(waarde))}


def feitafdruk(waarde: Any) -> str:
    """What is empty is the same however it is empty, and neither codes nor rows have an order."""
    if waarde is None or waarde == "":
        return ""
    if isinstance(waarde, list | tuple):
        return afdruk(sorted(_kaal(een) for een in waarde))
    return afdruk(_kaal(waarde))


def _kaal(waarde: Any) -> str:
    """A code, a text, a number or a row as text."""
    if not is_dataclass(waarde):
        return str(waarde)
    return "; ".join(f"{veld}={een}" for veld, een in sorted(vars(waarde).items()) if een or een == 0)
