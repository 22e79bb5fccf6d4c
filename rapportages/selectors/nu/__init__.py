"""How it stands on one day, counted."""

from rapportages.selectors.nu.beeld import bewaard_nubeeld, open_nubeeld, toonbaar_nubeeld
from rapportages.selectors.nu.namen import rijnamen
from rapportages.selectors.nu.tellen import tel_nu

__all__ = ["bewaard_nubeeld", "open_nubeeld", "rijnamen", "tel_nu", "toonbaar_nubeeld"]
