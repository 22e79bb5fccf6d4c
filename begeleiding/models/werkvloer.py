"""Progress at an employer's: hours, contact with the place, agreements, incidents."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from agenda.models import Actiepunt
from begeleiding.models.assessment import Assessment
from begeleiding.querysets import VanDeBegeleidingQuerySet, VanEenPlaatsingQuerySet
from begeleiding.statussen import Contactvorm, Voorvalsoort
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Medewerker
from plaatsingen.models import Plaatsing
from statushouders.models import Statushouder

MEESTE_UREN = 60
LANGSTE_VERSLAG = 1000


class Urenweek(Bewerkbaar):
    """The hours that somebody really worked in a week; `week` is its monday."""

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="urenweken", db_index=False)
    week = models.DateField("week")
    uren = models.DecimalField("gewerkte uren", max_digits=4, decimal_places=1)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu)

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "gewerkte week"
        verbose_name_plural = "gewerkte weken"
        ordering: ClassVar = ["-week", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["plaatsing", "week"], name="urenweek_een_per_week"),
            models.CheckConstraint(name="urenweek_maandag", condition=Q(week__iso_week_day=1)),
            models.CheckConstraint(
                name="urenweek_uren",
                condition=Q(uren__gte=0, uren__lte=MEESTE_UREN),
                violation_error_message=f"Vul uren in van 0 tot {MEESTE_UREN}, bijvoorbeeld 16.",
            ),
        ]

    def __str__(self) -> str:
        return f"urenweek {self.pk}"


class Begeleidingscontact(models.Model):
    """A visit of the jobcoach to the work floor, or a talk with the mentor."""

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="begeleidingscontacten")
    soort = models.CharField("soort contact", max_length=8, choices=Contactvorm.choices)
    dag = models.DateField("wanneer")
    verslag = models.TextField("hoe ging het", max_length=LANGSTE_VERSLAG)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "contact op de werkvloer"
        verbose_name_plural = "contacten op de werkvloer"
        ordering: ClassVar = ["-dag", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="begeleidingscontact_soort", condition=Q(soort__in=Contactvorm.values)),
            models.CheckConstraint(
                name="begeleidingscontact_verslag", condition=~Q(verslag=""),
                violation_error_message="Schrijf kort op hoe het ging.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"contact {self.pk}"


class Werkafspraak(Actiepunt):
    """What was agreed on at a place, by whom it is done and by when. Past its day it is flagged."""

    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, related_name="werkafspraken")

    objects = VanEenPlaatsingQuerySet.as_manager()

    class Meta(Actiepunt.Meta):
        verbose_name = "afspraak op de werkvloer"
        verbose_name_plural = "afspraken op de werkvloer"
        indexes: ClassVar = [
            models.Index(fields=["uiterlijk"], name="werkafspraak_open", condition=Q(gedaan_op=None)),
        ]


class Voorval(models.Model):
    """Something that went wrong, at a hall or at an employer's, and what was done about it. Never about health: that
    belongs in the protected part of the dossier.
    """

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="voorvallen")
    assessment = models.ForeignKey(
        Assessment, on_delete=models.CASCADE, null=True, blank=True, related_name="voorvallen"
    )
    plaatsing = models.ForeignKey(Plaatsing, on_delete=models.CASCADE, null=True, blank=True, related_name="voorvallen")
    dag = models.DateField("wanneer")
    soort = models.CharField("wat voor voorval", max_length=10, choices=Voorvalsoort.choices)
    wat = models.TextField("wat gebeurde er", max_length=LANGSTE_VERSLAG)
    gedaan = models.TextField("wat is er gedaan", max_length=LANGSTE_VERSLAG, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanDeBegeleidingQuerySet.as_manager()

    class Meta:
        verbose_name = "voorval"
        verbose_name_plural = "voorvallen"
        ordering: ClassVar = ["-dag", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="voorval_soort", condition=Q(soort__in=Voorvalsoort.values)),
            models.CheckConstraint(
                name="voorval_wat", condition=~Q(wat=""), violation_error_message="Schrijf wat er gebeurde."
            ),
            models.CheckConstraint(
                name="voorval_een_plek",
                condition=Q(assessment=None, plaatsing__isnull=False) | Q(assessment__isnull=False, plaatsing=None),
            ),
        ]

    def __str__(self) -> str:
        return f"voorval {self.pk}"
