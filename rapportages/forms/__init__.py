"""What one fills in about the figures."""

from rapportages.forms.aannames import Aannameformulier
from rapportages.forms.streefgetal import Streefgetalformulier

__all__ = ["Aannameformulier", "Streefgetalformulier"]
