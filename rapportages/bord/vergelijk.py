"""Two years or two groups side by side: how big the difference is, how sure, and whether they are alike at all."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapportages.bord.keuze import Keuze, Namen, groepen_van
from rapportages.cijfers import CIJFERS, DOELCIJFERS
from rapportages.intervallen import verschil
from rapportages.kenmerken import KENMERKEN
from rapportages.verbergen import Getoond
from rapportages.woorden import toon, toon_aandeel

# Two shares of people with a trait that differ by so many percentage points or more are told of.
_ANDERS = 10


@dataclass(frozen=True)
class Vergelijking:
    """One figure of both. `verschil`: second less first in percentage points with its 95% interval; empty when one of
    the two is not told exactly. `zeker`: the interval does not hold zero."""

    naam: str
    links: str
    links_deel: str
    rechts: str
    rechts_deel: str
    verschil: str
    zeker: bool


@dataclass(frozen=True)
class Andersom:
    """A group that is much larger in one of the two than in the other."""

    kenmerk: str
    groep: str
    links: str
    rechts: str


def waarom_niet(links: Keuze, rechts: Keuze) -> str:
    """Why these two cannot be laid side by side; empty when they can. Nobody may be in both."""
    if links.jaar != rechts.jaar:
        return ""
    if links.code == rechts.code:
        return "Je vergelijkt nu iets met zichzelf. Kies een ander jaar of een andere groep."
    if links.kenmerk != rechts.kenmerk or not links.kenmerk:
        return (
            "Sommige mensen horen bij allebei. Dan is niet te zeggen of het verschil toeval is. Kies twee groepen van "
            "dezelfde soort, zoals vrouwen en mannen, of kies twee jaren."
        )
    return ""


def vergelijkingen(links: Keuze, rechts: Keuze) -> list[Vergelijking]:
    """Every figure of the tiles."""
    return [_vergelijk(links, rechts, code) for code in DOELCIJFERS]


def _vergelijk(links: Keuze, rechts: Keuze, code: str) -> Vergelijking:
    voor, na = _paar(links, code), _paar(rechts, code)
    tekst, zeker = _marge(voor, na)
    return Vergelijking(
        CIJFERS[code].naam, _van(*voor), toon_aandeel(*voor), _van(*na), toon_aandeel(*na), tekst, zeker
    )


def _paar(keuze: Keuze, code: str) -> tuple[Getoond | None, Getoond | None]:
    return keuze.op_tijd(code), keuze.telt_mee(code)


def _van(deel: Getoond | None, geheel: Getoond | None) -> str:
    return f"{toon(deel)} van {toon(geheel)}"


def _marge(voor: tuple[Getoond | None, Getoond | None], na: tuple[Getoond | None, Getoond | None]) -> tuple[str, bool]:
    getallen = [een.van for een in (*voor, *na) if een is not None and een.precies]
    if len(getallen) < len((*voor, *na)) or not (getallen[1] and getallen[3]):
        return "", False
    een, ander = (getallen[0], getallen[1]), (getallen[2], getallen[3])
    laag, hoog = (round(100 * grens) for grens in verschil(een, ander))
    midden = round(100 * (ander[0] / ander[1] - een[0] / een[1]))
    return f"{midden:+d} procentpunt (tussen {laag:+d} en {hoog:+d})", laag > 0 or hoog < 0


def anders_samengesteld(links: Keuze, rechts: Keuze, namen: Namen) -> Sequence[Andersom]:
    """Of two years of everybody: the groups of which the share differs much. Of two groups it cannot be told: for that
    two traits would have to be crossed."""
    if links.kenmerk or rechts.kenmerk:
        return []
    return [*_anders(links, rechts, namen)]


def _anders(links: Keuze, rechts: Keuze, namen: Namen) -> Iterator[Andersom]:
    for kenmerk, soort in KENMERKEN.items():
        for waarde, naam in groepen_van(kenmerk, namen).items():
            voor, na = (een.van_groep(kenmerk, waarde) for een in (links, rechts))
            delen = [_procent(een.mensen, geheel.mensen) for een, geheel in ((voor, links), (na, rechts))]
            if None not in delen and abs((delen[0] or 0) - (delen[1] or 0)) >= _ANDERS:
                yield Andersom(soort.naam, naam, f"{delen[0]}%", f"{delen[1]}%")


def _procent(deel: Getoond | None, geheel: Getoond | None) -> int | None:
    if geheel is None or not geheel.precies or not geheel.van:
        return None
    if deel is None:
        return 0
    return round(100 * deel.van / geheel.van) if deel.precies else None
