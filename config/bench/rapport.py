"""Measure everything and print it beside the targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from config.bench.cijferrapport import meet_cijfers
from config.bench.invoer import meet_in_eigen_proces
from config.bench.kandidaten import AANTALLEN, Matchmeting, meet_kandidaten
from config.bench.nachtwerk import Vergelijking
from config.bench.paginas import PAGINAS, Paginameting, meet
from config.bench.tekst import Schrijf, getal, komma, oordeel, tabel
from config.bench.vulling import vul
from statushouders.models import Statushouder
from trajecten.models import Stap

HOOGSTENS_MS = 80
HOOGSTENS_QUERIES = 15
HOOGSTENS_OMLIJSTING = 3
HOOGSTENS_VERHOUDING = 2
HOOGSTENS_INVOERSECONDEN = 30
HOOGSTENS_MEGABYTE = 300
RIJEN = 10_000
# Who fits work: the budget, among so many candidates; and Python may not grow with them.
HOOGSTENS_MATCHING_MS = 150
# The places for one person, in a tab of the dossier.
HOOGSTENS_PER_PERSOON_MS = 100
KANDIDATEN = 10_000
HOOGSTENS_GROEI_GEHEUGEN = 1.5
WEINIG_MENSEN = 200
MENSEN_KLEIN, LOGREGELS_KLEIN = 2_000, 20_000


@dataclass(frozen=True)
class Omvang:
    mensen: int
    verzoeken: int
    nachten: int


GEWOON = Omvang(20_000, 200, 7)
KLEIN = Omvang(2_000, 40, 3)


def meet_alles(schrijf: Schrijf, *, klein: bool = False) -> bool:
    """True when every target is reached. The targets hold for the full size; small is to look quickly."""
    omvang = KLEIN if klein else GEWOON
    schrijf(f"Vullen met {WEINIG_MENSEN} mensen en queries tellen ...")
    vul(WEINIG_MENSEN)
    bij_weinig = {pagina.naam: meet(pagina, 10).queries for pagina in PAGINAS}
    schrijf(f"Vullen met {getal(omvang.mensen)} mensen ...")
    vul(omvang.mensen)
    schrijf(f"{getal(Statushouder.objects.count())} mensen, {getal(Stap.objects.count())} stappen.\n")
    metingen = [meet(pagina, omvang.verzoeken) for pagina in PAGINAS]
    oordelen = [
        _paginas(schrijf, metingen, bij_weinig),
        _nachtwerk(schrijf, Vergelijking(omvang.nachten)),
        _invoer(schrijf, meet_in_eigen_proces(RIJEN)),
        meet_matching(schrijf, klein=klein),
        meet_cijfers(schrijf, mensen=MENSEN_KLEIN, logregels=LOGREGELS_KLEIN) if klein else meet_cijfers(schrijf),
    ]
    return all(oordelen)


def _paginas(schrijf: Schrijf, metingen: Sequence[Paginameting], bij_weinig: dict[str, int]) -> bool:
    kop = ("pagina", "p50 ms", "p95 ms", "queries", f"bij {WEINIG_MENSEN}", "eromheen", "")
    oordelen = [_gehaald(meting, bij_weinig[meting.pagina.naam]) for meting in metingen]
    rijen = [
        (
            meting.pagina.naam,
            f"{meting.p50:.0f}",
            f"{meting.p95:.0f}",
            str(meting.queries),
            str(bij_weinig[meting.pagina.naam]),
            str(meting.omlijsting),
            oordeel(goed) if meting.pagina.doel else "",
        )
        for meting, goed in zip(metingen, oordelen, strict=True)
    ]
    doel = ("doel", "", f"{HOOGSTENS_MS}", str(HOOGSTENS_QUERIES), "niet meer", str(HOOGSTENS_OMLIJSTING), "")
    tabel(schrijf, [kop, *rijen, doel])
    return all(oordelen)


def _gehaald(meting: Paginameting, bij_weinig: int) -> bool:
    return not meting.pagina.doel or (
        meting.p95 <= HOOGSTENS_MS
        and meting.queries <= HOOGSTENS_QUERIES
        and meting.omlijsting <= HOOGSTENS_OMLIJSTING
        and meting.queries <= bij_weinig
    )


def _nachtwerk(schrijf: Schrijf, vergelijking: Vergelijking) -> bool:
    goed = vergelijking.verhouding <= HOOGSTENS_VERHOUDING and vergelijking.verschil == 0
    tijden = {
        "kaal SQL": vergelijking.kaal,
        "eerste nacht": vergelijking.eerste_nacht,
        "gewone nacht": vergelijking.gewone_nacht,
    }
    rijen = [
        (naam, *(f"{soort(seconden) * 1000:.0f}" for soort in (min, median, max)), "")
        for naam, seconden in tijden.items()
    ]
    verhouding = komma(vergelijking.verhouding)
    verhoudingsrij = ("verhouding", "", verhouding, "", "WIJKT AF" if vergelijking.verschil else oordeel(goed))
    doel = ("doel", "", f"{HOOGSTENS_VERHOUDING:.0f}", "", "")
    tabel(schrijf, [("nachtwerk", "min ms", "midden ms", "max ms", ""), *rijen, verhoudingsrij, doel])
    schrijf(f"{getal(vergelijking.aantal)} signaleringen, {vergelijking.verschil} anders dan bij kaal SQL.\n")
    return goed


def _invoer(schrijf: Schrijf, meting: Mapping[str, float]) -> bool:
    seconden = meting["nakijken"] + meting["invoeren"]
    goed = (
        meting["ingevoerd"] == RIJEN
        and seconden <= HOOGSTENS_INVOERSECONDEN
        and meting["megabyte"] <= HOOGSTENS_MEGABYTE
    )
    kop = ("aankomstlijst", "nakijken s", "invoeren s", "samen s", "Python s", "terug s", "geheugen MB", "")
    rij = (
        f"{getal(int(meting['ingevoerd']))} mensen",
        f"{meting['nakijken']:.0f}",
        f"{meting['invoeren']:.0f}",
        f"{seconden:.0f}",
        f"{meting['rekentijd']:.0f}",
        f"{meting['terugdraaien']:.0f}",
        f"{meting['megabyte']:.0f}",
        oordeel(goed),
    )
    doel = ("doel", "", "", str(HOOGSTENS_INVOERSECONDEN), "", "", str(HOOGSTENS_MEGABYTE), "")
    tabel(schrijf, [kop, rij, doel])
    return goed


def meet_matching(schrijf: Schrijf, *, klein: bool = False) -> bool:
    """The time to see who fits work, among more and more candidates, and the growth between them."""
    aantallen = AANTALLEN[:2] if klein else AANTALLEN
    metingen = [meet_kandidaten(aantal) for aantal in aantallen]
    kop = ("matching", "midden ms", "p95 ms", "groei", "per persoon ms", "Python kB", "")
    rijen = [
        (
            f"{getal(een.kandidaten)} kandidaten",
            f"{een.midden:.0f}",
            f"{een.p95:.0f}",
            komma(een.midden / vorige.midden) if vorige else "",
            f"{een.andersom:.0f}",
            f"{een.kilobyte:.0f}",
            oordeel(_is_snel(een)) if een.kandidaten == KANDIDATEN else "",
        )
        for vorige, een in zip((None, *metingen), metingen, strict=False)
    ]
    doel = (
        f"doel bij {getal(KANDIDATEN)}", "", str(HOOGSTENS_MATCHING_MS), "", str(HOOGSTENS_PER_PERSOON_MS), "", "",
    )  # fmt: skip
    tabel(schrijf, [kop, *rijen, doel])
    return _matching_gehaald(metingen)


def _is_snel(meting: Matchmeting) -> bool:
    return meting.p95 <= HOOGSTENS_MATCHING_MS and meting.andersom <= HOOGSTENS_PER_PERSOON_MS


def _matching_gehaald(metingen: Sequence[Matchmeting]) -> bool:
    snel = all(_is_snel(een) for een in metingen if een.kandidaten == KANDIDATEN)
    return snel and metingen[-1].kilobyte <= metingen[0].kilobyte * HOOGSTENS_GROEI_GEHEUGEN
