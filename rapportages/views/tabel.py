"""The numbers of one picture as a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Any

from django.http import Http404, HttpResponse

from inlezen.foutenlijst import zonder_formule
from kern.datums import datum_lang
from kern.views import Scherm
from medewerkers.logboek import leg_vast
from rapportages.bord.tabellen import Tabel, tabellen
from rapportages.cijfers import CIJFERS
from rapportages.views.cijfers import groepnaam, stel_vraag


class CijfersAlsTabel(Scherm):
    """What stands under one picture of the page, with what every figure means below it."""

    actie = "rapportages.cijfers"

    def get(self, request: Any) -> HttpResponse:
        vraag = stel_vraag(request.GET, request.user)
        alle = tabellen(vraag.keuze, vraag.namen, vraag.maanden) if vraag.keuze else {}
        tabel = alle.get(request.GET.get("stuk", ""))
        if tabel is None or vraag.keuze is None:
            raise Http404
        keuze = vraag.keuze
        groep = groepnaam(keuze.kenmerk, keuze.waarde, vraag.namen) or "iedereen"
        kop = f"Gevestigd in {keuze.jaar}, {groep}, stand van {datum_lang(keuze.beeld.dag)}"
        leg_vast("cijfers.gedownload", gemeente_id=request.user.actieve_gemeente_id, door=request.user)
        uitleg = [(een.naam, een.noemer, een.teller, een.niet_geteld) for een in CIJFERS.values()]
        return bestand(in_csv(tabel, kop, uitleg), f"{tabel.code}-{keuze.jaar}-{keuze.beeld.dag.isoformat()}.csv")


def bestand(inhoud: bytes, naam: str) -> HttpResponse:
    koppen = {"Content-Disposition": f'attachment; filename="{naam}"', "Cache-Control": "no-store"}
    return HttpResponse(inhoud, content_type="text/csv; charset=utf-8", headers=koppen)


def in_csv(tabel: Tabel, kop: str, uitleg: Iterable[Sequence[str]]) -> bytes:
    """Semicolons and a byte order mark, so that Excel in Dutch opens it right; nothing in it can run as a formula."""
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerows([[tabel.naam], [kop], []])
    schrijver.writerow(tabel.kolommen)
    schrijver.writerows([[zonder_formule(cel) if isinstance(cel, str) else cel for cel in rij] for rij in tabel.rijen])
    schrijver.writerows([[], ["Hoe we tellen"], *uitleg])
    return uit.getvalue().encode("utf-8-sig")
