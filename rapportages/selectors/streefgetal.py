"""What was agreed."""

from __future__ import annotations

from collections.abc import Sequence

from rapportages.models import Streefgetal


def streefgetallen(*, gemeente_id: int | None, jaren: Sequence[int]) -> list[tuple[int, int | None]]:
    """Each of the years with its target, None when nothing was agreed."""
    gezet = dict(
        Streefgetal.objects.filter(gemeente=gemeente_id, jaar__in=jaren).order_by().values_list("jaar", "aantal")
    )
    return [(jaar, gezet.get(jaar)) for jaar in jaren]
