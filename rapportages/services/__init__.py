"""What changes in the reports: the targets, and the stand that is kept of each month."""

from rapportages.services.maandstanden import leg_maandstand_vast, leg_maandstanden_vast
from rapportages.services.streefgetal import HOOGSTE, jaren_voor_streefgetal, zet_streefgetal

__all__ = [
    "HOOGSTE",
    "jaren_voor_streefgetal",
    "leg_maandstand_vast",
    "leg_maandstanden_vast",
    "zet_streefgetal",
]
