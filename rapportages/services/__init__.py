"""What changes in the reports: targets, assumptions about costs, and the stand that is kept of each month."""

from rapportages.services.aannames import bewaar_aanname, haal_aanname_weg, zet_aanname_terug
from rapportages.services.maandstanden import leg_maandstand_vast, leg_maandstanden_vast
from rapportages.services.streefgetal import HOOGSTE, jaren_voor_streefgetal, zet_streefgetal

__all__ = [
    "HOOGSTE",
    "bewaar_aanname",
    "haal_aanname_weg",
    "jaren_voor_streefgetal",
    "leg_maandstand_vast",
    "leg_maandstanden_vast",
    "zet_aanname_terug",
    "zet_streefgetal",
]
