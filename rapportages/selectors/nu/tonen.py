"""What may be told to policy staff of how it stands on one day.

People in steps of five: these numbers are about the same people as the exact ones per year of settling, and whoever
subtracts would meet the few in between. What is known from those, and by adding up in here, is handed to the solver,
which makes a step wider where it would come out after all.
"""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product

from rapportages.nu import ALLE, IEDEREEN, MEDIAAN, NUCIJFERS, TOTAAL, Nucijfer, Nutelling
from rapportages.selectors.stand import Plek, Stand
from rapportages.verbergen import ONDERGRENS, Bekend, Cel, Getoond, in_vijftallen

# (figure, row, column) -> what may be told.
Nustand = Mapping[tuple[str, str, str], Getoond]
# A middle number of fewer people than this is that of somebody in particular.
_GENOEG_VOOR_EEN_MIDDEN = 2 * ONDERGRENS


def nu_open(tellingen: Mapping[str, Nutelling]) -> Nustand:
    """Exact, for who may see the people themselves."""
    return {
        (code, *waar): Getoond(aantal, aantal)
        for code, telling in tellingen.items()
        for waar, aantal in telling.items()
        if waar[1] != MEDIAAN or telling[waar[0], TOTAAL]
    }


def nu_toonbaar(tellingen: Mapping[str, Nutelling], stand: Stand) -> Nustand:
    """`stand`: what is told that day of the years in which people settled."""
    return {
        (code, *waar): wat
        for code, telling in tellingen.items()
        for waar, wat in _tabel(NUCIJFERS[code], telling, stand).items()
        if waar[0] not in _te_klein(NUCIJFERS[code], telling)
    }


def _tabel(cijfer: Nucijfer, telling: Nutelling, stand: Stand) -> dict[tuple[str, str], Getoond]:
    delen = _delen(cijfer.code, telling)
    cellen = [Cel(waar, frozenset(erin), telling[waar], gewicht=len(erin)) for waar, erin in delen.items()]
    in_treden = in_vijftallen(cellen, _elders(cijfer.code, telling, delen, stand))
    precies = {
        (rij, kolom): Getoond(aantal, aantal)
        for (rij, kolom), aantal in telling.items()
        if kolom in cijfer.precies or (kolom == MEDIAAN and telling[rij, TOTAAL] >= _GENOEG_VOOR_EEN_MIDDEN)
    }
    return precies | {waar: in_treden[waar] for waar in delen}


def _te_klein(cijfer: Nucijfer, telling: Nutelling) -> set[str]:
    """Rows that are there because somebody is in them, with too few people and nothing else."""
    if cijfer.vast:
        return set()
    genoeg = {
        rij for (rij, kolom), aantal in telling.items() if aantal >= (1 if kolom in cijfer.precies else ONDERGRENS)
    }
    return {rij for rij, _ in telling} - genoeg - {ALLE}


def _delen(code: str, telling: Nutelling) -> dict[tuple[str, str], set[int]]:
    """Of each number of people the smallest groups that it adds up."""
    erin = _kleinste(code, telling)
    nummers = {klein: nummer for nummer, klein in enumerate(sorted({een for alle in erin.values() for een in alle}))}
    return {waar: {nummers[klein] for klein in alle} for waar, alle in erin.items()}


Klein = tuple[str, ...]


def _kleinste(code: str, telling: Nutelling) -> dict[tuple[str, str], set[Klein]]:
    cijfer = NUCIJFERS[code]
    mensen = [waar for waar in telling if waar[1] not in cijfer.precies and waar[1] != MEDIAAN]
    los = [(rij, kolom) for rij, kolom in mensen if rij not in (ALLE, IEDEREEN) and kolom != TOTAAL]
    uit: dict[tuple[str, str], set[Klein]] = {}
    for rij, kolom in mensen:
        if code == "begeleiding":
            # The same people twice: by the team of the one colleague and by that of the other.
            rijen = {een for een, _ in los}
            plek = list(cijfer.kolommen).index(kolom)
            uit[rij, kolom] = {paar for paar in product(rijen, rijen) if rij in (ALLE, paar[plek])}
        elif rij == IEDEREEN:
            uit[rij, kolom] = {(een, "eerst") for een, _ in los}
        elif IEDEREEN in cijfer.rijen:
            uit[rij, kolom] = {(rij, "eerst"), (rij, "ook")}
        else:
            uit[rij, kolom] = {een for een in los if (rij == ALLE or een[0] == rij) and kolom in (TOTAAL, een[1])}
    return uit


def _elders(code: str, telling: Nutelling, delen: Mapping[tuple[str, str], set[int]], stand: Stand) -> list[Bekend]:
    """What a reader knows of these people from other numbers that he is told."""
    nieuw = 1 + max((een for alle in delen.values() for een in alle), default=0)
    if code == "begeleiding":
        return _gestopt(telling, delen, stand, nieuw)
    return _bezet(telling, delen, nieuw) if code == "werkgevers" else []


def _gestopt(telling: Nutelling, delen: Mapping[tuple[str, str], set[int]], stand: Stand, nieuw: int) -> list[Bekend]:
    """Who settled, less who is guided now: those who stopped; in all, and of each team."""
    uit = []
    teams = [rij for rij, kolom in telling if kolom == "klantondersteuner" and rij != ALLE]
    # The last of these: of no team that guides anybody now.
    weg = {team: nieuw + nummer for nummer, team in enumerate([*teams, ""])}
    for team in teams:
        uit += _rest(delen[team, "klantondersteuner"], weg[team], _samen(stand, "team", team))
    alle = frozenset(weg.values())
    if alle and (geteld := _samen(stand)):
        van, tot = geteld
        uit += [
            Bekend(frozenset(delen[ALLE, "klantondersteuner"]) | alle, van, tot),
            Bekend(alle, 0, None, bewaak=True),
        ]
    return uit


def _rest(binnen: set[int], rest: int, geteld: tuple[int, int | None] | None) -> list[Bekend]:
    if geteld is None:
        return []
    van, tot = geteld
    return [Bekend(frozenset({*binnen, rest}), van, tot), Bekend(frozenset({rest}), 0, None, bewaak=True)]


def _samen(stand: Stand, kenmerk: str = "", waarde: str = "") -> tuple[int, int | None] | None:
    """What is told of all years together; None: nothing."""
    jaren = [wat for plek, wat in stand.items() if plek == Plek(plek.jaar, kenmerk, waarde)]
    if not jaren:
        return None
    hoogste = [wat.tot for wat in jaren]
    return sum(wat.van for wat in jaren), None if None in hoogste else sum(tot or 0 for tot in hoogste)


def _bezet(telling: Nutelling, delen: Mapping[tuple[str, str], set[int]], nieuw: int) -> list[Bekend]:
    """Places that are offered, less those that are free: on those somebody works, one person each."""
    uit = []
    for nummer, (rij, kolom) in enumerate(waar for waar in telling if waar[1] == "vrij" and waar[0] != ALLE):
        uit += _rest(delen[rij, kolom], nieuw + nummer, (telling[rij, "plekken"],) * 2)
    return uit
