"""What was concluded from a talk."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.db.models.functions import Length
from django.db.models.lookups import GreaterThan

from intake.models.gesprek import Gesprek
from intake.querysets import VanEenGesprekQuerySet
from kern.velden import VersleuteldeTekst
from trajecten.models import Aanpak


class KanStarten(models.TextChoices):
    """At the level of the production hall."""

    JA = "ja", "Ja, kan beginnen"
    NOG_NIET = "nog_niet", "Nog niet"
    NEE = "nee", "Nee"


class Vorm(models.TextChoices):
    GROEP = "groep", "In een groep"
    ALLEEN = "alleen", "Alleen"


class Leerroute(models.TextChoices):
    """The three routes of the Wi2021 (art. 7 to 9)."""

    B1 = "b1", "B1-route"
    ONDERWIJS = "onderwijs", "Onderwijsroute"
    Z = "z", "Z-route"


class Conclusie(models.Model):
    """The decision of one talk, written when it is fixed and never changed after that. A talk that decides nothing may
    leave it open."""

    gesprek = models.OneToOneField(Gesprek, on_delete=models.CASCADE, related_name="conclusie")
    kan_starten = models.CharField(
        "kan starten in de productiehal", max_length=10, choices=KanStarten.choices, blank=True
    )
    verwachte_weken = models.PositiveSmallIntegerField("verwacht over (weken)", null=True, blank=True)
    reden = VersleuteldeTekst("reden", blank=True, default="")
    vorm = models.CharField("groep of alleen", max_length=10, choices=Vorm.choices, blank=True)
    aanpak = models.ForeignKey(Aanpak, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    leerroute = models.CharField("leerroute", max_length=10, choices=Leerroute.choices, blank=True)
    eerste_afspraken = VersleuteldeTekst("eerste afspraken", blank=True, default="")

    objects = VanEenGesprekQuerySet.as_manager()

    class Meta:
        verbose_name = "conclusie"
        verbose_name_plural = "conclusies"
        constraints: ClassVar = [
            models.CheckConstraint(
                name="conclusie_start_bekend", condition=Q(kan_starten__in=["", *KanStarten.values])
            ),
            models.CheckConstraint(name="conclusie_vorm_bekend", condition=Q(vorm__in=["", *Vorm.values])),
            models.CheckConstraint(
                name="conclusie_leerroute_bekend", condition=Q(leerroute__in=["", *Leerroute.values])
            ),
            models.CheckConstraint(
                name="conclusie_weken_bij_nog_niet",
                condition=Q(kan_starten="nog_niet", verwachte_weken__isnull=False)
                | (~Q(kan_starten="nog_niet") & Q(verwachte_weken=None)),
                violation_error_message="Vul in over hoeveel weken je de start verwacht.",
            ),
            models.CheckConstraint(
                name="conclusie_nee_met_reden",
                condition=~Q(kan_starten="nee") | Q(GreaterThan(Length("reden"), 0)),
                violation_error_message="Schrijf waarom iemand niet kan beginnen.",
            ),
        ]

    def __str__(self) -> str:
        return f"conclusie {self.pk}"
