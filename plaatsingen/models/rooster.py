"""The week of a person: what fills it, which clashes in it may be, and what changes did."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from kern.datums import DAGEN
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Medewerker
from plaatsingen.models.lesgroep import UREN, Lesgroep
from plaatsingen.querysets import BotsingkeuzeQuerySet, RoosterblokQuerySet, RoosterwijzigingQuerySet
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder

GELDIG = Func(
    "geldig_van", "geldig_tot", RangeBoundary(inclusive_lower=True, inclusive_upper=True),
    function="DATERANGE", output_field=DateRangeField(),
)  # fmt: skip
ZELFDE_SOORT = "roosterblok_een_per_soort"
LANGSTE_KEUZE = 250


class Roosterblok(Bewerkbaar):
    """A part of every week, from `geldig_van` up to and including `geldig_tot` (empty: until further notice).

    Of one kind there is one thing at a time, which the database holds up. What clashes with another kind is stored,
    shown and flagged: it happens, and somebody has to solve it.
    """

    Soort = Bloksoort

    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, related_name="roosterblokken", db_index=False
    )
    dag = models.PositiveSmallIntegerField("dag")
    van = models.TimeField("van")
    tot = models.TimeField("tot")
    soort = models.CharField("soort", max_length=12, choices=Bloksoort.choices)
    naam = models.CharField("wat", max_length=80, blank=True)
    geldig_van = models.DateField("vanaf")
    geldig_tot = models.DateField("tot en met", null=True, blank=True)
    lesgroep = models.ForeignKey(Lesgroep, on_delete=models.CASCADE, null=True, blank=True, related_name="blokken")
    plaatsing = models.ForeignKey(
        "plaatsingen.Plaatsing", on_delete=models.CASCADE, null=True, blank=True, related_name="blokken"
    )
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = RoosterblokQuerySet.as_manager()

    class Meta:
        verbose_name = "roosterblok"
        verbose_name_plural = "roosterblokken"
        ordering: ClassVar = ["dag", "van", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="roosterblok_dag", condition=Q(dag__lte=6)),
            models.CheckConstraint(name="roosterblok_soort", condition=Q(soort__in=Bloksoort.values)),
            models.CheckConstraint(
                name="roosterblok_tijden",
                condition=Q(tot__gt=F("van")),
                violation_error_message="Het einde ligt voor het begin. Controleer de tijden.",
            ),
            models.CheckConstraint(
                name="roosterblok_geldig",
                condition=Q(geldig_tot=None) | Q(geldig_tot__gte=F("geldig_van")),
                violation_error_message="Het einde ligt voor het begin. Draai ze om.",
            ),
            models.CheckConstraint(name="roosterblok_een_bron", condition=Q(lesgroep=None) | Q(plaatsing=None)),
            ExclusionConstraint(
                name=ZELFDE_SOORT,
                expressions=[
                    ("statushouder", RangeOperators.EQUAL),
                    ("soort", RangeOperators.EQUAL),
                    ("dag", RangeOperators.EQUAL),
                    (UREN, RangeOperators.OVERLAPS),
                    (GELDIG, RangeOperators.OVERLAPS),
                ],
                violation_error_message="Op deze tijd staat al zoiets in de week. Pas een tijd of een datum aan.",
            ),
        ]

    def __str__(self) -> str:
        return f"roosterblok {self.pk}"

    @property
    def wat(self) -> str:
        """Where or what it is, beside the kind: the school, the employer, or what somebody typed."""
        if self.lesgroep is not None:
            return str(self.lesgroep.school)
        return str(self.plaatsing.werkgever.naam) if self.plaatsing is not None else self.naam

    @property
    def dagnaam(self) -> str:
        """dinsdag"""
        return DAGEN[self.dag]

    @property
    def is_los(self) -> bool:
        """Written by hand: it follows no group and no placement."""
        return self.lesgroep_id is None and self.plaatsing_id is None


class Botsingkeuze(models.Model):
    """Two blocks clash and that may be so, as a colleague decided with a reason. It ends with either of them, and when
    one of them changes.
    """

    een = models.ForeignKey(Roosterblok, on_delete=models.CASCADE, related_name="+", db_index=False)
    ander = models.ForeignKey(Roosterblok, on_delete=models.CASCADE, related_name="+")
    reden = models.CharField("waarom kan dit zo", max_length=LANGSTE_KEUZE)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = BotsingkeuzeQuerySet.as_manager()

    class Meta:
        verbose_name = "botsing die mag"
        verbose_name_plural = "botsingen die mogen"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["een", "ander"], name="botsingkeuze_een_per_paar"),
            models.CheckConstraint(name="botsingkeuze_op_volgorde", condition=Q(een__lt=F("ander"))),
            models.CheckConstraint(
                name="botsingkeuze_reden", condition=~Q(reden=""), violation_error_message="Vul in waarom dit zo kan."
            ),
        ]

    def __str__(self) -> str:
        return f"botsingkeuze {self.pk}"


class Roosterwijziging(models.Model):
    """What one change did to the week of one person, or to the times of a group, so that it can be taken back for a
    while. All rows of one change share `reeks`.
    """

    reeks = models.UUIDField(editable=False)
    statushouder = models.ForeignKey(
        Statushouder, on_delete=models.CASCADE, null=True, related_name="roosterwijzigingen"
    )
    lesgroep = models.ForeignKey(Lesgroep, on_delete=models.CASCADE, null=True, related_name="+")
    voor = models.JSONField()
    na = models.JSONField()
    door = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = RoosterwijzigingQuerySet.as_manager()

    class Meta:
        verbose_name = "wijziging in een rooster"
        verbose_name_plural = "wijzigingen in roosters"
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [models.Index(fields=["reeks"], name="roosterwijziging_reeks")]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="roosterwijziging_van_een",
                condition=Q(statushouder=None, lesgroep__isnull=False) | Q(statushouder__isnull=False, lesgroep=None),
            ),
        ]

    def __str__(self) -> str:
        return f"roosterwijziging {self.pk}"
