"""What an employer sees behind a link. There is no account here: who has the key may read, for as long as it works."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from kern.fouten import DomeinFout
from kern.netwerk import client_ip
from kern.pdf import pdf_antwoord
from kern.tempo import te_vaak
from kern.toegang import OPENBAAR
from kern.views import Scherm
from statushouders import services
from statushouders.models import Deellink, Opening
from statushouders.profielpdf import contactregel, profiel_pdf
from statushouders.selectors.deellinks import contact_van
from statushouders.selectors.profiel import beeld_van

# From one network address, in ten minutes; a whole company may share one.
HOOGSTENS, SECONDEN = 90, 600


class _MetSleutel(Scherm):
    """Kept by no browser, proxy or search engine, and its address goes to no other site."""

    actie = OPENBAAR

    def dispatch(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if te_vaak("gedeeld", client_ip(request), hoogstens=HOOGSTENS, seconden=SECONDEN):
            antwoord: HttpResponseBase = render(request, "gedeeld/te_vaak.html", status=429)
        else:
            antwoord = super().dispatch(request, *args, **kwargs)
        antwoord.headers["Cache-Control"] = "no-store"
        antwoord.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
        # 'no-referrer' would take the origin out of the buttons on the page, without which no form of ours is accepted.
        antwoord.headers["Referrer-Policy"] = "same-origin"
        return antwoord

    def dicht(self, link: Deellink | None) -> HttpResponse:
        """The same page for a wrong key and for a link that was stopped; one that ended by itself says so."""
        verlopen = link is not None and link.stand is Deellink.Stand.VERLOPEN
        return render(self.request, "gedeeld/dicht.html", {"verlopen": verlopen}, status=404)


class Gedeeld(_MetSleutel):
    """First a page with nothing of the person on it: scanners of mail and previews of links open it too. The button
    shows the profile, and that is what counts as an opening.
    """

    def get(self, request: Any, sleutel: str) -> HttpResponse:
        link = services.zoek_deellink(sleutel)
        if link is None or not link.werkt:
            return self.dicht(link)
        return render(request, "gedeeld/voordeur.html", {"link": link})

    def post(self, request: Any, sleutel: str) -> HttpResponse:
        link = services.open_deellink(sleutel=sleutel, soort=Opening.Soort.BLAD)
        if link is None:
            return self.dicht(services.zoek_deellink(sleutel))
        context = {
            "link": link,
            "beeld": beeld_van(link.profiel),
            "gemeente": link.profiel.statushouder.gemeente.naam,
            "contact": contactregel(contact_van(link), link.profiel.statushouder.gemeente.naam),
            "sleutel": sleutel,
        }
        return render(request, "gedeeld/profiel.html", context)


class GedeeldPdf(_MetSleutel):
    """The same as PDF; that is counted apart, when there is one."""

    http_method_names = ("post",)

    def post(self, request: Any, sleutel: str) -> HttpResponse:
        link = services.lees_deellink(sleutel)
        if link is None:
            return self.dicht(services.zoek_deellink(sleutel))
        beeld = beeld_van(link.profiel)
        gemeente = link.profiel.statushouder.gemeente.naam
        try:
            pdf = profiel_pdf(link.profiel, beeld=beeld, contact=contact_van(link), gemeente=gemeente)
        except DomeinFout:
            return render(request, "gedeeld/mislukt.html", status=503)
        if services.open_deellink(sleutel=sleutel, soort=Opening.Soort.PDF) is None:
            return self.dicht(services.zoek_deellink(sleutel))
        return pdf_antwoord(pdf, f"Profiel van {beeld['naam']}")
