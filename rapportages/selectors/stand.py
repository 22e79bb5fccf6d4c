"""What may be told of one municipality on one day: every table of every figure, with small numbers hidden.

The tables hang together: the column of women adds up to the same total as the column of learning routes. So they are
decided one after the other, and what a table before decided stands fast in the next: first how many people there are,
then how many in each group, then how they did, then how each group did. The years are apart: nobody settles twice.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from rapportages.cijfers import CIJFERS, Cijfer, Telt
from rapportages.kenmerken import KENMERKEN
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.tellingen import Groep, Telling, tel_alles
from rapportages.verbergen import Cel, Getoond, verberg

# Of a figure: those whom it is about, without who is told apart.
TELT_MEE = "telt_mee"
HEEL = ""
_GEHEIM = Getoond(0, None)


@dataclass(frozen=True)
class Plek:
    """Where a number stands. Empty: all of them; without `cijfer` it is how many people there are."""

    jaar: int
    aanpak: str = HEEL
    kenmerk: str = HEEL
    waarde: str = HEEL
    cijfer: str = HEEL
    deel: str = HEEL


Stand = dict[Plek, Getoond]
# Row or column -> the smallest ones that it adds up.
Lijn = Mapping[str, frozenset[str]]


def toonbare_stand(*, gemeente_id: int, dag: date) -> Stand:
    """Of everybody who settled by then. The counting is one query per figure and trait."""
    with feiten_op(gemeente_id=gemeente_id, dag=dag):
        heel = tel_alles(dag=dag)
        per_kenmerk = {code: tel_alles(dag=dag, kenmerk=code) for code in KENMERKEN}
    stand: Stand = {}
    for jaar in sorted({groep.jaar for telling in heel.values() for groep in telling}):
        _Jaar(jaar, heel, per_kenmerk, stand).beslis()
    return stand


class _Jaar:
    """The tables of one year, in the order in which they are decided."""

    def __init__(
        self, jaar: int, heel: Mapping[str, dict[Groep, Telling]],
        per_kenmerk: Mapping[str, Mapping[str, dict[Groep, Telling]]], stand: Stand,
    ) -> None:  # fmt: skip
        self._jaar, self._stand = jaar, stand
        self._heel = {code: _van_het_jaar(telling, jaar) for code, telling in heel.items()}
        self._per_kenmerk = {
            kenmerk: {code: _van_het_jaar(telling, jaar) for code, telling in tellingen.items()}
            for kenmerk, tellingen in per_kenmerk.items()
        }

    def beslis(self) -> None:
        """Everything is about the same people, so how many they are can be read from any figure."""
        een = next(iter(CIJFERS))
        mensen = {(groep.aanpak, HEEL): sum(telling.values()) for groep, telling in self._heel[een].items()}
        self._tabel(mensen, {HEEL: frozenset({HEEL})}, lambda aanpak, _: Plek(self._jaar, aanpak))
        for kenmerk in KENMERKEN:
            self._groepen(kenmerk, self._per_kenmerk[kenmerk][een])
        for cijfer in CIJFERS.values():
            self._hoe_het_ging(cijfer)
            for kenmerk in KENMERKEN:
                self._hoe_het_een_groep_ging(cijfer, kenmerk)

    def _groepen(self, kenmerk: str, tellingen: Mapping[Groep, Telling]) -> None:
        aantallen = {(groep.aanpak, groep.waarde): sum(telling.values()) for groep, telling in tellingen.items()}
        self._tabel(
            aantallen, _met_totaal({waarde for _, waarde in aantallen}),
            lambda aanpak, waarde: Plek(self._jaar, aanpak, kenmerk if waarde else HEEL, waarde),
        )  # fmt: skip

    def _hoe_het_ging(self, cijfer: Cijfer) -> None:
        tellingen = self._heel[cijfer.code].items()
        aantallen = {(groep.aanpak, str(deel)): n for groep, telling in tellingen for deel, n in telling.items()}
        self._tabel(
            aantallen, _delen(cijfer),
            lambda aanpak, deel: Plek(self._jaar, aanpak, cijfer=cijfer.code if deel else HEEL, deel=deel),
        )  # fmt: skip

    def _hoe_het_een_groep_ging(self, cijfer: Cijfer, kenmerk: str) -> None:
        """Of all approaches together: apart they would be too small to say anything of."""
        aantallen: dict[tuple[str, str], int] = {}
        for groep, telling in self._per_kenmerk[kenmerk][cijfer.code].items():
            for deel, aantal in telling.items():
                cel = groep.waarde, str(deel)
                aantallen[cel] = aantallen.get(cel, 0) + aantal

        def plek(waarde: str, deel: str) -> Plek:
            van = kenmerk if waarde else HEEL
            return Plek(self._jaar, HEEL, van, waarde, cijfer.code if deel else HEEL, deel)

        self._tabel(aantallen, _delen(cijfer), plek)

    def _tabel(
        self, aantallen: Mapping[tuple[str, str], int], kolommen: Lijn, plek: Callable[[str, str], Plek]
    ) -> None:
        """Decide a table of rows by columns, with their totals; what was decided before stays."""
        rijen = _met_totaal({rij for rij, _ in aantallen})
        nummers = {cel: nummer for nummer, cel in enumerate(aantallen)}
        cellen = []
        for rij, deze_rijen in rijen.items():
            for kolom, deze_kolommen in kolommen.items():
                erin = [cel for cel in nummers if cel[0] in deze_rijen and cel[1] in deze_kolommen]
                waar = plek(rij, kolom)
                aantal = sum(aantallen[cel] for cel in erin)
                delen = frozenset(nummers[cel] for cel in erin)
                if delen:
                    cellen.append(Cel(waar, delen, aantal, gewicht=len(delen), vast=self._stand.get(waar)))
        getoond = verberg(cellen)
        for cel in cellen:
            if isinstance(cel.sleutel, Plek):
                self._stand[cel.sleutel] = cel.vast or (getoond[cel.sleutel] if getoond else _GEHEIM)


def _van_het_jaar(tellingen: Mapping[Groep, Telling], jaar: int) -> dict[Groep, Telling]:
    return {groep: telling for groep, telling in tellingen.items() if groep.jaar == jaar}


def _met_totaal(namen: set[str]) -> Lijn:
    return {HEEL: frozenset(namen), **{naam: frozenset({naam}) for naam in sorted(namen)}}


def _delen(cijfer: Cijfer) -> Lijn:
    telt = {deel for deel, (_, hoe) in cijfer.delen.items() if hoe != Telt.APART}
    return {**_met_totaal({str(deel) for deel in cijfer.delen}), TELT_MEE: frozenset(map(str, telt))}
