"""A person with a traject whose intake is open, and the klantondersteuner who guides him."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from intake import services
from intake.models import Gesprek
from intake.samenvoegen import afdrukken
from kern.tijd import vandaag
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Statushouder
from tests.factories import (
    AanpakFactory,
    AanpakStapFactory,
    BetrokkenheidFactory,
    StapFactory,
    StatushouderFactory,
    TrajectFactory,
)
from trajecten.models import Aanpak, AanpakStap, Stap, Traject

ANTWOORDEN: dict[str, dict[str, Any]] = {
    "gezin": {"gezin": "alleen"},
    "taal": {
        "talen": [{"taal": "ti", "moedertaal": "ja", "spreken": "C2"}, {"taal": "en", "spreken": "B1"}],
        "alfabetisering": "anders",
    },
    "werk": {
        "werkervaringen": [{"beroep": "Naaister", "sector": "ambacht", "van_jaar": "2010", "tot_jaar": "2019"}],
        "uren_per_week": "16",
        "dagdelen": ["ma_ochtend", "di_ochtend"],
        "belemmeringen": ["taal"],
    },
    "gezondheid": {
        "rekening": "ja",
        "functioneel": "Niet zwaarder tillen dan 15 kilo",
        "toestemming": "ja",
        "toestemming_hoe": "tolk",
        "gezondheid": "Oude rugklacht",
    },
}


@pytest.fixture
def aanpak(gemeente: Gemeente) -> Aanpak:
    aanpak: Aanpak = AanpakFactory(gemeente=gemeente, naam="Meetellen")
    return aanpak


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    """Guided by `klantondersteuner`."""
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


@pytest.fixture
def traject(persoon: Statushouder, aanpak: Aanpak) -> Traject:
    traject: Traject = TrajectFactory(statushouder=persoon, aanpak=aanpak)
    return traject


@pytest.fixture
def stap(traject: Traject) -> Stap:
    """The step of the intake, open."""
    stap: Stap = StapFactory(
        traject=traject,
        aanpakstap=AanpakStapFactory(aanpak=traject.aanpak, mijlpaal=AanpakStap.Mijlpaal.INTAKE, naam="Intake"),
    )
    return stap


@pytest.fixture
def gesprek(persoon: Statushouder, klantondersteuner: Medewerker) -> Gesprek:
    return services.begin_gesprek(statushouder=persoon, soort="werkintake", door=klantondersteuner)


def besluit(aanpak: Aanpak, dag: date | None = None) -> dict[str, Any]:
    """A decision that fits."""
    dag = dag or vandaag() - timedelta(days=1)
    return {
        "datum": f"{dag.day}-{dag.month}-{dag.year}",
        "kan_starten": "nog_niet",
        "verwachte_weken": "3",
        "reden": "Opvang is nog niet rond.",
        "vorm": "groep",
        "aanpak": str(aanpak.pk),
        "eerste_afspraken": "Rima belt de opvang.",
    }


Bewaar = Callable[..., Any]


@pytest.fixture
def bewaar(gesprek: Gesprek, klantondersteuner: Medewerker) -> Bewaar:
    """`bewaar("werk", {...})` saves a section as a page that has just been opened would."""

    def _bewaar(code: str, antwoorden: dict[str, Any], **anders: Any) -> Any:
        gesprek.refresh_from_db(fields=["standen"])
        rij = gesprek.secties.filter(sectie=code).first() or gesprek.beschermd.filter(sectie=code).first()
        stand = {"gezien": afdrukken(rij.antwoorden if rij else {}), "door": klantondersteuner} | anders
        return services.bewaar_sectie(gesprek_id=gesprek.pk, code=code, lees=lambda _: antwoorden, **stand)

    return _bewaar


@pytest.fixture
def vol_gesprek(gesprek: Gesprek, bewaar: Bewaar, aanpak: Aanpak) -> Gesprek:
    """Everything that is needed to fix it is filled in."""
    for code, antwoorden in ANTWOORDEN.items():
        bewaar(code, antwoorden)
    bewaar("besluit", besluit(aanpak))
    gesprek.refresh_from_db()
    return gesprek
