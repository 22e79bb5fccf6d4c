"""What may be looked for of people who gave consent, and the proposals that come of it."""

from __future__ import annotations

from typing import ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from kern.tijd import nu
from medewerkers.models import Bewerkbaar, Medewerker
from plaatsingen.querysets import KandidaatQuerySet, VoordrachtQuerySet
from plaatsingen.statussen import VOORDRACHT_OPEN, Afwijsreden, Voordrachtstand
from statushouders import feitcodes
from statushouders.models import Profiel, Statushouder
from statushouders.vakgebieden import VAKGEBIEDEN
from werkgevers.codelijsten import Certificaat, Werkvorm
from werkgevers.models import Werkplek


class Kandidaat(models.Model):
    """What the approved profile of a person says, in columns that can be searched. It is made with the consent and goes
    with it. A part that is not shared is empty, as if nobody knows it.

    No sex, age, origin, nationality, religion or health stands in it. When somebody can work and how one travels is not
    here either: that is asked of the facts themselves, which change more often.
    """

    statushouder = models.OneToOneField(
        Statushouder, on_delete=models.CASCADE, primary_key=True, related_name="kandidaat"
    )
    profiel = models.OneToOneField(Profiel, on_delete=models.CASCADE, related_name="kandidaat")
    # The day of the consent: who waits longest comes first.
    sinds = models.DateField()
    # Spoken Dutch as on the CEFR scale, 0 (A0) to 6 (C2).
    taalniveau = models.PositiveSmallIntegerField(null=True)
    sectoren = ArrayField(models.CharField(max_length=12), default=list)
    vak_werk = ArrayField(models.CharField(max_length=20), default=list)
    vak_opleiding = ArrayField(models.CharField(max_length=20), default=list)
    vak_wens = ArrayField(models.CharField(max_length=20), default=list)
    vaardigheden = ArrayField(models.CharField(max_length=120), default=list)
    # The skills as whole words, one space around each: what a place asks is looked for in it.
    kan = models.GeneratedField(
        expression=models.Func(models.F("vaardigheden"), function="meedoen_alle_woorden"),
        output_field=models.TextField(),
        db_persist=True,
    )
    certificaten = ArrayField(models.CharField(max_length=12), default=list)
    belasting_niet = ArrayField(models.CharField(max_length=12), default=list)
    vorm = models.CharField(max_length=8, choices=Werkvorm.choices, blank=True)
    bijgewerkt_op = models.DateTimeField(default=nu)

    objects = KandidaatQuerySet.as_manager()

    class Meta:
        verbose_name = "kandidaat"
        verbose_name_plural = "kandidaten"
        constraints: ClassVar = [
            models.CheckConstraint(name="kandidaat_taalniveau", condition=Q(taalniveau=None) | Q(taalniveau__lte=6)),
            models.CheckConstraint(
                name="kandidaat_vakgebieden",
                condition=Q(vak_werk__contained_by=list(VAKGEBIEDEN))
                & Q(vak_opleiding__contained_by=list(VAKGEBIEDEN))
                & Q(vak_wens__contained_by=list(VAKGEBIEDEN)),
            ),
            models.CheckConstraint(
                name="kandidaat_certificaten", condition=Q(certificaten__contained_by=list(Certificaat.values))
            ),
            models.CheckConstraint(
                name="kandidaat_belasting", condition=Q(belasting_niet__contained_by=list(feitcodes.Belasting.values))
            ),
        ]

    def __str__(self) -> str:
        return f"kandidaat {self.pk}"


class Voordracht(Bewerkbaar):
    """A colleague proposes somebody for work. What became of it, and why not, is counted; a person decides, always."""

    Stand = Voordrachtstand

    werkplek = models.ForeignKey(Werkplek, on_delete=models.PROTECT, related_name="voordrachten", db_index=False)
    statushouder = models.ForeignKey(Statushouder, on_delete=models.CASCADE, related_name="voordrachten")
    stand = models.CharField(
        "stand", max_length=12, choices=Voordrachtstand.choices, default=Voordrachtstand.VOORGESTELD
    )
    gesprek_op = models.DateField("gesprek op", null=True, blank=True)
    reden = models.CharField("waarom niet", max_length=12, choices=Afwijsreden.choices, blank=True)
    toelichting = models.CharField("toelichting", max_length=250, blank=True)
    plaatsing = models.OneToOneField(
        "plaatsingen.Plaatsing", on_delete=models.SET_NULL, null=True, blank=True, related_name="voordracht"
    )
    door = models.ForeignKey(Medewerker, on_delete=models.PROTECT, related_name="+")
    op = models.DateTimeField(default=nu, editable=False)
    gewijzigd_op = models.DateTimeField(default=nu, editable=False)

    objects = VoordrachtQuerySet.as_manager()

    class Meta:
        verbose_name = "voordracht"
        verbose_name_plural = "voordrachten"
        ordering: ClassVar = ["-op", "-pk"]
        constraints: ClassVar = [
            models.UniqueConstraint(
                fields=["werkplek", "statushouder"],
                condition=Q(stand__in=VOORDRACHT_OPEN),
                name="voordracht_een_open",
                violation_error_message="Deze persoon is hier al voorgesteld.",
            ),
            models.CheckConstraint(name="voordracht_stand", condition=Q(stand__in=Voordrachtstand.values)),
            models.CheckConstraint(
                name="voordracht_afgewezen_met_reden",
                condition=(Q(stand="afgewezen") & ~Q(reden="")) | (~Q(stand="afgewezen") & Q(reden="")),
                violation_error_message="Kies waarom het niet doorgaat.",
            ),
        ]

    def __str__(self) -> str:
        return f"voordracht {self.pk}"

    @property
    def is_open(self) -> bool:
        """Nothing is decided yet."""
        return self.stand in VOORDRACHT_OPEN
