"""How far the job is. Asked for every second by htmx; without JavaScript the page refreshes itself."""

from __future__ import annotations

from typing import Any, ClassVar

from django_htmx.http import HttpResponseClientRedirect

from kern.views import Pagina
from statushouders.aankomst.voortgang import stand
from statushouders.selectors.aankomst import tellingen
from statushouders.views.aankomst.basis import ACTIE, MetLijst, Status, adres


class Voortgangsscherm(MetLijst, Pagina):
    """Under way, or just ready."""

    actie = ACTIE
    statussen = (Status.NAKIJKEN, Status.BEVESTIGD, Status.INGEVOERD)
    template_name = "statushouders/aankomst/voortgang.html"
    fragment_template: ClassVar[str] = "statushouders/aankomst/_voortgang.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if request.htmx and self.lijst.status not in self.statussen:
            return HttpResponseClientRedirect(adres(self.lijst))
        return super().get(request, *args, **kwargs)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(
            stand=stand(self.lijst.pk),
            tellingen=tellingen(self.lijst),
            klaar=self.lijst.status == Status.INGEVOERD,
            **kwargs,
        )
