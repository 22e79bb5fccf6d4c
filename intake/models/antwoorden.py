"""What was answered, per section; the protected sections in a table of their own."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from intake.models.gesprek import Gesprek
from intake.querysets import BeschermdQuerySet, VanEenGesprekQuerySet
from kern.tijd import nu
from kern.velden import VersleuteldeJson
from medewerkers.models import Medewerker


class Antwoorden(models.Model):
    """Answers as they were given, also those with a fault in them: text is never lost. `versie` counts saves.

    `begin`: fingerprints of the facts about the person as they were when the section was opened (`intake.sindsdien`).
    """

    sectie = models.CharField("onderdeel", max_length=20)
    versie = models.PositiveIntegerField(default=1)
    antwoorden = VersleuteldeJson(default=dict)
    begin = VersleuteldeJson(null=True, blank=True, editable=False)
    bewaard_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    bewaard_op = models.DateTimeField(default=nu)
    # Which open page saved last: its own earlier save is no other person's.
    bron = models.CharField(max_length=32, blank=True, editable=False)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return f"antwoorden {self.pk}"


class Sectieantwoorden(Antwoorden):
    """The answers of one section of one talk."""

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="secties", db_index=False)

    objects = VanEenGesprekQuerySet.as_manager()

    class Meta:
        verbose_name = "antwoorden van een onderdeel"
        verbose_name_plural = "antwoorden van onderdelen"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gesprek", "sectie"], name="sectieantwoorden_uniek"),
        ]


class BeschermdeAntwoorden(Antwoorden):
    """Health and flight story: the same, apart, so that no query for the others can bring them along.

    `momentopname`: what was asked and answered, in words, when the talk was fixed.
    """

    gesprek = models.ForeignKey(Gesprek, on_delete=models.CASCADE, related_name="beschermd", db_index=False)
    momentopname = VersleuteldeJson(null=True, blank=True)

    objects = BeschermdQuerySet.as_manager()

    class Meta:
        verbose_name = "beschermde antwoorden"
        verbose_name_plural = "beschermde antwoorden van onderdelen"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["gesprek", "sectie"], name="beschermdeantwoorden_uniek"),
        ]
