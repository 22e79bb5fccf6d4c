"""Two colleagues on one dossier at the same moment, in real parallel transactions."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest

from kern.fouten import BewerktDoorAnder, DomeinFout
from kern.tijd import vandaag
from medewerkers.models import Gemeente
from statushouders.feiten import Feiten, Taalfeit, Werkfeit
from statushouders.gegevens import PersoonGegevens
from statushouders.models import Betrokkenheid, Statushouder, Vervanging
from statushouders.services import leg_feiten_vast, regel_vervanging, schrijf_in, wijs_toe, wijzig, wijzig_feiten
from tests.factories import GemeenteFactory, MedewerkerFactory, OrganisatieFactory, StatushouderFactory
from tests.gelijktijdig import tegelijk
from tests.statushouders.test_services import GEGEVENS

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def gemeente() -> Gemeente:
    return GemeenteFactory()


def test_of_two_editors_one_saves_and_the_other_hears_it(gemeente: Gemeente) -> None:
    persoon = StatushouderFactory(gemeente=gemeente)
    gegevens = PersoonGegevens.van(persoon)
    wie = MedewerkerFactory(gemeente=gemeente)
    uitkomsten = tegelijk(
        *(
            partial(wijzig, statushouder=persoon, gegevens=replace(gegevens, woonplaats=plaats), versie=1, door=wie)
            for plaats in ("Duinrade", "Polderwijk")
        )
    )
    assert sorted(type(uitkomst) is BewerktDoorAnder for uitkomst in uitkomsten) == [False, True]
    bewaard = next(uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Statushouder))
    persoon.refresh_from_db()
    assert (persoon.versie, persoon.woonplaats) == (2, bewaard.woonplaats)


def test_of_two_who_write_down_the_same_person_one_succeeds(gemeente: Gemeente) -> None:
    wie = MedewerkerFactory(gemeente=gemeente)
    wie.actieve_gemeente = gemeente
    uitkomsten = tegelijk(*(partial(schrijf_in, gegevens=GEGEVENS, door=wie) for _ in range(3)))
    assert sum(isinstance(uitkomst, DomeinFout) for uitkomst in uitkomsten) == 2
    assert Statushouder.objects.count() == 1


def test_of_two_who_assign_the_last_one_stands_and_nobody_is_lost(gemeente: Gemeente) -> None:
    organisatie = OrganisatieFactory(gemeenten=[gemeente])
    mensen = [StatushouderFactory(gemeente=gemeente).pk for _ in range(5)]
    collegas = [MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner") for _ in range(3)]
    uitkomsten = tegelijk(
        *(
            partial(wijs_toe, statushouder_ids=mensen, medewerker=collega, rol="klantondersteuner", door=collegas[0])
            for collega in collegas
        )
    )
    assert not [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Exception)]
    actief = Betrokkenheid.objects.actief()
    assert sorted(actief.values_list("statushouder", flat=True)) == mensen
    assert actief.values("medewerker").distinct().count() == 1


def test_the_same_stand_in_posted_twice_at_once_is_one(gemeente: Gemeente) -> None:
    weg, vervanger = MedewerkerFactory.create_batch(
        2, organisatie=OrganisatieFactory(gemeenten=[gemeente]), rol="klantondersteuner"
    )
    weg.actieve_gemeente = gemeente
    tot = vandaag() + timedelta(days=5)
    vraag = partial(regel_vervanging, medewerker=weg, vervanger=vervanger, van=vandaag(), tot=tot, door=weg)
    eerste, tweede = tegelijk(vraag, vraag)
    assert eerste == tweede == Vervanging.objects.get()


def test_facts_and_data_of_one_person_at_once_are_both_kept(gemeente: Gemeente) -> None:
    """They share one version: who comes second by a form hears it, and no language is lost."""
    wie = MedewerkerFactory(gemeente=gemeente)
    wie.actieve_gemeente = gemeente
    persoon = StatushouderFactory(gemeente=gemeente)
    gegevens = replace(PersoonGegevens.van(persoon), contacttaal="ti", talen=("ar",))
    talen = Feiten(talen=(Taalfeit(taal="ar", spreken="B1"), Taalfeit(taal="nl", spreken="A1")))
    uitkomsten = tegelijk(
        partial(wijzig, statushouder=persoon, gegevens=gegevens, versie=1, door=wie),
        partial(wijzig_feiten, persoon=persoon, feiten=talen, versie=1, door=wie),
    )
    assert sorted(type(uitkomst) is BewerktDoorAnder for uitkomst in uitkomsten) == [False, True]
    leg_feiten_vast(persoon=persoon, feiten=talen, door=wie)
    persoon.refresh_from_db()
    assert persoon.versie == 3
    assert {"ar": "B1", "nl": "A1"}.items() <= dict(persoon.talen.values_list("taal", "spreken")).items()


def test_two_intakes_at_once_leave_the_facts_of_one(gemeente: Gemeente) -> None:
    wie = MedewerkerFactory(gemeente=gemeente)
    wie.actieve_gemeente = gemeente
    persoon = StatushouderFactory(gemeente=gemeente)
    uitkomsten = tegelijk(
        *(
            partial(
                leg_feiten_vast, persoon=persoon, feiten=Feiten(werkervaringen=(Werkfeit(beroep=beroep),)), door=wie
            )
            for beroep in ("Kok", "Lasser", "Bakker")
        )
    )
    assert not [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Exception)]
    assert persoon.werkervaringen.count() == 1
