"""Signalering: a flag that is raised and ended by rules, never by hand."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils import timezone

from agenda.querysets import SignaleringQuerySet
from agenda.soorten import Signaleringsoort
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Statushouder


class Signalering(models.Model):
    """One flag about one thing to one responsible person.

    `regel` names the rule that raised it and `bron_id` the row of that rule's own table (a stap, an action for a
    werkgever: then there is no statushouder).
    `aan` is empty when it goes to every teamleider: what nobody has yet, or an escalation of who has no teamleider.
    `sinds` is the day on which the cause began, not the day on which the night job noticed it.
    """

    Soort = Signaleringsoort

    gemeente = models.ForeignKey(Gemeente, on_delete=models.CASCADE, related_name="+")
    regel = models.CharField(max_length=40)
    bron_id = models.BigIntegerField()
    soort = models.CharField(max_length=16, choices=Soort.choices)
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, null=True, related_name="signaleringen")
    aan = models.ForeignKey(Medewerker, on_delete=models.PROTECT, null=True, related_name="signaleringen")
    onderwerp = models.CharField(max_length=120)
    datum = models.DateField(help_text="De deadline waar het om gaat.")
    sinds = models.DateField()
    gemaakt_op = models.DateTimeField()
    beeindigd_op = models.DateTimeField(null=True)

    objects = SignaleringQuerySet.as_manager()

    class Meta:
        verbose_name = "signalering"
        verbose_name_plural = "signaleringen"
        ordering: ClassVar = ["datum", "pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["regel", "bron_id", "soort"],
                condition=Q(beeindigd_op=None),
                name="signalering_een_per_ding",
            ),
            models.CheckConstraint(name="signalering_soort_bekend", condition=Q(soort__in=Signaleringsoort.values)),
        ]
        indexes: ClassVar = [
            models.Index(fields=["aan", "datum"], condition=Q(beeindigd_op=None), name="signalering_aan"),
            models.Index(fields=["statushouder"], condition=Q(beeindigd_op=None), name="signalering_dossier"),
            models.Index(fields=["gemeente", "soort"], condition=Q(beeindigd_op=None), name="signalering_gemeente"),
        ]

    def __str__(self) -> str:
        return f"signalering {self.pk}"

    @property
    def bekend_sinds(self) -> date:
        """Since when whom it goes to could know. A teamleider could not know of an escalation before it was raised,
        such as of who was entered years after arriving."""
        if self.soort == self.Soort.ESCALATIE:
            return max(self.sinds, timezone.localdate(self.gemaakt_op))
        return self.sinds

    @property
    def is_onverdeeld(self) -> bool:
        """A person who is nobody's yet. An escalation without a name is somebody's, whose team has no teamleider."""
        return self.aan_id is None and self.statushouder_id is not None and self.soort != self.Soort.ESCALATIE
