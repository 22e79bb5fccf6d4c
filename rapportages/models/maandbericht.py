"""Who hears by mail that there are new figures, and which of those mails went out."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q

from kern.mail import BEZIG as HOE_LANG
from kern.mail import MISLUKT, VERSTUURD, VERVALLEN, WACHT
from kern.tijd import nu
from medewerkers.models import Gemeente, Medewerker
from rapportages.models.maandstand import Maandstand
from rapportages.querysets import MaandberichtQuerySet, MaandontvangerQuerySet

# A worker that is busy so long was killed: whether its mail arrived nobody knows.
BLIJFT_HANGEN: timedelta = HOE_LANG


class Maandontvanger(models.Model):
    """A colleague who gets a mail when the figures of a municipality are made up."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="+")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    sinds = models.DateTimeField(default=nu, editable=False)

    objects = MaandontvangerQuerySet.as_manager()

    class Meta:
        verbose_name = "ontvanger van het maandbericht"
        verbose_name_plural = "ontvangers van het maandbericht"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "medewerker"],
                name="maandontvanger_een_keer",
                violation_error_message="Deze collega krijgt het maandbericht al.",
            )
        ]

    def __str__(self) -> str:
        return f"ontvanger {self.pk}"


class Berichtstatus(models.TextChoices):
    """A mail is busy while the mail server has it: only then it is not known whether it went out."""

    WACHT = WACHT, "Wacht"
    BEZIG = "bezig", "Wordt verstuurd"
    VERSTUURD = VERSTUURD, "Verstuurd"
    MISLUKT = MISLUKT, "Niet gelukt"
    VERVALLEN = VERVALLEN, "Niet meer nodig"


class Maandbericht(models.Model):
    """One mail to one colleague about one stand. It says that there are figures and not what they are."""

    maandstand = models.ForeignKey(Maandstand, on_delete=models.CASCADE, related_name="berichten")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    status = models.CharField(max_length=10, choices=Berichtstatus.choices, default=Berichtstatus.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # When it was sent or given up; while it waits, when it is tried (again).
    moment = models.DateTimeField(default=nu)

    objects = MaandberichtQuerySet.as_manager()

    class Meta:
        verbose_name = "maandbericht"
        verbose_name_plural = "maandberichten"
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["moment"], name="maandbericht_open", condition=Q(status__in=["wacht", "bezig"])),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["maandstand", "medewerker"],
                name="maandbericht_een_per_stand",
                violation_error_message="Over deze cijfers is al een mail gestuurd.",
            ),
            models.CheckConstraint(name="maandbericht_status", condition=Q(status__in=Berichtstatus.values)),
        ]

    def __str__(self) -> str:
        return f"maandbericht {self.pk}"
