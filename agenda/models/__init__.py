"""Flags, promises, appointments with their mails, and the texts of letters."""

from agenda.models.actiepunt import Actiepunt
from agenda.models.afspraak import Afspraak, Afspraakmail
from agenda.models.brieftekst import Brieftekst
from agenda.models.signalering import Signalering

__all__ = ["Actiepunt", "Afspraak", "Afspraakmail", "Brieftekst", "Signalering"]
