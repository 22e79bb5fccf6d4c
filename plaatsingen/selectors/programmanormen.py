"""What the programme of a municipality asks of a week: what it decided itself, or what is shipped."""

from __future__ import annotations

from plaatsingen.models import Programmanorm
from plaatsingen.programmanormen import MEEGELEVERD, Programma


def programma_van(gemeente_id: int) -> Programma:
    """What counts here. One query."""
    return eigen_programma(gemeente_id) or MEEGELEVERD


def eigen_programma(gemeente_id: int) -> Programma | None:
    """What the municipality decided itself; None: it follows what is shipped."""
    waarden = Programmanorm.objects.filter(gemeente_id=gemeente_id).values_list("uren", "dagdelen").first()
    return Programma(*waarden) if waarden else None
