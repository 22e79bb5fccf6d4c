"""The words of the list 'Geregeld?': how a point stands, what it is about, and who arranges it."""

from django.db import models


class Regelstand(models.TextChoices):
    OPEN = "open", "Open"
    GEREGELD = "geregeld", "Geregeld"
    NIET_NODIG = "niet_nodig", "Niet van toepassing"


class Regelsoort(models.TextChoices):
    """The groups of the list, in the order in which somebody who just moved in needs them."""

    AANKOMST = "aankomst", "Aankomst en papieren"
    WONEN = "wonen", "Huis"
    GELD = "geld", "Geld"
    ZORG = "zorg", "Zorg"
    KINDEREN = "kinderen", "Kinderen"
    INBURGERING = "inburgering", "Taal en inburgering"
    ONDERWEG = "onderweg", "Onderweg"


class Regelaar(models.TextChoices):
    """Who arranges a point as a rule. The flag always goes to the klantondersteuner, who keeps the overview."""

    KLANTONDERSTEUNER = "klantondersteuner", "Klantondersteuner"
    JOBCOACH = "jobcoach", "Jobcoach"
    KETENPARTNER = "ketenpartner", "Ketenpartner"
    PERSOON = "persoon", "De persoon zelf"
