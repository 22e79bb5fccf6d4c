"""What the forms of a week share: whose week it is, where one goes back to, and the way back from a slip."""

from __future__ import annotations

from datetime import date
from typing import Any
from urllib.parse import parse_qsl, urlsplit
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.generic.base import ContextMixin
from django_htmx.http import HttpResponseLocation, trigger_client_event

from kern.antwoord import klaar, met_terug, terug_adres
from kern.datums import lees_datum, maandag_van
from kern.meldingen import meld
from kern.tabs import Tab
from kern.tijd import vandaag
from plaatsingen.models import Roosterblok
from plaatsingen.views.alweg import MisschienWeg
from plaatsingen.woorden import week as weekwoord
from statushouders.models import Statushouder
from statushouders.views.mens import dossier_url

LEZEN, WIJZIGEN = "plaatsingen.week", "plaatsingen.week_wijzigen"
# A page that shows a week loads it anew.
GEWIJZIGD = "week-gewijzigd"
AL_WEG = "Deze tijd staat niet meer in de week. Er is niets veranderd. Kijk hoe het nu staat."
TAB = Tab(bladzijde="werkplek:dossier", code="week", naam="Week", url_name="plaatsingen:week", actie=LEZEN, volgorde=40)


def week_url(statushouder_id: int, dag: date | None = None) -> str:
    """The dossier with this tab open, at the week of this day."""
    bij = f"&dag={dag.isoformat()}" if dag else ""
    return f"{dossier_url(statushouder_id)}?tab={TAB.code}{bij}"


def bij_de_week(url: str) -> str:
    """The address of a dossier with the week open, at the week itself: other cards stand above it."""
    return f"{url}#week" if f"tab={TAB.code}" in url else url


class Weekscherm(ContextMixin):
    """What the forms of a week share: where one goes back to, and the way back from a slip."""

    request: Any
    persoon: Statushouder

    @property
    def terug(self) -> str:
        return terug_adres(self.request, week_url(self.persoon.pk))

    def klaar(self, tekst: str, reeks: UUID | None = None, *, dag: date | None = None) -> HttpResponse:
        """Say what happened, at the week. `dag`: when it begins; of what begins later one sees that week."""
        ongedaan = reverse("plaatsingen:week_ongedaan", args=[reeks]) if reeks else ""
        week = self._week_van(dag)
        meld(self.request, tekst, ongedaan_url=met_terug(ongedaan, week) if ongedaan else "")
        op_het_dossier = urlsplit(self.request.htmx.current_url or "").path == dossier_url(self.persoon.pk)
        if not op_het_dossier or week == self.terug:
            return klaar(self.request, bij_de_week(week), GEWIJZIGD)
        antwoord = HttpResponseLocation(week, target="#dossier-tab", swap="innerHTML")
        return trigger_client_event(antwoord, "sluit-dialoog", {})

    def _week_van(self, dag: date | None) -> str:
        delen = urlsplit(self.terug)
        vraag = dict(parse_qsl(delen.query))
        if dag is None or delen.path != dossier_url(self.persoon.pk) or vraag.get("tab") != TAB.code:
            return self.terug
        getoond = lees_datum(vraag.get("dag", "")) or vandaag()
        return week_url(self.persoon.pk, dag) if maandag_van(dag) > maandag_van(getoond) else self.terug


class MetBlok(MisschienWeg, ContextMixin):
    """A view about `self.blok`, that a colleague may have taken out meanwhile."""

    request: Any
    kwargs: dict[str, Any]
    al_weg, gebeurtenis = AL_WEG, GEWIJZIGD

    def waarheen(self, terug: str) -> str:
        return bij_de_week(terug)

    @cached_property
    def blok(self) -> Roosterblok:
        return self.vers()

    def vers(self) -> Roosterblok:
        zichtbaar = Roosterblok.objects.visible_to(self.request.user).defer("statushouder__bsn")
        met = zichtbaar.select_related("statushouder", "lesgroep", "plaatsing__werkgever")
        blok: Roosterblok = get_object_or_404(met, pk=self.kwargs["roosterblok_id"])
        return blok

    @property
    def persoon(self) -> Statushouder:
        persoon: Statushouder = self.blok.statushouder
        return persoon

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        over = {"blok": self.blok, "persoon": self.persoon, "terug": self.terug}  # type: ignore[attr-defined]
        woorden = {"dossier_url": dossier_url(self.persoon.pk), "wat": weekwoord.blokwoorden(self.blok)}
        return super().get_context_data(**over | woorden | kwargs)
