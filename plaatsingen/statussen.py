"""How a placement and a proposal stand, and the one table of which states follow on which."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from django.db import models


class Plaatsingstand(models.TextChoices):
    VOORSTEL = "voorstel", "Voorstel"
    AKKOORD = "akkoord", "Akkoord"
    LOPEND = "lopend", "Loopt"
    VERLENGD = "verlengd", "Verlengd"
    BEEINDIGD = "beeindigd", "Beëindigd"
    NOOIT_GESTART = "nooit_gestart", "Nooit gestart"


# Somebody works there now.
LOOPT = (Plaatsingstand.LOPEND, Plaatsingstand.VERLENGD)
# Takes up a place of the employer, wherever one reads how full it is: on its page, in matching, at a werkplek.
BEZET = (Plaatsingstand.AKKOORD, *LOOPT)
# Not over. Who proposes one more counts these: else two proposals would fill the last place.
OPEN = (Plaatsingstand.VOORSTEL, *BEZET)

# From -> to, as a placement goes on; and what taking such a step back makes of it, for a while (`services.plaatsing`).
# Two tables: an extension is no way to open what has ended.
OVERGANGEN: Mapping[str, frozenset[str]] = {
    Plaatsingstand.VOORSTEL: frozenset({Plaatsingstand.AKKOORD, Plaatsingstand.NOOIT_GESTART}),
    Plaatsingstand.AKKOORD: frozenset({Plaatsingstand.VOORSTEL, Plaatsingstand.LOPEND, Plaatsingstand.NOOIT_GESTART}),
    Plaatsingstand.LOPEND: frozenset({Plaatsingstand.VERLENGD, Plaatsingstand.BEEINDIGD}),
    Plaatsingstand.VERLENGD: frozenset({Plaatsingstand.VERLENGD, Plaatsingstand.BEEINDIGD}),
    Plaatsingstand.BEEINDIGD: frozenset(),
    Plaatsingstand.NOOIT_GESTART: frozenset(),
}
TERUG_NAAR: Mapping[str, frozenset[str]] = {
    Plaatsingstand.VOORSTEL: frozenset(),
    Plaatsingstand.AKKOORD: frozenset(),
    Plaatsingstand.LOPEND: frozenset({Plaatsingstand.AKKOORD}),
    Plaatsingstand.VERLENGD: frozenset(LOOPT),
    Plaatsingstand.BEEINDIGD: frozenset(LOOPT),
    Plaatsingstand.NOOIT_GESTART: frozenset({Plaatsingstand.VOORSTEL, Plaatsingstand.AKKOORD}),
}

# What was recorded by mistake is mostly found within the week, and often by somebody else.
TERUG_TE_NEMEN = timedelta(days=7)


class Partij(models.TextChoices):
    """Who has to agree before somebody starts."""

    PERSOON = "persoon", "De persoon"
    WERKGEVER = "werkgever", "De werkgever"
    GEMEENTE = "gemeente", "De gemeente"


class Akkoordwijze(models.TextChoices):
    GESPREK = "gesprek", "In een gesprek"
    TELEFOON = "telefoon", "Aan de telefoon"
    MAIL = "mail", "Met een mail of bericht"
    HANDTEKENING = "handtekening", "Met een handtekening"


class Eindreden(models.TextChoices):
    """Why a placement ended."""

    AFGEROND = "afgerond", "Volgens plan afgerond"
    BETAALD_WERK = "betaald_werk", "Naar betaald werk"
    OPLEIDING = "opleiding", "Naar een opleiding"
    PAST_NIET = "past_niet", "Het werk past niet"
    TAAL = "taal", "De taal was te moeilijk"
    LESTIJDEN = "lestijden", "Botst met lessen"
    VERVOER = "vervoer", "Vervoer lukte niet"
    OPVANG = "opvang", "Kinderopvang lukte niet"
    AFWEZIG = "afwezig", "Vaak afwezig"
    GEEN_WERK = "geen_werk", "Geen werk meer bij de werkgever"
    VERHUISD = "verhuisd", "Verhuisd"
    OVERLEDEN = "overleden", "Overleden"
    ANDERS = "anders", "Anders"


# A colleague chooses one of these; that somebody died is recorded at the traject, and ends every placement.
KIESBARE_EINDREDENEN = [(een.value, een.label) for een in Eindreden if een != Eindreden.OVERLEDEN]


class Vervolg(models.TextChoices):
    """What comes next for somebody whose placement ends."""

    ZELFDE_WERKGEVER = "zelfde", "Verder bij dezelfde werkgever"
    ANDERE_PLEK = "andere_plek", "Een andere plek zoeken"
    HAL = "hal", "Terug naar de hal"
    OPLEIDING = "opleiding", "Een opleiding"
    BETAALD_WERK = "betaald_werk", "Betaald werk elders"
    EIGEN_BEDRIJF = "eigen_bedrijf", "Een eigen bedrijf"
    GEEN = "geen", "Nog niets afgesproken"


class Instrumentsoort(models.TextChoices):
    """The regelingen for employers (domein-wet 3)."""

    LOONKOSTENSUBSIDIE = "lks", "Loonkostensubsidie"
    NO_RISK = "no_risk", "No-riskpolis"
    JOBCOACHING = "jobcoaching", "Jobcoaching"
    PROEFPLAATSING = "proefplaatsing", "Proefplaatsing"
    COFINANCIERING = "cofinanciering", "Cofinanciering"


class Momentsoort(models.TextChoices):
    EVALUATIE = "evaluatie", "Evaluatie"
    NAZORG = "nazorg", "Nazorg"


class Oordeel(models.TextChoices):
    """How it goes, in one line above what was said."""

    GOED = "goed", "Goed op weg"
    WISSELEND = "wisselend", "Gaat wisselend"
    ZORG = "zorg", "Loopt niet goed"


class Gesprekspartner(models.TextChoices):
    """Who was there when one looked how it goes."""

    PERSOON = "persoon", "De persoon"
    WERKGEVER = "werkgever", "De werkgever of mentor"
    JOBCOACH = "jobcoach", "De jobcoach"
    KLANTONDERSTEUNER = "klant", "De klantondersteuner"


class Voordrachtstand(models.TextChoices):
    VOORGESTELD = "voorgesteld", "Voorgesteld"
    GESPREK = "gesprek", "Gesprek"
    GEPLAATST = "geplaatst", "Geplaatst"
    AFGEWEZEN = "afgewezen", "Gaat niet door"


# Nothing is decided yet.
VOORDRACHT_OPEN = (Voordrachtstand.VOORGESTELD, Voordrachtstand.GESPREK)

# From -> to, by hand. 'Geplaatst' is what a placement makes of it, and unmakes (`services.voordrachtband`); from there
# one goes on by hand only when that placement is gone.
VOORDRACHT_OVERGANGEN: Mapping[str, frozenset[str]] = {
    Voordrachtstand.VOORGESTELD: frozenset({Voordrachtstand.GESPREK, Voordrachtstand.AFGEWEZEN}),
    # Another day for the talk is the same state.
    Voordrachtstand.GESPREK: frozenset(
        {Voordrachtstand.GESPREK, Voordrachtstand.VOORGESTELD, Voordrachtstand.AFGEWEZEN}
    ),
    Voordrachtstand.GEPLAATST: frozenset(
        {Voordrachtstand.VOORGESTELD, Voordrachtstand.GESPREK, Voordrachtstand.AFGEWEZEN}
    ),
    Voordrachtstand.AFGEWEZEN: frozenset({Voordrachtstand.VOORGESTELD, Voordrachtstand.GESPREK}),
}


class Afwijsreden(models.TextChoices):
    """Why a proposal came to nothing, to be counted. Nothing about who somebody is."""

    TAAL = "taal", "Nederlands nog te laag"
    ERVARING = "ervaring", "Andere ervaring gevraagd"
    TIJDEN = "tijden", "Dagen of tijden passen niet"
    VERVOER = "vervoer", "Niet te bereiken"
    PAPIEREN = "papieren", "Certificaat of rijbewijs mist"
    WIL_NIET = "wil_niet", "Persoon kiest er niet voor"
    ANDERE_KANDIDAAT = "andere", "Werkgever koos iemand anders"
    PLEK_WEG = "plek_weg", "De plek is er niet meer"
    TOESTEMMING = "toestemming", "Trok de toestemming voor het profiel in"
    TRAJECT = "traject", "Het traject is gesloten"
    ANDERS = "anders", "Anders"

    @property
    def in_zin(self) -> str:
        """As it stands within a sentence: a language keeps its capital."""
        naam = str(self.label)
        return naam if self is Afwijsreden.TAAL else naam[0].lower() + naam[1:]


# Nobody chooses these: they follow on what happened elsewhere.
VANZELF_AFGEWEZEN = (Afwijsreden.TOESTEMMING, Afwijsreden.TRAJECT)
# Not about the person and this work: who was turned down for it may be proposed here again.
GEEN_BEZWAAR = (Afwijsreden.ANDERE_KANDIDAAT, Afwijsreden.PLEK_WEG, *VANZELF_AFGEWEZEN)


class Bloksoort(models.TextChoices):
    """What fills a week."""

    TAALLES = "taalles", "Taalles"
    WERK = "werk", "Werk"
    OPLEIDING = "opleiding", "Opleiding"
    INBURGERING = "inburgering", "Inburgering"
    OPVANG = "opvang", "Zorg voor kinderen"
    ANDERS = "anders", "Anders"
