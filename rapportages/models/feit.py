"""What every figure counts: one row per person, as it stood on one day."""

from __future__ import annotations

from django.db import models


class Feit(models.Model):
    """One person who settled, with when each milestone was reached; never later than the day that was asked for.

    Not a table that is kept: `selectors.feiten.feiten_op` makes it for as long as somebody counts. `persoon_id` is
    there to lead a teamleider to the people behind a figure, and leaves that function nowhere else. The columns from
    `leeftijd` on are codes of `rapportages.kenmerken`.
    """

    persoon_id = models.BigIntegerField(primary_key=True)
    vestiging = models.DateField()
    aanpak = models.CharField(max_length=40)
    contact_op = models.DateField(null=True)
    intake_op = models.DateField(null=True)
    start_op = models.DateField(null=True)
    evaluatie_op = models.DateField(null=True)
    geplaatst_op = models.DateField(null=True)
    eerste_plek = models.CharField(max_length=20)
    betaald_op = models.DateField(null=True)
    in_dienst_op = models.DateField(null=True)
    nog_6 = models.BooleanField(null=True)
    nog_12 = models.BooleanField(null=True)
    nog_24 = models.BooleanField(null=True)
    nog_36 = models.BooleanField(null=True)
    opleiding_op = models.DateField(null=True)
    onderneming_op = models.DateField(null=True)
    heeft_pip = models.BooleanField(default=False)
    pip_op = models.DateField(null=True)
    pip_uiterlijk = models.DateField(null=True)
    gestopt_op = models.DateField(null=True)
    eindreden = models.CharField(max_length=12)

    leeftijd = models.CharField(max_length=12)
    geslacht = models.CharField(max_length=12)
    opleiding = models.CharField(max_length=12)
    taal = models.CharField(max_length=12)
    herkomst = models.CharField(max_length=12)
    leerroute = models.CharField(max_length=12)
    team = models.CharField(max_length=20)

    class Meta:
        managed = False
        db_table = "rapportages_feit"
        verbose_name = "feit"
        verbose_name_plural = "feiten"

    def __str__(self) -> str:
        return "feit"
