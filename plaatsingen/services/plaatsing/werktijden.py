"""The days and hours of a placement: agreed on here, written into the week of the person by `plaatsingstijden`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal

from dateutil.relativedelta import relativedelta
from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import BewerktDoorAnder, DomeinFout, Vraag
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Plaatsingswijziging, Roosterblok
from plaatsingen.models.plaatsing import MEESTE_UREN
from plaatsingen.roostergegevens import Tijdvak, blokken_in
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.services.botst import vraag_bij_botsing
from plaatsingen.services.plaatsing.ernaast import controleer_ernaast
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.tijdperken import Tijdperk, op_andere_dagen, tijdperken, vergeet_roosters
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing, moet_zijn
from plaatsingen.services.plaatsing.urenterug import uren_nu
from plaatsingen.services.plaatsing.wijziging import (
    NET_OOK,
    Regel,
    controleer_wie_akkoord_is,
    laat_akkoorden_vervallen,
    leg_wijziging_vast,
)
from plaatsingen.services.plaatsingstijden import zet_plaatsingstijden
from plaatsingen.statussen import OPEN, Bloksoort
from plaatsingen.woorden.werktijden import in_woorden, totaal, uren_in_woorden

VERST_VOORUIT = relativedelta(years=2)


@transaction.atomic
def wijzig_werktijden(
    *,
    plaatsing: Plaatsing,
    tijden: Sequence[Tijdvak],
    uren_per_week: Decimal,
    vanaf: date,
    versie: int,
    door: Medewerker,
    akkoord_van: Sequence[str] = (),
    ondanks_botsing: bool = False,
    naast_andere: bool = False,
    met_terugwerking: bool = False,
) -> Plaatsingswijziging | None:
    """Other days or hours from a day on; until then the old ones stand. None when nothing changes.

    Before the start all parties agree anew; while it runs it is kept who thinks it fine (`akkoord_van`). Raises Botst
    when the hours clash, DomeinFout at `met_terugwerking` for days that were and at `naast_andere` for more hours
    beside another placement that nobody has seen, and BewerktDoorAnder when a colleague changed the placement since
    `versie` was read.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, *OPEN)
    controleer_vanaf(plaatsing, vanaf)
    controleer_uren(tijden, uren_per_week)
    wat = _wat_anders_wordt(plaatsing, tijden, uren_per_week, vanaf)
    if not wat:
        return None
    if plaatsing.versie != versie:
        raise BewerktDoorAnder(NET_OOK)
    if plaatsing.loopt:
        akkoord_van = controleer_wie_akkoord_is(akkoord_van, door=door)
        _controleer_verleden(vanaf, met_terugwerking=met_terugwerking)
    if _worden_meer(plaatsing, uren_per_week, vanaf):
        controleer_ernaast(plaatsing, uren=uren_per_week, gezien=naast_andere, vanaf=vanaf)
    if not ondanks_botsing:
        controleer_botsing(plaatsing, tijden, vanaf=vanaf)
    eerst = uren_nu(plaatsing)
    vervallen = [] if plaatsing.loopt else laat_akkoorden_vervallen(plaatsing, door=door)
    zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=vanaf, tot=plaatsing.einde, door=door)
    _zet_uren(plaatsing, uren_per_week, vanaf)
    vergeet_roosters(plaatsing)
    bewaar_plaatsing(plaatsing, "plaatsing.uren_gewijzigd", door=door)
    return leg_wijziging_vast(
        plaatsing, wat, door=door, vervallen=vervallen, akkoord_van=akkoord_van if plaatsing.loopt else (), eerst=eerst
    )


def controleer_vanaf(plaatsing: Plaatsing, vanaf: date) -> None:
    """Other hours hold from a day of the placement on."""
    if vanaf < plaatsing.eerste_dag:
        eerste = datum_lang(plaatsing.eerste_dag)
        raise DomeinFout(f"De plaatsing begint op {eerste}. Kies die dag of later.", veld="vanaf")
    if plaatsing.einde and vanaf > plaatsing.einde:
        raise DomeinFout(
            f"De plaatsing loopt tot en met {datum_lang(plaatsing.einde)}. Kies die dag of eerder.", veld="vanaf"
        )
    if vanaf > vandaag() + VERST_VOORUIT:
        raise DomeinFout("Deze dag ligt meer dan twee jaar vooruit. Controleer het jaar.", veld="vanaf")


