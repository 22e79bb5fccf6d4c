"""The error of one field, and the plain text with which every reader begins."""

import re
import unicodedata

# Longer than any field may be; what is longer is refused before any pattern runs over it.
LANGSTE_TEKST = 500
_WITRUIMTE = re.compile(r"\s+")
_GEEN_LETTER_OF_CIJFER = re.compile(r"[^0-9a-z]+")
# Marks of reading direction that are copied along from Arabic documents; the joiners U+200C and U+200D are spelling.
_ONZICHTBAAR = dict.fromkeys([*range(0x200E, 0x2010), *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF, 0x200B])


class Leesfout(ValueError):
    """A text that is no value of its field. `melding` is Dutch: what is wrong and what to do."""

    def __init__(self, melding: str) -> None:
        super().__init__(melding)
        self.melding = melding


def schoon(ruw: str) -> str:
    """One line of text: control characters (null bytes too) out, white space single, composed (NFC).

    Raises Leesfout when it is longer than any field may be.
    """
    if len(ruw) > 20 * LANGSTE_TEKST:
        raise Leesfout(f"Deze tekst is veel te lang. Gebruik hoogstens {LANGSTE_TEKST} tekens.")
    if len(ruw) <= LANGSTE_TEKST and ruw.isascii() and ruw.isprintable() and "  " not in ruw:
        return ruw.strip(" ")  # most cells are so; the rest of this function takes ten times as long
    zichtbaar = "".join(" " if unicodedata.category(teken) == "Cc" else teken for teken in ruw)
    tekst = _WITRUIMTE.sub(" ", unicodedata.normalize("NFC", zichtbaar).translate(_ONZICHTBAAR)).strip()
    if len(tekst) > LANGSTE_TEKST:
        raise Leesfout(f"Deze tekst is te lang. Gebruik hoogstens {LANGSTE_TEKST} tekens.")
    return tekst


def sleutel(tekst: str) -> str:
    """For comparing words: lower case, no accents, only letters and digits with single spaces between them."""
    kaal = tekst.casefold()
    if not kaal.isascii():
        ontleed = unicodedata.normalize("NFKD", kaal)
        kaal = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
        kaal = kaal.replace("ı", "i").replace("ø", "o")
    return _GEEN_LETTER_OF_CIJFER.sub(" ", kaal).strip()


def is_leeg(tekst: str) -> bool:
    """Empty, or one of the marks with which people say so in a list."""
    return tekst in {"", "-", "--", "—", "–", ".", "?"} or tekst.casefold() in {
        "nvt",
        "n.v.t.",
        "n.v.t",
        "geen",
        "leeg",
    }
