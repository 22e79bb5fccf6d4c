"""The numbers of each picture as a table: the same one stands under the picture and in its file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from rapportages.bord.keuze import Keuze, Namen
from rapportages.bord.stukken import Punt, bestemmingen, gebleven, trechter, verloop, verschillen
from rapportages.bord.tegels import tegels
from rapportages.woorden import NIET_TE_TONEN

Cel = str | int


@dataclass(frozen=True)
class Tabel:
    """`code` asks for it again; every row has as many cells as there are columns."""

    code: str
    naam: str
    kolommen: Sequence[str]
    rijen: Sequence[Sequence[Cel]] = field(default_factory=list)


def tabellen(keuze: Keuze, namen: Namen, maanden: Sequence[Punt]) -> dict[str, Tabel]:
    """Every table of the page, also those without rows."""
    alle = (
        Tabel("tegels", "Cijfers", ["Cijfer", "Aantal", "Van"], [(t.naam, t.aantal, t.van) for t in tegels(keuze, {})]),
        _trechter(keuze),
        Tabel("dagen", "Dagen van vestiging tot start", ["Dagen", "Mensen"], _dagen(keuze)),
        Tabel(
            "bestemmingen", "Eerste plek bij een werkgever", ["Soort", "Mensen", "Deel"],
            [(rij.naam, rij.aantal, rij.procent) for rij in bestemmingen(keuze)],
        ),
        Tabel(
            "gebleven", "Nog aan het werk", ["Na", "Aan het werk", "Van", "Deel"],
            [(rij.naam, rij.aantal, rij.van, rij.procent) for rij in gebleven(keuze)],
        ),
        Tabel(
            "verloop", "Binnen 3 weken gestart, per kwartaal van vestiging", ["Kwartaal", "Gestart", "Van", "Deel"],
            [(punt.naam, punt.aantal, punt.van, punt.procent) for punt in verloop(keuze)],
        ),
        Tabel(
            "maanden", f"Binnen 3 weken gestart van wie zich in {keuze.jaar} vestigde, per maand",
            ["Stand van", "Gestart", "Van", "Deel"],
            [(punt.naam, punt.aantal, punt.van, punt.procent) for punt in maanden],
        ),
        _verschillen(keuze, namen),
    )  # fmt: skip
    return {tabel.code: tabel for tabel in alle}


def _trechter(keuze: Keuze) -> Tabel:
    kolommen = ["Stap", "Aantal", "Later", "Van", "Deel", "Helft binnen (dagen)", "Vier van de vijf binnen (dagen)"]
    rijen = [
        (rij.naam, rij.aantal, rij.later, rij.van, rij.procent, _dag(rij.mediaan), _dag(rij.meeste))
        for rij in trechter(keuze)
    ]
    return Tabel("trechter", "Van vestiging naar werk", kolommen, rijen)


def _dagen(keuze: Keuze) -> list[tuple[str, int]]:
    return [(balk.tekst, balk.aantal) for balk in keuze.balken]


def _verschillen(keuze: Keuze, namen: Namen) -> Tabel:
    kolommen = ["Kenmerk", "Groep", "Mensen", "Tot start (dagen)", "Tot plek (dagen)", "Binnen 3 weken"]
    rijen = [
        (kenmerk, een.naam, een.mensen, _dag(een.tot_start), _dag(een.tot_plek), een.op_tijd)
        for kenmerk, groepen in verschillen(keuze, namen)
        for een in groepen
    ]
    return Tabel("verschillen", "Waar zit het verschil?", kolommen, rijen)


def _dag(dagen: int | None) -> Cel:
    return NIET_TE_TONEN if dagen is None else dagen
