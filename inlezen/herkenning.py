"""Which column of a list is which field, by the names that people use."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from inlezen.velden import Veld
from kern.leesfout import Leesfout, schoon, sleutel

_LIJKT_GENOEG = 0.86
_ZEKER = 100
# In a shorter name one letter makes another word: 'Regie' is no 'Regime'.
_KORTSTE_MET_FOUT = 7
_HOOGSTENS_ONTHOUDEN = 512

Koppeling = dict[str, int]
# A field, and how sure it is.
Gevonden = tuple[str, int]


class Herkenning:
    """The fields of one kind of list.

    `nodig`: label -> fields of which one must be there. `van_een_ander`: words in the name of a column that is about
    something else than the row, and so is never recognised. `vulwoorden`: words that say nothing. `samen`: what two
    columns beside each other mean.
    """

    def __init__(
        self,
        velden: Sequence[Veld],
        *,
        nodig: Mapping[str, tuple[str, ...]],
        van_een_ander: re.Pattern[str],
        vulwoorden: re.Pattern[str],
        samen: Callable[[Koppeling], Koppeling] = dict,
    ) -> None:
        self.velden = tuple(velden)
        self.op_sleutel = {veld.sleutel: veld for veld in velden}
        self._nodig, self._samen = nodig, samen
        self._van_een_ander, self._vulwoorden = van_een_ander, vulwoorden
        self._veld_op_naam = _veld_op_naam(velden)
        self.herken = lru_cache(maxsize=_HOOGSTENS_ONTHOUDEN)(self._herken)

    def label(self, veld: str) -> str:
        """How people call this field; empty for what is no field, such as the row as a whole."""
        return self.op_sleutel[veld].label if veld in self.op_sleutel else ""

    def koppel(self, kolommen: Sequence[str]) -> Koppeling:
        """Field -> number of the column that is recognised as such.

        The surest name wins. Two columns that are equally sure are both left open: which one counts is for a person.
        """
        kandidaten: dict[str, list[tuple[int, int]]] = {}
        for nummer, naam in enumerate(kolommen):
            if gevonden := self.herken(naam):
                kandidaten.setdefault(gevonden[0], []).append((gevonden[1], nummer))
        koppeling: Koppeling = {}
        for veld, kolomnummers in kandidaten.items():
            kolomnummers.sort(key=lambda kandidaat: (-kandidaat[0], kandidaat[1]))
            if len(kolomnummers) == 1 or kolomnummers[0][0] > kolomnummers[1][0]:
                koppeling[veld] = kolomnummers[0][1]
        return self._samen(koppeling)

    def ontbreekt(self, koppeling: Mapping[str, int]) -> list[str]:
        """Labels of the fields without which nothing can be written down."""
        return [self.label(veld) for veld, keuze in self._nodig.items() if not koppeling.keys() & set(keuze)]

    def twijfel(self, kolommen: Sequence[str]) -> list[tuple[str, list[str]]]:
        """Label of a field and the columns that could equally well be it."""
        gekoppeld = self.koppel(kolommen)
        per_veld: dict[str, list[str]] = {}
        for nummer, naam in enumerate(kolommen):
            if nummer not in gekoppeld.values() and (gevonden := self.herken(naam)) and gevonden[0] not in gekoppeld:
                per_veld.setdefault(gevonden[0], []).append(naam)
        return [(self.label(veld), namen) for veld, namen in per_veld.items()]

    def nodige_namen(self) -> str:
        """'Achternaam, Geboortedatum en Vestigingsdatum', for who has no header."""
        *eerder, laatste = [self.label(veld) for veld in self._nodig]
        return f"{', '.join(eerder)} en {laatste}" if eerder else laatste

    def is_bekende_naam(self, kolomnaam: str) -> bool:
        """Whether this is one of our names, typing errors aside; quick, for looking through many cells."""
        return self._letterlijk(_leesbaar(kolomnaam)) is not None

    def _herken(self, kolomnaam: str) -> Gevonden | None:
        """The field of a column with this name and how sure that is; None when it is no name that we know."""
        naam = _leesbaar(kolomnaam)
        if gevonden := self._letterlijk(naam) or self._zonder_haakjes(kolomnaam, naam):
            return gevonden
        if len(naam) < 4 or self._van_een_ander.search(naam):
            return None
        return self._met_streep(kolomnaam) or self._lijkt_op(naam)

    def _zonder_haakjes(self, kolomnaam: str, naam: str) -> Gevonden | None:
        """'Geslacht (M/V)' is 'Geslacht'; 'Naam (partner)' is somebody else's."""
        if "(" not in kolomnaam or self._van_een_ander.search(naam):
            return None
        return self._letterlijk(_leesbaar(re.sub(r"\([^()]*\)", " ", kolomnaam)))

    def _met_streep(self, kolomnaam: str) -> Gevonden | None:
        """Two names for the same field: 'Telefoon/mobiel'."""
        delen = [deel for deel in re.split(r"/| of ", kolomnaam) if deel.strip()]
        gevonden = [self._veld_op_naam.get(sleutel(deel)) for deel in delen] if len(delen) == 2 else []
        velden = {veld[0] for veld in gevonden if veld}
        return gevonden[0] if len(velden) == 1 and all(gevonden) else None

    def _letterlijk(self, naam: str) -> Gevonden | None:
        bekend = self._veld_op_naam
        vormen = (naam, naam.replace(" ", ""), self._zonder_vulwoorden(naam))
        return next((bekend[vorm] for vorm in vormen if vorm in bekend), None)

    def _zonder_vulwoorden(self, naam: str) -> str:
        return naam if self._van_een_ander.search(naam) else " ".join(self._vulwoorden.sub(" ", naam).split())

    def _lijkt_op(self, naam: str) -> Gevonden | None:
        """A typing error in a name that we know: 'Geboortedautm'."""
        beste = max(self._veld_op_naam, key=lambda bekend: _gelijkenis(naam, bekend))
        gelijkenis = _gelijkenis(naam, beste)
        return (self._veld_op_naam[beste][0], int(gelijkenis * 50)) if gelijkenis >= _LIJKT_GENOEG else None


def _veld_op_naam(velden: Sequence[Veld]) -> dict[str, Gevonden]:
    """Comparable name -> field and how sure: names that stand earlier in a field's list are surer."""
    namen: dict[str, Gevonden] = {}
    for veld in velden:
        for plaats, naam in enumerate((veld.sleutel.replace("_", " "), sleutel(veld.label), *veld.namen)):
            namen.setdefault(naam, (veld.sleutel, _ZEKER - plaats))
    return namen


def _leesbaar(kolomnaam: str) -> str:
    try:
        return sleutel(re.sub(r"\(\d+\)$", "", schoon(kolomnaam)))
    except Leesfout:
        return ""


def _gelijkenis(naam: str, bekend: str) -> float:
    if len(bekend) < _KORTSTE_MET_FOUT or abs(len(naam) - len(bekend)) > 3:
        return 0
    return SequenceMatcher(None, naam, bekend, autojunk=False).ratio()
