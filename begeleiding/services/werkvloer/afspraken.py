"""What was agreed on at a place: plan it, change it, finish it, and take each of these back."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from begeleiding.models import Werkafspraak
from begeleiding.selectors.werkvloer import wie_het_doen
from begeleiding.services.werkvloer.kader import schrijf_bij_werkvloer, vergrendel_begonnen, werk_afspraken_bij
from kern.datums import datum_lang
from kern.fouten import BewerktDoorAnder, DomeinFout, eis_geen
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from werkgevers.services.acties import Actiegegevens, gebroken_regels
from werkgevers.services.dubbel import DUBBEL_BINNEN

WEG = "Deze afspraak is er niet meer. Misschien is hij net weggehaald."
AL_GEDAAN = "Deze afspraak is al gedaan. Zet hem eerst weer open."


@transaction.atomic
def plan_werkafspraak(*, plaatsing: Plaatsing, gegevens: Actiegegevens, door: Medewerker) -> Werkafspraak:
    """Plan it. The very same one that was just planned is a button that was pressed twice."""
    return plan_onder_slot(vergrendel_begonnen(plaatsing, door=door), gegevens, door=door)


def plan_onder_slot(plaatsing: Plaatsing, gegevens: Actiegegevens, *, door: Medewerker) -> Werkafspraak:
    """The same for a placement that is locked already."""
    _controleer(gegevens, door, eerste_dag=vandaag())
    wat = {"wat": gegevens.wat.strip(), "uiterlijk": gegevens.uiterlijk, "van": gegevens.van, "gemaakt_door": door}
    net: Werkafspraak | None = plaatsing.werkafspraken.filter(
        gedaan_op=None, gemaakt_op__gte=nu() - DUBBEL_BINNEN, **wat
    ).first()
    if net:
        return net
    afspraak: Werkafspraak = plaatsing.werkafspraken.create(**wat)
    _klaar("werkvloer.afspraak_gepland", plaatsing, afspraak, door)
    return afspraak


@transaction.atomic
def wijzig_werkafspraak(
    *, afspraak: Werkafspraak, gegevens: Actiegegevens, gezien: str, door: Medewerker
) -> Werkafspraak:
    """Another day, colleague or wording. Raises BewerktDoorAnder when a colleague changed it since it was opened
    (`gezien`: the `stand_van` then).
    """
    plaatsing, afspraak = _vergrendel(afspraak, door)
    if not afspraak.is_open:
        raise DomeinFout(AL_GEDAAN)
    if gezien != stand_van(afspraak):
        raise BewerktDoorAnder(
            f"Een collega wijzigde deze afspraak net. Er staat nu: ‘{afspraak.wat}’, uiterlijk "
            f"{datum_lang(afspraak.uiterlijk)}, door {afspraak.van.naam}. "
            "Klopt het wat jij invulde? Kies dan nog een keer Bewaren."
        )
    _controleer(gegevens, door, eerste_dag=min(vandaag(), afspraak.uiterlijk), was=afspraak.van_id)
    afspraak.wat, afspraak.uiterlijk, afspraak.van = gegevens.wat.strip(), gegevens.uiterlijk, gegevens.van
    afspraak.save(update_fields=["wat", "uiterlijk", "van"])
    _klaar("werkvloer.afspraak_gewijzigd", plaatsing, afspraak, door)
    return afspraak


@transaction.atomic
def rond_werkafspraak_af(*, afspraak: Werkafspraak, door: Medewerker) -> Werkafspraak:
    """It is done today. Who was second changes nothing."""
    plaatsing, afspraak = _vergrendel(afspraak, door)
    if afspraak.is_open:
        afspraak.gedaan_op, afspraak.gedaan_door = vandaag(), door
        afspraak.save(update_fields=["gedaan_op", "gedaan_door"])
        _klaar("werkvloer.afspraak_gedaan", plaatsing, afspraak, door)
    return afspraak


@transaction.atomic
def heropen_werkafspraak(*, afspraak: Werkafspraak, door: Medewerker) -> Werkafspraak:
    """Undo: it is to do again."""
    plaatsing, afspraak = _vergrendel(afspraak, door)
    if not afspraak.is_open:
        afspraak.gedaan_op = afspraak.gedaan_door = None
        afspraak.save(update_fields=["gedaan_op", "gedaan_door"])
        _klaar("werkvloer.afspraak_heropend", plaatsing, afspraak, door)
    return afspraak


@transaction.atomic
def verwijder_werkafspraak(*, afspraak: Werkafspraak, door: Medewerker) -> None:
    """Undo: one's own open one, on the day on which it was planned. The audit line stays."""
    plaatsing, afspraak = _vergrendel(afspraak, door)
    if afspraak.gemaakt_door_id != door.pk:
        raise DomeinFout("Deze afspraak is door een collega gemaakt. Wijzig hem, of vink hem af.")
    if not afspraak.is_open or (nu() - afspraak.gemaakt_op).days:
        raise DomeinFout("Weghalen kan de eerste dag, zolang het niet gedaan is. Vink af wat niet meer hoeft.")
    pk = afspraak.pk
    afspraak.delete()
    schrijf_bij_werkvloer("werkvloer.afspraak_verwijderd", plaatsing=plaatsing, door=door)
    werk_afspraken_bij([pk])


def stand_van(afspraak: Werkafspraak) -> str:
    """How it stands, to see whether a colleague changed it in the meantime."""
    return f"{afspraak.uiterlijk.isoformat()}|{afspraak.van_id}|{afspraak.wat}"


def _vergrendel(afspraak: Werkafspraak, door: Medewerker) -> tuple[Plaatsing, Werkafspraak]:
    plaatsing = vergrendel_begonnen(afspraak.plaatsing, door=door)
    vers = plaatsing.werkafspraken.select_related("van").filter(pk=afspraak.pk).first()
    if vers is None:
        raise DomeinFout(WEG)
    return plaatsing, vers


def _controleer(gegevens: Actiegegevens, door: Medewerker, *, eerste_dag: date, was: int | None = None) -> None:
    eis_geen(gebroken_regels(vars(gegevens), eerste_dag=eerste_dag))
    if gegevens.van.pk != was and not wie_het_doen(door).filter(pk=gegevens.van.pk).exists():
        raise DomeinFout("Kies een collega die mensen op het werk begeleidt.", veld="van")


def _klaar(code: str, plaatsing: Plaatsing, afspraak: Werkafspraak, door: Medewerker) -> None:
    schrijf_bij_werkvloer(code, plaatsing=plaatsing, door=door)
    werk_afspraken_bij([afspraak.pk])
