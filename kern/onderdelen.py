"""The page with every component in every state, for whoever builds a screen. In demo and tests only."""

from typing import Any

from django import forms
from django.core.paginator import Paginator

from kern.forms import DatumVeld, Formulier, TijdVeld
from kern.toegang import INGELOGD
from kern.views import Pagina

KLEUREN = (
    ("merk", "merk"),
    ("actie", "actie"),
    ("saffraan", "vandaag"),
    ("laat", "te laat"),
    ("klaar", "klaar"),
    ("let-op", "let op"),
    ("werk", "werk"),
    ("taal", "taal"),
    ("leven", "maatschappelijk"),
    ("inkt", "inkt"),
    ("papier", "papier"),
)


class Voorbeeldformulier(Formulier):
    """One field of every kind."""

    naam = forms.CharField(label="Naam", max_length=80, help_text="Zoals op het verblijfsdocument.")
    geboren = DatumVeld(label="Geboortedatum")
    gesprek = DatumVeld(label="Dag van het gesprek", kiezer=True, required=False)
    tijd = TijdVeld(label="Tijd", required=False, help_text="Bijvoorbeeld 10.30.")
    route = forms.ChoiceField(
        label="Leerroute",
        choices=[("", "Kies een route"), ("b1", "B1-route"), ("o", "Onderwijsroute"), ("z", "Zelfredzaamheidsroute")],
    )
    notitie = forms.CharField(
        label="Notitie",
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Schrijf alleen feiten op. Deze persoon mag vragen om dit te lezen.",
    )
    vast = forms.CharField(label="Werkbedrijf", required=False, disabled=True, initial="De Schakel")
    tolk = forms.ChoiceField(label="Tolk nodig?", choices=[("ja", "Ja"), ("nee", "Nee")], widget=forms.RadioSelect)
    themas = forms.MultipleChoiceField(
        label="Waar ging het over?",
        required=False,
        choices=[("wonen", "Huis en inrichting"), ("geld", "Geld en toeslagen"), ("gezond", "Gezondheid en zorg")],
        widget=forms.CheckboxSelectMultiple,
    )
    lijst = forms.FileField(label="Bestand", required=False, help_text="Excel of CSV, hooguit 20 MB.")
    besproken = forms.BooleanField(label="Al besproken", required=False)


class Onderdelen(Pagina):
    """Components and states. Everything on it is an example; the buttons do nothing."""

    actie = INGELOGD
    template_name = "kern/onderdelen.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        fout = Voorbeeldformulier({"naam": "Yohannes Tesfay", "geboren": "31 2 1995", "route": "b1"}, auto_id="fout_%s")
        return super().get_context_data(
            kleuren=KLEUREN,
            goed=Voorbeeldformulier(prefix="goed", initial={"naam": "Yohannes Tesfay", "tolk": "ja"}),
            foutief=fout,
            bladzijde=Paginator(range(143), 12).page(3),
            **kwargs,
        )