def _controleer_verleden(vanaf: date, *, met_terugwerking: bool) -> None:
    if vanaf < vandaag() and not met_terugwerking:
        melding = (
            f"{datum_lang(vanaf).capitalize()} is al voorbij. De week van toen verandert dan ook. "
            "Klopt dat? Vink het hieronder aan, of kies een latere dag."
        )
        raise Vraag(melding, veld="met_terugwerking")


def _wat_anders_wordt(
    plaatsing: Plaatsing, tijden: Sequence[Tijdvak], uren_per_week: Decimal, vanaf: date
) -> list[Regel]:
    """In words; nothing when it is like that from this day on already."""
    verloop = urenverloop(plaatsing)
    eerst, oude = verloop.op(vanaf), _tijden_op(plaatsing, vanaf)
    wanneer = f", vanaf {datum_lang(vanaf)}" if vanaf > plaatsing.eerste_dag else ""
    regels: list[Regel] = []
    if eerst != uren_per_week or any(een.vanaf > vanaf for een in verloop.afspraken):
        regels.append((f"Uren per week{wanneer}", uren_in_woorden(eerst), uren_in_woorden(uren_per_week)))
    if oude != sorted(tijden) or any(perk.vanaf > vanaf for perk in tijdperken(plaatsing)):
        regels.append((f"Dagen en tijden{wanneer}", "; ".join(in_woorden(oude)), "; ".join(in_woorden(tijden))))
    return regels


def _worden_meer(plaatsing: Plaatsing, uren_per_week: Decimal, vanaf: date) -> bool:
    verloop = urenverloop(plaatsing)
    return uren_per_week > min([verloop.op(vanaf), *(een.uren_per_week for een in verloop.na(vanaf))])


def _tijden_op(plaatsing: Plaatsing, dag: date) -> list[Tijdvak]:
    geldend = (perk.tijden for perk in tijdperken(plaatsing) if perk.vanaf <= dag <= (perk.tot or dag))
    return sorted(tijd for tijden in geldend for tijd in tijden)


def _zet_uren(plaatsing: Plaatsing, uren_per_week: Decimal, vanaf: date) -> None:
    """The hours from this day on; those that were agreed on for later go."""
    plaatsing.urenafspraken.filter(vanaf__gte=vanaf).delete()
    if vanaf <= plaatsing.eerste_dag:
        plaatsing.urenafspraken.all().delete()
        plaatsing.uren_per_week = uren_per_week
    elif urenverloop(plaatsing).op(vanaf) != uren_per_week:
        plaatsing.urenafspraken.create(vanaf=vanaf, uren_per_week=uren_per_week)


def controleer_uren(tijden: Sequence[Tijdvak], uren_per_week: Decimal) -> None:
    """No more hours than the days have, and than a week of work has. Days may be agreed on later."""
    if not 0 < uren_per_week <= MEESTE_UREN:
        raise DomeinFout(f"Vul uren in van 1 tot {MEESTE_UREN}, bijvoorbeeld 16.", veld="uren_per_week")
    if tijden and uren_per_week > totaal(tijden):
        samen = f"De dagen en tijden zijn samen {uren_in_woorden(totaal(tijden))} uur."
        raise DomeinFout(f"{samen} Pas de uren per week of de tijden aan.", veld="uren_per_week")


def controleer_botsing(plaatsing: Plaatsing, tijden: Sequence[Tijdvak], *, vanaf: date) -> None:
    """Raises Botst for what another kind has at the same time, within the placement."""
    _controleer_botsingen(plaatsing, [Tijdperk(vanaf, plaatsing.einde, list(tijden))])


def _controleer_botsingen(plaatsing: Plaatsing, perken: Iterable[Tijdperk]) -> None:
    nieuw = [
        blok
        for perk in perken
        for blok in blokken_in(perk.tijden, soort=Bloksoort.WERK, geldig_van=perk.vanaf, geldig_tot=perk.tot)
    ]
    eigen = Roosterblok.objects.filter(plaatsing=plaatsing.pk).values_list("pk", flat=True) if plaatsing.pk else ()
    vraag_bij_botsing(plaatsing.statushouder_id, nieuw, zonder=eigen)


def controleer_verplaatsing(plaatsing: Plaatsing, *, begin: date, einde: date | None) -> None:
    """Raises Botst for what another kind has at these hours on the new days."""
    _controleer_botsingen(plaatsing, op_andere_dagen(plaatsing, begin, einde))
