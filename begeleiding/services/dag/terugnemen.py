"""Take back what was just logged by one button."""

from __future__ import annotations

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from begeleiding.models import Dagregistratie
from kern.tijd import nu
from medewerkers.models import Medewerker


@transaction.atomic
def neem_registraties_terug(*, ids: Collection[UUID], door: Medewerker) -> int:
    """These, as far as they are one's own and still hold: they stay to be read, and nothing holds instead. Gives how
    many.
    """
    eigen = Dagregistratie.objects.visible_to(door).filter(vervangen_op=None, pk__in=ids, door=door)
    return int(eigen.update(vervangen_op=nu()))
