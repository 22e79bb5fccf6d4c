"""The week of people, placements, and the search for who fits where."""

from plaatsingen.models.afspraken import Plaatsingsakkoord, Plaatsingswijziging, Urenafspraak, Verlenging
from plaatsingen.models.duurregel import Duurregel
from plaatsingen.models.instrument import Instrument
from plaatsingen.models.lesgroep import Lesgroep, Lestijd
from plaatsingen.models.matching import Kandidaat, Voordracht
from plaatsingen.models.moment import Plaatsingsmoment
from plaatsingen.models.plaatsing import Plaatsing
from plaatsingen.models.programmanorm import Programmanorm
from plaatsingen.models.rooster import Botsingkeuze, Roosterblok, Roosterwijziging

__all__ = [
    "Botsingkeuze",
    "Duurregel",
    "Instrument",
    "Kandidaat",
    "Lesgroep",
    "Lestijd",
    "Plaatsing",
    "Plaatsingsakkoord",
    "Plaatsingsmoment",
    "Plaatsingswijziging",
    "Programmanorm",
    "Roosterblok",
    "Roosterwijziging",
    "Urenafspraak",
    "Verlenging",
    "Voordracht",
]
