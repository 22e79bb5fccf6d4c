"""The texts of a profile, the consent with it, and two versions of it side by side."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from django import forms

from kern.forms import DatumVeld, Formulier
from kern.tijd import vandaag
from kern.versies import BEWAARD, Verschil, keuzes_tussen, lees_opname
from statushouders.feitcodes import Werkvorm
from statushouders.profielcodes import LANGSTE_PROFIELTEKST, LANGSTE_ROEPNAAM, TEKSTEN, VORM, Akkoordwijze, Profieldeel

ROEPNAAM = "roepnaam"
VELDEN = (ROEPNAAM, *(str(code) for code in TEKSTEN), VORM)
_NAMEN = {ROEPNAAM: "Naam", VORM: "Samen of alleen"}


class Profielformulier(Formulier):
    """Written with the eyes of an employer. A part that stays empty is not on the profile."""

    alles_mag_leeg = True

    roepnaam = forms.CharField(
        label="Naam op het profiel",
        help_text="Zoals iemand op het werk heet. De eerste letter van de achternaam komt er vanzelf achter.",
        max_length=LANGSTE_ROEPNAAM,
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for code, onderdeel in TEKSTEN.items():
            self.fields[str(code)] = forms.CharField(
                label=onderdeel.vraag,
                help_text=onderdeel.uitleg,
                max_length=LANGSTE_PROFIELTEKST,
                required=False,
                widget=forms.Textarea(attrs={"rows": 3, "dir": "auto"}),
            )

        self.fields[VORM] = forms.ChoiceField(
            label="Werkt iemand het liefst samen of alleen?",
            choices=[*Werkvorm.choices, ("", "Maakt niet uit")],
            required=False,
            widget=forms.RadioSelect,
        )

    @property
    def delen(self) -> list[Any]:
        """In the order of the profile; how somebody works best stands with which work that is."""
        velden = [self[str(code)] for code in TEKSTEN]
        return [velden[0], self[VORM], *velden[1:]]

    def teksten(self) -> dict[str, str]:
        return {veld: self.cleaned_data.get(veld, "") for veld in VELDEN}


class Akkoordformulier(Formulier):
    """What the person agreed with, when and how."""

    alles_mag_leeg = True
    knop = "Akkoord vastleggen"

    gedeeld = forms.MultipleChoiceField(
        label="Wat mag een werkgever lezen?",
        help_text="Haal weg wat iemand niet wil delen. Dan verdwijnt het ook uit het profiel op dit scherm.",
        widget=forms.CheckboxSelectMultiple,
        error_messages={"required": "Kies minstens een deel dat een werkgever mag lezen."},
    )
    wijze = forms.ChoiceField(label="Hoe ging iemand akkoord?", choices=Akkoordwijze.choices, widget=forms.RadioSelect)
    op = DatumVeld(label="Op welke dag?")

    def __init__(self, *args: Any, delen: Sequence[str], eerder: Collection[str] | None = None, **kwargs: Any) -> None:
        """Begins with what was shared the last time (`eerder`); the first time with every part but one: what somebody
        can do with a limitation is close to health, and shared only when it is ticked.
        """
        mag = set(delen) - {Profieldeel.FUNCTIONEEL} if eerder is None else set(eerder)
        gekozen = [code for code in delen if code in mag]
        super().__init__(*args, **kwargs | {"initial": {"gedeeld": gekozen, "op": vandaag()}})
        keuzes = [(code, Profieldeel(code).label) for code in delen]
        self.fields["gedeeld"].choices = keuzes  # type: ignore[attr-defined]


def verschillen(
    *, opname: str, bewaard: Mapping[str, str], ingevuld: Mapping[str, str], keuzes: Mapping[str, str], gevraagd: bool
) -> list[Verschil]:
    """What the colleague changed and the editor has otherwise, as in `forms.versies`."""
    gekozen = keuzes_tussen(eerst=lees_opname(opname), zij=bewaard, ik=ingevuld, keuzes=keuzes)
    return [
        Verschil(
            veld=veld,
            naam=_NAMEN.get(veld) or str(Profieldeel(veld).label),
            bewaard=_in_woorden(veld, bewaard[veld]),
            ingevuld=_in_woorden(veld, ingevuld[veld]),
            keuze=keuze,
            fout=gevraagd and not keuze,
        )
        for veld, keuze in gekozen.items()
    ]


def _in_woorden(veld: str, tekst: str) -> str:
    return str(Werkvorm(tekst).label) if veld == VORM and tekst else tekst


def samengevoegd(
    *, bewaard: Mapping[str, str], ingevuld: Mapping[str, str], gekozen: Sequence[Verschil]
) -> dict[str, str]:
    """The editor's texts, with the colleague's where those were chosen."""
    return {**ingevuld, **{een.veld: bewaard[een.veld] for een in gekozen if een.keuze == BEWAARD}}


class Weggooiformulier(Formulier):
    """Nothing but the button."""

    knop = "Concept weggooien"


class Intrekformulier(Formulier):
    """Nothing but the button."""

    knop = "Toestemming intrekken"
