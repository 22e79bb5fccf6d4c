"""What of a placement can still be taken back.

It counts from when the step itself was recorded. A state that came back, because a later step was taken back, does not
begin its week anew.
"""

from __future__ import annotations

from datetime import datetime

from kern.tijd import nu
from plaatsingen.models import Plaatsing
from plaatsingen.statussen import LOOPT, TERUG_TE_NEMEN, Plaatsingstand

Stand = Plaatsingstand


def is_terug_te_nemen(plaatsing: Plaatsing) -> bool:
    """Whether the last step was recorded within the week."""
    toen = _vastgelegd_op(plaatsing)
    return toen is not None and nu() - toen <= TERUG_TE_NEMEN


def _vastgelegd_op(plaatsing: Plaatsing) -> datetime | None:
    if plaatsing.stand in LOOPT:
        return max((een.op for een in plaatsing.verlengingen.all()), default=plaatsing.start_vastgelegd_op)
    if plaatsing.stand in (Stand.BEEINDIGD, Stand.NOOIT_GESTART):
        return plaatsing.stand_sinds
    return None
