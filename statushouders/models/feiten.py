"""The lasting facts about a person, so that nobody asks them twice: school, work, skills, and how he or she lives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders import feitcodes as codes
from statushouders.models.persoon import Statushouder
from statushouders.querysets import FeitQuerySet, HerkomstQuerySet

EERSTE_JAAR = 1930
LAATSTE_JAAR = 2100
LANGSTE_TEKST = 1000
MEESTE_KINDEREN = 20
MEESTE_REISTIJD = 180
UREN_IN_EEN_WEEK = 168


def _periode(naam: str) -> list[models.BaseConstraint]:
    jaar = f"Vul een jaar in met vier cijfers, van {EERSTE_JAAR} tot nu."
    tussen = (EERSTE_JAAR, LAATSTE_JAAR)
    return [
        models.CheckConstraint(
            name=f"{naam}_jaren",
            condition=(Q(van_jaar=None) | Q(van_jaar__range=tussen)) & (Q(tot_jaar=None) | Q(tot_jaar__range=tussen)),
            violation_error_message=jaar,
        ),
        models.CheckConstraint(
            name=f"{naam}_volgorde",
            condition=Q(van_jaar=None) | Q(tot_jaar=None) | Q(tot_jaar__gte=F("van_jaar")),
            violation_error_message="Het laatste jaar ligt voor het eerste jaar. Draai ze om.",
        ),
    ]


def _uit_lijst(naam: str, veld: str, waarden: Iterable[str]) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{naam}_{veld}",
        condition=Q(**{f"{veld}__in": ["", *waarden]}),
        violation_error_message="Kies een antwoord uit de lijst.",
    )


def _uit_lijsten(naam: str, veld: str, waarden: Iterable[str]) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{naam}_{veld}",
        condition=Q(**{f"{veld}__contained_by": list(waarden)}),
        violation_error_message="Kies antwoorden uit de lijst.",
    )


class Opleiding(models.Model):
    """A school or course that somebody followed. Without `tot_jaar` it goes on, or nobody knows."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="opleidingen")
    niveau = models.CharField("niveau", max_length=12, choices=codes.Opleidingsniveau.choices, blank=True)
    richting = models.CharField("richting of vak", max_length=120, blank=True)
    land = models.CharField("land", max_length=2, blank=True)
    van_jaar = models.PositiveSmallIntegerField("van", null=True, blank=True)
    tot_jaar = models.PositiveSmallIntegerField("tot", null=True, blank=True)
    diploma = models.CharField("diploma", max_length=5, choices=codes.Diploma.choices, blank=True)
    waardering = models.CharField("diplomawaardering", max_length=11, choices=codes.Waardering.choices, blank=True)

    objects = FeitQuerySet.as_manager()
    feitgroep: ClassVar[str] = codes.Feitgroep.OPLEIDING

    class Meta:
        verbose_name = "opleiding"
        verbose_name_plural = "opleidingen"
        ordering: ClassVar = [F("van_jaar").desc(nulls_last=True), "pk"]
        constraints: ClassVar = [
            *_periode("opleiding"),
            _uit_lijst("opleiding", "niveau", codes.Opleidingsniveau.values),
            models.CheckConstraint(
                name="opleiding_niet_leeg",
                condition=~Q(niveau="", richting=""),
                violation_error_message="Kies een niveau of vul een richting in.",
            ),
        ]

    def __str__(self) -> str:
        return f"opleiding {self.pk}"


class Werkervaring(models.Model):
    """Work that somebody did, paid or not, there or here."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="werkervaringen")
    beroep = models.CharField("beroep of werk", max_length=120)
    sector = models.CharField("soort bedrijf", max_length=12, choices=codes.Sector.choices, blank=True)
    land = models.CharField("land", max_length=2, blank=True)
    van_jaar = models.PositiveSmallIntegerField("van", null=True, blank=True)
    tot_jaar = models.PositiveSmallIntegerField("tot", null=True, blank=True)
    taken = models.CharField("taken", max_length=LANGSTE_TEKST, blank=True)

    objects = FeitQuerySet.as_manager()
    feitgroep: ClassVar[str] = codes.Feitgroep.WERK

    class Meta:
        verbose_name = "werkervaring"
        verbose_name_plural = "werkervaringen"
        ordering: ClassVar = [F("van_jaar").desc(nulls_last=True), "pk"]
        constraints: ClassVar = [
            *_periode("werkervaring"),
            _uit_lijst("werkervaring", "sector", codes.Sector.values),
            models.CheckConstraint(
                name="werkervaring_beroep",
                condition=~Q(beroep=""),
                violation_error_message="Vul in welk werk het was.",
            ),
        ]

    def __str__(self) -> str:
        return f"werkervaring {self.pk}"


class Vaardigheid(models.Model):
    """Something that somebody can, is, has a paper of, or likes to do."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="vaardigheden")
    soort = models.CharField("soort", max_length=12, choices=codes.Vaardigheidsoort.choices)
    tekst = models.CharField("wat", max_length=120)

    objects = FeitQuerySet.as_manager()
    feitgroep: ClassVar[str] = codes.Feitgroep.VAARDIGHEDEN

    class Meta:
        verbose_name = "vaardigheid"
        verbose_name_plural = "vaardigheden"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["statushouder", "soort", "tekst"],
                name="vaardigheid_uniek",
                violation_error_message="Dit staat er al.",
            ),
            models.CheckConstraint(
                name="vaardigheid_gevuld",
                condition=~Q(tekst="") & Q(soort__in=codes.Vaardigheidsoort.values),
                violation_error_message="Kies een soort en vul in wat het is.",
            ),
        ]

    def __str__(self) -> str:
        return f"vaardigheid {self.pk}"


