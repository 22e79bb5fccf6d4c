"""Write the week of one person, block by block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction

from kern.datums import maandag_van
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Roosterblok
from plaatsingen.roostergegevens import Blokgegevens
from plaatsingen.selectors.week import eerste_keer, geldt_op
from plaatsingen.services.botst import vraag_bij_botsing
from plaatsingen.services.roosterslot import (
    bewaar_blokken,
    controleer_blok,
    controleer_periode,
    is_dichtbij,
    vergeet_keuzes,
)
from plaatsingen.services.roosterspoor import onthoud
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon
from statushouders.zichtbaarheid import Deel, ziet

NIET_VAN_JOU = "Jij kunt deze week niet wijzigen. Vraag de klantondersteuner van dit dossier."
NET_GEWIJZIGD = "Een collega wijzigde dit net ook. Hieronder staat hoe het nu is."
VAN_DE_GROEP = "Deze tijd hoort bij een lesgroep. Wijzig de tijden bij de groep, of kies een andere groep."
VAN_DE_PLAATSING = "Deze tijd hoort bij een plaatsing. Wijzig de dagen en uren bij de plaatsing."


@transaction.atomic
def voeg_blokken_toe(
    *, statushouder: Statushouder, blokken: Sequence[Blokgegevens], door: Medewerker, ondanks_botsing: bool = False
) -> UUID:
    """Put these in the week. Gives the number under which it can be taken back (`maak_ongedaan`).

    Raises DomeinFout for what cannot be, and for a time at which there is something of the same kind already; Botst
    when there is something of another kind.
    """
    persoon = vergrendel_week(statushouder.pk, door=door)
    if not blokken:
        raise DomeinFout("Kies minstens één dag.", veld="dagen")
    for gegevens in blokken:
        controleer_blok(gegevens)
    with onthoud([persoon.pk], door=door) as reeks:
        _zet_erin(persoon, blokken, door, ondanks_botsing=ondanks_botsing)
    _log("rooster.toegevoegd", persoon, door)
    return reeks


@transaction.atomic
def wijzig_blok(
    *,
    blok: Roosterblok,
    gegevens: Blokgegevens,
    versie: int,
    door: Medewerker,
    ingang: date | None = None,
    ondanks_botsing: bool = False,
) -> UUID:
    """Other times or another name. With `ingang` from that day on: what it was, stays so until then.

    Raises BewerktDoorAnder when a colleague changed it since `versie` was read, and Botst when it is at the time of
    something of another kind now. What follows a group or a placement is changed there.
    """
    persoon, blok = _vergrendel(blok, door)
    if blok.versie != versie:
        raise BewerktDoorAnder(NET_GEWIJZIGD)
    _controleer_los(blok)
    if ingang is not None and blok.geldig_tot is not None and ingang > blok.geldig_tot:
        raise DomeinFout("Dit is dan al voorbij. Kies een eerdere dag, of zet iets nieuws in de week.", veld="ingang")
    later = ingang is not None and ingang > eerste_keer(blok.dag, blok.geldig_van)
    if later and ingang is not None:
        gegevens = replace(gegevens, geldig_van=ingang)
    controleer_blok(gegevens)
    with onthoud([persoon.pk], door=door) as reeks:
        if later and ingang is not None:
            _sluit_af(blok, ingang - timedelta(days=1))
            _zet_erin(persoon, [gegevens], door, ondanks_botsing=ondanks_botsing)
        else:
            _schrijf_over(blok, gegevens, ondanks_botsing=ondanks_botsing)
    _log("rooster.gewijzigd", persoon, door, blok)
    return reeks


def _zet_erin(
    persoon: Statushouder, blokken: Sequence[Blokgegevens], door: Medewerker, *, ondanks_botsing: bool
) -> None:
    """New blocks. What cannot be is said first, then what clashes."""
    nieuw = [een.blok(statushouder=persoon, gemaakt_door=door) for een in blokken]
    bewaar_blokken(nieuw, toon=True)
    if not ondanks_botsing:
        vraag_bij_botsing(persoon.pk, nieuw, zonder=[een.pk for een in nieuw])


def _schrijf_over(blok: Roosterblok, gegevens: Blokgegevens, *, ondanks_botsing: bool) -> None:
    was = Blokgegevens.van_blok(blok)
    for veld, waarde in vars(gegevens).items():
        setattr(blok, veld, waarde)
    blok.versie += 1
    andere_tijd = replace(was, naam="", geldig_tot=None) != replace(gegevens, naam="", geldig_tot=None)
    if andere_tijd:
        vergeet_keuzes([blok])
    bewaar_blokken([blok], toon=True)
    langer = was.geldig_tot is not None and (gegevens.geldig_tot or date.max) > was.geldig_tot
    if (andere_tijd or langer) and not ondanks_botsing:
        vraag_bij_botsing(blok.statushouder_id, [blok], zonder=[blok.pk])


def _sluit_af(blok: Roosterblok, laatste: date) -> None:
    blok.geldig_tot = laatste
    blok.versie += 1
    blok.save(update_fields=["geldig_tot", "versie"])


@transaction.atomic
def beeindig_blok(*, blok: Roosterblok, laatste_dag: date, door: Medewerker) -> UUID:
    """It stops: `laatste_dag` is the last day on which it can be."""
    persoon, blok = _vergrendel(blok, door)
    _controleer_los(blok)
    if laatste_dag < eerste_keer(blok.dag, blok.geldig_van):
        raise DomeinFout("Dan is dit nooit geweest. Kies een latere dag, of haal het weg.", veld="laatste_dag")
    if blok.geldig_tot is not None and laatste_dag > blok.geldig_tot:
        raise DomeinFout("Dit stopt al eerder. Kies een eerdere dag.", veld="laatste_dag")
    controleer_periode(laatste_dag, None, velden=("laatste_dag", ""))
    with onthoud([persoon.pk], door=door) as reeks:
        _sluit_af(blok, laatste_dag)
    _log("rooster.beeindigd", persoon, door, blok)
    return reeks


@transaction.atomic
def verwijder_blok(*, blok: Roosterblok, door: Medewerker) -> UUID:
    """As if it had never been there: for a slip. What really was, is ended instead."""
    persoon, blok = _vergrendel(blok, door)
    _controleer_los(blok)
    pk = blok.pk
    with onthoud([persoon.pk], door=door) as reeks:
        blok.delete()
    leg_vast("rooster.verwijderd", gemeente_id=persoon.gemeente_id, door=door, statushouder_id=persoon.pk, object_id=pk)
    return reeks


@transaction.atomic
def neem_week_over(
    *,
    statushouder: Statushouder,
    van_week: date,
    vanaf: date,
    tot: date | None,
    door: Medewerker,
    ondanks_botsing: bool = False,
) -> tuple[UUID, int]:
    """Let what was in the week of `van_week` hold again from `vanaf` on: last week, or last term.

    What still runs then, follows a placement, or has something of its own kind at that time already, stays as it is.
    Lessons of a group come over as plain lessons: which group it is now, somebody has to say. Gives the number to take
    it back, and how many came over. Raises Botst as `voeg_blokken_toe` does.
    """
    persoon = vergrendel_week(statushouder.pk, door=door)
    controleer_periode(van_week, None, velden=("van_week", ""))
    controleer_periode(vanaf, tot, velden=("vanaf", "tot"))
    nieuw = over_te_nemen(persoon.pk, van_week=van_week, vanaf=vanaf, tot=tot)
    if not nieuw:
        raise DomeinFout("In die week staat niets dat over te nemen is. Kies een andere week.", veld="van_week")
    for gegevens in nieuw:
        controleer_blok(gegevens)
    with onthoud([persoon.pk], door=door) as reeks:
        _zet_erin(persoon, nieuw, door, ondanks_botsing=ondanks_botsing)
    _log("rooster.overgenomen", persoon, door)
    return reeks, len(nieuw)


def over_te_nemen(statushouder_id: int, *, van_week: date, vanaf: date, tot: date | None) -> list[Blokgegevens]:
    """What of that week does not hold any more from `vanaf` on and finds its time free; nothing when years away."""
    if not is_dichtbij(van_week) or not is_dichtbij(vanaf):
        return []
    begin = maandag_van(van_week)
    blokken = list(Roosterblok.objects.filter(statushouder=statushouder_id).select_related("lesgroep"))
    toen = [blok for blok in blokken if geldt_op(blok, begin + timedelta(days=blok.dag)) and blok.plaatsing_id is None]
    nieuw = [
        replace(Blokgegevens.van_blok(blok), naam=blok.wat, geldig_van=vanaf, geldig_tot=tot)
        for blok in toen
        if tot is None or eerste_keer(blok.dag, vanaf) <= tot
    ]
    return [een for een in nieuw if not any(_staat_in_de_weg(een, blok) for blok in blokken)]


def _staat_in_de_weg(nieuw: Blokgegevens, blok: Roosterblok) -> bool:
    zelfde = nieuw.soort == blok.soort and nieuw.dag == blok.dag and nieuw.van < blok.tot and blok.van < nieuw.tot
    later_klaar = blok.geldig_tot is None or blok.geldig_tot >= nieuw.geldig_van
    return zelfde and later_klaar and (nieuw.geldig_tot is None or blok.geldig_van <= nieuw.geldig_tot)


def vergrendel_week(pk: int, *, door: Medewerker) -> Statushouder:
    """The person, of whom nobody else changes the week until we are done."""
    persoon = vergrendel_persoon(pk, door=door)
    if not ziet(door, Deel.INZET):
        raise DomeinFout(NIET_VAN_JOU)
    return persoon


def _vergrendel(blok: Roosterblok, door: Medewerker) -> tuple[Statushouder, Roosterblok]:
    """The person, and the block as it is now."""
    persoon = vergrendel_week(blok.statushouder_id, door=door)
    vers: Roosterblok | None = Roosterblok.objects.select_related("lesgroep").filter(pk=blok.pk).first()
    if vers is None:
        raise DomeinFout("Een collega haalde dit net weg. Er is niets veranderd.")
    return persoon, vers


def _controleer_los(blok: Roosterblok) -> None:
    if blok.lesgroep_id is not None:
        raise DomeinFout(VAN_DE_GROEP)
    if blok.plaatsing_id is not None:
        raise DomeinFout(VAN_DE_PLAATSING)


def _log(actie: str, persoon: Statushouder, door: Medewerker, blok: Roosterblok | None = None) -> None:
    leg_vast(
        actie,
        gemeente_id=persoon.gemeente_id,
        door=door,
        statushouder_id=persoon.pk,
        object_id=blok.pk if blok else None,
    )
