"""Signing in with e-mail address and password."""

from typing import Any

from django.contrib.auth.backends import ModelBackend
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from medewerkers.models import Medewerker


class MedewerkerBackend(ModelBackend):
    """Django's own backend, with the organisation fetched in the same query as the user."""

    def get_user(self, user_id: Any) -> Medewerker | None:
        medewerker = Medewerker.objects.select_related("organisatie").filter(pk=user_id).first()
        return medewerker if medewerker and self.user_can_authenticate(medewerker) else None


def te_vaak_geprobeerd(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """After five wrong passwords: wait a quarter of an hour, or ask for a new password."""
    return render(request, "medewerkers/te_vaak.html", status=429)
