"""The last day on which something was logged in an assessment."""

from __future__ import annotations

from datetime import date

from django.db.models import Max

from begeleiding.models import Assessment, Dagregistratie, Voorval, Waarneming


def laatste_logdag(assessment: Assessment) -> date | None:
    """Of what holds: attendance, an observation or an incident."""
    vragen = (
        Dagregistratie.objects.geldig().filter(assessment=assessment.pk),
        Waarneming.objects.geldig().filter(assessment=assessment.pk),
        Voorval.objects.filter(assessment=assessment.pk),
    )
    dagen = [vraag.order_by().aggregate(laatste=Max("dag"))["laatste"] for vraag in vragen]
    return max((dag for dag in dagen if dag), default=None)
