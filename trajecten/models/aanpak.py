"""The template of steps that a municipality works by."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from medewerkers.models import Gemeente
from medewerkers.rollen import DRAAGT_STAPPEN, Rol
from statushouders.codelijsten import Regime
from trajecten.querysets import AanpakQuerySet

LANGSTE_NAAM = 80

# The code of the aanpak and that of the step: another aanpak may have a step of the same code.
Stapsleutel = tuple[str, str]


class Aanpaksoort(models.TextChoices):
    WERKWIJZE = "werkwijze", "Werkwijze van de gemeente"
    WETTELIJK = "wettelijk", "Stappen uit de wet"


class Aanpak(models.Model):
    """A set of steps. `gemeente` empty: shipped with Meedoen. Kind 'wettelijk' comes on top of every aanpak.

    A traject keeps the norms that it began with, so that a new one never rewrites an old decision; of a newer version
    of a law it only gets the steps that are new.
    """

    Soort = Aanpaksoort

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, null=True, related_name="aanpakken")
    code = models.SlugField(max_length=40)
    versie = models.PositiveIntegerField(default=1)
    naam = models.CharField("naam", max_length=LANGSTE_NAAM)
    soort = models.CharField(max_length=10, choices=Soort.choices, default=Soort.WERKWIJZE)
    regime = models.CharField(
        max_length=8, choices=Regime.choices, blank=True, help_text="Alleen voor mensen onder dit regime."
    )
    standaard = models.BooleanField(default=False, help_text="Nieuwe trajecten beginnen met deze aanpak.")

    objects = AanpakQuerySet.as_manager()

    class Meta:
        verbose_name = "aanpak"
        verbose_name_plural = "aanpakken"
        ordering: ClassVar = ["naam", "-versie"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "code", "versie"], name="aanpak_versie_uniek", nulls_distinct=False
            ),
            models.UniqueConstraint(
                fields=["gemeente"], condition=Q(standaard=True), name="aanpak_een_standaard", nulls_distinct=False
            ),
            models.CheckConstraint(name="aanpak_soort_bekend", condition=Q(soort__in=Aanpaksoort.values)),
            models.CheckConstraint(name="aanpak_regime_bekend", condition=Q(regime__in=["", *Regime.values])),
        ]

    def __str__(self) -> str:
        return self.naam


class Eenheid(models.TextChoices):
    """What a term counts in; only 'werkdagen' leaves out weekends and holidays."""

    DAGEN = "dagen", "dagen"
    WERKDAGEN = "werkdagen", "werkdagen"
    WEKEN = "weken", "weken"
    MAANDEN = "maanden", "maanden"


class Baan(models.TextChoices):
    """The three lanes of the timeline."""

    WERK = "werk", "Werk"
    INBURGERING = "inburgering", "Taal en inburgering"
    MAATSCHAPPELIJK = "maatschappelijk", "Maatschappelijk"


class Mijlpaal(models.TextChoices):
    """The marks that phases, the three-week bar (the first three) and the figures go by."""

    CONTACT = "contact", "Eerste contact"
    INTAKE = "intake", "Intake"
    START = "start", "Start werk"
    EVALUATIE = "evaluatie", "Eindevaluatie"
    PLAATSING = "plaatsing", "Plaatsing"


class AanpakStap(models.Model):
    """One step of an aanpak: which lane, from when it counts, within which terms, whose turn, and by which source.

    Terms count from the latest of its anchors. `streef` is what the municipality aims at, `uiterst` what law or
    policy allows at most. Calendar days, unless the unit says working days.
    """

    Mijlpaal = Mijlpaal

    aanpak = models.ForeignKey(Aanpak, on_delete=models.CASCADE, related_name="stappen")
    code = models.SlugField(max_length=40)
    naam = models.CharField("naam", max_length=LANGSTE_NAAM)
    volgorde = models.PositiveIntegerField()
    baan = models.CharField("baan", max_length=16, choices=Baan.choices)
    mijlpaal = models.CharField(max_length=10, choices=Mijlpaal.choices, blank=True)
    rol = models.CharField("verantwoordelijke", max_length=20, choices=Rol.choices)

    streef_aantal = models.PositiveIntegerField("streeftermijn", null=True, blank=True)
    streef_eenheid = models.CharField(max_length=10, choices=Eenheid.choices, blank=True)
    uiterst_aantal = models.PositiveIntegerField("uiterste termijn", null=True, blank=True)
    uiterst_eenheid = models.CharField(max_length=10, choices=Eenheid.choices, blank=True)
    waarschuw_dagen = models.PositiveIntegerField("waarschuw vanaf", default=3, help_text="Dagen voor de deadline.")
    escaleer_dagen = models.PositiveIntegerField("naar de teamleider na", default=5, help_text="Dagen na de deadline.")
    bron = models.CharField("bron", max_length=120, help_text="Bijvoorbeeld 'Bi2021 art. 5.3 lid 1'.")
    uitleg = models.CharField("waarom", max_length=250, blank=True)

    class Meta:
        verbose_name = "stap van een aanpak"
        verbose_name_plural = "stappen van aanpakken"
        ordering: ClassVar = ["aanpak", "volgorde"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["aanpak", "code"], name="aanpakstap_code_uniek"),
            models.UniqueConstraint(
                fields=["aanpak", "mijlpaal"], condition=~Q(mijlpaal=""), name="aanpakstap_mijlpaal_uniek"
            ),
            models.CheckConstraint(
                name="aanpakstap_streef_heel",
                condition=Q(streef_aantal=None, streef_eenheid="")
                | (Q(streef_aantal__isnull=False) & ~Q(streef_eenheid="")),
                violation_error_message="Vul bij de streeftermijn een aantal en een eenheid in.",
            ),
            models.CheckConstraint(
                name="aanpakstap_uiterst_heel",
                condition=Q(uiterst_aantal=None, uiterst_eenheid="")
                | (Q(uiterst_aantal__isnull=False) & ~Q(uiterst_eenheid="")),
                violation_error_message="Vul bij de uiterste termijn een aantal en een eenheid in.",
            ),
            models.CheckConstraint(
                name="aanpakstap_streef_binnen_uiterst",
                condition=~Q(streef_eenheid=models.F("uiterst_eenheid"))
                | Q(streef_aantal=None)
                | Q(streef_aantal__lte=models.F("uiterst_aantal")),
                violation_error_message="De streeftermijn eindigt na de uiterste termijn.",
            ),
            models.CheckConstraint(
                name="aanpakstap_eenheid_bekend",
                condition=Q(streef_eenheid__in=["", *Eenheid.values], uiterst_eenheid__in=["", *Eenheid.values]),
            ),
            models.CheckConstraint(name="aanpakstap_baan_bekend", condition=Q(baan__in=Baan.values)),
            models.CheckConstraint(name="aanpakstap_mijlpaal_bekend", condition=Q(mijlpaal__in=["", *Mijlpaal.values])),
            models.CheckConstraint(
                name="aanpakstap_rol_draagt_stappen",
                condition=Q(rol__in=DRAAGT_STAPPEN),
                violation_error_message="Kies wie verantwoordelijk is.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def sleutel(self) -> Stapsleutel:
        """Which step it is, in whatever version of its aanpak."""
        return self.aanpak.code, self.code


class Ankerdatum(models.TextChoices):
    """The named dates, with the name of the field of Statushouder."""

    VESTIGING = "vestigingsdatum", "vestiging"
    BRP = "brp_inschrijving", "inschrijving in de BRP"
    KENNISGEVING = "kennisgeving_duo", "kennisgeving van DUO"


class Anker(models.Model):
    """What a step counts from: a named date of the person, or the completion of another step.

    A step with several anchors counts from the latest; while one is empty the step has no date ('wacht op').
    """

    Datum = Ankerdatum

    stap = models.ForeignKey(AanpakStap, on_delete=models.CASCADE, related_name="ankers")
    datum = models.CharField(max_length=20, choices=Datum.choices, blank=True)
    na_stap = models.ForeignKey(AanpakStap, on_delete=models.CASCADE, null=True, related_name="+")

    class Meta:
        verbose_name = "anker"
        verbose_name_plural = "ankers"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="anker_datum_of_stap",
                condition=Q(datum="", na_stap__isnull=False) | (~Q(datum="") & Q(na_stap=None)),
            ),
            models.CheckConstraint(name="anker_niet_op_zichzelf", condition=~Q(stap=models.F("na_stap"))),
            models.CheckConstraint(name="anker_datum_bekend", condition=Q(datum__in=["", *Ankerdatum.values])),
        ]

    def __str__(self) -> str:
        return self.get_datum_display() if self.datum else f"na {self.na_stap}"
