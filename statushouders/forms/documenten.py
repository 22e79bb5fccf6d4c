"""Add documents to a dossier, change one, and say why one must see the medical ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any
from uuid import uuid4

from django import forms

from kern.forms import Formulier
from statushouders.documenten.categorieen import Categorie, wie_ziet_in_woorden
from statushouders.documenten.grenzen import NAAM_TEKENS
from statushouders.documenten.soorten import Soort
from statushouders.services.beschermd import LANGSTE_REDEN

HOOGSTENS = 20
SOORTEN = ",".join([*Soort.values, ".pdf", ".jpg", ".jpeg", ".png", ".docx", ".xlsx"])
_BEPERKT = "Alleen voor klantondersteuner en teamleider"


class _Bestanden(forms.FileInput):
    allow_multiple_selected = True


class BestandenVeld(forms.FileField):
    """One file or more; what is in them is for the service."""

    widget = _Bestanden

    def clean(self, data: Any, initial: Any = None) -> Any:
        bestanden = [een for een in data or () if een]
        if not bestanden and self.required:
            raise forms.ValidationError(self.error_messages["required"], code="required")
        if len(bestanden) > HOOGSTENS:
            raise forms.ValidationError(f"Kies hoogstens {HOOGSTENS} bestanden tegelijk.")
        return bestanden


def _keuzes(categorieen: Sequence[Categorie]) -> list[tuple[str, str]]:
    """With who sees it, so that one knows before choosing."""
    if len(categorieen) == 1:
        return [(een.value, str(een.label)) for een in categorieen]
    keuzes = [(een.value, f"{een.label} ({wie_ziet_in_woorden(een)})") for een in categorieen]
    return [("", "Kies een categorie"), *keuzes]


class Uploadformulier(Formulier):
    """`kenmerk` makes that a form that is sent twice gives one document."""

    knop = "Uploaden"

    categorie = forms.ChoiceField(
        label="Categorie",
        help_text="De categorie bepaalt wie het document ziet.",
        error_messages={"required": "Kies een categorie."},
    )
    bestanden = BestandenVeld(
        label="Kies bestanden, of sleep ze in het vak",
        help_text="PDF, foto (JPEG of PNG), Word (.docx) of Excel (.xlsx). Hoogstens 20 MB per bestand.",
        error_messages={"required": "Kies eerst een bestand."},
        widget=_Bestanden(attrs={"accept": SOORTEN, "class": "meedoen-bestand--vlak"}),
    )
    foto = BestandenVeld(
        label="Of maak een foto",
        required=False,
        widget=_Bestanden(attrs={"accept": Soort.JPEG, "capture": "environment"}),
    )
    beperkt = forms.BooleanField(label=_BEPERKT, required=False)
    kenmerk = forms.UUIDField(widget=forms.HiddenInput, required=False)

    def __init__(self, *args: Any, categorieen: Sequence[Categorie], **kwargs: Any) -> None:
        super().__init__(*args, auto_id="document-%s", **kwargs)
        keuze: Any = self.fields["categorie"]
        keuze.choices = _keuzes(categorieen)
        self.fields["bestanden"].required = not self._heeft_foto()
        self.fields["kenmerk"].initial = uuid4

    def _heeft_foto(self) -> bool:
        return bool(self.is_bound and any(self.files.getlist(self.add_prefix("foto"))))

    @property
    def alle_bestanden(self) -> list[Any]:
        """What was chosen and what was photographed."""
        return [*self.cleaned_data["bestanden"], *self.cleaned_data["foto"]]


class Documentformulier(Formulier):
    """Another name, category, or narrowing."""

    naam = forms.CharField(
        label="Naam", max_length=NAAM_TEKENS, error_messages={"required": "Geef het document een naam."}
    )
    categorie = forms.ChoiceField(label="Categorie", help_text="De categorie bepaalt wie het document ziet.")
    beperkt = forms.BooleanField(label=_BEPERKT, required=False)

    def __init__(self, *args: Any, categorieen: Sequence[Categorie], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        keuze: Any = self.fields["categorie"]
        keuze.choices = [een for een in _keuzes(categorieen) if een[0]]


class Redenformulier(Formulier):
    """For a teamleider."""

    reden = forms.CharField(
        label="Waarom moet je medische documenten zien?",
        max_length=LANGSTE_REDEN,
        help_text="De klantondersteuner ziet dat je ze bekeek, en waarom.",
        error_messages={"required": "Schrijf kort waarom je dit moet zien."},
        widget=forms.Textarea(attrs={"rows": 2}),
    )
