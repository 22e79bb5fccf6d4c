"""What an employer may never read, wherever it stands on a profile or a CV: numbers, address, date of birth."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from typing import Any

from stdnum.nl import bsn

from kern.fouten import DomeinFout
from statushouders.cv import Cvbeeld
from statushouders.models import Statushouder
from statushouders.profielbeeld import Profielbeeld

# What people put between the parts of a number, a date or an address.
_TUSSEN = r"[\W_]"
# Nine digits and no tenth, with anything but letters between. Looked for from each digit on: they may overlap.
_NEGEN_CIJFERS = re.compile(rf"(?<!\d)(?=(\d(?:{_TUSSEN}*\d){{8}})(?!\d))")
# In full, cut short, in Dutch and in English. A day stands before it and a year after, so it may be wide.
_MAANDEN = ("jan", "feb", "(?:mrt|maa|mar)", "apr", "(?:mei|may)", "jun", "jul", "aug", "sep", "o[kc]t", "nov", "dec")


class Verboden:
    """Recognises in a text what may not be read of this person."""

    def __init__(self, persoon_id: int) -> None:
        persoon = Statushouder.objects.defer("bsn").get(pk=persoon_id)
        self._patronen = [(re.compile(patroon), wat) for patroon, wat in _patronen(persoon)]

    def wat_staat_in(self, tekst: str) -> str:
        """What stands in it, as it is called in a message; nothing: ''."""
        kaal = _kaal(tekst)
        gevonden = (wat for patroon, wat in self._patronen if patroon.search(kaal))
        return next(gevonden, "een BSN" if _heeft_bsn(kaal) else "")


def controleer_beeld(beeld: Profielbeeld, persoon_id: int) -> None:
    """Raise DomeinFout, with the part, for a profile on which such a thing stands: typed, or out of the facts."""
    verboden = Verboden(persoon_id)
    delen = [("Naam", beeld["naam"]), *((deel["kop"], deel) for deel in beeld["delen"]), ("Kort", beeld["kort"])]
    for kop, inhoud in delen:
        for tekst in _teksten(inhoud):
            if wat := verboden.wat_staat_in(tekst):
                raise DomeinFout(
                    f"Bij '{kop}' staat {wat}. Dat mag een werkgever niet lezen. Haal het weg uit de tekst of bij"
                    " Leefgebieden, of deel dit deel niet."
                )


# Of a CV: the part, its field on the form, and what it is called there. Contact is what somebody wants on it.
_CVDELEN = (
    ("werk", "banen", "Werkervaring"),
    ("opleiding", "opleidingen", "Opleiding"),
    ("regels", "delen", "Vaardigheden, sterke kanten en hobby's"),
)


def controleer_cv(beeld: Cvbeeld, persoon_id: int) -> None:
    """Raise DomeinFout, at the field, for a CV on which such a thing stands: typed, or out of the facts."""
    verboden = Verboden(persoon_id)
    if wat := verboden.wat_staat_in(beeld["over_mij"]):
        raise DomeinFout(f"Hier staat {wat}. Dat hoort niet op een CV. Haal het weg.", veld="over_mij")
    for deel, veld, naam in _CVDELEN:
        for tekst in _teksten(beeld[deel]):  # type: ignore[literal-required]
            if wat := verboden.wat_staat_in(tekst):
                raise DomeinFout(
                    f"Bij '{naam}' staat {wat}. Dat hoort niet op een CV. Haal het weg bij Leefgebieden, of haal hier"
                    " het vinkje weg.",
                    veld=veld,
                )


def _teksten(inhoud: Any) -> Iterator[str]:
    if isinstance(inhoud, str):
        yield inhoud
    elif isinstance(inhoud, dict):
        yield from _teksten(list(inhoud.values()))
    elif isinstance(inhoud, list | tuple):
        for een in inhoud:
            yield from _teksten(een)


def _kaal(tekst: str) -> str:
    """Small letters without accents, digits of every script as ours, and nothing that is not seen."""
    tekens = unicodedata.normalize("NFKD", tekst.lower())
    zichtbaar = (teken for teken in tekens if unicodedata.category(teken) not in ("Cf", "Mn"))
    return "".join(str(int(teken)) if teken.isdecimal() else teken for teken in zichtbaar)


def _heeft_bsn(kaal: str) -> bool:
    reeksen = (gevonden.group(1) for gevonden in _NEGEN_CIJFERS.finditer(kaal))
    return any(bsn.is_valid("".join(filter(str.isdecimal, reeks))) for reeks in reeksen)


def _patronen(persoon: Statushouder) -> Iterator[tuple[str, str]]:
    """What may not stand in a text, however it is written -> what it is."""
    if persoon.v_nummer:
        yield _los(persoon.v_nummer), "het V-nummer"
    if persoon.straat and persoon.huisnummer:
        nummer = rf"{_TUSSEN}*(?:(?:huis)?(?:nummer|nr|no){_TUSSEN}*)?{_los(persoon.huisnummer)}(?!\d)"
        yield _los(persoon.straat) + nummer, "het adres"
    if persoon.postcode:
        yield rf"(?<!\d){_los(persoon.postcode)}(?![^\W\d_])", "de postcode"
    for patroon in _datums(persoon.geboortedatum.eerste_mogelijke_dag):
        yield rf"(?<!\d){patroon}(?!\d)", "de geboortedatum"


def _los(woord: str) -> str:
    """The same letters and digits, with or without something between."""
    return rf"{_TUSSEN}*".join(re.escape(teken) for teken in _kaal(woord) if teken.isalnum())


def _datums(dag: date) -> Iterator[str]:
    """14-7-1991, 14.07.91, 14 juli 1991, July 14 1991, 1991-07-14, 14071991."""
    d, m, maand = f"0?{dag.day}", f"0?{dag.month}", f"{_MAANDEN[dag.month - 1]}[a-z]*"
    jaar, eeuw, t = f"(?:{dag:%Y}|{dag:%y})", f"{dag:%Y}", f"{_TUSSEN}+"
    yield rf"{d}{t}{m}{t}{jaar}"
    yield rf"{d}{_TUSSEN}*(?:(?:e|de|ste|th|st|nd|rd){t})?{maand}{_TUSSEN}*{jaar}"
    yield rf"{maand}{_TUSSEN}*{d}(?:th|st|nd|rd)?{t}{jaar}"
    yield rf"{eeuw}{t}(?:{m}|{maand}){t}{d}"
    yield f"{dag:%d%m%Y}"
    yield f"{dag:%Y%m%d}"
