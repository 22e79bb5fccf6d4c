"""All steps of a dossier per lane, as a table can show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from trajecten.banen import BAANICONEN, BAANKLASSEN
from trajecten.models import Stap
from trajecten.models.aanpak import Baan
from trajecten.selectors.stapkaart import Stapkaart, maak_stapkaart
from werkplek.selectors.dossier import Dossier


@dataclass(frozen=True)
class Baanlijst:
    """A lane with its steps; `soort` is the kind of its chip."""

    naam: str
    soort: str
    icoon: str
    kaarten: Sequence[Stapkaart]


def stappen_per_baan(dossier: Dossier, terug: str) -> list[Baanlijst]:
    """The lanes that this reader sees, each with its steps in order of date; `terug` is for the buttons."""
    lijsten = [
        Baanlijst(
            naam=baan.label,
            soort=BAANKLASSEN[baan],
            icoon=BAANICONEN[baan],
            kaarten=[
                _kaart(dossier, stap, terug) for stap in dossier.stappen_op_volgorde if stap.aanpakstap.baan == baan
            ],
        )
        for baan in Baan
    ]
    return [lijst for lijst in lijsten if lijst.kaarten]


def _kaart(dossier: Dossier, stap: Stap, terug: str) -> Stapkaart:
    kaart = maak_stapkaart(
        stap,
        kijker=dossier.kijker,
        dag=dossier.dag,
        terug=terug,
        betrokkenen=dossier.betrokkenen,
        stappen=dossier.stappen,
        gepland=dossier.gepland,
    )
    return replace(kaart, zonder_datum=dossier.woorden_op_tijdlijn.get(stap.pk, "")) if not stap.uiterlijk else kaart
