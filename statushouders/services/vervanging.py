"""Name who stands in for a klantondersteuner, and end it."""

from __future__ import annotations

from datetime import date, timedelta

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Vervanging

LANGSTE = timedelta(days=366)


@transaction.atomic
def regel_vervanging(
    *, medewerker: Medewerker, vervanger: Medewerker, van: date, tot: date, door: Medewerker
) -> Vervanging:
    """From the first day to the last, the stand-in may do with the other's dossiers what the other may.

    A klantondersteuner names the own stand-in, a teamleider that of everybody. Raises DomeinFout for another role,
    a colleague who does not work here, days that were or are the wrong way round, and more than a year.

    The same pair has one row for a day, so that ending it ends it: the same form again gives the same row, and other
    days that overlap are refused. Whoever names a stand-in for the same colleague waits for the lock on that one.
    """
    gemeente = door.werkt_voor()
    if door.rol != Rol.TEAMLEIDER and medewerker.pk != door.pk:
        raise DomeinFout("Je kunt alleen je eigen vervanger kiezen.", veld="medewerker")
    hier = Medewerker.objects.in_gemeente(gemeente.pk).actief().met_rol(Rol.KLANTONDERSTEUNER)
    gevonden = set(hier.filter(pk__in=[medewerker.pk, vervanger.pk]).values_list("pk", flat=True))
    for veld, wie in (("medewerker", medewerker), ("vervanger", vervanger)):
        if wie.pk not in gevonden:
            raise DomeinFout("Kies een klantondersteuner die hier werkt.", veld=veld)
    if medewerker.pk == vervanger.pk:
        raise DomeinFout("Kies een collega: niemand vervangt zichzelf.", veld="vervanger")
    _controleer_dagen(van, tot)
    list(Medewerker.objects.select_for_update(no_key=True).filter(pk=medewerker.pk).values_list("pk"))
    if zelfde := _al_geregeld(medewerker, vervanger, van, tot):
        return zelfde
    vervanging: Vervanging = Vervanging.objects.create(medewerker=medewerker, vervanger=vervanger, van=van, tot=tot)
    leg_vast("vervanging.geregeld", gemeente_id=gemeente.pk, door=door, object_id=vervanging.pk)
    return vervanging


def _controleer_dagen(van: date, tot: date) -> None:
    if tot < van:
        raise DomeinFout("De laatste dag ligt voor de eerste dag. Draai ze om.", veld="tot")
    if tot < vandaag():
        raise DomeinFout("Deze dagen zijn al voorbij. Kies een laatste dag van vandaag of later.", veld="tot")
    if tot - van > LANGSTE:
        raise DomeinFout("Kies hoogstens een jaar. Blijft iemand langer weg, draag de dossiers dan over.", veld="tot")


def _al_geregeld(medewerker: Medewerker, vervanger: Medewerker, van: date, tot: date) -> Vervanging | None:
    eerder = Vervanging.objects.filter(medewerker=medewerker, vervanger=vervanger, van__lte=tot, tot__gte=van)
    al: Vervanging | None = eerder.filter(tot__gte=vandaag()).first()
    if al and (al.van, al.tot) == (van, tot):
        return al
    if al:
        dagen = f"van {datum_lang(al.van)} tot en met {datum_lang(al.tot)}"
        raise DomeinFout(f"{vervanger.naam} vervangt dan al, {dagen}. Stop die vervanging eerst.", veld="van")
    return None


@transaction.atomic
def beeindig_vervanging(*, vervanging: Vervanging, door: Medewerker) -> None:
    """End it now: from this moment the stand-in sees no more than others. One that did not begin yet goes."""
    gemeente = door.werkt_voor()
    rij = Vervanging.objects.select_for_update().filter(pk=vervanging.pk, tot__gte=vandaag()).first()
    if rij is None:
        raise DomeinFout("Deze vervanging was al voorbij.")
    if rij.van >= vandaag():
        rij.delete()
    else:
        Vervanging.objects.filter(pk=rij.pk).update(tot=vandaag() - timedelta(days=1))
    leg_vast("vervanging.beeindigd", gemeente_id=gemeente.pk, door=door, object_id=vervanging.pk)
