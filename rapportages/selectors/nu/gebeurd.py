"""What happened in each year, and what of it may be told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import product
from typing import Any

from django.db.models import CharField, Count, Value
from django.db.models.functions import ExtractYear

from rapportages.cijfers import CIJFERS, Deel
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.cijfers.gebeurtenissen import EINDEN, GEBEURTENISSEN, GESTOPT, GEVESTIGD
from rapportages.cijfers.werk import Gebleven
from rapportages.models import Feit, Maandstand
from rapportages.nu import ALLE
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.nu.tonen import Nustand
from rapportages.selectors.stand import Plek, Stand
from rapportages.selectors.tellingen import in_groepen
from rapportages.verbergen import ONDERGRENS, Bekend, Cel, Getoond, in_vijftallen

# In `Standregel`: a row is a year, a column what happened.
GEBEURD = "gebeurd"
_TELT = (Deel.OP_TIJD, Deel.LATER)
# Whether the figure per year of settling counts somebody, or not yet.
TELT, NOG_NIET = "telt", "nog_niet"


@dataclass(frozen=True)
class Keer:
    """Settled in the one year, reached it in the other."""

    vestiging: int
    gebeurd: int
    telt: str = TELT


Keren = Mapping[str, Mapping[Keer, int]]
# (year, what happened) -> what may be told.
Jaarstand = Mapping[tuple[int, str], Getoond]


def tel_gebeurd(*, dag: date, kenmerk: str = "", waarde: str = "") -> Keren:
    """One query for each; only within `feiten_op` of that day, of everybody whenever they settled."""
    mensen = in_groepen(Feit.objects.order_by()).filter(**({kenmerk: waarde} if kenmerk else {}))
    uit = {}
    for een in GEBEURTENISSEN.values():
        deel = CIJFERS[een.cijfer].deel_van(dag) if een.cijfer else Value(Deel.OP_TIJD, output_field=CharField())
        rijen: Any = (
            mensen.filter(een.voorwaarde)
            .annotate(gebeurd=ExtractYear(een.kolom), deel=deel)
            .values_list("jaar", "gebeurd", "deel")
        )
        keren: Counter[Keer] = Counter()
        for toen, gebeurd, in_deel, aantal in rijen.annotate(aantal=Count("pk")):
            keren[Keer(toen, gebeurd, TELT if in_deel in _TELT else NOG_NIET)] += aantal
        uit[een.code] = keren
    return uit


def toonbaar_gebeurd(*, gemeente_id: int, dag: date, stand: Stand, nu: Nustand) -> Jaarstand:
    with feiten_op(gemeente_id=gemeente_id, dag=dag, kenmerken=()):
        keren = tel_gebeurd(dag=dag)
    return gebeurd_toonbaar(keren, jaren=sorted({dag.year, *(plek.jaar for plek in stand)}), stand=stand, nu=nu)


def open_gebeurd(*, gemeente_id: int, dag: date, kenmerk: str = "", waarde: str = "") -> Jaarstand:
    with feiten_op(gemeente_id=gemeente_id, dag=dag, kenmerken=(kenmerk,)):
        return gebeurd_open(tel_gebeurd(dag=dag, kenmerk=kenmerk, waarde=waarde))


def per_jaar(keren: Mapping[Keer, int]) -> Counter[int]:
    uit: Counter[int] = Counter()
    for keer, aantal in keren.items():
        uit[keer.gebeurd] += aantal
    return uit


def gebeurd_open(keren: Keren) -> Jaarstand:
    """Exact, for who may see the people themselves."""
    return {(jaar, code): Getoond(n, n) for code, een in keren.items() for jaar, n in per_jaar(een).items()}


def gebeurd_toonbaar(keren: Keren, *, jaren: Sequence[int], stand: Stand, nu: Nustand) -> Jaarstand:
    """In steps of five, beside what `stand` tells of the years in which people settled and `nu` of who is guided."""
    uit = {(jaar, GEVESTIGD): stand.get(Plek(jaar), Getoond(0, 0)) for jaar in jaren}
    for code in GEBEURTENISSEN:
        if code == GESTOPT:
            uit |= _Gebeurtenis(code, _naar_reden(keren), jaren, stand, EINDEN).getoond(nu)
        elif code != GEVESTIGD and code not in EINDEN:
            uit |= _Gebeurtenis(code, keren[code], jaren, stand).getoond(nu)
    return uit


def _naar_reden(keren: Keren) -> Mapping[Keer, int]:
    """Who stopped, each in the part of the reason."""
    return {Keer(een.vestiging, een.gebeurd, code): n for code in EINDEN for een, n in keren[code].items()}


class _Gebeurtenis:
    """One thing that happened: how many by year of settling, by year of happening and by `soorten`, which for most says
    whether the figure per year of settling counts them."""

    def __init__(
        self, code: str, keren: Mapping[Keer, int], jaren: Sequence[int], stand: Stand,
        soorten: Sequence[str] = (TELT, NOG_NIET),
    ) -> None:  # fmt: skip
        self._code, self._keren, self._stand, self._soorten = code, keren, stand, soorten
        self._toen = sorted({keer.vestiging for keer in keren} | set(jaren))
        self._jaren = sorted({keer.gebeurd for keer in keren} | set(jaren))
        alle = (Keer(*een) for een in product(self._toen, self._jaren, soorten))
        self._nummers = {keer: nummer for nummer, keer in enumerate(alle)}

    def getoond(self, nu: Nustand) -> dict[tuple[int, str], Getoond]:
        cellen = [self._cel(jaar, self._code) for jaar in self._jaren]
        cellen += [self._cel(jaar, code, telt=code) for jaar in self._jaren for code in self._soorten if code in EINDEN]
        in_treden: Any = in_vijftallen(cellen, list(self._bekend(nu)))
        return dict(in_treden)

    def _cel(self, jaar: int, code: str, **waar: str) -> Cel:
        delen = self._delen(gebeurd=jaar, **waar)
        aantal = sum(n for keer, n in self._keren.items() if self._nummers[keer] in delen)
        return Cel((jaar, code), delen, aantal, gewicht=len(delen))

    def _delen(self, **waar: int | str) -> frozenset[int]:
        return frozenset(
            nummer
            for keer, nummer in self._nummers.items()
            if all(getattr(keer, veld) == waarde for veld, waarde in waar.items())
        )

    def _bekend(self, nu: Nustand) -> Iterator[Bekend]:
        for toen in self._toen:
            yield from self._van_vestiging(toen)
        for keer, aantal in self._keren.items():
            # Neither how many of the one year did it in the other.
            if 0 < aantal < ONDERGRENS:
                yield Bekend(frozenset({self._nummers[keer]}), 0, None, bewaak=True)
        # Nobody reaches anything before settling, unless a date was corrected.
        eerder = [k for k in self._nummers if k.gebeurd < k.vestiging and not self._keren.get(k)]
        if eerder:
            yield Bekend(frozenset(self._nummers[k] for k in eerder), 0, 0)
        if self._code == GESTOPT:
            yield from self._niet_meer(nu)

    def _van_vestiging(self, toen: int) -> Iterator[Bekend]:
        """What is told of who settled in this year."""
        iedereen = self._stand.get(Plek(toen), _ONBEKEND)
        alle = self._delen(vestiging=toen)
        yield Bekend(alle, 0, iedereen.tot)
        if self._code not in CIJFERS:
            return
        delen = [self._stand.get(Plek(toen, cijfer=self._code, deel=deel)) for deel in _TELT]
        telt = _som([wat for wat in delen if wat]) if any(delen) else _ONBEKEND
        yield Bekend(self._delen(vestiging=toen, telt=TELT), telt.van, telt.tot, bewaak=not telt.precies)
        later = self._stand.get(Plek(toen, cijfer=self._code, deel=Deel.NOG_NIET), _ONBEKEND)
        yield Bekend(self._delen(vestiging=toen, telt=NOG_NIET), 0, later.tot)
        if self._code == "geplaatst":
            plek = self._stand.get(Plek(toen, cijfer="plek", deel=TELT_MEE), _ONBEKEND)
            yield Bekend(alle, plek.van, plek.tot)
        if self._code == "betaald":
            zonder = self._stand.get(Plek(toen, cijfer="nog_6", deel=Gebleven.GEEN), _ONBEKEND)
            yield Bekend(alle, 0 if zonder.tot is None else max(iedereen.van - zonder.tot, 0), None)

    def _niet_meer(self, nu: Nustand) -> Iterator[Bekend]:
        """Who settled less who is guided now."""
        iedereen = _som([self._stand.get(Plek(toen), _ONBEKEND) for toen in self._toen])
        loopt = nu.get(("begeleiding", ALLE, "klantondersteuner"), _ONBEKEND)
        van = 0 if loopt.tot is None else max(iedereen.van - loopt.tot, 0)
        tot = None if iedereen.tot is None else max(iedereen.tot - loopt.van, 0)
        yield Bekend(frozenset(self._nummers.values()), van, tot)


_ONBEKEND = Getoond(0, None)


def _som(alle: Sequence[Getoond]) -> Getoond:
    hoogste = [wat.tot for wat in alle]
    return Getoond(sum(wat.van for wat in alle), None if None in hoogste else sum(tot or 0 for tot in hoogste))


def bewaard_gebeurd(stand: Maandstand) -> Jaarstand:
    """One query."""
    regels: Any = stand.regels.filter(cijfer=GEBEURD).values_list("rij", "kolom", "van", "tot")
    return {(int(jaar), code): Getoond(van, tot) for jaar, code, van, tot in regels}
