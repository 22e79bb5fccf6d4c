"""What an employer may never read, wherever it stands on a profile: numbers, address, date of birth."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from stdnum.nl import bsn

from kern.fouten import DomeinFout
from statushouders.models import Statushouder
from statushouders.profielbeeld import Profielbeeld

# Nine digits and no tenth, with spaces or signs between. Looked for from each digit on: they may overlap.
_NEGEN_CIJFERS = re.compile(r"(?<!\d)(?=(\d(?:[\s./-]*\d){8})(?!\d))")


class Verboden:
    """Recognises in a text what may not be read of this person."""

    def __init__(self, persoon_id: int) -> None:
        self._woorden = dict(_woorden(Statushouder.objects.defer("bsn").get(pk=persoon_id)))

    def wat_staat_in(self, tekst: str) -> str:
        """What stands in it, as it is called in a message; nothing: ''."""
        laag = " ".join(tekst.lower().split())
        gevonden = (wat for woord, wat in self._woorden.items() if woord in laag)
        return next(gevonden, "een BSN" if _heeft_bsn(tekst) else "")


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


def _teksten(inhoud: Any) -> Iterator[str]:
    if isinstance(inhoud, str):
        yield inhoud
    elif isinstance(inhoud, dict):
        yield from _teksten(list(inhoud.values()))
    elif isinstance(inhoud, list | tuple):
        for een in inhoud:
            yield from _teksten(een)


def _heeft_bsn(tekst: str) -> bool:
    """Digits of every script count: `int` reads them all."""
    reeksen = (gevonden.group(1) for gevonden in _NEGEN_CIJFERS.finditer(tekst))
    return any(bsn.is_valid("".join(str(int(teken)) for teken in reeks if teken.isdecimal())) for reeks in reeksen)


def _woorden(persoon: Statushouder) -> Iterator[tuple[str, str]]:
    """What may not stand in a text, as it could be typed -> what it is."""
    if persoon.v_nummer:
        yield persoon.v_nummer, "het V-nummer"
    if persoon.straat and persoon.huisnummer:
        yield f"{persoon.straat} {persoon.huisnummer}".lower(), "het adres"
    if persoon.postcode:
        yield persoon.postcode.lower(), "de postcode"
        yield persoon.postcode.lower().replace(" ", ""), "de postcode"
    dag = persoon.geboortedatum.eerste_mogelijke_dag
    for vorm in (f"{dag.day}-{dag.month}-{dag.year}", f"{dag:%d-%m-%Y}", f"{dag:%d/%m/%Y}", f"{dag:%Y-%m-%d}"):
        yield vorm, "de geboortedatum"
