"""The people one speaks with at an employer."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from werkgevers.models import Contactpersoon, Werkgever
from werkgevers.services.bewaren import bewaar
from werkgevers.services.slot import vergrendel_in_netwerk

VELDEN = ("naam", "functie", "email", "telefoon", "is_mentor", "talen")
VELD_BIJ = {"contactpersoon_naam": "naam"}


@transaction.atomic
def voeg_contactpersoon_toe(*, werkgever_id: int, velden: Mapping[str, Any], door: Medewerker) -> Contactpersoon:
    """Somebody who works there. Who stands there already with all the same is no second one: a button was pressed
    twice."""
    werkgever = vergrendel_in_netwerk(werkgever_id, door=door)
    al: Contactpersoon | None = werkgever.contactpersonen.in_dienst().filter(**_gekend(velden)).first()
    if al:
        return al
    persoon = Contactpersoon(werkgever=werkgever, **_gekend(velden))
    bewaar(persoon, veld_bij=VELD_BIJ)
    _log("toegevoegd", persoon, werkgever, door)
    return persoon


@transaction.atomic
def wijzig_contactpersoon(
    *, contactpersoon_id: int, velden: Mapping[str, Any], versie: int, door: Medewerker
) -> Contactpersoon:
    """Change what is known. Raises BewerktDoorAnder when a colleague saved something else since `versie`."""
    persoon, werkgever = _vergrendel(contactpersoon_id, door)
    gekend = _gekend(velden)
    if all(getattr(persoon, veld) == waarde for veld, waarde in gekend.items()):
        return persoon
    if persoon.versie != versie:
        raise BewerktDoorAnder("Een collega heeft deze contactpersoon intussen ook veranderd. Kijk wat verschilt.")
    for veld, waarde in gekend.items():
        setattr(persoon, veld, waarde)
    persoon.versie += 1
    bewaar(persoon, veld_bij=VELD_BIJ, velden=[*gekend, "versie"])
    _log("gewijzigd", persoon, werkgever, door)
    return persoon


@transaction.atomic
def meld_weg(*, contactpersoon_id: int, door: Medewerker, sinds: date | None = None) -> Contactpersoon:
    """Works there no more; stays readable in what was said."""
    persoon, werkgever = _vergrendel(contactpersoon_id, door)
    if persoon.weg_op:
        raise DomeinFout(f"{persoon.naam} stond al als vertrokken.")
    persoon.weg_op = sinds or vandaag()
    persoon.save(update_fields=["weg_op"])
    _log("vertrokken", persoon, werkgever, door)
    return persoon


@transaction.atomic
def meld_terug(*, contactpersoon_id: int, door: Medewerker) -> Contactpersoon:
    """Works there after all."""
    persoon, werkgever = _vergrendel(contactpersoon_id, door)
    if not persoon.weg_op:
        raise DomeinFout(f"{persoon.naam} staat al weer in de lijst.")
    persoon.weg_op = None
    persoon.save(update_fields=["weg_op"])
    _log("teruggekomen", persoon, werkgever, door)
    return persoon


def _vergrendel(contactpersoon_id: int, door: Medewerker) -> tuple[Contactpersoon, Werkgever]:
    """With the employer, which is locked first: joining two employers moves their people."""
    gevonden = Contactpersoon.objects.visible_to(door).get(pk=contactpersoon_id)
    werkgever = vergrendel_in_netwerk(gevonden.werkgever_id, door=door)
    persoon: Contactpersoon = Contactpersoon.objects.select_for_update(of=("self",)).get(
        pk=contactpersoon_id, werkgever=werkgever
    )
    return persoon, werkgever


def _gekend(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {veld: velden[veld] for veld in VELDEN if veld in velden}


def _log(wat: str, persoon: Contactpersoon, werkgever: Werkgever, door: Medewerker) -> None:
    leg_vast(f"contactpersoon.{wat}", gemeente_id=werkgever.gemeente_id, door=door, object_id=persoon.pk)
