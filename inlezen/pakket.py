"""What an XLSX package holds, counted in a stream before anything is kept in memory."""

import io
import re
import zipfile
from collections import Counter
from functools import cache
from typing import Any
from xml.parsers import expat

from inlezen.fouten import BESCHADIGD, GEEN_LIJST, SLA_OP_ALS_XLSX, TE_GROOT, WACHTWOORD, Bestandsfout
from inlezen.grenzen import UITGEPAKT_BYTES, VLAK_CELLEN, WERKMAP_TEKENS

_BROK = 1024 * 1024
# One tag or name is never this long; the parser reads it all over again with every piece.
_ACHTERSTAND = 4 * _BROK
_PLAATS = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
_WAARDEN = {"v", "is"}


def controleer_pakket(inhoud: bytes) -> None:
    """Unpack the parts one by one and stop at the limit: the sizes that a file declares cannot be trusted."""
    try:
        with zipfile.ZipFile(io.BytesIO(inhoud)) as pakket:
            namen = pakket.namelist()
            if "xl/workbook.bin" in namen:
                raise Bestandsfout(SLA_OP_ALS_XLSX)
            if "xl/workbook.xml" not in namen:
                raise Bestandsfout(GEEN_LIJST)
            _controleer_delen(pakket, namen)
    except (zipfile.BadZipFile, zipfile.LargeZipFile, NotImplementedError, EOFError, OSError) as fout:
        raise Bestandsfout(BESCHADIGD) from fout
    except RuntimeError as fout:  # how zipfile says that a part is encrypted
        raise Bestandsfout(WACHTWOORD) from fout


def _controleer_delen(pakket: zipfile.ZipFile, namen: list[str]) -> None:
    over = UITGEPAKT_BYTES
    lengtes: list[int] = []
    gebruik: Counter[str] = Counter()
    for naam in namen:
        telling = _Telling()
        with pakket.open(naam) as deel:
            over -= _lees_deel(deel, over, telling)
        lengtes = telling.lengtes or lengtes
        gebruik.update(telling.gebruik)
    tekens = sum(lengtes[int(nummer)] * keer for nummer, keer in gebruik.items() if _bestaat(nummer, lengtes))
    if tekens > WERKMAP_TEKENS:
        raise Bestandsfout(TE_GROOT)


def _lees_deel(deel: Any, grens: int, telling: "_Telling") -> int:
    """Size of a part, unpacked. What is no XML (a picture) is only measured; the reader has its own limits."""
    grootte, is_xml = 0, True
    while brok := deel.read(_BROK):
        grootte += len(brok)
        if grootte > grens:
            raise Bestandsfout(TE_GROOT)
        if is_xml:
            is_xml = telling.lees(brok)
    return grootte


def _bestaat(nummer: str, lengtes: list[int]) -> bool:
    return nummer.isdecimal() and len(nummer) < 10 and int(nummer) < len(lengtes)


class _Telling:
    """Counts one part: how far the filled cells reach, how many there are, and which shared texts they use.

    Names are compared without their prefix, and attributes are found in any order, as the reader does.
    """

    def __init__(self) -> None:
        self.lengtes: list[int] = []
        self.gebruik: Counter[str] = Counter()
        self._rij = self._kolom = self._cellen = 0
        self._verste_rij = self._verste_kolom = 1
        self._gelezen = 0
        self._gedeeld = False
        self._tekst: list[str] | None = None
        self._lezer = expat.ParserCreate()
        self._lezer.buffer_text = True
        self._lezer.StartElementHandler = self._begin
        self._lezer.EndElementHandler = self._einde
        self._lezer.CharacterDataHandler = self._tekens
        self._lezer.StartDoctypeDeclHandler = self._doctype

    def lees(self, brok: bytes) -> bool:
        """Raises Bestandsfout at what is too much. False when this is no XML (any more)."""
        try:
            self._lezer.Parse(brok, False)
        except (expat.ExpatError, UnicodeError, LookupError):
            return False
        self._gelezen += len(brok)
        if self._gelezen - self._lezer.CurrentByteIndex > _ACHTERSTAND:
            raise Bestandsfout(TE_GROOT)
        return True

    def _begin(self, naam: str, kenmerken: dict[str, str]) -> None:
        if ":" in naam:
            naam = naam.rpartition(":")[2]
        if naam == "c":
            self._begin_cel(kenmerken)
        elif naam in _WAARDEN:
            self._vul_cel()
            self._tekst = [] if self._gedeeld else None
        elif naam == "row":
            self._begin_rij(kenmerken.get("r", ""))
        elif naam == "si":
            self._tekst = []

    def _einde(self, naam: str) -> None:
        if self._tekst is None:
            return
        if ":" in naam:
            naam = naam.rpartition(":")[2]
        if naam == "si":
            self.lengtes.append(sum(map(len, self._tekst)))
        elif naam == "v":
            self.gebruik["".join(self._tekst).strip()] += 1
        else:
            return
        self._tekst = None

    def _tekens(self, tekst: str) -> None:
        if self._tekst is not None:
            self._tekst.append(tekst)

    def _doctype(self, *_: object) -> None:
        """No spreadsheet program writes one; it can hold texts that grow when they are read."""
        raise Bestandsfout(BESCHADIGD)

    def _begin_rij(self, nummer: str) -> None:
        self._rij = int(nummer) if nummer.isdecimal() and len(nummer) < 10 else self._rij + 1
        self._kolom = 0

    def _begin_cel(self, kenmerken: dict[str, str]) -> None:
        self._gedeeld = kenmerken.get("t") == "s"
        if plaats := _PLAATS.fullmatch(kenmerken.get("r", "")):
            self._kolom, self._rij = _kolomnummer(plaats[1]), int(plaats[2])
        else:
            self._kolom += 1

    def _vul_cel(self) -> None:
        """A cell without a value takes no room."""
        self._cellen += 1
        if self._rij > self._verste_rij or self._kolom > self._verste_kolom:
            self._verste_rij = max(self._verste_rij, self._rij)
            self._verste_kolom = max(self._verste_kolom, self._kolom)
            if self._verste_rij * self._verste_kolom > VLAK_CELLEN:
                raise Bestandsfout(TE_GROOT)
        if self._cellen > VLAK_CELLEN:
            raise Bestandsfout(TE_GROOT)


@cache
def _kolomnummer(letters: str) -> int:
    nummer = 0
    for letter in letters.upper():
        nummer = nummer * 26 + ord(letter) - 64
    return nummer
