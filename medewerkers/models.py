"""The people who work with Meedoen, their organisations and the municipalities."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser
from django.db import models
from django.db.models.functions import Lower

from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.querysets import (
    GemeenteQuerySet,
    LogregelQuerySet,
    MedewerkerManager,
    OrganisatieQuerySet,
    TeamQuerySet,
    WachtwoordmailQuerySet,
)
from medewerkers.rollen import Rol
from medewerkers.toegang import rol_mag


class Gemeente(models.Model):
    """A municipality: the wall between two municipalities in one installation."""

    naam = models.CharField("naam", max_length=80, unique=True)
    cbs_code = models.CharField("CBS-code", max_length=6, unique=True, help_text="Bijvoorbeeld GM1783.")

    objects = GemeenteQuerySet.as_manager()

    class Meta:
        verbose_name = "gemeente"
        verbose_name_plural = "gemeenten"
        ordering: ClassVar = ["naam"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="gemeente_cbs_code",
                condition=models.Q(cbs_code__regex=r"^GM\d{4}$"),
                violation_error_message="Een CBS-code is GM met vier cijfers, bijvoorbeeld GM1783.",
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Bewerkbaar(models.Model):
    """Counts saves, so that the second of two beheerders who edit the same thing sees what the first one saved."""

    versie = models.PositiveIntegerField(default=1, db_default=1, editable=False)

    class Meta:
        abstract = True


class Sluitbaar(Bewerkbaar):
    """A place where people work. Closed: nobody works there and nobody can come; what it was stays readable."""

    gesloten_op = models.DateTimeField(null=True, editable=False)

    class Meta:
        abstract = True


class Organisatie(Sluitbaar):
    """Where a medewerker works. It may serve several municipalities (a werkbedrijf often does).

    Its name is unique per municipality, which the services see to: unique in the whole installation would tell a
    beheerder what another municipality has.
    """

    class Soort(models.TextChoices):
        GEMEENTE = "gemeente", "Gemeente"
        WERKBEDRIJF = "werkbedrijf", "Werkbedrijf"
        KETENPARTNER = "ketenpartner", "Ketenpartner"

    naam = models.CharField("naam", max_length=120)
    soort = models.CharField("soort", max_length=12, choices=Soort.choices)
    gemeenten = models.ManyToManyField(Gemeente, related_name="organisaties", verbose_name="gemeenten")

    objects = OrganisatieQuerySet.as_manager()

    class Meta:
        verbose_name = "organisatie"
        verbose_name_plural = "organisaties"
        ordering: ClassVar = ["naam"]

    def __str__(self) -> str:
        return self.naam


class Team(Sluitbaar):
    """A team within an organisation."""

    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="teams")
    naam = models.CharField("naam", max_length=80)

    objects = TeamQuerySet.as_manager()

    class Meta:
        verbose_name = "team"
        verbose_name_plural = "teams"
        ordering: ClassVar = ["naam"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                "organisatie",
                Lower("naam"),
                name="team_naam_uniek",
                violation_error_message="Deze organisatie heeft al een team met deze naam.",
            )
        ]

    def __str__(self) -> str:
        return self.naam


class Medewerker(Bewerkbaar, AbstractBaseUser):
    """Somebody who signs in, with the e-mail address as name.

    `actieve_gemeente` is set per request by the middleware (or by hand in jobs and tests); without it every
    `visible_to` gives nothing.
    """

    email = models.EmailField("e-mailadres", unique=True)
    voornaam = models.CharField("voornaam", max_length=60)
    achternaam = models.CharField("achternaam", max_length=80, help_text="Met tussenvoegsel: de Wit.")
    telefoon = models.CharField("telefoon", max_length=20, blank=True)
    rol = models.CharField("rol", max_length=20, choices=Rol.choices)
    organisatie = models.ForeignKey(Organisatie, on_delete=models.PROTECT, related_name="medewerkers")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, null=True, blank=True, related_name="medewerkers")
    is_active = models.BooleanField("actief", default=True)
    aangemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = MedewerkerManager()

    USERNAME_FIELD = "email"
    REQUIRED_FIELDS: ClassVar = []

    actieve_gemeente: Gemeente | None = None

    class Meta:
        verbose_name = "medewerker"
        verbose_name_plural = "medewerkers"
        ordering: ClassVar = ["achternaam", "voornaam"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                Lower("email"),
                name="medewerker_email_uniek",
                violation_error_message="Er is al een account met dit e-mailadres.",
            ),
            models.CheckConstraint(
                name="medewerker_rol_bekend",
                condition=models.Q(rol__in=Rol.values),
                violation_error_message="Kies een rol uit de lijst.",
            ),
        ]

    def __str__(self) -> str:
        return self.naam

    @property
    def naam(self) -> str:
        """Full name, as colleagues see it."""
        return f"{self.voornaam} {self.achternaam}"

    @property
    def letters(self) -> str:
        """Two letters for the round mark: Marloes de Wit is MW."""
        return (self.voornaam[:1] + self.achternaam.split()[-1][:1]).upper()

    @property
    def actieve_gemeente_id(self) -> int | None:
        """The municipality for which this medewerker is at work now; None closes every door."""
        return self.actieve_gemeente.pk if self.actieve_gemeente else None

    def werkt_voor(self) -> Gemeente:
        """The municipality in which this medewerker changes something now. Raises DomeinFout when there is none."""
        if self.actieve_gemeente is None:
            raise DomeinFout("Je werkt nu niet voor een gemeente. Kies eerst een gemeente.")
        return self.actieve_gemeente

    @property
    def is_uitgenodigd(self) -> bool:
        """May sign in, and never did."""
        return self.is_active and self.last_login is None

    def mag(self, actie: str) -> bool:
        """Whether this medewerker's role may do the action (what one may see is `visible_to`)."""
        return self.is_active and rol_mag(self.rol, actie)


