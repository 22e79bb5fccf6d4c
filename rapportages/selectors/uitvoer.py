"""The files of somebody, as the page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import timedelta

from inlezen.voortgang import Stand, stand
from kern.tijd import nu
from rapportages.models import Uitvoer
from rapportages.selectors.bronnen import BRONNEN, Vraagveld

# Beat offers a file every half minute: who waits longer, waits for a worker that does not run.
_LANG = timedelta(minutes=1)


@dataclass(frozen=True)
class Bestand:
    """`keuzes`: what was chosen, in words. `voortgang` None: not known how far it is."""

    uitvoer: Uitvoer
    naam: str
    keuzes: str
    voortgang: Stand | None
    wacht_lang: bool


def bestanden(uitvoeren: Iterable[Uitvoer]) -> Iterator[Bestand]:
    """A query or so for each source that is among them, not for each file."""
    alle = list(uitvoeren)
    alle_velden = {bron: _velden(*bron) for bron in {(een.gemeente_id, een.bron) for een in alle}}
    for uitvoer in alle:
        velden = alle_velden[uitvoer.gemeente_id, uitvoer.bron]
        keuzes = (f"{veld.label} {_woord(veld, uitvoer.vraag.get(veld.code, ''))}" for veld in velden)
        yield Bestand(
            uitvoer=uitvoer,
            naam=BRONNEN[uitvoer.bron].naam if uitvoer.bron in BRONNEN else "Bestand",
            keuzes=" · ".join(keuzes),
            voortgang=stand(uitvoer.voortgangssleutel) if uitvoer.is_open and uitvoer.pogingen else None,
            wacht_lang=uitvoer.is_open and not uitvoer.pogingen and uitvoer.gevraagd_op < nu() - _LANG,
        )


def _velden(gemeente_id: int, bron: str) -> tuple[Vraagveld, ...]:
    """Nothing of a source that is no more."""
    return BRONNEN[bron].velden(gemeente_id) if bron in BRONNEN else ()


def _woord(veld: Vraagveld, waarde: str) -> str:
    return dict(veld.keuzes).get(waarde, waarde)
