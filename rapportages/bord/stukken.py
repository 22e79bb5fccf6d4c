"""The parts of the page below the tiles, each as rows of a picture and of its table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from kern.datums import KORTE_MAANDEN
from rapportages.bord.keuze import Keuze, Namen, groepen_van
from rapportages.cijfers import DUURZAAM, PLEKKEN, Deel, Telt
from rapportages.cijfers.werk import Gebleven
from rapportages.kenmerken import KENMERKEN
from rapportages.verbergen import ONDERGRENS, Getoond
from rapportages.woorden import aandeel, toon, toon_aandeel

NIEMAND = Getoond(0, 0)
# In percent points; of the share of a picture with a line.
_BREEDSTE = 20
_TRECHTER = (
    ("contact", "Eerste contact in 3 weken"), ("intake", "Intake in 3 weken"), ("start", "Gestart in 3 weken"),
    ("assessment", "Assessment klaar"), ("geplaatst", "Geplaatst"), ("betaald", "Betaald werk"),
)  # fmt: skip


@dataclass(frozen=True)
class Rij:
    """One bar: its number and width (percent), perhaps a second lighter one behind it, and the part that it is.

    A number that is not told exactly is as wide as it is at least, with the words behind the bar.
    """

    code: str
    naam: str
    aantal: str
    breed: int
    zeker: bool
    later: str = ""
    later_breed: int = 0
    van: str = ""
    procent: str = ""
    mediaan: int | None = None
    meeste: int | None = None

    @property
    def in_balk(self) -> bool:
        """The number fits in the bar."""
        return self.zeker and self.breed > max(8, 4 * len(self.aantal))


def trechter(keuze: Keuze) -> list[Rij]:
    """From settling to paid work, each bar against everybody who settled; empty when that may not be told."""
    iedereen = keuze.mensen
    if iedereen is None or not iedereen.precies or not iedereen.van:
        return []
    stappen = (_stap(keuze, code, naam, iedereen.van) for code, naam in _TRECHTER)
    return [Rij("", "Gevestigd", toon(iedereen), 100, zeker=True), *stappen]


def _stap(keuze: Keuze, code: str, naam: str, iedereen: int) -> Rij:
    n, later, looptijd = keuze.op_tijd(code), keuze.deel(code, Deel.LATER), keuze.looptijd(code)
    return Rij(
        code, naam, toon(n), _breed(n, iedereen),
        zeker=bool(n and n.precies),
        later=toon(later) if later and later.precies and later.van else "",
        later_breed=_breed(later, iedereen) if later and later.precies else 0,
        van=toon(keuze.telt_mee(code)),
        procent=toon_aandeel(n, keuze.telt_mee(code)),
        mediaan=looptijd.mediaan if looptijd else None,
        meeste=looptijd.meeste if looptijd else None,
    )  # fmt: skip


def bestemmingen(keuze: Keuze) -> list[Rij]:
    """The kinds of first place, the most frequent first; without those that nobody had."""
    alle = keuze.telt_mee(PLEKKEN.code)
    soorten = [(code, naam) for code, (naam, telt) in PLEKKEN.delen.items() if telt == Telt.TELLER]
    gevuld = [
        (n or NIEMAND, code, naam) for code, naam in soorten if _iets_te_zien(n := keuze.deel(PLEKKEN.code, code))
    ]
    meeste = max((n.van for n, *_ in gevuld), default=0)
    return [
        Rij(code, naam, toon(n), _breed(n, meeste), zeker=n.precies, van=toon(alle), procent=toon_aandeel(n, alle))
        for n, code, naam in sorted(gevuld, key=lambda een: (-een[0].van, een[2]))
    ]


def gebleven(keuze: Keuze) -> list[Rij]:
    """Still in paid work after so many months; only terms that people have reached, as far as that may be told."""
    uit = []
    for cijfer in DUURZAAM:
        n, alle = keuze.deel(cijfer.code, Gebleven.NOG), keuze.telt_mee(cijfer.code)
        if alle and alle.precies and alle.van:
            grenzen = aandeel(n, alle)
            breed = grenzen[0] if grenzen else 0
            uit.append(
                Rij(
                    cijfer.code, f"Na {cijfer.maanden} maanden", toon(n), breed, zeker=bool(n and n.precies),
                    van=toon(alle), procent=toon_aandeel(n, alle),
                )
            )  # fmt: skip
    return uit


_KORT = {"1": "jan–mrt", "2": "apr–jun", "3": "jul–sep", "4": "okt–dec"}


@dataclass(frozen=True)
class Punt:
    """A quarter of settling, or a day of which the figures are kept: the share that started in time as lowest and
    highest percentage. `kort`: below a picture."""

    naam: str
    kort: str
    aantal: str
    van: str
    procent: str
    grenzen: tuple[int, int] | None

    @property
    def te_tekenen(self) -> bool:
        """Told precisely enough: the lowest of a wide range beside a number that is exact would look like a fall."""
        return self.grenzen is not None and self.grenzen[1] - self.grenzen[0] <= _BREEDSTE


def verloop(keuze: Keuze) -> list[Punt]:
    """The quarters of this year and the year before, as far as people settled in them."""
    uit = []
    for jaar in (keuze.jaar - 1, keuze.jaar):
        for kwartaal in KENMERKEN["kwartaal"].groepen:
            toen = keuze.van_jaar(jaar).van_groep("kwartaal", kwartaal)
            n, alle = toen.op_tijd("start"), toen.telt_mee("start")
            if toen.mensen:
                uit.append(_punt(f"{_KORT[kwartaal]} {jaar}", f"{_KORT[kwartaal]} {_kort_jaar(jaar)}", n, alle))
    return uit


def per_maand(standen: Iterable[tuple[date, Getoond, Getoond]]) -> list[Punt]:
    """How it stood on the first of each month, as it was told then."""
    return [
        _punt(_kort_met_jaar(dag), f"{KORTE_MAANDEN[dag.month - 1]} {_kort_jaar(dag.year)}", n, alle)
        for dag, n, alle in standen
    ]


def _punt(naam: str, kort: str, n: Getoond | None, alle: Getoond | None) -> Punt:
    return Punt(naam, kort, toon(n), toon(alle), toon_aandeel(n, alle), aandeel(n, alle))


def _kort_jaar(jaar: int) -> str:
    return f"’{jaar % 100:02}"


def te_tekenen(punten: Sequence[Punt]) -> list[Punt]:
    """From the first to the last that can be drawn; nothing when there are no two."""
    nummers = [nummer for nummer, punt in enumerate(punten) if punt.te_tekenen]
    return list(punten[nummers[0] : nummers[-1] + 1]) if len(nummers) > 1 else []


def _kort_met_jaar(dag: date) -> str:
    return f"{dag.day} {KORTE_MAANDEN[dag.month - 1]} {dag.year}"


@dataclass(frozen=True)
class Verschil:
    """One group beside the others."""

    naam: str
    code: str
    mensen: str
    tot_start: int | None
    tot_plek: int | None
    op_tijd: str


def verschillen(keuze: Keuze, namen: Namen) -> Sequence[tuple[str, list[Verschil]]]:
    """Per trait its groups, as far as something may be told of them; nothing of a trait that all have in common.

    The quarters have a picture of their own.
    """
    delen = ((kenmerk.naam, list(_groepen(keuze, code, namen))) for code, kenmerk in KENMERKEN.items())
    return [(naam, groepen) for naam, groepen in delen if len(groepen) > 1]


def _groepen(keuze: Keuze, kenmerk: str, namen: Namen) -> Iterator[Verschil]:
    for waarde, naam in groepen_van(kenmerk, namen).items() if kenmerk != "kwartaal" else ():
        groep = keuze.van_groep(kenmerk, waarde)
        if not _iets_te_zien(groep.mensen):
            continue
        start, plek = groep.looptijd("start"), groep.looptijd("geplaatst")
        yield Verschil(
            naam, groep.code, toon(groep.mensen), start.mediaan if start else None, plek.mediaan if plek else None,
            toon_aandeel(groep.op_tijd("start"), groep.telt_mee("start")),
        )  # fmt: skip


def _iets_te_zien(n: Getoond | None) -> bool:
    """There are people in it, and more of them may be told than that they are few."""
    return n is not None and n.van > 0 and (n.precies or n.tot is None or n.tot >= ONDERGRENS)


def _breed(n: Getoond | None, geheel: int) -> int:
    return min(round(100 * n.van / geheel), 100) if n and geheel else 0
