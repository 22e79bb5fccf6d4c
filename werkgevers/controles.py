"""From text, as people and spreadsheets write it, to values of an employer; or what is wrong with it, in plain Dutch.

The form of an employer and the list that is loaded use the same. What is the same for people stands in
`statushouders.controles`.
"""

from __future__ import annotations

import difflib
import re
from functools import lru_cache

from django import forms
from django.core.exceptions import ValidationError

from kern.leesfout import Leesfout, is_leeg, schoon, sleutel
from werkgevers.codelijsten import Bereidheid
from werkgevers.sbi import SBI, SECTIES

KVK_MELDING = "Een KvK-nummer heeft acht cijfers, bijvoorbeeld 12345678."
VESTIGING_MELDING = "Een vestigingsnummer heeft twaalf cijfers, en hoort bij een KvK-nummer."
SECTOR_MELDING = "Kies een sector uit de lijst."
KVK, VESTIGINGSNUMMER = r"^\d{8}$", r"^\d{12}$"
MEESTE_PLEKKEN, MEESTE_MEDEWERKERS = 99, 999_999
PLEKKEN_MELDING = f"Vul hoogstens {MEESTE_PLEKKEN} plekken in."
# Words of which nobody can tell a sector.
_ZEGT_NIETS = {"andere", "eigen", "maken", "diensten", "werk"}
_TUSSENTEKENS = re.compile(r"[ .]")
_GETAL_MET_NUL = re.compile(r"[.,]0+$")
_DUIZENDTAL = re.compile(r"^\d{1,3}(\.\d{3})+$")
_SBI_CODE = re.compile(r"^(?:sbi[ :]*)?(\d{1,2})(?:\d{1,3}|\.[\d.]+)?$", re.IGNORECASE)
# 0113 and 01131 without their zero: three digits, or four that begin as the code of a kind of farm.
_MISSCHIEN_ZONDER_NUL = re.compile(r"^(?:sbi[ :]*)?(\d)(\d)(?:\d|(?<=1[1-7])\d\d)$", re.IGNORECASE)
_WEBSITE = forms.URLField(required=False, assume_scheme="https", max_length=200)
_HOUDINGEN = {
    Bereidheid.VOORLOPER: "voorloper, koploper, ambassadeur",
    Bereidheid.OPEN: "open, ja, wil wel, positief, bereid",
    Bereidheid.AFWACHTEND: "afwachtend, wacht af",
    Bereidheid.LIEVER_NIET: "liever niet, nee, wil niet, geen interesse, niet",
}


def lees_kvk(ruw: str) -> str:
    """Eight digits. Seven may be one whose first zero a spreadsheet ate, or a mistake: refused. Raises Leesfout."""
    cijfers = _cijfers(ruw)
    if len(cijfers) == 7 and cijfers.isdigit():
        raise Leesfout(f"{KVK_MELDING} Hier staan er zeven: begint het nummer met een nul? Zet die ervoor.")
    if cijfers and not re.match(KVK, cijfers):
        raise Leesfout(KVK_MELDING)
    return cijfers


def lees_vestigingsnummer(ruw: str) -> str:
    """Twelve digits. Raises Leesfout."""
    cijfers = _cijfers(ruw)
    if cijfers and not re.match(VESTIGINGSNUMMER, cijfers):
        raise Leesfout(VESTIGING_MELDING)
    return cijfers


def _cijfers(ruw: str) -> str:
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ""
    if re.match(r"^\d([.,]\d+)?[eE]\+?\d+$", tekst):
        raise Leesfout("Dit nummer is afgerond door Excel. Zet de kolom op 'Tekst' en vul het nummer opnieuw in.")
    return _TUSSENTEKENS.sub("", _GETAL_MET_NUL.sub("", tekst) if re.fullmatch(r"\d{7,}[.,]0+", tekst) else tekst)


def lees_tekst(ruw: str, hoogstens: int) -> str:
    """One line of text that fits its column. Raises Leesfout."""
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ""
    if len(tekst) > hoogstens:
        raise Leesfout(f"Deze tekst is te lang. Gebruik hoogstens {hoogstens} tekens.")
    return tekst


def lees_website(ruw: str) -> str:
    """'www.voorbeeld.nl' becomes 'https://www.voorbeeld.nl'. Raises Leesfout."""
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ""
    try:
        return str(_WEBSITE.clean(tekst))
    except ValidationError:
        raise Leesfout("Dit is geen website. Schrijf die als www.voorbeeld.nl.") from None


