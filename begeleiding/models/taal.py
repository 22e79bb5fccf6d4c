"""Language on the floor: the mix of people per hall, and language buddies."""

from __future__ import annotations

from typing import ClassVar

from django.db import models
from django.db.models import Q

from begeleiding.models.assessment import LANGSTE_REDEN
from begeleiding.models.hal import LANGSTE_NAAM, Hal
from begeleiding.querysets import VanDeBegeleidingQuerySet, VanEenHalQuerySet
from begeleiding.statussen import Maatjestand, Maatjestopreden
from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Medewerker
from statushouders.models import Statushouder

MEESTE_MENSEN = 999


class Taalmix(Bewerkbaar):
    """How many statushouders and how many others worked in a hall in a week; `week` is its monday. `geteld`: the
    number of statushouders comes from the log, nobody typed it.
    """

    hal = models.ForeignKey(Hal, on_delete=models.CASCADE, related_name="taalmixen", db_index=False)
    week = models.DateField("week")
    statushouders = models.PositiveSmallIntegerField("statushouders")
    anderen = models.PositiveSmallIntegerField("anderen")
    geteld = models.BooleanField(default=False)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu)

    objects = VanEenHalQuerySet.as_manager()

    class Meta:
        verbose_name = "taalmix"
        verbose_name_plural = "taalmixen"
        ordering: ClassVar = ["-week", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["hal", "week"], name="taalmix_een_per_week"),
            models.CheckConstraint(name="taalmix_maandag", condition=Q(week__iso_week_day=1)),
            models.CheckConstraint(
                name="taalmix_aantallen",
                condition=Q(statushouders__lte=MEESTE_MENSEN, anderen__lte=MEESTE_MENSEN),
                violation_error_message=f"Vul een aantal in van 0 tot {MEESTE_MENSEN}.",
            ),
        ]

    def __str__(self) -> str:
        return f"taalmix {self.pk}"


class Taalmaatje(Bewerkbaar):
    """Somebody with whom a person speaks Dutch, at work or beside it. `maatje` is how that one is called at work, and
    no more.
    """

    Stand = Maatjestand

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="taalmaatjes")
    maatje = models.CharField("wie is het maatje", max_length=LANGSTE_NAAM)
    stand = models.CharField(max_length=8, choices=Maatjestand.choices, default=Maatjestand.GEMATCHT)
    gematcht_op = models.DateField("gematcht op")
    actief_op = models.DateField("actief sinds", null=True, blank=True)
    gestopt_op = models.DateField("gestopt op", null=True, blank=True)
    stopreden = models.CharField("waarom gestopt", max_length=10, choices=Maatjestopreden.choices, blank=True)
    toelichting = models.CharField("toelichting", max_length=LANGSTE_REDEN, blank=True)
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)

    objects = VanDeBegeleidingQuerySet.as_manager()

    class Meta:
        verbose_name = "taalmaatje"
        verbose_name_plural = "taalmaatjes"
        ordering: ClassVar = ["-gematcht_op", "-pk"]
        constraints: ClassVar = [
            models.CheckConstraint(
                name="taalmaatje_stand_heel",
                condition=Q(stand="gematcht", actief_op=None, gestopt_op=None, stopreden="")
                | Q(stand="actief", actief_op__isnull=False, gestopt_op=None, stopreden="")
                | (Q(stand="gestopt", gestopt_op__isnull=False) & ~Q(stopreden="")),
                violation_error_message="Kies waarom het stopt.",
            ),
            models.UniqueConstraint(
                fields=["statushouder"],
                condition=~Q(stand="gestopt"),
                name="taalmaatje_een_tegelijk",
                violation_error_message="Deze persoon heeft al een taalmaatje. Stop dat eerst.",
            ),
            models.CheckConstraint(
                name="taalmaatje_wie", condition=~Q(maatje=""), violation_error_message="Vul in wie het maatje is."
            ),
            models.CheckConstraint(
                name="taalmaatje_stopreden", condition=Q(stopreden__in=["", *Maatjestopreden.values])
            ),
        ]

    def __str__(self) -> str:
        return f"taalmaatje {self.pk}"
