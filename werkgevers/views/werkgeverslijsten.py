"""Screens of the list of employers: those of every list (`inlezen.views`), with what is its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from django.http import HttpResponse
from django.urls import reverse

from inlezen.models import Inleeslijst
from inlezen.services.nakijken import Nakijker
from inlezen.views import downloads, koppelen, lijsten, opdrachten, regel, voorbeeld, voortgang
from inlezen.views.basis import MetSoort
from kern.datums import getal, meervoud
from kern.views import Scherm
from werkgevers.forms.werkgeverslijst import Werkgeversregelformulier
from werkgevers.inlezen.voorbeeldbestand import NAAM, als_xlsx
from werkgevers.models import Werkgeverslijst
from werkgevers.onderdelen import Knop, Knopplek
from werkgevers.selectors.werkgeverslijsten import (
    met_naam,
    regelbeelden,
    telling_met_aanvulling,
    waarom_niet_terug,
)
from werkgevers.services.werkgeverslijst import Werkgeversnakijker, vraag_terugdraaien

INLEZEN = "werkgevers.inlezen"
INLEESKNOP = Knop(
    naam="Werkgevers inlezen",
    icoon="omhoog",
    url_name="werkgevers:werkgeverslijsten",
    volgorde=90,
    plek=Knopplek.LIJST,
)


class _Werkgevers(MetSoort):
    actie = INLEZEN
    model: ClassVar[type[Inleeslijst]] = Werkgeverslijst
    eigen_map = "werkgevers/inlezen"

    def beelden(self, regels: Iterable[Any]) -> list[Any]:
        return list(regelbeelden(regels))

    def tel(self, lijst: Any) -> Mapping[str, int]:
        return telling_met_aanvulling(lijst)

    def knop(self, telling: Mapping[str, int]) -> str:
        nieuw, vult_aan = telling["nieuw"], telling["aanvulling"]
        if not nieuw:
            return f"{meervoud(vult_aan, 'werkgever', 'werkgevers')} aanvullen" if vult_aan else ""
        rest = f", {getal(vult_aan)} aanvullen" if vult_aan else ""
        return f"{meervoud(nieuw, 'werkgever', 'werkgevers')} invoeren{rest}"

    def kop(self, telling: Mapping[str, int], *, werk: str, klaar: bool) -> str:
        if telling["nieuw"] or not telling["aanvulling"]:
            return super().kop(telling, werk=werk, klaar=klaar)
        werk = "aangevuld" if werk == "ingevoerd" else "weer zoals eerst"
        return super().kop({**telling, "nieuw": telling["aanvulling"]}, werk=werk, klaar=klaar)


class Werkgeverslijsten(_Werkgevers, lijsten.Lijsten):
    """Load a list; below it the earlier ones."""


class WerkgeverslijstOpenen(_Werkgevers, lijsten.LijstOpenen):
    pass


class Koppelen(_Werkgevers, koppelen.Koppelen):
    pass


class Voorbeeld(_Werkgevers, voorbeeld.Voorbeeld):
    pass


class Voortgangsscherm(_Werkgevers, voortgang.Voortgangsscherm):
    """From here to the employers themselves."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(vervolg_url=reverse("werkgevers:lijst"), vervolg="Naar Werkgevers", **kwargs)


class Regel(_Werkgevers, regel.Regel):
    form_class: Any = Werkgeversregelformulier
    nakijker: ClassVar[type[Nakijker]] = Werkgeversnakijker
    met_vraag = "Bewaard. Er is nog een andere werkgever met deze naam."


class FoutenExcel(_Werkgevers, downloads.FoutenExcel):
    pass


class FoutenCsv(_Werkgevers, downloads.FoutenCsv):
    pass


class Bevestigen(_Werkgevers, opdrachten.Bevestigen):
    pass


class Terugdraaien(_Werkgevers, opdrachten.Terugdraaien):
    vraag_terug = staticmethod(vraag_terugdraaien)

    def redenen(self, lijst: Any) -> dict[int, str]:
        return waarom_niet_terug(lijst)

    def met_naam(self, redenen: dict[int, str], *, hoogstens: int) -> list[tuple[Any, str]]:
        return list(met_naam(redenen, hoogstens=hoogstens))


class Weggooien(_Werkgevers, opdrachten.Weggooien):
    pass


class Stoppen(_Werkgevers, opdrachten.Stoppen):
    pass


class Voorbeeldbestand(Scherm):
    """A file to begin with: the columns that are recognised, and two employers that do not exist."""

    actie = INLEZEN

    def get(self, request: Any) -> HttpResponse:
        soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        kop = {"Content-Disposition": f'attachment; filename="{NAAM}.xlsx"'}
        return HttpResponse(als_xlsx(), content_type=soort, headers=kop)
