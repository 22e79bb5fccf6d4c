"""What an action answers, wherever its button stands: in a list, in a dossier, in a message, on a page of its own.

By htmx: an empty fragment (the message comes along by itself) and an event. A page that shows what changed listens to
it and loads its own part anew; any other page the script asks anew. Without htmx: back to where one came from.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import HttpResponse
from django.shortcuts import redirect
from django_htmx.http import reswap, trigger_client_event

from kern.views import veilig_adres


def terug_adres(request: Any, anders: str) -> str:
    """Where the user goes back to: `terug` of the form or the link, else the page he is on, else the other one."""
    for adres in (request.POST.get("terug"), request.GET.get("terug"), request.htmx.current_url):
        delen = urlsplit(adres or "")
        pad = f"{delen.path}?{delen.query}" if delen.query else delen.path
        if pad and pad != request.path and (veilig := veilig_adres(request, pad, anders="")):
            return veilig
    return anders


def met_terug(url: str, terug: str, **meer: str) -> str:
    """The address with the way back in it, and whatever else the view behind it asks."""
    return f"{url}?{urlencode({**meer, 'terug': terug})}"


def klaar(request: Any, terug: str, gebeurtenis: str, **detail: Any) -> HttpResponse:
    """The action was done (or somebody else was first): close the dialog and show how it stands now."""
    if not request.htmx:
        return redirect(terug)
    antwoord = trigger_client_event(HttpResponse(), gebeurtenis, detail)
    # Afterwards, for it takes away the form that this is the answer to.
    trigger_client_event(antwoord, "sluit-dialoog", {}, after="settle")
    return reswap(antwoord, "none")
