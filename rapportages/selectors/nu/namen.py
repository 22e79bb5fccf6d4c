"""What the rows are called that have no name of our own."""

from __future__ import annotations

from collections.abc import Mapping

from django.db.models import Max, Q

from rapportages.nu import ALLE, ANDERE, NIEMAND, NUCIJFERS
from rapportages.selectors.groepsnamen import groepsnamen
from rapportages.selectors.nu.begeleiding import ZONDER_TEAM
from rapportages.selectors.nu.werkgevers import ONBEKEND
from trajecten.models import AanpakStap
from werkgevers.sbi import SBI, sbi_naam


def rijnamen(*, gemeente_id: int) -> Mapping[str, Mapping[str, str]]:
    """Figure -> row -> name, in the order of the table. Three queries."""
    stappen = AanpakStap.objects.filter(Q(aanpak__gemeente=gemeente_id) | Q(aanpak__gemeente=None)).order_by()
    teams = groepsnamen(gemeente_id=gemeente_id)["team"]
    return {
        **{code: cijfer.rijen for code, cijfer in NUCIJFERS.items() if cijfer.vast},
        "laat_stap": dict(stappen.values_list("code").annotate(naam=Max("naam"))),
        "begeleiding": {
            ALLE: "Alle mensen samen",
            **{code: naam for code, naam in teams.items() if code.isdigit()},
            ZONDER_TEAM: "Collega zonder team",
            NIEMAND: "Nog niemand",
        },
        "werkgevers": {
            ALLE: "Alle sectoren samen",
            **{sbi: sbi_naam(sbi) for sbi in SBI},
            ANDERE: "Andere sectoren",
            ONBEKEND: "Sector niet bekend",
        },
    }
