"""What a municipality decides for an aanpak: terms, and which skills one looks at."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q

from begeleiding.normen import ASSESSMENT_MAANDEN, GRENZEN, STIL_DAGEN, STREEF, TUSSEN_WEKEN, ZONDER_BERICHT
from begeleiding.querysets import MeegeleverdQuerySet, VanDeGemeenteQuerySet
from begeleiding.statussen import Puntgroep, Schaal
from medewerkers.models import Gemeente

LANGSTE_PUNT = 60
LANGSTE_VOORBEELD = 160


def _tussen(veld: str) -> list[MinValueValidator | MaxValueValidator]:
    minst, meest = GRENZEN[veld]
    return [MinValueValidator(minst), MaxValueValidator(meest)]


class Begeleidingsinstelling(models.Model):
    """The terms of one aanpak in one municipality, for all its versions. Without this row holds what is shipped
    (`normen`).
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="begeleidingsinstellingen")
    aanpak_code = models.SlugField(max_length=40)
    assessment_maanden = models.PositiveSmallIntegerField(
        "maanden assessment", default=ASSESSMENT_MAANDEN, validators=_tussen("assessment_maanden")
    )
    tussen_weken = models.PositiveSmallIntegerField(
        "weken tot de tussenevaluatie", default=TUSSEN_WEKEN, validators=_tussen("tussen_weken")
    )
    stil_dagen = models.PositiveSmallIntegerField(
        "dagen zonder bericht van de werkvloer", default=STIL_DAGEN, validators=_tussen("stil_dagen")
    )
    zonder_bericht = models.PositiveSmallIntegerField(
        "keer afwezig zonder bericht in twee weken", default=ZONDER_BERICHT, validators=_tussen("zonder_bericht")
    )

    objects = VanDeGemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "instelling van de begeleiding"
        verbose_name_plural = "instellingen van de begeleiding"
        ordering: ClassVar = ["aanpak_code", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "aanpak_code"], name="begeleidingsinstelling_een"),
            models.CheckConstraint(
                name="begeleidingsinstelling_grenzen",
                condition=Q(**{f"{veld}__range": grenzen for veld, grenzen in GRENZEN.items()}),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"begeleidingsinstelling {self.pk}"


class Observatiepunt(models.Model):
    """A skill that one looks at. `voorbeelden`: what one sees at each point of the scale, so that two coaches mean the
    same. `streef`: what an employer mostly asks of a trainee.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, null=True, related_name="observatiepunten")
    code = models.SlugField(max_length=40)
    naam = models.CharField("naam", max_length=LANGSTE_PUNT)
    groep = models.CharField("onderdeel", max_length=10, choices=Puntgroep.choices)
    volgorde = models.PositiveSmallIntegerField()
    voorbeelden = ArrayField(models.CharField(max_length=LANGSTE_VOORBEELD), verbose_name="wat je ziet", size=4)
    streef = models.PositiveSmallIntegerField("niveau voor een stage", choices=Schaal.choices, default=STREEF)

    objects = MeegeleverdQuerySet.as_manager()

    class Meta:
        verbose_name = "observatiepunt"
        verbose_name_plural = "observatiepunten"
        ordering: ClassVar = ["volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "code"], name="observatiepunt_code_uniek", nulls_distinct=False,
                violation_error_message="Dit punt is er al. Kies een andere naam.",
            ),
            models.CheckConstraint(name="observatiepunt_groep", condition=Q(groep__in=Puntgroep.values)),
            models.CheckConstraint(name="observatiepunt_streef", condition=Q(streef__in=Schaal.values)),
            models.CheckConstraint(
                name="observatiepunt_vier_voorbeelden", condition=Q(voorbeelden__len=4),
                violation_error_message="Schrijf bij elk van de vier punten wat je dan ziet.",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.naam


class Puntkeuze(models.Model):
    """A skill that an aanpak looks at in this municipality. Without any such row: all that are shipped."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="puntkeuzes")
    aanpak_code = models.SlugField(max_length=40)
    punt = models.ForeignKey(Observatiepunt, on_delete=models.CASCADE, related_name="keuzes")

    objects = VanDeGemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "gekozen observatiepunt"
        verbose_name_plural = "gekozen observatiepunten"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gemeente", "aanpak_code", "punt"], name="puntkeuze_een"),
        ]

    def __str__(self) -> str:
        return f"puntkeuze {self.pk}"
