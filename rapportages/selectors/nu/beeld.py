"""How it stands on one day: freshly counted, or as it was kept."""

from __future__ import annotations

from datetime import date
from typing import Any

from rapportages.models import Maandstand
from rapportages.nu import NUCIJFERS
from rapportages.selectors.nu.tellen import tel_nu
from rapportages.selectors.nu.tonen import Nustand, nu_open, nu_toonbaar
from rapportages.selectors.stand import Stand
from rapportages.verbergen import Getoond


def toonbaar_nubeeld(*, gemeente_id: int, dag: date, stand: Stand) -> Nustand:
    return nu_toonbaar(tel_nu(gemeente_id=gemeente_id, dag=dag), stand)


def open_nubeeld(*, gemeente_id: int, dag: date) -> Nustand:
    return nu_open(tel_nu(gemeente_id=gemeente_id, dag=dag))


def bewaard_nubeeld(stand: Maandstand) -> Nustand:
    """Empty for a month of which this was not kept yet. One query."""
    regels: Any = stand.regels.filter(cijfer__in=NUCIJFERS).values_list("cijfer", "rij", "kolom", "van", "tot")
    return {(cijfer, rij, kolom): Getoond(van, tot) for cijfer, rij, kolom, van, tot in regels}