class Wachtwoordmail(models.Model):
    """A mail with a link to choose a password, that has to go out. It waits here until the mail server took it.

    Without address or link: those are read and made at the moment of sending. Whoever asks for a link gets a line, also
    who has no account (`medewerker` is empty): asking is the same work for everybody, so its time tells nothing.
    """

    class Soort(models.TextChoices):
        VERGETEN = "vergeten", "Wachtwoord vergeten"
        UITNODIGING = "uitnodiging", "Uitnodiging"

    class Status(models.TextChoices):
        WACHT = "wacht", "Wacht"
        VERSTUURD = "verstuurd", "Verstuurd"
        MISLUKT = "mislukt", "Mislukt"
        VERVALLEN = "vervallen", "Niet meer nodig"

    medewerker = models.ForeignKey(Medewerker, on_delete=models.CASCADE, null=True, related_name="wachtwoordmails")
    soort = models.CharField(max_length=12, choices=Soort.choices)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.WACHT)
    gevraagd_op = models.DateTimeField(default=nu, editable=False)
    pogingen = models.PositiveSmallIntegerField(default=0)
    # When it was sent or given up; while it waits, when it is tried (again).
    moment = models.DateTimeField(default=nu)

    objects = WachtwoordmailQuerySet.as_manager()

    class Meta:
        verbose_name = "wachtwoordmail"
        verbose_name_plural = "wachtwoordmails"
        ordering: ClassVar = ["pk"]
        indexes: ClassVar = [
            models.Index(fields=["moment"], name="wachtwoordmail_wacht", condition=models.Q(status="wacht")),
        ]

    def __str__(self) -> str:
        return f"{self.get_soort_display()} ({self.get_status_display()})"


class Logregel(models.Model):
    """Who did (or opened) what, when. Written by every service that changes state; never changed, holds no content.

    `statushouder_id` is a bare number: this app knows no statushouders, the dossier's logbook finds its lines by it.
    """

    moment = models.DateTimeField(default=nu, editable=False)
    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="+")
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    actie = models.CharField(max_length=60)
    statushouder_id = models.BigIntegerField(null=True)
    object_id = models.BigIntegerField(null=True)

    objects = LogregelQuerySet.as_manager()

    class Meta:
        verbose_name = "logregel"
        verbose_name_plural = "logregels"
        indexes: ClassVar = [models.Index(fields=["statushouder_id", "-moment"], name="logregel_dossier")]

    def __str__(self) -> str:
        return f"{self.actie} {self.object_id or ''}".strip()
