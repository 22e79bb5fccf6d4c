"""What a change of what was agreed on means for who agreed to it, and how it can be read later."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
from plaatsingen.akkoordrecht import NODIG_BIJ_UREN, mag_noteren
from plaatsingen.models import Plaatsing, Plaatsingswijziging
from plaatsingen.services.plaatsing.toestand import ga_naar
from plaatsingen.statussen import Partij, Plaatsingstand

NET_OOK = "Een collega wijzigde deze plaatsing net ook. Kijk wat verschilt."
# What it is, how it was, how it became.
Regel = tuple[str, str, str]


def leg_wijziging_vast(
    plaatsing: Plaatsing,
    wat: Sequence[Regel],
    *,
    door: Medewerker,
    vervallen: Iterable[str] = (),
    akkoord_van: Iterable[str] = (),
    eerst: Mapping[str, Any] | None = None,
) -> Plaatsingswijziging:
    """Keep what became otherwise, to be read on its page; `eerst`: what it takes to take it back. Of earlier changes
    that is forgotten: they cannot be taken back any more.
    """
    plaatsing.wijzigingen.filter(eerst__isnull=False).update(eerst=None)
    wijziging: Plaatsingswijziging = Plaatsingswijziging.objects.create(
        plaatsing=plaatsing,
        wat=list(wat),
        vervallen=list(vervallen),
        akkoord_van=list(akkoord_van),
        eerst={**eerst, "versie": plaatsing.versie} if eerst else None,
        door=door,
    )
    return wijziging


def laat_akkoorden_vervallen(plaatsing: Plaatsing, *, door: Medewerker) -> list[str]:
    """Whoever agreed, agreed to something else: nobody began, so all of them say it again. Gives who had agreed."""
    partijen = list(plaatsing.akkoorden.values_list("partij", flat=True))
    plaatsing.akkoorden.all().delete()
    if plaatsing.stand == Plaatsingstand.AKKOORD:
        ga_naar(plaatsing, Plaatsingstand.VOORSTEL, door=door)
    return partijen


def controleer_wie_akkoord_is(partijen: Sequence[str], *, door: Medewerker) -> list[str]:
    """Of a change while somebody works there. Raises DomeinFout when one of the two who agreed on the work did not say
    that it is fine, or this colleague does not record what a party says.
    """
    if set(partijen) - set(Partij.values):
        raise DomeinFout("Kies wie akkoord is.", veld="akkoord_van")
    if not all(mag_noteren(partij, door) for partij in partijen):
        raise DomeinFout("Het akkoord van de gemeente legt een collega vast die dat mag.", veld="akkoord_van")
    if not set(NODIG_BIJ_UREN) <= set(partijen):
        melding = "De persoon en de werkgever moeten het allebei goed vinden. Vraag het eerst, en vink ze dan aan."
        raise DomeinFout(melding, veld="akkoord_van")
    return [partij for partij in Partij.values if partij in partijen]
