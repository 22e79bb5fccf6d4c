"""Who may take along the dataset in which each row is one person without a name."""

from __future__ import annotations

from datetime import timedelta
from secrets import token_hex
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from kern.tijd import nu, vandaag
from kern.velden import VersleuteldeTekst
from medewerkers.models import Gemeente, Medewerker
from rapportages.querysets import DatasetrechtQuerySet

LANGSTE_DOEL = 200
# Counted from the first day.
HOOGSTENS = timedelta(days=366)


def nieuwe_sleutel() -> str:
    """With which the pseudonyms of this right are made: 256 bits that nobody knows."""
    return token_hex(32)


class Datasetrecht(models.Model):
    """The right of one colleague, given by another one, for one purpose, from `begin` up to and including `einde`.

    The key belongs to the right: files of one right have the same pseudonyms, files of two rights have nothing in
    common. It is encrypted, and comes in no file and no page.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    doel = models.CharField("waarvoor", max_length=LANGSTE_DOEL)
    begin = models.DateField(default=vandaag)
    einde = models.DateField("tot en met")
    gegeven_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gegeven_op = models.DateTimeField(default=nu, editable=False)
    ingetrokken_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    ingetrokken_op = models.DateTimeField(null=True, editable=False)
    sleutel = VersleuteldeTekst(default=nieuwe_sleutel, editable=False)

    objects = DatasetrechtQuerySet.as_manager()

    class Meta:
        verbose_name = "recht op de dataset"
        verbose_name_plural = "rechten op de dataset"
        ordering: ClassVar = ["-gegeven_op", "-pk"]
        constraints: ClassVar = [
            ExclusionConstraint(
                name="datasetrecht_een_tegelijk",
                expressions=[
                    ("gemeente", RangeOperators.EQUAL),
                    ("medewerker", RangeOperators.EQUAL),
                    (
                        Func(
                            "begin",
                            "einde",
                            RangeBoundary(inclusive_lower=True, inclusive_upper=True),
                            function="DATERANGE",
                            output_field=DateRangeField(),
                        ),
                        RangeOperators.OVERLAPS,
                    ),
                ],
                condition=Q(ingetrokken_op=None),
                violation_error_message="Deze collega heeft al een recht op de dataset.",
            ),
            models.CheckConstraint(
                name="datasetrecht_periode",
                condition=Q(einde__gt=F("begin"), einde__lte=F("begin") + HOOGSTENS),
                violation_error_message="Een recht eindigt na vandaag, en binnen een jaar.",
            ),
            models.CheckConstraint(
                name="datasetrecht_vier_ogen",
                condition=~Q(gegeven_door=F("medewerker")),
                violation_error_message="Je kunt jezelf geen recht geven. Vraag een andere beheerder.",
            ),
            models.CheckConstraint(name="datasetrecht_doel", condition=~Q(doel="")),
            models.CheckConstraint(
                name="datasetrecht_ingetrokken",
                condition=Q(ingetrokken_op=None, ingetrokken_door=None)
                | Q(ingetrokken_op__isnull=False, ingetrokken_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"datasetrecht {self.pk}"

    @property
    def loopt(self) -> bool:
        return self.ingetrokken_op is None and self.begin <= vandaag() <= self.einde
