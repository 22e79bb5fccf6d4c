"""The arrivals list: an uploaded file that waits for a look and a yes."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from inlezen.models import Inleeslijst, Inleesregel
from inlezen.soort import Soort
from medewerkers.models import Gemeente
from statushouders.aankomst.soort import AANKOMST
from statushouders.models.persoon import Statushouder
from statushouders.querysets import AankomstlijstQuerySet, AankomstregelQuerySet


class Aankomstlijst(Inleeslijst):
    """One uploaded list of people who settled."""

    soort: ClassVar[Soort] = AANKOMST

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="aankomstlijsten")

    objects = AankomstlijstQuerySet.as_manager()

    class Meta(Inleeslijst.Meta):
        verbose_name = "aankomstlijst"
        verbose_name_plural = "aankomstlijsten"


class Aankomstregel(Inleesregel):
    """One row of it. `statushouder` is who was made of this row, or who it is already known to be; `kenmerken` are of
    BSN, V-nummer, and name with birth date."""

    bekend_veld: ClassVar[str] = "statushouder"
    niet_lezen: ClassVar[tuple[str, ...]] = ("statushouder__bsn",)

    lijst = models.ForeignKey(Aankomstlijst, on_delete=models.CASCADE, related_name="regels")
    statushouder = models.ForeignKey(Statushouder, on_delete=models.SET_NULL, null=True, related_name="aankomstregels")

    objects = AankomstregelQuerySet.as_manager()

    class Meta(Inleesregel.Meta):
        verbose_name = "regel van een aankomstlijst"
        verbose_name_plural = "regels van aankomstlijsten"
