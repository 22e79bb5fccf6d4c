"""The figures. Counts only: nothing here gives a name or a person."""

from rapportages.selectors.drieweken import Driewekencijfer, drieweken_cijfer, jaren_met_vestiging
from rapportages.selectors.klein import ONDERGRENS, toonbaar
from rapportages.selectors.plekken import Plekkencijfer, mensen_klaar_voor_een_plek
from rapportages.selectors.streefgetal import streefgetallen
from rapportages.selectors.voordrachten import Afwijscijfer, afwijscijfer

__all__ = [
    "ONDERGRENS",
    "Afwijscijfer",
    "Driewekencijfer",
    "Plekkencijfer",
    "afwijscijfer",
    "drieweken_cijfer",
    "jaren_met_vestiging",
    "mensen_klaar_voor_een_plek",
    "streefgetallen",
    "toonbaar",
]
