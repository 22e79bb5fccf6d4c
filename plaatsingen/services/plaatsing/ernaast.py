"""A placement beside another one of the same person: possible, and never unseen."""

from __future__ import annotations

from copy import copy
from datetime import date
from decimal import Decimal

from kern.datums import datum_lang
from kern.fouten import Vraag
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import MEESTE_UREN
from plaatsingen.selectors.capaciteit import tegelijk_met
from plaatsingen.statussen import BEZET
from plaatsingen.woorden.werktijden import uren_in_woorden


def controleer_ernaast(plaatsing: Plaatsing, *, uren: Decimal, gezien: bool, vanaf: date | None = None) -> None:
    """Raises DomeinFout at `naast_andere` when the person works elsewhere in its time, or will by agreement: with which
    placement, and the hours of all of them together. Who has seen that (`gezien`) goes on. The person is locked.
    `vanaf`: nothing changes before that day.

    Of another one at the same employer nobody is asked: that is refused (`plaatsing_een_per_werkgever`).
    """
    if gezien:
        return
    plaatsing = copy(plaatsing)
    plaatsing.gestart_op = vanaf or plaatsing.gestart_op
    eigen = tegelijk_met(plaatsing).filter(statushouder=plaatsing.statushouder_id, stand__in=BEZET)
    elders = eigen.exclude(werkgever=plaatsing.werkgever_id).values("pk")
    met_uren = Plaatsing.objects.filter(pk__in=elders).met_uren(plaatsing.eerste_dag)
    andere = list(met_uren.select_related("werkgever").order_by("begin", "pk"))
    if not andere:
        return
    samen = uren + sum(een.uren_nu for een in andere)
    te_veel = f", meer dan de {MEESTE_UREN} uur van een volle week" if samen > MEESTE_UREN else ""
    raise Vraag(
        f"Deze persoon heeft dan ook een andere plek: {'; '.join(map(_in_woorden, andere))}. Samen is dat "
        f"{uren_in_woorden(samen)} uur per week{te_veel}. Klopt dat? Vink het aan, of pas eerst een van de twee aan.",
        veld="naast_andere",
    )


def _in_woorden(plaatsing: Plaatsing) -> str:
    """'stage bij Kwekerij De Lier, 16 uur per week, tot en met 29 januari 2027'"""
    uren: Decimal = plaatsing.uren_nu  # type: ignore[attr-defined]
    tot = f"tot en met {datum_lang(plaatsing.einde)}" if plaatsing.einde else "zonder einde"
    soort = plaatsing.get_soort_display().lower()
    return f"{soort} bij {plaatsing.werkgever.naam}, {uren_in_woorden(uren)} uur per week, {tot}"
