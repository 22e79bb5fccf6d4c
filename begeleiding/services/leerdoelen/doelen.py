"""The goals themselves."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from begeleiding.models import Leerdoel, Leerdoelstap
from begeleiding.models.leerdoel import LANGSTE_DOELTEKST, LANGSTE_STAP, MEESTE_STAPPEN
from begeleiding.services.leerdoelen.slot import VERSTE, eis_geldige_dag, schrijf_bij_doel, vergrendel, vergrendel_open
from begeleiding.statussen import Doelstand
from kern.fouten import DomeinFout, eis_geen
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from medewerkers.services.beheer import werk_bij
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon
from werkgevers.services.bewaren import bewaar
from werkgevers.services.dubbel import net_bewaard

TERUG_BINNEN = timedelta(hours=1)
LANGSTE_STOPREDEN = 250
ZONDER_BEWIJS = "Schrijf op waaraan je zag dat het lukt. Er is nog geen observatie bij dit doel."


@transaction.atomic
def maak_leerdoel(
    *, statushouder: Statushouder, velden: Mapping[str, Any], stappen: Sequence[str] = (), door: Medewerker
) -> Leerdoel:
    """A goal with its first steps. The very same one again is a button that was pressed twice."""
    mens = vergrendel_persoon(statushouder.pk, door=door)
    eis_geen(gebroken_regels({**velden, "stappen": stappen}))
    if not Statushouder.objects.niet_afgesloten().filter(pk=mens.pk).exists():
        raise DomeinFout("Dit dossier is afgesloten. Open het eerst weer; daarna kan er een leerdoel bij.")
    net: Leerdoel | None = net_bewaard(Leerdoel.objects.filter(statushouder=mens), door=door, **velden)
    if net:
        return net
    doel = Leerdoel(statushouder=mens, gemaakt_door=door, **velden)
    bewaar(doel, veld_bij={"leerdoel_wat": "wat"})
    Leerdoelstap.objects.bulk_create(
        Leerdoelstap(leerdoel=doel, volgorde=nummer, wat=wat) for nummer, wat in enumerate(stappen, start=1)
    )
    schrijf_bij_doel("leerdoel.toegevoegd", doel, door)
    return doel


@transaction.atomic
def wijzig_leerdoel(*, leerdoel: Leerdoel, velden: Mapping[str, Any], versie: int, door: Medewerker) -> Leerdoel:
    """`versie` is the one that the editor saw; BewerktDoorAnder when a colleague saved something else since."""
    vers = vergrendel_open(leerdoel, door)
    eis_geen(gebroken_regels(velden, stond_er=vers.uiterlijk))
    if werk_bij(vers, dict(velden), versie=versie):
        schrijf_bij_doel("leerdoel.gewijzigd", vers, door)
    return vers


@transaction.atomic
def haal_leerdoel(*, leerdoel: Leerdoel, dag: date, bewijs: str = "", door: Medewerker) -> Leerdoel:
    """Reached. Also with steps that were not needed after all, but not without evidence: an observation of the goal, or
    else in words (`bewijs`).
    """
    vers = vergrendel_open(leerdoel, door)
    eis_geldige_dag(dag, veld="dag")
    controleer_tekst(bewijs, veld="bewijs", hoogstens=LANGSTE_DOELTEKST)
    if not bewijs and not is_gezien(vers):
        raise DomeinFout(ZONDER_BEWIJS, veld="bewijs")
    return _zet(vers, "leerdoel.gehaald", door, stand=Doelstand.GEHAALD, klaar_op=dag, bewijs=bewijs)


def is_gezien(doel: Leerdoel) -> bool:
    """Whether an observation is tied to it."""
    return doel.waarnemingen.geldig().exists()


@transaction.atomic
def stop_leerdoel(*, leerdoel: Leerdoel, reden: str, door: Medewerker) -> Leerdoel:
    """Nobody works at it any more, and why."""
    vers = vergrendel_open(leerdoel, door)
    if not reden:
        raise DomeinFout("Schrijf waarom het doel stopt.", veld="reden")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_STOPREDEN)
    return _zet(vers, "leerdoel.gestopt", door, stand=Doelstand.GESTOPT, klaar_op=vandaag(), stopreden=reden)


@transaction.atomic
def heropen_leerdoel(*, leerdoel: Leerdoel, door: Medewerker, versie: int | None = None) -> Leerdoel:
    """Work at it again. As undo (`versie`) only as long as nobody changed it since."""
    vers = vergrendel(leerdoel, door)
    if vers.is_open or (versie is not None and vers.versie != versie):
        raise DomeinFout("Dit leerdoel is intussen al veranderd. Kijk hoe het nu staat.")
    return _zet(vers, "leerdoel.heropend", door, stand=Doelstand.BEZIG, klaar_op=None, bewijs="", stopreden="")


@transaction.atomic
def verwijder_leerdoel(*, leerdoel: Leerdoel, door: Medewerker) -> None:
    """Undo of adding it: one's own, within the hour, without anything that was seen of it."""
    vers = vergrendel(leerdoel, door)
    if vers.gemaakt_door_id != door.pk or vers.gemaakt_op < nu() - TERUG_BINNEN:
        raise DomeinFout("Dit leerdoel kan niet meer weg. Stop het; dan blijft te lezen waarom.")
    if vers.waarnemingen.exists():
        raise DomeinFout("Bij dit leerdoel hoort al een observatie. Stop het; dan blijft die bewaard.")
    schrijf_bij_doel("leerdoel.verwijderd", vers, door)
    vers.delete()


def gebroken_regels(velden: Mapping[str, Any], *, stond_er: date | None = None) -> Iterator[DomeinFout]:
    """Every rule that is broken, also for a form of which a part could not be read. `stond_er`: the day that stands
    there, which may be over by now.
    """
    if not velden.get("wat", "-"):
        yield DomeinFout("Vul in wat iemand leert.", veld="wat")
    if not velden.get("gebied", "-"):
        yield DomeinFout("Kies waar het doel bij hoort.", veld="gebied")
    uiterlijk = velden.get("uiterlijk")
    if uiterlijk and uiterlijk != stond_er:
        yield from _over_de_dag(uiterlijk)
    yield from _over_stappen(velden.get("stappen", ()))


def _over_de_dag(uiterlijk: date) -> Iterator[DomeinFout]:
    if uiterlijk < vandaag():
        yield DomeinFout("Deze dag is al voorbij. Kies vandaag of later.", veld="uiterlijk")
    elif uiterlijk > vandaag() + VERSTE:
        yield DomeinFout("Deze dag is ver weg. Controleer het jaar.", veld="uiterlijk")


def _over_stappen(stappen: Sequence[str]) -> Iterator[DomeinFout]:
    if len(stappen) > MEESTE_STAPPEN:
        yield DomeinFout(f"Schrijf hooguit {MEESTE_STAPPEN} stappen op. Voeg er een paar samen.", veld="stappen")
    elif te_lang := next((een for een in stappen if len(een) > LANGSTE_STAP), None):
        yield DomeinFout(f"Maak deze stap korter, hooguit {LANGSTE_STAP} tekens: {te_lang[:40]}…", veld="stappen")


def _zet(doel: Leerdoel, actie: str, door: Medewerker, **velden: Any) -> Leerdoel:
    for veld, waarde in velden.items():
        setattr(doel, veld, waarde)
    doel.versie += 1
    doel.save(update_fields=[*velden, "versie"])
    schrijf_bij_doel(actie, doel, door)
    return doel
