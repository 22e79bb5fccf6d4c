"""How many wrong passwords are too many: from one place, and for one account from everywhere.

The reasons stand in docs/adr/0006-wachtwoorden-raden.md.
"""

from __future__ import annotations

from typing import Any

from axes.attempts import get_cool_off_threshold
from axes.handlers.database import AxesDatabaseHandler
from axes.models import AccessAttempt
from django.conf import settings
from django.db.models import Sum
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from kern.geheim import vingerafdruk
from medewerkers.inloggen import inlognaam
from medewerkers.models import Medewerker

PER_PLEK: int = settings.AXES_FAILURE_LIMIT
PER_ACCOUNT = 20
APPARAAT = "meedoen_apparaat"
APPARAAT_DAGEN = 90


class Wachter(AxesDatabaseHandler):  # type: ignore[misc]
    """Beside what Axes counts per account and place: what was tried on this account from all places together.

    A browser in which this account signed in before is known, and only minds what is tried from its own place: who
    guesses elsewhere cannot keep a colleague out of the own computer.
    """

    def get_failures(self, request: Any, credentials: dict[str, Any] | None = None) -> int:
        hier = int(super().get_failures(request, credentials))
        naam = inlognaam(request, credentials)
        if hier >= PER_PLEK or not naam or _is_bekend_apparaat(request, naam):
            return hier
        pogingen = AccessAttempt.objects.filter(username=naam, attempt_time__gte=get_cool_off_threshold(request))
        overal = pogingen.aggregate(som=Sum("failures_since_start"))["som"] or 0
        request.account_op_slot = overal >= PER_ACCOUNT
        return PER_PLEK if request.account_op_slot else hier


def onthoud_apparaat(antwoord: HttpResponse, medewerker: Medewerker) -> None:
    """This browser is known from now on. The cookie names nobody, and goes along to the sign-in page alone."""
    antwoord.set_signed_cookie(
        APPARAAT,
        _kenmerk(medewerker),
        salt=APPARAAT,
        max_age=APPARAAT_DAGEN * 24 * 60 * 60,
        path=reverse("medewerkers:inloggen"),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _is_bekend_apparaat(request: HttpRequest, naam: str) -> bool:
    leeftijd = APPARAAT_DAGEN * 24 * 60 * 60
    bewaard = request.get_signed_cookie(APPARAAT, default="", salt=APPARAAT, max_age=leeftijd)
    medewerker = Medewerker.objects.filter(email__iexact=naam).first() if bewaard else None
    return medewerker is not None and bewaard == _kenmerk(medewerker)


def _kenmerk(medewerker: Medewerker) -> str:
    """Of this account with this password: with a new password every browser is strange again."""
    return vingerafdruk(f"{medewerker.email.lower()} {medewerker.get_session_auth_hash()}")
