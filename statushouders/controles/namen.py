"""Names, in one column or in several, with their particles."""

import re
from typing import NamedTuple

from kern.leesfout import Leesfout, schoon

# Particles that stand apart in the BRP and do not count in sorting. Arabic al, el, ben and abu stay with the surname.
TUSSENVOEGSELS = frozenset({
    "aan", "af", "auf", "bij", "d'", "da", "dal", "de", "dei", "del", "dela", "della", "den", "der", "des", "di",
    "die", "do", "dos", "du", "het", "'t", "'s", "in", "la", "las", "le", "les", "lo", "los", "of", "onder", "op",
    "over", "te", "ten", "ter", "tot", "uit", "uijt", "van", "vander", "vanden", "vd", "v.d.", "von", "vom", "voor",
    "zu", "zum", "zur",
})  # fmt: skip
_BIJ_ACHTERNAAM = frozenset({"al", "el", "ben", "bin", "bint", "ibn", "abu", "abd", "abdul", "abdel", "umm"})
_INITIALEN = re.compile(r"^(?:[^\W\d_]{1,2}\.[ -]?)+$")


class Naam(NamedTuple):
    """A name in its parts; somebody with one name has it in `achternaam`."""

    voornamen: str
    tussenvoegsel: str
    achternaam: str


def lees_naamdeel(ruw: str, *, hoogstens: int) -> str:
    """A part of a name. Wholly in capitals becomes Karimi instead of KARIMI. Raises Leesfout."""
    tekst = schoon(ruw)
    if tekst in {"-", ".", "--", "?"}:
        return ""
    if len(tekst) > hoogstens:
        raise Leesfout(f"Deze naam is te lang. Gebruik hoogstens {hoogstens} tekens.")
    if tekst and not any(teken.isalpha() for teken in tekst):
        raise Leesfout("Hier staat geen naam. Vul een naam met letters in.")
    return _zonder_hoofdletters(tekst)


def splits_achternaam(achternaam: str) -> tuple[str, str]:
    """Particle and surname: 'van den Berg' and 'Berg, van den' both give ('van den', 'Berg')."""
    if "," in achternaam:
        kern, _, rest = (deel.strip() for deel in achternaam.partition(","))
        if kern and _alleen_tussenvoegsels(rest.split()):
            return rest.lower(), kern
        return "", achternaam
    woorden = achternaam.split()
    aantal = _aantal_tussenvoegsels(woorden)
    return " ".join(woorden[:aantal]).lower(), " ".join(woorden[aantal:])


def splits_naam(naam: str) -> Naam:
    """A whole name: 'van den Berg, J.', 'Berg, J. van den', 'J. van den Berg' or 'Nasrin Karimi'.

    Without a comma and without a particle the last word is the surname. One word is a surname: many newcomers have
    one name only, and the BRP writes that as surname.
    """
    if "," in naam:
        return _met_komma(*(deel.strip() for deel in naam.split(",", 1)))
    woorden = naam.split()
    for index in range(1, len(woorden)):
        aantal = _aantal_tussenvoegsels(woorden[index:])
        if aantal:
            deel = woorden[index:]
            return Naam(" ".join(woorden[:index]), " ".join(deel[:aantal]).lower(), " ".join(deel[aantal:]))
    tussenvoegsel, rest = splits_achternaam(naam)
    if tussenvoegsel:
        return Naam("", tussenvoegsel, rest)
    if len(woorden) > 1 and all(_INITIALEN.match(woord) for woord in woorden[1:]):
        return Naam(" ".join(woorden[1:]), "", woorden[0])
    achter = 2 if len(woorden) > 2 and woorden[-2].lower() in _BIJ_ACHTERNAAM else 1
    return Naam(" ".join(woorden[:-achter]), "", " ".join(woorden[-achter:]))


def _met_komma(achter: str, voor: str) -> Naam:
    woorden = voor.split()
    achteraan = 0
    while achteraan < len(woorden) and _is_tussenvoegsel(woorden[-1 - achteraan]):
        achteraan += 1
    voornamen = " ".join(woorden[: len(woorden) - achteraan])
    if achteraan:
        return Naam(voornamen, " ".join(woorden[len(woorden) - achteraan :]).lower(), achter)
    tussenvoegsel, rest = splits_achternaam(achter)
    return Naam(voornamen, tussenvoegsel, rest)


def _aantal_tussenvoegsels(woorden: list[str]) -> int:
    """How many words in front are particles; never all of them, for something must be left as surname."""
    aantal = 0
    while aantal < len(woorden) - 1 and _is_tussenvoegsel(woorden[aantal]):
        aantal += 1
    return aantal


def _alleen_tussenvoegsels(woorden: list[str]) -> bool:
    return bool(woorden) and all(_is_tussenvoegsel(woord) for woord in woorden)


def _is_tussenvoegsel(woord: str) -> bool:
    return woord.lower().replace("’", "'").replace("‘", "'") in TUSSENVOEGSELS


def _zonder_hoofdletters(tekst: str) -> str:
    letters = [teken for teken in tekst if teken.isalpha()]
    if len(letters) < 3 or not tekst.isupper() or "." in tekst:
        return tekst
    woorden = [
        woord.lower() if _is_tussenvoegsel(woord) else "-".join(deel.capitalize() for deel in woord.split("-"))
        for woord in tekst.split(" ")
    ]
    return " ".join(woorden)
