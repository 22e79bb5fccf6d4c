"""How many statushouders and how many others worked in a hall in a week."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from begeleiding.models import Hal, Taalmix
from begeleiding.models.taal import MEESTE_MENSEN
from begeleiding.selectors.taalmix import getelde_mensen
from kern.datums import maandag_van
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker

# Longer ago nobody knows how many there were.
HOE_VER_TERUG = timedelta(weeks=8)
TE_VEEL = f"Vul een aantal in van 0 tot {MEESTE_MENSEN}."
WEG = "Deze hal is gesloten, of je ziet hem niet meer. Er is niets bewaard."


@transaction.atomic
def leg_taalmix_vast(
    *, hal_id: int, week: date, statushouders: int, anderen: int, versie: int, door: Medewerker
) -> Taalmix:
    """The counts of one week; `versie` is that of the row that the writer saw, 0 when there was none. It is `geteld`
    when the number of statushouders is what the log says.
    """
    hal = Hal.objects.visible_to(door).select_for_update(no_key=True).filter(pk=hal_id, gesloten=False).first()
    if hal is None:
        raise DomeinFout(WEG)
    _controleer_week(week)
    for veld, aantal in (("statushouders", statushouders), ("anderen", anderen)):
        if not 0 <= aantal <= MEESTE_MENSEN:
            raise DomeinFout(TE_VEEL, veld=veld)
    rij = Taalmix.objects.filter(hal=hal, week=week).first()
    if (rij.versie if rij else 0) != versie:
        raise BewerktDoorAnder("Een collega vulde deze week net in. Kijk wat er nu staat.")
    rij = rij or Taalmix(hal=hal, week=week, versie=0)
    rij.statushouders, rij.anderen = statushouders, anderen
    rij.geteld = statushouders == getelde_mensen(hal.pk, week)
    rij.door, rij.op, rij.versie = door, nu(), rij.versie + 1
    rij.save()
    leg_vast("taalmix.vastgelegd", gemeente_id=hal.gemeente_id, door=door, object_id=rij.pk)
    return rij


@transaction.atomic
def zet_taalmix_terug(*, taalmix: Taalmix, statushouders: int, anderen: int, versie: int, door: Medewerker) -> Taalmix:
    """What stood there before this version counts again."""
    vers = _vergrendel(taalmix, versie, door)
    vers.statushouders, vers.anderen, vers.versie = statushouders, anderen, vers.versie + 1
    vers.geteld = statushouders == getelde_mensen(vers.hal_id, vers.week)
    vers.save()
    leg_vast("taalmix.teruggezet", gemeente_id=vers.hal.gemeente_id, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def verwijder_taalmix(*, taalmix: Taalmix, versie: int, door: Medewerker) -> None:
    """Undo of the first entry of a week: nothing is known of it."""
    vers = _vergrendel(taalmix, versie, door)
    leg_vast("taalmix.weg", gemeente_id=vers.hal.gemeente_id, door=door, object_id=vers.pk)
    vers.delete()


def _vergrendel(taalmix: Taalmix, versie: int, door: Medewerker) -> Taalmix:
    zichtbaar = Taalmix.objects.visible_to(door).select_related("hal").select_for_update(of=("self",), no_key=True)
    vers: Taalmix | None = zichtbaar.filter(pk=taalmix.pk, versie=versie).first()
    if vers is None:
        raise DomeinFout("Een collega veranderde deze week intussen. Kijk wat er nu staat.")
    return vers


def _controleer_week(week: date) -> None:
    deze = maandag_van(vandaag())
    if week != maandag_van(week) or not deze - HOE_VER_TERUG <= week <= deze:
        raise DomeinFout("Kies deze week of een van de acht weken ervoor.", veld="week")
