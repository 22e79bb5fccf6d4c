"""The days and hours of a placement: agreed on here, written into the week of the person by `plaatsingstijden`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, time
from decimal import Decimal
from typing import Any, NamedTuple

from django.db import transaction

from kern.datums import DAGEN, datum_kort, tijd
from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Roosterblok
from plaatsingen.models.plaatsing import MEESTE_UREN
from plaatsingen.roostergegevens import Tijdvak, blokken_in
from plaatsingen.selectors.week import Botsing, botsingen_met, eerste_keer
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing, moet_zijn
from plaatsingen.services.plaatsingstijden import verwijder_plaatsingstijden, zet_plaatsingstijden
from plaatsingen.statussen import OPEN, Bloksoort
from plaatsingen.woorden.werktijden import totaal, uren_in_woorden


class Botst(DomeinFout):
    """The hours clash with something else in the week. It can be stored all the same, by who has seen it."""

    def __init__(self, botsingen: Sequence[Botsing]) -> None:
        wat = "; ".join(dict.fromkeys(_in_woorden(een) for een in botsingen))
        melding = f"Dit botst: {wat}. Kies andere tijden, of bewaar het toch en los het daarna op in de week."
        super().__init__(melding, veld="ondanks_botsing")


def _in_woorden(botsing: Botsing) -> str:
    """'taalles (Taalschool) op dinsdag van 9.00 tot 12.00 uur, vanaf di 1 dec'"""
    ander = botsing.ander
    waar = f" ({ander.wat})" if ander.wat else ""
    klok = f"van {tijd(ander.van).removesuffix(' uur')} tot {tijd(ander.tot)}"
    vanaf = datum_kort(botsing.vanaf, vandaag=vandaag())
    return f"{ander.get_soort_display().lower()}{waar} op {DAGEN[ander.dag]} {klok}, vanaf {vanaf}"


@transaction.atomic
def wijzig_werktijden(
    *,
    plaatsing: Plaatsing,
    tijden: Sequence[Tijdvak],
    uren_per_week: Decimal,
    vanaf: date,
    door: Medewerker,
    ondanks_botsing: bool = False,
) -> Plaatsing:
    """Other days or hours from a day on; until then the old ones stand. Raises Botst when they clash."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, *OPEN)
    vanaf = max(vanaf, plaatsing.eerste_dag)
    if plaatsing.einde and vanaf > plaatsing.einde:
        raise DomeinFout("Deze dag ligt na het einde van de plaatsing. Kies een eerdere dag.", veld="vanaf")
    controleer_uren(tijden, uren_per_week)
    if not ondanks_botsing:
        controleer_botsing(plaatsing, tijden, vanaf=vanaf)
    zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=vanaf, tot=plaatsing.einde, door=door)
    plaatsing.uren_per_week = uren_per_week
    return bewaar_plaatsing(plaatsing, "plaatsing.uren_gewijzigd", door=door)


def controleer_uren(tijden: Sequence[Tijdvak], uren_per_week: Decimal) -> None:
    """No more hours than the days have, and than a week of work has. Days may be agreed on later."""
    if not 0 < uren_per_week <= MEESTE_UREN:
        raise DomeinFout(f"Vul uren in van 1 tot {MEESTE_UREN}, bijvoorbeeld 16.", veld="uren_per_week")
    if tijden and uren_per_week > totaal(tijden):
        samen = f"De dagen en tijden zijn samen {uren_in_woorden(totaal(tijden))} uur."
        raise DomeinFout(f"{samen} Pas de uren per week of de tijden aan.", veld="uren_per_week")


def controleer_botsing(plaatsing: Plaatsing, tijden: Sequence[Tijdvak], *, vanaf: date) -> None:
    """Raises Botst for what another kind has at the same time, within the placement."""
    nieuw = blokken_in(tijden, soort=Bloksoort.WERK, geldig_van=vanaf, geldig_tot=plaatsing.einde)
    eigen = Roosterblok.objects.filter(plaatsing=plaatsing.pk).values_list("pk", flat=True) if plaatsing.pk else ()
    if botsingen := botsingen_met(plaatsing.statushouder_id, nieuw, zonder=eigen):
        raise Botst(botsingen)


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


def schrijf_tijdperken(plaatsing: Plaatsing, perken: Iterable[Tijdperk], *, door: Medewerker) -> None:
    """These hours, and nothing else of this placement, stand in the week."""
    verwijder_plaatsingstijden(plaatsing=plaatsing, door=door)
    for perk in perken:
        tijden = [een for een in perk.tijden if perk.tot is None or eerste_keer(een.dag, perk.vanaf) <= perk.tot]
        zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=perk.vanaf, tot=perk.tot, door=door)


def verschuif_begin(plaatsing: Plaatsing, *, naar: date, door: Medewerker) -> None:
    """Who began on another day works from that day on."""
    perken = [een for een in tijdperken(plaatsing) if een.tot is None or een.tot >= naar]
    if perken and perken[0].vanaf != naar:
        schrijf_tijdperken(plaatsing, [perken[0]._replace(vanaf=naar), *perken[1:]], door=door)


def onthoud_rooster(plaatsing: Plaatsing) -> None:
    """Keep what stands in the week now, to put it back when the end is taken back."""
    plaatsing.rooster_eerst = [
        {
            "vanaf": perk.vanaf.isoformat(),
            "tot": perk.tot.isoformat() if perk.tot else None,
            "tijden": [[een.dag, een.van.isoformat(), een.tot.isoformat()] for een in perk.tijden],
        }
        for perk in tijdperken(plaatsing)
    ]


def zet_rooster_terug(plaatsing: Plaatsing, *, door: Medewerker) -> None:
    """The week as it was before the end. Raises DomeinFout when other work stands there by now."""
    schrijf_tijdperken(plaatsing, [_gelezen(rij) for rij in plaatsing.rooster_eerst or []], door=door)
    plaatsing.rooster_eerst = None


def _gelezen(rij: dict[str, Any]) -> Tijdperk:
    tijden = [Tijdvak(dag, time.fromisoformat(van), time.fromisoformat(tot)) for dag, van, tot in rij["tijden"]]
    tot = date.fromisoformat(rij["tot"]) if rij["tot"] else None
    return Tijdperk(date.fromisoformat(rij["vanaf"]), tot, tijden)
