"""Start and extend a placement, and take that back."""

from __future__ import annotations

from copy import copy
from datetime import date, timedelta
from typing import Any

from django.db import transaction

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import nu, vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Verlenging
from plaatsingen.models.plaatsing import LANGSTE_REDEN
from plaatsingen.selectors.uren import urenverloop
from plaatsingen.services.plaatsing.duur import controleer_eerder_einde, controleer_later_einde, controleer_start
from plaatsingen.services.plaatsing.ernaast import controleer_ernaast
from plaatsingen.services.plaatsing.instrumenten import controleer_regelingen
from plaatsingen.services.plaatsing.momenten import plan_momenten
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.tijdperken import (
    onthoud_afgesproken,
    rooster_nu,
    verschuif_begin,
    zet_afgesproken_terug,
    zet_rooster_terug,
)
from plaatsingen.services.plaatsing.toestand import (
    bewaar_plaatsing,
    controleer_terug_te_nemen,
    ga_naar,
    moet_zijn,
    werk_vlaggen_bij,
    zoals_het_loopt,
)
from plaatsingen.services.plaatsing.voorwaarden import controleer_persoon, controleer_vorige, controleer_werkgever
from plaatsingen.services.plaatsingstijden import zet_einde_plaatsingstijden
from plaatsingen.statussen import LOOPT, Plaatsingstand
from trajecten.models.aanpak import Mijlpaal
from trajecten.services.mijlpalen import bij_mijlpaal, neem_mijlpaal_terug, rond_mijlpaal_af

Stand = Plaatsingstand
STAP = bij_mijlpaal(Mijlpaal.PLAATSING)
GEEN_EINDE = "Deze plaatsing heeft geen einde. Verlengen hoeft niet."


@transaction.atomic
def start_plaatsing(
    *, plaatsing: Plaatsing, gestart_op: date, door: Medewerker, naast_andere: bool = False
) -> Plaatsing:
    """Somebody began, on this day. It plans the evaluations or the aftercare, and finishes the step on the timeline.

    Raises DomeinFout at `naast_andere` when there is another placement in its time, and nobody has seen that.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door, met_werkgever=True)
    moet_zijn(plaatsing, Stand.AKKOORD)
    ga_naar(plaatsing, Stand.LOPEND, door=door)
    controleer_persoon(plaatsing.statushouder, gestart_op)
    controleer_werkgever(plaatsing.werkgever)
    controleer_vorige(plaatsing, begin=gestart_op, veld="gestart_op")
    _controleer_eerste_dag(plaatsing, gestart_op)
    controleer_start(plaatsing, gestart_op)
    plaatsing.gestart_op, plaatsing.start_vastgelegd_op = gestart_op, nu()
    controleer_ernaast(plaatsing, uren=urenverloop(plaatsing).op(gestart_op), gezien=naast_andere)
    controleer_regelingen(plaatsing, veld="gestart_op")
    onthoud_afgesproken(plaatsing)
    toen_ook = DomeinFout("Deze persoon had hier toen nog een andere plek. Kies een latere dag.", veld="gestart_op")
    bewaar_plaatsing(plaatsing, "plaatsing.gestart", door=door, dubbel=toen_ook)
    verschuif_begin(plaatsing, naar=gestart_op, door=door)
    plan_momenten(plaatsing)
    rond_mijlpaal_af(STAP, plaatsing.statushouder_id, gestart_op, door=door, veld="gestart_op")
    werk_vlaggen_bij(plaatsing)
    return plaatsing


def _controleer_eerste_dag(plaatsing: Plaatsing, gestart_op: date) -> None:
    """Not before all three parties agreed, and within what was agreed on."""
    if gestart_op > vandaag():
        raise DomeinFout(
            "Deze dag moet nog komen. Leg de start vast op de dag zelf of daarna, of kies een eerdere dag.",
            veld="gestart_op",
        )
    if plaatsing.einde and gestart_op > plaatsing.einde:
        raise DomeinFout("Deze dag ligt na het einde van de plaatsing. Kies een eerdere dag.", veld="gestart_op")
    if gestart_op < (eens := max(plaatsing.akkoorden.values_list("op", flat=True))):
        raise DomeinFout(
            f"Iedereen was het eens op {datum_lang(eens)}. Kies die dag of later. Was het eerder? Trek dan het akkoord "
            "in en leg het vast met de goede dag.",
            veld="gestart_op",
        )


@transaction.atomic
def maak_start_ongedaan(*, plaatsing: Plaatsing, door: Medewerker) -> Plaatsing:
    """Nobody began yet: it is agreed on as before. Within the week, and before anything was said about how it goes."""
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, Stand.LOPEND)
    controleer_terug_te_nemen(plaatsing)
    if plaatsing.verlengingen.exists() or plaatsing.momenten.filter(gedaan_op__isnull=False).exists():
        raise DomeinFout("Er is al iets vastgelegd over hoe het gaat. De start kan niet meer terug.")
    gestart_op, toen = plaatsing.gestart_op or plaatsing.begin, plaatsing.start_vastgelegd_op or plaatsing.stand_sinds
    ga_naar(plaatsing, Stand.AKKOORD, door=door, terug=True)
    plaatsing.gestart_op = plaatsing.start_vastgelegd_op = None
    zet_afgesproken_terug(plaatsing, door=door)
    bewaar_plaatsing(plaatsing, "plaatsing.start_ongedaan", door=door)
    plaatsing.momenten.filter(verslag="").delete()
    neem_mijlpaal_terug(STAP, plaatsing.statushouder_id, gestart_op, toen, door=door)
    werk_vlaggen_bij(plaatsing)
    return plaatsing


@transaction.atomic
def verleng_plaatsing(
    *,
    plaatsing: Plaatsing,
    naar: date,
    reden: str,
    gezien: date | None,
    door: Medewerker,
    naast_andere: bool = False,
) -> Plaatsing:
    """It runs on, to another last day, with the reason. `gezien`: the last day that stood there when it was decided.

    Raises DomeinFout at `naast_andere` when there is another placement in the time that is added, and nobody has seen
    that.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, *LOOPT)
    ga_naar(plaatsing, Stand.VERLENGD, door=door)
    van = plaatsing.einde
    if van is None:
        raise DomeinFout(GEEN_EINDE)
    if gezien != van:
        raise DomeinFout(f"Een collega verlengde deze plaatsing net, tot en met {datum_lang(van)}. Kijk of dat klopt.")
    controleer_later_einde(plaatsing, naar)
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    if not reden.strip():
        raise DomeinFout("Schrijf waarom het langer duurt.", veld="reden")
    dan, erbij = copy(plaatsing), van + timedelta(days=1)
    dan.einde = naar
    controleer_ernaast(dan, uren=urenverloop(plaatsing).op(erbij), gezien=naast_andere, vanaf=erbij)
    Verlenging.objects.create(plaatsing=plaatsing, van=van, naar=naar, reden=reden.strip(), door=door)
    return _met_einde(plaatsing, naar, "plaatsing.verlengd", door)


