from rapportages.models.feit import Feit
from rapportages.models.streefgetal import Streefgetal

__all__ = ["Feit", "Streefgetal"]
