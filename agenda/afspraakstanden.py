"""How an appointment stands, and the one table of which states follow on which."""

from __future__ import annotations

from django.db import models


class Afspraaksoort(models.TextChoices):
    """What the talk is for."""

    EERSTE_CONTACT = "eerste_contact", "Eerste contact"
    STARTGESPREK = "startgesprek", "Startgesprek"
    WERKINTAKE = "werkintake", "Werkintake"
    VOORTGANGSGESPREK = "voortgangsgesprek", "Voortgangsgesprek"


# The place of a visit at home, as a colleague reads it; `is_thuis` also knows it by other words.
THUIS = "Bij de persoon thuis"
_THUIS = {THUIS.casefold(), "thuis", "bij hem thuis", "bij haar thuis", "huisbezoek"}


def is_thuis(plaats: str) -> bool:
    """Whether somebody comes to the person, so that a letter says 'bij u thuis'."""
    return plaats.strip(" .").casefold() in _THUIS


# In these one meets for the first time: having held one finishes the step of the first contact.
EERSTE_KEER = frozenset({Afspraaksoort.EERSTE_CONTACT, Afspraaksoort.STARTGESPREK})


class Afspraakstand(models.TextChoices):
    GEPLAND = "gepland", "Gepland"
    GEHOUDEN = "gehouden", "Gehouden"
    VERPLAATST = "verplaatst", "Verplaatst"
    NIET_VERSCHENEN = "niet_verschenen", "Niet verschenen"
    AFGEZEGD = "afgezegd", "Afgezegd"


# These take up the time of who is there; of the others the hour is free again.
BEZET = (Afspraakstand.GEPLAND, Afspraakstand.GEHOUDEN)

# From -> to. Every outcome can be taken back to 'gepland' as long as nothing followed on it.
OVERGANGEN: dict[str, frozenset[str]] = {
    Afspraakstand.GEPLAND: frozenset(Afspraakstand.values) - {Afspraakstand.GEPLAND},
    Afspraakstand.GEHOUDEN: frozenset({Afspraakstand.GEPLAND}),
    Afspraakstand.NIET_VERSCHENEN: frozenset({Afspraakstand.GEPLAND}),
    Afspraakstand.AFGEZEGD: frozenset({Afspraakstand.GEPLAND}),
    Afspraakstand.VERPLAATST: frozenset({Afspraakstand.GEPLAND}),
}
