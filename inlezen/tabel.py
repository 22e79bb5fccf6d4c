"""Find the header and the rows that count in the rows of a file."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field

from inlezen.fouten import Bestandsfout
from inlezen.grenzen import KOLOMNAAM_TEKENS, RIJEN
from inlezen.herkenning import Herkenning
from kern.leesfout import Leesfout, schoon, sleutel

# The column that the download of wrong rows adds; when that file is offered again it is no data.
REDENKOLOM = "Wat er niet klopt"
_ZOEK_KOP_IN = 20
_TOTAAL = re.compile(
    r"^(sub|eind)?tota(al|len)\b|^totals?\b|^aantal( personen| mensen| regels| werkgevers| bedrijven)?\b|^som\b"
)
_HOOGSTENS_IN_TOTAALREGEL = 3

Rij = tuple[int, list[str]]


@dataclass(frozen=True)
class Overgeslagen:
    """What was passed by on the way, to say so. The rows by their number in the file.

    `blad`: the only sheet that was read, of a workbook with more.
    """

    titelregels: int = 0
    lege_regels: int = 0
    totaalregels: list[int] = field(default_factory=list)
    herhaalde_koppen: list[int] = field(default_factory=list)
    dubbele_namen: list[str] = field(default_factory=list)
    blad: str = ""

    als_dict = asdict


@dataclass(frozen=True)
class Tabel:
    """The names of the columns, the rows with their number as Excel counts, and what was passed by."""

    kolommen: list[str]
    rijen: list[Rij]
    overgeslagen: Overgeslagen


def vind_tabel(rijen: Iterable[Sequence[str]], herkenning: Herkenning) -> Tabel:
    """Header (not always the first row) and the rows. Raises Bestandsfout when there is no header or no row."""
    gevuld = _gevulde_rijen(rijen)
    plaats = _plaats_van_kop(gevuld[:_ZOEK_KOP_IN], herkenning)
    (kopnummer, kop), inhoud = gevuld[plaats], gevuld[plaats + 1 :]
    nummers = _bruikbare_kolommen(kop, inhoud)
    totalen = [nummer for nummer, rij in inhoud if _is_totaalregel(rij)]
    koppen = [nummer for nummer, rij in inhoud if rij == kop]
    totalen += _kale_telling([rij for rij in inhoud if rij[1] != kop])
    overslaan = {*totalen, *koppen}
    regels = [(nummer, _kies(rij, nummers)) for nummer, rij in inhoud if nummer not in overslaan]
    regels = [(nummer, cellen) for nummer, cellen in regels if any(cel.strip() for cel in cellen)]
    if not regels:
        raise Bestandsfout("Onder de kolomnamen staat niets. Kies een bestand met regels onder de kolomnamen.")
    if len(regels) > RIJEN:
        raise Bestandsfout(_te_veel())
    kolommen, dubbel = _uniek([_kolomnaam(kop, nummer) for nummer in nummers])
    overgeslagen = Overgeslagen(
        titelregels=plaats,
        lege_regels=inhoud[-1][0] - kopnummer - len(inhoud),
        totaalregels=sorted(totalen),
        herhaalde_koppen=koppen,
        dubbele_namen=dubbel,
    )
    return Tabel(kolommen, regels, overgeslagen)


def _gevulde_rijen(rijen: Iterable[Sequence[str]]) -> list[Rij]:
    gevuld: list[Rij] = []
    for nummer, rij in enumerate(rijen, 1):
        if any(cel.strip() for cel in rij):
            gevuld.append((nummer, list(rij)))
        if len(gevuld) > RIJEN + 2 * _ZOEK_KOP_IN:
            raise Bestandsfout(_te_veel())
    if not gevuld:
        raise Bestandsfout("Dit bestand is leeg. Kies een bestand met kolomnamen en regels.")
    return gevuld


def _te_veel() -> str:
    return f"Deze lijst heeft meer dan {RIJEN:,} regels. Splits de lijst en laad de delen een voor een.".replace(
        ",", "."
    )


def _plaats_van_kop(begin: Sequence[Rij], herkenning: Herkenning) -> int:
    """The row with the most names that we know; without any the first that looks like names and not like data."""
    scores = [sum(1 for cel in set(rij) if herkenning.is_bekende_naam(cel)) for _, rij in begin]
    if max(scores) >= 2:
        return scores.index(max(scores))
    breedte = max(len(rij) for _, rij in begin)
    for plaats, (_, rij) in enumerate(begin):
        namen = [cel for cel in rij if cel.strip()]
        if len(namen) >= max(2, breedte * 0.6) and not any(re.search(r"\d{3}|@", naam) for naam in namen):
            return plaats
    raise Bestandsfout(
        f"We vinden geen regel met kolomnamen. Zet boven de lijst een regel met namen als {herkenning.nodige_namen()}."
    )


def _bruikbare_kolommen(kop: list[str], inhoud: Sequence[Rij]) -> list[int]:
    """Columns that have a name or a value, without the reasons that we put there ourselves."""
    gevuld = {nummer for _, rij in inhoud for nummer, cel in enumerate(rij) if cel.strip()}
    gevuld |= {nummer for nummer, naam in enumerate(kop) if naam.strip()}
    eigen = {nummer for nummer, naam in enumerate(kop) if sleutel(naam) == sleutel(REDENKOLOM)}
    return sorted(gevuld - eigen)


def _kolomnaam(kop: list[str], nummer: int) -> str:
    """The name as it stands there, on one line; an unnamed column gets the letter that Excel shows."""
    try:
        naam = schoon(kop[nummer])[:KOLOMNAAM_TEKENS] if nummer < len(kop) else ""
    except Leesfout:
        naam = ""
    return naam or f"Kolom {_letter(nummer)}"


def _letter(nummer: int) -> str:
    voor, achter = divmod(nummer, 26)
    return (_letter(voor - 1) if voor else "") + chr(ord("A") + achter)


def _uniek(namen: list[str]) -> tuple[list[str], list[str]]:
    """Keep columns of the same name apart: 'Naam', 'Naam (2)'. Gives the names and which came more than once."""
    geteld: dict[str, int] = {}
    uniek = []
    for naam in namen:
        geteld[naam.casefold()] = geteld.get(naam.casefold(), 0) + 1
        aantal = geteld[naam.casefold()]
        uniek.append(naam if aantal == 1 else f"{naam} ({aantal})")
    return uniek, list(dict.fromkeys(naam for naam in namen if geteld[naam.casefold()] > 1))


def _kies(rij: list[str], nummers: list[int]) -> list[str]:
    return [rij[nummer] if nummer < len(rij) else "" for nummer in nummers]


def _is_totaalregel(rij: list[str]) -> bool:
    gevuld = [cel for cel in rij if cel.strip()]
    return len(gevuld) <= _HOOGSTENS_IN_TOTAALREGEL and bool(_TOTAAL.match(sleutel(gevuld[0][:80])))


def _kale_telling(inhoud: Sequence[Rij]) -> list[int]:
    """A last row with nothing but the number of rows above it."""
    if len(inhoud) < 2:
        return []
    nummer, rij = inhoud[-1]
    return [nummer] if [cel.strip() for cel in rij if cel.strip()] == [str(len(inhoud) - 1)] else []
