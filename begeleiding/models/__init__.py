"""Guidance on the work floor: assessments, the log of every day, goals, evaluations, progress at an employer's."""

from begeleiding.models.assessment import Assessment, Assessmentverlenging
from begeleiding.models.dag import Dagregistratie, Score, Waarneming
from begeleiding.models.evaluatie import Evaluatie
from begeleiding.models.hal import Afdeling, Hal
from begeleiding.models.instelling import Begeleidingsinstelling, Observatiepunt, Puntkeuze
from begeleiding.models.leerdoel import Doelvoorbeeld, Leerdoel, Leerdoelstap
from begeleiding.models.taal import Taalmaatje, Taalmix
from begeleiding.models.werkvloer import Begeleidingscontact, Urenweek, Voorval, Werkafspraak

__all__ = [
    "Afdeling",
    "Assessment",
    "Assessmentverlenging",
    "Begeleidingscontact",
    "Begeleidingsinstelling",
    "Dagregistratie",
    "Doelvoorbeeld",
    "Evaluatie",
    "Hal",
    "Leerdoel",
    "Leerdoelstap",
    "Observatiepunt",
    "Puntkeuze",
    "Score",
    "Taalmaatje",
    "Taalmix",
    "Urenweek",
    "Voorval",
    "Waarneming",
    "Werkafspraak",
]
