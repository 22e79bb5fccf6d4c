"""Colleagues: the filter of the list, and one account."""

from typing import Any

from django import forms
from django.core.validators import RegexValidator

from kern.forms import Formulier
from medewerkers.forms.beheer import Versieformulier
from medewerkers.models import Medewerker, Organisatie, Team
from medewerkers.rollen import Rol
from medewerkers.selectors import Stand
from medewerkers.services.collegas import Collegagegevens, rollen_bij


class Collegafilter(Formulier):
    """Sent by POST: a name must not stand in an address."""

    zoek = forms.CharField(label="Zoek op naam of e-mailadres", required=False, max_length=80)
    rol = forms.ChoiceField(label="Rol", required=False, choices=[("", "Alle rollen"), *Rol.choices])
    stand = forms.ChoiceField(label="Account", required=False, choices=[("", "Alle accounts"), *Stand.choices])
    bladzijde = forms.IntegerField(required=False, min_value=1, widget=forms.HiddenInput)


class _Teamkeuze(forms.ModelChoiceField):  # type: ignore[type-arg]
    def label_from_instance(self, obj: Any) -> str:
        return f"{obj.naam} ({obj.organisatie})"


class Collegaformulier(Versieformulier):
    """One colleague. The rules between the fields are those of the service."""

    voornaam = forms.CharField(label="Voornaam", max_length=60)
    achternaam = forms.CharField(label="Achternaam", max_length=80, help_text="Met tussenvoegsel: de Wit.")
    email = forms.EmailField(
        label="E-mailadres", max_length=254, help_text="Het werkadres. Hiermee logt je collega in."
    )
    telefoon = forms.CharField(
        label="Telefoonnummer",
        max_length=20,
        required=False,
        validators=[RegexValidator(r"^\+?[\d ()-]{6,}$", "Vul een telefoonnummer in, bijvoorbeeld 06 1234 56 78.")],
    )
    rol = forms.ChoiceField(
        label="Rol",
        choices=[("", "Kies een rol"), *Rol.choices],
        help_text="Wie bij een ketenpartner werkt, krijgt de rol ketenpartner. Bij een werkbedrijf kan iemand "
        "jobcoach, productieleider, accountmanager of beheerder zijn.",
    )
    organisatie = forms.ModelChoiceField(
        label="Organisatie",
        queryset=Organisatie.objects.none(),
        empty_label="Kies een organisatie",
    )
    team = _Teamkeuze(label="Team", queryset=Team.objects.none(), required=False, empty_label="Geen team")

    def __init__(self, *args: Any, door: Medewerker, zelf: Medewerker | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        organisaties = Organisatie.objects.te_beheren_door(door)
        nu_bij, nu_in = (zelf.organisatie_id, zelf.team_id) if zelf else (None, None)
        velden: Any = self.fields
        velden["organisatie"].queryset = organisaties.open() | organisaties.filter(pk=nu_bij)
        teams = Team.objects.te_beheren_door(door)
        teams = (teams.open() | teams.filter(pk=nu_in)).select_related("organisatie")
        velden["team"].queryset = teams.order_by("organisatie__naam", "naam")
        kan = frozenset[str]().union(*map(rollen_bij, set(organisaties.order_by().values_list("soort", flat=True))))
        kan |= {zelf.rol} if zelf else set()
        velden["rol"].choices = [("", "Kies een rol"), *(keuze for keuze in Rol.choices if keuze[0] in kan)]
        velden["email"].widget.attrs["autocomplete"] = "off"
        velden["telefoon"].widget.input_type = "tel"

    def gegevens(self) -> Collegagegevens:
        """What the service needs."""
        return Collegagegevens(**self.zonder_versie())
