"""Actiepunt: a promise with a date. Apps above make theirs of it, each with the thing that it is about."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from kern.tijd import nu
from medewerkers.models import Medewerker

LANGSTE_ACTIE = 160


class Actiepunt(models.Model):
    """Something that somebody does, on `uiterlijk` at the latest. Open as long as `gedaan_op` is empty."""

    wat = models.CharField("wat ga je doen", max_length=LANGSTE_ACTIE)
    uiterlijk = models.DateField("uiterlijk")
    van = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+", verbose_name="wie")
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    gedaan_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    class Meta:
        abstract = True
        ordering: ClassVar = ["uiterlijk", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_wat",
                condition=~Q(wat=""),
                violation_error_message="Vul in wat je gaat doen.",
            ),
            models.CheckConstraint(
                name="%(app_label)s_%(class)s_gedaan_heel",
                condition=Q(gedaan_op=None, gedaan_door=None) | Q(gedaan_op__isnull=False, gedaan_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"actie {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.gedaan_op is None
