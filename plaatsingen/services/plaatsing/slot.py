"""The order of the locks, as everywhere: the person, then the employer, the place, and the placement."""

from __future__ import annotations

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from statushouders.services.slot import vergrendel_te_noemen
from werkgevers.models import Werkgever, Werkplek
from werkgevers.services.slot import vergrendel_werkgever

WEG_PLAATSING = "Je kunt deze plaatsing niet meer openen. Er is niets bewaard."


def vergrendel_werkplek(werkplek: Werkplek, *, bij: Werkgever) -> Werkplek:
    """The place as it is now, of an employer that is locked: it is not closed meanwhile."""
    van_hier = Werkplek.objects.select_for_update(no_key=True).filter(pk=werkplek.pk, werkgever=bij)
    vers: Werkplek | None = van_hier.first()
    if vers is None:
        raise DomeinFout("Deze werkplek is van een andere werkgever. Kies opnieuw.", veld="werkgever")
    return vers


def vergrendel_plaatsing(plaatsing: Plaatsing, *, door: Medewerker, met_werkgever: bool = False) -> Plaatsing:
    """The placement as it is now, after its person. Raises DomeinFout when it is gone or out of sight.

    `met_werkgever`: somebody comes (back) to this employer, so that nobody archives it or changes its mind meanwhile.
    """
    persoon = vergrendel_te_noemen(plaatsing.statushouder_id, door=door)
    if met_werkgever:
        nu_bij = Plaatsing.objects.filter(pk=plaatsing.pk).values_list("werkgever_id", flat=True)
        werkgever = vergrendel_werkgever(nu_bij.first() or 0, door=door)
    zichtbaar = Plaatsing.objects.visible_to(door).select_related("werkgever", "stand_door")
    vers: Plaatsing | None = zichtbaar.select_for_update(of=("self",), no_key=True).filter(pk=plaatsing.pk).first()
    if vers is None:
        raise DomeinFout(WEG_PLAATSING)
    if met_werkgever and vers.werkgever_id != werkgever.pk:
        raise DomeinFout("Een collega voegde deze werkgever net samen met een andere. Probeer het nog eens.")
    vers.statushouder = persoon
    return vers
