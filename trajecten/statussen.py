"""The states of a stap and a traject, and the one table of transitions that are allowed."""

from django.db import models


class Stapstatus(models.TextChoices):
    """What is stored. Late, today and coming are derived from the dates; moved is a row of its own."""

    OPEN = "open", "Open"
    GEDAAN = "gedaan", "Gedaan"
    OVERGESLAGEN = "overgeslagen", "Overgeslagen"


OVERGANGEN: dict[str, frozenset[str]] = {
    Stapstatus.OPEN: frozenset({Stapstatus.GEDAAN, Stapstatus.OVERGESLAGEN}),
    Stapstatus.GEDAAN: frozenset({Stapstatus.OPEN}),
    Stapstatus.OVERGESLAGEN: frozenset({Stapstatus.OPEN}),
}


class Eindreden(models.TextChoices):
    """Why a traject ends."""

    WERK = "werk", "Betaald werk"
    STUDIE = "studie", "Studie"
    ONDERNEMING = "onderneming", "Eigen onderneming"
    VERHUISD = "verhuisd", "Verhuisd naar een andere gemeente"
    OVERLEDEN = "overleden", "Overleden"
    ANDERS = "anders", "Anders"


class Fase(models.TextChoices):
    """Where somebody is on the way to work; follows from the milestones that are done."""

    START = "start", "Start"
    ASSESSMENT = "assessment", "Assessment"
    PLAATSING = "plaatsing", "Plaatsing"
