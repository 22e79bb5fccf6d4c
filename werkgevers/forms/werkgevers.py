"""Everything that is known about an employer, on one form; and the filter of the list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from django import forms
from django.db.models import Q

from kern.datums import datum_lang
from kern.forms import DatumVeld, Formulier
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker
from werkgevers.codelijsten import Bereidheid
from werkgevers.controles import MEESTE_MEDEWERKERS, MEESTE_PLEKKEN
from werkgevers.forms.velden import (
    JaNeeVeld,
    Kvkveld,
    Postcodeveld,
    Talenveld,
    Vestigingsveld,
    Websiteveld,
    ja_nee,
    talen_in_woorden,
    zeg_onbekende_postcode,
)
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.sbi import sbi_keuzes, sbi_naam
from werkgevers.selectors.eigenaren import HEBBEN_WERKGEVERS
from werkgevers.selectors.werkgevers import ARCHIEF, MIJN, NIEMANDS, STIL, VOL, VOLGORDES, VRIJ, Werkgeversvraag
from werkgevers.services.adres import ADRES, gebroken_adresregels

ZOEK_LENGTE = 80
FILTERS = ("sectie", "houding", "ruimte", "welke", "sorteer")


def _tekst(label: str, lengte: int, **kwargs: Any) -> forms.CharField:
    standaard: dict[str, Any] = {"required": False, "widget": forms.TextInput(attrs={"autocomplete": "off"})}
    return forms.CharField(label=label, max_length=lengte, **standaard | kwargs)


class WerkgeverFormulier(Versieformulier):
    """One employer. Only the name is needed; the rules between the fields are those of the model."""

    naam = _tekst("Naam", 120, required=True)
    sbi = forms.ChoiceField(label="Sector", required=False, help_text="De eerste twee cijfers van de SBI-code.")
    aantal_medewerkers = forms.IntegerField(
        label="Aantal medewerkers", required=False, min_value=0, max_value=MEESTE_MEDEWERKERS
    )
    kvk = Kvkveld(label="KvK-nummer", help_text="Acht cijfers.")
    vestigingsnummer = Vestigingsveld(
        label="Vestigingsnummer", help_text="Twaalf cijfers. Nodig als er meer vestigingen zijn."
    )
    straat = _tekst("Straat", 120)
    huisnummer = _tekst("Huisnummer", 12, help_text="Met toevoeging: 12 B.")
    postcode = Postcodeveld(label="Postcode")
    plaats = _tekst("Plaats", 80)
    website = Websiteveld(label="Website")
    bereidheid = forms.ChoiceField(
        label="Hoe staat deze werkgever erin?",
        choices=Bereidheid.choices,
        widget=forms.RadioSelect,
        initial=Bereidheid.AFWACHTEND,
        help_text="Wie liever niet meedoet, komt niet in Matching en wordt met rust gelaten.",
    )
    rust_tot = DatumVeld(
        label="Met rust laten tot", required=False, kiezer=True, help_text="Alleen voor wie liever niet meedoet."
    )
    capaciteit = forms.IntegerField(
        label="Hoeveel mensen hoogstens tegelijk?",
        required=False,
        min_value=0,
        max_value=MEESTE_PLEKKEN,
        help_text="Kleine aantallen werken beter: mensen spreken dan meer Nederlands met collega's.",
    )
    capaciteit_afspraak = _tekst("Wat is daarover afgesproken?", 250)
    mentor_beschikbaar = JaNeeVeld(label="Is er een mentor op de vloer?")
    voertalen = Talenveld(label="Talen op de vloer", help_text="Met een komma ertussen: Nederlands, Pools.")
    wil_tolk = forms.BooleanField(label="Wil hulp van een tolk", required=False)
    wil_cultuurtraining = forms.BooleanField(label="Wil een training over cultuur", required=False)
    goed_om_te_weten = forms.CharField(
        label="Goed om te weten",
        required=False,
        max_length=LANGSTE_WERKGEVERTEKST,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text="Over het werk en de plek, bijvoorbeeld: geen bus na 18.00 uur. Niets over personen.",
    )
    eigenaar = forms.ModelChoiceField(
        label="Accountmanager", queryset=Medewerker.objects.none(), required=False, empty_label="Nog niemand"
    )

    def __init__(self, *args: Any, door: Medewerker, nu: Medewerker | None = None, **kwargs: Any) -> None:
        """`nu`: whose employer it is now, who stays to be chosen also after leaving."""
        super().__init__(*args, **kwargs)
        zeg_onbekende_postcode(self)
        velden: Any = self.fields
        velden["sbi"].choices = sectorkeuzes()
        kan = Q(is_active=True, rol__in=HEBBEN_WERKGEVERS) | Q(pk=nu.pk if nu else None)
        kiesbaar = Medewerker.objects.visible_to(door).filter(kan)
        velden["eigenaar"].queryset = kiesbaar.op_naam()
        velden["eigenaar"].label_from_instance = lambda collega: collega.naam

    def clean(self) -> dict[str, Any]:
        """What is wrong with the address comes with the rest, not in rounds; half of one from a list may stay."""
        schoon: dict[str, Any] = super().clean() or {}
        if set(ADRES) & set(self.changed_data):
            self.voeg_domeinfouten_toe(list(gebroken_adresregels(schoon)))
        return schoon

    def in_woorden(self, veld: str, waarde: Any) -> str:
        """A value as the form shows it, to lay two versions side by side."""
        woorden: Mapping[str, Callable[[Any], str]] = {
            "voertalen": talen_in_woorden,
            "mentor_beschikbaar": lambda ja: {True: "Ja", False: "Nee"}.get(ja, "Weet ik niet"),
            "wil_tolk": ja_nee,
            "wil_cultuurtraining": ja_nee,
            "eigenaar": lambda collega: collega.naam if collega else "Nog niemand",
            "rust_tot": lambda dag: datum_lang(dag) if dag else "",
            "sbi": sbi_naam,
        }
        return woorden[veld](waarde) if veld in woorden else super().in_woorden(veld, waarde)


def sectorkeuzes() -> list[Any]:
    """The sectors of a select, by section; the first is that nobody knows."""
    return [("", "Nog niet bekend"), *_sectoren()]


def _sectoren() -> list[Any]:
    return [(sectie, [(code, f"{code} {naam}") for code, naam in groep]) for sectie, groep in sbi_keuzes() if groep]


class Werkgeversfilter(Formulier):
    """Every field may be empty; what does not fit is left out, so that an old bookmark still gives a list."""

    zoek = forms.CharField(
        label="Naam, plaats of werk",
        max_length=ZOEK_LENGTE,
        required=False,
        widget=forms.TextInput(attrs={"type": "search", "placeholder": "bijvoorbeeld kwekerij", "autocomplete": "off"}),
    )
    sectie = forms.ChoiceField(label="Sector", required=False)
    houding = forms.ChoiceField(label="Houding", required=False, choices=[("", "Elke houding"), *Bereidheid.choices])
    ruimte = forms.ChoiceField(
        label="Ruimte", required=False, choices=[("", "Maakt niet uit"), (VRIJ, "Plek vrij"), (VOL, "Vol")]
    )
    welke = forms.ChoiceField(
        label="Toon",
        required=False,
        choices=[
            ("", "Alle werkgevers"), (MIJN, "Van mij"), (NIEMANDS, "Van niemand"), (STIL, "Lang niet gesproken"),
            (ARCHIEF, "Gearchiveerd"),
        ],
    )  # fmt: skip
    sorteer = forms.ChoiceField(label="Volgorde", required=False, choices=list(VOLGORDES.items()))

    def __init__(self, *args: Any, secties: Iterable[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        sectie: Any = self.fields["sectie"]
        sectie.choices = [("", "Alle sectoren"), *secties]

    @property
    def vraag(self) -> Werkgeversvraag:
        """What is asked, as far as it is understood."""
        self.is_valid()
        schoon = {naam: self.cleaned_data.get(naam) or "" for naam in self.fields}
        return Werkgeversvraag(**schoon | {"sorteer": schoon["sorteer"] or "naam"})

    @property
    def gekozen(self) -> list[str]:
        """The filters that are on, in words."""
        self.is_valid()
        velden: Any = self.fields
        aan = [(naam, self.cleaned_data.get(naam)) for naam in ("sectie", "houding", "ruimte", "welke")]
        return [str(dict(velden[naam].choices)[waarde]) for naam, waarde in aan if waarde]

    @property
    def meer_open(self) -> bool:
        """Whether something under 'Meer filters' is chosen."""
        self.is_valid()
        return bool(self.cleaned_data.get("welke") or self.cleaned_data.get("sorteer", "naam") not in ("", "naam"))
