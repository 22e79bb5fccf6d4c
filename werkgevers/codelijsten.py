"""Code lists of employers and the work they offer; the words are those of the accountmanagers."""

from __future__ import annotations

from django.db import models

from statushouders.feitcodes import Werkvorm

__all__ = [
    "BETAALD",
    "Bereidheid",
    "Bijeenkomstsoort",
    "Bijeenkomststand",
    "Certificaat",
    "Contactsoort",
    "Deelnamestand",
    "Interesse",
    "Plaatsingsoort",
    "Werkvorm",
]


class Bereidheid(models.TextChoices):
    """How an employer stands to it. Who says no is never pushed."""

    VOORLOPER = "voorloper", "Voorloper"
    OPEN = "open", "Open"
    AFWACHTEND = "afwachtend", "Afwachtend"
    LIEVER_NIET = "liever_niet", "Liever niet"


class Contactsoort(models.TextChoices):
    BEZOEK = "bezoek", "Bezoek"
    TELEFOON = "telefoon", "Telefoon"
    MAIL = "mail", "Mail"
    NETWERK = "netwerk", "Netwerkbijeenkomst"


class Plaatsingsoort(models.TextChoices):
    """The kinds of placement, unpaid ones first (domein-wet 3)."""

    WERKERVARINGSPLEK = "werkervaringsplek", "Werkervaringsplek"
    STAGE = "stage", "Stage"
    VRIJWILLIGERSBAAN = "vrijwilligersbaan", "Vrijwilligersbaan"
    PROEFPLAATSING = "proefplaatsing", "Proefplaatsing"
    LEERWERKTRAJECT = "leerwerktraject", "Leerwerktraject"
    BESCHUT_WERK = "beschut_werk", "Beschut werk"
    DETACHERING = "detachering", "Detachering"
    DIENSTBETREKKING = "dienstbetrekking", "Dienstbetrekking"


# Work with a wage: aftercare follows on its start.
BETAALD = frozenset({Plaatsingsoort.BESCHUT_WERK, Plaatsingsoort.DETACHERING, Plaatsingsoort.DIENSTBETREKKING})


class Certificaat(models.TextChoices):
    """Papers that work may ask for. Licences have the codes of `statushouders.feitcodes.Rijbewijs`."""

    VCA = "vca", "VCA (veilig werken)"
    HEFTRUCK = "heftruck", "Heftruck"
    REACHTRUCK = "reachtruck", "Reachtruck"
    HOOGWERKER = "hoogwerker", "Hoogwerker"
    BHV = "bhv", "BHV"
    HYGIENE = "hygiene", "Hygiëne (HACCP)"
    LASSEN = "lassen", "Lassen"
    RIJBEWIJS_AM = "am", "Rijbewijs AM"
    RIJBEWIJS_B = "b", "Rijbewijs B"
    RIJBEWIJS_BE = "be", "Rijbewijs BE"
    RIJBEWIJS_C = "c", "Rijbewijs C"
    RIJBEWIJS_CE = "ce", "Rijbewijs CE"
    RIJBEWIJS_D = "d", "Rijbewijs D"
    RIJBEWIJS_T = "t", "Rijbewijs T"


class Bijeenkomstsoort(models.TextChoices):
    BEDRIJFSBEZOEK = "bedrijfsbezoek", "Bedrijfsbezoek"
    NETWERK = "netwerk", "Netwerkbijeenkomst"


class Bijeenkomststand(models.TextChoices):
    GEPLAND = "gepland", "Gepland"
    GEWEEST = "geweest", "Geweest"
    AFGEZEGD = "afgezegd", "Afgezegd"


class Deelnamestand(models.TextChoices):
    UITGENODIGD = "uitgenodigd", "Uitgenodigd"
    KOMT = "komt", "Komt"
    AFGEMELD = "afgemeld", "Afgemeld"
    GEWEEST = "geweest", "Was er"
    NIET_VERSCHENEN = "niet_verschenen", "Niet verschenen"


class Interesse(models.TextChoices):
    JA = "ja", "Ja"
    MISSCHIEN = "misschien", "Misschien"
    NEE = "nee", "Nee"
