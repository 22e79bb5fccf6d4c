"""What a change of what was agreed on means for who agreed to it, and how it can be read later."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kern.fouten import DomeinFout
from medewerkers.models import Medewerker
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
) -> Plaatsingswijziging:
    """Keep what became otherwise, to be read on its page."""
    wijziging: Plaatsingswijziging = Plaatsingswijziging.objects.create(
        plaatsing=plaatsing, wat=list(wat), vervallen=list(vervallen), akkoord_van=list(akkoord_van), door=door
    )
    return wijziging


def laat_akkoorden_vervallen(plaatsing: Plaatsing, *, door: Medewerker) -> list[str]:
    """Whoever agreed, agreed to something else: nobody began, so all of them say it again. Gives who had agreed."""
    partijen = list(plaatsing.akkoorden.values_list("partij", flat=True))
    plaatsing.akkoorden.all().delete()
    if plaatsing.stand == Plaatsingstand.AKKOORD:
        ga_naar(plaatsing, Plaatsingstand.VOORSTEL, door=door)
    return partijen


def controleer_wie_akkoord_is(partijen: Sequence[str]) -> list[str]:
    """Of a change while somebody works there. Raises DomeinFout when nobody said that it is fine."""
    if set(partijen) - set(Partij.values):
        raise DomeinFout("Kies wie akkoord is.", veld="akkoord_van")
    if not partijen:
        raise DomeinFout("Vink aan wie dit goed vindt.", veld="akkoord_van")
    return [partij for partij in Partij.values if partij in partijen]
