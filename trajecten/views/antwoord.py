"""Where an action on a traject or a step leads, and the event that tells of it."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse

from kern import antwoord
from statushouders.views.mens import dossier_url
from trajecten.models import Stap, Traject

GEWIJZIGD = "stap-gewijzigd"


def terug_adres(request: Any, traject: Traject) -> str:
    """Back to where one came from, else to the dossier."""
    return antwoord.terug_adres(request, dossier_url(traject.statushouder_id))


def klaar(request: Any, traject: Traject, stap: Stap | None = None) -> HttpResponse:
    """The event holds the ids."""
    ids = {"dossier": traject.statushouder_id, "stap": stap.pk if stap else None}
    return antwoord.klaar(request, terug_adres(request, traject), GEWIJZIGD, **ids)
