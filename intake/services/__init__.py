"""Every change of a talk. Screens call these functions and no other."""

from intake.services.beginnen import begin_gesprek, begin_verbetering, gooi_weg
from intake.services.bewaren import Bewaard, Botsing, bewaar_sectie
from intake.services.bij_afspraak import Opening, laat_afspraken_los, leg_gehouden_vast, open_gesprek, volg_afspraken
from intake.services.eigen_vragen import (
    stelt_vragen_op,
    verplaats_eigen_vraag,
    voeg_eigen_vraag_toe,
    wijzig_eigen_vraag,
    zet_eigen_vraag_aan,
    zet_eigen_vraag_uit,
)
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
    "stelt_vragen_op",
    "verplaats_eigen_vraag",
    "voeg_eigen_vraag_toe",
    "volg_afspraken",
    "wijzig_eigen_vraag",
    "zet_eigen_vraag_aan",
    "zet_eigen_vraag_uit",
]
