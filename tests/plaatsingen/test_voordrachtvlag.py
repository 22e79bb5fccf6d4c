"""Flags of proposals: the klantondersteuner hears of one, and is asked how an old one stands."""

from datetime import timedelta
from typing import Any

import pytest

from agenda.models import Signalering
from agenda.services import werk_signaleringen_bij
from kern.tijd import nu, vandaag
from plaatsingen.models import Voordracht
from plaatsingen.services.voordrachten import draag_voor, neem_voordracht_terug, zet_voordracht
from tests.factories import BetrokkenheidFactory, KandidaatFactory, WerkplekFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def am(accountmanager: Any, gemeente: Any) -> Any:
    accountmanager.actieve_gemeente = gemeente
    return accountmanager


@pytest.fixture
def persoon(gemeente: Any, klantondersteuner: Any) -> Any:
    persoon = KandidaatFactory(statushouder__gemeente=gemeente).statushouder
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


@pytest.fixture
def plek(gemeente: Any) -> Any:
    return WerkplekFactory(werkgever__gemeente=gemeente, titel="Oogst tomaat")


def vlaggen() -> list[tuple[str, int | None, str]]:
    open_ = Signalering.objects.open().filter(regel="voordracht")
    return list(open_.order_by("pk").values_list("soort", "aan_id", "onderwerp"))


def test_who_guides_hears_of_it_until_something_follows(
    am: Any, klantondersteuner: Any, persoon: Any, plek: Any
) -> None:
    voordracht = draag_voor(werkplek=plek, persoon=persoon, door=am)
    assert vlaggen() == [("komt_eraan", klantondersteuner.pk, "Voorgesteld: Oogst tomaat")]
    vers = zet_voordracht(voordracht=voordracht, stand="gesprek", gesprek_op=vandaag(), gezien=1, door=am)
    assert vlaggen() == []
    terug = zet_voordracht(voordracht=vers, stand="voorgesteld", gezien=2, door=am)
    assert len(vlaggen()) == 1
    neem_voordracht_terug(voordracht=terug, door=am)
    assert vlaggen() == []


def test_who_proposed_it_need_not_hear_that(klantondersteuner: Any, gemeente: Any, persoon: Any, plek: Any) -> None:
    klantondersteuner.actieve_gemeente = gemeente
    draag_voor(werkplek=plek, persoon=persoon, door=klantondersteuner)
    assert vlaggen() == []


@pytest.mark.parametrize(("dagen", "oud"), [(14, False), (15, True)])
def test_one_on_which_nothing_followed_is_asked_about(
    am: Any, klantondersteuner: Any, persoon: Any, plek: Any, dagen: int, oud: bool
) -> None:
    draag_voor(werkplek=plek, persoon=persoon, door=am)
    Voordracht.objects.update(gewijzigd_op=nu() - timedelta(days=dagen), door=klantondersteuner)
    werk_signaleringen_bij()
    assert [soort for soort, *_ in vlaggen()] == (["te_laat"] if oud else [])
    Voordracht.objects.update(stand="gesprek", gesprek_op=vandaag())
    werk_signaleringen_bij()
    assert vlaggen() == []


def test_an_accountmanager_reads_none(am: Any, persoon: Any, plek: Any) -> None:
    draag_voor(werkplek=plek, persoon=persoon, door=am)
    assert not Signalering.objects.visible_to(am).filter(regel="voordracht").exists()
