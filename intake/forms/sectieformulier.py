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

from intake.keuring import Kader, Keuring, keur
from intake.samenvoegen import afdrukken
from intake.vragen import JA, LANGSTE_REGEL, Antwoorden, Keuzes, Sectie, Soort, Vraag
from intake.zoeklijsten import Zoeklijst
from kern.forms import Formulier, Veld

_KORT = 120
_HEEL_KORT = 3


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


class _MetGevolg:
    """Marks the choices that call up other questions: `data-toont` holds the numbers of what they show."""

    gevolg: Mapping[str, str]

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        optie: dict[str, Any] = super().create_option(*args, **kwargs)  # type: ignore[misc]
        if toont := self.gevolg.get(str(optie["value"])):
            optie["attrs"]["data-toont"] = toont
        return optie


class _Rondjes(_MetGevolg, forms.RadioSelect):
    def __init__(self, gevolg: Mapping[str, str]) -> None:
        self.gevolg = gevolg
        super().__init__()


class _Vakjes(_MetGevolg, forms.CheckboxSelectMultiple):
    def __init__(self, gevolg: Mapping[str, str]) -> None:
        self.gevolg = gevolg
        super().__init__()


class _Vink(forms.CheckboxInput):
    """One tick, sent as 'ja'."""

    def __init__(self, gevolg: Mapping[str, str]) -> None:
        attrs = {"data-toont": gevolg[JA]} if JA in gevolg else {}
        # Of what was stored or sent, Django makes True before it asks.
        super().__init__(attrs=attrs, check_test=lambda waarde: waarde in (JA, True))

    def format_value(self, value: Any) -> str:
        return JA


class _Zoek(forms.TextInput):
    """Typed, with the list of the page beside it; shows the name of the code that is stored."""

    def __init__(self, lijst: Zoeklijst) -> None:
        self.lijst = lijst
        super().__init__(attrs={"list": lijst.id, "autocomplete": "off", "spellcheck": "false"})

    def format_value(self, value: Any) -> str:
        return self.lijst.namen().get(value, value or "")


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
            velden[vraag.code] = _veld(vraag, gevolgen.get(vraag.code, {}), antwoorden.get(vraag.code))
            continue
        for nummer in range(_aantal(vraag, antwoorden)):
            velden |= {f"{vraag.code}-{nummer}-{een.code}": _rijveld(vraag, een, nummer) for een in vraag.rij}
    klasse = type("Formulier", (Sectieformulier,), velden)
    formulier: Sectieformulier = klasse(sectie, antwoorden, kader, controleer=controleer)
    return formulier


def _rijveld(vraag: Vraag, een: Vraag, nummer: int) -> forms.Field:
    """A field of a row; in the list of what is wrong it says of which: 'Baan 2, werk of beroep'."""
    veld: Any = _veld(een, {})
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


def _veld(vraag: Vraag, gevolg: Mapping[str, str], antwoord: Any = None) -> forms.Field:
    """A field that takes whatever is typed: the check is `keur`."""
    algemeen: dict[str, Any] = {"label": vraag.tekst, "help_text": vraag.uitleg, "required": False}
    if vraag.soort is Soort.KEUZE:
        return forms.ChoiceField(choices=_met_oude(vraag, antwoord), widget=_Rondjes(gevolg), **algemeen)
    if vraag.soort in (Soort.KEUZES, Soort.DAGDELEN):
        return forms.MultipleChoiceField(choices=_met_oude(vraag, antwoord), widget=_Vakjes(gevolg), **algemeen)
    if vraag.soort is Soort.LIJST:
        kort = all(len(naam) <= _HEEL_KORT for naam in vraag.codes().values())
        keuzelijst = forms.Select(attrs={"class": "meedoen-invoer-kort"} if kort else {})
        return forms.ChoiceField(choices=list(vraag.codes().items()), widget=keuzelijst, **algemeen)
    if vraag.soort is Soort.VINK:
        return forms.CharField(widget=_Vink(gevolg), **algemeen)
    if vraag.zoek:
        return forms.CharField(widget=_Zoek(vraag.zoek), **algemeen)
    return forms.CharField(widget=_invoer(vraag), **algemeen)


def _met_oude(vraag: Vraag, antwoord: Any) -> Keuzes:
    """The choices, and what was chosen before it went from the list: else the next save would lose it unseen."""
    gekozen = antwoord if isinstance(antwoord, list) else [antwoord] if antwoord else []
    weg = [str(code) for code in gekozen if code not in vraag.codes()]
    return (*vraag.keuzes, *((code, f"{code} (bestaat niet meer)") for code in weg))


def _invoer(vraag: Vraag) -> forms.Widget:
    if vraag.soort is Soort.LANG:
        return forms.Textarea(attrs={"rows": 3 if vraag.langste < 4000 else 4})
    attrs: dict[str, Any] = {"autocomplete": "off"}
    if vraag.soort in (Soort.GETAL, Soort.JAAR):
        attrs |= {"inputmode": "numeric", "class": "meedoen-invoer-kort"}
    elif vraag.soort is Soort.DATUM:
        attrs["class"] = "meedoen-datum"
    elif vraag.langste > LANGSTE_REGEL or vraag.langste <= _KORT:
        attrs["spellcheck"] = "true"
    return forms.TextInput(attrs=attrs)


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
