"""How it stands: for policy staff as it was kept on the first of the month, for who sees the people as it is today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse

from kern.datums import datum_lang
from kern.tijd import vandaag
from kern.views import Pagina, Scherm
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from rapportages.bord.nu import Nustand, nubeelden, nutegels
from rapportages.models import Maandstand
from rapportages.nu import NUCIJFERS
from rapportages.selectors.nu import bewaard_nubeeld, open_nubeeld, rijnamen
from rapportages.selectors.standen import maandstanden
from rapportages.verbergen import ONDERGRENS
from rapportages.views.basis import Rapportage
from rapportages.views.cijfers import ACHTER_HET_CIJFER
from rapportages.views.tabel import bestand, in_csv


@dataclass(frozen=True)
class Nuvraag:
    """`stand` None: as it is today. `regels` empty: nothing was kept of that day."""

    dag: Any
    regels: Nustand
    stand: Maandstand | None = None
    standen: tuple[Maandstand, ...] = ()


def stel_nuvraag(gevraagd: Any, medewerker: Medewerker) -> Nuvraag | None:
    """None: nothing was kept yet."""
    gemeente_id = medewerker.werkt_voor().pk
    if medewerker.mag(ACHTER_HET_CIJFER):
        return Nuvraag(vandaag(), open_nubeeld(gemeente_id=gemeente_id, dag=vandaag()))
    standen = tuple(maandstanden(gemeente_id=gemeente_id))
    if not standen:
        return None
    stand = next((een for een in standen if een.dag.isoformat() == gevraagd.get("stand")), standen[0])
    return Nuvraag(stand.dag, bewaard_nubeeld(stand), stand, standen)


class StandVanZaken(Rapportage, Pagina):
    """What is late, whom each team guides, and who works where."""

    actie = "rapportages.cijfers"
    template_name = "rapportages/nu/nu.html"
    onderdeel = "rapportages:nu"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        zonder_gemeente = user.actieve_gemeente_id is None
        vraag = None if zonder_gemeente else stel_nuvraag(self.request.GET, user)
        return super().get_context_data(
            vraag=vraag,
            zonder_gemeente=zonder_gemeente,
            open=user.mag(ACHTER_HET_CIJFER),
            ondergrens=ONDERGRENS,
            cijfers=NUCIJFERS.values(),
            **(self._bord(vraag) if vraag and vraag.regels else {}),
            **kwargs,
        )

    def _bord(self, vraag: Nuvraag) -> dict[str, Any]:
        namen = rijnamen(gemeente_id=self.request.user.werkt_voor().pk)
        return {
            "tegels": nutegels(vraag.regels),
            "beelden": nubeelden(vraag.regels, namen),
            "vraagtekst": urlencode({"stand": vraag.stand.dag.isoformat()}) if vraag.stand else "",
        }


class NuAlsTabel(Scherm):
    """What stands under one picture, with what it means below it."""

    actie = "rapportages.cijfers"

    def get(self, request: Any) -> HttpResponse:
        vraag = stel_nuvraag(request.GET, request.user)
        code = request.GET.get("stuk", "")
        if vraag is None or not vraag.regels or code not in NUCIJFERS:
            raise Http404
        beeld = nubeelden(vraag.regels, rijnamen(gemeente_id=request.user.werkt_voor().pk))[code]
        leg_vast("cijfers.gedownload", gemeente_id=request.user.actieve_gemeente_id, door=request.user)
        cijfer = beeld.cijfer
        uitleg = [(cijfer.naam, cijfer.vraag, cijfer.wie, cijfer.dag, cijfer.niet, cijfer.bronnen)]
        inhoud = in_csv(beeld.tabel, f"Stand van {datum_lang(vraag.dag)}", uitleg)
        return bestand(inhoud, f"{code.replace('_', '-')}-{vraag.dag.isoformat()}.csv")