@transaction.atomic
def maak_verlenging_ongedaan(*, plaatsing: Plaatsing, door: Medewerker) -> Plaatsing:
    """The planned end from before it was last put off, or brought forward, counts again. Raises DomeinFout when a
    subsidy lasts longer.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, *LOOPT)
    laatste = plaatsing.verlengingen.order_by("-pk").first()
    if laatste is None:
        raise DomeinFout("Het einde van deze plaatsing is niet veranderd. Er is niets om ongedaan te maken.")
    controleer_terug_te_nemen(plaatsing)
    laatste.delete()
    if plaatsing.stand != (nu_weer := zoals_het_loopt(plaatsing)):
        ga_naar(plaatsing, nu_weer, door=door, terug=True)
    return _met_einde(
        plaatsing,
        laatste.van,
        "plaatsing.vervroegd_ongedaan" if laatste.is_korter else "plaatsing.verlenging_ongedaan",
        door,
        rooster=laatste.rooster_eerst,
    )


@transaction.atomic
def vervroeg_einde(*, plaatsing: Plaatsing, naar: date, reden: str, gezien: date | None, door: Medewerker) -> Plaatsing:
    """It will stop earlier than was planned, or at all: the last day is known beforehand. Somebody still says at the
    end how it ended (`beeindig_plaatsing`). A subsidy that lasts longer ends with it, and keeps the day that was agreed
    on for when this is taken back. `gezien`: the last day that stood there when it was decided.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, *LOOPT)
    van = plaatsing.einde
    if gezien != van:
        raise DomeinFout("Een collega veranderde het einde van deze plaatsing net. Kijk hoe het nu staat.")
    controleer_eerder_einde(plaatsing, naar)
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    if not reden.strip():
        raise DomeinFout("Schrijf waarom het eerder stopt.", veld="reden")
    Verlenging.objects.create(
        plaatsing=plaatsing, van=van, naar=naar, reden=reden.strip(), rooster_eerst=rooster_nu(plaatsing), door=door
    )
    return _met_einde(plaatsing, naar, "plaatsing.vervroegd", door)


def _met_einde(
    plaatsing: Plaatsing,
    einde: date | None,
    actie: str,
    door: Medewerker,
    *,
    rooster: list[dict[str, Any]] | None = None,
) -> Plaatsing:
    was, plaatsing.einde = plaatsing.einde, einde
    # Brought forward, a subsidy ends with the placement.
    if not any(een.is_korter for een in plaatsing.verlengingen.all()):
        controleer_regelingen(plaatsing)
    dan_ook = DomeinFout("Deze persoon heeft hier dan al een andere plek. Kies een eerdere dag.", veld="naar")
    if rooster is not None:
        zet_rooster_terug(plaatsing, rooster, door=door)
    bewaar_plaatsing(plaatsing, actie, door=door, dubbel=dan_ook)
    if rooster is None:
        zet_einde_plaatsingstijden(plaatsing=plaatsing, was=was, tot=einde, door=door)
    plan_momenten(plaatsing)
    werk_vlaggen_bij(plaatsing)
    return plaatsing
