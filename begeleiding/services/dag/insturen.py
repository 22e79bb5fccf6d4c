"""Store what comes in, entry by entry: each is its own transaction, so that one that is refused stops no other one.

An entry may come more than once, from several devices at the same moment, and late. Its id makes it one row.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from begeleiding.dagmeldingen import Dagmelding, Soort, Uitslag, Waarnemingsmelding
from begeleiding.selectors.dagplekken import HAL, plekken_voor
from begeleiding.services.dag.aanwezigheid import leg_aanwezigheid_vast
from begeleiding.services.dag.kader import Kader
from begeleiding.services.dag.waarneming import leg_waarneming_vast
from kern.taken import plan_na_commit
from medewerkers.models import Medewerker

VLAGGENTAAK = "begeleiding.tasks.werk_werkvloer_bij"


def stuur_in(*, meldingen: Sequence[Dagmelding], door: Medewerker) -> list[Uitslag]:
    """What became of each, in order. What is needed of all of them is read once, the rest per entry (four queries)."""
    kader = Kader(door=door, plekken=plekken_voor([een.plek for een in meldingen], door))
    kader.lees_keuzes([een for een in meldingen if isinstance(een, Waarnemingsmelding)])
    uitslagen = [_leg_vast(melding, kader) for melding in meldingen]
    _werk_vlaggen_bij({een.plek for een, uit in zip(meldingen, uitslagen, strict=True) if uit.soort == Soort.BEWAARD})
    return uitslagen


def _werk_vlaggen_bij(plekken: Collection[str]) -> None:
    """Once for all of them, and not while a phone waits."""
    if plekken:
        plan_na_commit(VLAGGENTAAK, *sorted(bron_van(plek) for plek in plekken))


def bron_van(plek: str) -> int:
    """What its flags are about: a placement by its own number, an assessment ('a12') by its negative one."""
    nummer = int(plek[1:])
    return -nummer if plek[0] == HAL else nummer


def _leg_vast(melding: Dagmelding, kader: Kader) -> Uitslag:
    if isinstance(melding, Waarnemingsmelding):
        return leg_waarneming_vast(melding=melding, kader=kader)
    return leg_aanwezigheid_vast(melding=melding, kader=kader)
