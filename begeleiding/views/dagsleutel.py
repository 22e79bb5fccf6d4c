"""What the script of the day asks before it sends: a token, and whose entries it may send."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse, JsonResponse
from django.http.response import HttpResponseBase
from django.middleware.csrf import get_token

from begeleiding.dagsleutel import sleutel_van
from kern.views import Scherm


class Dagsleutel(Scherm):
    """A page that was kept for use without reception has no token that still counts."""

    actie = "begeleiding.dag"

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The sign-in page would tell a script nothing."""
        antwoord = (
            super().dispatch(request, *args, **kwargs) if request.user.is_authenticated else HttpResponse(status=401)
        )
        antwoord.headers["Cache-Control"] = "no-store"
        return antwoord

    def get(self, request: Any) -> HttpResponse:
        return JsonResponse({"csrf": get_token(request), "gebruiker": sleutel_van(request.user)})
