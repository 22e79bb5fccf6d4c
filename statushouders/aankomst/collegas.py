"""Which colleague a list means by a name or an e-mail address."""

from collections.abc import Iterable
from typing import Any

from kern.leesfout import is_leeg, schoon, sleutel
from statushouders.controles import Leesfout, splits_naam

_ONBEKEND = "Deze {} kennen we niet. Gebruik het e-mailadres van een collega, of laat dit leeg."
_DUBBEL = "Meer dan een collega heet zo. Gebruik het e-mailadres."


class Collegas:
    """Colleagues of the municipality, by e-mail address, full name, initial with surname, and surname."""

    def __init__(self, medewerkers: Iterable[Any] = (), *, rol: str = "klantondersteuner") -> None:
        """`rol`: what they are called in a message."""
        self._onbekend = _ONBEKEND.format(rol)
        self._op_naam: dict[str, set[int]] = {}
        for medewerker in medewerkers:
            voornaam, achternaam = sleutel(medewerker.voornaam), sleutel(medewerker.achternaam)
            vormen = (medewerker.email.lower(), f"{voornaam} {achternaam}", f"{voornaam[:1]} {achternaam}", achternaam)
            for vorm in vormen:
                self._op_naam.setdefault(vorm, set()).add(medewerker.pk)

    @property
    def alle(self) -> frozenset[int]:
        """Their primary keys."""
        return frozenset(pk for ids in self._op_naam.values() for pk in ids)

    def vind(self, ruw: str) -> int | None:
        """Primary key of the colleague; None when empty. Raises Leesfout."""
        tekst = schoon(ruw)
        if is_leeg(tekst):
            return None
        gevonden = self._op_naam.get(tekst.lower()) or self._op_naam.get(_leesbaar(tekst)) or set()
        if len(gevonden) == 1:
            return next(iter(gevonden))
        raise Leesfout(_DUBBEL if gevonden else self._onbekend)


def _leesbaar(tekst: str) -> str:
    """'Wit, Marloes de' as 'marloes de wit'."""
    return sleutel(" ".join(splits_naam(tekst)))
