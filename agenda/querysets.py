"""Who sees which flags."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models

from medewerkers.rollen import Rol
from statushouders.models import Statushouder

if TYPE_CHECKING:
    from medewerkers.models import Medewerker


class SignaleringQuerySet(models.QuerySet[Any]):
    """Flags: those that stand, those that one sees, and those that go to somebody."""

    def open(self) -> SignaleringQuerySet:
        return self.filter(beeindigd_op=None)

    def visible_to(self, medewerker: Medewerker) -> SignaleringQuerySet:
        """Flags about people (and later other things) that the medewerker may see."""
        return self.filter(statushouder__in=Statushouder.objects.visible_to(medewerker))

    def voor(self, medewerker: Medewerker) -> SignaleringQuerySet:
        """Flags to this medewerker. A teamleider also gets what goes to the role: escalations and undivided ones."""
        zichtbaar = self.visible_to(medewerker)
        if medewerker.rol == Rol.TEAMLEIDER:
            return zichtbaar.filter(models.Q(aan=medewerker) | models.Q(aan=None))
        return zichtbaar.filter(aan=medewerker)
