"""A question that a municipality added to a section."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from intake.querysets import EigenVraagQuerySet
from medewerkers.models import Gemeente

LANGSTE_VRAAG = 200
LANGSTE_KEUZE = 80


class Eigensoort(models.TextChoices):
    TEKST = "tekst", "Tekst"
    GETAL = "getal", "Getal"
    DATUM = "datum", "Datum"
    KEUZE = "keuze", "Eén keuze"
    KEUZES = "keuzes", "Meer keuzes"
    JA_NEE = "ja_nee", "Ja of nee"


class EigenVraag(models.Model):
    """Asked at the end of its section, in order, as long as it is `actief`.

    In the answers it is `eigen_<pk>`; a choice is stored by its text. What was asked stays readable in the snapshot
    of the talk, also when the question changes or goes.
    """

    Soort = Eigensoort

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="eigen_vragen", db_index=False)
    sectie = models.CharField("onderdeel", max_length=20)
    vraag = models.CharField("vraag", max_length=LANGSTE_VRAAG)
    uitleg = models.CharField("uitleg", max_length=LANGSTE_VRAAG, blank=True)
    soort = models.CharField("soort antwoord", max_length=10, choices=Eigensoort.choices)
    keuzes = ArrayField(models.CharField(max_length=LANGSTE_KEUZE), default=list, blank=True)
    verplicht = models.BooleanField("verplicht", default=False)
    volgorde = models.PositiveIntegerField("volgorde", default=0)
    actief = models.BooleanField("wordt gesteld", default=True)

    objects = EigenVraagQuerySet.as_manager()

    class Meta:
        verbose_name = "eigen vraag"
        verbose_name_plural = "eigen vragen"
        ordering: ClassVar = ["sectie", "volgorde", "pk"]
        indexes: ClassVar = [models.Index(fields=["gemeente", "sectie"], name="eigenvraag_gemeente")]
        constraints: ClassVar = [
            models.CheckConstraint(name="eigenvraag_soort_bekend", condition=Q(soort__in=Eigensoort.values)),
            models.CheckConstraint(
                name="eigenvraag_keuzes",
                condition=Q(soort__in=["keuze", "keuzes"], keuzes__len__gte=2)
                | (~Q(soort__in=["keuze", "keuzes"]) & Q(keuzes__len=0)),
                violation_error_message="Geef minstens twee keuzes. Alleen bij een vraag met keuzes.",
            ),
        ]

    def __str__(self) -> str:
        return self.vraag
