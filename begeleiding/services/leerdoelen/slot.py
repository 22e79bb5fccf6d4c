"""Lock a goal, and with it its steps: who changes one of them waits for who changes another."""

from __future__ import annotations

from datetime import date, timedelta

from begeleiding.models import Leerdoel, Leerdoelstap
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker

WEG = "Je kunt dit leerdoel niet meer openen. Er is niets bewaard."
STAP_WEG = "Deze stap is er niet meer. Misschien haalde een collega hem weg."
# Nobody sets a goal for longer, nor remembers the day of one that is older.
VERSTE = timedelta(days=3 * 366)


def vergrendel(doel: Leerdoel, door: Medewerker) -> Leerdoel:
    """The goal as it is now."""
    zichtbaar = Leerdoel.objects.visible_to(door).values("pk")
    rijen = Leerdoel.objects.select_for_update(of=("self",), no_key=True).select_related("statushouder")
    vers: Leerdoel | None = rijen.defer("statushouder__bsn").filter(pk=doel.pk, pk__in=zichtbaar).first()
    if vers is None:
        raise DomeinFout(WEG)
    return vers


def vergrendel_open(doel: Leerdoel, door: Medewerker) -> Leerdoel:
    """The same, of one that somebody still works at."""
    vers = vergrendel(doel, door)
    if not vers.is_open:
        raise DomeinFout(f"Dit leerdoel is al {vers.get_stand_display().lower()}. Kies eerst Weer oppakken.")
    return vers


def vergrendel_stap(stap: Leerdoelstap, door: Medewerker) -> Leerdoelstap:
    """A step of a goal that somebody still works at, as it is now."""
    doel = vergrendel_open(stap.leerdoel, door)
    vers: Leerdoelstap | None = Leerdoelstap.objects.filter(pk=stap.pk, leerdoel=doel).first()
    if vers is None:
        raise DomeinFout(STAP_WEG)
    vers.leerdoel = doel
    return vers


def schrijf_bij_doel(actie: str, doel: Leerdoel, door: Medewerker) -> None:
    """The audit line, on the goal also when it is about a step."""
    gemeente_id, mens_id = doel.statushouder.gemeente_id, doel.statushouder_id
    leg_vast(actie, gemeente_id=gemeente_id, door=door, statushouder_id=mens_id, object_id=doel.pk)


def eis_geldige_dag(dag: date, *, veld: str) -> None:
    """A day on which something was done: not still to come, nor years ago."""
    if dag > vandaag():
        raise DomeinFout("Deze dag moet nog komen. Kies vandaag of eerder.", veld=veld)
    if dag < vandaag() - VERSTE:
        raise DomeinFout("Deze dag ligt ver terug. Controleer het jaar.", veld=veld)
