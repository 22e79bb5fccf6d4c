"""Take other hours back: what was agreed on before stands there again, with who had agreed to it."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from typing import Any

from django.db import transaction

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Plaatsingsakkoord, Plaatsingswijziging, Urenafspraak, Verlenging
from plaatsingen.selectors.terug import TE_LAAT, is_laatste_stap, is_vers
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.tijdperken import rooster_nu, zet_rooster_terug
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing, ga_naar, moet_zijn, werk_vlaggen_bij
from plaatsingen.services.plaatsing.voorwaarden import controleer_persoon, controleer_werkgever
from plaatsingen.services.roosterspoor import plat
from plaatsingen.statussen import OPEN, Plaatsingstand

AKKOORDVELDEN = ("partij", "op", "wijze", "door_id", "genoteerd_op")
AL_TERUG = "Deze wijziging is al teruggedraaid. Kijk hoe de plaatsing nu staat."
INTUSSEN = "Er is intussen iets anders vastgelegd bij deze plaatsing. Wijzig de uren zelf terug."


def uren_nu(plaatsing: Plaatsing) -> dict[str, Any]:
    """Everything that other hours change, as JSON has it; read before they do."""
    verlengingen = plaatsing.verlengingen.filter(rooster_eerst__isnull=False)
    return {
        "rooster": rooster_nu(plaatsing),
        "uren_per_week": str(plaatsing.uren_per_week),
        "urenafspraken": [[een.vanaf.isoformat(), str(een.uren_per_week)] for een in plaatsing.urenafspraken.all()],
        "akkoorden": [plat(rij) for rij in plaatsing.akkoorden.values(*AKKOORDVELDEN)],
        "stand": [plaatsing.stand, plaatsing.stand_sinds.isoformat(), plaatsing.stand_door_id],
        "afgesproken": plaatsing.rooster_afgesproken,
        "verlengingen": {str(een.pk): een.rooster_eerst for een in verlengingen},
    }


@transaction.atomic
def neem_uren_terug(*, wijziging: Plaatsingswijziging, door: Medewerker) -> Plaatsing:
    """The hours, the week and the approvals are as they were before this change, within the week. Raises DomeinFout
    when anything was recorded since, or other work stands at those hours by now.
    """
    plaatsing = vergrendel_plaatsing(wijziging.plaatsing, door=door, met_werkgever=True)
    vers: Plaatsingswijziging | None = plaatsing.wijzigingen.filter(pk=wijziging.pk).first()
    if vers is None:
        raise DomeinFout(AL_TERUG)
    moet_zijn(plaatsing, *OPEN)
    if not is_vers(vers.op):
        raise DomeinFout(TE_LAAT)
    if vers.eerst is None or not is_laatste_stap(vers, plaatsing):
        raise DomeinFout(INTUSSEN)
    _zet_akkoorden_terug(plaatsing, vers.eerst, door)
    zet_rooster_terug(plaatsing, vers.eerst["rooster"], door=door)
    _zet_uren_terug(plaatsing, vers.eerst)
    vers.delete()
    bewaar_plaatsing(plaatsing, "plaatsing.uren_teruggezet", door=door)
    werk_vlaggen_bij(plaatsing)
    return plaatsing


def _zet_akkoorden_terug(plaatsing: Plaatsing, eerst: dict[str, Any], door: Medewerker) -> None:
    """They went only when nobody had begun. Who is agreed on again is so under the rules of today."""
    stand, sinds, wie = eerst["stand"]
    if plaatsing.loopt or not eerst["akkoorden"]:
        return
    controleer_persoon(plaatsing.statushouder, plaatsing.begin)
    controleer_werkgever(plaatsing.werkgever)
    Plaatsingsakkoord.objects.bulk_create(Plaatsingsakkoord(plaatsing=plaatsing, **rij) for rij in eerst["akkoorden"])
    if plaatsing.stand != stand:
        ga_naar(plaatsing, Plaatsingstand(stand), door=door)
        plaatsing.stand_sinds, plaatsing.stand_door_id = datetime.fromisoformat(sinds), wie


def _zet_uren_terug(plaatsing: Plaatsing, eerst: dict[str, Any]) -> None:
    plaatsing.uren_per_week, plaatsing.rooster_afgesproken = Decimal(eerst["uren_per_week"]), eerst["afgesproken"]
    plaatsing.urenafspraken.all().delete()
    Urenafspraak.objects.bulk_create(
        Urenafspraak(plaatsing=plaatsing, vanaf=vanaf, uren_per_week=uren) for vanaf, uren in eerst["urenafspraken"]
    )
    verlengingen = list(plaatsing.verlengingen.filter(pk__in=eerst["verlengingen"]))
    for een in verlengingen:
        een.rooster_eerst = eerst["verlengingen"][str(een.pk)]
    Verlenging.objects.bulk_update(verlengingen, ["rooster_eerst"])
