"""Halls and their departments. Nothing is thrown away: what is not used any more is closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from django.db import transaction

from begeleiding.models import Afdeling, Hal
from begeleiding.selectors.inrichting import aantal_in
from kern.datums import meervoud
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.leesfout import Leesfout
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.controles.nummers import lees_postcode
from werkgevers.services.bewaren import bewaar

Ruimte = TypeVar("Ruimte", Hal, Afdeling)
VELD_BIJ = {"hal_naam_uniek": "naam", "afdeling_naam_uniek": "naam"}


@transaction.atomic
def voeg_hal_toe(*, naam: str, postcode: str, door: Medewerker) -> Hal:
    """A hall of the municipality."""
    hal = Hal(gemeente=door.werkt_voor(), **_velden(naam, postcode))
    bewaar(hal, veld_bij=VELD_BIJ)
    _log("hal.toegevoegd", hal, door)
    return hal


@transaction.atomic
def wijzig_hal(*, hal: Hal, naam: str, postcode: str, versie: int, door: Medewerker) -> Hal:
    """BewerktDoorAnder when a colleague saved something else since `versie`."""
    return _wijzig(vergrendel_hal(hal.pk, door), _velden(naam, postcode), versie, "hal.gewijzigd", door)


@transaction.atomic
def sluit_hal(*, hal: Hal, door: Medewerker) -> Hal:
    """Nobody begins there any more. Refused while somebody is there."""
    vers = vergrendel_hal(hal.pk, door)
    _eis_leeg(aantal_in(hal=vers), "deze hal")
    return _zet(vers, gesloten=True, actie="hal.gesloten", door=door)


@transaction.atomic
def heropen_hal(*, hal: Hal, door: Medewerker) -> Hal:
    """Undo, or it is used again."""
    return _zet(vergrendel_hal(hal.pk, door), gesloten=False, actie="hal.heropend", door=door)


@transaction.atomic
def voeg_afdeling_toe(*, hal: Hal, naam: str, door: Medewerker) -> Afdeling:
    """A department of a hall."""
    afdeling = Afdeling(hal=vergrendel_hal(hal.pk, door), **_velden(naam))
    bewaar(afdeling, veld_bij=VELD_BIJ)
    _log("afdeling.toegevoegd", afdeling, door)
    return afdeling


@transaction.atomic
def wijzig_afdeling(*, afdeling: Afdeling, naam: str, versie: int, door: Medewerker) -> Afdeling:
    """BewerktDoorAnder when a colleague saved something else since `versie`."""
    return _wijzig(_vergrendel_afdeling(afdeling, door), _velden(naam), versie, "afdeling.gewijzigd", door)


@transaction.atomic
def sluit_afdeling(*, afdeling: Afdeling, door: Medewerker) -> Afdeling:
    """Nobody begins there any more. Refused while somebody is there."""
    vers = _vergrendel_afdeling(afdeling, door)
    _eis_leeg(aantal_in(afdeling=vers), "deze afdeling")
    return _zet(vers, gesloten=True, actie="afdeling.gesloten", door=door)


@transaction.atomic
def heropen_afdeling(*, afdeling: Afdeling, door: Medewerker) -> Afdeling:
    """Undo, or it is used again."""
    return _zet(_vergrendel_afdeling(afdeling, door), gesloten=False, actie="afdeling.heropend", door=door)


def vergrendel_hal(pk: int, door: Medewerker) -> Hal:
    """As it is now; nobody begins an assessment there, and no department changes, until we are done."""
    hal: Hal | None = Hal.objects.select_for_update().filter(gemeente=door.werkt_voor(), pk=pk).first()
    if hal is None:
        raise DomeinFout("Deze hal is er niet meer. Kijk welke hallen er zijn.")
    return hal


def _vergrendel_afdeling(afdeling: Afdeling, door: Medewerker) -> Afdeling:
    vergrendel_hal(afdeling.hal_id, door)
    vers: Afdeling = Afdeling.objects.select_for_update().get(pk=afdeling.pk)
    return vers


def _velden(naam: str, postcode: str | None = None) -> dict[str, str]:
    if not naam:
        raise DomeinFout("Vul een naam in.", veld="naam")
    if postcode is None:
        return {"naam": naam}
    try:
        return {"naam": naam, "postcode": lees_postcode(postcode).replace(" ", "")}
    except Leesfout as fout:
        raise DomeinFout(str(fout), veld="postcode") from None


def _eis_leeg(aantal: int, waar: str) -> None:
    if aantal:
        raise DomeinFout(
            f"Er {'loopt' if aantal == 1 else 'lopen'} nog {meervoud(aantal, 'assessment', 'assessments')} in {waar}. "
            "Rond die eerst af, of kies een andere hal."
        )


def _wijzig(wat: Ruimte, velden: Mapping[str, Any], versie: int, actie: str, door: Medewerker) -> Ruimte:
    if all(getattr(wat, veld) == waarde for veld, waarde in velden.items()):
        return wat
    if wat.versie != versie:
        raise BewerktDoorAnder("Een collega heeft dit intussen ook veranderd. Kijk wat verschilt.")
    for veld, waarde in velden.items():
        setattr(wat, veld, waarde)
    wat.versie += 1
    bewaar(wat, veld_bij=VELD_BIJ, velden=[*velden, "versie"])
    _log(actie, wat, door)
    return wat


def _zet(wat: Ruimte, *, gesloten: bool, actie: str, door: Medewerker) -> Ruimte:
    """Twice is once."""
    if wat.gesloten != gesloten:
        wat.gesloten = gesloten
        wat.versie += 1
        wat.save(update_fields=["gesloten", "versie"])
        _log(actie, wat, door)
    return wat


def _log(actie: str, wat: Hal | Afdeling, door: Medewerker) -> None:
    leg_vast(actie, gemeente_id=door.werkt_voor().pk, door=door, object_id=wat.pk)
