"""What a municipality says of a question of its own, and whether that is a question. No database."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace

from intake.models import EigenVraag
from intake.models.eigen_vraag import LANGSTE_KEUZE, LANGSTE_VRAAG, Eigensoort
from intake.secties import BESCHERMD, sectienamen
from intake.vragen import MEESTE_KEUZES
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst

MET_KEUZES = frozenset({Eigensoort.KEUZE, Eigensoort.KEUZES})
_HTML = re.compile(r"<\s*/?\s*[a-z!][^<>]*>", re.IGNORECASE)
NIET_VERPLICHT = (
    "Hier kan een vraag niet verplicht zijn: overslaan mag altijd, en niet elke collega mag deze antwoorden lezen. "
    "Haal het vinkje weg."
)


@dataclass(frozen=True, kw_only=True)
class Vraagdefinitie:
    """What a municipality says of a question."""

    sectie: str
    vraag: str
    soort: str
    uitleg: str = ""
    keuzes: tuple[str, ...] = ()
    verplicht: bool = False

    @classmethod
    def van(cls, eigen: EigenVraag) -> Vraagdefinitie:
        """As it is stored."""
        velden = {veld.name: getattr(eigen, veld.name) for veld in fields(cls)}
        return cls(**velden | {"keuzes": tuple(eigen.keuzes)})

    @property
    def velden(self) -> dict[str, object]:
        """As it is to be stored."""
        return vars(self) | {"keuzes": list(self.keuzes)}


def gecontroleerd(definitie: Vraagdefinitie) -> Vraagdefinitie:
    """Tidied, or DomeinFout at the field that is wrong."""
    if definitie.sectie not in sectienamen():
        raise DomeinFout("Kies in welk onderdeel de vraag komt.", veld="sectie")
    if definitie.soort not in Eigensoort.values:
        raise DomeinFout("Kies wat voor antwoord het is.", veld="soort")
    if definitie.verplicht and definitie.sectie in BESCHERMD:
        raise DomeinFout(NIET_VERPLICHT, veld="verplicht")
    vraag = _tekst(definitie.vraag, "vraag", LANGSTE_VRAAG)
    if not vraag:
        raise DomeinFout("Schrijf de vraag, zoals je hem stelt aan iemand tegenover je.", veld="vraag")
    keuzes = _keuzes(definitie.keuzes) if definitie.soort in MET_KEUZES else ()
    return replace(definitie, vraag=vraag, uitleg=_tekst(definitie.uitleg, "uitleg", LANGSTE_VRAAG), keuzes=keuzes)


def _tekst(tekst: str, veld: str, hoogstens: int) -> str:
    """On one line, written in one way; the same as an answer is, so that a choice can be found again."""
    tekst = " ".join(unicodedata.normalize("NFC", tekst).split())
    controleer_tekst(tekst, veld=veld, hoogstens=hoogstens)
    if _HTML.search(tekst):
        raise DomeinFout("Gebruik gewone tekst, zonder HTML zoals <b>. Meedoen zorgt voor de opmaak.", veld=veld)
    return tekst


def _keuzes(keuzes: Iterable[str]) -> tuple[str, ...]:
    goed = [tekst for keuze in keuzes if (tekst := _keuze(keuze))]
    if len(goed) < 2:
        raise DomeinFout("Geef minstens twee keuzes, elk op een eigen regel.", veld="keuzes")
    if len(goed) > MEESTE_KEUZES:
        raise DomeinFout(f"Geef hooguit {MEESTE_KEUZES} keuzes. Nu zijn het er {len(goed)}.", veld="keuzes")
    gezien: set[str] = set()
    for keuze in goed:
        if keuze.casefold() in gezien:
            raise DomeinFout(f"‘{keuze}’ staat er twee keer in. Haal er een weg.", veld="keuzes")
        gezien.add(keuze.casefold())
    return tuple(goed)


def _keuze(keuze: str) -> str:
    try:
        return _tekst(keuze, "keuzes", LANGSTE_KEUZE)
    except DomeinFout as fout:
        raise DomeinFout(f"‘{keuze.strip()[:30]}…’: {fout.melding}", veld="keuzes") from fout
