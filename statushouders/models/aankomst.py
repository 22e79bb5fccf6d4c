"""The arrivals list: an uploaded file that waits for a look and a yes."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kern.datums import datum_lang
from kern.tijd import hier, nu
from kern.velden import VersleuteldeJson
from medewerkers.models import Gemeente, Medewerker
from statushouders.aankomst.grenzen import BEWAARTERMIJN
from statushouders.models.persoon import Statushouder
from statushouders.querysets import AankomstlijstQuerySet, AankomstregelQuerySet


class Aankomstlijst(models.Model):
    """One uploaded list. Nothing is written about people before somebody confirms.

    `bestandsnaam` may name somebody: it is emptied with the rows: after 30 days, or when the list is thrown away.
    `koppeling` maps the field of the person to the index of the column in the file. `overgeslagen` says what was
    passed by in reading (`aankomst.tabel.Overgeslagen`), and is emptied with it. `pogingen` counts the
    starts of the job that is under way, so that a job that fails every time stops; `melding` then says so.
    `laatste_poging` is the last start that counted.
    """

    class Status(models.TextChoices):
        KOPPELEN = "koppelen", "Kolommen kiezen"
        NAKIJKEN = "nakijken", "Wordt nagekeken"
        GEREED = "gereed", "Klaar om in te voeren"
        BEVESTIGD = "bevestigd", "Wordt ingevoerd"
        INGEVOERD = "ingevoerd", "Ingevoerd"
        TERUGDRAAIEN = "terugdraaien", "Wordt teruggedraaid"
        TERUGGEDRAAID = "teruggedraaid", "Teruggedraaid"
        INGETROKKEN = "ingetrokken", "Weggegooid"

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="aankomstlijsten")
    bestandsnaam = models.CharField(max_length=120)
    status = models.CharField(max_length=14, choices=Status.choices, default=Status.KOPPELEN)
    kolommen = models.JSONField(default=list)
    koppeling = models.JSONField(default=dict)
    overgeslagen = models.JSONField(default=dict)
    pogingen = models.PositiveSmallIntegerField(default=0)
    laatste_poging = models.DateTimeField(null=True)
    melding = models.CharField(max_length=200, blank=True)
    geladen_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    geladen_op = models.DateTimeField(default=nu, editable=False)
    bevestigd_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    bevestigd_op = models.DateTimeField(null=True)
    ingevoerd_op = models.DateTimeField(null=True)
    teruggedraaid_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    teruggedraaid_op = models.DateTimeField(null=True)

    objects = AankomstlijstQuerySet.as_manager()

    class Meta:
        verbose_name = "aankomstlijst"
        verbose_name_plural = "aankomstlijsten"
        ordering: ClassVar = ["-geladen_op", "-pk"]

    def __str__(self) -> str:
        return f"aankomstlijst {self.pk}"

    @property
    def naam(self) -> str:
        """The name of the file, as long as that is kept; then the day on which it was loaded."""
        return self.bestandsnaam or f"Lijst van {datum_lang(hier(self.geladen_op).date())}"

    def is_te_bewaren_op(self, dag: date) -> bool:
        """Whether what came from the file may still be there on this day."""
        return hier(self.geladen_op).date() >= dag - BEWAARTERMIJN


class Aankomstregel(models.Model):
    """One row of the list. What came from the file is encrypted, and emptied after 30 days.

    `cellen` holds the cells as they came, `gegevens` the values that were read from them, `fouten` what is to be
    said about the row: a list of field ('' for the row as a whole) and message; of a new row that is a question.
    `kenmerken` are keyed hashes of what tells a person apart (BSN, V-nummer, name with birth date), to find doubles
    without reading every row. `statushouder` is who was made of this row, or who it is already known to be.
    """

    class Oordeel(models.TextChoices):
        NIEUW = "nieuw", "Nieuw"
        BEKEND = "bekend", "Al bekend"
        FOUT = "fout", "Klopt niet"
        ONBEOORDEELD = "onbeoordeeld", "Nog niet bekeken"

    lijst = models.ForeignKey(Aankomstlijst, on_delete=models.CASCADE, related_name="regels")
    nummer = models.PositiveIntegerField(help_text="Regelnummer in het bestand, zoals Excel telt.")
    cellen = VersleuteldeJson(null=True)
    gegevens = VersleuteldeJson(null=True)
    oordeel = models.CharField(max_length=12, choices=Oordeel.choices, default=Oordeel.ONBEOORDEELD)
    fouten = VersleuteldeJson(null=True)
    kenmerken = ArrayField(models.CharField(max_length=64), default=list)
    statushouder = models.ForeignKey(Statushouder, on_delete=models.SET_NULL, null=True, related_name="aankomstregels")

    objects = AankomstregelQuerySet.as_manager()

    class Meta:
        verbose_name = "regel van een aankomstlijst"
        verbose_name_plural = "regels van aankomstlijsten"
        ordering: ClassVar = ["nummer"]
        indexes: ClassVar = [models.Index(fields=["lijst", "oordeel", "nummer"], name="aankomstregel_oordeel")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lijst", "nummer"], name="aankomstregel_nummer_uniek"),
            models.CheckConstraint(
                name="aankomstregel_fout_heeft_reden",
                condition=~Q(oordeel="fout") | Q(fouten__isnull=False) | Q(cellen__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"aankomstregel {self.pk}"

    @property
    def is_te_verbeteren(self) -> bool:
        """Something is wrong, or asked about."""
        return self.oordeel == self.Oordeel.FOUT or (self.oordeel == self.Oordeel.NIEUW and bool(self.fouten))

    def cel(self, veld: str) -> str:
        """What the file says about a field of the person; '' when no column was chosen for it."""
        cellen, kolom = self.cellen or [], self.lijst.koppeling.get(veld)
        return str(cellen[kolom]) if kolom is not None and kolom < len(cellen) else ""
