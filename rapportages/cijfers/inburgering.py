"""Figures about what the law asks of the municipality."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from django.db.models import Case, F, Q

from rapportages.cijfers.definitie import Cijfer, Deel, Delen, Telt, eerste_deel


class Pip(StrEnum):
    """The part of who needs no PIP; the others are those of a milestone (`Deel`)."""

    GEEN = "geen"


@dataclass(frozen=True, kw_only=True)
class Pipcijfer(Cijfer):
    """How many have their plan for integration (PIP) by the last day that the law gives.

    That day is of each person another one: ten weeks after two dates that may come long after the day of settling.
    """

    mijlpaal: str = "pip_op"

    @property
    def delen(self) -> Delen:
        return {
            Deel.OP_TIJD: ("Het PIP was op tijd: op de uiterste dag of eerder", Telt.TELLER),
            Deel.LATER: ("Het PIP kwam na de uiterste dag", Telt.NOEMER),
            Deel.NIET: ("De uiterste dag is voorbij, en er is nog geen PIP", Telt.NOEMER),
            Deel.NOG_NIET: ("De uiterste dag is nog niet voorbij, of nog niet bekend", Telt.APART),
            Deel.GESTOPT: ("Gestopt op de uiterste dag of eerder, zonder PIP", Telt.APART),
            Pip.GEEN: ("Geen PIP nodig", Telt.APART),
        }

    @property
    def noemer(self) -> str:
        return (
            "Mensen met een traject die zich in het jaar vestigden, die een PIP moeten krijgen en bij wie de uiterste "
            "dag voorbij is: tien weken na de kennisgeving van DUO en de inschrijving in de BRP. De laatste van die "
            "twee telt."
        )

    @property
    def niet_geteld(self) -> str:
        return (
            "Wie nog geen 16 was bij de vestiging. Apart staan wie geen PIP nodig heeft of bij wie de stap is "
            "overgeslagen, bij wie de uiterste dag nog niet voorbij of niet bekend is, en wie op of voor die dag "
            "stopte of verhuisde zonder PIP."
        )

    @property
    def dag(self) -> str:
        return (
            "De dag waarop de stap ‘PIP vaststellen’ gedaan is. De uiterste dag is die van de wet, ook als de stap is "
            "verplaatst."
        )

    def deel_van(self, dag: date) -> Case:
        onbekend = Q(pip_uiterlijk=None)
        gestopt = Q(gestopt_op__isnull=False, pip_op=None)
        gevallen: list[tuple[Q, str]] = [
            (Q(heeft_pip=False), Pip.GEEN),
            (gestopt & (onbekend | Q(gestopt_op__lte=F("pip_uiterlijk"))), Deel.GESTOPT),
            (onbekend | Q(pip_uiterlijk__gte=dag), Deel.NOG_NIET),
            (Q(pip_op__lte=F("pip_uiterlijk")), Deel.OP_TIJD),
            (Q(pip_op__isnull=False), Deel.LATER),
        ]
        return eerste_deel(gevallen, Deel.NIET)
