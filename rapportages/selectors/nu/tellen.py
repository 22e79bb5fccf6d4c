"""Every figure about how it stands on one day: one query function each."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Protocol

from rapportages.nu import NUCIJFERS, Nutelling
from rapportages.selectors.nu.begeleiding import in_begeleiding
from rapportages.selectors.nu.laat import laat_per_duur, laat_per_stap
from rapportages.selectors.nu.uren import uren_per_week
from rapportages.selectors.nu.werk import per_regeling, per_soort_plek
from rapportages.selectors.nu.werkgevers import werkgevers_en_plekken


class Teller(Protocol):
    def __call__(self, *, gemeente_id: int, dag: date) -> Nutelling: ...


TELLERS: Mapping[str, Teller] = {
    "laat_duur": laat_per_duur,
    "laat_stap": laat_per_stap,
    "begeleiding": in_begeleiding,
    "werkgevers": werkgevers_en_plekken,
    "plaatsing": per_soort_plek,
    "regelingen": per_regeling,
    "uren": uren_per_week,
}


def tel_nu(*, gemeente_id: int, dag: date) -> Mapping[str, Nutelling]:
    """Exact, of everybody."""
    return {code: TELLERS[code](gemeente_id=gemeente_id, dag=dag) for code in NUCIJFERS}
