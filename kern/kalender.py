"""Working days in the Netherlands: weekends and the public holidays of the Algemene termijnenwet (art. 3)."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache

import holidays

ZATERDAG = 5
# The library's optional days for the Netherlands are Good Friday and 5 May, which the law names too.
SOORTEN = ("public", "optional")


@dataclass(frozen=True)
class Feestdag:
    """A public holiday that falls on a weekday."""

    datum: date
    naam: str


@lru_cache(maxsize=64)
def _feestdagen(jaar: int) -> dict[date, str]:
    return dict(holidays.country_holidays("NL", years=[jaar], categories=SOORTEN, language="nl"))


def feestdag_op(dag: date) -> Feestdag | None:
    """The public holiday on this day, if any."""
    naam = _feestdagen(dag.year).get(dag)
    return Feestdag(dag, naam) if naam else None


def is_werkdag(dag: date) -> bool:
    """No Saturday, Sunday or public holiday."""
    return dag.weekday() < ZATERDAG and feestdag_op(dag) is None


def tel_werkdagen_op(basis: date, aantal: int) -> tuple[date, tuple[Feestdag, ...]]:
    """The day that lies `aantal` working days after `basis` (0: basis itself), and the holidays that were passed."""
    dag, overgeslagen = basis, []
    while aantal > 0:
        dag += timedelta(days=1)
        if is_werkdag(dag):
            aantal -= 1
        elif dag.weekday() < ZATERDAG and (feestdag := feestdag_op(dag)):
            overgeslagen.append(feestdag)
    return dag, tuple(overgeslagen)


def werkdag_ervoor(dag: date) -> date:
    """The last working day before this day."""
    dag -= timedelta(days=1)
    while not is_werkdag(dag):
        dag -= timedelta(days=1)
    return dag
