"""Aanname: what a municipality supposes about costs and benefits."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from medewerkers.models import Bewerkbaar, Gemeente
from rapportages.querysets import AannameQuerySet

LANGSTE_BRON = 160
EERSTE_JAAR = 2015
LAATSTE_JAAR = 2100


class Aanname(Bewerkbaar):
    """A value of the municipality's own for one of `rapportages.kosten.AANNAMES`: low, middle and high, with where it
    comes from. It holds for people who settled in `jaar`, and for later years that have none of their own.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="aannames", db_index=False)
    code = models.CharField("welke aanname", max_length=20)
    jaar = models.PositiveSmallIntegerField("geldt vanaf")
    laag = models.DecimalField("laag", max_digits=9, decimal_places=2)
    midden = models.DecimalField("midden", max_digits=9, decimal_places=2)
    hoog = models.DecimalField("hoog", max_digits=9, decimal_places=2)
    eenheid = models.CharField("eenheid", max_length=20)
    bron = models.CharField("bron", max_length=LANGSTE_BRON)

    objects = AannameQuerySet.as_manager()

    class Meta:
        verbose_name = "aanname"
        verbose_name_plural = "aannames"
        ordering: ClassVar = ["code", "-jaar"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "code", "jaar"],
                name="aanname_een_per_jaar",
                violation_error_message="Voor dit jaar is deze aanname er al. Wijzig die.",
            ),
            models.CheckConstraint(
                name="aanname_op_volgorde",
                condition=Q(laag__gte=0, laag__lte=F("midden"), midden__lte=F("hoog")),
                violation_error_message="Vul eerst het laagste in, dan het midden, dan het hoogste.",
            ),
            models.CheckConstraint(
                name="aanname_jaar",
                condition=Q(jaar__gte=EERSTE_JAAR, jaar__lte=LAATSTE_JAAR),
                violation_error_message=f"Kies een jaar vanaf {EERSTE_JAAR}.",
            ),
            models.CheckConstraint(
                name="aanname_bron",
                condition=~Q(bron=""),
                violation_error_message="Vul in waar dit vandaan komt.",
            ),
        ]

    def __str__(self) -> str:
        return f"aanname {self.code} {self.jaar}"
