"""The list of the municipality, for who keeps it up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intake.models import Regelpunt
from intake.regelcodes import Regelsoort
from intake.standaardlijst import STANDAARDLIJST
from kern.datums import meervoud
from medewerkers.models import Medewerker
from trajecten.selectors.aanpakken import aanpakcodes


@dataclass(frozen=True)
class Puntrij:
    """A row of the page. `eerste` and `laatste` of its group cannot go further."""

    punt: Regelpunt
    aanpak: str
    eerste: bool
    laatste: bool

    @property
    def termijn(self) -> str:
        """'14 dagen na vestiging'"""
        dagen = self.punt.termijn_dagen
        return "geen termijn" if dagen is None else f"{meervoud(dagen, 'dag', 'dagen')} na vestiging"


@dataclass(frozen=True)
class Puntenlijst:
    """`ontbreekt`: how many of the standard list are not there."""

    groepen: Sequence[tuple[str, Sequence[Puntrij]]]
    uit: Sequence[Regelpunt]
    ontbreekt: int


def puntenlijst(kijker: Medewerker) -> Puntenlijst:
    """What is on the list, by group, and what was taken off. Two queries."""
    alle = list(Regelpunt.objects.visible_to(kijker))
    namen = dict(aanpakcodes(kijker.actieve_gemeente_id)) if kijker.actieve_gemeente_id and alle else {}
    groepen = [(soort.label, _rijen([een for een in alle if een.soort == soort], namen)) for soort in Regelsoort]
    bekend = {een.code for een in alle} | {een.naam for een in alle}
    ontbreekt = sum(not {punt.code, punt.naam} & bekend for punt in STANDAARDLIJST)
    uit = [een for een in alle if not een.actief]
    return Puntenlijst([(naam, rijen) for naam, rijen in groepen if rijen], uit, ontbreekt)


def _rijen(groep: Sequence[Regelpunt], namen: dict[str, str]) -> list[Puntrij]:
    aan = [punt for punt in groep if punt.actief]
    return [
        Puntrij(punt, namen.get(punt.aanpak, punt.aanpak), eerste=nummer == 0, laatste=nummer == len(aan) - 1)
        for nummer, punt in enumerate(aan)
    ]
