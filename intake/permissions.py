"""Which role may do what with the talks of the intake, their own questions, and what is to be arranged.

A jobcoach reads what was agreed on; the sections that are no business of work he does not see (`Sectie.lezers`). Who
reads the protected sections is a matter of the dossier: `intake.zichtbaarheid`. The list 'Geregeld?' is about house,
money and care, which a jobcoach does not need (`Deel.THUIS`); which points there are everybody on the team may know.
"""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "intake.lezen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "intake.voeren": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "intake.beschermd": alleen(Rol.TEAMLEIDER),
    "intake.eigen_vragen": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
    "intake.regelzaken": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "intake.regelpunten": alleen(Rol.KLANTONDERSTEUNER, Rol.JOBCOACH, Rol.TEAMLEIDER, Rol.BEHEERDER),
    "intake.regelpunt_wijzigen": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
}
