"""The two evaluations that an assessment plans by itself, half-way and at its end."""

from __future__ import annotations

from datetime import date, timedelta

from begeleiding.models import Assessment, Evaluatie
from begeleiding.selectors.instellingen import aanpak_code_van, instelling_voor
from begeleiding.statussen import Evaluatiesoort
from statushouders.models import Statushouder


def tussendag(begin: date, einde: date, weken: int) -> date | None:
    """When one looks half-way; of a short assessment there is only an end."""
    dag = begin + timedelta(weeks=weken)
    return dag if dag < einde else None


def evaluatiedagen(begin: date, einde: date, weken: int) -> dict[str, date]:
    """Kind -> day, of those that an assessment with these days has."""
    half = tussendag(begin, einde, weken)
    return {**({Evaluatiesoort.TUSSEN: half} if half else {}), Evaluatiesoort.EIND: einde}


def planning(begin: date, einde: date, *, persoon: Statushouder) -> list[tuple[str, date]]:
    """(kind, day): the evaluations that this person would have, for who is about to begin."""
    weken = instelling_voor(persoon.gemeente_id, aanpak_code_van(persoon.pk)).tussen_weken
    return [(Evaluatiesoort(soort).label, dag) for soort, dag in evaluatiedagen(begin, einde, weken).items()]


def plan_evaluaties(assessment: Assessment) -> None:
    """Both on their day, by the terms on the day on which it begins. Those hold for as long as it runs."""
    weken = instelling_voor(assessment.statushouder.gemeente_id, assessment.aanpak_code).tussen_weken
    for soort, dag in evaluatiedagen(assessment.begin, assessment.einde, weken).items():
        Evaluatie.objects.create(assessment=assessment, soort=soort, uiterlijk=dag)


def verplaats_eindevaluatie(assessment: Assessment) -> None:
    """The final one moves along with the last day, unless it is fixed already. Half-way stays where it was."""
    assessment.evaluaties.filter(soort=Evaluatiesoort.EIND, vastgesteld_op=None).update(uiterlijk=assessment.einde)
