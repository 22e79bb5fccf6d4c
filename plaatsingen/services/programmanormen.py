"""What the programme of a municipality asks of a week."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from plaatsingen.models import Programmanorm
from plaatsingen.programmanormen import MEESTE_DAGDELEN, MEESTE_UREN, Programma
from plaatsingen.selectors.programmanormen import eigen_programma


@dataclass(frozen=True)
class Programmawissel:
    """What the municipality decided before and after a change, to be able to put it back; None: what is shipped."""

    was: Programma | None
    nu: Programma | None


@transaction.atomic
def bewaar_programmanorm(*, uren: int | None, dagdelen: int | None, door: Medewerker) -> Programmawissel:
    """What a week is measured by from now on; None does not ask it."""
    if uren is not None and not 1 <= uren <= MEESTE_UREN:
        raise DomeinFout(f"Vul uren in van 1 tot {MEESTE_UREN}, of niets.", veld="uren")
    if dagdelen is not None and not 1 <= dagdelen <= MEESTE_DAGDELEN:
        raise DomeinFout(f"Vul dagdelen in van 1 tot {MEESTE_DAGDELEN}, of niets.", veld="dagdelen")
    return _zet(Programma(uren, dagdelen), door)


@transaction.atomic
def haal_programmanorm_weg(*, door: Medewerker) -> Programmawissel:
    """What is shipped holds again."""
    wissel = _zet(None, door)
    if wissel.was is None:
        raise DomeinFout("Er is geen eigen norm (meer). Kijk hoe het nu staat.")
    return wissel


@transaction.atomic
def zet_programmanorm_terug(*, was: Programma | None, nu: Programma | None, door: Medewerker) -> None:
    """As it was (`was`), as long as it is what one made of it (`nu`)."""
    if _zet(was, door).was != nu:
        raise DomeinFout("De norm is intussen weer veranderd. Kijk hoe het nu staat.")


def _zet(nieuw: Programma | None, door: Medewerker) -> Programmawissel:
    """By the municipality, for what is not there cannot be locked."""
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    was = eigen_programma(gemeente.pk)
    eigen = Programmanorm.objects.filter(gemeente=gemeente)
    if nieuw is None:
        eigen.delete()
        leg_vast("programmanorm.weggehaald", gemeente_id=gemeente.pk, door=door)
    else:
        Programmanorm.objects.update_or_create(gemeente=gemeente, defaults=vars(nieuw))
        leg_vast("programmanorm.gewijzigd", gemeente_id=gemeente.pk, door=door)
    return Programmawissel(was, nieuw)
