"""Store what comes in, entry by entry: each is its own transaction, so that one that is refused stops no other one.

An entry may come more than once, from several devices at the same moment, and late. Its id makes it one row.
"""

from __future__ import annotations

from collections.abc import Sequence

from begeleiding.dagmeldingen import Dagmelding, Uitslag, Waarnemingsmelding
from begeleiding.selectors.dagplekken import plekken_voor
from begeleiding.services.dag.aanwezigheid import leg_aanwezigheid_vast
from begeleiding.services.dag.kader import Kader
from begeleiding.services.dag.waarneming import leg_waarneming_vast
from medewerkers.models import Medewerker


def stuur_in(*, meldingen: Sequence[Dagmelding], door: Medewerker) -> list[Uitslag]:
    """What became of each, in order. What is needed of all of them is read once, the rest per entry (four queries)."""
    kader = Kader(door=door, plekken=plekken_voor([een.plek for een in meldingen], door))
    kader.lees_keuzes([een for een in meldingen if isinstance(een, Waarnemingsmelding)])
    return [_leg_vast(melding, kader) for melding in meldingen]


def _leg_vast(melding: Dagmelding, kader: Kader) -> Uitslag:
    if isinstance(melding, Waarnemingsmelding):
        return leg_waarneming_vast(melding=melding, kader=kader)
    return leg_aanwezigheid_vast(melding=melding, kader=kader)
