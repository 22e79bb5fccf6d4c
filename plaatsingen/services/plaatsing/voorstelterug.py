"""Take a proposal back that was made by mistake."""

from __future__ import annotations

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.services.plaatsing.slot import vergrendel_plaatsing
from plaatsingen.services.plaatsing.toestand import moet_zijn, schrijf_bij_plaatsing, werk_vlaggen_bij
from plaatsingen.services.plaatsingstijden import verwijder_plaatsingstijden
from plaatsingen.services.voordrachtband import maak_voordracht_los
from plaatsingen.statussen import TERUG_TE_NEMEN, Plaatsingstand


@transaction.atomic
def neem_voorstel_terug(*, plaatsing: Plaatsing, door: Medewerker) -> None:
    """As if it was never proposed: gone from the week and the list, for who made it, while nobody did anything with it.
    Later on one says that it does not take place (`meld_nooit_gestart`), with the reason.
    """
    plaatsing = vergrendel_plaatsing(plaatsing, door=door)
    moet_zijn(plaatsing, Plaatsingstand.VOORSTEL)
    al_iets = plaatsing.akkoorden.exists() or plaatsing.wijzigingen.exists() or plaatsing.instrumenten.exists()
    if plaatsing.gemaakt_door_id != door.pk or al_iets or nu() - plaatsing.gemaakt_op > TERUG_TE_NEMEN:
        raise DomeinFout("Dit voorstel kan niet meer terug. Kies bij Meer voor Gaat niet door.")
    verwijder_plaatsingstijden(plaatsing=plaatsing, door=door)
    maak_voordracht_los(plaatsing, door=door)
    schrijf_bij_plaatsing(plaatsing, "plaatsing.voorstel_terug", door=door)
    plaatsing.delete()
    werk_vlaggen_bij(plaatsing)
