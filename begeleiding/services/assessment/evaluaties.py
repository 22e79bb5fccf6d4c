"""The two evaluations that an assessment plans by itself, half-way and at its end."""

from __future__ import annotations

from datetime import date, timedelta

from begeleiding.models import Assessment, Evaluatie
from begeleiding.selectors.instellingen import instelling_voor
from begeleiding.statussen import Evaluatiesoort


def tussendag(begin: date, einde: date, weken: int) -> date | None:
    """When one looks half-way; of a short assessment there is only an end."""
    dag = begin + timedelta(weeks=weken)
    return dag if dag < einde else None


def plan_evaluaties(assessment: Assessment) -> None:
    """Both on their day, as the assessment is now. One that is fixed stays as it is; one that nobody wrote in follows
    the dates.
    """
    weken = instelling_voor(assessment.statushouder.gemeente_id, assessment.aanpak_code).tussen_weken
    dagen = {
        Evaluatiesoort.TUSSEN: tussendag(assessment.begin, assessment.einde, weken),
        Evaluatiesoort.EIND: assessment.einde,
    }
    al = {een.soort: een for een in assessment.evaluaties.all()}
    for soort, dag in dagen.items():
        if dag is None:
            continue
        if soort not in al:
            Evaluatie.objects.create(assessment=assessment, soort=soort, uiterlijk=dag)
        elif not al[soort].is_vast and al[soort].uiterlijk != dag:
            Evaluatie.objects.filter(pk=al[soort].pk).update(uiterlijk=dag)
