"""Training on the work floor: a fork-lift certificate, VCA, a course of the trade."""

from __future__ import annotations

from typing import ClassVar

from django.core.validators import MinValueValidator
from django.db import models
from django.db.models import F, Q

from kern.tijd import nu, vandaag
from medewerkers.models import Bewerkbaar, Medewerker
from statushouders.models import Statushouder
from werkgevers.models.werkgever import Werkgever
from werkgevers.querysets import TrainingQuerySet


class Training(Bewerkbaar):
    """A training of one person. Employer and municipality share the costs (euros), and the parts add up.

    With the certificate comes until when it holds (`geldig_tot`); a flag says so eight weeks before.
    """

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="trainingen")
    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, null=True, blank=True, related_name="trainingen")
    naam = models.CharField("welke training", max_length=120)
    aanbieder = models.CharField("waar", max_length=120, blank=True)
    begin = models.DateField("begin", null=True, blank=True)
    einde = models.DateField("einde", null=True, blank=True)
    kosten = models.DecimalField("kosten", max_digits=8, decimal_places=2, default=0, validators=[MinValueValidator(0)])
    deel_werkgever = models.DecimalField("betaalt de werkgever", max_digits=8, decimal_places=2, default=0)
    deel_gemeente = models.DecimalField("betaalt de gemeente", max_digits=8, decimal_places=2, default=0)
    gestopt_op = models.DateField("gestopt op", null=True, blank=True)
    certificaat = models.CharField("certificaat", max_length=120, blank=True)
    behaald_op = models.DateField("behaald op", null=True, blank=True)
    geldig_tot = models.DateField("geldig tot", null=True, blank=True)
    laat_verlopen = models.BooleanField("verlengen is niet nodig", default=False, db_default=False)
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = TrainingQuerySet.as_manager()

    class Meta:
        verbose_name = "training"
        verbose_name_plural = "trainingen"
        ordering: ClassVar = [F("begin").desc(nulls_first=True), "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["geldig_tot"], name="training_geldig_tot", condition=Q(geldig_tot__isnull=False)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="training_kosten_tellen_op",
                condition=Q(kosten=F("deel_werkgever") + F("deel_gemeente"))
                & Q(deel_werkgever__gte=0)
                & Q(deel_gemeente__gte=0),
                violation_error_message="De delen zijn samen niet gelijk aan de kosten. Pas een bedrag aan.",
            ),
            models.CheckConstraint(
                name="training_periode",
                condition=Q(begin=None) | Q(einde=None) | Q(einde__gte=F("begin")),
                violation_error_message="Het einde ligt voor het begin. Draai ze om.",
            ),
            models.CheckConstraint(
                name="training_geldig_na_behaald",
                condition=Q(geldig_tot=None) | Q(behaald_op__isnull=False, geldig_tot__gte=F("behaald_op")),
                violation_error_message="Vul in wanneer het certificaat is behaald, voor de dag waarop het afloopt.",
            ),
            models.CheckConstraint(
                name="training_naam", condition=~Q(naam=""), violation_error_message="Vul in welke training het is."
            ),
        ]

    def __str__(self) -> str:
        return f"training {self.pk}"

    @property
    def papier(self) -> str:
        """What the certificate is called."""
        return self.certificaat or self.naam

    @property
    def is_verlopen(self) -> bool:
        return self.geldig_tot is not None and self.geldig_tot < vandaag()
