"""Figures about where people went to work, and whether they stayed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Case, CharField, F, Q, Value, When

from rapportages.cijfers.definitie import Cijfer, Delen, Telt, eerste_deel
from werkgevers.codelijsten import Plaatsingsoort

# Months after the first day of paid work.
TERMIJNEN = (6, 12, 24, 36)


class Gebleven(StrEnum):
    """The parts of a figure about staying."""

    NOG = "nog"
    WEG = "weg"
    KORT = "kort"
    GEEN = "geen"


@dataclass(frozen=True, kw_only=True)
class Duurzaamcijfer(Cijfer):
    """How many of those who began in paid work had paid work so many months later, at whatever employer."""

    maanden: int

    @property
    def delen(self) -> Delen:
        return {
            Gebleven.NOG: (f"{self.maanden} maanden later aan het werk, bij welke werkgever ook", Telt.TELLER),
            Gebleven.WEG: (f"{self.maanden} maanden later niet aan het werk", Telt.NOEMER),
            Gebleven.KORT: (f"Nog geen {self.maanden} maanden geleden begonnen", Telt.APART),
            Gebleven.GEEN: ("Geen betaald werk via een plaatsing", Telt.APART),
        }

    @property
    def noemer(self) -> str:
        return (
            "Mensen die zich in het jaar vestigden en via een plaatsing betaald werk kregen, "
            f"{self.maanden} maanden geleden of langer."
        )

    @property
    def niet_geteld(self) -> str:
        return (
            "Wie betaald werk kreeg zonder plaatsing in Meedoen: dan weten we niet hoe het verder ging. En wie nog "
            "geen 16 was bij de vestiging."
        )

    def deel_van(self, dag: date) -> Case:
        nog = f"nog_{self.maanden}"
        gevallen: list[tuple[Q, str]] = [
            (Q(**{nog: True}), Gebleven.NOG), (Q(**{nog: False}), Gebleven.WEG),
            (Q(in_dienst_op__isnull=False), Gebleven.KORT),
        ]  # fmt: skip
        return eerste_deel(gevallen, Gebleven.GEEN)


NERGENS = "nergens"


@dataclass(frozen=True, kw_only=True)
class Soortcijfer(Cijfer):
    """What kind of place people got first."""

    @property
    def delen(self) -> Delen:
        soorten = {str(code): (str(naam), Telt.TELLER) for code, naam in Plaatsingsoort.choices}
        return {**soorten, NERGENS: ("Nog geen plek bij een werkgever", Telt.APART)}

    @property
    def noemer(self) -> str:
        return "Mensen met een traject die zich in het jaar vestigden en op een plek bij een werkgever begonnen."

    @property
    def niet_geteld(self) -> str:
        return "Wie nog nergens begon. Wie nog geen 16 was bij de vestiging. Een tweede plek telt niet nog een keer."

    def deel_van(self, dag: date) -> Case:
        geen = When(eerste_plek="", then=Value(NERGENS))
        return Case(geen, default=F("eerste_plek"), output_field=CharField())
