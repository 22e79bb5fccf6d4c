"""The list of employers: an uploaded file that waits for a look and a yes."""

from __future__ import annotations

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q

from inlezen.models import Inleeslijst, Inleesregel, Oordeel
from inlezen.soort import Soort
from kern.velden import VersleuteldeJson
from medewerkers.models import Gemeente
from werkgevers.inlezen.soort import WERKGEVERS
from werkgevers.models.werkgever import Contactpersoon, Werkgever
from werkgevers.querysets import WerkgeverslijstQuerySet, WerkgeversregelQuerySet


class Werkgeverslijst(Inleeslijst):
    """One uploaded list of employers."""

    soort: ClassVar[Soort] = WERKGEVERS

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="werkgeverslijsten")

    objects = WerkgeverslijstQuerySet.as_manager()

    class Meta(Inleeslijst.Meta):
        verbose_name = "werkgeverslijst"
        verbose_name_plural = "werkgeverslijsten"

    def in_te_voeren(self) -> Any:
        """The new ones, and the known ones of which something is filled in."""
        return self.regels.filter(Q(oordeel=Oordeel.NIEUW) | Q(oordeel=Oordeel.BEKEND, aanvulling__isnull=False))


class Werkgeversregel(Inleesregel):
    """One row of it. `werkgever` is what was made of this row, or which one it is already known to be.

    `aanvulling` is what is filled in of a known one; after the import what was filled in. `versie_na` is the version
    that it had then: with another one somebody changed it since. `contactpersoon` came with the row.
    """

    bekend_veld: ClassVar[str] = "werkgever"
    leeg: ClassVar[dict[str, Any]] = {**Inleesregel.leeg, "aanvulling": None}

    lijst = models.ForeignKey(Werkgeverslijst, on_delete=models.CASCADE, related_name="regels")
    werkgever = models.ForeignKey(Werkgever, on_delete=models.SET_NULL, null=True, related_name="lijstregels")
    aanvulling = VersleuteldeJson(null=True)
    versie_na = models.PositiveIntegerField(null=True)
    contactpersoon = models.ForeignKey(Contactpersoon, on_delete=models.SET_NULL, null=True, related_name="+")

    objects = WerkgeversregelQuerySet.as_manager()

    class Meta(Inleesregel.Meta):
        verbose_name = "regel van een werkgeverslijst"
        verbose_name_plural = "regels van werkgeverslijsten"
