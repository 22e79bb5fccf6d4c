"""What is found about a row: new, already known, or wrong (and then which cell, why). Knows no database."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

Fout = dict[str, str]
# What a remark ends with as long as somebody can do something about it.
VRAAG = " Klopt dit?"


class Uitkomst(StrEnum):
    """The same values as `models.Oordeel`."""

    NIEUW = "nieuw"
    BEKEND = "bekend"
    FOUT = "fout"


@dataclass(frozen=True)
class Gelezen:
    """One row whose cells were read: its values as JSON, what is wrong in its cells, and what to look at.

    `wie` is who or what it is about, as far as needed to recognise it; its `kenmerken()` are those of the row.
    """

    nummer: int
    gegevens: dict[str, Any] | None
    wie: Any
    fouten: list[Fout]
    vragen: list[Fout] = field(default_factory=list)


@dataclass(frozen=True)
class Oordeel:
    """What was found about one row; `opmerkingen` is a list of field and message, `bekend_id` who it is already."""

    regel: Gelezen
    uitkomst: Uitkomst
    opmerkingen: list[Fout] = field(default_factory=list)
    bekend_id: int | None = None
    # What the kind of list keeps besides (`Nakijker.extra_veld`).
    extra: Any = None


def fout(veld: str, melding: str) -> Fout:
    return {"veld": veld, "melding": melding}
