"""A birth date that may be partly known, in the notation of the BRP: JJJJMMDD with zeros for what is unknown."""

import calendar
import re
from dataclasses import dataclass
from datetime import date

from kern.datums import MAANDEN, leeftijd

# Younger people are gezinslid without a traject (the duty to integrate begins at 16: Wi2021 art. 3).
LEEFTIJD_TRAJECT = 16
_BRP = re.compile(r"^(\d{4})(\d{2})(\d{2})$")


@dataclass(frozen=True, order=True)
class Geboortedatum:
    """Year, and as far as known month and day (0: unknown). A day without a month does not exist."""

    jaar: int
    maand: int = 0
    dag: int = 0

    def __post_init__(self) -> None:
        if not 1900 <= self.jaar <= 2199 or not 0 <= self.maand <= 12:
            raise ValueError("not a year or month")
        if self.maand == 0 and self.dag:
            raise ValueError("a day without a month")
        if self.maand and not 0 <= self.dag <= calendar.monthrange(self.jaar, self.maand)[1]:
            raise ValueError("not a day of this month")

    @classmethod
    def uit_brp(cls, tekst: str) -> "Geboortedatum":
        """Read JJJJMMDD. Raises ValueError when it is no (partly known) date."""
        if not (gevonden := _BRP.match(tekst)):
            raise ValueError("not JJJJMMDD")
        return cls(*(int(deel) for deel in gevonden.groups()))

    @property
    def brp(self) -> str:
        return f"{self.jaar:04}{self.maand:02}{self.dag:02}"

    @property
    def volledig(self) -> bool:
        return self.dag > 0

    @property
    def eerste_mogelijke_dag(self) -> date:
        return date(self.jaar, self.maand or 1, self.dag or 1)

    @property
    def laatste_mogelijke_dag(self) -> date:
        maand = self.maand or 12
        return date(self.jaar, maand, self.dag or calendar.monthrange(self.jaar, maand)[1])

    def leeftijd_op(self, dag: date) -> int:
        """Age in whole years; where month or day is unknown, as of the last day that is possible."""
        return leeftijd(self.laatste_mogelijke_dag, vandaag=dag)

    def wordt(self, jaren: int) -> date:
        """The first day on which `leeftijd_op` gives this age."""
        dag = self.laatste_mogelijke_dag
        try:
            return dag.replace(year=dag.year + jaren)
        except ValueError:  # born on 29 February
            return date(dag.year + jaren, 3, 1)

    def __str__(self) -> str:
        delen = [str(self.dag)] if self.dag else []
        delen += [MAANDEN[self.maand - 1]] if self.maand else []
        return " ".join([*delen, str(self.jaar)])
