"""Groups of a language school: their times, from a date on, stand in the weeks of all their members."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from typing import Any
from uuid import UUID, uuid4

from django.db import IntegrityError, transaction
from django.db.models import F, Q, QuerySet

from kern.bulk import voeg_toe
from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tekst import controleer_tekst, ruim_op
from medewerkers.logboek import leg_vast, leg_vast_voor
from medewerkers.models import Medewerker
from plaatsingen.models import Lesgroep, Lestijd, Roosterblok
from plaatsingen.roostergegevens import Blokgegevens, Tijdvak
from plaatsingen.selectors.week import eerste_keer
from plaatsingen.services.roosterslot import (
    controleer_blok,
    controleer_periode,
    onthoud,
    onthoud_lesgroep,
    vergeet_keuzes,
    vergrendel_mensen,
)
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder
from statushouders.zichtbaarheid import Deel, ziet

NET_OOK = "Een collega wijzigde deze groep net ook. Hieronder staat hoe hij nu is."
WEG = "Deze groep is er niet (meer), of je ziet hem niet. Er is niets bewaard."
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


@dataclass(frozen=True)
class Ledenwijziging:
    """What came of a change for many people: the number to take it back, whom it touched, and whom it passed over
    because of something of the same kind at the same time.
    """

    reeks: UUID
    gelukt: Sequence[int]
    overgeslagen: Sequence[int] = ()


@transaction.atomic
def maak_lesgroep(*, gegevens: Groepgegevens, tijden: Sequence[Tijdvak], door: Medewerker) -> Lesgroep:
    """A group with the times from its begin on."""
    if door.actieve_gemeente_id is None or not ziet(door, Deel.INZET):
        raise DomeinFout(WEG)
    groep = Lesgroep(gemeente_id=door.actieve_gemeente_id, gemaakt_door=door)
    _schrijf(groep, gegevens)
    _schrijf_tijden(groep, tijden, vanaf=groep.begin)
    _log("lesgroep.gemaakt", groep, door)
    return groep


@transaction.atomic
def wijzig_lesgroep(*, lesgroep: Lesgroep, gegevens: Groepgegevens, versie: int, door: Medewerker) -> UUID:
    """Another name or period. Who has lessons up to the end of the group has them up to the new end.

    Raises BewerktDoorAnder when a colleague changed it since `versie` was read.
    """
    groep = vergrendel_groep(lesgroep, door=door)
    if groep.versie != versie:
        raise BewerktDoorAnder(NET_OOK)
    blokken = Roosterblok.objects.filter(lesgroep=groep)
    if blokken.filter(geldig_van__lt=gegevens.begin).exists():
        raise DomeinFout("Er zijn al lessen voor deze dag. Kies een eerder begin.", veld="begin")
    voor, was_einde = _opname(groep), groep.einde
    mensen = _leden(groep)
    reeks = uuid4()
    with onthoud(mensen, door=door, reeks=reeks):
        _laat_stoppen(blokken, gegevens.einde)
        if gegevens.einde > was_einde:
            _verleng(groep, mensen, was_einde, gegevens.einde)
        if gegevens.soort != groep.soort:
            _wijzig_soort(blokken, gegevens.soort)
        eerste = groep.lestijden.order_by("vanaf").values_list("vanaf", flat=True).first()
        groep.lestijden.filter(vanaf=eerste).update(vanaf=min(eerste or gegevens.begin, gegevens.begin))
        groep.versie += 1
        _schrijf(groep, gegevens)
    onthoud_lesgroep(groep, voor=voor, na={"versie": groep.versie}, reeks=reeks, door=door)
    _log("lesgroep.gewijzigd", groep, door, mensen)
    return reeks


@transaction.atomic
def wijzig_lestijden(
    *, lesgroep: Lesgroep, tijden: Sequence[Tijdvak], vanaf: date, versie: int, door: Medewerker
) -> Ledenwijziging:
    """From `vanaf` on the lessons are at these times, for everybody in the group: old blocks end, new ones begin.

    Who has something of the same kind at a new time keeps the old times until somebody solved that, and is named.
    """
    groep = vergrendel_groep(lesgroep, door=door)
    if groep.versie != versie:
        raise BewerktDoorAnder(NET_OOK)
    if not groep.begin <= vanaf <= groep.einde:
        raise DomeinFout("Kies een dag tussen het begin en het einde van de groep.", veld="vanaf")
    voor, mensen, reeks = _opname(groep), _leden(groep), uuid4()
    blokken = Roosterblok.objects.filter(lesgroep=groep)
    groep.lestijden.filter(vanaf__gte=vanaf).delete()
    _schrijf_tijden(groep, tijden, vanaf=vanaf)
    with onthoud(mensen, door=door, reeks=reeks):
        tot = _lid_tot(blokken, vanaf)
        bezet = _bezet(groep, {pk: (vanaf, einde) for pk, einde in tot.items()}, tijden)
        mee = {pk: einde for pk, einde in tot.items() if pk not in bezet}
        _laat_stoppen(blokken.filter(statushouder__in=list(mee)), vanaf - timedelta(days=1))
        _schrijf_blokken(groep, {pk: (vanaf, einde) for pk, einde in mee.items()}, door)
    groep.versie += 1
    groep.save(update_fields=["versie"])
    onthoud_lesgroep(groep, voor=voor, na={"versie": groep.versie}, reeks=reeks, door=door)
    _log("lesgroep.tijden_gewijzigd", groep, door, list(mee))
    return Ledenwijziging(reeks, sorted(mee), sorted(bezet))


@transaction.atomic
def voeg_leden_toe(
    *, lesgroep: Lesgroep, statushouder_ids: Sequence[int], vanaf: date, door: Medewerker
) -> Ledenwijziging:
    """These people have the lessons of the group from `vanaf` on. Who has something of the same kind then, is passed
    over and named; who is in the group already, too."""
    groep = vergrendel_groep(lesgroep, door=door)
    if vanaf > groep.einde:
        raise DomeinFout("De groep is dan al klaar. Kies een eerdere dag, of een andere groep.", veld="vanaf")
    controleer_periode(vanaf, None, velden=("vanaf", ""))
    vanaf = max(vanaf, groep.begin)
    zichtbaar = Statushouder.objects.visible_to(door).filter(pk__in=list(statushouder_ids), gemeente=groep.gemeente_id)
    mensen = vergrendel_mensen(zichtbaar.values_list("pk", flat=True))
    if not mensen:
        raise DomeinFout("Kies minstens één persoon.", veld="mensen")
    with onthoud(mensen, door=door) as reeks:
        bezet = _bezet(groep, dict.fromkeys(mensen, (vanaf, groep.einde)))
        mee = [pk for pk in mensen if pk not in bezet]
        _schrijf_blokken(groep, dict.fromkeys(mee, (vanaf, groep.einde)), door)
    _log("lesgroep.leden_erbij", groep, door, mee)
    return Ledenwijziging(reeks, mee, sorted(bezet))


@transaction.atomic
def haal_leden_weg(
    *, lesgroep: Lesgroep, statushouder_ids: Sequence[int], laatste_dag: date, door: Medewerker
) -> Ledenwijziging:
    """After `laatste_dag` these people have no lessons of this group any more."""
    groep = vergrendel_groep(lesgroep, door=door)
    controleer_periode(laatste_dag, None, velden=("laatste_dag", ""))
    zichtbaar = Statushouder.objects.visible_to(door).filter(
        pk__in=list(statushouder_ids), roosterblokken__lesgroep=groep
    )
    mensen = vergrendel_mensen(zichtbaar.values_list("pk", flat=True))
    if not mensen:
        raise DomeinFout("Deze mensen zitten niet (meer) in de groep.", veld="mensen")
    with onthoud(mensen, door=door) as reeks:
        _laat_stoppen(Roosterblok.objects.filter(lesgroep=groep, statushouder__in=mensen), laatste_dag)
    _log("lesgroep.leden_weg", groep, door, mensen)
    return Ledenwijziging(reeks, mensen)


@transaction.atomic
def kies_andere_groep(
    *, statushouder: Statushouder, van: Lesgroep, naar: Lesgroep, vanaf: date, door: Medewerker
) -> UUID:
    """Somebody goes to another group from `vanaf` on: lessons at other times solve a clash."""
    van, naar = (vergrendel_groep(een, door=door) for een in sorted((van, naar), key=lambda een: een.pk == naar.pk))
    if van.pk == naar.pk:
        raise DomeinFout("Kies een andere groep dan die van nu.", veld="groep")
    if not vanaf <= naar.einde:
        raise DomeinFout("Deze groep is dan al klaar. Kies een andere groep of een eerdere dag.", veld="vanaf")
    zichtbaar = Statushouder.objects.visible_to(door).filter(pk=statushouder.pk, gemeente=naar.gemeente_id)
    mensen = vergrendel_mensen(zichtbaar.values_list("pk", flat=True))
    if not mensen:
        raise DomeinFout(WEG)
    vanaf = max(vanaf, naar.begin)
    with onthoud(mensen, door=door) as reeks:
        _laat_stoppen(Roosterblok.objects.filter(lesgroep=van, statushouder__in=mensen), vanaf - timedelta(days=1))
        if _bezet(naar, dict.fromkeys(mensen, (vanaf, naar.einde))):
            raise DomeinFout("Op die tijden staat al zoiets in de week. Kies een andere groep of dag.", veld="groep")
        _schrijf_blokken(naar, dict.fromkeys(mensen, (vanaf, naar.einde)), door)
    _log("lesgroep.andere_groep", naar, door, mensen)
    return reeks


@transaction.atomic
def verwijder_lesgroep(*, lesgroep: Lesgroep, door: Medewerker) -> None:
    """A group that was never used goes; one with lessons stays, for they stand in weeks."""
    groep = vergrendel_groep(lesgroep, door=door)
    if Roosterblok.objects.filter(lesgroep=groep).exists():
        raise DomeinFout("In deze groep zitten of zaten mensen. Kies een einde voor de groep.")
    _log("lesgroep.verwijderd", groep, door)
    groep.delete()


def vergrendel_groep(lesgroep: Lesgroep, *, door: Medewerker) -> Lesgroep:
    """The group as it is now; nobody else changes it or who is in it until we are done."""
    zichtbaar = Lesgroep.objects.visible_to(door).select_for_update(no_key=True)
    groep: Lesgroep | None = zichtbaar.filter(pk=lesgroep.pk).first()
    if groep is None:
        raise DomeinFout(WEG)
    return groep


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
        if getattr(getattr(fout.__cause__, "diag", None), "constraint_name", "") != "lesgroep_uniek":
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


def _schrijf_blokken(groep: Lesgroep, perioden: dict[int, tuple[date, date]], door: Medewerker) -> None:
    """Lessons for each of these people in their period: every generation of times that holds in it."""
    ouder = _generaties(groep)
    wie: dict[str, Any] = {"lesgroep": groep, "gemaakt_door": door, "soort": groep.soort}
    voeg_toe(
        Roosterblok(
            statushouder_id=pk, geldig_van=max(eerste, vanaf), geldig_tot=min(laatste, tot), **vars(tijdvak), **wie
        )
        for pk, (eerste, laatste) in perioden.items()
        for vanaf, tot, tijden in ouder
        for tijdvak in tijden
        if eerste_keer(tijdvak.dag, max(eerste, vanaf)) <= min(laatste, tot)
    )


def _generaties(groep: Lesgroep) -> list[tuple[date, date, list[Tijdvak]]]:
    """The times with the first and last day on which they hold."""
    per_dag: dict[date, list[Tijdvak]] = {}
    for een in Lestijd.objects.filter(lesgroep=groep):
        per_dag.setdefault(een.vanaf, []).append(Tijdvak(een.dag, een.van, een.tot))
    eersten = sorted(per_dag)
    einden = [dag - timedelta(days=1) for dag in eersten[1:]] + [groep.einde]
    return [(vanaf, einde, per_dag[vanaf]) for vanaf, einde in zip(eersten, einden, strict=True)]


def _bezet(
    groep: Lesgroep, perioden: dict[int, tuple[date, date]], tijden: Sequence[Tijdvak] | None = None
) -> set[int]:
    """Who of these has something of the same kind at one of the times: one query.

    `tijden`: these, and then blocks of the group itself do not count, for they make way. Else all that hold.
    """
    vakken = set(tijden) if tijden is not None else {een for *_, alle in _generaties(groep) for een in alle}
    tegelijk = Q()
    for een in vakken:
        tegelijk |= Q(dag=een.dag, van__lt=een.tot, tot__gt=een.van)
    er_al = Roosterblok.objects.filter(tegelijk, statushouder__in=list(perioden), soort=groep.soort).order_by()
    if tijden is not None:
        er_al = er_al.exclude(lesgroep=groep)
    return {
        blok.statushouder_id
        for blok in er_al
        if blok.geldig_van <= perioden[blok.statushouder_id][1]
        and (blok.geldig_tot is None or blok.geldig_tot >= perioden[blok.statushouder_id][0])
    }


def _leden(groep: Lesgroep) -> list[int]:
    """Everybody who has or had lessons of this group, locked."""
    wie = Roosterblok.objects.filter(lesgroep=groep).order_by().values_list("statushouder", flat=True).distinct()
    return vergrendel_mensen(wie)


def _lid_tot(blokken: QuerySet[Any], vanaf: date) -> dict[int, date]:
    """Of who has lessons on or after this day: the last day."""
    tot: dict[int, date] = {}
    for pk, einde in blokken.filter(geldig_tot__gte=vanaf).order_by().values_list("statushouder", "geldig_tot"):
        tot[pk] = max(einde, tot.get(pk, einde))
    return tot


def _laat_stoppen(blokken: QuerySet[Any], laatste: date) -> None:
    blokken.filter(geldig_van__gt=laatste).delete()
    langer = blokken.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=laatste))
    vergeet_keuzes(langer)
    langer.update(geldig_tot=laatste, versie=F("versie") + 1)


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
    return {"velden": _plat(velden), "tijden": [_plat(rij) for rij in tijden]}


def _plat(rij: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarde.isoformat() if hasattr(waarde, "isoformat") else waarde for naam, waarde in rij.items()}


def _log(actie: str, groep: Lesgroep, door: Medewerker, mensen: Sequence[int] = ()) -> None:
    leg_vast(actie, gemeente_id=groep.gemeente_id, door=door, object_id=groep.pk)
    leg_vast_voor(actie, gemeente_id=groep.gemeente_id, door=door, statushouder_ids=mensen)
