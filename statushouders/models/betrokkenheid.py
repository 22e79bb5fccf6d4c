"""Who is on the case, in which role, from when to when."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from medewerkers.models import Medewerker
from medewerkers.rollen import DRAAGT_STAPPEN, Rol
from statushouders.models.persoon import Statushouder
from statushouders.querysets import BetrokkenheidQuerySet


class Betrokkenheid(models.Model):
    """A medewerker on the case of a statushouder. `tot` is the last day; empty means now."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="betrokkenheden")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="betrokkenheden")
    rol = models.CharField("rol", max_length=20, choices=Rol.choices)
    van = models.DateField("van")
    tot = models.DateField("tot en met", null=True, blank=True)

    objects = BetrokkenheidQuerySet.as_manager()

    class Meta:
        verbose_name = "betrokkenheid"
        verbose_name_plural = "betrokkenheden"
        ordering: ClassVar = ["rol", "van", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["medewerker", "rol"], condition=Q(tot=None), name="betrokkenheid_van_wie"),
            models.Index(fields=["statushouder", "rol"], condition=Q(tot=None), name="betrokkenheid_bij_wie"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["statushouder", "rol"],
                condition=Q(tot=None, rol__in=DRAAGT_STAPPEN),
                name="betrokkenheid_een_per_rol",
                violation_error_message="Er is al iemand in deze rol. Draag eerst over.",
            ),
            models.UniqueConstraint(
                fields=["statushouder", "medewerker", "rol"],
                condition=Q(tot=None),
                name="betrokkenheid_niet_dubbel",
                violation_error_message="Deze collega is al betrokken in deze rol.",
            ),
            models.CheckConstraint(
                name="betrokkenheid_periode",
                condition=Q(tot=None) | Q(tot__gte=F("van")),
                violation_error_message="De laatste dag ligt voor de eerste dag.",
            ),
        ]

    def __str__(self) -> str:
        return f"betrokkenheid {self.pk}"

    @property
    def is_verantwoordelijk(self) -> bool:
        """As `BetrokkenheidQuerySet.verantwoordelijk`, of a row that was read with its medewerker."""
        return self.tot is None and self.medewerker.is_active
