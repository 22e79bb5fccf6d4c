"""Who would rather not is left alone: before anything is planned with such an employer somebody says that it is meant.

A form that plans something takes `RustVeld` in; the service that plans it calls `eis_dat_mag`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kern.datums import datum_lang
from kern.fouten import DomeinFout, eis_geen
from kern.tijd import vandaag
from werkgevers.models import Werkgever

BEVESTIG = "toch_benaderen"
VRAAG = "Ja, ik benader deze werkgever toch."


def rusttekst(werkgever: Werkgever) -> str:
    """Why this employer is left alone; empty for who may be asked. When the rest is over it says so."""
    if not werkgever.is_liever_niet:
        return ""
    return f"{werkgever.naam} doet liever niet mee.{_tot_wanneer(werkgever)}"


def _tot_wanneer(werkgever: Werkgever) -> str:
    if not werkgever.rust_tot:
        return ""
    dag = datum_lang(werkgever.rust_tot)
    if werkgever.rust_tot > vandaag():
        return f" We laten {werkgever.naam} met rust tot {dag}."
    return f" We lieten {werkgever.naam} met rust tot {dag}. Die tijd is voorbij: vraag hoe ze er nu in staan."


def eis_niet_gearchiveerd(werkgever: Werkgever) -> None:
    """Nothing is planned or changed at an employer that is archived."""
    if werkgever.is_gearchiveerd:
        raise DomeinFout(f"{werkgever.naam} is gearchiveerd. Haal deze werkgever eerst terug.")


def eis_dat_mag(werkgevers: Iterable[Werkgever], *, bevestigd: bool) -> None:
    """Raises DomeinFout at the field `toch_benaderen` when one of them is left alone and nobody said that it is meant.

    Also for who is archived: nothing is planned there.
    """
    for werkgever in werkgevers:
        eis_niet_gearchiveerd(werkgever)
        eis_geen(rustvragen(werkgever, bevestigd=bevestigd))


def rustvragen(werkgever: Werkgever, *, bevestigd: bool) -> Iterator[DomeinFout]:
    """What is asked first, when this one is left alone; also for a form that says at once what is wrong."""
    if not bevestigd and (tekst := rusttekst(werkgever)):
        yield DomeinFout(f"{tekst} Vink aan dat je het toch wilt.", veld=BEVESTIG)
