"""A paper in the dossier, and files that belong to none (any more)."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.core.files.storage import Storage, storages
from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders.documenten.categorieen import Categorie
from statushouders.documenten.grenzen import BESTAND_BYTES, NAAM_TEKENS, TERUG_TE_HALEN
from statushouders.documenten.soorten import Soort
from statushouders.models.persoon import Statushouder
from statushouders.querysets import DocumentQuerySet, LosbestandQuerySet


def opslag() -> Storage:
    """Where the files are: a folder, or a bucket (`config.settings.opslag`)."""
    return storages["documenten"]


class Virusscan(models.TextChoices):
    """What the virus scanner said."""

    NIET_GESCAND = "niet_gescand", "Niet gescand"
    SCHOON = "schoon", "Gescand"
    BESMET = "besmet", "Besmet"


class Document(models.Model):
    """One file about one person. `naam` is what people read; the file itself has a random key.

    `beperkt`: of those who see the category only the municipality and who uploaded it. `kenmerk` is that of the form it
    came with, so that a form that is sent twice is one document. Of an infected file nothing is kept; `geprobeerd_op`:
    when the job last offered it to the scanner. `verwijderd_op`: thrown away, and for `TERUG_TE_HALEN` to be taken
    back; then a job deletes the row, and the file after it.
    """

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="documenten")
    categorie = models.CharField("categorie", max_length=12, choices=Categorie.choices)
    naam = models.CharField("naam", max_length=NAAM_TEKENS)
    inhoudstype = models.CharField("soort bestand", max_length=80, choices=Soort.choices)
    grootte = models.PositiveIntegerField("grootte in bytes")
    # The key in the storage: random, in the folder of the municipality (`opslag`).
    bestand = models.CharField("bestand", max_length=80, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, editable=False)
    kenmerk = models.UUIDField(default=uuid4, editable=False)
    virusscan = models.CharField("virusscan", max_length=12, choices=Virusscan.choices, default=Virusscan.NIET_GESCAND)
    gescand_op = models.DateTimeField("gescand op", null=True, blank=True)
    geprobeerd_op = models.DateTimeField("laatst geprobeerd te scannen op", null=True, blank=True, editable=False)
    beperkt = models.BooleanField("alleen voor klantondersteuner en teamleider", default=False)
    geupload_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    geupload_op = models.DateTimeField("geüpload op", default=nu, editable=False)
    verwijderd_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    verwijderd_op = models.DateTimeField("verwijderd op", null=True, blank=True)

    objects = DocumentQuerySet.as_manager()

    class Meta:
        verbose_name = "document"
        verbose_name_plural = "documenten"
        ordering: ClassVar = ["-geupload_op", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["statushouder", "-geupload_op"], name="document_laatste"),
            models.Index(
                F("geprobeerd_op").asc(nulls_first=True),
                "id",
                name="document_te_scannen",
                condition=Q(virusscan="niet_gescand"),
            ),
            models.Index(
                fields=["verwijderd_op"], name="document_weggegooid", condition=Q(verwijderd_op__isnull=False)
            ),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["statushouder", "kenmerk", "sha256"],
                name="document_een_keer",
                violation_error_message="Dit bestand is al bewaard.",
            ),
            models.UniqueConstraint(fields=["bestand"], condition=~Q(bestand=""), name="document_eigen_bestand"),
            models.CheckConstraint(
                name="document_categorie",
                condition=Q(categorie__in=Categorie.values),
                violation_error_message="Kies een categorie uit de lijst.",
            ),
            models.CheckConstraint(name="document_soort", condition=Q(inhoudstype__in=Soort.values)),
            models.CheckConstraint(
                name="document_naam",
                condition=~Q(naam=""),
                violation_error_message="Geef het document een naam.",
            ),
            models.CheckConstraint(
                name="document_grootte",
                condition=Q(grootte__gte=1, grootte__lte=BESTAND_BYTES),
                violation_error_message="Een document is hoogstens 20 MB, en niet leeg.",
            ),
            models.CheckConstraint(name="document_sha256", condition=Q(sha256__regex=r"^[0-9a-f]{64}$")),
            models.CheckConstraint(
                name="document_besmet_zonder_bestand",
                condition=Q(virusscan=Virusscan.BESMET, bestand="")
                | (Q(virusscan__in=[Virusscan.NIET_GESCAND, Virusscan.SCHOON]) & ~Q(bestand="")),
            ),
            models.CheckConstraint(
                name="document_gescand_op",
                condition=Q(virusscan=Virusscan.NIET_GESCAND, gescand_op=None)
                | (~Q(virusscan=Virusscan.NIET_GESCAND) & Q(gescand_op__isnull=False)),
            ),
            models.CheckConstraint(
                name="document_verwijderd",
                condition=Q(verwijderd_op=None, verwijderd_door=None)
                | Q(verwijderd_op__isnull=False, verwijderd_door__isnull=False),
            ),
        ]

    def __str__(self) -> str:
        return f"document {self.pk}"

    @property
    def soort(self) -> Soort:
        return Soort(self.inhoudstype)

    @property
    def bestandsnaam(self) -> str:
        """The name with which it is downloaded: what it is called here, and an end that fits what it is."""
        return f"{self.naam}{self.soort.achtervoegsel}"

    @property
    def is_terug_te_halen(self) -> bool:
        """Whether it was thrown away, and can still come back."""
        return self.verwijderd_op is not None and nu() - self.verwijderd_op <= TERUG_TE_HALEN


class Losbestand(models.Model):
    """The key of a file that belongs to no document: of an upload that is under way or broke off, or of a document that
    is gone (a trigger of the database tells it, however the row went). A job deletes these files after a while.
    """

    sleutel = models.CharField(max_length=80, unique=True)
    sinds = models.DateTimeField(default=nu)

    objects = LosbestandQuerySet.as_manager()

    class Meta:
        verbose_name = "los bestand"
        verbose_name_plural = "losse bestanden"
        ordering: ClassVar = ["sinds", "pk"]
        indexes: ClassVar = [models.Index(fields=["sinds"], name="losbestand_sinds")]

    def __str__(self) -> str:
        return f"los bestand {self.pk}"
