"""Every change of a talk, and of what is to be arranged. Screens call these functions and no other."""

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
from intake.services.feiten import Achterhaald
from intake.services.inzage import lees_beschermd, lees_met_reden
from intake.services.regelgroepen import Groepweg, haal_groep_terug, zet_groep_weg
from intake.services.regelpunten import (
    Puntgegevens,
    neem_standaardlijst_over,
    verplaats_regelpunt,
    voeg_regelpunt_toe,
    wijzig_regelpunt,
    zet_regelpunt_aan,
)
from intake.services.regelzaken import Regeling, vul_regelzaak_aan, zet_regelstand
from intake.services.vaststellen import Onvolledig, stel_vast

__all__ = [
    "Achterhaald",
    "Bewaard",
    "Botsing",
    "Groepweg",
    "Onvolledig",
    "Opening",
    "Puntgegevens",
    "Regeling",
    "begin_gesprek",
    "begin_verbetering",
    "bewaar_sectie",
    "gooi_weg",
    "haal_groep_terug",
    "laat_afspraken_los",
    "lees_beschermd",
    "lees_met_reden",
    "leg_gehouden_vast",
    "neem_standaardlijst_over",
    "open_gesprek",
    "stel_vast",
    "stelt_vragen_op",
    "verplaats_eigen_vraag",
    "verplaats_regelpunt",
    "voeg_eigen_vraag_toe",
    "voeg_regelpunt_toe",
    "volg_afspraken",
    "vul_regelzaak_aan",
    "wijzig_eigen_vraag",
    "wijzig_regelpunt",
    "zet_eigen_vraag_aan",
    "zet_eigen_vraag_uit",
    "zet_groep_weg",
    "zet_regelpunt_aan",
    "zet_regelstand",
]
