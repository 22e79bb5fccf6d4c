"""Signing in with e-mail address and password."""

from functools import cache
from typing import Any

from axes.utils import reset
from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from medewerkers.models import Medewerker
from medewerkers.querysets import MedewerkerQuerySet


class MedewerkerBackend(ModelBackend):
    """Django's own backend, with the organisation and its municipalities fetched in the same query as the user."""

    def get_user(self, user_id: Any) -> Medewerker | None:
        medewerker = _met_alles().filter(pk=user_id).first()
        return medewerker if medewerker and self.user_can_authenticate(medewerker) else None


@cache
def _met_alles() -> MedewerkerQuerySet:
    """The question without who it is about: every page asks it, and it takes longer to put than to answer.

    Nobody is in it: a query is only run on the copy that `filter` makes.
    """
    met_alles: MedewerkerQuerySet = Medewerker.objects.select_related("organisatie").met_gemeenten()
    return met_alles


def inlognaam(request: HttpRequest, credentials: dict[str, Any] | None = None) -> str:
    """The name under which wrong passwords are counted: capitals and spaces do not make another account."""
    naam = (credentials or {}).get("username") or request.POST.get("username") or ""
    return str(naam).strip().lower().replace("\0", "")


def vergeet_fouten(medewerker: Medewerker) -> None:
    """Whoever chose a new password behind a link may sign in at once, also after too many wrong ones."""
    reset(username=medewerker.email.lower())


def te_vaak_geprobeerd(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """After too many wrong passwords: wait a quarter of an hour, or ask for a new password.

    In the dialog over a page with text (htmx) it says to leave that page open.
    """
    overal = getattr(request, "account_op_slot", False)
    in_dialoog = "HX-Request" in request.headers
    sjabloon = "medewerkers/_te_vaak.html" if in_dialoog else "medewerkers/te_vaak.html"
    return render(request, sjabloon, {"overal": overal}, status=429)
