"""Why somebody fits a place and why not, in words. A colleague reads them and decides; there is no score."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from kern.datums import datum_lang, opsomming
from plaatsingen.models import Voordracht
from plaatsingen.selectors.capaciteit import Ruimte
from plaatsingen.selectors.matchbasis import LOOPAFSTAND_KM, RIJBEWIJZEN, Code
from plaatsingen.selectors.matching import Paar
from plaatsingen.statussen import Afwijsreden
from statushouders.feitcodes import DAGDELEN, Belasting, Taalniveau
from statushouders.vakgebieden import VAKGEBIEDEN
from werkgevers.afstand import AUTO, FIETS, OV, VERVOER
from werkgevers.codelijsten import Certificaat, Werkvorm
from werkgevers.models import Werkplek

# What is said of a journey to who may not know how far it is.
REISSTAPPEN = (15, 30, 45, 60, 90)
# As `Paar.past` counts.
OORDELEN = ("Past goed", "Past misschien", "Past later", "Past nu niet")
# Why there is no room.
GEEN_RUIMTE = {
    Ruimte.PLEK_VOL: "voor dit werk is geen plek meer vrij",
    Ruimte.WERKGEVER_VOL: "de werkgever heeft al zoveel mensen als is afgesproken",
    Ruimte.VERGEVEN: "voor de laatste vrije plek is al een plaatsing voorgesteld",
}
_STAND = {Code.GOED: "goed", Code.DEELS: "deels", Code.LATER: "deels", Code.NIET: "niet"}


class Reden(NamedTuple):
    """`stand`: goed, deels or niet. `kop` is what it is about."""

    stand: str
    kop: str
    tekst: str


def redenen(paar: Paar, plek: Werkplek) -> list[Reden]:
    """All that can be said of this pair, what matters most first."""
    return [
        *_werk(paar, plek), *_kunnen(paar), *_bezoek(paar), *_tijd(paar, plek), *_uren(paar, plek), *_taal(paar, plek),
        *_reis(paar), *_papieren(paar, plek), *_lijf(paar, plek), *_vorm(paar, plek), *_rest(paar),
    ]  # fmt: skip


def waarom_niet(paar: Paar, plek: Werkplek) -> list[Reden]:
    """Only what stands in the way."""
    return [reden for reden in redenen(paar, plek) if reden.stand == "niet"]


def ook_voorgesteld(voordracht: Voordracht) -> Reden:
    """Somewhere else at the same time: nobody is promised to two employers without one knowing it."""
    gesprek = f", gesprek op {datum_lang(voordracht.gesprek_op)}" if voordracht.gesprek_op else ""
    return Reden("deels", "Ook voorgesteld", f"bij {voordracht.werkplek.werkgever.naam}{gesprek}")


def _stand(code: int | None) -> str:
    return _STAND[Code(code or 0)]


def _vakken(codes: Iterable[str], plek: Werkplek) -> str:
    return " en ".join(VAKGEBIEDEN[code].naam.lower() for code in codes if code in plek.vakgebieden)


def _werk(paar: Paar, plek: Werkplek) -> Iterator[Reden]:
    if paar.vak == "werk":
        yield Reden("goed", "Ervaring", f"werkte eerder in {_vakken(paar.vak_werk, plek)}")
    elif paar.vak == "opleiding":
        yield Reden("goed", "Opleiding", f"leerde voor {_vakken(paar.vak_opleiding, plek)}")
    elif paar.vak == "sector":
        yield Reden("goed", "Ervaring", "werkte eerder in deze sector")
    elif plek.vakgebieden:
        yield Reden("deels", "Ervaring", "geen ervaring in dit werk op het profiel")
    if paar.wens:
        yield Reden("goed", "Wens", f"wil graag werken in {_vakken(paar.vak_wens, plek)}")


def _kunnen(paar: Paar) -> Iterator[Reden]:
    if paar.kan_nodig:
        yield Reden("goed", "Kan al", ", ".join(paar.kan_nodig))
    if mist := [iets for iets in paar.nodig if iets not in paar.kan_nodig]:
        yield Reden("deels", "Gevraagd", f"{', '.join(mist)}: staat niet op het profiel")
    if paar.kan_graag:
        yield Reden("goed", "Handig", ", ".join(paar.kan_graag))


def _bezoek(paar: Paar) -> Iterator[Reden]:
    code = paar.code["bezoek"]
    if code == Code.GOED:
        yield Reden("goed", "Bezoek", "kwam langs, en beiden willen verder")
    elif code == Code.DEELS:
        yield Reden("deels", "Bezoek", "kwam langs; de werkgever wilde toen niet verder")
    elif code == Code.NIET:
        yield Reden("niet", "Eigen keuze", "koos hier zelf niet voor")


def _tijd(paar: Paar, plek: Werkplek) -> Iterator[Reden]:
    code = paar.code["tijd"]
    kan_niet = kan_niet_op(paar, plek)
    # What somebody cannot do anyway need not be free.
    bezet = paar.botst - kan_niet
    delen = []
    if bezet:
        zijn = "is" if len(bezet) == 1 else "zijn"
        tot = f", tot en met {datum_lang(paar.bezet_tot)}" if paar.bezet_tot else ""
        delen.append(f"{_dagdelen(bezet)} {zijn} al bezet{tot}")
    if kan_niet:
        delen.append(f"kan niet op {_dagdelen(kan_niet)}")
    if delen:
        yield Reden(_stand(code), "Week", ", en ".join(delen))
    elif code == Code.DEELS:
        yield Reden("deels", "Week", "er is nog niet gevraagd wanneer iemand kan werken")
    elif code == Code.GOED:
        yield Reden("goed", "Week", "alle gevraagde dagdelen zijn vrij")


def kan_niet_op(paar: Paar, plek: Werkplek) -> frozenset[str]:
    """The parts of the week that are asked and that somebody did not name; when nobody asked that is none. What is
    taken without end counts as taken.
    """
    if not paar.dagdelen or not plek.dagdelen:
        return frozenset()
    return frozenset(plek.dagdelen) - frozenset(paar.dagdelen) - (frozenset() if paar.bezet_tot else paar.botst)


def _dagdelen(codes: Iterable[str]) -> str:
    kiest = set(codes)
    return opsomming([naam for code, naam in DAGDELEN.items() if code in kiest])


def _uren(paar: Paar, plek: Werkplek) -> Iterator[Reden]:
    if paar.code["uren"] is not None:
        gevraagd = f"{plek.uren_per_week:.1f}".removesuffix(".0").replace(".", ",")
        yield Reden("deels", "Uren", f"kan {paar.uren_per_week} uur per week, gevraagd is {gevraagd} uur")


def _taal(paar: Paar, plek: Werkplek) -> Iterator[Reden]:
    code = paar.code["taal"]
    if code is None:
        return
    heeft = Taalniveau.values[paar.taalniveau] if paar.taalniveau is not None else ""
    teksten: Mapping[int, str] = {
        Code.GOED: f"{heeft}, genoeg voor {plek.taalniveau}",
        Code.DEELS: f"niveau niet op het profiel; nodig is {plek.taalniveau}",
        Code.LATER: f"nu {heeft}, nodig is {plek.taalniveau}: nog één stap",
        Code.NIET: f"nu {heeft}, nodig is {plek.taalniveau}",
    }
    yield Reden(_stand(code), "Taal", teksten[code])


def _reis(paar: Paar) -> Iterator[Reden]:
    code = paar.code["reis"]
    if paar.km is None:
        yield Reden("deels", "Reis", "de afstand is niet bekend")
    elif code == Code.GOED:
        te_voet = "" if paar.ruw or paar.km > LOOPAFSTAND_KM else "ook te lopen"
        yield Reden("goed", "Reis", _samen(_km(paar), te_voet or _snelst(paar, FIETS, OV) or "niet ver"))
    elif code == Code.DEELS:
        yield Reden("deels", "Reis", _samen(_km(paar), _misschien(paar), "; "))
    elif code == Code.LATER:
        nog = "leert nog fietsen" if paar.kan_fietsen == "leert" else "heeft nog geen fiets"
        yield Reden("deels", "Reis", _samen(_km(paar), f"dat kan op de fiets, maar iemand {nog}", "; "))
    else:
        hoe = _snelst(paar, FIETS, OV, AUTO) or "geen eigen vervoer"
        yield Reden("niet", "Reis", _samen(_km(paar), f"{hoe}; hoogstens {paar.hoogstens} minuten kan"))


def _km(paar: Paar) -> str:
    """Nothing for who may not know how far somebody lives."""
    return "" if paar.ruw or paar.km is None else f"{max(1, round(paar.km))} km"


def _samen(km: str, hoe: str, teken: str = ", ") -> str:
    return f"{km}{teken}{hoe}" if km else hoe


def _snelst(paar: Paar, *middelen: str) -> str:
    """The quickest of these that somebody has: '32 minuten op de fiets', or 'binnen 45 minuten op de fiets'."""
    duren = [(duur, middel) for middel in middelen if (duur := paar.minuten[middel]) is not None]
    if not duren:
        return ""
    duur, middel = min(duren)
    return f"{_minuten(duur, ruw=paar.ruw)} {VERVOER[middel].naam}"


def _minuten(duur: int, *, ruw: bool) -> str:
    if not ruw:
        return f"{duur} minuten"
    stap = next((grens for grens in REISSTAPPEN if duur <= grens), None)
    return f"binnen {stap} minuten" if stap else f"meer dan {REISSTAPPEN[-1]} minuten"


def _misschien(paar: Paar) -> str:
    auto = paar.minuten[AUTO]
    if auto is not None and auto <= paar.hoogstens:
        return f"{_snelst(paar, AUTO)}, vraag of die er is"
    if paar.meerijden:
        return "kan meerijden als dat geregeld wordt"
    if not paar.reistijd_bekend and (hoe := _snelst(paar, FIETS, OV, AUTO)):
        return f"{hoe}, vraag of dat mag duren"
    return "vraag hoe iemand er komt"


def _papieren(paar: Paar, plek: Werkplek) -> Iterator[Reden]:
    rijbewijzen = [Certificaat(code).label for code in plek.certificaten if code in RIJBEWIJZEN]
    papieren = [code for code in plek.certificaten if code not in RIJBEWIJZEN]
    if (code := paar.code["rijbewijs"]) is not None:
        teksten: Mapping[int, str] = {
            Code.GOED: "heeft het",
            Code.DEELS: "nog niet gevraagd",
            Code.LATER: "heeft rijles",
            Code.NIET: "heeft het niet" if len(rijbewijzen) == 1 else "heeft niet al deze rijbewijzen",
        }
        yield Reden(_stand(code), ", ".join(rijbewijzen), teksten[code])
    if paar.code["papieren"] is not None:
        mist = [Certificaat(code).label for code in papieren if code not in paar.certificaten]
        heeft = [Certificaat(code).label for code in papieren if code in paar.certificaten]
        tekst = f"{', '.join(mist)} staat niet op het profiel; eerst een cursus" if mist else ", ".join(heeft)
        yield Reden("deels" if mist else "goed", "Papieren", tekst)


def _lijf(paar: Paar, plek: Werkplek) -> Iterator[Reden]:
    """Never why: that is protected, and nobody here knows it."""
    code = paar.code["lijf"]
    if code == Code.NIET:
        wat = [str(Belasting(een).label).lower() for een in plek.belasting if een in paar.belasting_niet]
        yield Reden("niet", "Het werk", f"{', '.join(wat)} gaat niet")
    elif code == Code.GOED:
        yield Reden("goed", "Het werk", "wat het lichaam doet, kan")


def _vorm(paar: Paar, plek: Werkplek) -> Iterator[Reden]:
    if (code := paar.code["vorm"]) is not None:
        liefst = str(Werkvorm(paar.vorm).label).lower()
        yield Reden(_stand(code), "Samen of alleen", f"werkt het liefst {liefst}")


def _rest(paar: Paar) -> Iterator[Reden]:
    if paar.code["plaats"] is not None:
        bij = f" bij {paar.geplaatst_bij_naam}" if paar.geplaatst_bij_naam else ""
        yield Reden("niet", "Plek", f"heeft in die tijd al een plek{bij}")
    if (code := paar.code["eerder"]) is not None:
        reden = f"ging niet door: {Afwijsreden(paar.eerder_reden).in_zin}" if paar.eerder_reden else ""
        yield Reden(_stand(code), "Eerder voorgesteld", reden or "had hier een plaatsing")
    if paar.code["ruimte"] is not None:
        yield Reden("deels", "Ruimte", GEEN_RUIMTE[Ruimte(paar.ruimte)])
