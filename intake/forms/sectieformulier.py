"""The form of one section, built from its declaration; questions of the municipality come along in it.

It only shows and reads: whether answers fit is for `intake.keuring`, the same check as behind the autosave.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, cast

from django import forms
from django.utils.datastructures import MultiValueDict
from django.utils.safestring import SafeString

from intake.forms.velden import veld_voor
from intake.keuring import Kader, Keuring, keur
from intake.samenvoegen import afdrukken
from intake.vragen import Antwoorden, Sectie, Soort, Vraag
from kern.forms import Formulier, Veld


@dataclass(frozen=True)
class Rij:
    """The fields of one row; `leeg`: the one to go on in."""

    velden: list[Veld]
    leeg: bool


@dataclass(frozen=True)
class Blok:
    """A question on the page: its field or rows, and the questions that appear with certain answers."""

    vraag: Vraag
    veld: Veld | None
    vervolg: list[Vervolg] = field(default_factory=list)
    rijen: list[Rij] = field(default_factory=list)


@dataclass(frozen=True)
class Vervolg:
    """Questions that the same answers call up; `nummer` ties them to those answers in the style sheet."""

    nummer: int
    blokken: list[Blok]


class Sectieformulier(Formulier):
    """`antwoorden`: stored, or as they came in (`uit_post`). With `controleer` the faults stand at their fields."""

    alles_mag_leeg = True

    def __init__(self, sectie: Sectie, antwoorden: Mapping[str, Any], kader: Kader, *, controleer: bool = True) -> None:
        self.sectie, self.antwoorden, self.kader = sectie, antwoorden, kader
        self.rijnummers = {
            vraag.code: _aantal(vraag, antwoorden) for vraag in sectie.vragen if vraag.soort is Soort.RIJEN
        }
        super().__init__(data=plat(antwoorden) if controleer else None, initial=plat(antwoorden).dict_met_lijsten())

    @property
    def zoeklijsten(self) -> list[SafeString]:
        """The long lists that its fields look in, each once."""
        van_rijen = [een for vraag in self.sectie.vragen for een in (vraag, *vraag.rij)]
        return [lijst.html for lijst in {een.zoek.id: een.zoek for een in van_rijen if een.zoek}.values()]

    @property
    def keuring(self) -> Keuring:
        return keur(self.sectie, self.antwoorden, self.kader)

    def _clean_fields(self) -> None:
        keuring = self.keuring
        self.cleaned_data = dict(keuring.antwoorden)
        for pad, fout in keuring.fouten.items():
            self.add_error(pad if pad in self.fields else None, fout)


def maak_formulier(
    sectie: Sectie, antwoorden: Mapping[str, Any], kader: Kader, *, controleer: bool = True
) -> Sectieformulier:
    """A form with the fields of this section, as many rows as there are answers, and one that is empty."""
    velden: dict[str, Any] = {}
    gevolgen = _gevolgen(sectie)
    for vraag in sectie.vragen:
        if vraag.soort is not Soort.RIJEN:
            velden[vraag.code] = veld_voor(vraag, gevolgen.get(vraag.code, {}), antwoorden.get(vraag.code))
            continue
        for nummer in range(_aantal(vraag, antwoorden)):
            velden |= {f"{vraag.code}-{nummer}-{een.code}": _rijveld(vraag, een, nummer) for een in vraag.rij}
    klasse = type("Formulier", (Sectieformulier,), velden)
    formulier: Sectieformulier = klasse(sectie, antwoorden, kader, controleer=controleer)
    return formulier


def _rijveld(vraag: Vraag, een: Vraag, nummer: int) -> forms.Field:
    """A field of a row; in the list of what is wrong it says of which: 'Baan 2, werk of beroep'."""
    veld: Any = veld_voor(een, {})
    rij, naam = f"{vraag.rijnaam.capitalize()} {nummer + 1}", een.tekst[:1].lower() + een.tekst[1:]
    veld.foutnaam = rij if naam == vraag.rijnaam else f"{rij}, {naam}"
    return cast(forms.Field, veld)


def _aantal(vraag: Vraag, antwoorden: Mapping[str, Any]) -> int:
    """The rows that were filled in, and one that is empty as long as there may be more."""
    gevuld = len(antwoorden.get(vraag.code) or [])
    return max(gevuld, min(gevuld + 1, vraag.meeste))


def _gevolgen(sectie: Sectie) -> dict[str, dict[str, str]]:
    """Question -> answer -> the numbers of the groups of questions that it calls up."""
    groepen: dict[str, list[frozenset[str]]] = {}
    for vraag in sectie.vragen:
        if vraag.als and vraag.als[1] not in groepen.setdefault(vraag.als[0], []):
            groepen[vraag.als[0]].append(vraag.als[1])
    return {
        code: {
            antwoord: " ".join(str(nummer) for nummer, groep in enumerate(lijst, 1) if antwoord in groep)
            for antwoord in frozenset[str]().union(*lijst)
        }
        for code, lijst in groepen.items()
    }


class _Plat(MultiValueDict[str, Any]):
    def dict_met_lijsten(self) -> dict[str, Any]:
        """As initial values: lists for several choices, text for the others."""
        return {naam: waarden if naam in self.lijsten else waarden[0] for naam, waarden in self.lists() if waarden}

    lijsten: frozenset[str] = frozenset()


def plat(antwoorden: Mapping[str, Any]) -> _Plat:
    """Answers under the names of the fields."""
    waarden: dict[str, list[Any]] = {}
    lijsten = set()
    for code, antwoord in antwoorden.items():
        if isinstance(antwoord, list) and antwoord and isinstance(antwoord[0], Mapping):
            for nummer, rij in enumerate(antwoord):
                waarden |= {f"{code}-{nummer}-{veld}": [waarde] for veld, waarde in rij.items()}
        elif isinstance(antwoord, list):
            waarden[code] = list(antwoord)
            lijsten.add(code)
        else:
            waarden[code] = [antwoord]
    uit = _Plat(waarden)
    uit.lijsten = frozenset(lijsten)
    return uit


def uit_post(sectie: Sectie, post: Any) -> Antwoorden:
    """The answers as they came in; nothing of them was looked at yet."""
    antwoorden: Antwoorden = {}
    for vraag in sectie.vragen:
        if vraag.soort is Soort.RIJEN:
            antwoorden[vraag.code] = [
                {een.code: post.get(f"{vraag.code}-{nummer}-{een.code}", "") for een in vraag.rij}
                for nummer in range(_rijen_in(post, vraag))
            ]
        elif vraag.soort in (Soort.KEUZES, Soort.DAGDELEN):
            antwoorden[vraag.code] = post.getlist(vraag.code)
        else:
            antwoorden[vraag.code] = post.get(vraag.code, "")
    return antwoorden


def _rijen_in(post: Any, vraag: Vraag) -> int:
    """How many rows came in, empty ones in between included: all of them, however many there may be."""
    nummers = [deel.partition("-")[0] for naam in post if (deel := naam.removeprefix(f"{vraag.code}-")) != naam]
    return max([int(een) + 1 for een in nummers if een.isascii() and een.isdecimal() and len(een) < 4], default=0)


def blokken(formulier: Sectieformulier) -> list[Blok]:
    """The questions of the section as the page shows them: those that hang on an answer stand under it."""
    return list(_blokken(formulier, hangt_aan=""))


def _blokken(formulier: Sectieformulier, *, hangt_aan: str) -> Iterator[Blok]:
    for vraag in formulier.sectie.vragen:
        if (vraag.als[0] if vraag.als else "") == hangt_aan:
            yield _blok(formulier, vraag)


def _blok(formulier: Sectieformulier, vraag: Vraag) -> Blok:
    if vraag.soort is Soort.RIJEN:
        return Blok(vraag, None, rijen=[_rij(formulier, vraag, nr) for nr in range(formulier.rijnummers[vraag.code])])
    return Blok(vraag, _gebonden(formulier, vraag.code), vervolg=_vervolg(formulier, vraag))


def _vervolg(formulier: Sectieformulier, vraag: Vraag) -> list[Vervolg]:
    groepen: dict[frozenset[str], list[Blok]] = {}
    for blok in _blokken(formulier, hangt_aan=vraag.code):
        groepen.setdefault(blok.vraag.als[1] if blok.vraag.als else frozenset(), []).append(blok)
    return [Vervolg(nummer, lijst) for nummer, lijst in enumerate(groepen.values(), 1)]


def _rij(formulier: Sectieformulier, vraag: Vraag, nummer: int) -> Rij:
    velden = [_gebonden(formulier, f"{vraag.code}-{nummer}-{een.code}") for een in vraag.rij]
    return Rij(velden, leeg=nummer >= len(formulier.antwoorden.get(vraag.code) or []))


def _gebonden(formulier: Sectieformulier, naam: str) -> Veld:
    veld: Any = formulier[naam]
    return cast(Veld, veld)


def eerste_invoer(vraag: Vraag) -> str:
    """The id of what takes the focus for a question."""
    if vraag.soort in (Soort.KEUZE, Soort.KEUZES, Soort.DAGDELEN):
        return f"id_{vraag.code}_0"
    return f"id_{vraag.code}-0-{vraag.rij[0].code}" if vraag.rij else f"id_{vraag.code}"


def gezien(antwoorden: Mapping[str, Any]) -> dict[str, str]:
    """What a page that shows these answers has seen."""
    return afdrukken(antwoorden)
