"""Where an action leads, wherever its button stands: in a dossier, in a work list, on a page of its own.

By htmx: an empty fragment (the message comes along by itself) and an event, to which the page listens and loads its
own part anew. Without htmx: back to `terug`, or to where one came from.
"""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode, urlsplit

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django_htmx.http import reswap, trigger_client_event

from kern.views import veilig_adres


def dossier_url(statushouder_id: int) -> str:
    """The dossier stands in a higher app; we only know its name. Without that app: the start page."""
    try:
        return reverse("werkplek:dossier", args=[statushouder_id])
    except NoReverseMatch:
        return "/"


def terug_adres(request: Any, anders: str) -> str:
    """Where the user goes back to: `terug` of the form or the link, else the page he is on, else the other one."""
    for adres in (request.POST.get("terug"), request.GET.get("terug"), request.htmx.current_url):
        delen = urlsplit(adres or "")
        pad = f"{delen.path}?{delen.query}" if delen.query else delen.path
        if pad and pad != request.path and (veilig := veilig_adres(request, pad, anders="")):
            return veilig
    return anders


def met_terug(url: str, terug: str, **meer: str) -> str:
    return f"{url}?{urlencode({**meer, 'terug': terug})}"


def klaar(request: Any, terug: str, gebeurtenis: str) -> HttpResponse:
    """Done: close the dialog and let the page show how it stands now."""
    if not request.htmx:
        return redirect(terug)
    antwoord = trigger_client_event(HttpResponse(), "sluit-dialoog", {})
    return reswap(trigger_client_event(antwoord, gebeurtenis, {}), "none")
