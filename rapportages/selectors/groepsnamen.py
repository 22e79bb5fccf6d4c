"""What the groups are called that a municipality names itself."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import CharField, Exists, OuterRef
from django.db.models.functions import Cast

from medewerkers.models import Team
from rapportages.kenmerken import ONBEKEND
from trajecten.models import Aanpak, Traject


def groepsnamen(*, gemeente_id: int) -> Mapping[str, Mapping[str, str]]:
    """Trait -> group -> name, in the order of a list. Two queries."""
    gekozen = Traject.objects.filter(aanpak=OuterRef("pk"), statushouder__gemeente=gemeente_id)
    aanpakken = Aanpak.objects.filter(Exists(gekozen)).order_by("naam")
    teams = Team.objects.filter(organisatie__gemeenten=gemeente_id).order_by("naam")
    return {
        "aanpak": dict(aanpakken.values_list("code", "naam").distinct()),
        "team": {
            **dict(teams.annotate(code=Cast("pk", CharField())).values_list("code", "naam").distinct()),
            ONBEKEND: "Nog geen team",
        },
    }
