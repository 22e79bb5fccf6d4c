"""What of a placement can still be taken back.

It counts from when the step itself was recorded. A state that came back, because a later step was taken back, does not
begin its week anew.
"""

from __future__ import annotations

from datetime import datetime

from kern.tijd import nu
from plaatsingen.models import Plaatsing, Plaatsingswijziging
from plaatsingen.statussen import LOOPT, TERUG_TE_NEMEN, Plaatsingstand

Stand = Plaatsingstand
TE_LAAT = "Dit is langer dan een week geleden vastgelegd. Het kan niet meer terug."


def is_terug_te_nemen(plaatsing: Plaatsing) -> bool:
    """Whether the last step was recorded within the week."""
    toen = _vastgelegd_op(plaatsing)
    return toen is not None and is_vers(toen)


def is_vers(toen: datetime) -> bool:
    """Recorded within the week."""
    return nu() - toen <= TERUG_TE_NEMEN


def is_laatste_stap(wijziging: Plaatsingswijziging, plaatsing: Plaatsing) -> bool:
    """Other hours, and nothing that was recorded about the placement since."""
    return wijziging.eerst is not None and wijziging.eerst["versie"] == plaatsing.versie


def zijn_uren_terug_te_nemen(wijziging: Plaatsingswijziging) -> bool:
    """Whether this change of hours can be taken back now."""
    plaatsing: Plaatsing = wijziging.plaatsing
    return plaatsing.is_open and is_vers(wijziging.op) and is_laatste_stap(wijziging, plaatsing)


def _vastgelegd_op(plaatsing: Plaatsing) -> datetime | None:
    if plaatsing.stand in LOOPT:
        return max((een.op for een in plaatsing.verlengingen.all()), default=plaatsing.start_vastgelegd_op)
    if plaatsing.stand in (Stand.BEEINDIGD, Stand.NOOIT_GESTART):
        return plaatsing.stand_sinds
    return None
