"""Lock the employer about whom something is recorded."""

from __future__ import annotations

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from werkgevers.models import Werkgever
from werkgevers.rust import eis_niet_gearchiveerd

WEG = "Je kunt deze werkgever niet meer openen. Er is niets bewaard."


def vergrendel_werkgever(pk: int, *, door: Medewerker, geheel: bool = False, veld: str = "") -> Werkgever:
    """The employer as it is now; nobody joins or archives it until we are done. `geheel`: nothing that points to it is
    written either, such as a new placement.

    Raises DomeinFout (at `veld`) when this colleague does not (any longer) see it.
    """
    zichtbaar = Werkgever.objects.visible_to(door).values("pk")
    gevonden: Werkgever | None = (
        Werkgever.objects.select_for_update(no_key=not geheel).filter(pk=pk, pk__in=zichtbaar).first()
    )
    if gevonden is None:
        raise DomeinFout(WEG, veld=veld)
    return gevonden


def vergrendel_in_netwerk(pk: int, *, door: Medewerker, geheel: bool = False) -> Werkgever:
    """The same, of one that is not archived: nothing changes there, and who archives it waits for us."""
    werkgever = vergrendel_werkgever(pk, door=door, geheel=geheel)
    eis_niet_gearchiveerd(werkgever)
    return werkgever
