"""Two colleagues and one proposal, at the same moment."""

from typing import Any

import pytest

from kern.fouten import DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Voordracht
from plaatsingen.services.voordrachten import draag_voor, zet_voordracht
from statushouders.services.profiel import trek_akkoord_in
from tests.factories import BetrokkenheidFactory, KandidaatFactory, MedewerkerFactory, WerkplekFactory
from tests.gelijktijdig import tegelijk
from tests.plaatsingen.verloop import voorstel

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def mens(klantondersteuner: Medewerker) -> Any:
    mens = KandidaatFactory(statushouder__gemeente=klantondersteuner.werkt_voor())
    BetrokkenheidFactory(statushouder=mens.statushouder, medewerker=klantondersteuner)
    return mens


def test_two_proposals_two_states_and_a_consent_that_goes(klantondersteuner: Medewerker, mens: Any) -> None:
    ko, persoon = klantondersteuner, mens.statushouder
    collega = MedewerkerFactory(organisatie=ko.organisatie)
    plek = WerkplekFactory(werkgever__gemeente=persoon.gemeente, soorten=["proefplaatsing"])

    uit = tegelijk(*(lambda wie=wie: draag_voor(werkplek=plek, persoon=persoon, door=wie) for wie in (ko, collega, ko)))
    assert [type(een) for een in uit].count(Voordracht) == 1, uit
    assert all("al voorgesteld" in een.melding for een in uit if isinstance(een, DomeinFout)), uit
    voordracht = Voordracht.objects.get()

    def zet(wie: Medewerker, stand: str, **velden: Any) -> Voordracht:
        return zet_voordracht(voordracht=voordracht, stand=stand, gezien=1, door=wie, **velden)

    uit = tegelijk(lambda: zet(ko, "gesprek", gesprek_op=vandaag()), lambda: zet(collega, "afgewezen", reden="taal"))
    assert [type(een) for een in uit].count(Voordracht) == 1, uit
    assert any("Een collega was je voor" in een.melding for een in uit if isinstance(een, DomeinFout)), uit

    # A placement is made while the employer says no: one story comes of it, never both.
    Voordracht.objects.update(stand="gesprek", reden="", versie=1)
    uit = tegelijk(
        lambda: voorstel(ko, persoon=persoon, werkgever=plek.werkgever, werkplek=plek),
        lambda: zet(collega, "afgewezen", reden="taal"),
    )
    voordracht.refresh_from_db()
    assert (voordracht.stand, voordracht.plaatsing_id is None) in (("geplaatst", False), ("afgewezen", True)), uit


def test_nobody_is_proposed_while_the_consent_goes(klantondersteuner: Medewerker, mens: Any) -> None:
    plek = WerkplekFactory(werkgever__gemeente=mens.statushouder.gemeente)
    profiel, persoon = mens.profiel, mens.statushouder
    uit = tegelijk(
        lambda: draag_voor(werkplek=plek, persoon=persoon, door=klantondersteuner),
        lambda: trek_akkoord_in(profiel=profiel, door=klantondersteuner),
    )
    assert not Voordracht.objects.open().exists(), uit
    assert not [een for een in uit if isinstance(een, Exception) and not isinstance(een, DomeinFout)], uit
