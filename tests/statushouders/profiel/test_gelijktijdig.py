"""Two colleagues on one profile, and an employer at the door, in real parallel transactions."""

from functools import partial
from typing import Any
from uuid import uuid4

import pytest

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Deellink, Opening, Profiel, Statushouder
from statushouders.profielbeeld import afdruk
from statushouders.selectors.profiel import beeld_van
from statushouders.services import (
    AlGemaakt,
    begin_profiel,
    deel_profiel,
    geef_akkoord,
    open_deellink,
    trek_akkoord_in,
    wijzig_profiel,
)
from tests.factories import GemeenteFactory, MedewerkerFactory, StatushouderFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def persoon() -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=GemeenteFactory())
    return persoon


@pytest.fixture
def ko(persoon: Statushouder) -> Medewerker:
    ko: Medewerker = MedewerkerFactory(gemeente=persoon.gemeente, rol=Rol.KLANTONDERSTEUNER)
    ko.actieve_gemeente = persoon.gemeente
    return ko


@pytest.fixture
def concept(persoon: Statushouder, ko: Medewerker) -> Profiel:
    profiel = begin_profiel(persoon=persoon, door=ko)
    return wijzig_profiel(profiel=profiel, teksten={"roepnaam": "Selam", "werk": "Bouw"}, versie=1, door=ko)


def akkoord(concept: Profiel, ko: Medewerker) -> Any:
    gelezen = afdruk(beeld_van(concept))
    return partial(
        geef_akkoord, profiel=concept, op=vandaag(), wijze="tolk", gedeeld=["werk"], gelezen=gelezen, door=ko
    )


def test_of_two_who_begin_both_write_on_the_same(persoon: Statushouder, ko: Medewerker) -> None:
    een, ander = tegelijk(*[partial(begin_profiel, persoon=persoon, door=ko)] * 2)
    assert een == ander
    assert Profiel.objects.count() == 1


def test_of_two_who_write_the_second_hears_of_it(concept: Profiel, ko: Medewerker) -> None:
    teksten = {"roepnaam": "Selam", "werk": "Zorg"}
    uit = tegelijk(*[partial(wijzig_profiel, profiel=concept, teksten=teksten, versie=2, door=ko)] * 2)
    assert sorted(type(een) is BewerktDoorAnder for een in uit) == [False, True]


def test_what_is_written_while_somebody_agrees_is_agreed_with_or_refused(concept: Profiel, ko: Medewerker) -> None:
    teksten = {"roepnaam": "Selam", "werk": "Zorg"}
    schrijf = partial(wijzig_profiel, profiel=concept, teksten=teksten, versie=2, door=ko)
    uit = tegelijk(akkoord(concept, ko), schrijf)
    concept.refresh_from_db()
    assert [type(een) for een in uit].count(DomeinFout) == 1
    assert concept.teksten["werk"] == ("Bouw" if concept.is_goedgekeurd else "Zorg")
    if concept.is_goedgekeurd:
        assert "Bouw" in str(concept.momentopname)


def test_a_form_that_comes_twice_at_once_makes_one_link(concept: Profiel, ko: Medewerker) -> None:
    profiel = akkoord(concept, ko)()
    deel = partial(deel_profiel, profiel=profiel, voor_wie="De Lier", tot=vandaag(), door=ko, kenmerk=uuid4())
    uit = tegelijk(deel, deel)
    assert [type(een) for een in uit].count(AlGemaakt) == 1
    assert Deellink.objects.count() == 1


def test_after_the_consent_is_taken_back_nobody_comes_in(concept: Profiel, ko: Medewerker) -> None:
    profiel = akkoord(concept, ko)()
    _link, sleutel = deel_profiel(profiel=profiel, voor_wie="De Lier", tot=vandaag(), door=ko)
    binnen = partial(open_deellink, sleutel=sleutel, soort="blad")
    uit = tegelijk(binnen, binnen, partial(trek_akkoord_in, profiel=profiel, door=ko), binnen)
    assert not [een for een in uit if isinstance(een, Exception)]
    assert Opening.objects.count() == sum(een is not None for een in (uit[0], uit[1], uit[3]))
    assert open_deellink(sleutel=sleutel, soort="blad") is None
