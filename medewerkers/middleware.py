"""How long a session lasts, and the municipality that it works for."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse

from kern.tijd import nu
from medewerkers.models import Gemeente
from medewerkers.querysets import GEMEENTEVELDEN

SESSIESLEUTEL = "gemeente"
LAATST_GEZIEN = "gezien"
# A session in use is written once in this many seconds, not at every request.
VERLENG_NA = 60


class SessieMiddleware:
    """Lets a session end after half an hour of doing nothing (`SESSION_COOKIE_AGE`), give or take a minute."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if request.user.is_authenticated:
            seconden = int(nu().timestamp())
            if abs(seconden - request.session.get(LAATST_GEZIEN, 0)) >= VERLENG_NA:
                request.session[LAATST_GEZIEN] = seconden
        return response


class ActieveGemeenteMiddleware:
    """Gives the signed-in medewerker the one municipality that this session works for (no query of its own).

    The session's choice counts as long as the organisation still serves it, else the first one by name. An
    organisation that serves none leaves it empty, and then nothing is visible.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            kies_gemeente(request)
        return self.get_response(request)


def kies_gemeente(request: Any) -> None:
    """Put the municipality of this session on the medewerker that is signed in."""
    gemeenten = _gemeenten(request.user)
    gekozen = request.session.get(SESSIESLEUTEL)
    request.user.actieve_gemeente = next(
        (gemeente for gemeente in gemeenten if gemeente.pk == gekozen), gemeenten[0] if gemeenten else None
    )
    request.gemeenten = gemeenten


def _gemeenten(medewerker: Any) -> list[Gemeente]:
    """Those that came along with the user; asked for when somebody else fetched the user."""
    if (regels := getattr(medewerker, "gemeenten_json", None)) is None:
        return list(Gemeente.objects.van(medewerker))
    return [Gemeente.from_db(None, GEMEENTEVELDEN, [regel[veld] for veld in GEMEENTEVELDEN]) for regel in regels]
