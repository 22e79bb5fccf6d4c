"""How a figure about people who settled is put together: everybody is in exactly one part of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from django.db.models import Case, CharField, F, Q, Value, When

from trajecten.drieweken import LAATSTE_DAG

# Three weeks until the start and three months of assessment: from then on somebody can be this far.
NA_HET_ASSESSMENT = LAATSTE_DAG + 91


class Telt(StrEnum):
    """What a part is of the figure: `n` of `N`, the rest of `N`, or told apart."""

    TELLER = "teller"
    NOEMER = "noemer"
    APART = "apart"


# Of a figure: those whom it is about, without who is told apart.
TELT_MEE = "telt_mee"
# Part -> what it is called and what it counts as.
Delen = Mapping[str, tuple[str, Telt]]


@dataclass(frozen=True)
class Cijfer:
    """How many of those who settled in a year are in the part that counts.

    `delen` and `deel_van` are the whole definition; the texts say the same in words, on every page and in every file.
    """

    code: str
    naam: str
    vraag: str
    bronnen: str

    @property
    def delen(self) -> Delen:
        raise NotImplementedError

    def deel_van(self, dag: date) -> Case:
        """The part in which somebody is on `dag`, as a column of `Feit`."""
        raise NotImplementedError

    @property
    def gedeeld(self) -> Mapping[str, str]:
        """Part -> a name for the people in it, where they are the same people as in a part of another figure."""
        return {}

    @property
    def noemer(self) -> str:
        raise NotImplementedError

    @property
    def niet_geteld(self) -> str:
        raise NotImplementedError

    @property
    def teller(self) -> str:
        namen = [naam[0].lower() + naam[1:] for naam, telt in self.delen.values() if telt == Telt.TELLER]
        return f"Van hen: {', '.join(namen)}."

    @property
    def dag(self) -> str:
        """Which date counts."""
        return "De dag van vestiging zoals die nu bekend is. Verandert die later, dan verandert het cijfer mee."

    @property
    def in_woorden(self) -> list[tuple[str, str]]:
        """The whole definition as names and texts, as every page and every paper gives it."""
        return [
            ("Vraag", self.vraag), ("Van wie", self.noemer), ("Hoeveel", self.teller), ("Welke dag telt", self.dag),
            ("Wie niet", self.niet_geteld), ("Waar het staat", self.bronnen),
        ]  # fmt: skip


class Deel(StrEnum):
    """The parts of a milestone. `LATER` only of a figure with a term."""

    OP_TIJD = "op_tijd"
    LATER = "later"
    NIET = "niet"
    NOG_NIET = "nog_niet"
    GESTOPT = "gestopt"


@dataclass(frozen=True, kw_only=True)
class Mijlpaalcijfer(Cijfer):
    """How many reached `mijlpaal` (a date of `Feit`).

    `vanaf`: somebody counts once so many days have passed since the day of settling, which is day 0. `termijn`: reached
    on that day at the latest; None: whenever.
    """

    mijlpaal: str
    bereikt: str
    vanaf: int = NA_HET_ASSESSMENT
    termijn: int | None = None

    @property
    def delen(self) -> Delen:
        return {
            **self._bereikt(),
            Deel.NIET: ("Nog niet", Telt.NOEMER),
            Deel.NOG_NIET: (f"Dag {self.vanaf} is nog niet voorbij", Telt.APART),
            Deel.GESTOPT: (f"Gestopt op dag {self.vanaf} of eerder, en toen nog niet zo ver", Telt.APART),
        }

    @property
    def gedeeld(self) -> Mapping[str, str]:
        return {Deel.NOG_NIET: f"nog geen {self.vanaf} dagen hier"}

    def _bereikt(self) -> Delen:
        if self.termijn is None:
            return {Deel.OP_TIJD: (self.bereikt, Telt.TELLER)}
        return {
            Deel.OP_TIJD: (f"{self.bereikt}, op dag {self.termijn} of eerder", Telt.TELLER),
            Deel.LATER: (f"{self.bereikt}, later dan dag {self.termijn}", Telt.NOEMER),
        }

    @property
    def noemer(self) -> str:
        return (
            f"Mensen met een traject die zich in het jaar vestigden en bij wie dag {self.vanaf} voorbij is. De dag van "
            "vestiging is dag 0."
        )

    @property
    def niet_geteld(self) -> str:
        return (
            f"Wie nog geen 16 was bij de vestiging. Apart staan wie nog niet bij dag {self.vanaf} is, en wie toen al "
            "was gestopt of verhuisd zonder zo ver te komen: over hen zegt het cijfer niets."
        )

    def deel_van(self, dag: date) -> Case:
        bereikt = Q(**{f"{self.mijlpaal}__isnull": False})
        grens = F("vestiging") + timedelta(days=self.vanaf)
        gestopt = Q(gestopt_op__lte=grens) & ~bereikt
        nog_niet = Q(vestiging__gte=dag - timedelta(days=self.vanaf))
        op_tijd = bereikt
        if self.termijn is not None:
            op_tijd = Q(**{f"{self.mijlpaal}__lte": F("vestiging") + timedelta(days=self.termijn)})
        gevallen: list[tuple[Q, str]] = [
            (nog_niet, Deel.NOG_NIET),
            (gestopt, Deel.GESTOPT),
            (op_tijd, Deel.OP_TIJD),
            (bereikt, Deel.LATER),
        ]
        return eerste_deel(gevallen, Deel.NIET)


def eerste_deel(gevallen: list[tuple[Q, str]], anders: str) -> Case:
    """The first part that fits."""
    keuzes = (When(geval, then=Value(deel)) for geval, deel in gevallen)
    return Case(*keuzes, default=Value(anders), output_field=CharField())
