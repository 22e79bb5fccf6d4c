"""What may be told of one municipality on one day: every table of every figure, with small numbers hidden.

First how many people are in each group, and in each part of each figure, each by itself. Then how each group did:
tables of groups by parts. In those are only groups and parts of which the total is told; the others are taken
together, into a rest that nobody reads. So a table hangs on totals that are known anyway, and on nothing else: whoever
knows all other tables of the figure knows no more of it, since any table with these totals goes with any other.

Figures of which it is known how their parts go together are decided together (`rapportages.cijfers.families`), and what
one figure hid of people, the others do not tell of the same people (`Cijfer.gedeeld`).

Groups by one trait at a time: of two traits together the groups are so small that hardly anything could be told. The
years are apart: nobody settles twice.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from rapportages.cijfers import CIJFERS, Cijfer, Telt
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.cijfers.families import Combinatie, Familie, families
from rapportages.selectors.tellingen import Telling, Tellingen
from rapportages.verbergen import Cel, Getoond, verberg

HEEL = ""
# What is taken together, and told nowhere.
REST, REST_BUITEN = "rest", "rest_buiten"
_RESTEN = {REST, REST_BUITEN}
_GEHEIM = Getoond(0, None)
_NERGENS = (HEEL, HEEL, HEEL)
_IEDEREEN = (HEEL, HEEL)
_ALLEEN_HEEL = {HEEL: frozenset({HEEL})}


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
# Figure and part; without part everybody, by that figure.
Kolom = tuple[str, str]
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
        # Trait, group and which people: what a figure told of them that is about them too.
        self._eerder: dict[tuple[str, str, str], Getoond] = {}
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
            mensen = {(waarde, HEEL, HEEL): sum(telling.values()) for waarde, telling in self._van(kenmerk, een)}
            self._tabel(
                mensen, _met_totaal({waarde for waarde, *_ in mensen}), {_IEDEREEN: {HEEL}}, [{HEEL: HEEL}], kenmerk
            )
        for kenmerk in (HEEL, *kenmerken):
            for familie in families({code: CIJFERS[code] for code in CIJFERS if self._van(kenmerk, code)}):
                self._hoe_het_ging(familie, kenmerk)

    def _hoe_het_ging(self, familie: Familie, kenmerk: str) -> None:
        aantallen = {
            (waarde, cijfer.code, str(deel)): aantal
            for cijfer in familie.cijfers
            for waarde, delen in self._van(kenmerk, cijfer.code)
            for deel, aantal in delen.items()
        }
        rijen: Lijn = _ALLEEN_HEEL
        if kenmerk:
            rijen = self._verteld(_met_totaal({waarde for waarde, *_ in aantallen}), kenmerk, HEEL)
        kolommen: dict[Kolom, Collection[str]] = {}
        for cijfer in familie.cijfers:
            lijn = self._verteld(_delen(cijfer), HEEL, cijfer.code) if kenmerk else _delen(cijfer)
            kolommen |= {
                (cijfer.code, deel): erin for deel, erin in lijn.items() if deel or cijfer is familie.cijfers[0]
            }
        self._tabel(aantallen, rijen, kolommen, familie.combinaties, kenmerk)

    def _verteld(self, lijn: Lijn, kenmerk: str, cijfer: str) -> Lijn:
        """Those of which the total is told, with the others taken together; by figure within and outside of it."""
        bekend = {naam: erin for naam, erin in lijn.items() if self._is_verteld(naam, kenmerk, cijfer)}
        over = lijn[HEEL] - {een for naam, erin in bekend.items() if len(erin) == 1 for een in erin}
        binnen = bekend.get(TELT_MEE, frozenset())
        rest = {REST: over & binnen, REST_BUITEN: over - binnen} if binnen else {REST: over}
        return {**bekend, **{naam: erin for naam, erin in rest.items() if erin}}

    def _is_verteld(self, naam: str, kenmerk: str, cijfer: str) -> bool:
        van_kenmerk = Plek(self._jaar, kenmerk if naam else HEEL, naam)
        van_cijfer = Plek(self._jaar, cijfer=cijfer if naam else HEEL, deel=naam)
        return self._stand[van_kenmerk if kenmerk else van_cijfer].precies

    def _van(self, kenmerk: str, cijfer: str) -> list[tuple[str, Telling]]:
        return sorted(self._tellingen[kenmerk].get(cijfer, {}).items())

    def _tabel(
        self,
        aantallen: Mapping[tuple[str, str, str], int],
        rijen: Lijn,
        kolommen: Mapping[Kolom, Collection[str]],
        combinaties: Sequence[Combinatie],
        kenmerk: str,
    ) -> None:
        """Decide a table of groups by parts, with their totals; what was told before stays.

        Of a year of which it may not be told how many people there are, nothing more is told.
        """
        waarden = sorted({waarde for waarde, *_ in aantallen})
        nummers = {cel: nummer for nummer, cel in enumerate(product(waarden, range(len(combinaties))))}
        cellen, plekken, elders = [], {}, {}
        for rij, kolom in product(rijen, kolommen):
            cijfer, deel = kolom
            plek = Plek(self._jaar, kenmerk if rij else HEEL, rij, cijfer if deel else HEEL, deel)
            if naam := _gedeeld(cijfer, deel):
                elders[rij, kolom] = (kenmerk, rij, naam)
            eerder = self._eerder.get(elders.get((rij, kolom), _NERGENS))
            vast = plek in self._stand or bool(eerder and eerder.precies)
            # Hidden here, it is hidden in other figures too.
            gewicht = len(rijen[rij]) * len(kolommen[kolom]) + (len(aantallen) if naam else 0)
            passend = [nummer for nummer, een in enumerate(combinaties) if een[cijfer] in kolommen[kolom]]
            cellen.append(
                Cel(
                    (rij, kolom),
                    frozenset(nummers[waarde, nummer] for waarde in rijen[rij] for nummer in passend),
                    sum(aantallen.get((waarde, cijfer, een), 0) for waarde in rijen[rij] for een in kolommen[kolom]),
                    gewicht,
                    vast,
                    eerder=None if vast else eerder,
                )
            )
            plekken[rij, kolom] = plek
        geheim = any(plek in self._stand and not self._stand[plek].precies for plek in plekken.values())
        getoond = None if geheim else self._verberg(cellen)
        for (rij, kolom), plek in plekken.items():
            if not _RESTEN & {rij, kolom[1]}:
                self._stand.setdefault(plek, getoond[rij, kolom] if getoond else _GEHEIM)
            if getoond and (rij, kolom) in elders:
                self._eerder.setdefault(elders[rij, kolom], getoond[rij, kolom])


def _gedeeld(cijfer: str, deel: str) -> str:
    return CIJFERS[cijfer].gedeeld.get(deel, "") if deel else ""


def _met_totaal(namen: set[str]) -> Lijn:
    return {HEEL: frozenset(namen), **{naam: frozenset({naam}) for naam in sorted(namen - {HEEL})}}


def _delen(cijfer: Cijfer) -> Lijn:
    telt = {deel for deel, (_, hoe) in cijfer.delen.items() if hoe != Telt.APART}
    return {**_met_totaal({str(deel) for deel in cijfer.delen}), TELT_MEE: frozenset(map(str, telt))}
