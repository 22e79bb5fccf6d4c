"""What tells one person from another: BSN, V-nummer, or surname with birth date; and when two are the same person."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kern.geheim import vingerafdruk
from kern.leesfout import sleutel


@dataclass(frozen=True, slots=True)
class Wie:
    """One person, as far as needed to recognise him or her. The BSN only as fingerprint."""

    achternaam: str
    voornamen: str
    geboortedatum_brp: str
    bsn_vingerafdruk: str = ""
    v_nummer: str = ""
    # Primary key of the dossier, or number of the row in the list.
    nummer: int = 0

    @classmethod
    def uit(cls, waarden: Mapping[str, Any], nummer: int) -> Wie:
        """From the values that were read; `geboortedatum` may be in the notation of the BRP already."""
        geboren = waarden["geboortedatum"]
        bsn = waarden.get("bsn", "")
        return cls(
            achternaam=waarden["achternaam"],
            voornamen=waarden.get("voornamen", ""),
            geboortedatum_brp=geboren if isinstance(geboren, str) else geboren.brp,
            bsn_vingerafdruk=vingerafdruk(bsn) if bsn else "",
            v_nummer=waarden.get("v_nummer", ""),
            nummer=nummer,
        )

    @property
    def naamsleutel(self) -> tuple[str, str]:
        return (self.geboortedatum_brp, sleutel(self.achternaam))

    def kenmerken(self) -> list[str]:
        """Keyed hashes under which rows of one list find each other."""
        delen = [f"v:{self.v_nummer}" if self.v_nummer else "", f"n:{'|'.join(self.naamsleutel)}"]
        return [self.bsn_vingerafdruk] * bool(self.bsn_vingerafdruk) + [vingerafdruk(deel) for deel in delen if deel]

    def heet_als(self, ander: Wie) -> bool:
        """Same surname and birth date, and first names that can be of one person: N. and Nasrin, or none given."""
        return self.naamsleutel == ander.naamsleutel and _voornamen_passen(self.voornamen, ander.voornamen)

    def is_een_ander_dan(self, ander: Wie) -> bool:
        """Both have a BSN, or both a V-nummer, and it differs: two people, however much their names look alike."""
        bsns, nummers = {self.bsn_vingerafdruk, ander.bsn_vingerafdruk}, {self.v_nummer, ander.v_nummer}
        return (len(bsns) == 2 and "" not in bsns) or (len(nummers) == 2 and "" not in nummers)


def _voornamen_passen(een: str, ander: str) -> bool:
    eerste, tweede = sleutel(een).split(), sleutel(ander).split()
    if not eerste or not tweede:
        return True
    kort, lang = sorted((eerste[0], tweede[0]), key=len)
    return kort == lang or (len(kort) == 1 and lang.startswith(kort))
