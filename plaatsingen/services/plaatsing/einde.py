"""End a placement, or say that it never began; and take that back."""

from __future__ import annotations

from datetime import date

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_REDEN
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.services.plaatsing.ernaast import controleer_ernaast
from plaatsingen.services.plaatsing.momenten import plan_momenten
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.tijdperken import rooster_nu, zet_rooster_terug
from plaatsingen.services.plaatsing.toestand import (
    bewaar_plaatsing,
    controleer_terug_te_nemen,
    ga_naar,
    moet_zijn,
    werk_vlaggen_bij,
    zoals_het_loopt,
)
from plaatsingen.services.plaatsing.voorwaarden import controleer_persoon, controleer_werkgever
from plaatsingen.services.plaatsingstijden import verwijder_plaatsingstijden, zet_einde_plaatsingstijden
from plaatsingen.services.voordrachtband import koppel_voordracht, maak_voordracht_los
from plaatsingen.statussen import KIESBARE_EINDREDENEN, Eindreden, Partij, Plaatsingstand, Vervolg

Stand = Plaatsingstand


@transaction.atomic
def beeindig_plaatsing(
    *,
    plaatsing: Plaatsing,
    op: date,
    reden: str,
    wie: str,
    vervolg: str,
    door: Medewerker,
    toelichting: str = "",
) -> Plaatsing:
    """The last day was `op`: why, who wanted it, and what comes next. Who goes on to paid work gets aftercare."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    ga_naar(plaatsing, Stand.BEEINDIGD, door=door)
    if op > vandaag():
        raise DomeinFout(
            "Deze dag moet nog komen. Kies bij Meer voor Stopt eerder, en leg het einde vast als het zover is.",
            veld="op",
        )
    if op < plaatsing.eerste_dag:
        raise DomeinFout("Deze dag ligt voor de start van de plaatsing. Controleer de dag.", veld="op")
    _controleer_reden(reden, toelichting)
    if wie not in Partij.values:
        raise DomeinFout("Kies wie er wilde stoppen.", veld="wie")
    if vervolg not in Vervolg.values:
        raise DomeinFout("Kies wat er hierna komt.", veld="vervolg")
    plaatsing.geeindigd_op, plaatsing.eindreden, plaatsing.einde_door = op, reden, wie
    plaatsing.vervolg, plaatsing.einde_toelichting = vervolg, toelichting.strip()
    plaatsing.rooster_eerst = rooster_nu(plaatsing)
    straks = DomeinFout("Deze persoon heeft hier dan al een andere plek. Kies een dag voordat die begint.", veld="op")
    bewaar_plaatsing(plaatsing, "plaatsing.beeindigd", door=door, dubbel=straks)
    zet_einde_plaatsingstijden(plaatsing=plaatsing, was=plaatsing.einde, tot=op, door=door)
    plan_momenten(plaatsing)
    werk_vlaggen_bij(plaatsing)
    return plaatsing


@transaction.atomic
def meld_nooit_gestart(*, plaatsing: Plaatsing, reden: str, door: Medewerker, toelichting: str = "") -> Plaatsing:
    """It does not take place, and why. Nothing of it stands in the week any more."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    ga_naar(plaatsing, Stand.NOOIT_GESTART, door=door)
    _controleer_reden(reden, toelichting)
    plaatsing.eindreden, plaatsing.einde_toelichting = reden, toelichting.strip()
    plaatsing.rooster_eerst = rooster_nu(plaatsing)
    bewaar_plaatsing(plaatsing, "plaatsing.nooit_gestart", door=door)
    verwijder_plaatsingstijden(plaatsing=plaatsing, door=door)
    maak_voordracht_los(plaatsing, door=door)
    werk_vlaggen_bij(plaatsing)
    return plaatsing


@transaction.atomic
def heropen_plaatsing(*, plaatsing: Plaatsing, door: Medewerker, naast_andere: bool = False) -> Plaatsing:
    """Undo of both, within the week: it stands as it stood, with its hours in the week and its evaluations.

    Raises DomeinFout when the traject was closed (but of paid work that is how it goes) or the employer archived since,
    and at `naast_andere` when there is another placement in its time, and nobody has seen that.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door, met_werkgever=True)
    moet_zijn(plaatsing, Stand.BEEINDIGD, Stand.NOOIT_GESTART)
    controleer_terug_te_nemen(plaatsing)
    liep = plaatsing.stand == Stand.BEEINDIGD
    controleer_persoon(plaatsing.statushouder, plaatsing.eerste_dag, werkt_er_al=liep and plaatsing.is_betaald)
    controleer_werkgever(plaatsing.werkgever, werkt_er_al=liep)
    ga_naar(plaatsing, _waarheen_terug(plaatsing), door=door, terug=True)
    plaatsing.geeindigd_op, plaatsing.eindreden, plaatsing.einde_door = None, "", ""
    plaatsing.vervolg, plaatsing.einde_toelichting = "", ""
    controleer_ernaast(plaatsing, uren=urenverloop(plaatsing).op(vandaag()), gezien=naast_andere)
    zet_rooster_terug(plaatsing, plaatsing.rooster_eerst or [], door=door)
    plaatsing.rooster_eerst = None
    bewaar_plaatsing(plaatsing, "plaatsing.heropend", door=door)
    koppel_voordracht(plaatsing, door=door)
    plan_momenten(plaatsing)
    werk_vlaggen_bij(plaatsing)
    return plaatsing


def _waarheen_terug(plaatsing: Plaatsing) -> Plaatsingstand:
    if plaatsing.stand == Stand.BEEINDIGD:
        return zoals_het_loopt(plaatsing)
    return Stand.AKKOORD if plaatsing.akkoorden.count() == len(Partij) else Stand.VOORSTEL


def _controleer_reden(reden: str, toelichting: str) -> None:
    if reden not in dict(KIESBARE_EINDREDENEN):
        raise DomeinFout("Kies waarom het stopt.", veld="reden")
    controleer_tekst(toelichting, veld="toelichting", hoogstens=LANGSTE_REDEN)
    if reden == Eindreden.ANDERS and not toelichting.strip():
        raise DomeinFout("Schrijf kort waarom.", veld="toelichting")
