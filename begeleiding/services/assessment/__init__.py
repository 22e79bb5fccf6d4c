"""The life of an assessment: it begins, is extended, ends; and each step is taken back for a week."""

from begeleiding.services.assessment.beginnen import (
    Nieuw,
    begin_assessment,
    fouten_bij_begin,
    gewoon_einde,
    neem_begin_terug,
    rond_begonnen_af,
)
from begeleiding.services.assessment.evaluaties import planning
from begeleiding.services.assessment.regels import controleer_periode
from begeleiding.services.assessment.stoppen import (
    KIESBAAR,
    heropen_assessment,
    stop_assessment,
    stop_van_wie_vertrok,
)
from begeleiding.services.assessment.verlengen import maak_verlenging_ongedaan, verleng_assessment

__all__ = [
    "KIESBAAR",
    "Nieuw",
    "begin_assessment",
    "controleer_periode",
    "fouten_bij_begin",
    "gewoon_einde",
    "heropen_assessment",
    "maak_verlenging_ongedaan",
    "neem_begin_terug",
    "planning",
    "rond_begonnen_af",
    "stop_assessment",
    "stop_van_wie_vertrok",
    "verleng_assessment",
]
