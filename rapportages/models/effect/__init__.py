"""Questionnaires before and after."""

from rapportages.models.effect.meting import Antwoord, Antwoordformulier, Meting, Moment
from rapportages.models.effect.vragenlijst import Lijstvraag, Vragenlijst

__all__ = ["Antwoord", "Antwoordformulier", "Lijstvraag", "Meting", "Moment", "Vragenlijst"]
