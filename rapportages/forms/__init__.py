"""What one fills in about the figures."""

from rapportages.forms.streefgetal import Streefgetalformulier

__all__ = ["Streefgetalformulier"]
