"""Which role may do what with the talks of the intake, and who adds questions to them.

A jobcoach reads what was agreed on; the sections that are no business of work he does not see (`Sectie.lezers`). Who
reads the protected sections is a matter of the dossier: `intake.zichtbaarheid`.
"""

from medewerkers.rollen import Rol
from medewerkers.toegang import Toegangstabel, alleen

TOEGANG: Toegangstabel = {
    "intake.lezen": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER, Rol.JOBCOACH),
    "intake.voeren": alleen(Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER),
    "intake.beschermd": alleen(Rol.TEAMLEIDER),
    "intake.eigen_vragen": alleen(Rol.TEAMLEIDER, Rol.BEHEERDER),
}
