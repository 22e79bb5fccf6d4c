"""Signing in."""

from typing import Any

from django import forms
from django.contrib.auth.forms import AuthenticationForm

from kern.forms import FormulierBasis

TEKSTEN: dict[str, Any] = {
    "invalid_login": (
        "Dit e-mailadres en wachtwoord horen niet bij elkaar. Kijk of hoofdletters aan staan en probeer opnieuw, "
        "of vraag een nieuw wachtwoord aan."
    ),
    "inactive": "Dit account staat uit. Vraag de beheerder van je organisatie.",
}


class Inlogformulier(FormulierBasis, AuthenticationForm):
    """E-mail address and password; one message for every wrong pair, so that nobody learns who has an account."""

    knop = "Inloggen"
    username = forms.EmailField(label="E-mailadres")
    password = forms.CharField(label="Wachtwoord", strip=False, widget=forms.PasswordInput)

    error_messages = TEKSTEN

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["username"].label = "E-mailadres"
        self.fields["username"].widget.attrs |= {"autocomplete": "username", "autofocus": True}
        self.fields["password"].widget.attrs["autocomplete"] = "current-password"
