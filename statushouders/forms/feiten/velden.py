"""The fields of the facts: those of `Leefsituatie`, and those of one row of a list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from django import forms

from statushouders import feitcodes as codes
from statushouders.codelijsten import VEELGESPROKEN, landnamen, taalnamen
from statushouders.feiten import Opleidingfeit, Taalfeit, Vaardigheidfeit, Werkfeit
from statushouders.models.feiten import LANGSTE_TEKST, MEESTE_KINDEREN, MEESTE_REISTIJD, UREN_IN_EEN_WEEK

NOG_NIET_BEKEND = ("", "Nog niet bekend")
_VEEL_LANDEN = ("SY", "ER", "AF", "IQ", "IR", "TR", "YE", "SO", "ET", "SD", "UA", "NL")
Maker = Callable[[], forms.Field]


def _vrij(label: str, uitleg: str = "", *, rijen: int = 3) -> Maker:
    widget = forms.Textarea(attrs={"rows": rijen, "dir": "auto"})
    return lambda: forms.CharField(
        label=label, help_text=uitleg, max_length=LANGSTE_TEKST, required=False, widget=widget
    )


def _regel(label: str, uitleg: str = "", *, lengte: int = 120) -> Maker:
    widget = forms.TextInput(attrs={"autocomplete": "off", "dir": "auto"})
    return lambda: forms.CharField(label=label, help_text=uitleg, max_length=lengte, required=False, widget=widget)


def _keuze(label: str, keuzes: Iterable[Any], uitleg: str = "") -> Maker:
    """All choices at once, to point at together with the person opposite."""
    alle = [*keuzes, NOG_NIET_BEKEND]
    return lambda: forms.ChoiceField(
        label=label, help_text=uitleg, choices=alle, required=False, widget=forms.RadioSelect
    )


def _kies(label: str, keuzes: Callable[[], Iterable[Any]]) -> Maker:
    """A list that folds out: in a row, or when there are many."""
    return lambda: forms.ChoiceField(label=label, choices=list(keuzes()), required=False)


def _meer(label: str, keuzes: Iterable[Any], uitleg: str = "") -> Maker:
    return lambda: forms.MultipleChoiceField(
        label=label, help_text=uitleg, choices=list(keuzes), required=False, widget=forms.CheckboxSelectMultiple
    )


def _getal(label: str, hoogstens: int, uitleg: str = "") -> Maker:
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "meedoen-invoer-kort"})
    return lambda: forms.IntegerField(
        label=label, help_text=uitleg, min_value=0, max_value=hoogstens, required=False, widget=widget
    )


def _jaar(label: str) -> Maker:
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off", "class": "meedoen-invoer-kort"})
    fout = {"invalid": "Vul een jaar in met vier cijfers, bijvoorbeeld 2014."}
    return lambda: forms.IntegerField(label=label, required=False, widget=widget, error_messages=fout)


def _landen() -> list[Any]:
    alle = landnamen()
    return [NOG_NIET_BEKEND, ("Komt vaak voor", [(code, alle[code]) for code in _VEEL_LANDEN]),
            ("Alle landen", [(code, naam) for code, naam in alle.items() if code not in _VEEL_LANDEN])]  # fmt: skip


def _talen() -> list[Any]:
    alle = taalnamen()
    return [("", "Kies een taal"), ("Komt vaak voor", [(code, alle[code]) for code in VEELGESPROKEN]),
            ("Andere talen", [(code, naam) for code, naam in alle.items() if code not in VEELGESPROKEN])]  # fmt: skip


def _niveaus() -> list[Any]:
    return [("", "?"), *((code, code) for code in codes.Taalniveau.values)]


LEEF: Mapping[str, Maker] = {
    "alfabetisering": _keuze("Lezen en schrijven", codes.Alfabetisering.choices),
    "digitaal": _keuze("Computer en telefoon", codes.Digitaal.choices, "Mailen, DigiD, een formulier invullen."),
    "ambitie_kort": _vrij("Wat wil iemand dit jaar?", "In de eigen woorden."),
    "ambitie_lang": _vrij("En later?"),
    "belemmeringen": _meer(
        "Wat staat werken nu in de weg?", codes.Belemmering.choices, "Gezondheid hoort hier niet: die staat apart."
    ),
    "uren_per_week": _getal("Uren per week", UREN_IN_EEN_WEEK, "Hoeveel uur kan iemand werken, naast de taalles?"),
    "dagdelen": _meer("Wanneer kan iemand werken?", codes.DAGDELEN.items()),
    "kan_fietsen": _keuze("Kan fietsen", codes.Fietsen.choices),
    "heeft_fiets": _keuze("Heeft een fiets", codes.JaNee.choices),
    "rijbewijs": _meer("Rijbewijs", codes.Rijbewijs.choices),
    "ov": _keuze("Reist zelf met bus en trein", codes.JaNee.choices),
    "meerijden": _keuze("Kan met iemand meerijden", codes.JaNee.choices),
    "reistijd_minuten": _getal("Hoogstens onderweg", MEESTE_REISTIJD, "Minuten, enkele reis."),
    "functioneel": _vrij(
        "Wat kan iemand bij het werk?",
        "Dit lezen ook de jobcoach en de productieleider. Schrijf wat iemand wel kan: 'mag 15 kilo tillen'. "
        "Geen diagnose, geen medicijnen.",
    ),
    "belasting_niet": _meer(
        "Wat gaat niet?",
        codes.Belasting.choices,
        "Alleen wat iemand zelf zegt, nooit waarom. Deelt iemand dit op het profiel, dan kijkt matching ernaar.",
    ),
    "gezin": _vrij("Wie horen bij het gezin?", "Hier en elders."),
    "kinderen": _getal("Kinderen die thuis wonen", MEESTE_KINDEREN),
    "opvang": _keuze("Kinderopvang", codes.Opvang.choices),
    "huisvesting": _vrij("Hoe woont iemand?"),
    "financien": _vrij("Hoe staat het met geld?", "Inkomen, schulden, wie helpt."),
    "netwerk": _vrij("Wie kent iemand hier?", "Buren, familie, vereniging, geloofsgemeenschap."),
}


class Rijsoort(NamedTuple):
    """A list of facts: its name in `Feiten`, the value of one row, and the fields of it."""

    naam: str
    feit: Any
    velden: Mapping[str, Maker]
    erbij: str


RIJEN: Mapping[str, Rijsoort] = {
    codes.Feitgroep.TAAL: Rijsoort(
        "talen",
        Taalfeit,
        {
            "taal": _kies("Taal", _talen),
            **{code: _kies(naam, _niveaus) for code, naam in codes.TAALVAARDIGHEDEN.items()},
            "moedertaal": lambda: forms.BooleanField(label="Moedertaal", required=False),
        },
        "Nog een taal",
    ),
    codes.Feitgroep.OPLEIDING: Rijsoort(
        "opleidingen",
        Opleidingfeit,
        {
            "niveau": _kies("Niveau", lambda: [NOG_NIET_BEKEND, *codes.Opleidingsniveau.choices]),
            "richting": _regel("Richting of vak"),
            "land": _kies("Land", _landen),
            "van_jaar": _jaar("Van"),
            "tot_jaar": _jaar("Tot"),
            "diploma": _kies("Diploma", lambda: [NOG_NIET_BEKEND, *codes.Diploma.choices]),
            "waardering": _kies("Diplomawaardering", lambda: [NOG_NIET_BEKEND, *codes.Waardering.choices]),
        },
        "Nog een opleiding",
    ),
    codes.Feitgroep.WERK: Rijsoort(
        "werkervaringen",
        Werkfeit,
        {
            "beroep": _regel("Beroep of werk", "Thuis werken telt ook."),
            "sector": _kies("Soort bedrijf", lambda: [NOG_NIET_BEKEND, *codes.Sector.choices]),
            "land": _kies("Land", _landen),
            "van_jaar": _jaar("Van"),
            "tot_jaar": _jaar("Tot"),
            "taken": _vrij("Wat deed iemand precies?", rijen=2),
        },
        "Nog een baan",
    ),
    codes.Feitgroep.VAARDIGHEDEN: Rijsoort(
        "vaardigheden",
        Vaardigheidfeit,
        {
            "soort": _kies("Soort", lambda: codes.Vaardigheidsoort.choices),
            "tekst": _regel("Wat is het?"),
        },
        "Nog een",
    ),
}  # fmt: skip
