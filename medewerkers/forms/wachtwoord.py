"""Choosing and changing a password."""

from typing import Any

from django import forms
from django.contrib.auth.forms import PasswordChangeForm, PasswordResetForm, SetPasswordForm

from kern.forms import FormulierBasis
from medewerkers.services.wachtwoord import vraag_wachtwoordlink

UITLEG = "Minstens 12 tekens. Een zin van een paar woorden is sterk en makkelijk te onthouden."
TEKSTEN: dict[str, Any] = {
    "password_mismatch": "De twee wachtwoorden zijn niet gelijk. Typ ze allebei opnieuw.",
    "password_incorrect": "Dit is niet je wachtwoord van nu. Typ het opnieuw.",
}


class NieuwWachtwoord(FormulierBasis, SetPasswordForm):  # type: ignore[type-arg]
    """A first or a new password, behind the link of a mail."""

    knop = "Wachtwoord bewaren"
    error_messages = TEKSTEN

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        noem_velden(self)


class WachtwoordWijzigen(FormulierBasis, PasswordChangeForm):
    """Change one's own password; the present one is asked, for a screen that was left open."""

    knop = "Wachtwoord bewaren"
    annuleer_url = "/"
    error_messages = TEKSTEN

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        noem_velden(self)
        self.fields["old_password"].label = "Wachtwoord van nu"
        self.fields["old_password"].error_messages["required"] = "Vul het wachtwoord van nu in."


class WachtwoordVergeten(FormulierBasis, PasswordResetForm):
    """Ask for a mail with a link."""

    knop = "Stuur mij een link"
    email = forms.EmailField(label="E-mailadres", max_length=254)

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["email"].widget.attrs["autocomplete"] = "username"

    def save(self, **kwargs: Any) -> None:  # type: ignore[override]
        """Send the link when the address belongs to somebody who may sign in; say nothing otherwise."""
        vraag_wachtwoordlink(email=self.cleaned_data["email"])


def noem_velden(formulier: Any) -> None:
    """Our words for Django's two password fields."""
    formulier.fields["new_password1"].label = "Nieuw wachtwoord"
    formulier.fields["new_password1"].help_text = UITLEG
    formulier.fields["new_password2"].label = "Nieuw wachtwoord, nog een keer"
    formulier.fields["new_password2"].help_text = ""
    formulier.fields["new_password1"].error_messages["required"] = "Vul een nieuw wachtwoord in."
    formulier.fields["new_password2"].error_messages["required"] = "Vul het nieuwe wachtwoord nog een keer in."
