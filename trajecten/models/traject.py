"""The way of one person: Traject, its steps on the timeline, and the moves of a step."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce

from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from trajecten.models.aanpak import Aanpak, AanpakStap
from trajecten.querysets import StapQuerySet, TrajectQuerySet
from trajecten.statussen import Eindreden, Fase, Stapstatus

# The longest reason or explanation, and the longest name of somebody on whom a step waits.
LANGSTE_REDEN = 250
LANGSTE_WACHT_OP = 80


class Traject(models.Model):
    """The way of one person by one aanpak, from the vestigingsdatum until it ends.

    `volgende_stap` is the open step with the earliest deadline, `volgende_datum` that deadline, `fase` follows from the
    milestones. They only depend on stored dates, never on today, and `trajecten.services` keeps them in the same
    transaction as every change of a step; lists sort and filter by them.
    """

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="trajecten")
    aanpak = models.ForeignKey(Aanpak, on_delete=models.PROTECT, related_name="trajecten")
    startdatum = models.DateField("startdatum")
    einddatum = models.DateField("einddatum", null=True, blank=True)
    eindreden = models.CharField("reden", max_length=12, choices=Eindreden.choices, blank=True)
    einde_toelichting = models.CharField("toelichting", max_length=LANGSTE_REDEN, blank=True)
    volgende_stap = models.ForeignKey("Stap", on_delete=models.SET_NULL, null=True, related_name="+")
    volgende_datum = models.DateField(null=True)
    fase = models.CharField(max_length=10, choices=Fase.choices, default=Fase.START)

    objects = TrajectQuerySet.as_manager()

    class Meta:
        verbose_name = "traject"
        verbose_name_plural = "trajecten"
        ordering: ClassVar = ["-startdatum", "-pk"]
        indexes: ClassVar = [
            # The first page of the list, the most urgent first, without sorting everybody.
            models.Index(fields=["volgende_datum"], condition=Q(einddatum=None), name="traject_lopend_volgende"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["statushouder"],
                condition=Q(einddatum=None),
                name="traject_een_lopend",
                violation_error_message="Er loopt al een traject voor deze persoon.",
            ),
            models.CheckConstraint(
                name="traject_einde_met_reden",
                condition=Q(einddatum=None, eindreden="") | (Q(einddatum__isnull=False) & ~Q(eindreden="")),
                violation_error_message="Kies een reden voor het einde van het traject.",
            ),
            models.CheckConstraint(name="traject_eindreden_bekend", condition=Q(eindreden__in=["", *Eindreden.values])),
            models.CheckConstraint(name="traject_fase_bekend", condition=Q(fase__in=Fase.values)),
        ]

    def __str__(self) -> str:
        return f"traject {self.pk}"


class Stap(models.Model):
    """One step of a traject.

    `basisdatum` is the anchor from which the terms count (empty: waits for it). `uiterlijk` is the date that counts:
    the moved date, else the streefdatum, else the uiterste datum; the database computes it. Dates of a step that is
    done stay as they were, so that 'done, but late' keeps meaning what it meant. `wacht_op` stays too, so that undo
    brings it back; it only says something of a step that is open.
    """

    # Found by the index of `stap_een_per_traject`, which begins with it.
    traject = models.ForeignKey(Traject, on_delete=models.CASCADE, related_name="stappen", db_index=False)
    aanpakstap = models.ForeignKey(AanpakStap, on_delete=models.PROTECT, related_name="+", db_index=False)
    status = models.CharField(max_length=12, choices=Stapstatus.choices, default=Stapstatus.OPEN)

    basisdatum = models.DateField(null=True, blank=True)
    streefdatum = models.DateField(null=True, blank=True)
    uiterste_datum = models.DateField(null=True, blank=True)
    verplaatst_naar = models.DateField(null=True, blank=True)
    uiterlijk = models.GeneratedField(
        expression=Coalesce(F("verplaatst_naar"), F("streefdatum"), F("uiterste_datum")),
        output_field=models.DateField(null=True),
        db_persist=True,
    )

    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    afgehandeld_op = models.DateTimeField(null=True, blank=True)
    afgehandeld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    overslaan_reden = models.CharField("reden", max_length=LANGSTE_REDEN, blank=True)
    wacht_op = models.CharField("wacht op", max_length=LANGSTE_WACHT_OP, blank=True)
    wacht_sinds = models.DateField(null=True, blank=True)

    objects = StapQuerySet.as_manager()

    class Meta:
        verbose_name = "stap"
        verbose_name_plural = "stappen"
        ordering: ClassVar = ["aanpakstap__volgorde", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["traject"], condition=Q(status="open"), name="stap_open_traject"),
            models.Index(fields=["uiterlijk"], condition=Q(status="open"), name="stap_open_uiterlijk"),
            # The figures read one milestone of everybody out of the index alone.
            models.Index(
                fields=["aanpakstap", "traject"], include=["status", "gedaan_op", "uiterste_datum"],
                name="stap_van_een_mijlpaal",
            ),
        ]  # fmt: skip
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["traject", "aanpakstap"], name="stap_een_per_traject"),
            models.CheckConstraint(name="stap_status_bekend", condition=Q(status__in=Stapstatus.values)),
            models.CheckConstraint(
                name="stap_gedaan_met_datum",
                condition=Q(status="gedaan", gedaan_op__isnull=False) | (~Q(status="gedaan") & Q(gedaan_op=None)),
            ),
            models.CheckConstraint(
                name="stap_overgeslagen_met_reden",
                condition=(Q(status="overgeslagen") & ~Q(overslaan_reden=""))
                | (~Q(status="overgeslagen") & Q(overslaan_reden="")),
            ),
            models.CheckConstraint(
                name="stap_wacht_heel",
                condition=Q(wacht_op="", wacht_sinds=None) | (Q(wacht_sinds__isnull=False) & ~Q(wacht_op="")),
            ),
            models.CheckConstraint(
                name="stap_afgehandeld_met_moment",
                condition=Q(status="open", afgehandeld_op=None) | (~Q(status="open") & Q(afgehandeld_op__isnull=False)),
            ),
        ]

    def __str__(self) -> str:
        return f"stap {self.pk}"

    @property
    def momentopname(self) -> str:
        """How the step stands now, to notice on saving that a colleague changed it in the meantime."""
        return f"{self.status}|{self.uiterlijk}|{self.wacht_op}"


class Verplaatsing(models.Model):
    """A step was moved: from which date to which, why, by whom. The old date stays readable."""

    stap = models.ForeignKey(Stap, on_delete=models.CASCADE, related_name="verplaatsingen")
    van = models.DateField(null=True)
    naar = models.DateField()
    reden = models.CharField("reden", max_length=LANGSTE_REDEN)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    class Meta:
        verbose_name = "verplaatsing"
        verbose_name_plural = "verplaatsingen"
        ordering: ClassVar = ["-op", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="verplaatsing_met_reden",
                condition=~Q(reden=""),
                violation_error_message="Schrijf waarom de stap verplaatst wordt.",
            )
        ]

    def __str__(self) -> str:
        return f"verplaatsing {self.pk}"
