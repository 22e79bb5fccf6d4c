"""Numbers and addresses: BSN, V-nummer, postcode, phone, mail. Spreadsheets like to eat their first zero."""

import re

from django.core.exceptions import ValidationError
from django.core.validators import EmailValidator
from stdnum.nl import bsn as elfproef

from kern.leesfout import Leesfout, is_leeg, schoon

_WETENSCHAPPELIJK = re.compile(r"^\d([.,]\d+)?[eE]\+?\d+$")
_TUSSENTEKENS = re.compile(r"[ .\-–/]")
_GETAL_MET_NUL = re.compile(r"[.,]0+$")
_POSTCODE = re.compile(r"^([1-9]\d{3}) ?([A-Za-z]{2})$")
_MAILADRES = EmailValidator()
LANDCODE_NEDERLAND = "31"
_LANDCODES_VAN_TWEE = frozenset({
    "20", "27", "30", "31", "32", "33", "34", "36", "39", "40", "41", "43", "44", "45", "46", "47", "48", "49",
    "51", "52", "53", "54", "55", "56", "57", "58", "60", "61", "62", "63", "64", "65", "66", "81", "82", "84",
    "86", "90", "91", "92", "93", "94", "95", "98",
})  # fmt: skip
_NETNUMMERS_VAN_DRIE = frozenset({
    "010", "013", "015", "020", "023", "024", "026", "030", "033", "035", "036", "038", "040", "043", "045", "046",
    "050", "053", "055", "058", "070", "071", "072", "073", "074", "075", "076", "077", "078", "079",
})  # fmt: skip


def lees_bsn(ruw: str) -> str:
    """Nine digits that pass the eleven-test; a lost first zero is put back. Raises Leesfout."""
    cijfers = _alleen_cijfers(ruw, "Het BSN", "BSN")
    if not cijfers:
        return ""
    if len(cijfers) not in (8, 9):
        raise Leesfout(f"Een BSN heeft negen cijfers. Hier staan er {len(cijfers)}.")
    bsn = cijfers.zfill(9)
    if int(bsn) == 0 or not elfproef.is_valid(bsn):
        raise Leesfout("Dit is geen geldig BSN (elfproef). Kijk het nummer na.")
    return bsn


def lees_v_nummer(ruw: str) -> str:
    """Ten digits; a lost first zero is put back. A number that is a valid BSN is refused: wrong column."""
    cijfers = _alleen_cijfers(
        re.sub(r"(?i)^v\s?[-.]?\s?(nr|nummer)?[.:]?\s?", "", schoon(ruw)), "Het V-nummer", "V-nummer"
    )
    if not cijfers:
        return ""
    if len(cijfers) == 9 and elfproef.is_valid(cijfers):
        raise Leesfout("Dit lijkt een BSN. Begint het V-nummer met een nul, zet die er dan voor: tien cijfers.")
    if len(cijfers) not in (9, 10):
        raise Leesfout(f"Een V-nummer heeft tien cijfers. Hier staan er {len(cijfers)}.")
    return cijfers.zfill(10)


def lees_postcode(ruw: str) -> str:
    """'2671AB' becomes '2671 AB'. Raises Leesfout."""
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ""
    if not (gevonden := _POSTCODE.match(tekst)):
        raise Leesfout("Een postcode is vier cijfers en twee letters, bijvoorbeeld 2671 AB.")
    return f"{gevonden[1]} {gevonden[2].upper()}"


def lees_telefoon(ruw: str) -> str:
    """'06 1234 56 78' for a Dutch number (a lost first zero is put back), '+49 ...' for another. Raises Leesfout."""
    tekst = schoon(ruw)
    if is_leeg(tekst):
        return ""
    _weiger_wetenschappelijk(tekst, "Het telefoonnummer")
    tekst = _GETAL_MET_NUL.sub("", tekst) if re.fullmatch(r"\d{9,}[.,]0+", tekst) else tekst
    cijfers = re.sub(r"[^\d]", "", tekst.replace("(0)", ""))
    if re.search(r"[^\d\s()+.\-–/]", tekst) or not cijfers:
        raise Leesfout("Dit is geen telefoonnummer. Schrijf alleen het nummer, bijvoorbeeld 06 1234 56 78.")
    if tekst.startswith(("+", "00")):
        return _internationaal(cijfers.removeprefix("00"))
    return _nederlands(cijfers)


def lees_email(ruw: str) -> str:
    """A mail address in lower case. Raises Leesfout."""
    tekst = schoon(ruw).removeprefix("mailto:").strip("<>").lower()
    if is_leeg(tekst):
        return ""
    try:
        _MAILADRES(tekst)
    except ValidationError as fout:
        raise Leesfout("Dit is geen e-mailadres. Een e-mailadres ziet eruit als naam@voorbeeld.nl.") from fout
    if len(tekst) > 254:
        raise Leesfout("Dit e-mailadres is te lang. Gebruik hoogstens 254 tekens.")
    return tekst


def _alleen_cijfers(ruw: str, onderwerp: str, woord: str) -> str:
    tekst = schoon(ruw)
    if is_leeg(tekst) or tekst.casefold() == "onbekend":
        return ""
    _weiger_wetenschappelijk(tekst, onderwerp)
    tekst = _GETAL_MET_NUL.sub("", tekst) if re.fullmatch(r"\d{7,}[.,]0+", tekst) else tekst
    cijfers = _TUSSENTEKENS.sub("", tekst)
    if not re.fullmatch(r"[0-9]+", cijfers):
        raise Leesfout(f"Een {woord} bestaat alleen uit cijfers. Haal de andere tekens weg.")
    return cijfers


def _weiger_wetenschappelijk(tekst: str, onderwerp: str) -> None:
    if _WETENSCHAPPELIJK.match(tekst):
        raise Leesfout(f"{onderwerp} is afgerond door Excel. Zet de kolom op 'Tekst' en vul het nummer opnieuw in.")


def _internationaal(cijfers: str) -> str:
    if cijfers.startswith(LANDCODE_NEDERLAND):
        return _nederlands(cijfers.removeprefix(LANDCODE_NEDERLAND))
    if not 8 <= len(cijfers) <= 15:
        raise Leesfout("Dit nummer is te kort of te lang. Schrijf het met de landcode, bijvoorbeeld +49 30 1234567.")
    lengte = 1 if cijfers[0] in "17" else 2 if cijfers[:2] in _LANDCODES_VAN_TWEE else 3
    return f"+{cijfers[:lengte]} {cijfers[lengte:]}"


def _nederlands(cijfers: str) -> str:
    if len(cijfers) == 11 and cijfers.startswith(LANDCODE_NEDERLAND):
        cijfers = cijfers.removeprefix(LANDCODE_NEDERLAND)
    nummer = cijfers if cijfers.startswith("0") else f"0{cijfers}"
    if len(nummer) != 10 or nummer.startswith("00"):
        raise Leesfout("Een Nederlands telefoonnummer heeft tien cijfers, bijvoorbeeld 06 1234 56 78.")
    lengte = 2 if nummer.startswith("06") else 3 if nummer[:3] in _NETNUMMERS_VAN_DRIE else 4
    return f"{nummer[:lengte]} {nummer[lengte:-4]} {nummer[-4:-2]} {nummer[-2:]}"
