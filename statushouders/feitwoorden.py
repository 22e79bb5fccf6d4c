"""Facts in the words in which one reads them: on the dossier, and where two versions stand side by side."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kern.datums import datum_lang, meervoud
from statushouders import feitcodes as codes
from statushouders.codelijsten import landnaam, taalnaam
from statushouders.feiten import Opleidingfeit, Taalfeit, Vaardigheidfeit, Werkfeit

_KEUZES: Mapping[str, Any] = {
    "alfabetisering": codes.Alfabetisering,
    "digitaal": codes.Digitaal,
    "kan_fietsen": codes.Fietsen,
    "heeft_fiets": codes.JaNee,
    "ov": codes.JaNee,
    "meerijden": codes.JaNee,
    "opvang": codes.Opvang,
    "belemmeringen": codes.Belemmering,
    "rijbewijs": codes.Rijbewijs,
    "belasting_niet": codes.Belasting,
    "rekening_houden": codes.Rekening,
    "toestemming_wijze": codes.Toestemming,
    "niveau": codes.Opleidingsniveau,
    "diploma": codes.Diploma,
    "waardering": codes.Waardering,
    "sector": codes.Sector,
    "soort": codes.Vaardigheidsoort,
}
NAMEN: Mapping[str, str] = {
    "talen": "Talen",
    "opleidingen": "Opleidingen",
    "werkervaringen": "Werkervaring",
    "vaardigheden": "Vaardigheden",
    "alfabetisering": "Lezen en schrijven",
    "digitaal": "Computer en telefoon",
    "ambitie_kort": "Dit jaar",
    "ambitie_lang": "Later",
    "belemmeringen": "In de weg",
    "uren_per_week": "Uren per week",
    "dagdelen": "Dagdelen",
    "kan_fietsen": "Kan fietsen",
    "heeft_fiets": "Heeft een fiets",
    "rijbewijs": "Rijbewijs",
    "ov": "Bus en trein",
    "meerijden": "Meerijden",
    "reistijd_minuten": "Hoogstens onderweg",
    "functioneel": "Bij het werk",
    "belasting_niet": "Gaat niet",
    "gezin": "Gezin",
    "kinderen": "Kinderen thuis",
    "opvang": "Kinderopvang",
    "huisvesting": "Wonen",
    "financien": "Geld",
    "netwerk": "Netwerk",
    "rekening_houden": "Rekening houden",
    "toelichting": "Wat is er nodig",
    "verhaal": "Het verhaal",
    "toestemming_wijze": "Toestemming",
    "toestemming_op": "Toestemming op",
}


def naam_van(veld: str) -> str:
    """What a fact is called."""
    return NAMEN[veld]


def label(veld: str, code: str) -> str:
    """A code in words; '' for no answer."""
    return str(_KEUZES[veld](code).label) if code else ""


def in_woorden(veld: str, waarde: Any) -> str:
    """One fact as one reads it; '' when nothing is known."""
    if waarde is None or waarde == "" or waarde in ([], ()):
        return ""
    if veld in _RIJEN:
        return "; ".join(_RIJEN[veld](rij) for rij in waarde)
    if veld in _EIGEN_WOORDEN:
        return _EIGEN_WOORDEN[veld](waarde)
    return ", ".join(label(veld, code) for code in waarde) if isinstance(waarde, list | tuple) else _tekst(veld, waarde)


def _tekst(veld: str, waarde: Any) -> str:
    return label(veld, waarde) if veld in _KEUZES else str(waarde)


_EIGEN_WOORDEN: Mapping[str, Callable[[Any], str]] = {
    "dagdelen": lambda waarde: ", ".join(naam for code, naam in codes.DAGDELEN.items() if code in waarde),
    "uren_per_week": lambda waarde: f"{waarde} uur",
    "reistijd_minuten": lambda waarde: meervoud(waarde, "minuut", "minuten"),
    "kinderen": lambda waarde: str(waarde) if waarde else "geen",
    "toestemming_op": datum_lang,
}


def _met_jaren(een: Opleidingfeit | Werkfeit) -> Iterator[str]:
    if een.land:
        yield landnaam(een.land)
    if een.van_jaar and een.tot_jaar:
        yield str(een.van_jaar) if een.van_jaar == een.tot_jaar else f"{een.van_jaar} tot {een.tot_jaar}"
    elif een.van_jaar:
        yield f"vanaf {een.van_jaar}"
    elif een.tot_jaar:
        yield f"tot {een.tot_jaar}"


def opleiding_in_delen(een: Opleidingfeit) -> tuple[str, str]:
    """The heading, and what stands small under it."""
    kop = een.richting or label("niveau", een.niveau)
    klein = [label("niveau", een.niveau)] if een.richting and een.niveau else []
    klein += _met_jaren(een)
    if een.diploma:
        klein.append({"ja": "met diploma", "nee": "zonder diploma", "kwijt": "diploma kwijt"}[een.diploma])
    if een.waardering and een.waardering != codes.Waardering.GEEN:
        klein.append(f"waardering {label('waardering', een.waardering).lower()}")
    return kop, " · ".join(klein)


def werk_in_delen(een: Werkfeit) -> tuple[str, str]:
    """The heading, and what stands small under it; the tasks stand apart."""
    klein = [label("sector", een.sector)] if een.sector else []
    return een.beroep, " · ".join([*klein, *_met_jaren(een)])


def _taal(een: Taalfeit) -> str:
    niveaus = [
        f"{naam.lower()} {getattr(een, code)}" for code, naam in codes.TAALVAARDIGHEDEN.items() if getattr(een, code)
    ]
    erbij = ["moedertaal"] if een.moedertaal else []
    alles = ", ".join([*erbij, *niveaus])
    return f"{taalnaam(een.taal)} ({alles})" if alles else taalnaam(een.taal)


def _opleiding(een: Opleidingfeit) -> str:
    kop, klein = opleiding_in_delen(een)
    return f"{kop} ({klein})" if klein else kop


def _werk(een: Werkfeit) -> str:
    kop, klein = werk_in_delen(een)
    return ", ".join(deel for deel in (f"{kop} ({klein})" if klein else kop, een.taken) if deel)


def _vaardigheid(een: Vaardigheidfeit) -> str:
    return f"{een.tekst} ({label('soort', een.soort).lower()})"


_RIJEN: Mapping[str, Callable[[Any], str]] = {
    "talen": _taal,
    "opleidingen": _opleiding,
    "werkervaringen": _werk,
    "vaardigheden": _vaardigheid,
}
