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


# Which flag of a rule: the bron_id and the soort.
Bronvlag = tuple[int, str]


@dataclass(frozen=True)
class Uitleg:
    """What would really clear a flag, and what one must know beside it: on whom a step waits."""

    oplossing: str
    toelichting: str = ""


@dataclass(frozen=True)
class Doel:
    """What a flag is about that is about nobody: its name, and the page on which it can be cleared."""

    naam: str
    url: str


@dataclass(frozen=True)
class Regel:
    """A rule. `rijen(dag)` gives a queryset of `values_list(*KOLOMMEN)`: bron_id and soort together are unique in it.
    Its statement is kept for the day, so it depends on the day and the settings alone: what it knows of the rows is in
    the query.

    `uitleg(vlaggen, dag)` says of its flags, in Dutch and in one query, what would clear them, to who can do that:
    `mag(bron_ids, kijker)` says of which of its things this reader can, in one query at most. Flags are to whom it is
    to do, so it is asked only of those to others.

    `ziet(kijker)`: who may know of its flags at all. `plek(bron_id)`: where in the dossier it can be cleared, as what
    follows on the address; with a slash in front a page of its own. `ander`: what a colleague does who clears it
    ('Marloes ...'). `dingen`: what its flags are about, one and more. `doelen(bron_ids, kijker)`: only of a rule about
    something else than people: what that is, for who sees it, in one query.
    """

    code: str
    rijen: Callable[[date], QuerySet[Any, Any]]
    uitleg: Callable[[Sequence[Bronvlag], date], Mapping[Bronvlag, Uitleg]]
    mag: Callable[[Sequence[int], Medewerker], AbstractSet[int]]
    plek: Callable[[int], str]
    ander: str
    dingen: tuple[str, str]
    ziet: Callable[[Medewerker], bool] = lambda _: True
    doelen: Callable[[Sequence[int], Medewerker], Mapping[int, Doel]] | None = None


_regels: dict[str, Regel] = {}


def registreer(regel: Regel) -> None:
    """Make the rule part of the night job. Registering the same code again replaces it."""
    _regels[regel.code] = regel


def alle_regels() -> list[Regel]:
    """The rules of the night job, in the order of registration."""
    return list(_regels.values())


def regel_van(code: str) -> Regel:
    """The rule with this code. Raises KeyError when no app registered it."""
    return _regels[code]


def uitleg_bij(code: str, vlaggen: Sequence[Bronvlag], dag: date) -> Mapping[Bronvlag, Uitleg]:
    """What the rule has to tell of these flags; nothing when the rule or its thing is gone."""
    regel = _regels.get(code)
    return regel.uitleg(vlaggen, dag) if regel else {}


def mag_oplossen(code: str, bron_ids: Sequence[int], kijker: Medewerker) -> AbstractSet[int]:
    """Of these things of a rule, those that this reader can clear."""
    regel = _regels.get(code)
    return regel.mag(bron_ids, kijker) if regel and bron_ids else frozenset()


def verborgen_voor(kijker: Medewerker) -> list[str]:
    """The rules whose flags this reader may not know of."""
    return [code for code, regel in _regels.items() if not regel.ziet(kijker)]


def niet_over_mensen(kijker: Medewerker) -> list[str]:
    """The rules about something else than people, of whose flags this reader may know."""
    return [code for code, regel in _regels.items() if regel.doelen and regel.ziet(kijker)]


def doelen_van(code: str, bron_ids: Sequence[int], kijker: Medewerker) -> Mapping[int, Doel]:
    """What these flags are about, when that is not a person."""
    regel = _regels.get(code)
    return regel.doelen(bron_ids, kijker) if regel and regel.doelen and bron_ids else {}


def plek_van(code: str, bron_id: int) -> str:
    """Where a flag of this rule can be cleared; nowhere in particular when the rule is gone."""
    regel = _regels.get(code)
    return regel.plek(bron_id) if regel else ""


def dingen_van(codes: AbstractSet[str]) -> tuple[str, str]:
    """What flags of these rules are about, one and more; the common word when they differ."""
    woorden = {_regels[code].dingen for code in codes if code in _regels}
    return woorden.pop() if len(woorden) == 1 else ("ding", "dingen")


def wat_een_ander_doet(code: str) -> str:
    """What the colleague does who clears a flag of this rule."""
    regel = _regels.get(code)
    return regel.ander if regel else "handelt dit af"
