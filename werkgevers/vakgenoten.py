"""Whose profile with consent tells of a trade, as the app above that searches profiles says. It opens no profile.

`registreer(...)` in `AppConfig.ready`.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import Any

from django.db.models import Q, QuerySet

# The ids of the people with one of these trades, as a query to be part of another.
Kenner = Callable[[Collection[str]], QuerySet[Any]]

_kenners: list[Kenner] = []


def registreer(kenner: Kenner) -> None:
    """Add who knows it, in `AppConfig.ready`."""
    if kenner not in _kenners:
        _kenners.append(kenner)


def in_het_vak(vakgebieden: Collection[str], *, persoon: str) -> Q:
    """Of whom it is known, for rows with that one in the field `persoon`; nobody without a trade."""
    van_hen = Q(pk__in=[])
    for kenner in _kenners if vakgebieden else ():
        van_hen |= Q(**{f"{persoon}__in": kenner(vakgebieden)})
    return van_hen
