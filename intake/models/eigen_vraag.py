"""A question that a municipality added to a section."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.db.models.functions import Lower

from intake.querysets import EigenVraagQuerySet
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Gemeente

LANGSTE_VRAAG = 200
LANGSTE_KEUZE = 80
# Not everybody who fixes a talk may read these sections; there an own question can wait for nobody's answer.
VRIJWILLIG = ("gezondheid", "vlucht")


class Eigensoort(models.TextChoices):
    TEKST = "tekst", "Tekst"
    GETAL = "getal", "Getal"
    DATUM = "datum", "Datum"
    KEUZE = "keuze", "Eén keuze"
    KEUZES = "keuzes", "Meer keuzes"
    JA_NEE = "ja_nee", "Ja of nee"


class EigenVraag(Bewerkbaar):
    """Asked at the end of its section, in order, as long as it is `actief`.

    In the answers it is `eigen_<pk>`; a choice is stored by its text. Nobody takes one away: a question that is not
    asked any more stays with the talks in which it was answered. `herzien_op`: when what it asks was last put in other
    words. What a fixed talk asked stays readable in its snapshot.
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
    gemaakt_op = models.DateTimeField(null=True, default=nu, editable=False)
    herzien_op = models.DateTimeField(null=True, editable=False)

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
            models.CheckConstraint(
                name="eigenvraag_beschermd_vrijwillig",
                condition=Q(verplicht=False) | ~Q(sectie__in=VRIJWILLIG),
                violation_error_message="Bij Gezondheid en bij Herkomst en vlucht kan een vraag niet verplicht zijn.",
            ),
            models.UniqueConstraint(
                "gemeente",
                "sectie",
                Lower("vraag"),
                condition=Q(actief=True),
                name="eigenvraag_een_keer",
                violation_error_message="Deze vraag staat al in dit onderdeel.",
            ),
        ]

    def __str__(self) -> str:
        return self.vraag
