"""One form per group of facts."""

from statushouders.forms.feiten.beschermd import Beschermdformulier, Redenformulier
from statushouders.forms.feiten.groep import Groepformulier

__all__ = ["Beschermdformulier", "Groepformulier", "Redenformulier"]
