"""One row of an arrivals list to mend."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import ClassVar

from inlezen.forms.regels import Regelformulier


class Aankomstregelformulier(Regelformulier):
    """Two dates of a permit are compared with each other, and everything with the birth date."""

    hoort_bij: ClassVar[Mapping[str, Sequence[str]]] = {"vergunning_tot": ("vergunning_vanaf",)}
    wie: ClassVar[Sequence[str]] = (
        "naam", "achternaam", "voornamen", "tussenvoegsel", "geboortedatum", "bsn", "v_nummer",
    )  # fmt: skip
    nooit_leeg: ClassVar[frozenset[str]] = frozenset({"naam", "achternaam", "geboortedatum", "vestigingsdatum"})

    def ook_bij(self, melding: str) -> set[str]:
        return {"geboortedatum"} if "geboortedatum" in melding.lower() else set()
