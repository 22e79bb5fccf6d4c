"""Placements in each state, made by the services themselves."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing
from plaatsingen.roostergegevens import Tijdvak
from plaatsingen.services import plaatsing as diensten
from plaatsingen.services.plaatsing.voorstelregels import Plaatsingsgegevens
from statushouders.models import Statushouder
from tests.factories import StatushouderFactory, WerkgeverFactory
from werkgevers.models import Werkgever

DINSDAG_EN_DONDERDAG = (Tijdvak(1, time(7, 30), time(16)), Tijdvak(3, time(7, 30), time(16)))


def gegevens(**anders: Any) -> Plaatsingsgegevens:
    """A trial placement of two months from today on."""
    begin: date = anders.pop("begin", vandaag())
    velden: dict[str, Any] = {
        "soort": "proefplaatsing",
        "begin": begin,
        "einde": begin + timedelta(days=56),
        "uren_per_week": Decimal(16),
        "functie": "Sorteren en inpakken",
        "tijden": DINSDAG_EN_DONDERDAG,
    }
    return Plaatsingsgegevens(**velden | anders)


def voorstel(
    door: Medewerker, *, persoon: Statushouder | None = None, werkgever: Werkgever | None = None, **anders: Any
) -> Plaatsing:
    """Proposed by this colleague."""
    gemeente = door.werkt_voor()
    meer = {
        naam: anders.pop(naam)
        for naam in ("werkplek", "boven_capaciteit", "waarom_langer", "ondanks_botsing", "naast_andere")
        if naam in anders
    }
    return diensten.stel_plaatsing_voor(
        statushouder=persoon or StatushouderFactory(gemeente=gemeente, vestigingsdatum=vandaag() - timedelta(days=90)),
        werkgever=werkgever or WerkgeverFactory(gemeente=gemeente),
        gegevens=gegevens(**anders),
        door=door,
        **meer,
    )


def akkoord(
    plaatsing: Plaatsing,
    door: Medewerker,
    partijen: Sequence[str] = ("persoon", "werkgever", "gemeente"),
    op: date | None = None,
) -> Plaatsing:
    """Agreed on by these parties, by default all three and today."""
    op = op or vandaag()
    for partij in partijen:
        plaatsing = diensten.geef_akkoord(plaatsing=plaatsing, partij=partij, op=op, wijze="gesprek", door=door)
    return plaatsing


def loopt(door: Medewerker, **anders: Any) -> Plaatsing:
    """Begun today."""
    plaatsing = akkoord(voorstel(door, **anders), door)
    return diensten.start_plaatsing(plaatsing=plaatsing, gestart_op=vandaag(), door=door)


def beeindig(plaatsing: Plaatsing, door: Medewerker, **anders: Any) -> Plaatsing:
    """Over since today."""
    velden = {"op": vandaag(), "reden": "afgerond", "wie": "persoon", "vervolg": "andere_plek"}
    return diensten.beeindig_plaatsing(plaatsing=plaatsing, door=door, **velden | anders)
