"""The codes of the log, the goals, the evaluations and the language buddies."""

from __future__ import annotations

from datetime import timedelta
from math import ceil

from django.db import models


class Aanwezigheid(models.TextChoices):
    """Whether somebody was there, and if not, why."""

    AANWEZIG = "aanwezig", "Aanwezig"
    LAAT = "laat", "Te laat"
    ZIEK = "ziek", "Ziek"
    MET_BERICHT = "met_bericht", "Afwezig met bericht"
    ZONDER_BERICHT = "zonder_bericht", "Geen bericht"
    LES = "les", "Les"
    VERLOF = "verlof", "Verlof"


GEKOMEN = (Aanwezigheid.AANWEZIG, Aanwezigheid.LAAT)
WEGGEBLEVEN = tuple(een for een in Aanwezigheid if een not in GEKOMEN)
# Nobody expected somebody then: it says nothing about keeping agreements.
NIET_VERWACHT = (Aanwezigheid.LES, Aanwezigheid.VERLOF)


class Dagdeel(models.TextChoices):
    """For which part of the day something was recorded. A whole day and a part of it exclude each other."""

    DAG = "dag", "Hele dag"
    OCHTEND = "ochtend", "Ochtend"
    MIDDAG = "middag", "Middag"
    AVOND = "avond", "Avond"


class Schaal(models.IntegerChoices):
    """Four points, so that there is no easy middle. What each of them means for a skill stands with that skill."""

    NOG_NIET = 1, "Lukt nog niet"
    MET_HULP = 2, "Met hulp"
    MEESTAL = 3, "Meestal zelf"
    VANZELF = 4, "Gaat vanzelf"

    @classmethod
    def bij(cls, gemiddeld: float) -> Schaal:
        """The point of an average. Half-way is not there yet: 2.5 is still with help."""
        return cls(min(4, max(1, ceil(gemiddeld - 0.5))))


class Puntgroep(models.TextChoices):
    """What a skill is about."""

    AFSPRAKEN = "afspraken", "Afspraken en samenwerken"
    WERK = "werk", "Het werk"
    LEREN = "leren", "Leren"
    TAAL = "taal", "Taal op de werkvloer"


class Gebied(models.TextChoices):
    """What a goal is about."""

    TAAL = "taal", "Taal"
    WERKNEMERSVAARDIGHEDEN = "werknemer", "Werknemersvaardigheden"
    VAKVAARDIGHEID = "vak", "Vakvaardigheid"
    ZELFSTANDIGHEID = "zelfstandig", "Zelfstandigheid"


class Doelstand(models.TextChoices):
    BEZIG = "bezig", "Bezig"
    GEHAALD = "gehaald", "Gehaald"
    GESTOPT = "gestopt", "Gestopt"


class Assessmenteinde(models.TextChoices):
    """How an assessment ended."""

    AFGEROND = "afgerond", "Afgerond"
    EERDER_WERK = "eerder_werk", "Eerder naar een werkgever"
    OPLEIDING = "opleiding", "Naar een opleiding"
    GEZONDHEID = "kan_niet", "Kan nu niet verder"
    PAST_NIET = "past_niet", "De hal past niet"
    AFWEZIG = "afwezig", "Vaak afwezig"
    VERTROKKEN = "vertrokken", "Vertrokken uit de gemeente"
    ANDERS = "anders", "Anders"


class Evaluatiesoort(models.TextChoices):
    TUSSEN = "tussen", "Tussenevaluatie"
    EIND = "eind", "Eindevaluatie"


class GroepOfAlleen(models.TextChoices):
    GROEP = "groep", "In een groep"
    MAATJE = "maatje", "Met één vast maatje"
    ALLEEN = "alleen", "Alleen"
    GEEN = "geen_voorkeur", "Maakt niet uit"


class Groei(models.TextChoices):
    """What one expects of somebody in the coming half year."""

    SNEL = "snel", "Snel"
    GESTAAG = "gestaag", "Stap voor stap"
    MET_STEUN = "met_steun", "Met veel steun"
    ONBEKEND = "onbekend", "Nog niet te zeggen"


class Contactvorm(models.TextChoices):
    """How a jobcoach kept in touch with a place."""

    BEZOEK = "bezoek", "Bezoek op de werkvloer"
    MENTOR = "mentor", "Gesprek met de mentor"
    TELEFOON = "telefoon", "Gebeld"


class Voorvalsoort(models.TextChoices):
    ONGEVAL = "ongeval", "Ongeval of bijna-ongeval"
    CONFLICT = "conflict", "Conflict"
    VEILIGHEID = "veiligheid", "Onveilig gewerkt"
    ANDERS = "anders", "Anders"


class Maatjestand(models.TextChoices):
    GEMATCHT = "gematcht", "Gematcht"
    ACTIEF = "actief", "Actief"
    GESTOPT = "gestopt", "Gestopt"


class Maatjestopreden(models.TextChoices):
    KLAAR = "klaar", "Niet meer nodig"
    GEEN_TIJD = "geen_tijd", "Maatje heeft geen tijd meer"
    KLIK = "klik", "Er was geen klik"
    ANDER_WERK = "ander_werk", "Een van beiden werkt hier niet meer"
    ANDERS = "anders", "Anders"


# A mistake is mostly found within the week, and often by somebody else.
TERUG_TE_NEMEN = timedelta(days=7)
