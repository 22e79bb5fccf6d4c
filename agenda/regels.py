"""The registry of rules that raise flags. Apps above register theirs in `AppConfig.ready`.

A rule is one set-based query: it gives the flags that should stand today, and nothing about how they got there.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from medewerkers.models import Medewerker

# What each row of a rule's query gives, in this order.
KOLOMMEN = ("bron_id", "gemeente_id", "statushouder_id", "aan_id", "soort", "onderwerp", "datum", "sinds")


@dataclass(frozen=True)
class Regel:
    """A rule. `rijen(dag)` gives a queryset of `values_list(*KOLOMMEN)`: bron_id and soort together are unique in it.

    `oplossing` says per soort, in Dutch, what would clear the flag, to who can do that: `mag(bron_ids, kijker)` says of
    which of its things this reader can, in one query at most. Flags are to whom it is to do, so it is asked only of
    those to others. `toelichting(bron_ids, dag)` says of some of its things what one must know beside the flag, in one
    query: on whom a step waits.
    """

    code: str
    rijen: Callable[[date], QuerySet[Any, Any]]
    oplossing: Mapping[str, str]
    mag: Callable[[Sequence[int], Medewerker], AbstractSet[int]]
    toelichting: Callable[[Sequence[int], date], Mapping[int, str]] | None = None


_regels: dict[str, Regel] = {}


def registreer(regel: Regel) -> None:
    """Make the rule part of the night job. Registering the same code again replaces it."""
    _regels[regel.code] = regel


def alle_regels() -> list[Regel]:
    """The rules of the night job, in the order of registration."""
    return list(_regels.values())


def toelichtingen(code: str, bron_ids: Sequence[int], dag: date) -> Mapping[int, str]:
    """By bron_id what the rule has to tell beside its flags."""
    regel = _regels.get(code)
    return regel.toelichting(bron_ids, dag) if regel and regel.toelichting else {}


def oplossing(code: str, soort: str) -> str:
    """What would clear a flag of this rule and kind; empty when the rule is gone."""
    regel = _regels.get(code)
    return regel.oplossing.get(soort, "") if regel else ""


def mag_oplossen(code: str, bron_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Of these things of a rule, those that this reader can clear."""
    regel = _regels.get(code)
    return regel.mag(bron_ids, kijker) if regel and bron_ids else frozenset()
