"""What an action answers, wherever its button stands: in a dossier, in a work list, on a page of its own.

By htmx: an empty fragment (the message comes along by itself) and the event `stap-gewijzigd`, with the ids; a page
that shows steps listens to it and loads its own part anew. Without htmx: back to `terug`, or to where one came from.
"""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect
from django_htmx.http import reswap, trigger_client_event

from statushouders.views import antwoord as personen
from trajecten.models import Stap, Traject

GEWIJZIGD = "stap-gewijzigd"


def terug_adres(request: Any, traject: Traject) -> str:
    """Where the user goes back to: `terug` of the form or the link, else the page he is on, else the dossier."""
    return personen.terug_adres(request, personen.dossier_url(traject.statushouder_id))


def klaar(request: Any, traject: Traject, stap: Stap | None = None) -> HttpResponse:
    """The action was done (or somebody else was first): show how it stands now."""
    if not request.htmx:
        return redirect(terug_adres(request, traject))
    response = HttpResponse()
    trigger_client_event(response, GEWIJZIGD, {"dossier": traject.statushouder_id, "stap": stap.pk if stap else None})
    # Afterwards, for it takes away the form that this is the answer to.
    trigger_client_event(response, "sluit-dialoog", {}, after="settle")
    return reswap(response, "none")