class Leefsituatie(models.Model):
    """How somebody lives and what that means for work: one row per person, from the first fact on.

    It holds fields of several groups, so it is read with `selectors.feiten`, which leaves out what one does not see.
    `functioneel` is what a jobcoach and an employer may know of the body: what somebody can do, never a diagnosis.
    """

    statushouder = models.OneToOneField(Statushouder, on_delete=models.CASCADE, related_name="leefsituatie")

    alfabetisering = models.CharField(
        "lezen en schrijven", max_length=8, choices=codes.Alfabetisering.choices, blank=True
    )
    digitaal = models.CharField("computer en telefoon", max_length=5, choices=codes.Digitaal.choices, blank=True)

    ambitie_kort = models.CharField("wil dit jaar", max_length=LANGSTE_TEKST, blank=True)
    ambitie_lang = models.CharField("wil later", max_length=LANGSTE_TEKST, blank=True)
    belemmeringen = ArrayField(
        models.CharField(max_length=10, choices=codes.Belemmering.choices), verbose_name="in de weg", default=list
    )

    uren_per_week = models.PositiveSmallIntegerField("uren per week", null=True, blank=True)
    dagdelen = ArrayField(models.CharField(max_length=10), verbose_name="kan op", default=list)

    kan_fietsen = models.CharField("kan fietsen", max_length=5, choices=codes.Fietsen.choices, blank=True)
    heeft_fiets = models.CharField("heeft een fiets", max_length=3, choices=codes.JaNee.choices, blank=True)
    rijbewijs = ArrayField(
        models.CharField(max_length=12, choices=codes.Rijbewijs.choices), verbose_name="rijbewijs", default=list
    )
    ov = models.CharField("reist met bus en trein", max_length=3, choices=codes.JaNee.choices, blank=True)
    meerijden = models.CharField("kan meerijden", max_length=3, choices=codes.JaNee.choices, blank=True)
    reistijd_minuten = models.PositiveSmallIntegerField("hoogstens onderweg", null=True, blank=True)

    functioneel = models.CharField("wat kan bij het werk", max_length=LANGSTE_TEKST, blank=True)
    belasting_niet = ArrayField(
        models.CharField(max_length=12, choices=codes.Belasting.choices), verbose_name="gaat niet", default=list,
        db_default=[],
    )  # fmt: skip

    gezin = models.CharField("gezin", max_length=LANGSTE_TEKST, blank=True)
    kinderen = models.PositiveSmallIntegerField("kinderen thuis", null=True, blank=True)
    opvang = models.CharField("kinderopvang", max_length=11, choices=codes.Opvang.choices, blank=True)
    huisvesting = models.CharField("wonen", max_length=LANGSTE_TEKST, blank=True)
    financien = models.CharField("geld", max_length=LANGSTE_TEKST, blank=True)
    netwerk = models.CharField("sociaal netwerk", max_length=LANGSTE_TEKST, blank=True)

    objects = FeitQuerySet.as_manager()

    class Meta:
        verbose_name = "leefsituatie"
        verbose_name_plural = "leefsituaties"
        constraints: ClassVar = [
            models.CheckConstraint(
                name="leefsituatie_reistijd",
                condition=Q(reistijd_minuten=None) | Q(reistijd_minuten__lte=MEESTE_REISTIJD),
                violation_error_message=f"Vul hoogstens {MEESTE_REISTIJD} minuten in.",
            ),
            models.CheckConstraint(
                name="leefsituatie_uren",
                condition=Q(uren_per_week=None) | Q(uren_per_week__lte=UREN_IN_EEN_WEEK),
                violation_error_message=f"Een week heeft {UREN_IN_EEN_WEEK} uur. Vul een lager getal in.",
            ),
            models.CheckConstraint(
                name="leefsituatie_kinderen",
                condition=Q(kinderen=None) | Q(kinderen__lte=MEESTE_KINDEREN),
                violation_error_message=f"Vul hoogstens {MEESTE_KINDEREN} kinderen in.",
            ),
            _uit_lijsten("leefsituatie", "dagdelen", codes.DAGDELEN),
            _uit_lijsten("leefsituatie", "belemmeringen", codes.Belemmering.values),
            _uit_lijsten("leefsituatie", "rijbewijs", codes.Rijbewijs.values),
            _uit_lijsten("leefsituatie", "belasting_niet", codes.Belasting.values),
            models.CheckConstraint(
                name="leefsituatie_geen_rijbewijs",
                condition=~Q(rijbewijs__contains=["geen"]) | Q(rijbewijs=["geen"]),
                violation_error_message="Kies 'Geen rijbewijs', of welk rijbewijs het is.",
            ),
        ]

    def __str__(self) -> str:
        return f"leefsituatie {self.pk}"


class Feitherkomst(models.Model):
    """Since when a group of facts is known, and by whom it was recorded or confirmed last."""

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="feitherkomsten")
    groep = models.CharField("groep", max_length=12, choices=codes.Feitgroep.choices)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField("vastgelegd op", default=nu)

    objects = HerkomstQuerySet.as_manager()

    class Meta:
        verbose_name = "herkomst van feiten"
        verbose_name_plural = "herkomsten van feiten"
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["statushouder", "groep"], name="feitherkomst_een_per_groep"),
        ]

    def __str__(self) -> str:
        return f"herkomst {self.groep}"
