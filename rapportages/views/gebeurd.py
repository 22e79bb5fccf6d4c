"""What happened in a period, whenever people settled."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpResponse

from kern.datums import datum_lang
from kern.tijd import vandaag
from kern.views import Pagina, Scherm
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from rapportages.bord import groepskeuzes
from rapportages.bord.gebeurd import Jaarstand, gebeurtenissen, jarentabel
from rapportages.bord.keuze import SCHEIDING, Namen
from rapportages.bord.zinnen import niet_gevonden, wat_je_ziet
from rapportages.cijfers.gebeurtenissen import GEBEURTENISSEN
from rapportages.models import Maandstand
from rapportages.selectors.groepsnamen import groepsnamen
from rapportages.selectors.nu.gebeurd import bewaard_gebeurd, open_gebeurd
from rapportages.selectors.standen import jaren_met_vestiging, maandstanden
from rapportages.verbergen import ONDERGRENS
from rapportages.views.basis import Rapportage
from rapportages.views.cijfers import ACHTER_HET_CIJFER, groepnaam, lees_groep, lees_jaar, voluit
from rapportages.views.tabel import bestand, in_csv


@dataclass(frozen=True)
class Periodevraag:
    """`van` and `tot` as asked, also when they are the wrong way round; `stand` None: as it is today."""

    dag: date
    regels: Jaarstand
    jaren: list[int]
    van: int
    tot: int
    namen: Namen
    kenmerk: str = ""
    waarde: str = ""
    stand: Maandstand | None = None
    standen: tuple[Maandstand, ...] = ()

    @property
    def achteruit(self) -> bool:
        return self.van > self.tot

    @property
    def niet_bewaard(self) -> bool:
        return self.stand is not None and not self.regels

    @property
    def groep(self) -> str:
        """As it stands in the address."""
        return f"{self.kenmerk}{SCHEIDING}{self.waarde}" if self.kenmerk else ""

    @property
    def vraagtekst(self) -> str:
        stand = {"stand": self.stand.dag.isoformat()} if self.stand else {}
        return urlencode({"van": self.van, "tot": self.tot, "groep": self.groep, **stand})


def stel_periodevraag(gevraagd: Any, medewerker: Medewerker) -> Periodevraag | None:
    """None: nothing was kept yet. A group only for who sees the people: for others it is of everybody."""
    gemeente_id = medewerker.werkt_voor().pk
    namen = groepsnamen(gemeente_id=gemeente_id)
    if medewerker.mag(ACHTER_HET_CIJFER):
        dag = vandaag()
        kenmerk, waarde = lees_groep(gevraagd.get("groep", ""), namen)
        regels = open_gebeurd(gemeente_id=gemeente_id, dag=dag, kenmerk=kenmerk, waarde=waarde)
        jaren = tot_en_met(dag, jaren_met_vestiging(gemeente_id=gemeente_id, dag=dag))
        return Periodevraag(dag, regels, jaren, *lees_periode(gevraagd, jaren), namen, kenmerk, waarde)
    standen = tuple(maandstanden(gemeente_id=gemeente_id))
    if not standen:
        return None
    stand = next((een for een in standen if een.dag.isoformat() == gevraagd.get("stand")), standen[0])
    regels = bewaard_gebeurd(stand)
    jaren = tot_en_met(stand.dag, [jaar for jaar, _ in regels])
    return Periodevraag(stand.dag, regels, jaren, *lees_periode(gevraagd, jaren), namen, stand=stand, standen=standen)


def tot_en_met(dag: date, jaren: list[int]) -> list[int]:
    """Without gaps, the last one first: something may have happened in a year in which nobody settled."""
    return list(range(dag.year, min([dag.year, *jaren]) - 1, -1))


def lees_periode(gevraagd: Any, jaren: list[int]) -> tuple[int, int]:
    tot = lees_jaar(gevraagd.get("tot", ""), jaren)
    return lees_jaar(gevraagd.get("van", "") or str(tot), jaren), tot


class Gebeurd(Rapportage, Pagina):
    """How many had their first contact, started, were placed, got paid work and stopped in these years."""

    actie = "rapportages.cijfers"
    template_name = "rapportages/gebeurd/gebeurd.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        user = self.request.user
        zonder_gemeente = user.actieve_gemeente_id is None
        vraag = None if zonder_gemeente else stel_periodevraag(self.request.GET, user)
        return super().get_context_data(
            vraag=vraag,
            zonder_gemeente=zonder_gemeente,
            open=user.mag(ACHTER_HET_CIJFER),
            ondergrens=ONDERGRENS,
            cijfers=GEBEURTENISSEN.values(),
            **(self._bord(vraag) if vraag and not vraag.niet_bewaard else {}),
            **kwargs,
        )

    def _bord(self, vraag: Periodevraag) -> dict[str, Any]:
        naam = voluit(vraag.kenmerk, groepnaam(vraag.kenmerk, vraag.waarde, vraag.namen))
        gekozen = [
            ("van", str(vraag.van), str(vraag.van)), ("tot", str(vraag.tot), str(vraag.tot)),
            ("groep", vraag.groep, "iedereen"),
            ("stand", vraag.stand.dag.isoformat() if vraag.stand else "", f"die van {datum_lang(vraag.dag)}"),
        ]  # fmt: skip
        rijen = [] if vraag.achteruit else gebeurtenissen(vraag.regels, vraag.van, vraag.tot)
        return {
            "niet_gevonden": niet_gevonden(self.request.GET, gekozen),
            "zin": wat_je_ziet(vraag.van, vraag.tot, naam, vraag.dag, nu=vraag.stand is None),
            "groepen": groepskeuzes(vraag.namen),
            "rijen": rijen,
            "tabel": jarentabel(vraag.regels, vraag.jaren, vraag.van, vraag.tot),
            "vraagtekst": vraag.vraagtekst,
        }


class GebeurdAlsTabel(Scherm):
    """The table per year, with what everything means below it."""

    actie = "rapportages.cijfers"

    def get(self, request: Any) -> HttpResponse:
        vraag = stel_periodevraag(request.GET, request.user)
        if vraag is None or vraag.niet_bewaard or vraag.achteruit:
            raise Http404
        naam = voluit(vraag.kenmerk, groepnaam(vraag.kenmerk, vraag.waarde, vraag.namen))
        leg_vast("cijfers.gedownload", gemeente_id=request.user.actieve_gemeente_id, door=request.user)
        uitleg = [(een.naam, een.wie, een.dag, een.niet, een.bronnen) for een in GEBEURTENISSEN.values()]
        kop = wat_je_ziet(vraag.van, vraag.tot, naam, vraag.dag, nu=vraag.stand is None)
        inhoud = in_csv(jarentabel(vraag.regels, vraag.jaren, vraag.van, vraag.tot), kop, uitleg)
        return bestand(inhoud, f"gebeurd-{vraag.van}-{vraag.tot}-{vraag.dag.isoformat()}.csv")
