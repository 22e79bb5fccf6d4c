"""An uploaded list that waits for a look and a yes, and its rows. Each kind of list has two models made of these."""

from __future__ import annotations

from datetime import date
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from inlezen.grenzen import BEWAARTERMIJN
from inlezen.soort import Soort
from kern.datums import datum_lang
from kern.tijd import hier, nu
from kern.velden import VersleuteldeJson
from medewerkers.models import Medewerker


class Status(models.TextChoices):
    KOPPELEN = "koppelen", "Kolommen kiezen"
    NAKIJKEN = "nakijken", "Wordt nagekeken"
    GEREED = "gereed", "Klaar om in te voeren"
    BEVESTIGD = "bevestigd", "Wordt ingevoerd"
    INGEVOERD = "ingevoerd", "Ingevoerd"
    TERUGDRAAIEN = "terugdraaien", "Wordt teruggedraaid"
    TERUGGEDRAAID = "teruggedraaid", "Teruggedraaid"
    INGETROKKEN = "ingetrokken", "Weggegooid"


class Oordeel(models.TextChoices):
    NIEUW = "nieuw", "Nieuw"
    BEKEND = "bekend", "Al bekend"
    FOUT = "fout", "Klopt niet"
    ONBEOORDEELD = "onbeoordeeld", "Nog niet bekeken"


class Inleeslijst(models.Model):
    """One uploaded list. Nothing is written down before somebody confirms.

    `bestandsnaam` may name somebody: it is emptied with the rows: after 30 days, or when the list is thrown away.
    `koppeling` maps a field to the index of the column in the file. `overgeslagen` says what was
    passed by in reading (`inlezen.tabel.Overgeslagen`), and is emptied with it. `pogingen` counts the
    starts of the job that is under way, so that a job that fails every time stops; `melding` then says so.
    `laatste_poging` is the last start that counted.
    """

    Status = Status
    soort: ClassVar[Soort]
    # A kind of list adds these two, with a name of its own for the way back.
    gemeente: Any
    gemeente_id: Any
    regels: Any

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

    objects: Any

    class Meta:
        abstract = True
        ordering: ClassVar = ["-geladen_op", "-pk"]

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.pk}"

    @property
    def naam(self) -> str:
        """The name of the file, as long as that is kept; then the day on which it was loaded."""
        return self.bestandsnaam or f"Lijst van {datum_lang(hier(self.geladen_op).date())}"

    @property
    def voortgangssleutel(self) -> str:
        """Under which `voortgang` keeps how far its job is."""
        return f"{self._meta.model_name}:{self.pk}"

    def logactie(self, wat: str) -> str:
        """aankomstlijst.geladen"""
        return f"{self._meta.model_name}.{wat}"

    @classmethod
    def regelmodel(cls) -> Any:
        """The model of the rows."""
        meta: Any = cls._meta
        return meta.get_field("regels").related_model

    def is_te_bewaren_op(self, dag: date) -> bool:
        """Whether what came from the file may still be there on this day."""
        return hier(self.geladen_op).date() >= dag - BEWAARTERMIJN

    def in_te_voeren(self) -> Any:
        """The rows of which something is made when somebody says yes."""
        return self.regels.filter(oordeel=Oordeel.NIEUW)


class Inleesregel(models.Model):
    """One row of a list. What came from the file is encrypted, and emptied after 30 days.

    `cellen` holds the cells as they came, `gegevens` the values that were read from them, `fouten` what is to be
    said about the row: a list of field ('' for the row as a whole) and message; of a new row that is a question.
    `kenmerken` are keyed hashes of what tells rows apart, to find doubles without reading every row. A kind of list
    adds `lijst`, and what was made of the row or was already known (`bekend_veld`).
    """

    Oordeel = Oordeel
    bekend_veld: ClassVar[str]
    # What is not read of that beside a row.
    niet_lezen: ClassVar[tuple[str, ...]] = ()
    # What is left of a row after 30 days.
    leeg: ClassVar[dict[str, Any]] = {"cellen": None, "gegevens": None, "fouten": None, "kenmerken": []}
    lijst: Any

    nummer = models.PositiveIntegerField(help_text="Regelnummer in het bestand, zoals Excel telt.")
    cellen = VersleuteldeJson(null=True)
    gegevens = VersleuteldeJson(null=True)
    oordeel = models.CharField(max_length=12, choices=Oordeel.choices, default=Oordeel.ONBEOORDEELD)
    fouten = VersleuteldeJson(null=True)
    kenmerken = ArrayField(models.CharField(max_length=64), default=list)

    objects: Any

    class Meta:
        abstract = True
        ordering: ClassVar = ["nummer"]
        indexes: ClassVar = [models.Index(fields=["lijst", "oordeel", "nummer"], name="%(class)s_oordeel")]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["lijst", "nummer"], name="%(class)s_nummer_uniek"),
            models.CheckConstraint(
                name="%(class)s_fout_heeft_reden",
                condition=~Q(oordeel="fout") | Q(fouten__isnull=False) | Q(cellen__isnull=True),
            ),
        ]

    def __str__(self) -> str:
        return f"{self._meta.model_name} {self.pk}"

    @property
    def is_te_verbeteren(self) -> bool:
        """Something is wrong, or asked about."""
        return self.oordeel == Oordeel.FOUT or (self.oordeel == Oordeel.NIEUW and bool(self.fouten))

    def cel(self, veld: str) -> str:
        """What the file says about a field; '' when no column was chosen for it."""
        cellen, kolom = self.cellen or [], self.lijst.koppeling.get(veld)
        return str(cellen[kolom]) if kolom is not None and kolom < len(cellen) else ""
