"""A button that was pressed twice, or an answer that was lost on the way: what was just saved is saved once.

Call `net_bewaard` with the row locked that both posts need, so that the second one waits for the first.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.db.models import QuerySet

from kern.tijd import nu
from medewerkers.models import Medewerker

DUBBEL_BINNEN = timedelta(minutes=1)


def net_bewaard(rijen: QuerySet[Any], *, door: Medewerker, **velden: Any) -> Any:
    """The very same row by the same colleague within the last minute, or None."""
    zelfde = rijen.filter(gemaakt_door=door, gemaakt_op__gte=nu() - DUBBEL_BINNEN, **velden)
    return zelfde.order_by("-pk").first()
