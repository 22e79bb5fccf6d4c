"""Screens of the arrivals list: those of every list (`inlezen.views`), with what is its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, ClassVar

from inlezen.models import Inleeslijst
from inlezen.services.nakijken import Nakijker
from inlezen.views import downloads, koppelen, lijsten, opdrachten, regel, voorbeeld, voortgang
from inlezen.views.basis import MetSoort
from kern.datums import meervoud
from kern.navigatie import url_als_mag
from statushouders.forms.aankomst import Aankomstregelformulier
from statushouders.models import Aankomstlijst
from statushouders.selectors.aankomst_terug import met_naam, waarom_niet_terug
from statushouders.selectors.aankomstbeeld import regelbeelden
from statushouders.services.aankomst import Aankomstnakijker, vraag_terugdraaien


class _Aankomst(MetSoort):
    actie = "statushouders.aankomst"
    model: ClassVar[type[Inleeslijst]] = Aankomstlijst
    eigen_map = "statushouders/aankomst"

    def beelden(self, regels: Iterable[Any]) -> list[Any]:
        return list(regelbeelden(regels))

    def knop(self, telling: Mapping[str, int]) -> str:
        return f"{meervoud(telling['nieuw'], 'persoon', 'mensen')} invoeren" if telling["nieuw"] else ""


class Aankomstlijsten(_Aankomst, lijsten.Lijsten):
    """Load a list; below it the earlier ones."""


class AankomstlijstOpenen(_Aankomst, lijsten.LijstOpenen):
    pass


class Koppelen(_Aankomst, koppelen.Koppelen):
    pass


class Voorbeeld(_Aankomst, voorbeeld.Voorbeeld):
    pass


class Voortgangsscherm(_Aankomst, voortgang.Voortgangsscherm):
    """Who is of nobody yet is handed out after it."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        lijst = url_als_mag(self.request, "werkplek:statushouders")
        vervolg = f"{lijst}?wie=niemand" if lijst else ""
        return super().get_context_data(vervolg_url=vervolg, vervolg="Verdeel wie nog van niemand is", **kwargs)


class Regel(_Aankomst, regel.Regel):
    form_class: Any = Aankomstregelformulier
    nakijker: ClassVar[type[Nakijker]] = Aankomstnakijker
    met_vraag = "Bewaard. De vestigingsdatum is nog meer dan drie jaar geleden."


class FoutenExcel(_Aankomst, downloads.FoutenExcel):
    pass


class FoutenCsv(_Aankomst, downloads.FoutenCsv):
    pass


class Bevestigen(_Aankomst, opdrachten.Bevestigen):
    pass


class Terugdraaien(_Aankomst, opdrachten.Terugdraaien):
    vraag_terug = staticmethod(vraag_terugdraaien)

    def redenen(self, lijst: Any) -> dict[int, str]:
        return waarom_niet_terug(lijst)

    def met_naam(self, redenen: dict[int, str], *, hoogstens: int) -> list[tuple[Any, str]]:
        return list(met_naam(redenen, hoogstens=hoogstens))


class Weggooien(_Aankomst, opdrachten.Weggooien):
    pass


class Stoppen(_Aankomst, opdrachten.Stoppen):
    pass
