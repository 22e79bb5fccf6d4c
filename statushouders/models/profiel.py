"""The profile that an employer may read ('blauwe map'), version by version."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kern.tijd import nu
from kern.velden import VersleuteldeJson
from medewerkers.models import Medewerker
from statushouders.models.persoon import Statushouder
from statushouders.profielcodes import Akkoordwijze, Profieldeel, Profielstand
from statushouders.profielquerysets import ProfielQuerySet

LANGSTE_ZOEKNAAM = 160


class Profiel(models.Model):
    """One version. A concept is written (`teksten`, of which `versie` counts the saves); its facts are those of now.

    With the consent of the person it is frozen: `momentopname` holds what may be shared and nothing else, and a trigger
    sees to it that it stays so. A change is a new version, which asks for consent anew.
    """

    Stand = Profielstand

    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="profielen")
    versienummer = models.PositiveIntegerField("versie", default=1)
    stand = models.CharField("stand", max_length=12, choices=Profielstand.choices, default=Profielstand.CONCEPT)
    versie = models.PositiveIntegerField(default=1, editable=False)
    teksten = VersleuteldeJson(default=dict)
    begonnen_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    begonnen_op = models.DateTimeField(default=nu, editable=False)
    bewaard_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    bewaard_op = models.DateTimeField(default=nu, editable=False)

    akkoord_op = models.DateField("toestemming op", null=True, blank=True)
    akkoord_wijze = models.CharField("toestemming", max_length=12, choices=Akkoordwijze.choices, blank=True)
    akkoord_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")
    akkoord_genoteerd_op = models.DateTimeField(null=True, blank=True)
    gedeeld = ArrayField(
        models.CharField(max_length=12, choices=Profieldeel.choices), verbose_name="mag gedeeld worden", default=list
    )
    momentopname = VersleuteldeJson(null=True, blank=True)
    # The name in it as one types it, for a search that opens no other profile.
    zoeknaam = models.CharField(max_length=LANGSTE_ZOEKNAAM, blank=True, default="", db_default="", editable=False)

    ingetrokken_op = models.DateTimeField("toestemming ingetrokken op", null=True, blank=True)
    ingetrokken_door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="+")

    objects = ProfielQuerySet.as_manager()

    class Meta:
        verbose_name = "profiel"
        verbose_name_plural = "profielen"
        ordering: ClassVar = ["-versienummer"]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["statushouder", "versienummer"], name="profiel_versie_uniek"),
            models.UniqueConstraint(
                fields=["statushouder"],
                condition=Q(stand="concept"),
                name="profiel_een_concept",
                violation_error_message="Er is al een concept. Ga daarmee verder.",
            ),
            models.UniqueConstraint(
                fields=["statushouder"],
                condition=Q(stand="akkoord"),
                name="profiel_een_akkoord",
                violation_error_message="Er is al een goedgekeurd profiel.",
            ),
            models.CheckConstraint(name="profiel_stand_bekend", condition=Q(stand__in=Profielstand.values)),
            models.CheckConstraint(
                name="profiel_gedeeld_bekend", condition=Q(gedeeld__contained_by=list(Profieldeel.values))
            ),
            models.CheckConstraint(
                name="profiel_vast_met_toestemming",
                condition=Q(
                    stand="concept", akkoord_op=None, akkoord_wijze="", akkoord_door=None, akkoord_genoteerd_op=None,
                    gedeeld=[], momentopname__isnull=True,
                )
                | (
                    ~Q(stand="concept")
                    & Q(
                        akkoord_op__isnull=False, akkoord_wijze__in=Akkoordwijze.values, akkoord_door__isnull=False,
                        akkoord_genoteerd_op__isnull=False, momentopname__isnull=False,
                    )
                ),
                violation_error_message="Vul in op welke dag en hoe iemand toestemming gaf.",
            ),
            models.CheckConstraint(
                name="profiel_ingetrokken_met_moment",
                condition=Q(stand="ingetrokken", ingetrokken_op__isnull=False, ingetrokken_door__isnull=False)
                | (~Q(stand="ingetrokken") & Q(ingetrokken_op=None, ingetrokken_door=None)),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"profiel {self.pk}"

    @property
    def is_concept(self) -> bool:
        return self.stand == Profielstand.CONCEPT

    @property
    def is_goedgekeurd(self) -> bool:
        """The one that counts: may be read by employers."""
        return self.stand == Profielstand.AKKOORD
