"""In words what the filters chose, and what they could not find."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from kern.datums import datum_lang


def wie_je_ziet(jaar: int, groep: str, dag: date, *, nu: bool) -> str:
    """`groep`: trait and group as they stand in the list, empty for everybody; `nu`: as it is today."""
    wie = f"mensen die zich in {jaar} vestigden ({groep})" if groep else f"iedereen die zich in {jaar} vestigde"
    return f"Je ziet {wie}, {_zoals(dag, nu=nu)}"


def wat_je_ziet(van: int, tot: int, groep: str, dag: date, *, nu: bool) -> str:
    """Of what happened from the first to the last of these years."""
    periode = f"in {van}" if van == tot else f"van {van} tot en met {tot}"
    bij = f" bij één groep ({groep})" if groep else ""
    return f"Je ziet wat er {periode} gebeurde{bij}, wanneer mensen zich ook vestigden, {_zoals(dag, nu=nu)}"


def _zoals(dag: date, *, nu: bool) -> str:
    return "zoals het vandaag is." if nu else f"zoals het op {datum_lang(dag)} was."


def niet_gevonden(gevraagd: Mapping[str, str], gekozen: Sequence[tuple[str, str, str]]) -> list[str]:
    """Per name in the address, what was chosen and how that is called: where that is not what was asked, in words."""
    return [
        f"{_SOORT[naam]} je vroeg, is er niet. Je ziet nu {woorden}."
        for naam, waarde, woorden in gekozen
        if (vroeg := gevraagd.get(naam, "")) and vroeg != waarde
    ]


_SOORT = {
    "jaar": "Het jaar dat", "van": "Het eerste jaar dat", "tot": "Het laatste jaar dat", "groep": "De groep die",
    "stand": "De stand die",
}  # fmt: skip
