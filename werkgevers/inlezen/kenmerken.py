"""What tells one employer from another: KvK number with establishment, or name with postcode."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kern.geheim import vingerafdruk
from werkgevers.namen import naamsleutel


@dataclass(frozen=True, slots=True)
class Wie:
    """One employer, as far as needed to recognise it. `nummer`: of the row, or its primary key."""

    naam: str
    kvk: str = ""
    vestigingsnummer: str = ""
    postcode: str = ""
    nummer: int = 0

    @classmethod
    def uit(cls, waarden: Mapping[str, Any], nummer: int) -> Wie:
        velden = ("naam", "kvk", "vestigingsnummer", "postcode")
        return cls(**{veld: waarden.get(veld) or "" for veld in velden}, nummer=nummer)

    @property
    def naamsleutel(self) -> str:
        return naamsleutel(self.naam)

    @property
    def plek(self) -> tuple[str, str]:
        """Name with postcode; only telling when there is a postcode."""
        return (self.naamsleutel, self.postcode)

    def kenmerken(self) -> list[str]:
        """Keyed hashes under which rows of one list find each other."""
        delen = [f"wk:{self.kvk}" if self.kvk else "", f"wn:{self.naamsleutel}"]
        return [vingerafdruk(deel) for deel in delen if deel]
