"""Training of one person: who gives it, who pays, and until when the certificate holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

from django.db import transaction

from agenda.services import werk_signaleringen_bij
from kern.fouten import DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from medewerkers.services.beheer import werk_bij
from statushouders.models import Statushouder
from werkgevers.models import Training, Werkgever
from werkgevers.services.dubbel import net_bewaard
from werkgevers.services.slot import vergrendel_werkgever

WEG = "Je kunt deze persoon hier niet (meer) zien. Er is niets bewaard."
TERUG_BINNEN = timedelta(hours=1)
DAGEN = ("begin", "einde", "gestopt_op", "behaald_op", "geldig_tot")
# No certificate holds longer, and who learned it longer ago learns it anew.
VERSTE = timedelta(days=40 * 366)


@transaction.atomic
def voeg_training_toe(*, statushouder: Statushouder, velden: Mapping[str, Any], door: Medewerker) -> Training:
    """Raises DomeinFout on a broken rule, such as parts that are not the costs together. The very same one again is a
    button that was pressed twice."""
    mens = _vergrendel_mens(statushouder, door)
    _vergrendel_werkgever(velden, door)
    _controleer(velden, door)
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
    _controleer(velden, door, nu_al=vers.werkgever_id)
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


def _controleer(velden: Mapping[str, Any], door: Medewerker, *, nu_al: int | None = None) -> None:
    if not velden["naam"]:
        raise DomeinFout("Vul in welke training het is.", veld="naam")
    if velden["deel_werkgever"] + velden["deel_gemeente"] != velden["kosten"]:
        raise DomeinFout("De delen zijn samen niet gelijk aan de kosten. Pas een bedrag aan.", veld="deel_gemeente")
    _controleer_dagen(velden)
    if velden["deel_werkgever"] and not velden["werkgever"]:
        raise DomeinFout("Kies welke werkgever meebetaalt.", veld="werkgever")
    _controleer_werkgever(velden["werkgever"], door, nu_al)


def _controleer_dagen(velden: Mapping[str, Any]) -> None:
    for veld in DAGEN:
        if velden[veld] and abs(velden[veld] - vandaag()) > VERSTE:
            raise DomeinFout("Deze dag kan niet. Controleer het jaar.", veld=veld)
    begin, einde, gestopt = velden["begin"], velden["einde"], velden["gestopt_op"]
    if begin and einde and einde < begin:
        raise DomeinFout("Deze dag ligt voor het begin. Draai ze om.", veld="einde")
    if begin and gestopt and gestopt < begin:
        raise DomeinFout(
            "Deze dag ligt voor het begin. Ging de training niet door? Maak het begin leeg.", veld="gestopt_op"
        )
    behaald, geldig = velden["behaald_op"], velden["geldig_tot"]
    if behaald and behaald > vandaag():
        raise DomeinFout("Deze dag moet nog komen. Vul hem in als het certificaat er is.", veld="behaald_op")
    if geldig and not behaald:
        raise DomeinFout("Vul ook in wanneer het certificaat is behaald.", veld="behaald_op")
    if geldig and behaald and geldig < behaald:
        raise DomeinFout("Deze dag ligt voor de dag waarop het certificaat is behaald.", veld="geldig_tot")


def _controleer_werkgever(werkgever: Werkgever | None, door: Medewerker, nu_al: int | None) -> None:
    if werkgever is None and door.rol == Rol.ACCOUNTMANAGER:
        raise DomeinFout("Kies bij welke werkgever de training hoort.", veld="werkgever")
    zichtbaar = Werkgever.objects.visible_to(door)
    if werkgever and werkgever.pk != nu_al and not zichtbaar.in_het_netwerk().filter(pk=werkgever.pk).exists():
        raise DomeinFout("Deze werkgever staat niet (meer) in het netwerk. Kies een ander.", veld="werkgever")


def _vergrendel_werkgever(velden: Mapping[str, Any], door: Medewerker) -> None:
    """Before the training itself, as who joins two employers does."""
    if velden["werkgever"]:
        vergrendel_werkgever(velden["werkgever"].pk, door=door, veld="werkgever")


def _vergrendel_mens(statushouder: Statushouder, door: Medewerker) -> Statushouder:
    te_noemen = Statushouder.objects.te_noemen_voor(door).values("pk")
    rijen = Statushouder.objects.select_for_update(no_key=True).defer("bsn")
    mens: Statushouder | None = rijen.filter(pk=statushouder.pk, pk__in=te_noemen).first()
    if mens is None:
        raise DomeinFout(WEG)
    return mens


def _vergrendel(training: Training, door: Medewerker) -> Training:
    zichtbaar = Training.objects.visible_to(door).values("pk")
    rijen = Training.objects.select_for_update(of=("self",), no_key=True).select_related("statushouder")
    vers: Training | None = rijen.defer("statushouder__bsn").filter(pk=training.pk, pk__in=zichtbaar).first()
    if vers is None:
        raise DomeinFout(WEG)
    return vers


def _meld(actie: str, training: Training, door: Medewerker) -> None:
    _log(actie, training, door, training.pk)
    werk_signaleringen_bij(statushouder_ids=[training.statushouder_id])


def _log(actie: str, training: Training, door: Medewerker, pk: int) -> None:
    gemeente_id, mens_id = training.statushouder.gemeente_id, training.statushouder_id
    leg_vast(actie, gemeente_id=gemeente_id, door=door, statushouder_id=mens_id, object_id=pk)
