"""Record an incident at a hall or at an employer's; better it, or take it back."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db import transaction

from agenda.services import werk_regel_bij
from begeleiding.models import Assessment, Voorval
from begeleiding.models.werkvloer import LANGSTE_VERSLAG
from begeleiding.querysets import BEGELEIDT
from begeleiding.services.werkvloer.kader import NIET_BEGONNEN, controleer_dag, eis_tekst
from begeleiding.signaleringen.werkvloer import CODE
from begeleiding.statussen import TERUG_TE_NEMEN, Voorvalsoort
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from statushouders.services.slot import WEG, vergrendel_persoon
from werkgevers.services.dubbel import DUBBEL_BINNEN

WEG_VOORVAL = "Dit voorval is er niet meer. Misschien is het net weggehaald."
VAN_EEN_ANDER = "Dit voorval is door een collega vastgelegd. Vraag die collega om het te verbeteren."
TE_LANG = "Dit voorval staat er langer dan een week. Leg een nieuw voorval vast met de verbetering."


@transaction.atomic
def leg_voorval_vast(
    *, plek: Assessment | Plaatsing, dag: date, soort: str, wat: str, door: Medewerker, gedaan: str = ""
) -> Voorval:
    """Record what went wrong at this place. The very same one once more within a minute is a button that was pressed
    twice.
    """
    plek = _vergrendel_plek(plek, door)
    velden = _controleer(plek, dag, soort, wat, gedaan)
    waar = {_soort(plek): plek, "statushouder_id": plek.statushouder_id, "door": door}
    net: Voorval | None = Voorval.objects.filter(op__gte=nu() - DUBBEL_BINNEN, **waar, **velden).first()
    if net:
        return net
    voorval: Voorval = Voorval.objects.create(op=nu(), **waar, **velden)
    _klaar("werkvloer.voorval_vastgelegd", plek, door)
    return voorval


@transaction.atomic
def wijzig_voorval(*, voorval: Voorval, dag: date, soort: str, wat: str, door: Medewerker, gedaan: str = "") -> Voorval:
    """Better what one recorded oneself, within a week."""
    plek, voorval = _vergrendel(voorval, door)
    for veld, waarde in _controleer(plek, dag, soort, wat, gedaan).items():
        setattr(voorval, veld, waarde)
    voorval.save(update_fields=["dag", "soort", "wat", "gedaan"])
    _klaar("werkvloer.voorval_gewijzigd", plek, door)
    return voorval


@transaction.atomic
def verwijder_voorval(*, voorval: Voorval, door: Medewerker) -> None:
    """Take back what one recorded oneself, within a week. The audit line stays."""
    plek, voorval = _vergrendel(voorval, door)
    voorval.delete()
    _klaar("werkvloer.voorval_verwijderd", plek, door)


def waarom_niet(voorval: Voorval, door: Medewerker) -> str:
    """Why this colleague does not change it; nothing when that is possible."""
    if voorval.door_id != door.pk:
        return VAN_EEN_ANDER
    return "" if nu() - voorval.op <= TERUG_TE_NEMEN else TE_LANG


def _soort(plek: Assessment | Plaatsing) -> str:
    return "assessment" if isinstance(plek, Assessment) else "plaatsing"


def _vergrendel_plek(plek: Assessment | Plaatsing, door: Medewerker) -> Any:
    if door.rol not in BEGELEIDT:
        raise DomeinFout(WEG)
    vergrendel_persoon(plek.statushouder_id, door=door)
    vers = type(plek).objects.visible_to(door).select_related("statushouder").filter(pk=plek.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    return vers


def _vergrendel(voorval: Voorval, door: Medewerker) -> tuple[Any, Voorval]:
    plek = _vergrendel_plek(voorval.assessment or voorval.plaatsing, door)  # type: ignore[arg-type]
    vers = Voorval.objects.filter(pk=voorval.pk).first()
    if vers is None:
        raise DomeinFout(WEG_VOORVAL)
    if waarom := waarom_niet(vers, door):
        raise DomeinFout(waarom)
    return plek, vers


def _controleer(plek: Assessment | Plaatsing, dag: date, soort: str, wat: str, gedaan: str) -> dict[str, Any]:
    if soort not in Voorvalsoort.values:
        raise DomeinFout("Kies wat voor voorval het was.", veld="soort")
    eerste = plek.begin if isinstance(plek, Assessment) else plek.gestart_op
    if eerste is None:
        raise DomeinFout(NIET_BEGONNEN)
    controleer_dag(dag, eerste=eerste, laatste=plek.geeindigd_op)
    wat = eis_tekst(wat, veld="wat", hoogstens=LANGSTE_VERSLAG, anders="Schrijf wat er gebeurde.")
    gedaan = eis_tekst(gedaan, veld="gedaan", hoogstens=LANGSTE_VERSLAG)
    return {"dag": dag, "soort": soort, "wat": wat, "gedaan": gedaan}


def _klaar(code: str, plek: Assessment | Plaatsing, door: Medewerker) -> None:
    persoon = plek.statushouder
    leg_vast(code, gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk, object_id=plek.pk)
    werk_regel_bij(CODE, bron_ids=[-plek.pk if isinstance(plek, Assessment) else plek.pk])
