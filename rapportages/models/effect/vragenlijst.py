"""What is asked before and after: a list of questions."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from rapportages.querysets import LijstvraagQuerySet, VragenlijstQuerySet

LANGSTE_NAAM = 80
LANGSTE_INLEIDING = 400
LANGSTE_VRAAG = 160
LANGSTE_WOORD = 40
# An answer that agrees is in the upper half: the last two points of a scale, or yes.
EENS_VANAF, LAAGSTE, HOOGSTE = 3, 1, 4


class Vragenlijst(Bewerkbaar):
    """The questions of a municipality for one kind of group. `anoniem`: no person on the form, at most a code word of
    the one who filled it in. With answers it stays as it is: `vorige` is the version that this one came from.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="vragenlijsten")
    naam = models.CharField("naam", max_length=LANGSTE_NAAM)
    inleiding = models.CharField("inleiding", max_length=LANGSTE_INLEIDING, blank=True)
    anoniem = models.BooleanField("anoniem", default=True)
    vorige = models.ForeignKey("self", null=True, blank=True, on_delete=models.SET_NULL, related_name="volgende")
    gearchiveerd_op = models.DateTimeField(null=True, blank=True, editable=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    objects = VragenlijstQuerySet.as_manager()

    class Meta:
        verbose_name = "vragenlijst"
        verbose_name_plural = "vragenlijsten"
        ordering: ClassVar = ["naam", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "naam"],
                condition=Q(gearchiveerd_op=None),
                name="vragenlijst_naam_een_keer",
                violation_error_message="Er is al een vragenlijst met deze naam. Kies een andere naam.",
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Lijstvraag(models.Model):
    """A question. Every answer is a number from 1 to 4, so that all kinds count alike: of yes and no, no is 1 and yes
    is 4. From 3 on somebody agrees.
    """

    class Soort(models.TextChoices):
        SCHAAL = "schaal", "Schaal van vier"
        JANEE = "janee", "Ja of nee"

    lijst = models.ForeignKey(Vragenlijst, on_delete=models.CASCADE, related_name="vragen", db_index=False)
    tekst = models.CharField("vraag", max_length=LANGSTE_VRAAG)
    soort = models.CharField(max_length=6, choices=Soort.choices, default=Soort.SCHAAL)
    woorden = ArrayField(models.CharField(max_length=LANGSTE_WOORD), size=HOOGSTE)
    volgorde = models.PositiveSmallIntegerField()

    objects = LijstvraagQuerySet.as_manager()

    class Meta:
        verbose_name = "lijstvraag"
        verbose_name_plural = "lijstvragen"
        ordering: ClassVar = ["volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["lijst", "volgorde"],
                name="lijstvraag_een_per_plek",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(
                name="lijstvraag_woorden",
                condition=Q(soort="schaal", woorden__len=HOOGSTE) | Q(soort="janee", woorden__len=2),
                violation_error_message="Geef bij elk van de vier antwoorden een woord.",
            ),
        ]

    def __str__(self) -> str:
        return self.tekst

    @property
    def keuzes(self) -> list[tuple[int, str]]:
        """Value and word of each answer, from disagree to agree."""
        waarden = range(LAAGSTE, HOOGSTE + 1) if self.soort == self.Soort.SCHAAL else (LAAGSTE, HOOGSTE)
        return list(zip(waarden, self.woorden, strict=True))
