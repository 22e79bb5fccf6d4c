"""What was agreed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from rapportages.cijfers import CIJFERS, DOELCIJFERS
from rapportages.models import Streefgetal


def doelen(*, gemeente_id: int | None, jaar: int) -> Mapping[str, int]:
    """Figure -> how many people, of one year."""
    return dict(Streefgetal.objects.filter(gemeente=gemeente_id, jaar=jaar).values_list("cijfer", "aantal"))


def streefgetallen(*, gemeente_id: int | None, jaren: Sequence[int]) -> list[tuple[str, list[int | None]]]:
    """Each figure by name, with the target of each of the years; None when nothing was agreed."""
    per_jaar = [doelen(gemeente_id=gemeente_id, jaar=jaar) for jaar in jaren]
    return [(CIJFERS[code].naam, [gezet.get(code) for gezet in per_jaar]) for code in DOELCIJFERS]
