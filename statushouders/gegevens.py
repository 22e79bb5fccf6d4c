"""What is recorded about one person, as typed values: the one currency between form, import and services.

Text from a form or a cell becomes `PersoonGegevens` through `statushouders.controles`; the services take nothing else.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from statushouders.codelijsten import Geslacht, Regime, Vergunning
from statushouders.geboortedatum import Geboortedatum

# The longest text of each field that people type freely; form, import and table all ask it here.
LENGTES: Mapping[str, int] = {
    "voornamen": 120, "tussenvoegsel": 20, "achternaam": 120, "naam_origineel": 200,
    "straat": 80, "huisnummer": 10, "woonplaats": 80,
}  # fmt: skip
# The values of the clock of the steps: when one of these changes, the apps above hear it.
TELT_VOOR_STAPPEN = ("vestigingsdatum", "brp_inschrijving", "kennisgeving_duo", "regime", "geboortedatum_brp")


@dataclass(frozen=True, kw_only=True)
class PersoonGegevens:
    """The facts about one person, normalised: no spaces around, '' or None for what is not known.

    Somebody with one name has it in `achternaam`. `bsn` is nine digits with its leading zero, `v_nummer` ten,
    `postcode` is '2671 AB', `telefoon` '06 1234 56 78' or '+49 ...'. `talen` are the languages beside `contacttaal`.
    """

    achternaam: str
    geboortedatum: Geboortedatum
    vestigingsdatum: date
    voornamen: str = ""
    tussenvoegsel: str = ""
    naam_origineel: str = ""
    geslacht: str = Geslacht.ONBEKEND
    nationaliteit: str = ""

    contacttaal: str = ""
    talen: tuple[str, ...] = ()
    tolk_nodig: bool | None = None

    bsn: str = ""
    v_nummer: str = ""

    telefoon: str = ""
    email: str = ""
    straat: str = ""
    huisnummer: str = ""
    postcode: str = ""
    woonplaats: str = ""

    vergunning: str = Vergunning.ONBEKEND
    vergunning_vanaf: date | None = None
    vergunning_tot: date | None = None
    brp_inschrijving: date | None = None
    kennisgeving_duo: date | None = None
    regime: str = Regime.ONBEKEND

    @classmethod
    def van(cls, statushouder: Any) -> PersoonGegevens:
        """The facts as they are stored now. `statushouder.talen` costs a query unless it is prefetched."""
        talen = list(statushouder.talen.all())
        velden = cls.__dataclass_fields__.keys() - {"contacttaal", "talen"}
        return cls(
            **{veld: getattr(statushouder, veld) for veld in velden},
            contacttaal=next((taal.taal for taal in talen if taal.contacttaal), ""),
            talen=tuple(sorted(taal.taal for taal in talen if not taal.contacttaal)),
        )
