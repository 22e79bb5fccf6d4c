"""One's own password: change it, or ask for a new one by mail."""

from typing import Any

from django.contrib.auth import views as auth
from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse_lazy

from kern.meldingen import meld
from kern.netwerk import client_ip
from kern.tempo import te_vaak
from kern.toegang import INGELOGD, OPENBAAR
from kern.views import Scherm
from medewerkers.forms.wachtwoord import NieuwWachtwoord, WachtwoordVergeten, WachtwoordWijzigen
from medewerkers.inloggen import vergeet_fouten
from medewerkers.slot import onthoud_apparaat

# Links that may be asked for from one network address in an hour; a whole town hall may share one.
PER_PLEK = 30


class Wachtwoord(Scherm, auth.PasswordChangeView):
    """Change one's own password."""

    actie = INGELOGD
    template_name = "medewerkers/wachtwoord.html"
    form_class = WachtwoordWijzigen
    success_url = reverse_lazy("medewerkers:wachtwoord")

    def form_valid(self, form: Any) -> HttpResponse:
        meld(self.request, "Je nieuwe wachtwoord is bewaard.")
        antwoord = super().form_valid(form)
        onthoud_apparaat(antwoord, form.user)
        return antwoord


class Vergeten(Scherm, auth.PasswordResetView):
    """Ask for a link by mail. The answer is the same whether the address is known or not.

    A place from which very many links are asked for has to wait, whatever the addresses.
    """

    actie = OPENBAAR
    template_name = "medewerkers/vergeten.html"
    form_class = WachtwoordVergeten
    success_url = reverse_lazy("medewerkers:vergeten_verstuurd")

    def form_valid(self, form: Any) -> HttpResponse:
        if te_vaak("wachtwoordlink", client_ip(self.request), hoogstens=PER_PLEK, seconden=60 * 60):
            return render(self.request, "medewerkers/te_veel_links.html", status=429)
        return super().form_valid(form)


class VergetenVerstuurd(Scherm, auth.PasswordResetDoneView):
    actie = OPENBAAR
    template_name = "medewerkers/vergeten_verstuurd.html"


class Kies(Scherm, auth.PasswordResetConfirmView):
    """The page behind the link in a mail, of a forgotten password and of an invitation."""

    actie = OPENBAAR
    template_name = "medewerkers/kies.html"
    form_class = NieuwWachtwoord
    success_url = reverse_lazy("medewerkers:inloggen")

    def get_user(self, uidb64: str) -> Any:
        user = super().get_user(uidb64)
        return user if user and user.is_active else None

    def form_valid(self, form: Any) -> HttpResponse:
        vergeet_fouten(form.user)
        meld(self.request, "Je wachtwoord is bewaard. Log er nu mee in.")
        return super().form_valid(form)
