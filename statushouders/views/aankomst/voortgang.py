"""How far the job is. Asked for every second by htmx; without JavaScript the page refreshes itself."""

from __future__ import annotations

from typing import Any, ClassVar

from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect

from kern.navigatie import url_als_mag
from kern.views import Pagina
from statushouders.aankomst.voortgang import stand
from statushouders.selectors.aankomst import tellingen
from statushouders.views.aankomst.basis import ACTIE, MetLijst, Status, adres

BEZIG = (Status.NAKIJKEN, Status.BEVESTIGD, Status.TERUGDRAAIEN)
KLAAR = (Status.INGEVOERD, Status.TERUGGEDRAAID)


class Voortgangsscherm(MetLijst, Pagina):
    """Waiting, under way, or just ready. A job that did not get there leads to the list, which says why."""

    actie = ACTIE
    template_name = "statushouders/aankomst/voortgang.html"
    fragment_template: ClassVar[str] = "statushouders/aankomst/_voortgang.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.lijst.status in BEZIG or (self.lijst.status in KLAAR and not self.lijst.melding):
            return super().get(request, *args, **kwargs)
        naar = adres(self.lijst)
        return HttpResponseClientRedirect(naar) if request.htmx else redirect(naar)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        begonnen = self.lijst.pogingen > 0
        return super().get_context_data(
            stand=stand(self.lijst.pk) if begonnen else None,
            wacht=not begonnen,
            tellingen=tellingen(self.lijst),
            klaar=self.lijst.status in KLAAR,
            verdeel_url=url_als_mag(self.request, "werkplek:statushouders"),
            **kwargs,
        )
