"""Afspraak: a talk with one person at a set time; and the mails that tell the colleague of it."""

from __future__ import annotations

from typing import ClassVar
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeBoundary, RangeOperators
from django.db import models
from django.db.models import F, Func, Q

from agenda.afspraakstanden import BEZET, Afspraaksoort, Afspraakstand
from agenda.querysets import AfspraakmailQuerySet, AfspraakQuerySet
from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders.codelijsten import taalnaam
from statushouders.models import Statushouder

LANGSTE_PLAATS = 120
LANGSTE_OPMERKING = 250
PERSOON_BEZET = "afspraak_persoon_een_tegelijk"
COLLEGA_BEZET = "afspraak_medewerker_een_tegelijk"


# The time that it takes, without its end: two talks may follow on each other.
PERIODE = Func("begin", "einde", RangeBoundary(), function="TSTZRANGE", output_field=DateTimeRangeField())


class Afspraak(models.Model):
    """A talk of a person with a colleague. Somebody is at one talk at a time, and the database holds that up.

    A talk that moves keeps its row and gets a follow-up (`vervolg_op`) with the same `uid` and a higher `volgnummer`,
    so that the calendar of the colleague moves it too (RFC 5545). After a no-show the follow-up has a uid of its own.
    """

    Soort = Afspraaksoort
    Stand = Afspraakstand

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="afspraken")
    medewerker = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="afspraken")
    soort = models.CharField("soort gesprek", max_length=20, choices=Afspraaksoort.choices)
    begin = models.DateTimeField("begin")
    einde = models.DateTimeField("einde")
    plaats = models.CharField("plaats", max_length=LANGSTE_PLAATS)
    tolk_nodig = models.BooleanField("tolk nodig", default=False)
    tolk_taal = models.CharField("taal van de tolk", max_length=3, blank=True)
    tolk_geboekt_bij = models.CharField("tolk geboekt bij", max_length=80, blank=True)
    opmerking = models.CharField("opmerking", max_length=LANGSTE_OPMERKING, blank=True)
    stand = models.CharField("stand", max_length=16, choices=Afspraakstand.choices, default=Afspraakstand.GEPLAND)
    met_bericht = models.BooleanField("met bericht", null=True)
    reden = models.CharField("reden", max_length=LANGSTE_OPMERKING, blank=True)
    # All of one person, so they go together with that one; the database checks it when the transaction ends.
    vervolg_op = models.OneToOneField("self", on_delete=models.DO_NOTHING, null=True, related_name="vervolg")
    uid = models.UUIDField(default=uuid4, editable=False)
    volgnummer = models.PositiveIntegerField(default=0, editable=False)
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = AfspraakQuerySet.as_manager()

    class Meta:
        verbose_name = "afspraak"
        verbose_name_plural = "afspraken"
        ordering: ClassVar = ["begin", "pk"]
        indexes: ClassVar = [
            models.Index(fields=["statushouder", "begin"], name="afspraak_dossier"),
            models.Index(fields=["medewerker", "begin"], name="afspraak_agenda"),
            # What a flag can be about.
            models.Index(
                fields=["begin"], name="afspraak_vraagt_iets", condition=Q(stand__in=["gepland", "niet_verschenen"])
            ),
        ]
        constraints: ClassVar = [
            ExclusionConstraint(
                name=PERSOON_BEZET,
                expressions=[(PERIODE, RangeOperators.OVERLAPS), ("statushouder", RangeOperators.EQUAL)],
                condition=Q(stand__in=BEZET),
                violation_error_message="Deze persoon heeft dan al een afspraak. Kies een andere tijd.",
            ),
            ExclusionConstraint(
                name=COLLEGA_BEZET,
                expressions=[(PERIODE, RangeOperators.OVERLAPS), ("medewerker", RangeOperators.EQUAL)],
                condition=Q(stand__in=BEZET),
                violation_error_message="Deze collega heeft dan al een afspraak. Kies een andere tijd.",
            ),
            models.UniqueConstraint(fields=["uid", "volgnummer"], name="afspraak_versie_uniek"),
            models.CheckConstraint(
                name="afspraak_einde_na_begin",
                condition=Q(einde__gt=F("begin")),
                violation_error_message="Het einde ligt voor het begin. Controleer de tijden.",
            ),
            models.CheckConstraint(name="afspraak_soort_bekend", condition=Q(soort__in=Afspraaksoort.values)),
            models.CheckConstraint(name="afspraak_stand_bekend", condition=Q(stand__in=Afspraakstand.values)),
            models.CheckConstraint(
                name="afspraak_bericht_bij_niet_verschenen",
                condition=Q(stand=Afspraakstand.NIET_VERSCHENEN, met_bericht__isnull=False)
                | (~Q(stand=Afspraakstand.NIET_VERSCHENEN) & Q(met_bericht=None)),
                violation_error_message="Kies of er een bericht kwam.",
            ),
            models.CheckConstraint(
                name="afspraak_tolk_met_taal",
                condition=(Q(tolk_nodig=True) & ~Q(tolk_taal=""))
                | Q(tolk_nodig=False, tolk_taal="", tolk_geboekt_bij=""),
                violation_error_message="Kies de taal van de tolk.",
            ),
        ]

    def __str__(self) -> str:
        return f"afspraak {self.pk}"

    @property
    def is_gepland(self) -> bool:
        return self.stand == Afspraakstand.GEPLAND

    @property
    def is_begonnen(self) -> bool:
        return bool(self.begin <= nu())

    @property
    def wacht_op_uitkomst(self) -> bool:
        """The talk was to be over by now, and nobody said how it went."""
        return self.is_gepland and bool(self.einde <= nu())

    @property
    def tolk(self) -> str:
        """'tolk Tigrinya, geboekt bij De Tolkenlijn'; empty when none is needed."""
        return f"tolk {self.taal_van_tolk}" if self.tolk_nodig else ""

    @property
    def taal_van_tolk(self) -> str:
        """'Tigrinya, nog niet geboekt'"""
        geboekt = f"geboekt bij {self.tolk_geboekt_bij}" if self.tolk_geboekt_bij else "nog niet geboekt"
        return f"{taalnaam(self.tolk_taal)}, {geboekt}"

    @property
    def uitkomst(self) -> str:
        """The state in words: 'Niet verschenen, met bericht'."""
        if self.stand != Afspraakstand.NIET_VERSCHENEN:
            return str(self.get_stand_display())
        return f"Niet verschenen, {'met' if self.met_bericht else 'zonder'} bericht"


