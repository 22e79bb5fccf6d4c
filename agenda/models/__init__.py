"""Flags, appointments with their mails, and the texts of letters."""

from agenda.models.afspraak import Afspraak, Afspraakmail
from agenda.models.brieftekst import Brieftekst
from agenda.models.signalering import Signalering

__all__ = ["Afspraak", "Afspraakmail", "Brieftekst", "Signalering"]
