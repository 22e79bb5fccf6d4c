"""The rows that are wrong, to mend in Excel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpResponse

from kern.views import Scherm
from statushouders.aankomst.foutenlijst import als_csv, als_xlsx
from statushouders.selectors.aankomst import foutregels
from statushouders.services.aankomst import leg_download_vast
from statushouders.views.aankomst.basis import ACTIE, MetLijst


class _Foutenbestand(MetLijst, Scherm):
    """The wrong rows as they came, with a last column that says what is wrong."""

    actie = ACTIE
    vorm: ClassVar[str]
    soort: ClassVar[str]
    maak: ClassVar[Callable[..., bytes]]

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        inhoud = type(self).maak(self.lijst.kolommen, foutregels(self.lijst))
        leg_download_vast(lijst=self.lijst, door=request.user)
        naam = f"aankomstlijst-{self.lijst.pk}-klopt-niet.{self.vorm}"
        kop = {"Content-Disposition": f'attachment; filename="{naam}"', "Cache-Control": "no-store"}
        return HttpResponse(inhoud, content_type=self.soort, headers=kop)


class FoutenExcel(_Foutenbestand):
    vorm = "xlsx"
    soort = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    maak = staticmethod(als_xlsx)


class FoutenCsv(_Foutenbestand):
    vorm = "csv"
    soort = "text/csv; charset=utf-8"
    maak = staticmethod(als_csv)
