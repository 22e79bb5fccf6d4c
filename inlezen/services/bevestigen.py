"""Say yes to a list, or to taking it back; and what its job does at the beginning and at the end."""

from __future__ import annotations

from collections.abc import Sized
from typing import TypeVar

from django.db import transaction

from inlezen.models import Inleeslijst, Status
from inlezen.services.namens import naam_van, wie_het_vroeg
from inlezen.services.vergrendeld import vergrendel
from inlezen.voortgang import vergeet
from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.taken import plan_na_commit
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker

L = TypeVar("L", bound=Inleeslijst)


@transaction.atomic
def bevestig_lijst(*, lijst: Inleeslijst, door: Medewerker) -> None:
    """Yes: write these rows down. The job does it, all or nothing. Raises DomeinFout, the second time too."""
    lijst = vergrendel(lijst, Status.GEREED)
    if not lijst.in_te_voeren().exists():
        niemand = lijst.soort.woorden.niemand
        raise DomeinFout(f"Er is {niemand} om in te voeren: geen enkele regel is nieuw en zonder fout.")
    lijst.status = Status.BEVESTIGD
    lijst.bevestigd_door, lijst.bevestigd_op = door, nu()
    lijst.pogingen, lijst.melding = 0, ""
    lijst.save(update_fields=["status", "bevestigd_door", "bevestigd_op", "pogingen", "melding"])
    leg_vast(lijst.logactie("bevestigd"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
    vergeet(lijst.voortgangssleutel)
    plan_na_commit(lijst.soort.invoertaak, lijst.pk)


def wie_invoert(lijst: Inleeslijst) -> Medewerker | None:
    """Who said yes. When he or she may no longer do so, nothing is written and the list waits for the yes of a
    colleague: it is as it was, and says why."""
    door = wie_het_vroeg(lijst.bevestigd_door, lijst.gemeente, actie=lijst.soort.actie)
    if door:
        return door
    woorden = lijst.soort.woorden
    lijst.status, lijst.pogingen = Status.GEREED, 0
    lijst.melding = (
        f"{naam_van(lijst.bevestigd_door)} wilde deze lijst invoeren, maar {woorden.mag_niet_meer}. "
        f"Er is {woorden.niemand} ingevoerd. Klopt de lijst? Voer hem dan zelf in."
    )
    lijst.save(update_fields=["status", "pogingen", "melding"])
    leg_vast(lijst.logactie("teruggegeven"), gemeente_id=lijst.gemeente_id, door=None, object_id=lijst.pk)
    return None


def meld_ingevoerd(lijst: Inleeslijst, *, door: Medewerker) -> None:
    """The end of the job."""
    lijst.status, lijst.ingevoerd_op, lijst.pogingen = Status.INGEVOERD, nu(), 0
    lijst.save(update_fields=["status", "ingevoerd_op", "pogingen"])
    leg_vast(lijst.logactie("ingevoerd"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)


def vraag_terug(lijst: Inleeslijst, *, door: Medewerker) -> None:
    """Yes: take back what this import wrote. Of a list that its app locked and found untouched; the job does it."""
    lijst.status, lijst.teruggedraaid_door = Status.TERUGDRAAIEN, door
    lijst.pogingen, lijst.melding = 0, ""
    lijst.save(update_fields=["status", "teruggedraaid_door", "pogingen", "melding"])
    leg_vast(lijst.logactie("terugdraaien_gevraagd"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
    vergeet(lijst.voortgangssleutel)
    plan_na_commit(lijst.soort.terugtaak, lijst.pk)


def vergrendel_om_terug_te_draaien(lijst: L) -> L:
    """Raises DomeinFout when it is not written down, or that was too long ago."""
    lijst = vergrendel(lijst, Status.INGEVOERD)
    if not lijst.is_te_bewaren_op(vandaag()):
        raise DomeinFout("De lijst is ouder dan 30 dagen. Terugdraaien kan dan niet meer.")
    return lijst


def kan_niet_terug(lijst: Inleeslijst, redenen: Sized) -> str:
    """Without names: this is kept."""
    woorden = lijst.soort.woorden
    return (
        f"Terugdraaien kan niet meer, want met {meervoud(len(redenen), woorden.een, woorden.meer)} is al iets gedaan. "
        f"Er is {woorden.niemand} verwijderd."
    )


def wie_terugdraait(lijst: Inleeslijst) -> Medewerker | None:
    """Who asked; when he or she may no longer do so, everything stays and the list says why."""
    door = wie_het_vroeg(lijst.teruggedraaid_door, lijst.gemeente, actie=lijst.soort.actie)
    if door is None:
        woorden = lijst.soort.woorden
        wie = naam_van(lijst.teruggedraaid_door)
        gaat_niet_terug(
            lijst,
            f"{wie} wilde deze lijst terugdraaien, maar {woorden.mag_niet_meer}. Er is {woorden.niemand} verwijderd.",
        )
    return door


def gaat_niet_terug(lijst: Inleeslijst, melding: str) -> None:
    """What was written stays, and the list says why."""
    lijst.status, lijst.melding, lijst.pogingen = Status.INGEVOERD, melding, 0
    lijst.save(update_fields=["status", "melding", "pogingen"])
    leg_vast(lijst.logactie("niet_teruggedraaid"), gemeente_id=lijst.gemeente_id, door=None, object_id=lijst.pk)


def meld_teruggedraaid(lijst: Inleeslijst, *, door: Medewerker) -> None:
    """The end of the job."""
    lijst.status, lijst.teruggedraaid_op, lijst.pogingen = Status.TERUGGEDRAAID, nu(), 0
    lijst.save(update_fields=["status", "teruggedraaid_op", "pogingen"])
    leg_vast(lijst.logactie("teruggedraaid"), gemeente_id=lijst.gemeente_id, door=door, object_id=lijst.pk)
