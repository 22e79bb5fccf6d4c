from rapportages.models.feit import Feit
from rapportages.models.maandstand import Maandstand, Standbalk, Standcijfer, Standduur
from rapportages.models.streefgetal import Streefgetal

__all__ = ["Feit", "Maandstand", "Standbalk", "Standcijfer", "Standduur", "Streefgetal"]
