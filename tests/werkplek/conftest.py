"""People with steps on chosen days, seen from Tuesday 24 November 2026."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from tests.factories import (
    AanpakFactory,
    AanpakStapFactory,
    BetrokkenheidFactory,
    StapFactory,
    StatushouderFactory,
    TrajectFactory,
)
from trajecten.models import AanpakStap, Stap, Traject

DINSDAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.fixture
def soort_stap(db: None) -> AanpakStap:
    """One step of an aanpak, for the klantondersteuner."""
    return AanpakStapFactory(aanpak=AanpakFactory(), naam="Eerste contact", uitleg="Wat kan deze persoon?")


@pytest.fixture
def persoon_van(gemeente: Gemeente, soort_stap: AanpakStap) -> Callable[..., Traject]:
    """`persoon_van(jobcoach, klantondersteuner, achternaam="Tesfay")`: a running traject with these colleagues."""

    def maak(*betrokkenen: Medewerker, traject: dict[str, Any] | None = None, **velden: Any) -> Traject:
        persoon = StatushouderFactory(**{"gemeente": gemeente, **velden})
        for medewerker in betrokkenen:
            BetrokkenheidFactory(statushouder=persoon, medewerker=medewerker)
        return TrajectFactory(statushouder=persoon, aanpak=soort_stap.aanpak, **(traject or {}))

    return maak


@pytest.fixture
def stap_op(
    klantondersteuner: Medewerker, persoon_van: Callable[..., Traject], soort_stap: AanpakStap
) -> Callable[..., Stap]:
    """`stap_op(-3)`: an open step of the klantondersteuner that is three days late today; `stap_op(None)`: no date.

    Give `traject` for another step of the same person, `van` for another colleague, `rol` for a step of another role.
    """

    def maak(
        dagen: int | None,
        *,
        traject: Traject | None = None,
        van: Medewerker | None = None,
        rol: str = Rol.KLANTONDERSTEUNER,
        wacht_sinds: date | None = None,
        **velden: Any,
    ) -> Stap:
        traject = traject or persoon_van(van or klantondersteuner)
        nieuw = rol != Rol.KLANTONDERSTEUNER or traject.stappen.exists()
        aanpakstap = AanpakStapFactory(aanpak=soort_stap.aanpak, rol=rol) if nieuw else soort_stap
        wacht = {"wacht_op": "Taalhuis", "wacht_sinds": wacht_sinds} if wacht_sinds else {}
        stap = StapFactory(
            traject=traject,
            aanpakstap=aanpakstap,
            streefdatum=None if dagen is None else DINSDAG + timedelta(days=dagen),
            uiterste_datum=None,
            **wacht,
            **velden,
        )
        if traject.volgende_stap_id is None:
            stap.refresh_from_db()
            traject.volgende_stap, traject.volgende_datum = stap, stap.uiterlijk
            traject.save()
        return stap

    return maak


@pytest.fixture
def queries_van() -> Callable[[Client, str], int]:
    """How many queries a page takes beside those of session, user and municipality."""

    def tel(client: Client, url: str) -> int:
        with CaptureQueriesContext(connection) as vragen:
            assert client.get(url).status_code == 200
        eigen = [v["sql"] for v in vragen if "django_session" not in v["sql"] and "SAVEPOINT" not in v["sql"]]
        return len(eigen) - 2

    return tel
