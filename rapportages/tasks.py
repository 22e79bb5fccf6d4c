"""Jobs of the reports."""

from celery import shared_task

from rapportages.services import leg_maandstanden_vast
from rapportages.services.maandberichten import versturen
from rapportages.services.uitvoer import hervat_uitvoer, maak_bestand, ruim_uitvoer_op


@shared_task
def leg_cijfers_vast() -> None:
    """Every night: the stand of the first of this month, of who has none yet."""
    leg_maandstanden_vast()


@shared_task
def maak_uitvoer(uitvoer_id: int) -> None:
    """Make one file that somebody asked for."""
    maak_bestand(uitvoer_id)


@shared_task
def hervat_wachtende_uitvoer() -> None:
    """Every half minute: offer again what waits."""
    hervat_uitvoer()


@shared_task
def ruim_oude_uitvoer_op() -> None:
    """Every night: throw away files of more than a week ago."""
    ruim_uitvoer_op()


@shared_task
def verstuur_maandbericht(bericht_id: int) -> None:
    """One mail, right after the figures were made up."""
    versturen.verstuur(bericht_id=bericht_id)


@shared_task
def verstuur_wachtende_maandberichten() -> None:
    """Every minute: what could not be sent before."""
    versturen.verstuur_wat_wacht()
