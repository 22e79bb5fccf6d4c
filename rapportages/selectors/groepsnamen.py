"""What the groups are called that a municipality names itself."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import CharField
from django.db.models.functions import Cast

from medewerkers.models import Team
from rapportages.kenmerken import ONBEKEND
from trajecten.models import Aanpak


def groepsnamen(*, gemeente_id: int) -> Mapping[str, Mapping[str, str]]:
    """Trait -> group -> name, in the order of a list. Two queries."""
    aanpakken = Aanpak.objects.filter(trajecten__statushouder__gemeente=gemeente_id).order_by("naam")
    teams = Team.objects.filter(organisatie__gemeenten=gemeente_id).order_by("naam")
    return {
        "aanpak": dict(aanpakken.values_list("code", "naam").distinct()),
        "team": {
            **dict(teams.annotate(code=Cast("pk", CharField())).values_list("code", "naam").distinct()),
            ONBEKEND: "Nog geen team",
        },
    }
