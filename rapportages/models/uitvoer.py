"""A file that somebody asked for."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import ClassVar
from uuid import uuid4

from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import Q

from kern.tijd import nu
from medewerkers.models import Gemeente, Medewerker
from rapportages.querysets import UitvoerQuerySet

# How long a file is kept.
BEWAARD = timedelta(days=7)


def opslag() -> Storage:
    """Where the files are: with the documents, in a folder or a bucket that only this product opens."""
    return storages["documenten"]


def nieuwe_sleutel() -> str:
    """Where the file will be. Known before there is a file, so that none is ever left behind."""
    return f"uitvoer/{uuid4().hex}"


class Vorm(models.TextChoices):
    XLSX = "xlsx", "Excel"
    CSV = "csv", "CSV"
    PDF = "pdf", "PDF"


class Uitvoerstand(models.TextChoices):
    """From asked to ready. What was stopped or went wrong can be asked for again, as a new one."""

    WACHT = "wacht", "Wacht"
    BEZIG = "bezig", "Wordt gemaakt"
    KLAAR = "klaar", "Klaar"
    GESTOPT = "gestopt", "Gestopt"
    MISLUKT = "mislukt", "Niet gelukt"
    VERLOPEN = "verlopen", "Weggegooid"


OPEN = (Uitvoerstand.WACHT, Uitvoerstand.BEZIG)


class Uitvoer(models.Model):
    """One file of one source, for who asked for it and for nobody else.

    `bron` is a code of `rapportages.selectors.bronnen`, `vraag` its few words (a year, a day): never personal data.
    There is a file to fetch only when it is ready, and then all of it.
    """

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="+")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    bron = models.CharField(max_length=20)
    vraag = models.JSONField(default=dict)
    doel = models.CharField("waarvoor", max_length=200, blank=True)
    vorm = models.CharField("soort bestand", max_length=4, choices=Vorm.choices)
    stand = models.CharField(max_length=8, choices=Uitvoerstand.choices, default=Uitvoerstand.WACHT)
    pogingen = models.PositiveSmallIntegerField(default=0)
    gevraagd_op = models.DateTimeField(default=nu, editable=False)
    klaar_op = models.DateTimeField(null=True)
    bestand = models.CharField(max_length=60, blank=True, default=nieuwe_sleutel, editable=False)
    bytes = models.PositiveBigIntegerField(null=True)
    melding = models.CharField(max_length=200, blank=True)

    objects = UitvoerQuerySet.as_manager()

    class Meta:
        verbose_name = "bestand om mee te nemen"
        verbose_name_plural = "bestanden om mee te nemen"
        ordering: ClassVar = ["-gevraagd_op", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["door", "-gevraagd_op"], name="uitvoer_van_wie"),
            models.Index(fields=["id"], name="uitvoer_open", condition=Q(stand__in=OPEN)),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="uitvoer_stand", condition=Q(stand__in=Uitvoerstand.values)),
            models.CheckConstraint(name="uitvoer_vorm", condition=Q(vorm__in=Vorm.values)),
            models.CheckConstraint(
                name="uitvoer_klaar_met_bestand",
                condition=~Q(stand="klaar") | Q(klaar_op__isnull=False, bytes__isnull=False) & ~Q(bestand=""),
            ),
        ]

    def __str__(self) -> str:
        return f"uitvoer {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.stand in OPEN

    @property
    def voortgangssleutel(self) -> str:
        return f"uitvoer:{self.pk}"

    @property
    def verloopt_op(self) -> datetime | None:
        return self.klaar_op + BEWAARD if self.klaar_op else None

    @property
    def bestandsnaam(self) -> str:
        """As it is called where it lands: 'cijfers-2026-11-01.xlsx'."""
        return "-".join([self.bron, *sorted(str(deel) for deel in self.vraag.values() if deel)]) + f".{self.vorm}"
