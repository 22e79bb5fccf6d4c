"""How far the job is. Asked for every second by htmx; without JavaScript the page refreshes itself."""

from __future__ import annotations

from typing import Any, ClassVar

from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect

from inlezen.models import Status
from inlezen.views.basis import MAP, MetLijst, adres
from inlezen.voortgang import stand
from kern.views import Pagina

BEZIG = (Status.NAKIJKEN, Status.BEVESTIGD, Status.TERUGDRAAIEN)
TERUG = (Status.TERUGDRAAIEN, Status.TERUGGEDRAAID)
# Beat offers a list every half minute: who waits longer, waits for a worker that does not run.
LANG_NA, LANGSTE_KEER = 60, 7
KLAAR = (Status.INGEVOERD, Status.TERUGGEDRAAID)


class Voortgangsscherm(MetLijst, Pagina):
    """Waiting, under way, or just ready. A job that did not get there leads to the list, which says why."""

    template_name = f"{MAP}/voortgang.html"
    fragment_template: ClassVar[str] = f"{MAP}/_voortgang.html"

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        if self.lijst.status in BEZIG or (self.lijst.status in KLAAR and not self.lijst.melding):
            return super().get(request, *args, **kwargs)
        naar = adres(self.lijst)
        return HttpResponseClientRedirect(naar) if request.htmx else redirect(naar)

    @property
    def keer(self) -> int:
        """How often this was asked for, a second apart."""
        keer = self.request.GET.get("keer", "")
        return int(keer) if keer.isascii() and keer.isdigit() and len(keer) < LANGSTE_KEER else 0

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        begonnen, klaar, telling = self.lijst.pogingen > 0, self.lijst.status in KLAAR, self.tel(self.lijst)
        werk = "verwijderd" if self.lijst.status in TERUG else "ingevoerd"
        return super().get_context_data(
            stand=stand(self.lijst.voortgangssleutel) if begonnen else None,
            wacht=not begonnen,
            keer=self.keer + 1,
            wacht_lang=not begonnen and self.keer >= LANG_NA,
            tellingen=telling,
            knop=self.knop(telling),
            kop=self.kop(telling, werk=werk, klaar=klaar),
            klaar=klaar,
            **kwargs,
        )
