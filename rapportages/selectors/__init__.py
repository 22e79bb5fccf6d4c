"""The figures. Counts only, but for `achter`: nothing else here gives a name or a person."""

from rapportages.selectors.plekken import Plekkencijfer, mensen_klaar_voor_een_plek

__all__ = ["Plekkencijfer", "mensen_klaar_voor_een_plek"]
