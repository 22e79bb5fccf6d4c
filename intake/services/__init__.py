"""Every change of a talk. Screens call these functions and no other."""

from intake.services.beginnen import begin_gesprek, begin_verbetering, gooi_weg
from intake.services.bewaren import Bewaard, Botsing, bewaar_sectie
from intake.services.bij_afspraak import Opening, laat_afspraken_los, leg_gehouden_vast, open_gesprek, volg_afspraken
from intake.services.inzage import lees_beschermd, lees_met_reden
from intake.services.vaststellen import Onvolledig, stel_vast

__all__ = [
    "Bewaard",
    "Botsing",
    "Onvolledig",
    "Opening",
    "begin_gesprek",
    "begin_verbetering",
    "bewaar_sectie",
    "gooi_weg",
    "laat_afspraken_los",
    "lees_beschermd",
    "lees_met_reden",
    "leg_gehouden_vast",
    "open_gesprek",
    "stel_vast",
    "volg_afspraken",
]
