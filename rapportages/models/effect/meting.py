"""A round of asking before and after, and what was answered."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from rapportages.models.effect.vragenlijst import HOOGSTE, LAAGSTE, LANGSTE_NAAM, Lijstvraag, Vragenlijst
from rapportages.querysets import AntwoordformulierQuerySet, AntwoordQuerySet, MetingQuerySet
from statushouders.models import Statushouder

LENGTE_KENMERK = 64


class Moment(models.TextChoices):
    VOOR = "voor", "Voor"
    NA = "na", "Na"


class Meting(Bewerkbaar):
    """One group, asked on two days. `afgerond_op`: no form comes in or goes out any more; only then policy reads it,
    for whoever looks before and after one form comes in knows what is on that form.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="metingen")
    lijst = models.ForeignKey(Vragenlijst, on_delete=models.PROTECT, related_name="metingen")
    naam = models.CharField("naam", max_length=LANGSTE_NAAM)
    dag_voor = models.DateField("dag van de meting vooraf")
    dag_na = models.DateField("dag van de meting achteraf")
    afgerond_op = models.DateTimeField(null=True, blank=True, editable=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")

    objects = MetingQuerySet.as_manager()

    class Meta:
        verbose_name = "meting"
        verbose_name_plural = "metingen"
        ordering: ClassVar = ["-dag_voor", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "naam"],
                name="meting_naam_een_keer",
                violation_error_message="Er is al een meting met deze naam. Kies een andere naam.",
            ),
            models.CheckConstraint(
                name="meting_na_komt_na_voor",
                condition=Q(dag_na__gt=F("dag_voor")),
                violation_error_message="De meting achteraf komt na de meting vooraf. Kies een latere dag.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam


class Antwoordformulier(models.Model):
    """One form of one person at one moment. Either a person is on it, or at most the fingerprint of a code word: the
    word itself is not kept, for people choose what others know of them.
    """

    meting = models.ForeignKey(Meting, on_delete=models.CASCADE, related_name="formulieren", db_index=False)
    moment = models.CharField(max_length=4, choices=Moment.choices)
    statushouder = models.ForeignKey(
        Statushouder, null=True, blank=True, on_delete=models.CASCADE, related_name="antwoordformulieren"
    )
    kenmerk = models.CharField(max_length=LENGTE_KENMERK, blank=True, editable=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = AntwoordformulierQuerySet.as_manager()

    class Meta:
        verbose_name = "antwoordformulier"
        verbose_name_plural = "antwoordformulieren"
        ordering: ClassVar = ["-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["meting", "moment", "statushouder"],
                name="antwoordformulier_een_per_persoon",
                violation_error_message="Van deze persoon is er al een formulier.",
            ),
            models.UniqueConstraint(
                fields=["meting", "moment", "kenmerk"],
                condition=~Q(kenmerk=""),
                name="antwoordformulier_een_per_codewoord",
                violation_error_message="Met dit codewoord is er al een formulier.",
            ),
            models.CheckConstraint(name="antwoordformulier_moment", condition=Q(moment__in=["voor", "na"])),
            models.CheckConstraint(
                name="antwoordformulier_persoon_of_codewoord", condition=Q(statushouder=None) | Q(kenmerk="")
            ),
        ]

    def __str__(self) -> str:
        return f"antwoordformulier {self.pk}"


class Antwoord(models.Model):
    """One answer on a form; a question that was passed over has none."""

    formulier = models.ForeignKey(
        Antwoordformulier, on_delete=models.CASCADE, related_name="antwoorden", db_index=False
    )
    vraag = models.ForeignKey(Lijstvraag, on_delete=models.PROTECT, related_name="antwoorden")
    waarde = models.PositiveSmallIntegerField()

    objects = AntwoordQuerySet.as_manager()

    class Meta:
        verbose_name = "antwoord"
        verbose_name_plural = "antwoorden"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["formulier", "vraag"], name="antwoord_een_per_vraag"),
            models.CheckConstraint(name="antwoord_waarde", condition=Q(waarde__range=(LAAGSTE, HOOGSTE))),
        ]

    def __str__(self) -> str:
        return f"antwoord {self.pk}"
