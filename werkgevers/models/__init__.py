"""Employers, what is said with them, the work they offer, visits and training."""

from werkgevers.models.bijeenkomst import Bijeenkomst, Deelname
from werkgevers.models.contact import Werkgeveractie, Werkgevercontact
from werkgevers.models.postcode import Postcodegebied
from werkgevers.models.training import Training
from werkgevers.models.werkgever import Contactpersoon, Samenvoeging, Werkgever
from werkgevers.models.werkgeverslijst import Werkgeverslijst, Werkgeversregel
from werkgevers.models.werkplek import Werkplek

__all__ = [
    "Bijeenkomst",
    "Contactpersoon",
    "Deelname",
    "Postcodegebied",
    "Samenvoeging",
    "Training",
    "Werkgever",
    "Werkgeveractie",
    "Werkgevercontact",
    "Werkgeverslijst",
    "Werkgeversregel",
    "Werkplek",
]