class Afspraakmail(models.Model):
    """A mail to a colleague about an appointment, with an .ics file. It waits here until the mail server took it.

    What it tells stands in the line itself, because the appointment may change or go before it is sent: kind, time and
    place, and nothing about the person.
    """

    class Methode(models.TextChoices):
        UITNODIGING = "REQUEST", "Uitnodiging"
        AFZEGGING = "CANCEL", "Afzegging"

    class Status(models.TextChoices):
        WACHT = "wacht", "Wacht"
        VERSTUURD = "verstuurd", "Verstuurd"
        MISLUKT = "mislukt", "Mislukt"
        VERVALLEN = "vervallen", "Niet meer nodig"

    afspraak = models.ForeignKey(Afspraak, on_delete=models.SET_NULL, null=True, related_name="mails")
    aan = models.ForeignKey(Medewerker, on_delete=models.CASCADE, related_name="afspraakmails")
    methode = models.CharField(max_length=8, choices=Methode.choices)
    uid = models.UUIDField()
    volgnummer = models.PositiveIntegerField()
    soort = models.CharField(max_length=20, choices=Afspraaksoort.choices)
    begin = models.DateTimeField()
    einde = models.DateTimeField()
    plaats = models.CharField(max_length=LANGSTE_PLAATS)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.WACHT)
    gevraagd_op = models.DateTimeField(default=nu, editable=False)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # When it was sent or given up; while it waits, when it is tried (again).
    moment = models.DateTimeField(default=nu)

    objects = AfspraakmailQuerySet.as_manager()

    class Meta:
        verbose_name = "afspraakmail"
        verbose_name_plural = "afspraakmails"
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["moment"], name="afspraakmail_wacht", condition=Q(status="wacht")),
            models.Index(fields=["uid"], name="afspraakmail_uid"),
        ]
        constraints: ClassVar = [
            models.CheckConstraint(name="afspraakmail_methode", condition=Q(methode__in=["REQUEST", "CANCEL"])),
        ]

    def __str__(self) -> str:
        return f"{self.get_methode_display()} ({self.get_status_display()})"
