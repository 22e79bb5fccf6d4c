"""What is supposed about costs and benefits: changing it for a year, and back."""

from __future__ import annotations

import json
from dataclasses import asdict
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.core.serializers.json import DjangoJSONEncoder
from django.http import Http404
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property

from kern.fouten import DomeinFout
from kern.meldingen import meld, meld_fout
from kern.tijd import vandaag
from kern.versies import lees_opname, neem_op
from kern.views import Formulierscherm, Opdracht
from rapportages.forms import Aannameformulier
from rapportages.kosten import AANNAMES, Aannamesoort
from rapportages.kosten.woorden import euro, waarde
from rapportages.models.aanname import EERSTE_JAAR
from rapportages.selectors.kosten import Geldend, Kostenbeeld, aannames_van, bewaarde_kosten
from rapportages.selectors.standen import maandstanden
from rapportages.services import bewaar_aanname, haal_aanname_weg, zet_aanname_terug
from rapportages.services.aannames import Aannamewaarden, Aannamewissel

ACTIE = "rapportages.aannames"


class MetAanname:
    """The assumption and the year in the address."""

    request: Any
    kwargs: dict[str, Any]

    @property
    def soort(self) -> Aannamesoort:
        if self.kwargs["aanname"] not in AANNAMES:
            raise Http404
        return AANNAMES[self.kwargs["aanname"]]

    @property
    def jaar(self) -> int:
        jaar: int = self.kwargs["kostenjaar"]
        if not EERSTE_JAAR <= jaar <= vandaag().year:
            raise Http404
        return jaar

    @property
    def welke(self) -> dict[str, Any]:
        return {"code": self.soort.code, "jaar": self.jaar, "door": self.request.user}

    @property
    def kosten_url(self) -> str:
        return f"{reverse('rapportages:kosten')}?{urlencode({'jaar': self.jaar})}"

    def beeld(self) -> Kostenbeeld | None:
        """By the last figures that were kept; None: there are none yet."""
        stand = maandstanden(gemeente_id=self.request.user.werkt_voor().pk).first()
        return bewaarde_kosten(stand, jaar=self.jaar) if stand else None

    def gewijzigd(self, tekst: str, wissel: Aannamewissel, eerst: Kostenbeeld | None) -> HttpResponseBase:
        """Say what happened and what changed with it, with the way back to how it was."""
        wat = neem_op({"welke": self._naam, "was": _schrijf(wissel.was), "nu": _schrijf(wissel.nu)})
        url = reverse("rapportages:aanname_terug", args=[self.jaar, self.soort.code])
        tekst = f"{tekst} {_gevolg(eerst, self.beeld())}"
        meld(self.request, tekst, ongedaan_url=f"{url}?{urlencode({'wat': wat})}")
        return redirect(self.kosten_url)

    @property
    def _naam(self) -> str:
        return f"{self.soort.code} {self.jaar}"


def _gevolg(eerst: Kostenbeeld | None, nu: Kostenbeeld | None) -> str:
    """What it does to what is left, in the middle."""
    if not (eerst and nu and eerst.genoeg and eerst.heeft_baten):
        return ""
    was, wordt = euro(eerst.uitkomst.saldo.midden), euro(nu.uitkomst.saldo.midden)
    if was == wordt:
        return f"Het saldo in het midden blijft {was}."
    return f"Het saldo in het midden gaat van {was} naar {wordt}."


def _schrijf(waarden: Aannamewaarden | None) -> str:
    return json.dumps(asdict(waarden), cls=DjangoJSONEncoder) if waarden else ""


def _lees(tekst: str) -> Aannamewaarden | None:
    if not tekst:
        return None
    velden = json.loads(tekst)
    getallen = {veld: Decimal(velden[veld]) for veld in ("laag", "midden", "hoog")}
    return Aannamewaarden(**getallen, bron=velden["bron"])


class AannameBewerken(MetAanname, Formulierscherm):
    """Low, middle and high of one assumption, for one year and on."""

    actie = ACTIE
    form_class = Aannameformulier
    template_name = "rapportages/kosten/aanname.html"

    @cached_property
    def geldend(self) -> Geldend:
        alle = aannames_van(gemeente_id=self.request.user.werkt_voor().pk, jaar=self.jaar)
        return alle[self.soort.code]

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "soort": self.soort}

    def get_initial(self) -> dict[str, Any]:
        """What holds now; who takes over an estimate says anew where it comes from."""
        bron = self.geldend.bron if self.geldend.eigen else ""
        return {**asdict(self.geldend.waarden), "bron": bron, "versie": self.geldend.versie}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        drie = self.soort.waarden
        schatting = [waarde(self.soort, een) for een in (drie.laag, drie.midden, drie.hoog)]
        return super().get_context_data(
            soort=self.soort, jaar=self.jaar, geldend=self.geldend, schatting=schatting, terug=self.kosten_url, **kwargs
        )

    def voer_uit(self, form: Any) -> HttpResponseBase:
        eerst = self.beeld()
        wissel = bewaar_aanname(**self.welke, waarden=form.waarden, versie=form.gezien)
        return self.gewijzigd(f"Bewaard: {self.soort.naam}.", wissel, eerst)


class AannameWeg(MetAanname, Opdracht):
    """Without one of our own."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        eerst = self.beeld()
        try:
            wissel = haal_aanname_weg(**self.welke)
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
            return redirect(self.kosten_url)
        return self.gewijzigd(f"Weggehaald: {self.soort.naam}, voor {self.jaar}.", wissel, eerst)


class AannameTerug(MetAanname, Opdracht):
    """As it was before one changed it."""

    actie = ACTIE

    def post(self, request: Any, **kwargs: Any) -> HttpResponseBase:
        wat = lees_opname(request.GET.get("wat", ""))
        if wat.get("welke") != self._naam:
            raise Http404
        try:
            zet_aanname_terug(**self.welke, was=_lees(wat["was"]), nu=_lees(wat["nu"]))
        except DomeinFout as fout:
            meld_fout(request, fout.melding)
        else:
            meld(request, "Teruggezet zoals het was.")
        return redirect(self.kosten_url)
