"""Tick off what is arranged for a person, and say who, when and what there is to know about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from django.db import transaction

from agenda.services import werk_signaleringen_bij
from intake.models import Regelpunt, Regelzaak
from intake.models.regelzaak import LANGSTE_REGELTEKST
from intake.regelcodes import Regelstand
from intake.selectors.regelzaken import bewijzen_van, is_voor, wie_kan_regelen
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.controles import is_te_vroeg
from statushouders.models import Document, Statushouder
from statushouders.services.slot import vergrendel_persoon
from statushouders.zichtbaarheid import Deel, ziet
from trajecten.models import Traject

GESLOTEN = "Dit traject is gesloten. Heropen het traject als er nog iets moet gebeuren."
VAN_DE_LIJST = "Dit punt staat niet meer op de lijst van deze persoon. Wat er al was vastgelegd, blijft te lezen."
NET_OOK = "Een collega bewaarde dit punt net ook."


@dataclass(frozen=True)
class Regeling:
    """What is recorded about a point. `geregeld_op` empty: today; it only counts when it is arranged."""

    stand: str
    geregeld_op: date | None
    wie: Medewerker | None
    opmerking: str
    document: Document | None = None

    @classmethod
    def van(cls, zaak: Regelzaak | None) -> Regeling:
        """As it is stored; nothing yet is open."""
        if zaak is None:
            return cls(Regelstand.OPEN, None, None, "")
        return cls(zaak.stand, zaak.geregeld_op, zaak.wie, zaak.opmerking, zaak.document)


@transaction.atomic
def zet_regelstand(
    *,
    statushouder: Statushouder,
    regelpunt: Regelpunt,
    stand: str,
    gezien: str,
    versie: int,
    door: Medewerker,
    geregeld_op: date | None = None,
) -> Regelzaak:
    """One tap: arranged today, not needed, or open again. Who arranges it and the note stay.

    `geregeld_op`: the day that it had before it was opened again, so that two taps change nothing.

    `gezien` and `versie` say how the point stood on the screen. A colleague who did the same was first, which is fine,
    and what a colleague wrote beside an open point stays. Raises BewerktDoorAnder when it would take back what a
    colleague said since.
    """
    if stand not in Regelstand.values:
        raise DomeinFout("Kies hoe het staat.", veld="stand")
    persoon, punt, zaak = _vergrendel(statushouder, regelpunt, door)
    nu_is = Regeling.van(zaak)
    if zaak is not None and nu_is.stand == stand:
        return zaak
    anders = (zaak.versie if zaak else 0) != versie
    if anders and (nu_is.stand != gezien or nu_is.stand != Regelstand.OPEN):
        raise BewerktDoorAnder(NET_OOK)
    _controleer_dag(stand, geregeld_op, persoon)
    nieuw = replace(nu_is, stand=stand, geregeld_op=geregeld_op)
    return _bewaar(persoon, punt, zaak, nieuw, door)


@transaction.atomic
def vul_regelzaak_aan(
    *, statushouder: Statushouder, regelpunt: Regelpunt, regeling: Regeling, versie: int, door: Medewerker
) -> Regelzaak:
    """Everything of one point at once: how it stands, since when, who, and a note.

    Raises BewerktDoorAnder when a colleague saved it since `versie` was read, and DomeinFout for a day in the future
    or long before settling, and for a colleague who is not involved with this person.
    """
    persoon, punt, zaak = _vergrendel(statushouder, regelpunt, door)
    if (zaak.versie if zaak else 0) != versie:
        raise BewerktDoorAnder(NET_OOK)
    if regeling.stand not in Regelstand.values:
        raise DomeinFout("Kies hoe het staat.", veld="stand")
    controleer_tekst(regeling.opmerking, veld="opmerking", hoogstens=LANGSTE_REGELTEKST)
    _controleer_dag(regeling.stand, regeling.geregeld_op, persoon)
    blijft = zaak is not None and zaak.wie == regeling.wie
    if regeling.wie and not blijft and regeling.wie not in wie_kan_regelen(persoon, kijker=door):
        raise DomeinFout("Deze collega begeleidt deze persoon niet (meer). Kies iemand uit de lijst.", veld="wie")
    document = regeling.document
    blijft = zaak is not None and zaak.document == document
    if document and not blijft and not bewijzen_van(persoon, kijker=door).filter(pk=document.pk).exists():
        raise DomeinFout("Dit document is er niet (meer). Kies een ander document.", veld="document")
    return _bewaar(persoon, punt, zaak, replace(regeling, document=document or _verborgen(zaak, door)), door)


def _verborgen(zaak: Regelzaak | None, door: Medewerker) -> Document | None:
    """The document of this point when this colleague cannot see it (now): who does not see it does not take it away."""
    document: Document | None = zaak.document if zaak else None
    if document is None or Document.objects.visible_to(door).bewaard().filter(pk=document.pk).exists():
        return None
    return document


def vergrendel_met_traject(statushouder: Statushouder, door: Medewerker) -> tuple[Statushouder, Traject]:
    """The person and the traject that runs. Who locks the person writes alone."""
    persoon = vergrendel_persoon(statushouder.pk, door=door)
    if not ziet(door, Deel.THUIS):
        raise DomeinFout("Deze lijst is voor wie de persoon begeleidt.")
    traject = Traject.objects.lopend().filter(statushouder=persoon).select_related("aanpak").first()
    if traject is None:
        raise DomeinFout(GESLOTEN)
    return persoon, traject


def _vergrendel(
    statushouder: Statushouder, regelpunt: Regelpunt, door: Medewerker
) -> tuple[Statushouder, Regelpunt, Regelzaak | None]:
    """The person, the point and what was recorded, as they are now."""
    persoon, traject = vergrendel_met_traject(statushouder, door)
    punt: Regelpunt | None = Regelpunt.objects.visible_to(door).filter(pk=regelpunt.pk).first()
    if punt is None or not is_voor(punt, persoon, traject):
        raise DomeinFout(VAN_DE_LIJST)
    zaken = Regelzaak.objects.visible_to(door).filter(statushouder=persoon, regelpunt=punt)
    return persoon, punt, zaken.select_related("wie", "document").first()


def _controleer_dag(stand: str, dag: date | None, persoon: Statushouder) -> None:
    if dag is None or stand != Regelstand.GEREGELD:
        return
    if dag > vandaag():
        raise DomeinFout("Deze dag ligt in de toekomst. Kies vandaag of een eerdere dag.", veld="geregeld_op")
    if dag < persoon.geboortedatum.eerste_mogelijke_dag:
        raise DomeinFout("Deze dag ligt voor de geboortedatum. Controleer het jaar.", veld="geregeld_op")
    if is_te_vroeg(dag, vestigingsdatum=persoon.vestigingsdatum):
        raise DomeinFout(
            "Deze dag ligt meer dan een jaar voor de vestigingsdatum. Controleer het jaar.", veld="geregeld_op"
        )


def _bewaar(
    persoon: Statushouder, punt: Regelpunt, zaak: Regelzaak | None, regeling: Regeling, door: Medewerker
) -> Regelzaak:
    was = zaak.stand if zaak else Regelstand.OPEN.value
    bewaard = schrijf_regelzaak(persoon, punt, zaak, regeling, door)
    if bewaard.stand != was and telt_mee(punt, persoon):
        werk_signaleringen_bij(statushouder_ids=[persoon.pk])
    return bewaard


def schrijf_regelzaak(
    persoon: Statushouder, punt: Regelpunt, zaak: Regelzaak | None, regeling: Regeling, door: Medewerker
) -> Regelzaak:
    """Store it with its audit line. Who calls holds the person, and brings the flags up to date."""
    was = zaak.stand if zaak else Regelstand.OPEN.value
    bewaard = zaak or Regelzaak(statushouder=persoon, versie=0)
    bewaard.regelpunt = punt
    bewaard.stand = regeling.stand
    geregeld = regeling.stand == Regelstand.GEREGELD
    bewaard.geregeld_op = (regeling.geregeld_op or vandaag()) if geregeld else None
    bewaard.wie, bewaard.opmerking, bewaard.document = regeling.wie, regeling.opmerking, regeling.document
    bewaard.versie += 1
    bewaard.bewaard_door, bewaard.bewaard_op = door, nu()
    bewaard.save()
    _log_stand(bewaard, was, door)
    return bewaard


def _log_stand(zaak: Regelzaak, was: str, door: Medewerker) -> None:
    if zaak.stand == was:
        _log("regelzaak.aangevuld", zaak, door)
    elif zaak.stand == Regelstand.GEREGELD:
        _log("regelzaak.geregeld", zaak, door)
    elif zaak.stand == Regelstand.NIET_NODIG:
        _log("regelzaak.niet_nodig", zaak, door)
    else:
        _log("regelzaak.heropend", zaak, door)


def _log(actie: str, zaak: Regelzaak, door: Medewerker) -> None:
    leg_vast(
        actie,
        gemeente_id=zaak.regelpunt.gemeente_id,
        door=door,
        statushouder_id=zaak.statushouder_id,
        object_id=zaak.regelpunt_id,
    )


def telt_mee(punt: Regelpunt, persoon: Statushouder) -> bool:
    """Whether the flag of this person may change with this point: only when its term is over."""
    uiterlijk = punt.uiterlijk(persoon.vestigingsdatum)
    return uiterlijk is not None and uiterlijk < vandaag()
