"""A visit to a company in a small group, or a network meeting; and who was there."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import F, Q

from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from statushouders.models import Statushouder
from werkgevers.codelijsten import Bijeenkomstsoort, Bijeenkomststand, Deelnamestand, Interesse
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST, Werkgever
from werkgevers.querysets import BijeenkomstQuerySet, VanEenMensQuerySet

LANGSTE_INDRUK = 500


class Bijeenkomst(Bewerkbaar):
    """People meet employers. A bedrijfsbezoek is at one employer; small groups work better, so `hoogstens` warns."""

    Soort = Bijeenkomstsoort
    Stand = Bijeenkomststand

    gemeente = models.ForeignKey(Gemeente, on_delete=models.PROTECT, related_name="bijeenkomsten")
    soort = models.CharField("soort", max_length=16, choices=Bijeenkomstsoort.choices)
    naam = models.CharField("naam", max_length=120, blank=True)
    werkgevers = models.ManyToManyField(Werkgever, related_name="bijeenkomsten", verbose_name="werkgevers")
    begin = models.DateTimeField("begin")
    einde = models.DateTimeField("einde")
    plaats = models.CharField("plaats", max_length=160)
    hoogstens = models.PositiveSmallIntegerField("hoogstens", default=6)
    stand = models.CharField("stand", max_length=10, choices=Bijeenkomststand.choices, default=Bijeenkomststand.GEPLAND)
    verslag = models.TextField("hoe was het", max_length=LANGSTE_WERKGEVERTEKST, blank=True)
    begeleider = models.ForeignKey(
        Medewerker, on_delete=models.PROTECT, related_name="bijeenkomsten", verbose_name="wie gaat mee"
    )
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = BijeenkomstQuerySet.as_manager()

    class Meta:
        verbose_name = "bijeenkomst"
        verbose_name_plural = "bijeenkomsten"
        ordering: ClassVar = ["-begin", "-pk"]
        indexes: ClassVar = [models.Index(fields=["gemeente", "-begin"], name="bijeenkomst_gemeente")]
        constraints: ClassVar = [
            models.CheckConstraint(name="bijeenkomst_soort", condition=Q(soort__in=Bijeenkomstsoort.values)),
            models.CheckConstraint(name="bijeenkomst_stand", condition=Q(stand__in=Bijeenkomststand.values)),
            models.CheckConstraint(
                name="bijeenkomst_tijden",
                condition=Q(einde__gt=F("begin")),
                violation_error_message="Het einde ligt voor het begin. Controleer de tijden.",
            ),
            models.CheckConstraint(
                name="bijeenkomst_hoogstens",
                condition=Q(hoogstens__gte=1, hoogstens__lte=99),
                violation_error_message="Vul een aantal in van 1 tot 99.",
            ),
        ]

    def __str__(self) -> str:
        return f"bijeenkomst {self.pk}"

    @property
    def begonnen(self) -> bool:
        """From its begin on one says who was there and what came of it, and asks nobody to come any more. Lists part
        there too (`BijeenkomstQuerySet.komend`)."""
        return self.begin <= nu()


class Deelname(Bewerkbaar):
    """Somebody was asked to come. What came of it, from both sides, stands in both dossiers."""

    Stand = Deelnamestand

    bijeenkomst = models.ForeignKey(Bijeenkomst, on_delete=models.CASCADE, related_name="deelnames", db_index=False)
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="deelnames")
    # With which employer; at a network meeting somebody meets several, and this is the one that counts.
    werkgever = models.ForeignKey(Werkgever, on_delete=models.PROTECT, null=True, blank=True, related_name="deelnames")
    stand = models.CharField("stand", max_length=16, choices=Deelnamestand.choices, default=Deelnamestand.UITGENODIGD)
    interesse_persoon = models.CharField("wil verder", max_length=10, choices=Interesse.choices, blank=True)
    indruk_persoon = models.CharField("wat vond de persoon", max_length=LANGSTE_INDRUK, blank=True)
    interesse_werkgever = models.CharField("werkgever wil verder", max_length=10, choices=Interesse.choices, blank=True)
    indruk_werkgever = models.CharField("wat vond de werkgever", max_length=LANGSTE_INDRUK, blank=True)
    vervolg = models.CharField("vervolg", max_length=LANGSTE_INDRUK, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanEenMensQuerySet.as_manager()

    class Meta:
        verbose_name = "deelname"
        verbose_name_plural = "deelnames"
        ordering: ClassVar = ["pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["bijeenkomst", "statushouder"],
                name="deelname_een_per_persoon",
                violation_error_message="Deze persoon is al gevraagd.",
            ),
            models.CheckConstraint(name="deelname_stand", condition=Q(stand__in=Deelnamestand.values)),
            models.CheckConstraint(
                name="deelname_interesse",
                condition=Q(interesse_persoon__in=["", *Interesse.values])
                & Q(interesse_werkgever__in=["", *Interesse.values]),
            ),
        ]

    def __str__(self) -> str:
        return f"deelname {self.pk}"

    @property
    def kan_uitkomst_hebben(self) -> bool:
        """Of who was not there nothing came."""
        return self.stand not in (Deelnamestand.AFGEMELD, Deelnamestand.NIET_VERSCHENEN)
