"""All tables of a municipality together: no hidden number can be worked out from any of them."""

import random
from collections.abc import Mapping
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from scipy.optimize import Bounds, LinearConstraint, milp

from medewerkers.models import Gemeente
from rapportages.cijfers import CIJFERS
from rapportages.kenmerken import KENMERKEN
from rapportages.models import Feit
from rapportages.selectors import stand as standen
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.stand import Plek, toonbare_stand
from rapportages.verbergen import ONDERGRENS, Getoond

pytestmark = pytest.mark.django_db

DAG = date(2026, 11, 24)
GROEPEN = {"geslacht": ("man", "vrouw"), "leerroute": ("b1", "z", "onderwijs")}


def mensen(toeval: random.Random, aantal: int) -> list[Feit]:
    """People who settled this year, each with traits and milestones by chance."""
    uit = []
    for nummer in range(aantal):
        vestiging = DAG - timedelta(days=toeval.randint(1, 320))
        start = vestiging + timedelta(days=toeval.choice([10, 18, 25])) if toeval.random() < 0.8 else None
        uit.append(
            Feit(
                persoon_id=nummer, vestiging=vestiging, aanpak=toeval.choice(["drie-weken", "fiets"]), start_op=start,
                eerste_plek="", eindreden="", **dict.fromkeys(KENMERKEN, "x")
                | {naam: toeval.choice(waarden) for naam, waarden in GROEPEN.items()},
            )
        )  # fmt: skip
    return uit
