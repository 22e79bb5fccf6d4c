"""The lessons of a group in the weeks of its members: written, stopped, and who cannot have them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any
from uuid import UUID

from django.db.models import F, Q, QuerySet

from kern.bulk import voeg_toe
from kern.datums import meervoud
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast, leg_vast_voor
from medewerkers.models import Medewerker
from plaatsingen.models import Lesgroep, Lestijd, Roosterblok
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.lesgroepen import ziet_iedereen
from plaatsingen.selectors.week import Botsing, botsingen_tegen, eerste_keer
from plaatsingen.services.botst import Botst, botst_met
from plaatsingen.services.roosterslot import vergeet_keuzes, vergrendel_mensen
from statushouders.models import Statushouder

WEG = "Deze groep is er niet (meer), of je ziet hem niet. Er is niets bewaard."
NIET_IEDEREEN = (
    "In deze groep zitten of zaten mensen van wie jij het dossier niet ziet. Vraag een klantondersteuner om de groep "
    "te wijzigen."
)

# So many are read in one message; the others are found by their flags.
MEESTE_NAMEN = 10


@dataclass(frozen=True)
class Ledenwijziging:
    """What came of a change for many people: the number to take it back, whom it touched, and whom it passed over
    because of something of the same kind at the same time.
    """

    reeks: UUID
    gelukt: Sequence[int]
    overgeslagen: Sequence[int] = ()


def vergrendel_groep(lesgroep: Lesgroep, *, door: Medewerker) -> Lesgroep:
    """The group as it is now; nobody else changes it or who is in it until we are done."""
    zichtbaar = Lesgroep.objects.visible_to(door).select_for_update(no_key=True)
    groep: Lesgroep | None = zichtbaar.filter(pk=lesgroep.pk).first()
    if groep is None:
        raise DomeinFout(WEG)
    return groep


def nieuwe_blokken(groep: Lesgroep, perioden: dict[int, tuple[date, date]], door: Medewerker) -> list[Roosterblok]:
    """Lessons for each of these people in their period, not stored: every generation of times that holds in it."""
    ouder = _generaties(groep)
    wie: dict[str, Any] = {"lesgroep": groep, "gemaakt_door": door, "soort": groep.soort}
    return [
        Roosterblok(
            statushouder_id=pk, geldig_van=max(eerste, vanaf), geldig_tot=min(laatste, tot), **vars(tijdvak), **wie
        )
        for pk, (eerste, laatste) in perioden.items()
        for vanaf, tot, tijden in ouder
        for tijdvak in tijden
        if eerste_keer(tijdvak.dag, max(eerste, vanaf)) <= min(laatste, tot)
    ]


def schrijf_blokken(
    nieuw: Sequence[Roosterblok],
    *,
    was: Sequence[Roosterblok] = (),
    door: Medewerker,
    ondanks_botsing: bool,
    **woorden: str,
) -> None:
    """Store these lessons. Raises Botst (in these `woorden`) with whose week they clash with; not for what `was`, the
    lessons that made way, clashed with at the same time.
    """
    if not ondanks_botsing:
        vraag_wie_botst(nieuw, was, door, **woorden)
    voeg_toe(nieuw)


def vraag_wie_botst(nieuw: Sequence[Roosterblok], was: Sequence[Roosterblok], door: Medewerker, **woorden: str) -> None:
    """Raises Botst (in these `woorden`) with whose week these lessons clash with; not for what `was`, as they were,
    clashed with then.
    """
    eerste = min((blok.geldig_van for blok in nieuw), default=date.max)
    er_al = Roosterblok.objects.filter(statushouder__in={blok.statushouder_id for blok in nieuw})
    weken: dict[int, list[Roosterblok]] = {}
    for blok in er_al.tussen(max(eerste, vandaag()), date.max).select_related("lesgroep", "plaatsing__werkgever"):
        weken.setdefault(blok.statushouder_id, []).append(blok)
    bekend = {pk: {_wat_en_wanneer(een) for een in al} for pk, al in _per_mens(was, weken).items()}
    botst = {
        pk: [een for een in botsingen if _wat_en_wanneer(een) not in bekend[pk]]
        for pk, botsingen in _per_mens(nieuw, weken).items()
    }
    mensen = Statushouder.objects.visible_to(door).filter(pk__in=[pk for pk, alle in botst.items() if alle])
    wie = [f"{een.naam} heeft {botst_met(botst[een.pk])}" for een in mensen.defer("bsn")]
    if wie:
        nog = f"; en bij nog {meervoud(len(wie) - MEESTE_NAMEN, 'ander', 'anderen')}" if wie[MEESTE_NAMEN:] else ""
        raise Botst(f"{'; '.join(wie[:MEESTE_NAMEN])}{nog}", **woorden)


def _per_mens(lessen: Sequence[Roosterblok], weken: dict[int, list[Roosterblok]]) -> dict[int, list[Botsing]]:
    per_mens: dict[int, list[Roosterblok]] = {pk: [] for pk in weken}
    for les in lessen:
        if les.statushouder_id in per_mens:
            per_mens[les.statushouder_id].append(les)
    return {pk: botsingen_tegen(eigen, weken[pk]) for pk, eigen in per_mens.items()}


def _wat_en_wanneer(botsing: Botsing) -> tuple[Any, ...]:
    return botsing.ander.pk, botsing.dag, botsing.van, botsing.tot


def _generaties(groep: Lesgroep) -> list[tuple[date, date, list[Tijdvak]]]:
    """The times with the first and last day on which they hold."""
    per_dag: dict[date, list[Tijdvak]] = {}
    for een in Lestijd.objects.filter(lesgroep=groep):
        per_dag.setdefault(een.vanaf, []).append(Tijdvak(een.dag, een.van, een.tot))
    eersten = sorted(per_dag)
    einden = [dag - timedelta(days=1) for dag in eersten[1:]] + [groep.einde]
    return [(vanaf, einde, per_dag[vanaf]) for vanaf, einde in zip(eersten, einden, strict=True)]


def wie_bezet_zijn(
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


def vergrendel_leden(groep: Lesgroep, *, door: Medewerker) -> list[int]:
    """Everybody who has or had lessons of this group, locked: what changes for the group changes in all their weeks.

    Raises DomeinFout when somebody is among them whose week this colleague may not change.
    """
    if not ziet_iedereen(groep, door):
        raise DomeinFout(NIET_IEDEREEN)
    wie = Roosterblok.objects.filter(lesgroep=groep).order_by().values_list("statushouder", flat=True).distinct()
    return vergrendel_mensen(wie)


def lid_tot(blokken: QuerySet[Any], vanaf: date) -> dict[int, date]:
    """Of who has lessons on or after this day: the last day."""
    tot: dict[int, date] = {}
    for pk, einde in blokken.filter(geldig_tot__gte=vanaf).order_by().values_list("statushouder", "geldig_tot"):
        tot[pk] = max(einde, tot.get(pk, einde))
    return tot


def laat_stoppen(blokken: QuerySet[Any], laatste: date) -> None:
    blokken.filter(geldig_van__gt=laatste).delete()
    langer = blokken.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=laatste))
    vergeet_keuzes(langer)
    langer.update(geldig_tot=laatste, versie=F("versie") + 1)


def log_groep(actie: str, groep: Lesgroep, door: Medewerker, mensen: Sequence[int]) -> None:
    leg_vast(actie, gemeente_id=groep.gemeente_id, door=door, object_id=groep.pk)
    leg_vast_voor(actie, gemeente_id=groep.gemeente_id, door=door, statushouder_ids=mensen)
