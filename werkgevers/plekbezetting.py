"""Who works on a place, as the apps above say; its page knows none of them. `registreer(...)` in `AppConfig.ready`."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from medewerkers.models import Medewerker
from werkgevers.selectors.namen import Noemnaam, namen_voor, noem_allen


class Bezet(NamedTuple):
    """Who is on a place, and how many they are: of whom this reader may not name only the number."""

    namen: Sequence[Noemnaam] = ()
    aantal: int = 0


NIEMAND = Bezet()
# Werkplek -> the ids of who works there now, or will by agreement.
Mensen = Callable[[Collection[int]], Mapping[int, Sequence[int]]]

_mensen: list[Mensen] = []


def registreer(leverancier: Mensen) -> None:
    """Add who knows it, in `AppConfig.ready`; one query for all places."""
    if leverancier not in _mensen:
        _mensen.append(leverancier)


def wie_werken_op(werkplek_ids: Collection[int], *, kijker: Medewerker) -> dict[int, Bezet]:
    """Werkplek -> who works there, as this reader may name them; use `.get(pk, NIEMAND)`. A query per app and one."""
    ids: dict[int, list[int]] = {}
    for leverancier in _mensen:
        for pk, mensen in leverancier(werkplek_ids).items():
            ids.setdefault(pk, []).extend(mensen)
    namen = namen_voor(kijker, [mens for mensen in ids.values() for mens in mensen])
    return {pk: Bezet(noem_allen(namen, mensen), len(mensen)) for pk, mensen in ids.items()}
