"""The person, what is known about that one, who is on the case, contacts, and the arrivals list."""

from statushouders.models.aankomst import Aankomstlijst, Aankomstregel
from statushouders.models.beschermd import Gezondheid, Inzage, Vluchtverhaal
from statushouders.models.betrokkenheid import Betrokkenheid
from statushouders.models.contact import Contactmoment
from statushouders.models.deellink import Deellink, Opening
from statushouders.models.document import Document, Losbestand, Virusscan
from statushouders.models.feiten import Feitherkomst, Leefsituatie, Opleiding, Vaardigheid, Werkervaring
from statushouders.models.persoon import Persoonstaal, Statushouder
from statushouders.models.profiel import Profiel
from statushouders.models.vervanging import Vervanging

__all__ = [
    "Aankomstlijst",
    "Aankomstregel",
    "Betrokkenheid",
    "Contactmoment",
    "Deellink",
    "Document",
    "Feitherkomst",
    "Gezondheid",
    "Inzage",
    "Leefsituatie",
    "Losbestand",
    "Opening",
    "Opleiding",
    "Persoonstaal",
    "Profiel",
    "Statushouder",
    "Vaardigheid",
    "Vervanging",
    "Virusscan",
    "Vluchtverhaal",
    "Werkervaring",
]
