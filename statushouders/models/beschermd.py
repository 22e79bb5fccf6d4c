"""Protected facts, apart from all others: encrypted, kept with consent, and every reading leaves a line."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import Exact

from kern.tijd import nu
from kern.velden import VersleuteldeTekst
from medewerkers.models import Medewerker
from statushouders import feitcodes as codes
from statushouders.models.persoon import Statushouder
from statushouders.querysets import BeschermdQuerySet, InzageQuerySet


class Beschermd(models.Model):
    """What both have: consent with its day and way. Withdrawn consent deletes the row."""

    toestemming_op = models.DateField("toestemming op", null=True, blank=True)
    toestemming_wijze = models.CharField("toestemming", max_length=12, choices=codes.Toestemming.choices, blank=True)

    objects = BeschermdQuerySet.as_manager()

    class Meta:
        abstract = True


def _met_toestemming(naam: str, tekst: str) -> list[models.BaseConstraint]:
    return [
        models.CheckConstraint(
            name=f"{naam}_toestemming",
            condition=Q(toestemming_op=None, toestemming_wijze="")
            | (Q(toestemming_op__isnull=False) & ~Q(toestemming_wijze="")),
            violation_error_message="Vul in op welke dag en hoe iemand toestemming gaf.",
        ),
        models.CheckConstraint(
            name=f"{naam}_tekst_met_toestemming",
            condition=Q(Exact(Length(tekst), 0)) | Q(toestemming_op__isnull=False),
            violation_error_message="Deze tekst bewaren we alleen met toestemming.",
        ),
    ]


class Gezondheid(Beschermd):
    """Whether work has to reckon with somebody's health, and how (Wi2021 art. 37 lid 2). No diagnosis is asked."""

    statushouder = models.OneToOneField(Statushouder, on_delete=models.CASCADE, related_name="gezondheid")
    rekening_houden = VersleuteldeTekst("rekening houden met", blank=True, default="")
    toelichting = VersleuteldeTekst("toelichting", blank=True, default="")

    class Meta:
        verbose_name = "gezondheid"
        verbose_name_plural = "gezondheid"
        constraints: ClassVar = _met_toestemming("gezondheid", "toelichting")

    def __str__(self) -> str:
        return f"gezondheid {self.pk}"


class Vluchtverhaal(Beschermd):
    """Where somebody comes from and what happened on the way: only what he or she wants to tell."""

    statushouder = models.OneToOneField(Statushouder, on_delete=models.CASCADE, related_name="vluchtverhaal")
    verhaal = VersleuteldeTekst("verhaal", blank=True, default="")

    class Meta:
        verbose_name = "vluchtverhaal"
        verbose_name_plural = "vluchtverhalen"
        constraints: ClassVar = _met_toestemming("vluchtverhaal", "verhaal")

    def __str__(self) -> str:
        return f"vluchtverhaal {self.pk}"


INZAGE_IN = [
    *((een.value, een.label) for een in codes.BESCHERMD),
    (codes.MEDISCHE_DOCUMENTEN, "Medische documenten"),
]


class Inzage(models.Model):
    """A teamleider read protected facts, and why. Who guides the person sees it; nobody changes it."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="inzages")
    groep = models.CharField("wat", max_length=12, choices=INZAGE_IN)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("wanneer", default=nu, editable=False)
    reden = VersleuteldeTekst("reden")

    objects = InzageQuerySet.as_manager()

    class Meta:
        verbose_name = "inzage"
        verbose_name_plural = "inzages"
        ordering: ClassVar = ["-op", "-pk"]

    def __str__(self) -> str:
        return f"inzage {self.pk}"
