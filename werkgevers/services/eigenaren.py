"""Whose employers they are: given to a colleague, many at once, and of nobody when that colleague leaves."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from django.db import transaction

from agenda.services import werk_regel_bij
from kern.fouten import DomeinFout
from medewerkers.logboek import leg_vast_over
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever, Werkgeveractie
from werkgevers.selectors.eigenaren import mogelijke_eigenaren
from werkgevers.signaleringen.acties import CODE

VERANDERD = "Deze lijst is veranderd. Kies de werkgevers opnieuw."


@transaction.atomic
def draag_over(*, werkgever_ids: Collection[int], medewerker: Medewerker, door: Medewerker) -> dict[int, int | None]:
    """These employers are of this colleague from now on. Gives of each that changed whose it was, to take it back.

    Raises DomeinFout for a colleague who has no employers here, and when one of them is out of sight or archived.
    """
    if not mogelijke_eigenaren(door).filter(pk=medewerker.pk).exists():
        raise DomeinFout("Deze collega werkt hier niet met werkgevers. Kies een ander.")
    rijen = _vergrendel(werkgever_ids, door)
    if len(rijen) != len(set(werkgever_ids)):
        raise DomeinFout(VERANDERD)
    eerst = {een.pk: een.eigenaar_id for een in rijen if een.eigenaar_id != medewerker.pk}
    _zet([een for een in rijen if een.pk in eerst], dict.fromkeys(eerst, medewerker.pk), door=door)
    return eerst


@transaction.atomic
def draag_terug(*, eerst: Mapping[int, int | None], medewerker_id: int, door: Medewerker) -> list[int]:
    """Undo: of who they were before, or of nobody when that colleague left. Not those that went on to another since."""
    mogelijk = set(mogelijke_eigenaren(door).filter(pk__in=filter(None, eerst.values())).values_list("pk", flat=True))
    rijen = [een for een in _vergrendel(eerst, door) if een.eigenaar_id == medewerker_id]
    _zet(rijen, {een.pk: eerst[een.pk] if eerst[een.pk] in mogelijk else None for een in rijen}, door=door)
    return [een.pk for een in rijen]


@transaction.atomic
def maak_los_van(medewerker_ids: Sequence[int]) -> None:
    """Colleagues left (or got other work): their employers are of nobody, until somebody takes them over. What is late
    for them goes to who owns the employer then, else to the teamleiders. Listens to `medewerkers`.
    """
    rijen = list(Werkgever.objects.filter(eigenaar__in=medewerker_ids).order_by("pk").select_for_update(no_key=True))
    if rijen:
        _zet(rijen, dict.fromkeys(een.pk for een in rijen), door=None)
    van_hen = Werkgeveractie.objects.filter(van__in=medewerker_ids, gedaan_op=None)
    if acties := list(van_hen.values_list("pk", flat=True)):
        werk_regel_bij(CODE, bron_ids=acties)


def _vergrendel(werkgever_ids: Collection[int], door: Medewerker) -> list[Werkgever]:
    """In a fixed order, so that two who hand over wait for each other."""
    zichtbaar = Werkgever.objects.visible_to(door).in_het_netwerk().filter(pk__in=set(werkgever_ids))
    return list(zichtbaar.order_by("pk").select_for_update(no_key=True))


def _zet(rijen: Sequence[Werkgever], van: Mapping[int, int | None], *, door: Medewerker | None) -> None:
    for een in rijen:
        een.eigenaar_id = van[een.pk]
        een.versie += 1
    for gemeente_id in {een.gemeente_id for een in rijen}:
        ids = [een.pk for een in rijen if een.gemeente_id == gemeente_id]
        leg_vast_over("werkgever.eigenaar", gemeente_id=gemeente_id, door=door, object_ids=ids)
    Werkgever.objects.bulk_update(rijen, ["eigenaar", "versie"])
    acties = Werkgeveractie.objects.filter(werkgever__in=[een.pk for een in rijen], gedaan_op=None)
    werk_regel_bij(CODE, bron_ids=list(acties.values_list("pk", flat=True)))
