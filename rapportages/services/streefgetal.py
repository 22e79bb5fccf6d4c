"""Set what policy wants to reach."""

from __future__ import annotations

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from rapportages.cijfers import DOELCIJFERS
from rapportages.models import Streefgetal

HOOGSTE = 9999


def jaren_voor_streefgetal() -> list[int]:
    """This year and the next: what was agreed for a year that is over, stays."""
    jaar = vandaag().year
    return [jaar, jaar + 1]


@transaction.atomic
def zet_streefgetal(*, cijfer: str, jaar: int, aantal: int, door: Medewerker) -> Streefgetal:
    """Agree on, or change, the target of the municipality for one figure and year. Raises DomeinFout outside the
    bounds."""
    gemeente_id = door.werkt_voor().pk
    if cijfer not in DOELCIJFERS:
        raise DomeinFout("Kies een cijfer uit de lijst.", veld="cijfer")
    if jaar not in jaren_voor_streefgetal():
        raise DomeinFout("Kies dit jaar of volgend jaar.", veld="jaar")
    if not 1 <= aantal <= HOOGSTE:
        raise DomeinFout(f"Vul een heel getal in van 1 tot en met {HOOGSTE}.", veld="aantal")
    # One change at a time in a municipality.
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente_id)
    streefgetal, _ = Streefgetal.objects.update_or_create(
        gemeente=gemeente, cijfer=cijfer, jaar=jaar, defaults={"aantal": aantal}
    )
    leg_vast("streefgetal.gezet", gemeente_id=gemeente.pk, door=door, object_id=streefgetal.pk)
    return streefgetal
