"""Plan a round, and finish it."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Meting, Vragenlijst
from rapportages.models.effect.vragenlijst import LANGSTE_NAAM
from rapportages.services.effect.lijsten import vergrendel_lijst


def vergrendel_meting(meting: Meting, *, door: Medewerker) -> Meting:
    """The round as it is now, for us alone. Raises DomeinFout when it is gone."""
    zichtbaar = Meting.objects.visible_to(door).select_for_update(no_key=True, of=("self",))
    vers: Meting | None = zichtbaar.filter(pk=meting.pk).first()
    if vers is None:
        raise DomeinFout("Deze meting is er niet meer. Ga terug naar de metingen.")
    return vers


@transaction.atomic
def plan_meting(*, lijst: Vragenlijst, naam: str, dag_voor: date, dag_na: date, door: Medewerker) -> Meting:
    """A round for a group, with a list that has questions and is not in the archive."""
    gemeente_id = _vergrendel_gemeente(door)
    vers = vergrendel_lijst(lijst, door=door)
    if vers.gearchiveerd_op:
        raise DomeinFout("Deze lijst is gearchiveerd. Kies een andere lijst.", veld="lijst")
    if not vers.vragen.exists():
        raise DomeinFout("Deze lijst heeft nog geen vragen. Zet er eerst vragen in.", veld="lijst")
    _eis_goed(naam, dag_voor, dag_na, gemeente_id)
    meting: Meting = Meting.objects.create(
        gemeente_id=gemeente_id, lijst=vers, naam=naam, dag_voor=dag_voor, dag_na=dag_na, door=door
    )
    leg_vast("meting.gepland", gemeente_id=gemeente_id, door=door, object_id=meting.pk)
    return meting


@transaction.atomic
def wijzig_meting(*, meting: Meting, versie: int, naam: str, dag_voor: date, dag_na: date, door: Medewerker) -> Meting:
    """Another name or other days."""
    gemeente_id = _vergrendel_gemeente(door)
    vers = vergrendel_meting(meting, door=door)
    if (vers.naam, vers.dag_voor, vers.dag_na) == (naam, dag_voor, dag_na):
        return vers
    if vers.versie != versie:
        raise BewerktDoorAnder("Een collega wijzigde deze meting net.")
    _eis_goed(naam, dag_voor, dag_na, gemeente_id, zonder=vers.pk)
    vers.naam, vers.dag_voor, vers.dag_na = naam, dag_voor, dag_na
    vers.versie += 1
    vers.save(update_fields=["naam", "dag_voor", "dag_na", "versie"])
    leg_vast("meting.gewijzigd", gemeente_id=gemeente_id, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def verwijder_meting(*, meting: Meting, door: Medewerker) -> None:
    """Undo of planning it; only as long as there is no form."""
    vers = vergrendel_meting(meting, door=door)
    if vers.formulieren.exists():
        raise DomeinFout("Er zijn al formulieren ingevoerd. Haal die eerst weg.")
    pk = vers.pk
    vers.delete()
    leg_vast("meting.verwijderd", gemeente_id=vers.gemeente_id, door=door, object_id=pk)


@transaction.atomic
def rond_meting_af(*, meting: Meting, door: Medewerker) -> Meting:
    """Everything is in: from now on policy reads what came out, and no form comes in or goes out."""
    vers = vergrendel_meting(meting, door=door)
    if vers.afgerond_op:
        return vers
    if not vers.formulieren.exists():
        raise DomeinFout("Er is nog geen formulier ingevoerd. Voer ze in en rond dan af.")
    vers.afgerond_op = nu()
    vers.save(update_fields=["afgerond_op"])
    leg_vast("meting.afgerond", gemeente_id=vers.gemeente_id, door=door, object_id=vers.pk)
    return vers


@transaction.atomic
def heropen_meting(*, meting: Meting, door: Medewerker) -> Meting:
    """A form was forgotten, or entered wrong."""
    vers = vergrendel_meting(meting, door=door)
    if vers.afgerond_op:
        vers.afgerond_op = None
        vers.save(update_fields=["afgerond_op"])
        leg_vast("meting.heropend", gemeente_id=vers.gemeente_id, door=door, object_id=vers.pk)
    return vers


def _vergrendel_gemeente(door: Medewerker) -> int:
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    return int(gemeente.pk)


def _eis_goed(naam: str, dag_voor: date, dag_na: date, gemeente_id: int, zonder: int | None = None) -> None:
    if not naam:
        raise DomeinFout("Geef de meting een naam, bijvoorbeeld K!X Works voorjaar 2026.", veld="naam")
    controleer_tekst(naam, veld="naam", hoogstens=LANGSTE_NAAM)
    if Meting.objects.filter(gemeente=gemeente_id, naam=naam).exclude(pk=zonder).exists():
        raise DomeinFout("Er is al een meting met deze naam. Kies een andere naam.", veld="naam")
    if dag_na <= dag_voor:
        raise DomeinFout("De meting achteraf komt na de meting vooraf. Kies een latere dag.", veld="dag_na")