def lees_aantal(ruw: str, *, hoogstens: int, melding: str = "") -> int | None:
    """A whole number of zero or more; None when empty. Raises Leesfout."""
    tekst = _GETAL_MET_NUL.sub("", schoon(ruw)) if not _DUIZENDTAL.match(schoon(ruw)) else schoon(ruw).replace(".", "")
    if is_leeg(tekst):
        return None
    if re.fullmatch(r"-[0-9]+", tekst):
        raise Leesfout("Vul een heel getal van 0 of meer in, bijvoorbeeld 12.")
    if not re.fullmatch(r"[0-9]+", tekst):
        raise Leesfout("Vul een heel getal in, bijvoorbeeld 12.")
    if len(tekst) > 9 or int(tekst) > hoogstens:
        raise Leesfout(melding or f"Dit getal is te groot. Vul hoogstens {hoogstens} in.")
    return int(tekst)


def lees_sbi(ruw: str) -> str:
    """The division of an SBI code ('01.13', '4711'), or the sector of that name ('Schoonmaak en groen', 'Horeca').

    Of a name its beginning or one of its words will do when no other sector has it ('Zorg').

    A code of which a spreadsheet may have eaten the zero is refused: 113 is 01.13 or 11.3. Raises Leesfout.
    """
    tekst = schoon(ruw)
    if is_leeg(tekst) or sleutel(tekst) in {"onbekend", "niet bekend"}:
        return ""
    begin, *_ = tekst.split(" ", 1)
    for deel in (tekst, begin):
        if (kort := _MISSCHIEN_ZONDER_NUL.match(deel)) and f"0{kort[1]}" in SBI:
            raise Leesfout(
                "Begint deze SBI-code met een nul? Zet die ervoor. "
                "Zo niet, zet dan een punt na de eerste twee cijfers, bijvoorbeeld 11.3."
            )
        if (gevonden := _SBI_CODE.match(deel)) and (code := gevonden[1].zfill(2)) in SBI:
            return code
    return _op_naam(sleutel(tekst))


def _op_naam(gevraagd: str) -> str:
    namen = _sectornamen()
    if code := namen.get(gevraagd):
        return code
    begint = {naam: code for naam, code in namen.items() if len(gevraagd) > 2 and naam.startswith(gevraagd)}
    woord = {naam: code for naam, code in namen.items() if len(gevraagd) > 3 and gevraagd in naam.split()}
    gevonden = begint or woord
    if len(set(gevonden.values())) == 1 and gevraagd not in _ZEGT_NIETS:
        return next(iter(gevonden.values()))
    dichtbij = [*gevonden, *(naam for naam in difflib.get_close_matches(gevraagd, namen) if naam not in gevonden)]
    labels = list(dict.fromkeys(f"'{SBI[namen[naam]].naam}'" for naam in dichtbij))[:3]
    if labels:
        raise Leesfout(f"Deze sector kennen we niet zo. Bedoel je {' of '.join(labels)}?")
    raise Leesfout("Deze sector kennen we niet. Schrijf de eerste twee cijfers van de SBI-code, bijvoorbeeld 01.")


@lru_cache(maxsize=1)
def _sectornamen() -> dict[str, str]:
    """Name of a division or section, and the letter of a section with or without its name, -> code."""
    van_sectie = {letter: letter if letter in SBI else _enige_afdeling(letter) for letter in SECTIES}
    namen = {sleutel(f"{letter} {SECTIES[letter]}"): code for letter, code in van_sectie.items()}
    namen |= {sleutel(letter): code for letter, code in van_sectie.items()}
    namen |= {sleutel(SECTIES[letter]): code for letter, code in van_sectie.items()}
    return namen | {sleutel(een.naam): code for code, een in sorted(SBI.items(), reverse=True)}


def _enige_afdeling(sectie: str) -> str:
    return next(code for code, een in SBI.items() if een.sectie == sectie)


def lees_bereidheid(ruw: str) -> str:
    """A value of Bereidheid; empty when nobody said. Raises Leesfout."""
    tekst = sleutel(schoon(ruw))
    if not tekst or tekst in {"onbekend", "niet bekend"}:
        return ""
    for waarde, woorden in _HOUDINGEN.items():
        if tekst in woorden.split(", "):
            return str(waarde.value)
    raise Leesfout("Vul voorloper, open, afwachtend of liever niet in.")
