"""A round that runs, with two questions."""

from collections.abc import Callable
from datetime import date

import pytest

from medewerkers.models import Gemeente, Medewerker
from rapportages.models import Lijstvraag, Meting
from rapportages.services.effect.invoer import leg_antwoorden_vast
from tests.factories.rapportages import LijstvraagFactory, MetingFactory

DAG = date(2026, 11, 24)


@pytest.fixture(autouse=True)
def _op_dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def meting(gemeente: Gemeente) -> Meting:
    een = MetingFactory(gemeente=gemeente)
    LijstvraagFactory(lijst=een.lijst, volgorde=1)
    LijstvraagFactory(
        lijst=een.lijst, volgorde=2, tekst="Heb je een cv?", soort=Lijstvraag.Soort.JANEE, woorden=["Nee", "Ja"]
    )
    return een


@pytest.fixture
def vragen(meting: Meting) -> list[Lijstvraag]:
    return list(meting.lijst.vragen.all())


@pytest.fixture
def vul_in(meting: Meting, vragen: list[Lijstvraag], klantondersteuner: Medewerker) -> Callable[..., None]:
    """`vul_in("voor", [2, 2, 3])`: three people answer the first question, each with their own code word."""

    def maak(moment: str, waarden: list[int], begin: int = 0) -> None:
        for nummer, waarde in enumerate(waarden, start=begin):
            leg_antwoorden_vast(
                meting=meting, moment=moment, antwoorden={vragen[0].pk: waarde}, codewoord=f"woord {nummer}",
                door=klantondersteuner,
            )  # fmt: skip

    return maak
