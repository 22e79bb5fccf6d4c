"""Read protected facts: the only way to them, and every time it leaves a line."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.feitcodes import Feitgroep
from statushouders.feiten import Gezondheidfeit, Vluchtfeit
from statushouders.models import Gezondheid, Inzage, Statushouder, Vluchtverhaal
from statushouders.querysets import dossiers_van
from statushouders.zichtbaarheid import Bescherming, bescherming_voor

LANGSTE_REDEN = 250
KORTSTE_REDEN = 10
NIET_VOOR_JOU = "Dit lezen alleen de klantondersteuner van dit dossier en de vervanger."
_SOORTEN: Mapping[str, tuple[Any, Any]] = {
    Feitgroep.GEZONDHEID: (Gezondheid, Gezondheidfeit),
    Feitgroep.VLUCHT: (Vluchtverhaal, Vluchtfeit),
}


@transaction.atomic
def lees_beschermd(
    *, persoon: Statushouder, groep: str, door: Medewerker, reden: str = ""
) -> Gezondheidfeit | Vluchtfeit:
    """What is kept of health or flight story; empty values when nothing is.

    For the klantondersteuner of the dossier and the stand-in. A teamleider says why first; the klantondersteuner can
    read that. Raises DomeinFout for everybody else, and for a reason that is missing or too long.
    """
    model, soort = _SOORTEN[groep]
    inzage = None
    if bescherming_voor(door) is Bescherming.MET_REDEN and _ziet(persoon, door):
        inzage = _onthoud_reden(persoon, groep, door, reden.strip())
        rijen = model.objects.met_reden(door)
    elif dossiers_van(door).filter(pk=persoon.pk).exists():
        rijen = model.objects.visible_to(door)
    else:
        raise DomeinFout(NIET_VOOR_JOU)
    leg_vast(
        "gezondheid.gelezen" if groep == Feitgroep.GEZONDHEID else "vluchtverhaal.gelezen",
        gemeente_id=persoon.gemeente_id,
        door=door,
        statushouder_id=persoon.pk,
        object_id=inzage.pk if inzage else None,
    )
    rij = rijen.filter(statushouder=persoon).values(*soort.__dataclass_fields__).first()
    feit: Gezondheidfeit | Vluchtfeit = soort(**(rij or {}))
    return feit


def _ziet(persoon: Statushouder, door: Medewerker) -> bool:
    return Statushouder.objects.visible_to(door).filter(pk=persoon.pk).exists()


def _onthoud_reden(persoon: Statushouder, groep: str, door: Medewerker, reden: str) -> Inzage:
    if len(reden) < KORTSTE_REDEN:
        raise DomeinFout("Schrijf kort waarom je dit moet lezen. De klantondersteuner ziet dat.", veld="reden")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    inzage: Inzage = Inzage.objects.create(statushouder=persoon, groep=groep, door=door, reden=reden)
    return inzage
