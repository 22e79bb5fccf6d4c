"""The week of a person: a grid of dagdelen with the exact times, hours per kind, and what clashes.

Pure functions over blocks, which need not be stored; `selectors.weekblokken` reads them.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from itertools import combinations

from kern.datums import DAGEN, maandag_van
from plaatsingen.models import Roosterblok
from plaatsingen.selectors.dagdelen import NACHT, NAMEN, delen_van, minuten, stukken, tel_dagdelen
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.statussen import Bloksoort

WERKDAGEN = range(5)
# What counts for a programme of so many hours or half-days: taking part, not what life asks besides.
PROGRAMMA = (Bloksoort.TAALLES, Bloksoort.WERK, Bloksoort.OPLEIDING, Bloksoort.INBURGERING)


def eerste_keer(dag: int, vanaf: date) -> date:
    """The first such day of the week (0 is Monday) from this date on, or where the calendar ends."""
    return vanaf + timedelta(days=min((dag - vanaf.weekday()) % 7, (date.max - vanaf).days))


@dataclass(frozen=True)
class Botsing:
    """Two of different kinds at the same time: on which day and times, from when, and until when (None: no end)."""

    een: Roosterblok
    ander: Roosterblok
    vanaf: date
    tot_en_met: date | None

    @property
    def dag(self) -> int:
        return self.een.dag

    @property
    def van(self) -> time:
        return max(self.een.van, self.ander.van)

    @property
    def tot(self) -> time:
        return min(self.een.tot, self.ander.tot)

    @property
    def delen(self) -> tuple[int, ...]:
        return delen_van(self.van, self.tot)

    @property
    def wanneer(self) -> str:
        """dinsdagmiddag"""
        return f"{DAGEN[self.dag]}{NAMEN[self.delen[0]]}"

    @property
    def sleutel(self) -> frozenset[int]:
        """The two blocks, in whichever order."""
        return frozenset({self.een.pk, self.ander.pk})


def overlapt_in_tijd(een: Roosterblok, ander: Roosterblok) -> bool:
    """On the same day of the week, with more in common than a moment."""
    return bool(een.dag == ander.dag and een.van < ander.tot and ander.van < een.tot)


def botsing_tussen(een: Roosterblok, ander: Roosterblok, *, vanaf: date) -> Botsing | None:
    """What these two have in common on some day from `vanaf` on, when they are of different kinds."""
    if een.soort == ander.soort or not overlapt_in_tijd(een, ander):
        return None
    eerste = eerste_keer(een.dag, max(een.geldig_van, ander.geldig_van, vanaf))
    einden = [blok.geldig_tot for blok in (een, ander) if blok.geldig_tot is not None]
    laatste = min(einden) if einden else None
    if laatste is not None and eerste > laatste:
        return None
    return Botsing(een, ander, eerste, laatste)


def botsingen_vanaf(blokken: Sequence[Roosterblok], vanaf: date) -> list[Botsing]:
    """Every clash on some day from `vanaf` on, the first one first."""
    gevonden = [botsing_tussen(een, ander, vanaf=vanaf) for een, ander in combinations(blokken, 2)]
    return sorted((een for een in gevonden if een), key=lambda een: (een.vanaf, een.van))


def botsingen_tegen(nieuw: Sequence[Roosterblok], er_al: Iterable[Roosterblok]) -> list[Botsing]:
    """Every clash of new blocks with those that are there, the first one first."""
    gevonden = [botsing_tussen(een, blok, vanaf=een.geldig_van) for blok in er_al for een in nieuw]
    return sorted((een for een in gevonden if een), key=lambda een: (een.vanaf, een.van))


def duur_in_woorden(aantal: int) -> str:
    """Minutes as hours: '16 uur', '2 uur 30 min', '30 min'."""
    uren, rest = divmod(aantal, 60)
    if uren and rest:
        return f"{uren} uur {rest} min"
    return f"{rest} min" if rest else f"{uren} uur"


def minuten_per_soort(blokken: Iterable[Roosterblok]) -> dict[str, int]:
    """How long each kind takes; kinds that are not there are left out. Of one kind there is one thing at a time."""
    duur = dict.fromkeys(Bloksoort.values, 0)
    for blok in blokken:
        duur[blok.soort] += minuten(blok.tot) - minuten(blok.van)
    return {soort: aantal for soort, aantal in duur.items() if aantal}


def minuten_samen(blokken: Iterable[Roosterblok]) -> int:
    """How long somebody is busy: what happens at the same time counts once."""
    dag = 24 * 60
    bezig = stukken((blok.dag * dag + minuten(blok.van), blok.dag * dag + minuten(blok.tot)) for blok in blokken)
    return sum(einde - begin for begin, einde in bezig)


@dataclass(frozen=True)
class Vak:
    """One cell of the grid: what fills this part of this day."""

    dag: int
    deel: int
    blokken: Sequence[Roosterblok]
    botsingen: Sequence[Botsing] = ()

    @property
    def soorten(self) -> list[str]:
        return list(dict.fromkeys(blok.soort for blok in self.blokken))

    @property
    def botst(self) -> bool:
        return bool(self.botsingen)

    @property
    def wanneer(self) -> str:
        """dinsdagmiddag"""
        return f"{DAGEN[self.dag]}{NAMEN[self.deel]}"


@dataclass(frozen=True)
class Week:
    """The week from Monday `begin` on. `blokken` hold on their day of this very week; `later` begin after it.

    `pauze`: how many minutes of the work of placements are no agreed hours. Those are agreed on without breaks, and a
    day of 8 hours at an employer stands in the week as one of 8.5: what counts is what was agreed on.
    """

    begin: date
    blokken: Sequence[Roosterblok]
    later: Sequence[Roosterblok] = ()
    pauze: int = 0

    @property
    def einde(self) -> date:
        return self.begin + timedelta(days=6)

    @property
    def dagen(self) -> list[int]:
        """Monday to Friday, and a day of the weekend on which there is something."""
        bezet = {blok.dag for blok in self.blokken}
        return [dag for dag in range(7) if dag in WERKDAGEN or dag in bezet]

    @property
    def botsingen(self) -> list[Botsing]:
        """Those of this week."""
        return botsingen_vanaf(self.blokken, self.begin)

    @property
    def per_soort(self) -> dict[str, int]:
        """In minutes; work without the breaks of placements."""
        duren = minuten_per_soort(self.blokken)
        return {soort: duur - (self.pauze if soort == Bloksoort.WERK else 0) for soort, duur in duren.items()}

    @property
    def programma(self) -> list[Roosterblok]:
        """What counts for a programme of 24 hours or of five half-days."""
        return [blok for blok in self.blokken if blok.soort in PROGRAMMA]

    @property
    def programma_minuten(self) -> int:
        """Without breaks, and not less than there is beside the work."""
        ernaast = minuten_samen(blok for blok in self.programma if blok.plaatsing_id is None)
        return max(minuten_samen(self.programma) - self.pauze, ernaast)

    @property
    def programma_dagdelen(self) -> int:
        return tel_dagdelen(self.programma)

    @property
    def rooster(self) -> list[tuple[str, list[Vak]]]:
        """The rows: a part of the day with a cell for every day; the night, which comes first, when it is used."""
        botsingen = self.botsingen
        delen = [*range(NACHT)]
        tijden = [*((blok.van, blok.tot) for blok in self.blokken), *((een.van, een.tot) for een in botsingen)]
        if any(NACHT in delen_van(*tijd) for tijd in tijden):
            delen = [NACHT, *delen]
        return [(NAMEN[deel], [self._vak(dag, deel, botsingen) for dag in self.dagen]) for deel in delen]

    def _vak(self, dag: int, deel: int, botsingen: Sequence[Botsing]) -> Vak:
        hier = [blok for blok in self.blokken if blok.dag == dag and deel in delen_van(blok.van, blok.tot)]
        botst = [een for een in botsingen if een.dag == dag and deel in een.delen]
        return Vak(dag, deel, sorted(hier, key=lambda blok: blok.van), botst)


def maak_week(blokken: Iterable[Roosterblok], dag: date) -> Week:
    """The week in which this day lies, out of all blocks of a person. Placements come with `uren.lees_uren`."""
    begin, alle = maandag_van(dag), sorted(blokken, key=lambda blok: (blok.dag, blok.van))
    deze = [blok for blok in alle if geldt_op(blok, begin + timedelta(days=blok.dag))]
    later = [blok for blok in alle if blok.geldig_van > begin and blok not in deze]
    pauze = round(sum(_pauze(blok, alle, begin + timedelta(days=blok.dag)) for blok in deze))
    return Week(begin, deze, sorted(later, key=lambda blok: (blok.geldig_van, blok.dag, blok.van)), pauze)


def _pauze(blok: Roosterblok, alle: Sequence[Roosterblok], dag: date) -> float:
    """Its share, in minutes, of what the times of its placement are longer than the hours agreed on for this day."""
    if blok.plaatsing is None:
        return 0
    van_plek = [een for een in alle if een.plaatsing_id == blok.plaatsing_id and geldt_op(een, dag)]
    samen = sum(minuten(een.tot) - minuten(een.van) for een in van_plek)
    te_veel = max(0, samen - float(urenverloop(blok.plaatsing).op(dag)) * 60)
    return te_veel * (minuten(blok.tot) - minuten(blok.van)) / samen


def geldt_op(blok: Roosterblok, dag: date) -> bool:
    """Whether it holds on this day, whichever day of the week that is."""
    return bool(blok.geldig_van <= dag and (blok.geldig_tot is None or blok.geldig_tot >= dag))
