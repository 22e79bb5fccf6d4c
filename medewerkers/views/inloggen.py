"""Signing in and out, and the municipality that one works for now."""

from typing import Any

from django.contrib.auth import views as auth
from django.http import Http404, HttpResponse
from django.middleware.csrf import rotate_token
from django.shortcuts import redirect

from kern.meldingen import meld
from kern.toegang import INGELOGD, OPENBAAR
from kern.views import Opdracht, Scherm
from medewerkers.forms.inloggen import Inlogformulier
from medewerkers.middleware import SESSIESLEUTEL
from medewerkers.slot import onthoud_apparaat


class Inloggen(Scherm, auth.LoginView):
    """The sign-in page; afterwards to the page that was asked for, else to the start page."""

    actie = OPENBAAR
    template_name = "medewerkers/inloggen.html"
    form_class = Inlogformulier
    redirect_authenticated_user = True

    def form_valid(self, form: Any) -> HttpResponse:
        antwoord = super().form_valid(form)
        onthoud_apparaat(antwoord, form.get_user())
        return antwoord


class Uitloggen(Opdracht):
    """Sign out, by POST only. The browser forgets the pages it still holds, for who comes after on this device."""

    actie = INGELOGD

    def post(self, request: Any) -> HttpResponse:
        antwoord: HttpResponse = auth.LogoutView.as_view()(request)
        antwoord.headers["Clear-Site-Data"] = '"cache", "storage"'
        return antwoord


class WisselGemeente(Opdracht):
    """Choose the municipality that this session works for, out of those that one's organisation serves.

    Forms that still stand open for the other one are refused (a new csrf token): they would be about this one.
    """

    actie = INGELOGD

    def post(self, request: Any) -> HttpResponse:
        keuze = request.POST.get("gemeente", "")
        gemeente = next((een for een in request.gemeenten if str(een.pk) == keuze), None)
        if gemeente is None:
            raise Http404
        request.session[SESSIESLEUTEL] = gemeente.pk
        rotate_token(request)
        meld(request, f"Je werkt nu voor gemeente {gemeente.naam}.")
        return redirect("/")
