"""Signing in and out, and the municipality that one works for now."""

from typing import Any

from django.contrib.auth import views as auth
from django.http import Http404, HttpResponse
from django.middleware.csrf import get_token, rotate_token
from django.shortcuts import redirect
from django_htmx.http import reswap, trigger_client_event

from kern.meldingen import meld
from kern.toegang import INGELOGD, OPENBAAR
from kern.views import Opdracht, Scherm
from medewerkers.forms.inloggen import Inlogformulier
from medewerkers.middleware import SESSIESLEUTEL, kies_gemeente
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


class OpnieuwInloggen(Inloggen):
    """Sign in again in place, in a dialog over a page with text that is not saved yet.

    Who is signed in (here, or meanwhile in another tab) gets the new token that forms need, in an event; nothing else
    on the page changes. The new session works for the municipality of that page. `wie` and `gemeente` tell the page
    whether its forms are still about the same: else it must not use the token.
    """

    template_name = "medewerkers/_opnieuw.html"
    redirect_authenticated_user = False

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.user.is_authenticated:
            return self._weer_ingelogd()
        antwoord: HttpResponse = super().get(request, *args, **kwargs)
        return antwoord

    def form_valid(self, form: Any) -> HttpResponse:
        super().form_valid(form)
        self.request.session[SESSIESLEUTEL] = _nummer(self.request.POST.get("gemeente"))
        kies_gemeente(self.request)
        antwoord = self._weer_ingelogd()
        onthoud_apparaat(antwoord, form.get_user())
        return antwoord

    def form_invalid(self, form: Any) -> HttpResponse:
        antwoord: HttpResponse = super().form_invalid(form)
        antwoord.status_code = 422
        return antwoord

    def _weer_ingelogd(self) -> HttpResponse:
        gemeente = self.request.user.actieve_gemeente
        werkt_voor = gemeente.pk if gemeente else ""
        detail = {"token": get_token(self.request), "wie": self.request.user.pk, "gemeente": werkt_voor}
        return reswap(trigger_client_event(HttpResponse(), "weer-ingelogd", detail), "none")


def _nummer(tekst: str | None) -> int | None:
    return int(tekst) if tekst and tekst.isascii() and tekst.isdigit() else None


class Uitloggen(Opdracht):
    """Sign out, by POST only. The browser forgets the pages it still holds, for who comes after on this device.

    Not everything that is stored: entries of the day that were not sent yet wait there for who made them, and the page
    of signing in takes the list of people away (`static/js/dag/wissen.js`).
    """

    actie = INGELOGD

    def post(self, request: Any) -> HttpResponse:
        antwoord: HttpResponse = auth.LogoutView.as_view()(request)
        antwoord.headers["Clear-Site-Data"] = '"cache"'
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
