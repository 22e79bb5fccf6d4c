"""Which role reads the figures, who sees the people behind them, and who sets targets and assumptions."""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "rapportages.effect": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH),
    "rapportages.effect_invoeren": alleen(Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER, Rol.JOBCOACH),
    "rapportages.cijfers": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
    "rapportages.bestanden": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
    # The mail that there are new figures: who gets it.
    "rapportages.maandbericht": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
    "rapportages.mensen": alleen(Rol.TEAMLEIDER),
    # Who gives the right to the dataset in person; no role has it.
    "rapportages.datasetrechten": alleen(Rol.BEHEERDER),
    "rapportages.streefgetal": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
    "rapportages.kosten": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
    "rapportages.aannames": alleen(Rol.BELEIDSMEDEWERKER, Rol.TEAMLEIDER),
}
