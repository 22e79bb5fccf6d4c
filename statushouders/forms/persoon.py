"""Everything that is recorded about one person, on one form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from django import forms

from kern.datums import datum_lang
from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from medewerkers.rollen import Rol
from statushouders.codelijsten import (
    VEELGESPROKEN,
    Geslacht,
    Regime,
    Vergunning,
    landnamen,
    taalnaam,
    taalnamen,
)
from statushouders.controles import VERPLICHT, is_lang_geleden, lees_persoon
from statushouders.forms.geboorteveld import GeboorteVeld
from statushouders.geboortedatum import LEEFTIJD_TRAJECT
from statushouders.gegevens import LENGTES, PersoonGegevens

# Where most newcomers come from, first in the list.
_VEEL_LANDEN = ("SY", "ER", "AF", "IQ", "IR", "TR", "YE", "SO", "ET", "SD", "UA", "XX")
GEEN = "geen"
_TOLK = (("", "Weet ik niet"), ("ja", "Ja"), ("nee", "Nee"))


class Onderdeel(NamedTuple):
    """A section of the form, with the fields that stand in it."""

    code: str
    kop: str
    velden: tuple[str, ...]


ONDERDELEN = (
    Onderdeel("naam", "Naam", ("voornamen", "tussenvoegsel", "achternaam", "naam_origineel")),
    Onderdeel("geboorte", "Geboorte", ("geboortedatum", "geslacht", "nationaliteit", "geboorte_klopt")),
    Onderdeel("nummers", "Nummers", ("bsn", "v_nummer")),
    Onderdeel(
        "verblijf",
        "Verblijf en datums",
        (
            "vestigingsdatum", "brp_inschrijving", "kennisgeving_duo", "regime",
            "vergunning", "vergunning_vanaf", "vergunning_tot", "vestiging_klopt",
        ),
    ),
    Onderdeel("contact", "Contact en adres", ("telefoon", "email", "straat", "huisnummer", "postcode", "woonplaats")),
    Onderdeel("talen", "Talen", ("contacttaal", "tolk_nodig", "talen")),
)  # fmt: skip


def _groepen(alle: Mapping[str, str], vooraan: tuple[str, ...], kop: str) -> list[Any]:
    veel = [(code, alle[code]) for code in vooraan]
    rest = [(code, naam) for code, naam in alle.items() if code not in vooraan]
    return [("", "Nog niet bekend"), ("Komt vaak voor", veel), (kop, rest)]


def _tekst(label: str, lengte: int, help_text: str = "", *, verplicht: bool = False, **attrs: str) -> forms.CharField:
    widget = forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", **attrs})
    return forms.CharField(label=label, max_length=lengte, required=verplicht, help_text=help_text, widget=widget)


class PersoonFormulier(Formulier):
    """One person. Typed text becomes values by the same checks as those of the arrivals list.

    `huidig` is what is stored now, for somebody who is known already; `eerst` what was when the form was opened. The
    stored BSN is not shown in full: an empty field leaves it as it is, 'geen' takes it away.
    """

    voornamen = _tekst("Voornamen", LENGTES["voornamen"])
    tussenvoegsel = _tekst("Tussenvoegsel", LENGTES["tussenvoegsel"])
    achternaam = _tekst("Achternaam", LENGTES["achternaam"], "Heeft iemand één naam? Zet die hier.", verplicht=True)
    naam_origineel = _tekst(
        "Naam in eigen schrift", LENGTES["naam_origineel"], "Zoals de persoon de naam zelf schrijft.", dir="auto"
    )

    geboortedatum = GeboorteVeld(label="Geboortedatum", help_text="Weet je de dag of de maand niet? Laat die dan leeg.")
    geslacht = forms.ChoiceField(label="Geslacht", choices=Geslacht.choices, initial=Geslacht.ONBEKEND)
    nationaliteit = forms.ChoiceField(label="Nationaliteit", required=False)

    bsn = _tekst("BSN", 20, inputmode="numeric")
    v_nummer = _tekst("V-nummer", 20, "Tien cijfers, staat op het verblijfsdocument.", inputmode="numeric")

    vestigingsdatum = DatumVeld(
        label="Vestigingsdatum",
        help_text="De dag waarop iemand in de gemeente kwam wonen, bijvoorbeeld 3-4-2026. Dit is dag 0.",
    )
    brp_inschrijving = DatumVeld(label="Ingeschreven in de BRP op", required=False)
    kennisgeving_duo = DatumVeld(
        label="Kennisgeving van DUO op",
        required=False,
        help_text="Hier begint de termijn voor het PIP. Is de inschrijving in de BRP later, dan daar.",
    )
    regime = forms.ChoiceField(label="Wettelijk regime", choices=Regime.choices, initial=Regime.ONBEKEND)
    vergunning = forms.ChoiceField(label="Verblijfsvergunning", choices=Vergunning.choices, initial=Vergunning.ONBEKEND)
    vergunning_vanaf = DatumVeld(label="Vergunning vanaf", required=False)
    vergunning_tot = DatumVeld(label="Vergunning tot", required=False)

    telefoon = _tekst("Telefoonnummer", 30, type="tel")
    email = _tekst("E-mailadres", 254, type="email")
    straat = _tekst("Straat", LENGTES["straat"])
    huisnummer = _tekst("Huisnummer", LENGTES["huisnummer"], "Met toevoeging: 12 B.")
    postcode = _tekst("Postcode", 10)
    woonplaats = _tekst("Woonplaats", LENGTES["woonplaats"])

    contacttaal = forms.ChoiceField(label="Taal voor contact", required=False)
    tolk_nodig = forms.ChoiceField(label="Tolk nodig?", required=False, choices=_TOLK)
    talen = _tekst("Andere talen", 200, "Met een komma ertussen: Arabisch, Engels.")

    def __init__(
        self, *args: Any, huidig: PersoonGegevens | None = None, eerst: Mapping[str, str] | None = None, **kwargs: Any
    ) -> None:
        begin = (als_tekst(huidig) if huidig else {}) | (kwargs.pop("initial", None) or {})
        super().__init__(*args, initial=begin, **kwargs)
        self.huidig, self.eerst = huidig, eerst or {}
        velden: Any = self.fields
        velden["nationaliteit"].choices = _groepen(landnamen(), _VEEL_LANDEN, "Alle landen")
        for veld in ("achternaam", "vestigingsdatum"):
            velden[veld].error_messages["required"] = VERPLICHT[veld]
        velden["contacttaal"].choices = _groepen(taalnamen(), VEELGESPROKEN, "Andere talen")
        if huidig and huidig.bsn:
            velden[
                "bsn"
            ].help_text = (
                f"Nu {gemaskeerd(huidig.bsn)}. Laat leeg als dat zo blijft. Vul '{GEEN}' in om het weg te halen."
            )

    def clean(self) -> dict[str, Any]:
        schoon: dict[str, Any] = super().clean() or {}
        ruw = {veld: _ruw(schoon.get(veld)) for veld in PersoonFormulier.base_fields}
        # By name: some codes of one language are the name of another.
        ruw["contacttaal"] = taalnaam(ruw["contacttaal"])
        gelezen = lees_persoon(ruw, vandaag=vandaag())
        for veld, melding in gelezen.fouten.items():
            if veld not in self.errors:
                self.add_error(veld, melding)
        self._waarden = gelezen.waarden
        if self.huidig and not schoon.get("bsn"):
            self._waarden["bsn"] = self.huidig.bsn
        self._vraag_bij_vestiging()
        self._vraag_bij_geboorte()
        return schoon

    def _vraag_bij_vestiging(self) -> None:
        """A date of long ago that is new must be confirmed; the tick is only there when it is asked for."""
        dag = self._waarden.get("vestigingsdatum")
        if "vestigingsdatum" in self.errors or not dag or not is_lang_geleden(dag, vandaag=vandaag()):
            return
        bewaard = self.huidig.vestigingsdatum if self.huidig else None
        if dag == bewaard or dag.isoformat() == self.eerst.get("vestigingsdatum"):
            return
        self.fields["vestiging_klopt"] = forms.BooleanField(label="Deze vestigingsdatum klopt", required=False)
        if not self.data.get(self.add_prefix("vestiging_klopt")):
            hoe = f"{datum_lang(dag)} is meer dan drie jaar geleden. Klopt dit?"
            self.add_error("vestiging_klopt", f"{hoe} Zet dan hier een vinkje, of verbeter de vestigingsdatum.")

    def _vraag_bij_geboorte(self) -> None:
        """A corrected birth date that makes a child at settling of a grown-up, or the other way round, moves all terms
        by years: it must be confirmed."""
        geboorte, vestiging = self._waarden.get("geboortedatum"), self._waarden.get("vestigingsdatum")
        if not (self.huidig and geboorte and vestiging) or {"geboortedatum", "vestigingsdatum"} & self.errors.keys():
            return
        was_jong, is_jong = (
            een.leeftijd_op(vestiging) < LEEFTIJD_TRAJECT for een in (self.huidig.geboortedatum, geboorte)
        )
        if was_jong == is_jong or str(geboorte) == self.eerst.get("geboortedatum"):
            return
        self.fields["geboorte_klopt"] = forms.BooleanField(label="Deze geboortedatum klopt", required=False)
        if not self.data.get(self.add_prefix("geboorte_klopt")):
            zestien = datum_lang(geboorte.wordt(LEEFTIJD_TRAJECT))
            wie, vanaf = (
                ("nog geen 16", f"vanaf {zestien}, de zestiende verjaardag")
                if is_jong
                else ("16 of ouder", "vanaf de vestigingsdatum")
            )
            hoe = f"Dan was deze persoon {wie} bij de vestiging, en tellen de termijnen van een lopend traject {vanaf}."
            self.add_error("geboorte_klopt", f"{hoe} Klopt dit? Zet dan hier een vinkje, of verbeter de geboortedatum.")

    def gegevens(self) -> PersoonGegevens:
        """What the services take. Only of a form without errors."""
        return PersoonGegevens(**self._waarden)

    @property
    def onderdelen(self) -> Iterator[tuple[Onderdeel, int]]:
        """The sections, each with how many answers in it are wrong."""
        for onderdeel in ONDERDELEN:
            yield onderdeel, sum(veld in self.errors for veld in onderdeel.velden) if self.is_bound else 0


class NieuwePersoonFormulier(PersoonFormulier):
    """Somebody new. A klantondersteuner mostly writes down who is hers; of others the teamleider decides."""

    bij_mij = forms.BooleanField(
        label="Ik word de klantondersteuner",
        required=False,
        initial=True,
        help_text="Zonder vinkje staat deze persoon bij de teamleider, onder 'nog niet verdeeld'.",
    )

    def __init__(self, *args: Any, rol: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if rol != Rol.KLANTONDERSTEUNER:
            del self.fields["bij_mij"]

    @property
    def onderdelen(self) -> Iterator[tuple[Onderdeel, int]]:
        yield from super().onderdelen
        if "bij_mij" in self.fields:
            yield Onderdeel("begeleiding", "Begeleiding", ("bij_mij",)), 0


def _ruw(waarde: Any) -> str:
    return waarde.isoformat() if isinstance(waarde, date) else waarde or ""


def als_tekst(gegevens: PersoonGegevens) -> dict[str, Any]:
    """The stored facts as one would type them; without the BSN."""
    velden: dict[str, Any] = dict(vars(replace(gegevens, bsn="")))
    tolk = {True: "ja", False: "nee", None: ""}[gegevens.tolk_nodig]
    return velden | {"tolk_nodig": tolk, "talen": ", ".join(taalnaam(taal) for taal in gegevens.talen)}


def gemaskeerd(bsn: str) -> str:
    """The last three digits only."""
    return f"••• ••• {bsn[-3:]}" if bsn else ""
