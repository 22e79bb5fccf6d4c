"""Examples of goals of the municipality itself; those that are shipped stay as they are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from begeleiding.models import Doelvoorbeeld
from begeleiding.services.leerdoelen import gebroken_regels
from kern.fouten import DomeinFout, eis_geen
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.services.beheer import werk_bij
from werkgevers.services.bewaren import bewaar

VELD_BIJ = {"doelvoorbeeld_uniek": "wat"}


@transaction.atomic
def voeg_voorbeeld_toe(*, velden: Mapping[str, Any], door: Medewerker, pk: int | None = None) -> Doelvoorbeeld:
    """A new one; with `pk` one that was just removed comes back."""
    eis_geen(gebroken_regels(velden))
    voorbeeld = Doelvoorbeeld(gemeente=door.werkt_voor(), **velden)
    if pk is not None and not Doelvoorbeeld.objects.filter(pk=pk).exists():
        voorbeeld.pk = pk
    bewaar(voorbeeld, veld_bij=VELD_BIJ)
    leg_vast("doelvoorbeeld.toegevoegd", gemeente_id=door.werkt_voor().pk, door=door, object_id=voorbeeld.pk)
    return voorbeeld


@transaction.atomic
def wijzig_voorbeeld(
    *, voorbeeld: Doelvoorbeeld, velden: Mapping[str, Any], versie: int, door: Medewerker
) -> Doelvoorbeeld:
    """Goals that began with it stay as they are. BewerktDoorAnder when a colleague saved something else since."""
    vers = _vergrendel(voorbeeld, door)
    eis_geen(gebroken_regels(velden))
    zelfde_naam = Doelvoorbeeld.objects.filter(gemeente=door.werkt_voor(), wat=velden["wat"])
    if zelfde_naam.exclude(pk=vers.pk).exists():
        raise DomeinFout("Dit voorbeeld is er al. Kies andere woorden.", veld="wat")
    if werk_bij(vers, dict(velden), versie=versie):
        _log("doelvoorbeeld.gewijzigd", vers, door)
    return vers


@transaction.atomic
def verwijder_voorbeeld(*, voorbeeld: Doelvoorbeeld, door: Medewerker) -> Doelvoorbeeld:
    """As it was when it went, with its number."""
    vers = _vergrendel(voorbeeld, door)
    pk = vers.pk
    vers.delete()
    vers.pk = pk
    _log("doelvoorbeeld.verwijderd", vers, door)
    return vers


def _vergrendel(voorbeeld: Doelvoorbeeld, door: Medewerker) -> Doelvoorbeeld:
    eigen = Doelvoorbeeld.objects.select_for_update(no_key=True).filter(gemeente=door.werkt_voor())
    vers: Doelvoorbeeld | None = eigen.filter(pk=voorbeeld.pk).first()
    if vers is None:
        raise DomeinFout("Dit voorbeeld is er niet meer. Misschien haalde een collega het weg.")
    return vers


def _log(actie: str, voorbeeld: Doelvoorbeeld, door: Medewerker) -> None:
    leg_vast(actie, gemeente_id=door.werkt_voor().pk, door=door, object_id=voorbeeld.pk)
