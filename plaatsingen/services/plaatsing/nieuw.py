"""Propose a placement: who, where, what, when."""

from __future__ import annotations

from datetime import timedelta
from itertools import chain

from django.db import transaction

from kern.fouten import eis_geen
from kern.tijd import nu
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.services.plaatsing.duur import reden_voor_langer
from plaatsingen.services.plaatsing.slot import vergrendel_werkplek
from plaatsingen.services.plaatsing.toestand import bewaar_plaatsing
from plaatsingen.services.plaatsing.voorstelregels import (
    Antwoorden,
    Plaatsingsgegevens,
    gebroken_regels,
    open_vragen,
    reden_boven_capaciteit,
)
from plaatsingen.services.plaatsing.voorwaarden import controleer_persoon, controleer_werkgever
from plaatsingen.services.plaatsingstijden import tijden_van, zet_plaatsingstijden
from plaatsingen.services.voordrachtband import koppel_voordracht
from plaatsingen.statussen import Plaatsingstand
from statushouders.models import Statushouder
from statushouders.services.slot import vergrendel_persoon
from werkgevers.models import Werkgever, Werkplek
from werkgevers.services.slot import vergrendel_werkgever

# A form that was posted twice asks for the same thing within so long.
DUBBEL = timedelta(minutes=5)


@transaction.atomic
def stel_plaatsing_voor(
    *,
    statushouder: Statushouder,
    werkgever: Werkgever,
    gegevens: Plaatsingsgegevens,
    door: Medewerker,
    werkplek: Werkplek | None = None,
    boven_capaciteit: str = "",
    waarom_langer: str = "",
    ondanks_botsing: bool = False,
    naast_andere: bool = False,
) -> Plaatsing:
    """Propose it. The hours stand in the week at once, so that a clash is seen in time.

    Raises DomeinFout when it lasts too long, at `boven_capaciteit` when the employer has no room, or `waarom_langer`
    when it lasts too long with what was before: then a reason is enough; and at `naast_andere` when there is another
    placement in its time, or Botst when the hours clash, and nobody has seen that. The same form posted twice gives
    the same placement.
    """
    persoon = vergrendel_persoon(statushouder.pk, door=door)
    werkgever = vergrendel_werkgever(werkgever.pk, door=door)
    werkplek = vergrendel_werkplek(werkplek, bij=werkgever) if werkplek else None
    if eerder := _net_voorgesteld(persoon, werkgever, werkplek, gegevens, door):
        return eerder
    controleer_persoon(persoon, gegevens.begin)
    controleer_werkgever(werkgever)
    plaatsing = in_gedachten(persoon, werkgever, werkplek, gegevens)
    antwoorden = Antwoorden(
        boven_capaciteit=boven_capaciteit,
        waarom_langer=waarom_langer,
        ondanks_botsing=ondanks_botsing,
        naast_andere=naast_andere,
    )
    eis_geen(chain(gebroken_regels(plaatsing, gegevens, antwoorden), open_vragen(plaatsing, gegevens, antwoorden)))
    plaatsing.boven_capaciteit = reden_boven_capaciteit(plaatsing, boven_capaciteit)
    plaatsing.waarom_langer = reden_voor_langer(plaatsing, waarom_langer)
    plaatsing.gemaakt_door = plaatsing.stand_door = door
    bewaar_plaatsing(plaatsing, "plaatsing.voorgesteld", door=door)
    koppel_voordracht(plaatsing, door=door)
    if gegevens.tijden:
        tijden, vanaf, tot = gegevens.tijden, gegevens.begin, gegevens.einde
        zet_plaatsingstijden(plaatsing=plaatsing, tijden=tijden, vanaf=vanaf, tot=tot, door=door)
    return plaatsing


def in_gedachten(
    persoon: Statushouder, werkgever: Werkgever, werkplek: Werkplek | None, gegevens: Plaatsingsgegevens
) -> Plaatsing:
    """The proposal as it would be, not stored."""
    return Plaatsing(
        statushouder=persoon,
        werkgever=werkgever,
        werkplek=werkplek,
        soort=gegevens.soort,
        begin=gegevens.begin,
        einde=gegevens.einde,
        uren_per_week=gegevens.uren_per_week,
        functie=gegevens.functie.strip(),
        taken=gegevens.taken.strip(),
        mentor=gegevens.mentor,
        jobcoach=gegevens.jobcoach,
    )


def _net_voorgesteld(
    persoon: Statushouder,
    werkgever: Werkgever,
    werkplek: Werkplek | None,
    gegevens: Plaatsingsgegevens,
    door: Medewerker,
) -> Plaatsing | None:
    """The very same in everything, by the same colleague a moment ago. The person is locked, so the first one is there.

    Who corrected something and posts again hears that there is one already.
    """
    net = Plaatsing.objects.filter(
        statushouder=persoon,
        werkgever=werkgever,
        stand=Plaatsingstand.VOORSTEL,
        soort=gegevens.soort,
        begin=gegevens.begin,
        einde=gegevens.einde,
        functie=gegevens.functie.strip(),
        taken=gegevens.taken.strip(),
        uren_per_week=gegevens.uren_per_week,
        werkplek=werkplek,
        mentor=gegevens.mentor,
        jobcoach=gegevens.jobcoach,
        gemaakt_door=door,
        gemaakt_op__gt=nu() - DUBBEL,
    )
    gevonden: Plaatsing | None = net.first()
    zelfde_tijden = gevonden is not None and tijden_van(gevonden, gegevens.begin) == sorted(gegevens.tijden)
    return gevonden if zelfde_tijden else None
