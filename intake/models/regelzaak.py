"""Regelpunt, something that must be arranged for who arrives; and Regelzaak, how that stands for one person."""

from __future__ import annotations

from datetime import date, timedelta
from typing import ClassVar

from django.db import models
from django.db.models import Q

from intake.querysets import RegelpuntQuerySet, RegelzaakQuerySet
from intake.regelcodes import Regelaar, Regelsoort, Regelstand
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from statushouders.models import Document, Statushouder

LANGSTE_PUNT = 80
LANGSTE_REGELTEKST = 250
LANGSTE_TERMIJN = 730


class Regelpunt(Bewerkbaar):
    """A point on the list of a municipality, for every aanpak or for one.

    It is for who settled from `vanaf` on, so that a new point raises no flags about people of years ago.
    `termijn_dagen` counts from the vestigingsdatum; without it the point is never late. `aanpak` is the code of an
    aanpak, for that gets a new version with every change. `code` tells what came from the standard list.
    """

    Soort = Regelsoort
    Wie = Regelaar

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="regelpunten", db_index=False)
    code = models.SlugField(max_length=40, blank=True, editable=False, db_index=False)
    naam = models.CharField("naam", max_length=LANGSTE_PUNT)
    uitleg = models.CharField("uitleg", max_length=LANGSTE_REGELTEKST, blank=True)
    soort = models.CharField("groep", max_length=12, choices=Regelsoort.choices)
    wie = models.CharField("wie regelt het", max_length=20, choices=Regelaar.choices)
    termijn_dagen = models.PositiveSmallIntegerField("termijn in dagen", null=True, blank=True)
    aanpak = models.SlugField("aanpak", max_length=40, blank=True, db_index=False)
    vanaf = models.DateField("voor wie zich vestigt vanaf")
    volgorde = models.PositiveSmallIntegerField("volgorde", default=0)
    actief = models.BooleanField("staat op de lijst", default=True)

    objects = RegelpuntQuerySet.as_manager()

    class Meta:
        verbose_name = "regelpunt"
        verbose_name_plural = "regelpunten"
        ordering: ClassVar = ["volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "aanpak", "naam"],
                name="regelpunt_naam_uniek",
                violation_error_message="Er is al een punt met deze naam. Wijzig dat punt, of zet het weer aan.",
            ),
            models.UniqueConstraint(fields=["gemeente", "code"], condition=~Q(code=""), name="regelpunt_code_uniek"),
            models.CheckConstraint(name="regelpunt_soort_bekend", condition=Q(soort__in=Regelsoort.values)),
            models.CheckConstraint(name="regelpunt_wie_bekend", condition=Q(wie__in=Regelaar.values)),
            models.CheckConstraint(
                name="regelpunt_termijn",
                condition=Q(termijn_dagen=None) | Q(termijn_dagen__lte=LANGSTE_TERMIJN),
                violation_error_message=f"Vul hooguit {LANGSTE_TERMIJN} dagen in.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    def uiterlijk(self, vestigingsdatum: date) -> date | None:
        """The last day on which it is in time for who settled on this day."""
        return None if self.termijn_dagen is None else vestigingsdatum + timedelta(days=self.termijn_dagen)


class Regelzaak(Bewerkbaar):
    """What was recorded about one point of one person. Without a row the point is open.

    `versie` counts saves, so that the second of two who write sees both; without a row it is 0. `document` is the proof
    of it in the same dossier: who may not see that paper, does not see it here.
    """

    Stand = Regelstand

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="regelzaken", db_index=False)
    regelpunt = models.ForeignKey(Regelpunt, on_delete=models.PROTECT, related_name="zaken")
    stand = models.CharField("stand", max_length=10, choices=Regelstand.choices, default=Regelstand.OPEN)
    geregeld_op = models.DateField("geregeld op", null=True, blank=True)
    wie = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, blank=True, related_name="+")
    opmerking = models.CharField("opmerking", max_length=LANGSTE_REGELTEKST, blank=True)
    document = models.ForeignKey(Document, on_delete=models.SET_NULL, null=True, blank=True, related_name="+")
    bewaard_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    bewaard_op = models.DateTimeField(default=nu, editable=False)

    objects = RegelzaakQuerySet.as_manager()

    class Meta:
        verbose_name = "regelzaak"
        verbose_name_plural = "regelzaken"
        ordering: ClassVar = ["statushouder", "regelpunt"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["statushouder", "regelpunt"], name="regelzaak_een_per_punt"),
            models.CheckConstraint(name="regelzaak_stand_bekend", condition=Q(stand__in=Regelstand.values)),
            models.CheckConstraint(
                name="regelzaak_geregeld_met_dag",
                condition=Q(stand=Regelstand.GEREGELD, geregeld_op__isnull=False)
                | (~Q(stand=Regelstand.GEREGELD) & Q(geregeld_op=None)),
                violation_error_message="Vul in op welke dag het is geregeld.",
            ),
        ]

    def __str__(self) -> str:
        return f"regelzaak {self.pk}"
