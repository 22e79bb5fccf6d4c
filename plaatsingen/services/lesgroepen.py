"""Groups of a language school: their times, from a date on, stand in the weeks of all their members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import F, QuerySet

from kern.fouten import BewerktDoorAnder, DomeinFout, gebroken_regel
from kern.tekst import controleer_tekst, ruim_op
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Lesgroep, Lestijd, Roosterblok
from plaatsingen.roostergegevens import Blokgegevens, Tijdvak
from plaatsingen.services.lesgroepblokken import (
    WEG,
    Ledenwijziging,
    laat_stoppen,
    lid_tot,
    log_groep,
    nieuwe_blokken,
    schrijf_blokken,
    vergrendel_groep,
    vergrendel_leden,
    vraag_wie_botst,
    wie_bezet_zijn,
)
from plaatsingen.services.roosterslot import (
    controleer_blok,
    controleer_periode,
)
from plaatsingen.services.roosterspoor import onthoud, onthoud_lesgroep, plat
from plaatsingen.statussen import Bloksoort
from statushouders.zichtbaarheid import Deel, ziet

NET_OOK = "Een collega wijzigde deze groep net ook. Hieronder staat hoe hij nu is."
ER_AL = "Deze groep is er al. Wijzig die, of kies een andere naam."
MEESTE_TIJDEN = 14


@dataclass(frozen=True)
class Groepgegevens:
    """What one fills in about a group."""

    school: str
    naam: str
    soort: str
    begin: date
    einde: date


@transaction.atomic
def maak_lesgroep(*, gegevens: Groepgegevens, tijden: Sequence[Tijdvak], door: Medewerker) -> Lesgroep:
    """A group with the times from its begin on."""
    if door.actieve_gemeente_id is None or not ziet(door, Deel.INZET):
        raise DomeinFout(WEG)
    groep = Lesgroep(gemeente_id=door.actieve_gemeente_id, gemaakt_door=door)
    _schrijf(groep, gegevens)
    _schrijf_tijden(groep, tijden, vanaf=groep.begin)
    leg_vast("lesgroep.gemaakt", gemeente_id=groep.gemeente_id, door=door, object_id=groep.pk)
    return groep


@transaction.atomic
def wijzig_lesgroep(
    *, lesgroep: Lesgroep, gegevens: Groepgegevens, versie: int, door: Medewerker, ondanks_botsing: bool = False
) -> UUID:
    """Another name, kind or period. Who has lessons up to the end of the group has them up to the new end.

    Raises BewerktDoorAnder when a colleague changed it since `versie` was read; and Botst with who has something of
    another kind then, and had not before.
    """
    groep = vergrendel_groep(lesgroep, door=door)
    mensen = vergrendel_leden(groep, door=door)
    if groep.versie != versie:
        raise BewerktDoorAnder(NET_OOK)
    blokken = Roosterblok.objects.filter(lesgroep=groep)
    if blokken.filter(geldig_van__lt=gegevens.begin).exists():
        raise DomeinFout("Er zijn al lessen voor deze dag. Kies een eerder begin.", veld="begin")
    voor, was_einde = _opname(groep), groep.einde
    was, reeks = _nog_te_komen(groep), uuid4()
    with onthoud(mensen, door=door, reeks=reeks):
        laat_stoppen(blokken, gegevens.einde)
        if gegevens.einde > was_einde:
            _verleng(groep, mensen, was_einde, gegevens.einde)
        if gegevens.soort != groep.soort:
            _wijzig_soort(blokken, gegevens.soort)
        if not ondanks_botsing:
            vraag_wie_botst(_nog_te_komen(groep), was, door, anders="Kies een eerdere laatste dag")
        _begin_eerder(groep, gegevens.begin)
        groep.versie += 1
        _schrijf(groep, gegevens)
    onthoud_lesgroep(groep, voor=voor, na={"versie": groep.versie}, reeks=reeks, door=door)
    log_groep("lesgroep.gewijzigd", groep, door, mensen)
    return reeks


@transaction.atomic
def wijzig_lestijden(
    *,
    lesgroep: Lesgroep,
    tijden: Sequence[Tijdvak],
    vanaf: date,
    versie: int,
    door: Medewerker,
    ondanks_botsing: bool = False,
) -> Ledenwijziging:
    """From `vanaf` on the lessons are at these times, for everybody in the group: old blocks end, new ones begin.

    Who has something of the same kind at a new time keeps the old times until somebody solved that, and is named.
    Raises Botst with who has something of another kind then, and had not with the old times.
    """
    groep = vergrendel_groep(lesgroep, door=door)
    mensen = vergrendel_leden(groep, door=door)
    if groep.versie != versie:
        raise BewerktDoorAnder(NET_OOK)
    if not groep.begin <= vanaf <= groep.einde:
        raise DomeinFout("Kies een dag tussen het begin en het einde van de groep.", veld="vanaf")
    voor, reeks = _opname(groep), uuid4()
    blokken = Roosterblok.objects.filter(lesgroep=groep)
    groep.lestijden.filter(vanaf__gte=vanaf).delete()
    _schrijf_tijden(groep, tijden, vanaf=vanaf)
    with onthoud(mensen, door=door, reeks=reeks):
        tot = lid_tot(blokken, vanaf)
        bezet = wie_bezet_zijn(groep, {pk: (vanaf, einde) for pk, einde in tot.items()}, tijden)
        mee = {pk: einde for pk, einde in tot.items() if pk not in bezet}
        van_hen = blokken.filter(statushouder__in=list(mee))
        was = list(van_hen.tussen(vanaf, date.max))
        laat_stoppen(van_hen, vanaf - timedelta(days=1))
        nieuw = nieuwe_blokken(groep, {pk: (vanaf, einde) for pk, einde in mee.items()}, door)
        schrijf_blokken(nieuw, was=was, door=door, ondanks_botsing=ondanks_botsing)
    groep.versie += 1
    groep.save(update_fields=["versie"])
    onthoud_lesgroep(groep, voor=voor, na={"versie": groep.versie}, reeks=reeks, door=door)
    log_groep("lesgroep.tijden_gewijzigd", groep, door, list(mee))
    return Ledenwijziging(reeks, sorted(mee), sorted(bezet))


@transaction.atomic
def verwijder_lesgroep(*, lesgroep: Lesgroep, door: Medewerker) -> None:
    """A group that was never used goes; one with lessons stays, for they stand in weeks."""
    groep = vergrendel_groep(lesgroep, door=door)
    if Roosterblok.objects.filter(lesgroep=groep).exists():
        raise DomeinFout("In deze groep zitten of zaten mensen. Kies een einde voor de groep.")
    leg_vast("lesgroep.verwijderd", gemeente_id=groep.gemeente_id, door=door, object_id=groep.pk)
    groep.delete()


def _schrijf(groep: Lesgroep, gegevens: Groepgegevens) -> None:
    controleer_periode(gegevens.begin, gegevens.einde, velden=("begin", "einde"))
    for veld in fields(Groepgegevens):
        waarde = getattr(gegevens, veld.name)
        setattr(groep, veld.name, ruim_op(waarde, op_een_regel=True) if isinstance(waarde, str) else waarde)
    for naam in ("school", "naam"):
        controleer_tekst(getattr(groep, naam), veld=naam, hoogstens=80)
        if not getattr(groep, naam):
            raise DomeinFout("Vul dit in.", veld=naam)
    if groep.soort not in Bloksoort.values:
        raise DomeinFout("Kies wat het is.", veld="soort")
    try:
        with transaction.atomic():
            groep.save()
    except IntegrityError as fout:
        if gebroken_regel(fout) != "lesgroep_uniek":
            raise
        raise DomeinFout(ER_AL, veld="naam") from fout


def _schrijf_tijden(groep: Lesgroep, tijden: Sequence[Tijdvak], *, vanaf: date) -> None:
    if not tijden:
        raise DomeinFout("Vul minstens één lestijd in.", veld="tijden")
    if len(tijden) > MEESTE_TIJDEN:
        raise DomeinFout(f"Vul hoogstens {MEESTE_TIJDEN} lestijden in.", veld="tijden")
    for nummer, een in enumerate(tijden):
        controleer_blok(Blokgegevens(een.dag, een.van, een.tot, groep.soort, groep.school, groep.begin))
        for ander in tijden[:nummer]:
            if een.dag == ander.dag and een.van < ander.tot and ander.van < een.tot:
                raise DomeinFout("Deze lestijden vallen over elkaar. Pas een tijd aan.", veld="tijden")
    Lestijd.objects.bulk_create(Lestijd(lesgroep=groep, vanaf=vanaf, **vars(een)) for een in tijden)


def _nog_te_komen(groep: Lesgroep) -> list[Roosterblok]:
    """The lessons that there are from today on, for as far as they are to come. What is over needs no solving."""
    lessen: list[Roosterblok] = list(Roosterblok.objects.filter(lesgroep=groep).tussen(vandaag(), date.max))
    for les in lessen:
        les.geldig_van = max(les.geldig_van, vandaag())
    return lessen


def _begin_eerder(groep: Lesgroep, begin: date) -> None:
    """The first times hold from the begin of the group on."""
    eerste = groep.lestijden.order_by("vanaf").values_list("vanaf", flat=True).first()
    if eerste is not None and begin < eerste:
        groep.lestijden.filter(vanaf=eerste).update(vanaf=begin)


def _verleng(groep: Lesgroep, mensen: Sequence[int], was: date, nieuw: date) -> None:
    """Who had lessons until the end has them until the new one. Raises DomeinFout when somebody has others then."""
    tot_het_einde = Roosterblok.objects.filter(lesgroep=groep, statushouder__in=mensen, geldig_tot=was)
    try:
        with transaction.atomic():
            tot_het_einde.update(geldig_tot=nieuw, versie=F("versie") + 1)
    except IntegrityError as fout:
        raise DomeinFout(
            "Iemand in deze groep heeft daarna al andere lessen op deze tijd. Haal die persoon eerst uit de groep.",
            veld="einde",
        ) from fout


def _wijzig_soort(blokken: QuerySet[Any], soort: str) -> None:
    try:
        with transaction.atomic():
            blokken.update(soort=soort, versie=F("versie") + 1)
    except IntegrityError as fout:
        raise DomeinFout(
            "Iemand in deze groep heeft op deze tijd al zoiets. Kies een andere soort.", veld="soort"
        ) from fout


def _opname(groep: Lesgroep) -> dict[str, Any]:
    """The group and its times as they are, as JSON has it."""
    velden = {veld.name: getattr(groep, veld.name) for veld in fields(Groepgegevens)}
    tijden = groep.lestijden.values("vanaf", "dag", "van", "tot")
    return {"velden": plat(velden), "tijden": [plat(rij) for rij in tijden]}
