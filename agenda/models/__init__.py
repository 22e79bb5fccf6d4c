from agenda.models.afspraak import Afspraak, Afspraakmail
from agenda.models.brieftekst import Brieftekst
from agenda.models.signalering import Signalering, Signaleringsoort

__all__ = ["Afspraak", "Afspraakmail", "Brieftekst", "Signalering", "Signaleringsoort"]
