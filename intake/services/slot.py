"""The talk that is written in, locked; and what an audit line about it holds."""

from __future__ import annotations

from typing import Any

from intake.keuring import Kader
from intake.models import Gesprek
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from statushouders.models import Statushouder

VAST = "Dit gesprek is vastgesteld en kan niet meer veranderen. Maak een verbetering als er iets niet klopt."

NIET_VAN_JOU = "Dit onderdeel is alleen voor de klantondersteuner van dit dossier. Neem het dossier eerst over."


def vergrendel_gesprek(pk: int, *, door: Medewerker) -> Gesprek:
    """The concept as it is now; `van_dossier` says whether it is `door` who guides the person, or stands in.

    Raises Gesprek.DoesNotExist for who does not see it, DomeinFout when it was fixed.
    """
    gesprekken = Gesprek.objects.visible_to(door).select_related("statushouder", "afspraak").defer("statushouder__bsn")
    met: Gesprek = gesprekken.met_dossier(door).select_for_update(of=("self",), no_key=True).get(pk=pk)
    if not met.is_concept:
        raise DomeinFout(VAST)
    return met


def mag_beschermd(gesprek: Gesprek) -> bool:
    """Whether who locked the talk reads and writes its protected sections."""
    return bool(getattr(gesprek, "van_dossier", False))


def mist_beschermd(gesprek: Gesprek) -> bool:
    """Whether there are protected answers in it that who locked it may not read."""
    return not mag_beschermd(gesprek) and any(rij.antwoorden for rij in gesprek.beschermd.all())


def kader_van(persoon: Statushouder) -> Kader:
    """What dates and years of this person are held against."""
    geboren = persoon.geboortedatum.eerste_mogelijke_dag
    return Kader(vandaag=vandaag(), geboren=geboren, vestiging=persoon.vestigingsdatum)


def over(gesprek: Gesprek, door: Medewerker) -> dict[str, Any]:
    """What an audit line about a talk holds beside the person; no contents."""
    return {"gemeente_id": gesprek.statushouder.gemeente_id, "door": door, "object_id": gesprek.pk}
