"""Figures about the same people by different divisions: of which parts it is sure that they do, or do not, go together.

Who reads both figures knows that too, so what may be told of them is decided together (`rapportages.selectors.stand`).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product

from rapportages.cijfers.definitie import Cijfer, Deel
from rapportages.cijfers.werk import NERGENS, TERMIJNEN, Gebleven

# Figure -> the part in which somebody is.
Combinatie = Mapping[str, str]
_DUURZAAM = tuple(f"nog_{maanden}" for maanden in TERMIJNEN)


@dataclass(frozen=True)
class Familie:
    """`combinaties`: in which parts of these figures somebody can be at the same time."""

    cijfers: Sequence[Cijfer]
    combinaties: Sequence[Combinatie]


def families(cijfers: Mapping[str, Cijfer]) -> Iterator[Familie]:
    """These figures, each in one family; most are alone in theirs."""
    over = dict(cijfers)
    while over:
        codes, kan = next((een for een in _SAMEN if next(iter(over)) in een[0]), ((next(iter(over)),), _altijd))
        leden = [over.pop(code) for code in codes if code in over]
        delen = [[(een.code, str(deel)) for deel in een.delen] for een in leden]
        yield Familie(leden, [dict(keuze) for keuze in product(*delen) if kan(dict(keuze))])


def _altijd(_: Combinatie) -> bool:
    return True


def _tot_een_dag(wie: Combinatie) -> bool:
    """Until the same day. Who stopped before it and reached nothing, did not go on without reaching something else."""
    delen = set(wie.values())
    return (Deel.NOG_NIET not in delen or len(delen) == 1) and not {Deel.GESTOPT, Deel.NIET} <= delen


def _met_een_plek(wie: Combinatie) -> bool:
    """Who was placed began somewhere; of whom the day is not over may have done so or not."""
    if len(wie) == 1 or wie["geplaatst"] == Deel.NOG_NIET:
        return True
    return (wie["geplaatst"] == Deel.OP_TIJD) == (wie["plek"] != NERGENS)


def _in_werk(wie: Combinatie) -> bool:
    """Who never began did so at no term; who began too short ago for one term did so for every longer one. And who
    began is in paid work, or is not counted there yet."""
    termijnen = [wie[code] for code in _DUURZAAM if code in wie]
    begon = {deel != Gebleven.GEEN for deel in termijnen}
    te_kort = all(later == Gebleven.KORT for eerder, later in pairwise(termijnen) if eerder == Gebleven.KORT)
    betaald = wie.get("betaald", Deel.OP_TIJD) in {Deel.OP_TIJD, Deel.NOG_NIET}
    return len(begon) <= 1 and te_kort and (betaald or True not in begon)


_SAMEN: tuple[tuple[tuple[str, ...], Callable[[Combinatie], bool]], ...] = (
    (("contact", "intake", "start"), _tot_een_dag),
    (("assessment", "opleiding", "onderneming"), _tot_een_dag),
    (("geplaatst", "plek"), _met_een_plek),
    (("betaald", *_DUURZAAM), _in_werk),
)
