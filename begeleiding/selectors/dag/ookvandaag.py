"""What else there is to do today: talks, evaluations, flags."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from agenda.models import Afspraak
from agenda.selectors.afspraken import mijn_dag
from agenda.selectors.vlaggen import aantal_open
from begeleiding.models import Evaluatie
from medewerkers.models import Medewerker

# An evaluation needs a talk: it is said a week ahead.
VOORUIT = timedelta(days=7)
MEESTE = 10


@dataclass(frozen=True)
class OokVandaag:
    gesprekken: Sequence[Afspraak]
    evaluaties: Sequence[Evaluatie]
    vlaggen: int

    @property
    def leeg(self) -> bool:
        return not (self.gesprekken or self.evaluaties or self.vlaggen)


def ook_vandaag(van: Medewerker, dag: date) -> OokVandaag:
    """Of one colleague. Evaluations of the own assessments, those that are late first."""
    evaluaties = Evaluatie.objects.visible_to(van).filter(
        assessment__jobcoach=van, assessment__geeindigd_op=None, vastgesteld_op=None, uiterlijk__lte=dag + VOORUIT
    )
    met_mensen = (
        evaluaties.select_related("assessment__statushouder")
        .defer("assessment__statushouder__bsn")
        .order_by("uiterlijk", "pk")
    )
    gesprekken = mijn_dag(van, kijker=van, dag=dag).vandaag
    return OokVandaag(gesprekken, list(met_mensen[:MEESTE]), aantal_open(van))
