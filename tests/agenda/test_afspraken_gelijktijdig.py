"""Two at the same moment: only one gets the hour, and the other hears it in plain words."""

from datetime import timedelta
from typing import Any

import pytest

from agenda import services
from agenda.afspraakgegevens import Afspraakgegevens
from agenda.models import Afspraak
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from tests.factories import MedewerkerFactory, StatushouderFactory
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)
MORGEN = timedelta(days=1)


def _plan(persoon: Statushouder, met: Medewerker, door: Medewerker, begin: Any) -> Afspraak:
    gegevens = Afspraakgegevens(
        soort="werkintake", plaats="De Schakel", begin=begin, einde=begin + timedelta(hours=1), medewerker=met
    )
    return services.plan_afspraak(statushouder=persoon, gegevens=gegevens, door=door)


def _een_gelukt(uitkomsten: list[Any], melding: str) -> None:
    gelukt = [een for een in uitkomsten if isinstance(een, Afspraak)]
    fouten = [een for een in uitkomsten if isinstance(een, DomeinFout)]
    assert (len(gelukt), len(fouten)) == (1, len(uitkomsten) - 1), uitkomsten
    assert all(melding in fout.melding for fout in fouten)
    assert Afspraak.objects.count() == 1


def test_two_people_cannot_get_the_same_hour_of_a_colleague(klantondersteuner: Medewerker) -> None:
    gemeente = klantondersteuner.werkt_voor()
    mensen = [StatushouderFactory(gemeente=gemeente) for _ in range(4)]
    collegas = [MedewerkerFactory(organisatie=klantondersteuner.organisatie) for _ in mensen]
    begin = nu() + MORGEN
    uitkomsten = tegelijk(
        *(
            lambda persoon=persoon, door=door: _plan(persoon, klantondersteuner, door, begin)
            for persoon, door in zip(mensen, collegas, strict=True)
        )
    )
    _een_gelukt(uitkomsten, "heeft dan al een afspraak")


def test_one_person_cannot_be_with_two_colleagues(klantondersteuner: Medewerker) -> None:
    persoon = StatushouderFactory(gemeente=klantondersteuner.werkt_voor())
    collegas = [MedewerkerFactory(organisatie=klantondersteuner.organisatie) for _ in range(4)]
    begin = nu() + MORGEN
    uitkomsten = tegelijk(*(lambda wie=wie: _plan(persoon, wie, wie, begin) for wie in collegas))
    _een_gelukt(uitkomsten, "heeft dan al een afspraak")


def test_a_form_posted_twice_at_once_is_one_appointment(klantondersteuner: Medewerker) -> None:
    persoon, begin = StatushouderFactory(gemeente=klantondersteuner.werkt_voor()), nu() + MORGEN
    eerste, tweede = tegelijk(*[lambda: _plan(persoon, klantondersteuner, klantondersteuner, begin)] * 2)
    assert eerste == tweede
    assert Afspraak.objects.count() == 1


def test_one_of_two_outcomes_counts(klantondersteuner: Medewerker) -> None:
    persoon, begin = StatushouderFactory(gemeente=klantondersteuner.werkt_voor()), nu() + MORGEN
    afspraak = _plan(persoon, klantondersteuner, klantondersteuner, begin)
    Afspraak.objects.filter(pk=afspraak.pk).update(begin=nu() - timedelta(minutes=5))
    uitkomsten = tegelijk(
        lambda: services.rond_afspraak_af(afspraak=afspraak, door=klantondersteuner),
        lambda: services.meld_niet_verschenen(afspraak=afspraak, met_bericht=True, door=klantondersteuner),
    )
    _een_gelukt(uitkomsten, "staat al")
