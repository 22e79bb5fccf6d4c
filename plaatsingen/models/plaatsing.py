"""Plaatsing: somebody works at an employer."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q
from django.db.models.functions import Coalesce

from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Medewerker
from plaatsingen.querysets import PlaatsingQuerySet
from plaatsingen.statussen import (
    LOOPT,
    OPEN,
    Eindreden,
    Partij,
    Plaatsingstand,
    Vervolg,
)
from statushouders.models import Statushouder
from werkgevers.codelijsten import BETAALD, Plaatsingsoort
from werkgevers.models import Contactpersoon, Werkgever, Werkplek

LANGSTE_PLAATSINGTEKST = 1000
LANGSTE_REDEN = 250
MEESTE_UREN = 40

# From the day on which somebody really began; until then from the planned one.
PERIODE = Func(
    Coalesce(F("gestart_op"), F("begin")), Coalesce(F("geeindigd_op"), F("einde")),
    RangeBoundary(inclusive_lower=True, inclusive_upper=True), function="DATERANGE", output_field=DateRangeField(),
)  # fmt: skip


class Plaatsing(Bewerkbaar):
    """A placement, from proposal to its end. `begin` and `einde` are the planned first and last day (no `einde`: until
    further notice), `gestart_op` and `geeindigd_op` the real ones.

    The days and hours stand in the week of the person (`Roosterblok`), from the proposal on, so that a clash is seen in
    time. `boven_capaciteit`: why there are more people than the employer wanted, asked when it is so. `waarom_langer`:
    why somebody is here longer in all than the municipality wants.
    """

    Stand = Plaatsingstand
    Soort = Plaatsingsoort

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="plaatsingen")
    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, related_name="plaatsingen")
    werkplek = models.ForeignKey(Werkplek, on_delete=models.PROTECT, null=True, blank=True, related_name="plaatsingen")
    soort = models.CharField("soort", max_length=20, choices=Plaatsingsoort.choices)
    stand = models.CharField("stand", max_length=14, choices=Plaatsingstand.choices, default=Plaatsingstand.VOORSTEL)
    begin = models.DateField("begin")
    einde = models.DateField("tot en met", null=True, blank=True)
    uren_per_week = models.DecimalField("uren per week", max_digits=4, decimal_places=1)
    functie = models.CharField("welk werk", max_length=120)
    taken = models.TextField("taken", max_length=LANGSTE_PLAATSINGTEKST, blank=True)
    mentor = models.ForeignKey(
        Contactpersoon, on_delete=models.PROTECT, null=True, blank=True, related_name="plaatsingen"
    )
    jobcoach = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="plaatsingen"
    )
    boven_capaciteit = models.CharField("waarom meer dan afgesproken", max_length=LANGSTE_REDEN, blank=True)
    waarom_langer = models.CharField("waarom langer dan de regel", max_length=LANGSTE_REDEN, blank=True, db_default="")

    gestart_op = models.DateField("gestart op", null=True, blank=True)
    start_vastgelegd_op = models.DateTimeField(null=True, editable=False)
    geeindigd_op = models.DateField("laatste dag", null=True, blank=True)
    eindreden = models.CharField("reden", max_length=14, choices=Eindreden.choices, blank=True)
    einde_door = models.CharField("wie stopte", max_length=10, choices=Partij.choices, blank=True)
    einde_toelichting = models.CharField("toelichting", max_length=LANGSTE_REDEN, blank=True)
    vervolg = models.CharField("wat komt hierna", max_length=14, choices=Vervolg.choices, blank=True)
    # What stood in the week before it ended, or never began: taken back, it stands there again.
    rooster_eerst = models.JSONField(null=True, editable=False)
    # And before somebody began, perhaps on another day than was agreed on.
    rooster_afgesproken = models.JSONField(null=True, editable=False)
    stand_sinds = models.DateTimeField(default=nu, editable=False)
    stand_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+", editable=False)
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = PlaatsingQuerySet.as_manager()

    class Meta:
        verbose_name = "plaatsing"
        verbose_name_plural = "plaatsingen"
        ordering: ClassVar = ["-begin", "-pk"]
        indexes: ClassVar = [
            models.Index(fields=["einde"], name="plaatsing_einde", condition=Q(stand__in=["lopend", "verlengd"])),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="plaatsing_stand", condition=Q(stand__in=Plaatsingstand.values)),
            models.CheckConstraint(name="plaatsing_soort", condition=Q(soort__in=Plaatsingsoort.values)),
            models.CheckConstraint(
                name="plaatsing_periode",
                condition=Q(einde=None) | Q(einde__gte=F("begin")),
                violation_error_message="Het einde ligt voor het begin. Draai ze om.",
            ),
            models.CheckConstraint(
                name="plaatsing_uren",
                condition=Q(uren_per_week__gt=0, uren_per_week__lte=MEESTE_UREN),
                violation_error_message=f"Vul uren in van 1 tot {MEESTE_UREN}, bijvoorbeeld 16.",
            ),
            models.CheckConstraint(
                name="plaatsing_gestart",
                condition=Q(stand__in=["lopend", "verlengd", "beeindigd"], gestart_op__isnull=False)
                | Q(stand__in=["voorstel", "akkoord", "nooit_gestart"], gestart_op=None),
            ),
            models.CheckConstraint(
                name="plaatsing_einde_heel",
                condition=(
                    Q(stand="beeindigd", geeindigd_op__isnull=False, geeindigd_op__gte=F("gestart_op"))
                    & ~Q(eindreden="") & ~Q(einde_door="") & ~Q(vervolg="")
                )
                | (Q(stand="nooit_gestart", geeindigd_op=None) & ~Q(eindreden=""))
                | Q(stand__in=OPEN, geeindigd_op=None, eindreden="", einde_door="", vervolg=""),
                violation_error_message="Kies waarom het stopt, wie dat wilde en wat er hierna komt.",
            ),
            ExclusionConstraint(
                name="plaatsing_een_per_werkgever",
                expressions=[
                    ("statushouder", RangeOperators.EQUAL), ("werkgever", RangeOperators.EQUAL),
                    (PERIODE, RangeOperators.OVERLAPS),
                ],
                condition=~Q(stand="nooit_gestart"),
                violation_error_message=(
                    "Deze persoon heeft in deze tijd al een plek bij deze werkgever. Verleng of beëindig die eerst."
                ),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"plaatsing {self.pk}"

    @property
    def loopt(self) -> bool:
        return self.stand in LOOPT

    @property
    def is_open(self) -> bool:
        """Proposed, agreed on or running."""
        return self.stand in OPEN

    @property
    def eerste_dag(self) -> date:
        """The real one, or else the planned one."""
        return self.gestart_op or self.begin

    @property
    def laatste_dag(self) -> date | None:
        return self.geeindigd_op or self.einde

    @property
    def is_betaald(self) -> bool:
        return self.soort in BETAALD
