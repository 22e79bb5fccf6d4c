"""The days and hours of a placement in the week of its person: the one way in which a placement writes there.

Who calls decided that this colleague may write the placement; an accountmanager never sees the week itself.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q

from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.roostergegevens import Blokgegevens, Tijdvak
from plaatsingen.services.roosterslot import bewaar_blokken, controleer_blok, vergeet_keuzes, vergrendel_mensen
from plaatsingen.services.roosterspoor import onthoud
from plaatsingen.statussen import Bloksoort
from statushouders.models import Statushouder
from statushouders.zichtbaarheid import Deel, ziet


@dataclass(frozen=True)
class Tijdenverloop:
    """The times that hold now, and from which days on there are others."""

    nu: Sequence[Tijdvak]
    straks: Sequence[tuple[date, Sequence[Tijdvak]]]


@transaction.atomic
def zet_plaatsingstijden(
    *, plaatsing: Plaatsing, tijden: Sequence[Tijdvak], vanaf: date, tot: date | None, door: Medewerker
) -> UUID:
    """From `vanaf` up to and including `tot` somebody works at these times; until then what it was.

    No times: nothing from then on. Gives the number under which it can be taken back (`maak_ongedaan`). Raises
    DomeinFout for times that cannot be, and for work on top of other work (field `van`). A clash with another kind is
    no fault: ask `botsingen_met` before saving.
    """
    vergrendel_mensen([plaatsing.statushouder_id])
    nieuw = [Blokgegevens(een.dag, een.van, een.tot, Bloksoort.WERK, "", vanaf, tot) for een in tijden]
    for gegevens in nieuw:
        controleer_blok(gegevens, hoe_ver_ook=True)
    with onthoud([plaatsing.statushouder_id], door=door) as reeks:
        _laat_stoppen(plaatsing, vanaf - timedelta(days=1))
        wie = {"statushouder_id": plaatsing.statushouder_id, "plaatsing": plaatsing, "gemaakt_door": door}
        bewaar_blokken([een.blok(**wie) for een in nieuw], toon=_leest_week(plaatsing, door))
    return reeks


@transaction.atomic
def zet_einde_plaatsingstijden(*, plaatsing: Plaatsing, was: date | None, tot: date | None, door: Medewerker) -> UUID:
    """The last day becomes another one: earlier, later, or (None) open. What begins after it goes, and what ran up to
    the old one (`was`) runs on; hours that had stopped before stay stopped.
    """
    vergrendel_mensen([plaatsing.statushouder_id])
    blokken = Roosterblok.objects.filter(plaatsing=plaatsing)
    with onthoud([plaatsing.statushouder_id], door=door) as reeks:
        if tot is not None:
            _laat_stoppen(plaatsing, tot)
        langer = list(blokken.filter(geldig_tot=was)) if _is_later(tot, was) else []
        for blok in langer:
            blok.geldig_tot, blok.versie = tot, blok.versie + 1
        if langer:
            bewaar_blokken(langer, toon=_leest_week(plaatsing, door))
    return reeks


def _is_later(dag: date | None, was: date | None) -> bool:
    return was is not None and (dag is None or dag > was)


@transaction.atomic
def verwijder_plaatsingstijden(*, plaatsing: Plaatsing, door: Medewerker) -> UUID:
    """Nothing of it stays in the week: a placement that never started."""
    vergrendel_mensen([plaatsing.statushouder_id])
    with onthoud([plaatsing.statushouder_id], door=door) as reeks:
        Roosterblok.objects.filter(plaatsing=plaatsing).delete()
    return reeks


def tijden_van(plaatsing: Plaatsing, dag: date) -> list[Tijdvak]:
    """When somebody works there on this day; when nothing holds then, the first times that are to come, and of a
    placement that is over the last ones.
    """
    return _tijden_op(list(Roosterblok.objects.filter(plaatsing=plaatsing)), plaatsing, dag)


def tijdenverloop(plaatsing: Plaatsing, dag: date) -> Tijdenverloop:
    """The times of this day (`tijden_van`) and, while it is open, from which days on they are to be others. One query.
    Days on which all of it is over are no other times.
    """
    blokken = list(Roosterblok.objects.filter(plaatsing=plaatsing))
    nu = _tijden_op(blokken, plaatsing, dag)
    straks: list[tuple[date, Sequence[Tijdvak]]] = []
    for vanaf in _keerdagen(blokken, dag) if plaatsing.is_open else ():
        dan = _geldig_op(blokken, vanaf)
        al_gezegd: Sequence[Tijdvak] = straks[-1][1] if straks else nu
        if dan and dan != al_gezegd:
            straks.append((vanaf, dan))
    return Tijdenverloop(nu, straks)


def _keerdagen(blokken: Sequence[Roosterblok], dag: date) -> list[date]:
    """After this day: when something begins, and the day after something ends."""
    begin = {blok.geldig_van for blok in blokken}
    na_einde = {blok.geldig_tot + timedelta(days=1) for blok in blokken if blok.geldig_tot}
    return sorted(een for een in begin | na_einde if een > dag)


def _geldig_op(blokken: Sequence[Roosterblok], dag: date) -> list[Tijdvak]:
    return sorted(_tijdvak(blok) for blok in blokken if blok.geldig_van <= dag and (blok.geldig_tot or dag) >= dag)


def _tijden_op(blokken: Sequence[Roosterblok], plaatsing: Plaatsing, dag: date) -> list[Tijdvak]:
    begin = [blok.geldig_van for blok in blokken]
    dichtbij = min(
        (een for een in begin if een > dag), default=max(begin, default=None) if _is_over(plaatsing, dag) else None
    )
    return _geldig_op(blokken, dag) or sorted(_tijdvak(blok) for blok in blokken if blok.geldig_van == dichtbij)


def _tijdvak(blok: Roosterblok) -> Tijdvak:
    return Tijdvak(blok.dag, blok.van, blok.tot)


def _is_over(plaatsing: Plaatsing, dag: date) -> bool:
    """Also what runs past its planned end: until somebody says otherwise it is as it was."""
    return not plaatsing.is_open or (plaatsing.einde is not None and plaatsing.einde < dag)


def _laat_stoppen(plaatsing: Plaatsing, laatste: date) -> None:
    blokken = Roosterblok.objects.filter(plaatsing=plaatsing)
    blokken.filter(geldig_van__gt=laatste).delete()
    lopend = blokken.filter(Q(geldig_tot=None) | Q(geldig_tot__gt=laatste))
    vergeet_keuzes(lopend)
    lopend.update(geldig_tot=laatste, versie=F("versie") + 1)


def _leest_week(plaatsing: Plaatsing, door: Medewerker) -> bool:
    """Whether what is in the way may be named."""
    zichtbaar = Statushouder.objects.visible_to(door).filter(pk=plaatsing.statushouder_id)
    return ziet(door, Deel.INZET) and zichtbaar.exists()
