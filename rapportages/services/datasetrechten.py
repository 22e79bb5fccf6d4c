"""Give the right to the dataset, take it back at once, and give back what was taken by mistake."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from django.db import IntegrityError, transaction

from kern.fouten import DomeinFout
from kern.tijd import nu, vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Datasetrecht, Uitvoer
from rapportages.models.uitvoer import OPEN, Uitvoerstand
from rapportages.selectors.datasetrechten import BRON, te_kiezen

MAANDEN = 3
_AL_EEN = "Deze collega heeft al een recht op de dataset. Haal dat eerst weg."


def na_maanden(dag: date, maanden: int) -> date:
    """The same day so many months on, or the last one of that month."""
    jaar, maand = divmod(dag.month - 1 + maanden, 12)
    jaar, maand = dag.year + jaar, maand + 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


@transaction.atomic
def geef_recht(*, medewerker: Medewerker, doel: str, einde: date, door: Medewerker) -> Datasetrecht:
    """From today on, until and including `einde`. Raises DomeinFout."""
    gemeente = door.werkt_voor()
    # One change at a time in a municipality.
    Gemeente.objects.select_for_update(no_key=True).get(pk=gemeente.pk)
    _keur(medewerker, doel, einde, door)
    recht = Datasetrecht.objects.create(
        gemeente=gemeente, medewerker=medewerker, doel=doel.strip(), einde=einde, gegeven_door=door
    )
    leg_vast("datasetrecht.gegeven", gemeente_id=gemeente.pk, door=door, object_id=recht.pk)
    return recht


def _keur(medewerker: Medewerker, doel: str, einde: date, door: Medewerker) -> None:
    if medewerker.pk == door.pk:
        raise DomeinFout("Je kunt jezelf geen recht geven. Vraag een andere beheerder.", veld="medewerker")
    if Datasetrecht.objects.lopend().filter(gemeente=door.actieve_gemeente_id, medewerker=medewerker).exists():
        raise DomeinFout(_AL_EEN, veld="medewerker")
    if not te_kiezen(door).filter(pk=medewerker.pk).exists():
        raise DomeinFout("Deze collega kan dit recht niet krijgen. Kies iemand uit de lijst.", veld="medewerker")
    if not doel.strip():
        raise DomeinFout("Schrijf waarvoor deze collega de dataset nodig heeft.", veld="doel")
    laatste = na_maanden(vandaag(), 12)
    if not vandaag() < einde <= laatste:
        raise DomeinFout("Kies een dag na vandaag, en hoogstens een jaar verder.", veld="einde")


@transaction.atomic
def neem_recht_terug(*, recht: Datasetrecht, door: Medewerker) -> None:
    """At once: what is being made stops, and what was made can no longer be fetched. Raises DomeinFout."""
    recht = Datasetrecht.objects.select_for_update(of=["self"]).get(pk=recht.pk)
    if not recht.loopt:
        raise DomeinFout("Dit recht is er al niet meer. Er is niets veranderd.")
    recht.ingetrokken_op, recht.ingetrokken_door = nu(), door
    recht.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
    bestanden = Uitvoer.objects.filter(bron=BRON, gemeente=recht.gemeente_id, door=recht.medewerker_id)
    bestanden.filter(stand__in=OPEN).update(stand=Uitvoerstand.GESTOPT)
    bestanden.filter(stand=Uitvoerstand.KLAAR).update(stand=Uitvoerstand.VERLOPEN)
    leg_vast("datasetrecht.teruggenomen", gemeente_id=recht.gemeente_id, door=door, object_id=recht.pk)


@transaction.atomic
def zet_recht_terug(*, recht: Datasetrecht, door: Medewerker) -> None:
    """It was taken back by mistake: the same right, with the same pseudonyms. Raises DomeinFout."""
    recht = Datasetrecht.objects.select_for_update(of=["self"]).get(pk=recht.pk)
    if recht.ingetrokken_op is None:
        raise DomeinFout("Deze collega heeft dit recht al weer.")
    if recht.einde < vandaag() or recht.medewerker_id == door.pk:
        raise DomeinFout("Dit recht is voorbij. Geef een nieuw recht.")
    recht.ingetrokken_op = recht.ingetrokken_door = None
    try:
        with transaction.atomic():
            recht.save(update_fields=["ingetrokken_op", "ingetrokken_door"])
    except IntegrityError:
        raise DomeinFout(_AL_EEN) from None
    leg_vast("datasetrecht.teruggezet", gemeente_id=recht.gemeente_id, door=door, object_id=recht.pk)
