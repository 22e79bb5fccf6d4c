"""From text, as people and spreadsheets write it, to values of an employer; or what is wrong with it, in plain Dutch.

The form of an employer and the list that is loaded use the same. What is the same for people stands in
`statushouders.controles`.
"""

from __future__ import annotations

import re
from functools import lru_cache

from django import forms
from django.core.exceptions import ValidationError

from kern.leesfout import Leesfout, is_leeg, schoon, sleutel
from werkgevers.codelijsten import Bereidheid
from werkgevers.sbi import SBI, sbi_keuzes

KVK_MELDING = "Een KvK-nummer heeft acht cijfers, bijvoorbeeld 12345678."
VESTIGING_MELDING = "Een vestigingsnummer heeft twaalf cijfers, en hoort bij een KvK-nummer."
SECTOR_MELDING = "Kies een sector uit de lijst."
KVK, VESTIGINGSNUMMER = r"^\d{8}$", r"^\d{12}$"
MEESTE_PLEKKEN, MEESTE_MEDEWERKERS = 99, 999_999
PLEKKEN_MELDING = f"Vul hoogstens {MEESTE_PLEKKEN} plekken in."
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
    Bereidheid.AFWACHTEND: "afwachtend, misschien, onbekend, neutraal, twijfelt",
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
    if not re.fullmatch(r"[0-9]+", tekst):
        raise Leesfout("Vul een heel getal in, bijvoorbeeld 12.")
    if len(tekst) > 9 or int(tekst) > hoogstens:
        raise Leesfout(melding or f"Dit getal is te groot. Vul hoogstens {hoogstens} in.")
    return int(tekst)


def lees_sbi(ruw: str) -> str:
    """The division of an SBI code ('01.13', '4711') or of the name of a sector ('Schoonmaak en groen').

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
    if code := _sectornamen().get(sleutel(tekst), ""):
        return code
    raise Leesfout("Deze sector kennen we niet. Schrijf de eerste twee cijfers van de SBI-code, bijvoorbeeld 01.")


@lru_cache(maxsize=1)
def _sectornamen() -> dict[str, str]:
    """Name of a division, or of a section that has but one, -> code."""
    namen = {sleutel(groep): codes[0][0] for groep, codes in sbi_keuzes() if len(codes) == 1}
    return namen | {sleutel(een.naam): code for code, een in SBI.items()}


def lees_bereidheid(ruw: str) -> str:
    """A value of Bereidheid; empty when nobody said. Raises Leesfout."""
    tekst = sleutel(schoon(ruw))
    if not tekst:
        return ""
    for waarde, woorden in _HOUDINGEN.items():
        if tekst in woorden.split(", "):
            return str(waarde.value)
    raise Leesfout("Vul voorloper, open, afwachtend of liever niet in.")
