"""Dates, terms and times in the words of the screens. Pure functions; `vandaag` is always given.

The forms are those of the design: 24 november 2026, di 24 nov, *3 dagen te laat*, *nog 3 dagen*. Days of the week
and months are written out here and not asked of the locale, so that a job and a page say the same.
"""

import re
from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

DAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
MAANDEN = (
    "januari", "februari", "maart", "april", "mei", "juni",
    "juli", "augustus", "september", "oktober", "november", "december",
)  # fmt: skip
KORTE_MAANDEN = ("jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")

# Up to this many days ahead a term is counted as 'nog 3 dagen', beyond it as 'over 20 dagen'.
NABIJ = 14

_NABIJE_WOORDEN = {-1: "gisteren", 0: "vandaag", 1: "morgen"}
_DELEN = re.compile(r"^(\d{1,2})[\s./-]+(\d{1,2}|[a-z]+\.?)[\s./-]+(\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})$")
_TIJD = re.compile(r"^(\d{1,2}?)(?:[.:u]?(\d{2}))?(?:\s*u(?:ur)?)?$", re.ASCII)


def maandag_van(dag: date) -> date:
    """The first day of the week in which this day lies."""
    return dag - timedelta(days=dag.weekday())


def datum_lang(dag: date) -> str:
    """24 november 2026"""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def datum_voluit(dag: date) -> str:
    """dinsdag 24 november 2026"""
    return f"{DAGEN[dag.weekday()]} {datum_lang(dag)}"


def datum_kort(dag: date, *, vandaag: date) -> str:
    """di 24 nov; with the year when that is another one than today's: do 24 dec 2025"""
    return f"{DAGEN[dag.weekday()][:2]} {dag_en_maand(dag, vandaag=vandaag)}"


def dag_en_maand(dag: date, *, vandaag: date) -> str:
    """24 nov; with the year when that is another one than today's: 24 dec 2025"""
    kort = f"{dag.day} {KORTE_MAANDEN[dag.month - 1]}"
    return kort if dag.year == vandaag.year else f"{kort} {dag.year}"


def datum_dichtbij(dag: date, *, vandaag: date) -> str:
    """vandaag, gisteren, morgen; other days as in a list: di 24 nov"""
    return _NABIJE_WOORDEN.get((dag - vandaag).days) or datum_kort(dag, vandaag=vandaag)


def te_laat(uiterlijk: date | None, *, vandaag: date) -> bool:
    """Whether a deadline has passed; due today is not late, and what has no deadline never is."""
    return uiterlijk is not None and uiterlijk < vandaag


def termijn(uiterlijk: date, *, vandaag: date) -> str:
    """How a deadline stands: 3 dagen te laat, vandaag, morgen, nog 3 dagen (up to 14), over 20 dagen"""
    dagen = (uiterlijk - vandaag).days
    if dagen < 0:
        return f"{meervoud(-dagen, 'dag', 'dagen')} te laat"
    if dagen < 2:
        return _NABIJE_WOORDEN[dagen]
    return f"nog {dagen} dagen" if dagen <= NABIJ else f"over {dagen} dagen"


def termijnsoort(uiterlijk: date, *, vandaag: date) -> str:
    """The state of a deadline, as the chips know it: laat, vandaag, binnenkort or komt"""
    if te_laat(uiterlijk, vandaag=vandaag):
        return "laat"
    dagen = (uiterlijk - vandaag).days
    if dagen == 0:
        return "vandaag"
    return "binnenkort" if dagen <= NABIJ else "komt"


def tijd(moment: time | datetime) -> str:
    """10.30 uur"""
    return f"{moment.hour}.{moment.minute:02d} uur"


def klok(moment: time | datetime) -> str:
    """10.30, before 'tot 12.00 uur'"""
    return tijd(moment).removesuffix(" uur")


def opsomming(woorden: Sequence[str]) -> str:
    """ma, wo en vr"""
    return " en ".join(filter(None, [", ".join(woorden[:-1]), *woorden[-1:]]))


def meervoud(aantal: int, een: str, meer: str) -> str:
    """1 dag, 3 dagen, 1.250 dagen"""
    return f"{getal(aantal)} {een if aantal == 1 else meer}"


def getal(aantal: int) -> str:
    """A whole number with points between the thousands: 1.250"""
    return f"{aantal:,}".replace(",", ".")


_WOORDEN = (
    "nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
)  # fmt: skip


def in_letters(aantal: int) -> str:
    """A small number as one writes it in a sentence: vier; from thirteen on in figures"""
    return _WOORDEN[aantal] if 0 <= aantal < len(_WOORDEN) else getal(aantal)


def tot_99(aantal: int) -> str:
    """A count where there is little room: 31, 99+"""
    return str(aantal) if aantal < 100 else "99+"


def leeftijd(geboren: date, *, vandaag: date) -> int:
    """Full years on the day of today; somebody of 29 February has the birthday on 1 March in a common year."""
    return vandaag.year - geboren.year - ((vandaag.month, vandaag.day) < (geboren.month, geboren.day))


def lees_datum(tekst: str) -> date | None:
    """Read what people type: 12 4 1995, 12-4-1995, 12/04/1995, 12 april 1995, 1995-04-12. None when it is no date."""
    tekst = tekst.strip().lower()
    if iso := _ISO.match(tekst):
        return _maak_datum(iso[1], iso[2], iso[3])
    if delen := _DELEN.match(tekst):
        return _maak_datum(delen[3], _maandnummer(delen[2]), delen[1])
    return None


def lees_tijd(tekst: str) -> time | None:
    """Read 10.30, 10:30, 10u30, 1030, 10.30 uur or 10. None when it is no time."""
    if not (delen := _TIJD.match(tekst.strip().lower())):
        return None
    uur, minuut = int(delen[1]), int(delen[2] or 0)
    return time(uur, minuut) if uur < 24 and minuut < 60 else None


def is_middernacht(tekst: str) -> bool:
    """24.00, which people write for the end of a day."""
    delen = _TIJD.match(tekst.strip().lower())
    return delen is not None and int(delen[1]) == 24 and not int(delen[2] or 0)


def _maandnummer(tekst: str) -> str:
    if tekst.isdigit():
        return tekst
    begin = "mrt" if tekst.startswith("ma") else tekst[:3]
    return str(KORTE_MAANDEN.index(begin) + 1) if begin in KORTE_MAANDEN else "0"


def _maak_datum(jaar: str, maand: str, dag: str) -> date | None:
    try:
        return date(int(jaar), int(maand), int(dag))
    except ValueError:
        return None
