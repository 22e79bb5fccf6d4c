"""Reading what is protected: always written down, and by a teamleider only with a reason."""

from __future__ import annotations

from django.db import transaction

from intake.models import BeschermdeAntwoorden, Gesprek
from intake.secties.beschermd import GEZONDHEID
from intake.services.slot import NIET_VAN_JOU, over
from intake.zichtbaarheid import is_van_het_dossier
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from statushouders.models import Inzage
from statushouders.services.beschermd import KORTSTE_REDEN, LANGSTE_REDEN


@transaction.atomic
def lees_beschermd(*, gesprek: Gesprek, sectie: str, door: Medewerker) -> BeschermdeAntwoorden | None:
    """The answers of a protected section, for who guides the person. The reading leaves a line, also of nothing.

    Raises DomeinFout for who does not guide the person; then nothing was read.
    """
    if not is_van_het_dossier(door, gesprek.statushouder_id):
        raise DomeinFout(NIET_VAN_JOU)
    rij: BeschermdeAntwoorden | None = gesprek.beschermd.filter(sectie=sectie).first()
    leg_vast(
        "gesprek.gezondheid_gelezen" if sectie == GEZONDHEID.code else "gesprek.vlucht_gelezen",
        statushouder_id=gesprek.statushouder_id,
        **over(gesprek, door),
    )
    return rij


@transaction.atomic
def lees_met_reden(*, gesprek: Gesprek, sectie: str, reden: str, door: Medewerker) -> BeschermdeAntwoorden | None:
    """A teamleider reads one protected section, once, for this reason.

    Raises DomeinFout without a reason. The reason is kept apart from the line in the log, which has no contents.
    """
    reden = reden.strip()
    if len(reden) < KORTSTE_REDEN:
        raise DomeinFout("Schrijf kort waarom je dit moet lezen. De klantondersteuner ziet dat.", veld="reden")
    controleer_tekst(reden, veld="reden", hoogstens=LANGSTE_REDEN)
    rij: BeschermdeAntwoorden | None = (
        BeschermdeAntwoorden.objects.met_reden(door).filter(gesprek=gesprek, sectie=sectie).first()
    )
    Inzage.objects.create(statushouder=gesprek.statushouder, groep=sectie, door=door, reden=reden)
    leg_vast(
        "gesprek.gezondheid_met_reden" if sectie == GEZONDHEID.code else "gesprek.vlucht_met_reden",
        statushouder_id=gesprek.statushouder_id,
        **over(gesprek, door),
    )
    return rij
