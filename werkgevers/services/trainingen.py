"""Training of one person: who gives it, who pays, and until when the certificate holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction

from agenda.services import werk_signaleringen_bij
from kern.fouten import DomeinFout, eis_geen
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from medewerkers.services.beheer import werk_bij
from statushouders.models import Statushouder
from statushouders.services.slot import WEG_MET_NAAM, vergrendel_te_noemen
from werkgevers.models import Training, Werkgever
from werkgevers.services.dubbel import net_bewaard
from werkgevers.services.slot import vergrendel_werkgever

TERUG_BINNEN = timedelta(hours=1)
DAGEN = ("begin", "einde", "gestopt_op", "behaald_op", "geldig_tot")
# No certificate holds longer, and who learned it longer ago learns it anew.
VERSTE = timedelta(days=40 * 366)


@transaction.atomic
def voeg_training_toe(*, statushouder: Statushouder, velden: Mapping[str, Any], door: Medewerker) -> Training:
    """Raises DomeinFout on a broken rule, such as parts that are not the costs together. The very same one again is a
    button that was pressed twice."""
    mens = vergrendel_te_noemen(statushouder.pk, door=door)
    _vergrendel_werkgever(velden, door)
    eis_geen(gebroken_regels(velden, door=door))
    net: Training | None = net_bewaard(Training.objects.filter(statushouder=mens), door=door, **velden)
    if net:
        return net
    training: Training = Training.objects.create(statushouder=mens, gemaakt_door=door, **velden)
    _meld("training.toegevoegd", training, door)
    return training


@transaction.atomic
def wijzig_training(*, training: Training, velden: Mapping[str, Any], versie: int, door: Medewerker) -> Training:
    """`versie` is the one that the editor saw; BewerktDoorAnder when a colleague saved something else since."""
    _vergrendel_werkgever(velden, door)
    vers = _vergrendel(training, door)
    eis_geen(gebroken_regels(velden, door=door, nu_al=vers.werkgever_id))
    if werk_bij(vers, dict(velden), versie=versie):
        _meld("training.gewijzigd", vers, door)
    return vers


@transaction.atomic
def verwijder_training(*, training: Training, door: Medewerker) -> None:
    """Undo: one's own, within the hour. Later one that does not take place is stopped, and stays in the dossier."""
    vers = _vergrendel(training, door)
    if vers.gemaakt_door_id != door.pk:
        raise DomeinFout("Een collega zette deze training erbij. Vul in wanneer die is gestopt.")
    if vers.gemaakt_op < nu() - TERUG_BINNEN:
        raise DomeinFout("Deze training staat er langer dan een uur. Vul in wanneer die is gestopt.")
    pk = vers.pk
    vers.delete()
    _log("training.verwijderd", vers, door, pk)
    werk_signaleringen_bij(statushouder_ids=[vers.statushouder_id])


def gebroken_regels(velden: Mapping[str, Any], *, door: Medewerker, nu_al: int | None = None) -> Iterator[DomeinFout]:
    """Every rule that is broken, also for a form of which a part could not be read: that part is left out.

    `nu_al`: the employer that stands at the training, who may have left the network since.
    """
    if not velden.get("naam", "-"):
        yield DomeinFout("Vul in welke training het is.", veld="naam")
    yield from _over_kosten(velden)
    yield from _over_dagen(velden)
    if "werkgever" in velden:
        yield from _over_werkgever(velden, door, nu_al)


def _over_kosten(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    bekend = {"kosten", "deel_werkgever", "deel_gemeente"} <= velden.keys()
    if bekend and velden["deel_werkgever"] + velden["deel_gemeente"] != velden["kosten"]:
        yield DomeinFout("De delen zijn samen niet gelijk aan de kosten. Pas een bedrag aan.", veld="deel_gemeente")


def _over_dagen(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    for veld in DAGEN:
        if (dag := velden.get(veld)) and abs(dag - vandaag()) > VERSTE:
            yield DomeinFout("Deze dag kan niet. Controleer het jaar.", veld=veld)
    begin, einde, gestopt = velden.get("begin"), velden.get("einde"), velden.get("gestopt_op")
    if begin and einde and einde < begin:
        yield DomeinFout("Deze dag ligt voor het begin. Draai ze om.", veld="einde")
    if begin and gestopt and gestopt < begin:
        yield DomeinFout(
            "Deze dag ligt voor het begin. Ging de training niet door? Maak het begin leeg.", veld="gestopt_op"
        )
    yield from _over_certificaat(velden)


def _over_certificaat(velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    behaald, geldig = velden.get("behaald_op"), velden.get("geldig_tot")
    if behaald and behaald > vandaag():
        yield DomeinFout("Deze dag moet nog komen. Vul hem in als het certificaat er is.", veld="behaald_op")
    if geldig and "behaald_op" in velden and not behaald:
        yield DomeinFout("Vul ook in wanneer het certificaat is behaald.", veld="behaald_op")
    if geldig and behaald and geldig < behaald:
        yield DomeinFout("Deze dag ligt voor de dag waarop het certificaat is behaald.", veld="geldig_tot")


def _over_werkgever(velden: Mapping[str, Any], door: Medewerker, nu_al: int | None) -> Iterator[DomeinFout]:
    werkgever: Werkgever | None = velden["werkgever"]
    if velden.get("deel_werkgever") and not werkgever:
        yield DomeinFout("Kies welke werkgever meebetaalt.", veld="werkgever")
    elif werkgever is None and door.rol == Rol.ACCOUNTMANAGER:
        yield DomeinFout("Kies bij welke werkgever de training hoort.", veld="werkgever")
    zichtbaar = Werkgever.objects.visible_to(door)
    if werkgever and werkgever.pk != nu_al and not zichtbaar.in_het_netwerk().filter(pk=werkgever.pk).exists():
        yield DomeinFout("Deze werkgever staat niet (meer) in het netwerk. Kies een ander.", veld="werkgever")


def _vergrendel_werkgever(velden: Mapping[str, Any], door: Medewerker) -> None:
    """Before the training itself, as who joins two employers does."""
    if velden["werkgever"]:
        vergrendel_werkgever(velden["werkgever"].pk, door=door, veld="werkgever")


def _vergrendel(training: Training, door: Medewerker) -> Training:
    zichtbaar = Training.objects.visible_to(door).values("pk")
    rijen = Training.objects.select_for_update(of=("self",), no_key=True).select_related("statushouder")
    vers: Training | None = rijen.defer("statushouder__bsn").filter(pk=training.pk, pk__in=zichtbaar).first()
    if vers is None:
        raise DomeinFout(WEG_MET_NAAM)
    return vers


def _meld(actie: str, training: Training, door: Medewerker) -> None:
    _log(actie, training, door, training.pk)
    werk_signaleringen_bij(statushouder_ids=[training.statushouder_id])


def _log(actie: str, training: Training, door: Medewerker, pk: int) -> None:
    gemeente_id, mens_id = training.statushouder.gemeente_id, training.statushouder_id
    leg_vast(actie, gemeente_id=gemeente_id, door=door, statushouder_id=mens_id, object_id=pk)
