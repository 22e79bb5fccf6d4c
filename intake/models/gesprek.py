"""A talk with a person, from concept to fixed."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from agenda.models import Afspraak
from intake.querysets import CONCEPT, VASTGESTELD, VERVANGEN, GesprekQuerySet
from kern.tijd import nu, vandaag
from kern.velden import VersleuteldeJson
from medewerkers.models import Medewerker
from statushouders.models import Statushouder

LANGSTE_REDEN = 250


class Gesprekssoort(models.TextChoices):
    """The same kinds as an appointment has."""

    EERSTE_CONTACT = "eerste_contact", "Eerste contact"
    STARTGESPREK = "startgesprek", "Startgesprek"
    WERKINTAKE = "werkintake", "Werkintake"
    VOORTGANGSGESPREK = "voortgangsgesprek", "Voortgangsgesprek"


class Gespreksstand(models.TextChoices):
    CONCEPT = CONCEPT, "Concept"
    VASTGESTELD = VASTGESTELD, "Vastgesteld"
    VERVANGEN = VERVANGEN, "Vervangen door een verbetering"


class Gesprek(models.Model):
    """One talk over the life areas. A concept is filled in; once fixed it never changes (a trigger sees to that).

    `afspraak` is where it is (or was) held; a talk can do without. Its `datum` follows that of the appointment.
    A correction is a new version with its reason, that points at the one before. `standen` says per section how far it
    is (version, faults, open questions): no contents, so that the navigation costs no query. `momentopname` is what
    was asked and answered, in words, when it was fixed; the protected sections keep their own.
    """

    Soort = Gesprekssoort
    Stand = Gespreksstand

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="gesprekken")
    # Both go with the person; of an appointment that goes alone the services let go first.
    afspraak = models.ForeignKey(
        Afspraak, on_delete=models.DO_NOTHING, null=True, blank=True, related_name="gesprekken"
    )
    soort = models.CharField("soort gesprek", max_length=20, choices=Gesprekssoort.choices)
    datum = models.DateField("datum van het gesprek", default=vandaag)
    stand = models.CharField("stand", max_length=12, choices=Gespreksstand.choices, default=Gespreksstand.CONCEPT)
    versienummer = models.PositiveIntegerField("versie", default=1)
    # The versions of a talk go together, with the person: no cascade of its own, which `kern.wissen` could not follow.
    vorige = models.OneToOneField("self", on_delete=models.DO_NOTHING, null=True, blank=True, related_name="volgende")
    correctie_reden = models.CharField("reden van de verbetering", max_length=LANGSTE_REDEN, blank=True)
    begonnen_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    begonnen_op = models.DateTimeField(default=nu, editable=False)
    vastgesteld_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    vastgesteld_op = models.DateTimeField(null=True, blank=True)
    standen = models.JSONField(default=dict, blank=True)
    momentopname = VersleuteldeJson(null=True, blank=True)

    objects = GesprekQuerySet.as_manager()

    class Meta:
        verbose_name = "gesprek"
        verbose_name_plural = "gesprekken"
        ordering: ClassVar = ["-datum", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["statushouder", "soort"],
                condition=Q(stand="concept"),
                name="gesprek_een_concept",
                violation_error_message="Er is al een gesprek van deze soort begonnen. Ga daarmee verder.",
            ),
            models.UniqueConstraint(
                fields=["afspraak", "versienummer"],
                name="gesprek_een_per_afspraak",
                violation_error_message="Bij deze afspraak is al een gesprek begonnen. Ga daarmee verder.",
            ),
            models.CheckConstraint(name="gesprek_soort_bekend", condition=Q(soort__in=Gesprekssoort.values)),
            models.CheckConstraint(name="gesprek_stand_bekend", condition=Q(stand__in=Gespreksstand.values)),
            models.CheckConstraint(
                name="gesprek_vast_met_moment",
                condition=Q(stand="concept", vastgesteld_op=None, vastgesteld_door=None, momentopname__isnull=True)
                | (
                    ~Q(stand="concept")
                    & Q(vastgesteld_op__isnull=False, vastgesteld_door__isnull=False, momentopname__isnull=False)
                ),
            ),
            models.CheckConstraint(
                name="gesprek_verbetering_met_reden",
                condition=Q(versienummer=1, vorige=None, correctie_reden="")
                | (Q(versienummer__gt=1, vorige__isnull=False) & ~Q(correctie_reden="")),
                violation_error_message="Schrijf waarom je het gesprek verbetert.",
            ),
        ]

    def __str__(self) -> str:
        return f"gesprek {self.pk}"

    @property
    def is_concept(self) -> bool:
        return self.stand == Gespreksstand.CONCEPT
