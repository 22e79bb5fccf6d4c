"""The rows that are wrong, to mend in Excel."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, ClassVar

from django.http import HttpResponse

from inlezen.foutenlijst import als_csv, als_xlsx
from inlezen.selectors.lijsten import foutregels
from inlezen.services.beheren import leg_download_vast
from inlezen.views.basis import MetLijst
from kern.views import Scherm


class _Foutenbestand(MetLijst, Scherm):
    """The wrong rows as they came, with a last column that says what is wrong."""

    vorm: ClassVar[str]
    soort_bestand: ClassVar[str]
    maak: ClassVar[Callable[..., bytes]]

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:
        inhoud = type(self).maak(self.lijst.kolommen, foutregels(self.lijst))
        leg_download_vast(lijst=self.lijst, door=request.user)
        naam = f"{self.model._meta.model_name}-{self.lijst.pk}-klopt-niet.{self.vorm}"
        kop = {"Content-Disposition": f'attachment; filename="{naam}"', "Cache-Control": "no-store"}
        return HttpResponse(inhoud, content_type=self.soort_bestand, headers=kop)


class FoutenExcel(_Foutenbestand):
    vorm = "xlsx"
    soort_bestand = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    maak = staticmethod(als_xlsx)


class FoutenCsv(_Foutenbestand):
    vorm = "csv"
    soort_bestand = "text/csv; charset=utf-8"
    maak = staticmethod(als_csv)
