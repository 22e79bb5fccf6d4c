"""Work that an employer offers: add, change, close and open again. Nothing is thrown away."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db import transaction

from kern.fouten import DomeinFout, eis_geen
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
from werkgevers.rust import eis_dat_mag
from werkgevers.services.adres import gebroken_adresregels
from werkgevers.services.dubbel import net_bewaard
from werkgevers.services.slot import vergrendel_in_netwerk, vergrendel_werkgever

MEESTE_VAARDIGHEDEN = 12
WEG = "Je kunt deze werkplek niet meer openen. Er is niets bewaard."


@transaction.atomic
def voeg_werkplek_toe(
    *,
    werkgever: Werkgever,
    velden: Mapping[str, Any],
    door: Medewerker,
    naast: Werkplek | None = None,
    bevestigd: bool = False,
) -> Werkplek:
    """A new place at an employer in the network, asked for today. Raises DomeinFout on a broken rule, and asks about
    one who would rather not (`bevestigd`: it is meant).

    The very same one again is a button that was pressed twice, unless it is meant as a copy (`naast` which one).
    """
    goed = _gecontroleerd(velden)
    werkgever = vergrendel_in_netwerk(werkgever.pk, door=door)
    eis_dat_mag([werkgever], bevestigd=bevestigd)
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
    eis_geen(gebroken_regels(velden))
    return {**velden, "vakgebieden": list(velden["vakgebieden"]) or vakgebieden_in([velden["titel"], velden["taken"]])}


def gebroken_regels(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    """Every rule that is broken, also for a form of which a part could not be read: that part is left out."""
    for regels in (_over_werk, _over_tijd, gebroken_adresregels):
        yield from regels(velden)


def _over_werk(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    if not velden.get("titel", "-"):
        yield DomeinFout("Vul in welk werk het is.", veld="titel")
    if not velden.get("soorten", "-"):
        yield DomeinFout("Kies als wat iemand hier kan beginnen.", veld="soorten")
    if not 1 <= velden.get("aantal", 1) <= MEESTE_PLEKKEN:
        yield DomeinFout(f"Vul een aantal in van 1 tot {MEESTE_PLEKKEN}.", veld="aantal")
    try:
        controleer_tekst(velden.get("taken", ""), veld="taken", hoogstens=LANGSTE_WERKGEVERTEKST)
    except DomeinFout as fout:
        yield fout
    for veld in ("vaardigheden_nodig", "vaardigheden_graag"):
        yield from _over_vaardigheden(velden.get(veld, ()), veld)


def _over_vaardigheden(vaardigheden: Sequence[str], veld: str) -> Iterator[DomeinFout]:
    if len(vaardigheden) > MEESTE_VAARDIGHEDEN:
        yield DomeinFout(f"Noem er hooguit {MEESTE_VAARDIGHEDEN}. Wat is het belangrijkst?", veld=veld)
    elif te_lang := next((een for een in vaardigheden if len(een) > LANGSTE_VAARDIGHEID), None):
        yield DomeinFout(
            f"Maak dit korter, hooguit {LANGSTE_VAARDIGHEID} tekens op een regel: {te_lang[:40]}…", veld=veld
        )


def _over_tijd(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    if {"van", "tot"} <= velden.keys():
        van, tot = velden["van"], velden["tot"]
        if bool(van) != bool(tot):
            yield DomeinFout("Vul beide tijden in, of geen van beide.", veld="tot" if van else "van")
        elif van and tot <= van:
            yield DomeinFout("Het einde ligt voor het begin. Draai de tijden om.", veld="tot")
    uren = velden.get("uren_per_week")
    if uren is not None and not 0 < uren <= MEESTE_UREN:
        yield DomeinFout(f"Vul uren in van 1 tot {MEESTE_UREN}, bijvoorbeeld 16.", veld="uren_per_week")
    begin, einde = velden.get("begin"), velden.get("einde")
    if begin and einde and einde < begin:
        yield DomeinFout("Deze dag ligt voor de eerste dag. Draai ze om.", veld="einde")
