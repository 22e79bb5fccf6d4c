"""The one state machine of a placement: every change of `stand` goes through `ga_naar`, on a locked row."""

from __future__ import annotations

from django.db import IntegrityError, transaction
from django.db.models import F

from agenda.services import werk_signaleringen_bij
from kern.fouten import DomeinFout, gebroken_regel
from kern.tijd import nu
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.selectors.terug import TE_LAAT, is_terug_te_nemen
from plaatsingen.statussen import OVERGANGEN, TERUG_NAAR, Plaatsingstand

Stand = Plaatsingstand
AL_EEN_PLEK = "plaatsing_een_per_werkgever"
HOE_HET_STAAT = {
    Stand.VOORSTEL: "Deze plaatsing is nog een voorstel. Er is eerst akkoord nodig van alle drie de partijen.",
    Stand.AKKOORD: "Over deze plaatsing is iedereen het eens, en hij is nog niet begonnen.",
    Stand.LOPEND: "Deze plaatsing loopt al.",
    Stand.VERLENGD: "Deze plaatsing loopt al, en is verlengd.",
    Stand.BEEINDIGD: "Deze plaatsing is al beëindigd.",
    Stand.NOOIT_GESTART: "Deze plaatsing is nooit gestart.",
}


def ga_naar(plaatsing: Plaatsing, naar: Plaatsingstand, *, door: Medewerker | None, terug: bool = False) -> None:
    """Change the state of a locked placement; `terug`: a step is taken back. Raises DomeinFout for what the table does
    not allow, such as the second of two clicks, and says who was first. Nobody did it (`door`) when it follows from
    something else.
    """
    if naar not in (TERUG_NAAR if terug else OVERGANGEN)[plaatsing.stand]:
        raise DomeinFout(hoe_het_staat(plaatsing))
    plaatsing.stand, plaatsing.stand_sinds, plaatsing.stand_door = naar, nu(), door


def zoals_het_loopt(plaatsing: Plaatsing) -> Plaatsingstand:
    """Of who works there: whether the planned end was ever put off."""
    return Stand.VERLENGD if plaatsing.verlengingen.filter(naar__gt=F("van")).exists() else Stand.LOPEND


def moet_zijn(plaatsing: Plaatsing, *standen: str) -> None:
    """What follows can only be done to a placement in one of these states."""
    if plaatsing.stand not in standen:
        raise DomeinFout(hoe_het_staat(plaatsing))


def controleer_terug_te_nemen(plaatsing: Plaatsing) -> None:
    """A step is taken back within a week after it was recorded."""
    if not is_terug_te_nemen(plaatsing):
        raise DomeinFout(TE_LAAT)


def bewaar_plaatsing(
    plaatsing: Plaatsing, actie: str, *, door: Medewerker | None, dubbel: DomeinFout | None = None
) -> Plaatsing:
    """Store it with its audit line. Raises DomeinFout when the person is at this employer already in that time:
    `dubbel`, when there is something better to say about it.
    """
    if plaatsing.pk:
        plaatsing.versie += 1
    try:
        with transaction.atomic():
            plaatsing.save()
    except IntegrityError as fout:
        if gebroken_regel(fout) != AL_EEN_PLEK:
            raise
        melding = "Deze persoon heeft in deze tijd al een plek bij deze werkgever. Verleng of beëindig die eerst."
        raise (dubbel or DomeinFout(melding, veld="begin")) from fout
    schrijf_bij_plaatsing(plaatsing, actie, door=door)
    return plaatsing


def schrijf_bij_plaatsing(plaatsing: Plaatsing, actie: str, *, door: Medewerker | None) -> None:
    """The audit line."""
    leg_vast(
        actie,
        gemeente_id=plaatsing.werkgever.gemeente_id,
        door=door,
        statushouder_id=plaatsing.statushouder_id,
        object_id=plaatsing.pk,
    )


def werk_vlaggen_bij(plaatsing: Plaatsing) -> None:
    """The last thing that every service does, when the moments are as they should be: its flags hold at once."""
    werk_signaleringen_bij(statushouder_ids=[plaatsing.statushouder_id])


def hoe_het_staat(plaatsing: Plaatsing) -> str:
    """What there is to say to who comes with a step that does not fit."""
    hoe = HOE_HET_STAAT[Stand(plaatsing.stand)]
    wie = f" {plaatsing.stand_door.naam} legde dat vast." if plaatsing.stand_door else ""
    return f"{hoe}{wie} Kijk hoe hij nu staat."
