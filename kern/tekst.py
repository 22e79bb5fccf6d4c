"""Words of a user: one way of writing, and whether they can be stored, for every service that takes them."""

import re
import unicodedata

from kern.fouten import DomeinFout


def ruim_op(tekst: str, *, op_een_regel: bool) -> str:
    """Composed letters (NFC), no space around, and on one line no double spaces."""
    tekst = unicodedata.normalize("NFC", tekst)
    return " ".join(tekst.split()) if op_een_regel else tekst.strip()


_TWEE_PUNTEN = re.compile(r"(?<![.])[.]{2}(?![.])")


def een_punt(tekst: str) -> str:
    """One point where a name that ends with one ('Amal F.', 'Mulder B.V.') ends a sentence."""
    return _TWEE_PUNTEN.sub(".", tekst)


# Joins letters in Persian and Arabic; every other invisible sign can only mislead.
VERBINDERS = "\u200c\u200d"


def schone_regel(tekst: str) -> str:
    """On one line (NFC), without signs that are not seen or that turn the direction of reading."""
    zichtbaar = "".join(_zichtbaar(teken) for teken in unicodedata.normalize("NFC", tekst))
    return " ".join(zichtbaar.split()).strip(VERBINDERS + " ")


def _zichtbaar(teken: str) -> str:
    if teken in VERBINDERS:
        return teken
    soort = unicodedata.category(teken)
    if soort in ("Zl", "Zp") or teken in "\t\r\n":
        return " "
    return "" if soort.startswith("C") else teken


def controleer_tekst(tekst: str, *, veld: str, hoogstens: int) -> None:
    """Raise DomeinFout for what is longer than its column, or holds a null byte, which PostgreSQL refuses."""
    if len(tekst) > hoogstens:
        raise DomeinFout(f"Deze tekst is te lang. Gebruik hoogstens {hoogstens} tekens.", veld=veld)
    if "\x00" in tekst:
        raise DomeinFout("In deze tekst staat een onzichtbaar teken. Typ de tekst opnieuw.", veld=veld)
