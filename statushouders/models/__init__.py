"""The person, who is on the case, contacts, and the arrivals list."""

from statushouders.models.aankomst import Aankomstlijst, Aankomstregel
from statushouders.models.betrokkenheid import Betrokkenheid
from statushouders.models.contact import Contactmoment
from statushouders.models.persoon import Persoonstaal, Statushouder

__all__ = ["Aankomstlijst", "Aankomstregel", "Betrokkenheid", "Contactmoment", "Persoonstaal", "Statushouder"]
