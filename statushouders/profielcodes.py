"""The parts of a profile: what an employer asks, in that order. Beside a text, some show facts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from django.db import models

from statushouders.feitcodes import Feitgroep

LANGSTE_PROFIELTEKST = 1000
LANGSTE_ROEPNAAM = 40
# Beside the texts of a profile: whether somebody works best with others or alone (`feitcodes.Werkvorm`).
VORM = "vorm"


class Onderdeel(NamedTuple):
    """How a part is asked on the form."""

    vraag: str
    uitleg: str


class Profieldeel(models.TextChoices):
    """A part that somebody may share, or not."""

    WERK = "werk", "Dit werk past"
    COMPETENTIES = "competenties", "Kan goed"
    HOUDING = "houding", "Werkhouding"
    MOTIVATIE = "motivatie", "Motivatie"
    ERVARING = "ervaring", "Ervaring en opleiding"
    TALEN = "talen", "Taal op het werk"
    BESCHIKBAAR = "beschikbaar", "Beschikbaar"
    VERVOER = "vervoer", "Vervoer"
    BETER = "beter", "Wat nog beter kan"
    FUNCTIONEEL = "functioneel", "Goed om te weten"


# Those with a text of the colleague. 'Goed om te weten' is the fact alone.
TEKSTEN: Mapping[str, Onderdeel] = {
    Profieldeel.WERK: Onderdeel(
        "Welk werk past?", "Noem taken en soorten bedrijven. Denk aan binnen of buiten, samen of alleen."
    ),
    Profieldeel.COMPETENTIES: Onderdeel(
        "Wat kan iemand goed?", "Schrijf wat je zag: 'meet en zaagt op de millimeter' zegt meer dan 'precies'."
    ),
    Profieldeel.HOUDING: Onderdeel(
        "Hoe werkt iemand?", "Op tijd komen, afspraken nakomen, samenwerken, uitleg aannemen, volhouden."
    ),
    Profieldeel.MOTIVATIE: Onderdeel(
        "Wat wil iemand, en waarom?", "Liefst in de eigen woorden van de persoon."
    ),
    Profieldeel.ERVARING: Onderdeel(
        "Wat zegt de ervaring?", "Banen en opleidingen komen vanzelf op het profiel. Wat hoort daar nog bij?"
    ),
    Profieldeel.TALEN: Onderdeel(
        "Hoe gaat het met de taal op het werk?", "De niveaus komen er vanzelf op. Begrijpt iemand uitleg?"
    ),
    Profieldeel.BESCHIKBAAR: Onderdeel(
        "Wanneer kan iemand werken?", "Uren en dagdelen komen er vanzelf op. Zijn er lessen om rekening mee te houden?"
    ),
    Profieldeel.VERVOER: Onderdeel(
        "Hoe komt iemand op het werk?", "Fiets, rijbewijs en reistijd komen er vanzelf op."
    ),
    Profieldeel.BETER: Onderdeel(
        "Wat kan nog beter?", "Eerlijk, en met wat helpt: 'belt nog niet zelf af; spreek af wie hij dan belt'."
    ),
}  # fmt: skip

# Which facts stand on a profile. What is not here, never does: no obstacles, family, home, money or network.
PROFIELGROEPEN = (
    Feitgroep.TAAL,
    Feitgroep.OPLEIDING,
    Feitgroep.WERK,
    Feitgroep.VAARDIGHEDEN,
    Feitgroep.DIGITAAL,
    Feitgroep.INZET,
    Feitgroep.MOBILITEIT,
    Feitgroep.FUNCTIONEEL,
)


class Profielstand(models.TextChoices):
    CONCEPT = "concept", "Concept"
    AKKOORD = "akkoord", "Goedgekeurd"
    VERVANGEN = "vervangen", "Vervangen"
    INGETROKKEN = "ingetrokken", "Toestemming ingetrokken"


class Akkoordwijze(models.TextChoices):
    """In which way somebody agreed with the profile."""

    MONDELING = "mondeling", "In een gesprek"
    TOLK = "tolk", "In een gesprek, met tolk"
    SCHRIFTELIJK = "schriftelijk", "Op papier, met handtekening"
    BERICHT = "bericht", "Met een bericht of mail"
