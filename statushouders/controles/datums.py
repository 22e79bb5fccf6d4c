"""Dates as people and spreadsheets write them.

Day before month, as in the Netherlands, unless the year stands first. What could be meant in two ways is refused
rather than guessed.
"""

import calendar
import re
from collections.abc import Collection
from datetime import date, timedelta

from kern.datums import MAANDEN
from kern.leesfout import Leesfout, is_leeg, schoon, sleutel
from statushouders.geboortedatum import Geboortedatum

VOORBEELD = "Schrijf de datum als 3-4-2026."
VOORBEELD_GEBOORTE = "Schrijf de datum als 3-4-1990, of alleen het jaar: 1990."
_EXCEL_DAG_NUL = date(1899, 12, 30)
_MAANDWOORDEN = (
    ("jan", "januari", "january"),
    ("feb", "februari", "february", "febr"),
    ("mrt", "maart", "march", "mar", "maa"),
    ("apr", "april"),
    ("mei", "may"),
    ("jun", "juni", "june"),
    ("jul", "juli", "july"),
    ("aug", "augustus", "august"),
    ("sep", "september", "sept"),
    ("okt", "oktober", "october", "oct"),
    ("nov", "november"),
    ("dec", "december"),
)
_MAAND = {woord: nummer for nummer, woorden in enumerate(_MAANDWOORDEN, 1) for woord in woorden}
_WEEKDAG = re.compile(
    r"^(ma(andag)?|di(nsdag)?|wo(ensdag)?|do(nderdag)?|vr(ijdag)?|za(terdag)?|zo(ndag)?)\.?,? (?=\d)", re.IGNORECASE
)
_TIJD = re.compile(r"(?<=\d)[ tT]\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?uur|Z|[+-]\d{2}:?\d{2})?$")
_DAG_VOOROP = re.compile(r"^(\d{1,2})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{4}|\d{2})$")
_CIJFERS = re.compile(r"^(\d{1,2})\s?([-/. ])\s?(\d{1,2})\s?[-/. ]\s?(?:\d{4}|\d{2})$")
_LANGSTE_DATUM = 40
_JAAR_VOOROP = re.compile(r"^(\d{4})\s?[-/. ]\s?(\d{1,2})\s?[-/. ]\s?(\d{1,2})$")
_MAAND_EN_JAAR = re.compile(r"^(\d{1,2})\s?[-/. ]\s?(\d{4})$")
_JAAR_EN_MAAND = re.compile(r"^(\d{4})\s?[-/. ]\s?(\d{1,2})$")
_ONBEKEND_DEEL = re.compile(r"(?<![^\W_])[?xX]{1,2}(?![^\W_])")


def lees_datum(ruw: str) -> date | None:
    """A whole date; None when empty. Two digits for the year: 80-99 is 1980-1999, the rest 2000-2079.

    A bare number of five digits is the day number of a spreadsheet. Raises Leesfout.
    """
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return None
    jaar, maand, dag = _delen(tekst, VOORBEELD, grens=79)
    if not maand or not dag:
        raise Leesfout(f"Deze datum is niet volledig. {VOORBEELD}")
    _controleer_dag(jaar, maand, dag, VOORBEELD)
    if not 1950 <= jaar <= 2099:
        raise Leesfout(f"Het jaar van deze datum kan niet kloppen. {VOORBEELD}")
    return date(jaar, maand, dag)


def lees_geboortedatum(ruw: str, *, vandaag: date) -> Geboortedatum | None:
    """A birth date of which day, or day and month, may be unknown (00-00-1990, 05-1990, 1990); None when empty.

    Two digits for the year: the latest year that is not in the future. Raises Leesfout.
    """
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return None
    jaar, maand, dag = _delen(_ONBEKEND_DEEL.sub("00", tekst), VOORBEELD_GEBOORTE, grens=vandaag.year % 100)
    if maand == 0 and dag:
        raise Leesfout(f"Van deze datum ontbreekt de maand. {VOORBEELD_GEBOORTE}")
    if maand:
        _controleer_dag(jaar, maand, dag or 1, VOORBEELD_GEBOORTE)
    if jaar == 0:
        raise Leesfout("Vul in elk geval het geboortejaar in, bijvoorbeeld 1990.")
    if not 1900 <= jaar <= 2199:
        raise Leesfout(f"Het jaar van deze datum kan niet kloppen. {VOORBEELD_GEBOORTE}")
    return Geboortedatum(jaar, maand, dag)


def scheiding_bij_maand_voorop(ruw: str) -> str:
    """The separator of a date in which the month must stand first (04/13/1990); else empty."""
    scheiding, eerste, tweede = _twee_getallen(ruw)
    return scheiding if 1 <= eerste <= 12 < tweede <= 31 else ""


