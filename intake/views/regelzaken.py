"""'Geregeld?': the tab of the dossier, ticking off, and the sheet to bring along."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar
from urllib.parse import urlencode

from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.functional import cached_property
from django_htmx.http import reswap, retarget, trigger_client_event

from intake import services
from intake.forms.regelzaken import stand_in_woorden
from intake.models import Regelpunt
from intake.regelcodes import Regelstand
from intake.selectors.regelzaken import Lijst, regellijst, te_regelen
from intake.services.regelzaken import telt_mee
from kern.datums import lees_datum, meervoud
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tabs import Tab, Tabblad
from kern.tijd import vandaag
from kern.views import Opdracht, Pagina, Scherm
from statushouders.tabgroepen import Tabgroep
from statushouders.views.mens import MetMens, dossier_url

ACTIE = "intake.regelzaken"
# A page that shows flags loads them anew.
GEWIJZIGD = "regelzaak-gewijzigd"


TAB = Tab(
    bladzijde="werkplek:dossier",
    code="geregeld",
    naam="Geregeld?",
    url_name="intake:geregeld",
    actie=ACTIE,
    volgorde=22,
    groep=Tabgroep.PERSOON,
    teller=lambda request, pk: te_regelen(pk, kijker=request.user),
)


class Geregeld(MetMens, Tabblad):
    """Everything that is to be arranged, to tick off in one sitting."""

    actie = ACTIE
    template_name = "intake/geregeld.html"
    tab: ClassVar[Tab] = TAB

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = regellijst(self.persoon, kijker=self.request.user)
        mag_lijst = self.request.user.mag("intake.regelpunt_wijzigen")
        return super().get_context_data(lijst=lijst, mag_lijst=mag_lijst, **kwargs)


class GroepWeg(MetMens, Opdracht):
    """Nothing of this group is needed: one tap for somebody without children. By htmx: the list anew.

    `gezien`: of each point that was shown as open `pk:version`.
    """

    actie = ACTIE

    def post(self, request: Any, statushouder_id: int, regelgroep: str) -> HttpResponseBase:
        gezien = _versies(request.POST.getlist("gezien"))
        try:
            klaar = services.zet_groep_weg(
                statushouder=self.persoon, soort=regelgroep, gezien=gezien, door=request.user
            )
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            self._meld(klaar, regelgroep)
        if not request.htmx:
            return redirect(_naar_groep(self.persoon.pk, regelgroep))
        return self._toon(regelgroep)

    def _meld(self, klaar: services.Groepweg, regelgroep: str) -> None:
        if klaar.weg:
            ongedaan = reverse("intake:regelgroep_terug", args=[self.persoon.pk, regelgroep])
            versies = urlencode([("punt", f"{zaak.regelpunt_id}:{zaak.versie}") for zaak in klaar.weg])
            tekst = f"{meervoud(len(klaar.weg), 'punt', 'punten')} niet van toepassing."
            meld(self.request, tekst, ongedaan_url=f"{ongedaan}?{versies}")
        if klaar.gebleven:
            namen = ", ".join(punt.naam for punt in klaar.gebleven)
            meld_fout(self.request, f"Intussen gewijzigd, en daarom gebleven zoals het was: {namen}. Kies per punt.")

    def _toon(self, regelgroep: str) -> HttpResponse:
        lijst = regellijst(self.persoon, kijker=self.request.user)
        context = {"lijst": lijst, "persoon": self.persoon, "focus_groep": regelgroep}
        antwoord = render(self.request, "intake/_geregeld_antwoord.html", context)
        return trigger_client_event(antwoord, GEWIJZIGD, {})


class GroepTerug(MetMens, Opdracht):
    """Undo of that: the points of `?punt=pk:version` are open again."""

    actie = ACTIE

    def post(self, request: Any, statushouder_id: int, regelgroep: str) -> HttpResponseBase:
        versies = _versies(request.GET.getlist("punt"))
        try:
            terug = services.haal_groep_terug(
                statushouder=self.persoon, soort=regelgroep, versies=versies, door=request.user
            )
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, f"{meervoud(len(terug), 'punt', 'punten')} weer open.")
        return redirect(_naar_groep(self.persoon.pk, regelgroep))


def _naar_groep(statushouder_id: int, regelgroep: str) -> str:
    return f"{dossier_url(statushouder_id)}?tab={TAB.code}#groep-{regelgroep}"


class Regelblad(MetMens, Pagina):
    """What is still open, on paper."""

    actie = ACTIE
    template_name = "intake/regelblad.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = regellijst(self.persoon, kijker=self.request.user)
        return super().get_context_data(lijst=lijst, dag=vandaag(), **kwargs)


class MetPunt(MetMens):
    """A point of the person in the address. `vouwt`: what was folded out goes, so the row gets the focus back."""

    vouwt: ClassVar[bool] = False
    # The day on which it was arranged before it was opened again, for a second tap.
    eerder: date | None = None

    @cached_property
    def regelpunt(self) -> Regelpunt:
        punten = Regelpunt.objects.visible_to(self.request.user)
        punt: Regelpunt = get_object_or_404(punten, pk=self.kwargs["regelpunt_id"])
        return punt

    @property
    def terug(self) -> str:
        return f"{dossier_url(self.persoon.pk)}?tab={TAB.code}#punt-{self.regelpunt.pk}"

    @property
    def over(self) -> str:
        """'Bankrekening van Selam Berhane', for messages."""
        return f"{self.regelpunt.naam} van {self.persoon.naam}"

    def lijst(self) -> Lijst:
        lijst = regellijst(self.persoon, kijker=self.request.user)
        if lijst is None:
            raise Http404
        return lijst

    def rij(self, *, zegt: str = "") -> HttpResponse:
        """By htmx: the row as it is now, with how far the list is. `zegt` is read aloud before that.

        A point that left the list in the meantime leaves the page.
        """
        lijst = self.lijst()
        punt = lijst.punt(self.regelpunt.pk)
        context = {
            "lijst": lijst,
            "punt": punt,
            "persoon": self.persoon,
            "zegt": zegt,
            "eerder": self.eerder,
            "focus": self.vouwt or self.request.method == "GET",
        }
        antwoord = render(self.request, "intake/_punt_antwoord.html", context)
        if self.vouwt:
            antwoord = reswap(retarget(antwoord, f"#punt-{self.regelpunt.pk}"), "outerHTML")
        if zegt and telt_mee(self.regelpunt, self.persoon):
            trigger_client_event(antwoord, GEWIJZIGD, {})
        return antwoord

    def klaar(self, melding: str) -> HttpResponse:
        """It was saved: the row in place, or back to the list with a message."""
        if self.request.htmx:
            return self.rij(zegt=melding)
        meld(self.request, melding)
        return redirect(self.terug)


class Puntregel(MetPunt, Scherm):
    """One row of the list. POST with `stand` ticks it off, puts it aside, or opens it again."""

    actie = ACTIE

    def get(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        return self.rij() if request.htmx else redirect(self.terug)

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        stand, post = request.POST.get("stand", ""), request.POST
        op = lees_datum(post.get("op", ""))
        try:
            services.zet_regelstand(
                statushouder=self.persoon,
                regelpunt=self.regelpunt,
                stand=stand,
                gezien=post.get("gezien", ""),
                versie=_nummer(post.get("versie", "")),
                door=request.user,
                geregeld_op=op,
            )
        except BewerktDoorAnder:
            return self._toon_botsing(stand)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return self.rij() if request.htmx else redirect(self.terug)
        self.eerder = op
        return self.klaar(f"{self.over}: {Regelstand(stand).label.lower()}.")

    def _toon_botsing(self, stand: str) -> HttpResponse:
        """What the colleague saved beside what was tapped; nothing is saved until one chooses."""
        lijst = self.lijst()
        punt = lijst.punt(self.regelpunt.pk)
        if punt is None or punt.zaak is None:
            return self.rij() if self.request.htmx else redirect(self.terug)
        context = self.get_context_data(
            punt=punt,
            bewaard=stand_in_woorden(punt.stand, punt.zaak.geregeld_op),
            gewild=stand_in_woorden(stand, None),
            stand=stand,
            formulierfout=True,
        )
        sjabloon = "intake/_punt_botsing.html" if self.request.htmx else "intake/punt_botsing.html"
        return render(self.request, sjabloon, context, status=422)


def _nummer(tekst: str) -> int:
    """The version that was seen; -1, which none has, when it was tampered with."""
    return int(tekst) if tekst.isascii() and tekst.isdecimal() and len(tekst) < 10 else -1


def _versies(regels: list[str]) -> dict[int, int]:
    """`pk:version` of each point."""
    delen = (regel.partition(":") for regel in regels)
    return {_nummer(pk): _nummer(versie) for pk, _, versie in delen}
