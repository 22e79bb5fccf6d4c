"""What may be told of one municipality on one day: every table of every figure, with small numbers hidden.

The tables hang together: the column of women adds up to the same total as the column of learning routes. So they are
decided one after the other, and what a table before decided stands fast in the next: first how many people there are,
then how many in each group, then how they did, then how each group did. Groups by one trait at a time: of two traits
together the groups are so small that hardly anything could be told. The years are apart: nobody settles twice.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from rapportages.cijfers import CIJFERS, Cijfer, Telt
from rapportages.selectors.tellingen import Groep, Telling
from rapportages.verbergen import Cel, Getoond, verberg

# Of a figure: those whom it is about, without who is told apart.
TELT_MEE = "telt_mee"
HEEL = ""
_GEHEIM = Getoond(0, None)


@dataclass(frozen=True)
class Plek:
    """Where a number stands. Without `kenmerk`: everybody; without `cijfer`: how many people there are."""

    jaar: int
    kenmerk: str = HEEL
    waarde: str = HEEL
    cijfer: str = HEEL
    deel: str = HEEL


Stand = dict[Plek, Getoond]
# Row or column -> the smallest ones that it adds up.
Lijn = Mapping[str, frozenset[str]]
# Trait -> figure -> group -> how many in each part. The trait '' is: everybody.
Tellingen = Mapping[str, Mapping[str, Mapping[Groep, Telling]]]


Verberger = Callable[[Sequence[Cel]], Mapping[Hashable, Getoond] | None]


def beslis(tellingen: Tellingen, *, verberger: Verberger = verberg) -> Stand:
    """What may be told of these counts."""
    stand: Stand = {}
    for jaar in sorted({groep.jaar for telling in tellingen[HEEL].values() for groep in telling}):
        _Jaar(jaar, tellingen, stand, verberger).beslis()
    return stand


def tel_open(tellingen: Tellingen) -> Stand:
    """The same tables with nothing hidden, for who may see the people themselves."""
    return beslis(tellingen, verberger=lambda cellen: {cel.sleutel: Getoond(cel.aantal, cel.aantal) for cel in cellen})


class _Jaar:
    """The tables of one year, in the order in which they are decided."""

    def __init__(self, jaar: int, tellingen: Tellingen, stand: Stand, verberger: Verberger) -> None:
        self._jaar, self._stand, self._verberg = jaar, stand, verberger
        self._tellingen = {
            kenmerk: {
                code: {groep.waarde: telling for groep, telling in per_groep.items() if groep.jaar == jaar}
                for code, per_groep in per_cijfer.items()
            }
            for kenmerk, per_cijfer in tellingen.items()
        }

    def beslis(self) -> None:
        """Everything is about the same people, so how many they are can be read from any figure."""
        kenmerken = [kenmerk for kenmerk in self._tellingen if kenmerk]
        for kenmerk in kenmerken:
            een = next(iter(self._tellingen[kenmerk]))
            aantallen = {(waarde, HEEL): sum(telling.values()) for waarde, telling in self._van(kenmerk, een)}
            self._tabel(aantallen, {HEEL: frozenset({HEEL})}, kenmerk, HEEL)
        for cijfer in CIJFERS.values():
            for kenmerk in (HEEL, *kenmerken):
                aantallen = {
                    (waarde, str(deel)): aantal
                    for waarde, telling in self._van(kenmerk, cijfer.code)
                    for deel, aantal in telling.items()
                }
                if aantallen:
                    self._tabel(aantallen, _delen(cijfer), kenmerk, cijfer.code)

    def _van(self, kenmerk: str, cijfer: str) -> list[tuple[str, Telling]]:
        return sorted(self._tellingen[kenmerk].get(cijfer, {}).items())

    def _tabel(self, aantallen: Mapping[tuple[str, str], int], kolommen: Lijn, kenmerk: str, cijfer: str) -> None:
        """Decide a table of groups by parts, with their totals; what was decided before stays."""
        rijen = _met_totaal({rij for rij, _ in aantallen})
        nummers = {cel: nummer for nummer, cel in enumerate(aantallen)}
        cellen = []
        for rij, deze_rijen in rijen.items():
            for kolom, deze_kolommen in kolommen.items():
                erin = [cel for cel in nummers if cel[0] in deze_rijen and cel[1] in deze_kolommen]
                plek = Plek(self._jaar, kenmerk if rij else HEEL, rij, cijfer if kolom else HEEL, kolom)
                aantal = sum(aantallen[cel] for cel in erin)
                delen = frozenset(nummers[cel] for cel in erin)
                cellen.append(Cel(plek, delen, aantal, gewicht=len(delen), vast=self._stand.get(plek)))
        getoond = self._verberg(cellen)
        for cel in cellen:
            if isinstance(cel.sleutel, Plek):
                self._stand[cel.sleutel] = cel.vast or (getoond[cel.sleutel] if getoond else _GEHEIM)


def _met_totaal(namen: set[str]) -> Lijn:
    return {HEEL: frozenset(namen), **{naam: frozenset({naam}) for naam in sorted(namen - {HEEL})}}


def _delen(cijfer: Cijfer) -> Lijn:
    telt = {deel for deel, (_, hoe) in cijfer.delen.items() if hoe != Telt.APART}
    return {**_met_totaal({str(deel) for deel in cijfer.delen}), TELT_MEE: frozenset(map(str, telt))}