def is_dubbelzinnig(ruw: str, scheidingen: Collection[str]) -> bool:
    """Whether the month could stand first in this date, written with one of these separators: 04/05/1990."""
    scheiding, eerste, tweede = _twee_getallen(ruw)
    return scheiding in scheidingen and eerste != tweede and 1 <= eerste <= 12 and 1 <= tweede <= 12


def _twee_getallen(ruw: str) -> tuple[str, int, int]:
    """The separator and the two numbers before the year."""
    if len(ruw) > _LANGSTE_DATUM:
        return "", 0, 0
    gevonden = _CIJFERS.match(_WEEKDAG.sub("", _TIJD.sub("", schoon(ruw))))
    return (gevonden[2], int(gevonden[1]), int(gevonden[3])) if gevonden else ("", 0, 0)


def _delen(tekst: str, voorbeeld: str, *, grens: int) -> tuple[int, int, int]:
    """Year, month, day; 0 for what is not there. `grens`: the last two-digit year of this century."""
    tekst = _WEEKDAG.sub("", _TIJD.sub("", tekst))
    if re.fullmatch(r"\d+([.,]0+)?", tekst):
        return _uit_cijfers(re.split("[.,]", tekst)[0], voorbeeld)
    if gevonden := _DAG_VOOROP.match(tekst):
        dag, maand = int(gevonden[1]), int(gevonden[2])
        return _volledig_jaar(gevonden[3], grens) if dag or maand else int(gevonden[3]), maand, dag
    if gevonden := _JAAR_VOOROP.match(tekst):
        jaar, maand, dag = (int(deel) for deel in gevonden.groups())
        return jaar, maand, dag
    if gevonden := _MAAND_EN_JAAR.match(tekst):
        return int(gevonden[2]), int(gevonden[1]), 0
    if gevonden := _JAAR_EN_MAAND.match(tekst):
        return int(gevonden[1]), int(gevonden[2]), 0
    if delen := _met_maandwoord(tekst, grens):
        return delen
    raise Leesfout(f"Dit is geen datum die we kunnen lezen. {voorbeeld}")


def _uit_cijfers(cijfers: str, voorbeeld: str) -> tuple[int, int, int]:
    """Only digits: a year, a day number of a spreadsheet, JJJJMMDD (as the BRP does) or DDMMJJJJ."""
    if len(cijfers) == 4 or not int(cijfers):
        return int(cijfers), 0, 0
    if len(cijfers) == 5:
        datum = _EXCEL_DAG_NUL + timedelta(days=int(cijfers))
        return datum.year, datum.month, datum.day
    if len(cijfers) in (7, 8):
        jaar, maand, dag = int(cijfers[:4]), int(cijfers[4:6]), int(cijfers[6:])
        if len(cijfers) == 8 and 1900 <= jaar <= 2199 and maand <= 12 and dag <= 31:
            return jaar, maand, dag
        cijfers = cijfers.zfill(8)  # the zero in front was lost: 3042026
        return int(cijfers[4:]), int(cijfers[2:4]), int(cijfers[:2])
    raise Leesfout(f"Dit getal is geen datum. {voorbeeld}")


def _met_maandwoord(tekst: str, grens: int) -> tuple[int, int, int] | None:
    """3 april 2026, 3-apr-26, april 3, 2026, mei 1990."""
    woorden = sleutel(tekst).split()
    if not 2 <= len(woorden) <= 3:
        return None
    plaats = next((index for index, woord in enumerate(woorden) if woord in _MAAND), None)
    getallen = [woord for index, woord in enumerate(woorden) if index != plaats]
    if plaats is None or not all(getal.isdecimal() and len(getal) in (1, 2, 4) for getal in getallen):
        return None
    maand = _MAAND[woorden[plaats]]
    if len(getallen) == 1:
        return (int(getallen[0]), maand, 0) if len(getallen[0]) == 4 else None
    eerste, tweede = getallen
    if len(eerste) == 4:
        return int(eerste), maand, int(tweede)
    return _volledig_jaar(tweede, grens), maand, int(eerste)


def _volledig_jaar(jaar: str, grens: int) -> int:
    """26 becomes 2026 and 85 becomes 1985: up to and including `grens` it is this century."""
    getal = int(jaar)
    if len(jaar) == 4:
        return getal
    return 2000 + getal if getal <= grens else 1900 + getal


def _controleer_dag(jaar: int, maand: int, dag: int, voorbeeld: str) -> None:
    if not 1 <= maand <= 12:
        if 1 <= dag <= 12 and maand <= 31:
            raise Leesfout(f"Maand {maand} bestaat niet. Staat de maand voorop? Schrijf eerst de dag: 23-4-2026.")
        raise Leesfout(f"Maand {maand} bestaat niet. {voorbeeld}")
    if not 1 <= dag <= calendar.monthrange(min(max(jaar, 1), 9999), maand)[1]:
        raise Leesfout(f"Deze dag bestaat niet: {MAANDEN[maand - 1]} {jaar} heeft geen dag {dag}. {voorbeeld}")
