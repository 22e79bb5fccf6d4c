"""The start page: every role has its own."""

from typing import Any

from django.http.response import HttpResponseBase
from django.shortcuts import redirect

from kern.toegang import INGELOGD
from kern.views import Scherm
from medewerkers.rollen import Rol

STARTPAGINAS: dict[str, str] = {
    Rol.KLANTONDERSTEUNER: "werkplek:werkvoorraad",
    Rol.JOBCOACH: "werkplek:werkvoorraad",
    Rol.TEAMLEIDER: "werkplek:team",
    Rol.BELEIDSMEDEWERKER: "rapportages:cijfers",
    Rol.PRODUCTIELEIDER: "werkplek:mijn_mensen",
    Rol.KETENPARTNER: "werkplek:mijn_mensen",
    Rol.ACCOUNTMANAGER: "werkgevers:lijst",
    Rol.BEHEERDER: "medewerkers:collegas",
}


class Start(Scherm):
    """Leads to the page on which this role begins the day."""

    actie = INGELOGD

    def get(self, request: Any) -> HttpResponseBase:
        return redirect(STARTPAGINAS[request.user.rol])
