"""Work that an employer offers: add, change, close and open again. Nothing is thrown away."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.services.beheer import werk_bij
from statushouders.vakgebieden import vakgebieden_in
from werkgevers.controles import MEESTE_PLEKKEN
from werkgevers.models import Werkgever, Werkplek
from werkgevers.models.werkgever import LANGSTE_WERKGEVERTEKST
from werkgevers.models.werkplek import LANGSTE_VAARDIGHEID, MEESTE_UREN
from werkgevers.openstaand import er_is_nog, openstaand_op
from werkgevers.services.dubbel import net_bewaard
from werkgevers.services.slot import vergrendel_in_netwerk, vergrendel_werkgever

MEESTE_VAARDIGHEDEN = 12
POSTCODE = re.compile(r"[1-9]\d{3} [A-Z]{2}")
WEG = "Je kunt deze werkplek niet meer openen. Er is niets bewaard."


@transaction.atomic
def voeg_werkplek_toe(
    *, werkgever: Werkgever, velden: Mapping[str, Any], door: Medewerker, naast: Werkplek | None = None
) -> Werkplek:
    """A new place at an employer in the network, asked for today. Raises DomeinFout on a broken rule.

    The very same one again is a button that was pressed twice, unless it is meant as a copy (`naast` which one).
    """
    goed = _gecontroleerd(velden)
    werkgever = vergrendel_in_netwerk(werkgever.pk, door=door)
    andere = werkgever.werkplekken.exclude(pk=naast.pk) if naast else werkgever.werkplekken.all()
    net: Werkplek | None = net_bewaard(andere, door=door, gesloten_op=None, **goed)
    if net:
        return net
    werkplek: Werkplek = Werkplek.objects.create(werkgever=werkgever, gevraagd_op=vandaag(), gemaakt_door=door, **goed)
    _log("werkplek.toegevoegd", werkplek, werkgever, door)
    return werkplek


@transaction.atomic
def wijzig_werkplek(*, werkplek: Werkplek, velden: Mapping[str, Any], versie: int, door: Medewerker) -> Werkplek:
    """`versie` is the one that the editor saw; BewerktDoorAnder when a colleague saved something else since."""
    goed = _gecontroleerd(velden)
    werkgever = vergrendel_in_netwerk(werkplek.werkgever_id, door=door)
    vers = _vergrendel(werkplek, door)
    if werk_bij(vers, goed, versie=versie):
        _log("werkplek.gewijzigd", vers, werkgever, door)
    return vers


@transaction.atomic
def sluit_werkplek(*, werkplek: Werkplek, door: Medewerker) -> Werkplek:
    """Nobody is sought for it any more. Who works there stays; who was proposed hears first what becomes of it."""
    vergrendel_werkgever(werkplek.werkgever_id, door=door)
    vers = _vergrendel(werkplek, door)
    if not vers.is_open:
        raise DomeinFout("Deze werkplek is al gesloten.")
    if nog_open := [een for een in openstaand_op([vers.pk]) if een.soort.houdt_plek_open]:
        raise DomeinFout(f"Voor deze plek {er_is_nog(nog_open)}. Leg eerst vast hoe dat afliep.")
    return _zet(vers, vandaag(), "werkplek.gesloten", door)


@transaction.atomic
def heropen_werkplek(*, werkplek: Werkplek, door: Medewerker) -> Werkplek:
    """Undo, or the employer asks again."""
    vergrendel_in_netwerk(werkplek.werkgever_id, door=door)
    vers = _vergrendel(werkplek, door)
    if vers.is_open:
        raise DomeinFout("Deze werkplek is al open.")
    return _zet(vers, None, "werkplek.heropend", door)


def _zet(werkplek: Werkplek, gesloten_op: Any, actie: str, door: Medewerker) -> Werkplek:
    werkplek.gesloten_op = gesloten_op
    werkplek.versie += 1
    werkplek.save(update_fields=["gesloten_op", "versie"])
    _log(actie, werkplek, werkplek.werkgever, door)
    return werkplek


def _log(actie: str, werkplek: Werkplek, werkgever: Werkgever, door: Medewerker) -> None:
    leg_vast(actie, gemeente_id=werkgever.gemeente_id, door=door, object_id=werkplek.pk)


def _vergrendel(werkplek: Werkplek, door: Medewerker) -> Werkplek:
    zichtbaar = Werkplek.objects.visible_to(door).values("pk")
    rijen = Werkplek.objects.select_for_update(of=("self",), no_key=True).select_related("werkgever")
    vers: Werkplek | None = rijen.filter(pk=werkplek.pk, pk__in=zichtbaar).first()
    if vers is None:
        raise DomeinFout(WEG)
    return vers


# The rules


def _gecontroleerd(velden: Mapping[str, Any]) -> dict[str, Any]:
    """The fields with the trade filled in when nobody chose one. Raises DomeinFout at the first that is wrong."""
    goed = {**velden}
    for controle in (_controleer_werk, _controleer_tijd, _controleer_adres):
        controle(goed)
    goed["vakgebieden"] = list(goed["vakgebieden"]) or vakgebieden_in([goed["titel"], goed["taken"]])
    return goed


def _controleer_werk(velden: Mapping[str, Any]) -> None:
    if not velden["titel"]:
        raise DomeinFout("Vul in welk werk het is.", veld="titel")
    if not velden["soorten"]:
        raise DomeinFout("Kies als wat iemand hier kan beginnen.", veld="soorten")
    if not 1 <= velden["aantal"] <= MEESTE_PLEKKEN:
        raise DomeinFout(f"Vul een aantal in van 1 tot {MEESTE_PLEKKEN}.", veld="aantal")
    controleer_tekst(velden["taken"], veld="taken", hoogstens=LANGSTE_WERKGEVERTEKST)
    for veld in ("vaardigheden_nodig", "vaardigheden_graag"):
        _controleer_vaardigheden(velden[veld], veld)


def _controleer_vaardigheden(vaardigheden: Sequence[str], veld: str) -> None:
    if len(vaardigheden) > MEESTE_VAARDIGHEDEN:
        raise DomeinFout(f"Noem er hooguit {MEESTE_VAARDIGHEDEN}. Wat is het belangrijkst?", veld=veld)
    if te_lang := next((een for een in vaardigheden if len(een) > LANGSTE_VAARDIGHEID), None):
        raise DomeinFout(
            f"Maak dit korter, hooguit {LANGSTE_VAARDIGHEID} tekens op een regel: {te_lang[:40]}…", veld=veld
        )


def _controleer_tijd(velden: Mapping[str, Any]) -> None:
    van, tot, uren = velden["van"], velden["tot"], velden["uren_per_week"]
    if bool(van) != bool(tot):
        raise DomeinFout("Vul beide tijden in, of geen van beide.", veld="tot" if van else "van")
    if van and tot and tot <= van:
        raise DomeinFout("Het einde ligt voor het begin. Draai de tijden om.", veld="tot")
    if uren is not None and not 0 < uren <= MEESTE_UREN:
        raise DomeinFout(f"Vul uren in van 1 tot {MEESTE_UREN}, bijvoorbeeld 16.", veld="uren_per_week")
    if velden["begin"] and velden["einde"] and velden["einde"] < velden["begin"]:
        raise DomeinFout("Deze dag ligt voor de eerste dag. Draai ze om.", veld="einde")


def _controleer_adres(velden: Mapping[str, Any]) -> None:
    if velden["postcode"] and not POSTCODE.fullmatch(velden["postcode"]):
        raise DomeinFout("Een postcode is vier cijfers en twee letters, bijvoorbeeld 2671 AB.", veld="postcode")
