"""Whether somebody's week was written in."""

from __future__ import annotations

from collections.abc import Sequence

from plaatsingen.models import Roosterblok


def aangeroerde_weken(statushouder_ids: Sequence[int]) -> dict[int, str]:
    """Statushouder -> that there is something in the week; an arrivals list asks this before it goes back."""
    mensen = Roosterblok.objects.filter(statushouder__in=statushouder_ids, plaatsing=None).order_by()
    return dict.fromkeys(mensen.values_list("statushouder_id", flat=True).distinct(), "er staat iets in de week")
