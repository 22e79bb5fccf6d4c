"""How it stands on one day, as bars and tables: no questions to the database in here."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapportages.bord.stukken import Rij
from rapportages.bord.tabellen import Tabel
from rapportages.nu import ALLE, IEDEREEN, MEDIAAN, NUCIJFERS, TOTAAL, Nucijfer
from rapportages.nu.catalogus import MENSEN
from rapportages.verbergen import ONDERGRENS, Getoond
from rapportages.woorden import NIET_TE_TONEN, toon

Nustand = Mapping[tuple[str, str, str], Getoond]
Rijnamen = Mapping[str, Mapping[str, str]]
_HEEL = (ALLE, IEDEREEN)


@dataclass(frozen=True)
class Nubeeld:
    """One figure: of each column that is drawn its code, heading and bars; and its table."""

    cijfer: Nucijfer
    balken: Sequence[tuple[str, str, Sequence[Rij]]]
    tabel: Tabel
    heel: str
    # Something was left out of the bars because it may not be told.
    kleine: bool = False

    @property
    def leeg(self) -> bool:
        return not any(rijen for *_, rijen in self.balken)

    @property
    def alleen_heel(self) -> bool:
        """The table has a row of everything, and no other."""
        return len(self.tabel.rijen) < 2

    @property
    def breed(self) -> bool:
        """Nothing stands behind the bars."""
        return not any(rij.procent for *_, rijen in self.balken for rij in rijen)


@dataclass(frozen=True)
class Nutegel:
    naam: str
    aantal: str
    zeker: bool
    uitleg: str


# On a tile: figure, row, column, name and what is counted.
_TEGELS = (
    ("begeleiding", ALLE, "klantondersteuner", "In begeleiding", "Mensen met een traject dat loopt."),
    ("laat_duur", ALLE, MENSEN, "Met een stap te laat", "Mensen. Iedereen telt één keer."),
    ("plaatsing", IEDEREEN, MENSEN, "Aan het werk bij een werkgever", "Mensen, betaald of om ervaring op te doen."),
    ("werkgevers", ALLE, "werkgevers", "Werkgevers in het netwerk", ""),
)
_GETEKEND = {"begeleiding": ("klantondersteuner", "jobcoach"), "laat_stap": (TOTAAL,), "uren": (TOTAAL,)}


def nutegels(stand: Nustand) -> list[Nutegel]:
    """What may not be told has a dash."""
    uit = []
    for code, rij, kolom, naam, uitleg in _TEGELS:
        wat = stand.get((code, rij, kolom), _NIETS)
        uit.append(Nutegel(naam, kort(wat), wat.precies or wat.van >= ONDERGRENS, uitleg or _plekken(stand)))
    return uit


_NIETS = Getoond(0, None)


def _plekken(stand: Nustand) -> str:
    plekken, vrij = (stand.get(("werkgevers", ALLE, kolom), _NIETS) for kolom in ("plekken", "vrij"))
    return f"Zij bieden {kort(plekken)} plekken aan. Vrij: {kort(vrij)}." if plekken.van else "Zonder open plekken."


def nubeelden(stand: Nustand, namen: Rijnamen) -> dict[str, Nubeeld]:
    """Every figure, also those of which there is nothing."""
    return {code: _beeld(cijfer, stand, namen.get(code, {})) for code, cijfer in NUCIJFERS.items()}


def _beeld(cijfer: Nucijfer, stand: Nustand, namen: Mapping[str, str]) -> Nubeeld:
    rijen = _op_volgorde(cijfer, stand, namen)
    kolommen = [cijfer.rijkop, *cijfer.kolommen.values()]
    cellen = [
        (namen.get(rij, rij), *(_cel(stand.get((cijfer.code, rij, kolom))) for kolom in cijfer.kolommen))
        for rij in rijen
    ]
    getekend = _GETEKEND.get(cijfer.code, (MENSEN,))
    balken = [
        (kolom, cijfer.kolommen[kolom] if len(getekend) > 1 else "", list(_balken(cijfer, kolom, rijen, stand, namen)))
        for kolom in getekend
    ]
    heel = next(
        (stand[cijfer.code, rij, getekend[0]] for rij in _HEEL if (cijfer.code, rij, getekend[0]) in stand), None
    )
    tabel = Tabel(cijfer.code, cijfer.naam, kolommen, cellen)
    return Nubeeld(cijfer, balken, tabel, kort(heel) if heel else "", kleine=any(_klein(een) for een in stand.values()))


def _op_volgorde(cijfer: Nucijfer, stand: Nustand, namen: Mapping[str, str]) -> list[str]:
    """Fixed rows in their order; of others the one with most people first, and what is no kind of its own last."""
    er = {rij for code, rij, _ in stand if code == cijfer.code}
    if cijfer.vast:
        return [rij for rij in cijfer.rijen if rij in er and _gevuld(cijfer, rij, stand)]
    eerste = next(iter(cijfer.kolommen))
    los = sorted(
        (rij for rij in er if rij.isdigit() or cijfer.code == "laat_stap"),
        key=lambda rij: (-stand.get((cijfer.code, rij, eerste), Getoond(0, 0)).van, namen.get(rij, rij)),
    )
    return [rij for rij in (ALLE, *los, *(rij for rij in namen if rij not in los and rij != ALLE)) if rij in er]


def _gevuld(cijfer: Nucijfer, rij: str, stand: Nustand) -> bool:
    """Something may be in it: of a kind that nobody has there is no row, a class or a total always has one."""
    if cijfer.code == "laat_duur" or rij in _HEEL:
        return True
    return any(wat.tot != 0 for (code, een, _), wat in stand.items() if code == cijfer.code and een == rij)


def _balken(
    cijfer: Nucijfer, kolom: str, rijen: Sequence[str], stand: Nustand, namen: Mapping[str, str]
) -> Iterator[Rij]:
    gevuld = [
        (rij, wat) for rij in rijen if rij not in _HEEL and (wat := stand.get((cijfer.code, rij, kolom))) and wat.van
    ]
    meeste = max((wat.van for _, wat in gevuld), default=0)
    for rij, wat in gevuld:
        midden = stand.get((cijfer.code, rij, MEDIAAN)) if cijfer.code == "uren" else None
        yield Rij(
            rij, namen.get(rij, rij), kort(wat), min(round(100 * wat.van / meeste), 100) if meeste else 0,
            zeker=True, procent=f"{toon(midden)} uur" if midden else "",
        )  # fmt: skip


def _klein(wat: Getoond) -> bool:
    return not wat.precies and not wat.van


def kort(wat: Getoond) -> str:
    """As `toon`, on a bar: 10–14."""
    if wat.precies or wat.tot is None or wat.tot < ONDERGRENS:
        return toon(wat)
    return f"{wat.van}–{wat.tot}"


def _cel(wat: Getoond | None) -> str | int:
    if wat is None:
        return NIET_TE_TONEN
    return wat.van if wat.precies else kort(wat)
