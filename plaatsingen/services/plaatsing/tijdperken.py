"""Which hours stand in the week of a placement from when to when, and how they go along with it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from typing import Any, NamedTuple

from django.db.models import Q

from agenda.services import werk_signaleringen_bij
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Botsingkeuze, Plaatsing, Roosterblok
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.selectors.week import botsing_tussen, eerste_keer
from plaatsingen.services.plaatsingstijden import verwijder_plaatsingstijden, zet_plaatsingstijden
from plaatsingen.services.roosterspoor import plat


class Tijdperk(NamedTuple):
    """The hours that hold from a day up to and including another one."""

    vanaf: date
    tot: date | None
    tijden: list[Tijdvak]


def tijdperken(plaatsing: Plaatsing) -> list[Tijdperk]:
    """What stands in the week of this placement, in order."""
    per_tijd: dict[tuple[date, date | None], list[Tijdvak]] = {}
    for blok in Roosterblok.objects.filter(plaatsing=plaatsing).order_by("geldig_van", "dag", "van"):
        per_tijd.setdefault((blok.geldig_van, blok.geldig_tot), []).append(Tijdvak(blok.dag, blok.van, blok.tot))
    return [Tijdperk(vanaf, tot, tijden) for (vanaf, tot), tijden in per_tijd.items()]


def schrijf_tijdperken(
    plaatsing: Plaatsing, perken: Iterable[Tijdperk], *, door: Medewerker, mocht: Iterable[dict[str, Any]] = ()
) -> None:
    """These hours, and nothing else of this placement, stand in the week. What may clash at the same hours still may;
    `mocht`: what might when they stood there before.
    """
    keuzes = [*_keuzes(plaatsing), *mocht]
    verwijder_plaatsingstijden(plaatsing=plaatsing, door=door)
    for perk in perken:
        tijden = [een for een in perk.tijden if perk.tot is None or eerste_keer(een.dag, perk.vanaf) <= perk.tot]
        zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=perk.vanaf, tot=perk.tot, door=door)
    if keuzes:
        _zet_keuzes_terug(plaatsing, keuzes)
        werk_signaleringen_bij(statushouder_ids=[plaatsing.statushouder_id])


def _keuzes(plaatsing: Plaatsing) -> list[dict[str, Any]]:
    """Which clashes of its hours may be, as JSON has it; with the version of the other block, about which it was."""
    van_haar = Q(een__plaatsing=plaatsing) | Q(ander__plaatsing=plaatsing)
    gevonden = []
    for keuze in Botsingkeuze.objects.filter(van_haar).select_related("een", "ander"):
        blok, ander = sorted((keuze.een, keuze.ander), key=lambda een: een.plaatsing_id != plaatsing.pk)
        uren = {"dag": blok.dag, "van": blok.van, "tot": blok.tot}
        wie = {"reden": keuze.reden, "door_id": keuze.door_id, "op": keuze.op}
        gevonden.append(plat({**uren, **wie, "ander_id": ander.pk, "ander_versie": ander.versie}))
    return gevonden


def _zet_keuzes_terug(plaatsing: Plaatsing, keuzes: Iterable[dict[str, Any]]) -> None:
    for keuze in keuzes:
        uren = {naam: keuze[naam] for naam in ("dag", "van", "tot")}
        ander = Roosterblok.objects.filter(pk=keuze["ander_id"], versie=keuze["ander_versie"]).first()
        for blok in Roosterblok.objects.filter(plaatsing=plaatsing, **uren) if ander else ():
            if ander and botsing_tussen(blok, ander, vanaf=vandaag()):
                een, twee = sorted((blok.pk, ander.pk))
                velden = {naam: keuze[naam] for naam in ("reden", "door_id", "op")}
                Botsingkeuze.objects.get_or_create(een_id=een, ander_id=twee, defaults=velden)


def op_andere_dagen(plaatsing: Plaatsing, begin: date, einde: date | None) -> list[Tijdperk]:
    """The hours that were agreed on, for a placement with other days. What began first begins on the new first day."""
    perken = [een._replace(tot=_tot(een.tot, plaatsing.einde, einde)) for een in tijdperken(plaatsing)]
    binnen = [een for een in perken if een.tot is None or een.tot >= begin]
    binnen = [een for een in binnen if einde is None or een.vanaf <= einde or een is binnen[0]]
    return [een._replace(vanaf=begin) if nummer == 0 else een for nummer, een in enumerate(binnen)]


def _tot(tot: date | None, was: date | None, einde: date | None) -> date | None:
    """What ran up to the last day runs up to the new one; what stopped before stays stopped."""
    if tot == was or tot is None:
        return einde
    return min(tot, einde) if einde else tot


def verplaats_werktijden(plaatsing: Plaatsing, *, begin: date, einde: date | None, door: Medewerker) -> None:
    """The hours go along with a placement that nobody began yet."""
    schrijf_tijdperken(plaatsing, op_andere_dagen(plaatsing, begin, einde), door=door)
    verloop = urenverloop(plaatsing)
    eerst = [een for een in verloop.afspraken if een.vanaf <= begin]
    if eerst:
        plaatsing.uren_per_week = eerst[-1].uren_per_week
    plaatsing.urenafspraken.filter(Q(vanaf__lte=begin) | Q(vanaf__gt=einde or date.max)).delete()


def verschuif_begin(plaatsing: Plaatsing, *, naar: date, door: Medewerker) -> None:
    """Who began on another day works from that day on."""
    perken = [een for een in tijdperken(plaatsing) if een.tot is None or een.tot >= naar]
    if perken and perken[0].vanaf != naar:
        schrijf_tijdperken(plaatsing, [perken[0]._replace(vanaf=naar), *perken[1:]], door=door)


def rooster_nu(plaatsing: Plaatsing) -> list[dict[str, Any]]:
    """What stands in the week now, as JSON has it. It is kept with an end, to put it back when that is taken back."""
    return [*_opname(plaatsing), {"mocht": _keuzes(plaatsing)}]


def onthoud_afgesproken(plaatsing: Plaatsing) -> None:
    """The same, before somebody begins on another day: taken back, the hours are as they were agreed on."""
    plaatsing.rooster_afgesproken = _opname(plaatsing)


def zet_afgesproken_terug(plaatsing: Plaatsing, *, door: Medewerker) -> None:
    """The week as it was before the start; who changed hours since keeps those, from the planned first day on."""
    if plaatsing.rooster_afgesproken is None:
        verschuif_begin(plaatsing, naar=plaatsing.begin, door=door)
    else:
        schrijf_tijdperken(plaatsing, [_gelezen(rij) for rij in plaatsing.rooster_afgesproken], door=door)
    plaatsing.rooster_afgesproken = None


def _opname(plaatsing: Plaatsing) -> list[dict[str, Any]]:
    return [
        {
            "vanaf": perk.vanaf.isoformat(),
            "tot": perk.tot.isoformat() if perk.tot else None,
            "tijden": [[een.dag, een.van.isoformat(), een.tot.isoformat()] for een in perk.tijden],
        }
        for perk in tijdperken(plaatsing)
    ]


def vergeet_roosters(plaatsing: Plaatsing) -> None:
    """The hours changed: what stood there before is no longer what one goes back to."""
    plaatsing.rooster_afgesproken = plaatsing.rooster_eerst = None
    plaatsing.verlengingen.filter(rooster_eerst__isnull=False).update(rooster_eerst=None)


def zet_rooster_terug(plaatsing: Plaatsing, rijen: Iterable[dict[str, Any]], *, door: Medewerker) -> None:
    """The week as it was (`rooster_nu`). Raises DomeinFout when other work stands there by now."""
    rijen = list(rijen)
    mocht = [keuze for rij in rijen for keuze in rij.get("mocht", ())]
    schrijf_tijdperken(plaatsing, [_gelezen(rij) for rij in rijen if "tijden" in rij], door=door, mocht=mocht)


def _gelezen(rij: dict[str, Any]) -> Tijdperk:
    tijden = [Tijdvak(dag, time.fromisoformat(van), time.fromisoformat(tot)) for dag, van, tot in rij["tijden"]]
    tot = date.fromisoformat(rij["tot"]) if rij["tot"] else None
    return Tijdperk(date.fromisoformat(rij["vanaf"]), tot, tijden)
