"""Instrument: a regeling for the employer."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Medewerker
from plaatsingen.models.plaatsing import LANGSTE_REDEN, Plaatsing
from plaatsingen.querysets import InstrumentQuerySet
from plaatsingen.statussen import Instrumentsoort


class Instrument(Bewerkbaar):
    """A regeling for the employer. `bedrag` in euros, in all; `percentage` of the wage, and how much of it that may be
    (`plaatsingen.regelinggrenzen`). `forfaitair`: for the first months, while nobody measured what the work is worth.

    Taken away (`weg_op`) it stays for a while, to be put back.
    """

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="instrumenten")
    soort = models.CharField("regeling", max_length=14, choices=Instrumentsoort.choices)
    percentage = models.DecimalField("percentage", max_digits=4, decimal_places=1, null=True, blank=True)
    forfaitair = models.BooleanField("loonwaarde nog niet bepaald", default=False, db_default=False)
    van = models.DateField("vanaf", null=True, blank=True)
    tot = models.DateField("tot en met", null=True, blank=True)
    bedrag = models.DecimalField("bedrag", max_digits=9, decimal_places=2, null=True, blank=True)
    geregeld_op = models.DateField("geregeld op", null=True, blank=True)
    opmerking = models.CharField("opmerking", max_length=LANGSTE_REDEN, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    weg_op = models.DateTimeField(null=True, editable=False)

    objects = InstrumentQuerySet.as_manager()

    class Meta:
        verbose_name = "instrument"
        verbose_name_plural = "instrumenten"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="instrument_soort", condition=Q(soort__in=Instrumentsoort.values)),
            models.CheckConstraint(
                name="instrument_percentage",
                condition=Q(percentage=None) | Q(percentage__gt=0, percentage__lte=100),
                violation_error_message="Vul een percentage in van 1 tot 100.",
            ),
            models.CheckConstraint(
                name="instrument_lks_heel",
                condition=~Q(soort="lks") | Q(percentage__isnull=False, van__isnull=False, tot__isnull=False),
                violation_error_message="Vul bij loonkostensubsidie het percentage en de periode in.",
            ),
            models.CheckConstraint(
                name="instrument_periode",
                condition=Q(van=None) | Q(tot=None) | Q(tot__gte=F("van")),
                violation_error_message="Het einde ligt voor het begin. Draai ze om.",
            ),
            models.CheckConstraint(
                name="instrument_bedrag",
                condition=Q(bedrag=None) | Q(bedrag__gte=0),
                violation_error_message="Vul een bedrag in van 0 of meer.",
            ),
        ]

    def __str__(self) -> str:
        return f"instrument {self.pk}"
