"""What is known about a person's life and work, as typed values: the currency between intake, forms and services.

Everywhere `None` (or, in `Leefgegevens`, a key that is not there) means: not asked, so leave it as it is. An empty
value means: asked, and there is nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypedDict


@dataclass(frozen=True, kw_only=True)
class Taalfeit:
    """A language with a CEFR level (`Taalniveau`, or '') for each skill. `taal` is an ISO 639 code."""

    taal: str
    moedertaal: bool = False
    luisteren: str = ""
    spreken: str = ""
    lezen: str = ""
    schrijven: str = ""


@dataclass(frozen=True, kw_only=True)
class Opleidingfeit:
    """`niveau`: `Opleidingsniveau`; `diploma`: `Diploma`; `waardering`: `Waardering`; `land`: ISO 3166; all may be ''.

    Without `tot_jaar` it goes on, or nobody knows.
    """

    niveau: str = ""
    richting: str = ""
    land: str = ""
    van_jaar: int | None = None
    tot_jaar: int | None = None
    diploma: str = ""
    waardering: str = ""


@dataclass(frozen=True, kw_only=True)
class Werkfeit:
    """`sector`: `Sector` or ''."""

    beroep: str
    sector: str = ""
    land: str = ""
    van_jaar: int | None = None
    tot_jaar: int | None = None
    taken: str = ""


@dataclass(frozen=True, kw_only=True)
class Vaardigheidfeit:
    """`soort`: `Vaardigheidsoort`."""

    soort: str
    tekst: str


class Leefgegevens(TypedDict, total=False):
    """The fields of `Leefsituatie` that were asked. Codes as in `feitcodes`; '' and () are: asked, nothing known."""

    alfabetisering: str
    digitaal: str
    ambitie_kort: str
    ambitie_lang: str
    belemmeringen: Sequence[str]
    uren_per_week: int | None
    dagdelen: Sequence[str]
    kan_fietsen: str
    heeft_fiets: str
    rijbewijs: Sequence[str]
    ov: str
    meerijden: str
    reistijd_minuten: int | None
    functioneel: str
    belasting_niet: Sequence[str]
    gezin: str
    kinderen: int | None
    opvang: str
    huisvesting: str
    financien: str
    netwerk: str


@dataclass(frozen=True, kw_only=True)
class Gezondheidfeit:
    """`rekening_houden`: `Rekening`. A text is only kept with consent: the day, and the way (`Toestemming`)."""

    rekening_houden: str = ""
    toelichting: str = ""
    toestemming_op: date | None = None
    toestemming_wijze: str = ""


@dataclass(frozen=True, kw_only=True)
class Vluchtfeit:
    """The story in the words of the person, and only with consent."""

    verhaal: str = ""
    toestemming_op: date | None = None
    toestemming_wijze: str = ""


@dataclass(frozen=True, kw_only=True)
class Feiten:
    """Facts that were asked (`services.leg_feiten_vast`), or that one may see (`selectors.feiten.feiten_van`)."""

    talen: tuple[Taalfeit, ...] | None = None
    opleidingen: tuple[Opleidingfeit, ...] | None = None
    werkervaringen: tuple[Werkfeit, ...] | None = None
    vaardigheden: tuple[Vaardigheidfeit, ...] | None = None
    leefsituatie: Leefgegevens | None = None
    gezondheid: Gezondheidfeit | None = None
    vlucht: Vluchtfeit | None = None
