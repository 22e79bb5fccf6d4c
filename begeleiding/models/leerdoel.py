"""Leerdoel: what somebody wants to learn, made to measure; and a library of examples to begin with."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from begeleiding.querysets import MeegeleverdQuerySet, VanDeBegeleidingQuerySet, VanEenDoelQuerySet
from begeleiding.statussen import Doelstand, Gebied
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Gemeente, Medewerker
from statushouders.models import Statushouder

LANGSTE_DOEL = 120
LANGSTE_DOELTEKST = 500
LANGSTE_STAP = 120
MEESTE_STAPPEN = 8


class Doelvoorbeeld(Bewerkbaar):
    """An example that a goal can begin with. `gemeente` empty: shipped with Meedoen."""

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, null=True, related_name="doelvoorbeelden")
    gebied = models.CharField("gebied", max_length=12, choices=Gebied.choices)
    wat = models.CharField("wat leert iemand", max_length=LANGSTE_DOEL)
    waarom = models.CharField("waarom", max_length=LANGSTE_DOELTEKST, blank=True)
    hoe_te_zien = models.CharField("waaraan zie je het", max_length=LANGSTE_DOELTEKST, blank=True)
    stappen = ArrayField(models.CharField(max_length=LANGSTE_STAP), default=list, blank=True, size=MEESTE_STAPPEN)

    objects = MeegeleverdQuerySet.as_manager()

    class Meta:
        verbose_name = "voorbeeld van een leerdoel"
        verbose_name_plural = "voorbeelden van leerdoelen"
        ordering: ClassVar = ["gebied", "wat", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["gemeente", "wat"], name="doelvoorbeeld_uniek", nulls_distinct=False,
                violation_error_message="Dit voorbeeld is er al.",
            ),
            models.CheckConstraint(name="doelvoorbeeld_gebied", condition=Q(gebied__in=Gebied.values)),
        ]  # fmt: skip

    def __str__(self) -> str:
        return self.wat


class Leerdoel(Bewerkbaar):
    """What (`wat`), why, how one sees it, and by when. Its evidence is in the observations that are tied to it, and in
    what was written down when it was reached (`bewijs`).
    """

    Stand = Doelstand

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="leerdoelen")
    gebied = models.CharField("gebied", max_length=12, choices=Gebied.choices)
    wat = models.CharField("wat leert iemand", max_length=LANGSTE_DOEL)
    waarom = models.CharField("waarom", max_length=LANGSTE_DOELTEKST, blank=True)
    hoe_te_zien = models.CharField("waaraan zie je het", max_length=LANGSTE_DOELTEKST, blank=True)
    uiterlijk = models.DateField("uiterlijk", null=True, blank=True)
    stand = models.CharField("stand", max_length=8, choices=Doelstand.choices, default=Doelstand.BEZIG)
    klaar_op = models.DateField("gehaald of gestopt op", null=True, blank=True)
    bewijs = models.CharField("waaraan zag je het", max_length=LANGSTE_DOELTEKST, blank=True)
    stopreden = models.CharField("waarom gestopt", max_length=250, blank=True)
    gemaakt_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    gemaakt_op = models.DateTimeField(default=nu, editable=False)

    objects = VanDeBegeleidingQuerySet.as_manager()

    class Meta:
        verbose_name = "leerdoel"
        verbose_name_plural = "leerdoelen"
        ordering: ClassVar = ["stand", "uiterlijk", "pk"]
        constraints: ClassVar = [
            models.CheckConstraint(name="leerdoel_gebied", condition=Q(gebied__in=Gebied.values)),
            models.CheckConstraint(
                name="leerdoel_wat", condition=~Q(wat=""), violation_error_message="Vul in wat iemand leert."
            ),
            models.CheckConstraint(
                name="leerdoel_stand_heel",
                condition=Q(stand="bezig", klaar_op=None, bewijs="", stopreden="")
                | Q(stand="gehaald", klaar_op__isnull=False, stopreden="")
                | (Q(stand="gestopt", bewijs="", klaar_op__isnull=False) & ~Q(stopreden="")),
                violation_error_message="Schrijf waarom het doel stopt.",
            ),
        ]

    def __str__(self) -> str:
        return f"leerdoel {self.pk}"

    @property
    def is_open(self) -> bool:
        return self.stand == Doelstand.BEZIG


class Leerdoelstap(models.Model):
    """A step on the way to a goal."""

    leerdoel = models.ForeignKey(Leerdoel, on_delete=models.CASCADE, related_name="stappen", db_index=False)
    volgorde = models.PositiveSmallIntegerField()
    wat = models.CharField("stap", max_length=LANGSTE_STAP)
    gedaan_op = models.DateField("gedaan op", null=True, blank=True)
    gedaan_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    objects = VanEenDoelQuerySet.as_manager()

    class Meta:
        verbose_name = "stap van een leerdoel"
        verbose_name_plural = "stappen van leerdoelen"
        ordering: ClassVar = ["leerdoel", "volgorde", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["leerdoel", "volgorde"], name="leerdoelstap_volgorde",
                deferrable=models.Deferrable.DEFERRED,
            ),
            models.CheckConstraint(name="leerdoelstap_wat", condition=~Q(wat="")),
            models.CheckConstraint(
                name="leerdoelstap_gedaan_heel",
                condition=Q(gedaan_op=None, gedaan_door=None) | Q(gedaan_op__isnull=False, gedaan_door__isnull=False),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"stap {self.pk}"
