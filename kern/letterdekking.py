"""Which characters the fonts of our documents can draw, read from the fonts themselves.

An accessible PDF may hold no character that its fonts do not have: the maker refuses it. So what cannot be drawn is
replaced before, and a name in a script that we do not have does not cost somebody the whole document.
"""

from __future__ import annotations

import struct
import unicodedata
from functools import lru_cache
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

ONBEKEND = "?"
# Pictures, private and unassigned characters fall away; a letter that we do not have leaves a mark.
_VALT_WEG = {"So", "Sk", "Cn", "Co", "Cs", "Cc", "Mn", "Me"}
# In Persian these two decide how a word is written; all other invisible marks only steer.
_ONZICHTBAAR_MAG = {"\u200c", "\u200d"}


def zetbaar(tekst: str, letters: Path) -> str:
    """The text with nothing in it that the fonts in this folder cannot draw. New lines stay."""
    bekend = _dekking(letters)
    schoon = unicodedata.normalize("NFC", tekst.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " "))
    return "".join(teken if teken == "\n" else _zet(teken, bekend) for teken in schoon)


def _zet(teken: str, bekend: frozenset[int]) -> str:
    soort = unicodedata.category(teken)
    if soort == "Cf":
        return teken if teken in _ONZICHTBAAR_MAG else ""
    if soort == "Zs":
        return "\u00a0" if teken in "\u00a0\u202f" else " "
    if ord(teken) in bekend and soort != "Cc":
        return teken
    return "" if soort in _VALT_WEG else ONBEKEND


@lru_cache(maxsize=4)
def _dekking(letters: Path) -> frozenset[int]:
    tekens: set[int] = set()
    for bestand in sorted(letters.glob("*.ttf")):
        tekens |= _tekens(bestand.read_bytes())
    if not tekens:
        raise ImproperlyConfigured(f"There are no fonts in {letters}: run `python -m ontwikkel.vendor`.")
    return frozenset(tekens)


def _tekens(font: bytes) -> set[int]:
    """The characters in the `cmap` of a TrueType font (formats 4 and 12, which every font of today has)."""
    (aantal,) = struct.unpack_from(">H", font, 4)
    tabellen = {
        font[12 + 16 * nr : 16 + 16 * nr]: struct.unpack_from(">I", font, 20 + 16 * nr)[0] for nr in range(aantal)
    }
    begin = tabellen[b"cmap"]
    (subtabellen,) = struct.unpack_from(">H", font, begin + 2)
    gevonden: set[int] = set()
    for nr in range(subtabellen):
        plek = begin + struct.unpack_from(">I", font, begin + 8 + 8 * nr)[0]
        (formaat,) = struct.unpack_from(">H", font, plek)
        if formaat == 12:
            gevonden |= _formaat_12(font, plek)
        elif formaat == 4:
            gevonden |= _formaat_4(font, plek)
    return gevonden


def _formaat_12(font: bytes, plek: int) -> set[int]:
    (groepen,) = struct.unpack_from(">I", font, plek + 12)
    alle = (struct.unpack_from(">III", font, plek + 16 + 12 * nr) for nr in range(groepen))
    return {teken for eerste, laatste, glief in alle if glief for teken in range(eerste, laatste + 1)}


def _formaat_4(font: bytes, plek: int) -> set[int]:
    (dubbel,) = struct.unpack_from(">H", font, plek + 6)
    aantal = dubbel // 2
    einden = struct.unpack_from(f">{aantal}H", font, plek + 14)
    begin = plek + 16 + dubbel
    beginnen = struct.unpack_from(f">{aantal}H", font, begin)
    verschillen = struct.unpack_from(f">{aantal}H", font, begin + dubbel)
    sprongen = struct.unpack_from(f">{aantal}H", font, begin + 2 * dubbel)
    gevonden = set()
    for nr, (eerste, laatste) in enumerate(zip(beginnen, einden, strict=True)):
        for teken in range(eerste, min(laatste, 0xFFFE) + 1):
            glief = teken
            if sprongen[nr]:
                waar = begin + 2 * dubbel + 2 * nr + sprongen[nr] + 2 * (teken - eerste)
                (glief,) = struct.unpack_from(">H", font, waar)
                if not glief:
                    continue
            if (glief + verschillen[nr]) % 0x10000:
                gevonden.add(teken)
    return gevonden
