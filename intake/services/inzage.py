"""Reading what is protected: always written down, and by a teamleider only with a reason."""

from __future__ import annotations

from django.db import transaction

from intake.models import Gesprek, Inzage
from intake.models.gesprek import LANGSTE_REDEN
from intake.services.slot import noteer
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol


def noteer_lezen(gesprek: Gesprek, *, door: Medewerker) -> None:
    """Who is on the case opened a protected section."""
    noteer("gesprek.beschermd_gelezen", gesprek, door)


@transaction.atomic
def geef_inzage(*, gesprek: Gesprek, sectie: str, reden: str, door: Medewerker) -> Inzage:
    """A teamleider reads one protected section, once, for this reason. Raises DomeinFout without a reason."""
    if door.rol != Rol.TEAMLEIDER:
        raise DomeinFout("Alleen een teamleider kan dit met een reden openen.")
    reden = reden.strip()
    if not reden:
        raise DomeinFout("Schrijf waarom je dit moet lezen.", veld="reden")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    inzage: Inzage = Inzage.objects.create(gesprek=gesprek, sectie=sectie, reden=reden, door=door)
    noteer("gesprek.beschermd_met_reden", gesprek, door)
    return inzage
