"""The list of people: who is in it, filters, order, and what a row says."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory, TrajectFactory
from tests.werkplek.conftest import DINSDAG
from trajecten.models import Stap, Traject
from trajecten.statussen import Eindreden, Fase
from werkplek.selectors.personenlijst import Lijstvraag, in_begeleiding, lijstrijen, personenlijst

pytestmark = pytest.mark.django_db
StapOp = Callable[..., Stap]
PersoonVan = Callable[..., Traject]


def mensen(kijker: Medewerker, **vraag: object) -> list[Statushouder]:
    return list(personenlijst(kijker, Lijstvraag(**vraag), dag=DINSDAG))


def persoon(stap: Stap) -> Statushouder:
    return stap.traject.statushouder


@pytest.fixture
def gestopt(persoon_van: PersoonVan) -> Statushouder:
    return persoon_van(
        achternaam="Gestopt", traject={"einddatum": DINSDAG - timedelta(days=1), "eindreden": Eindreden.VERHUISD}
    ).statushouder


@pytest.fixture
def kind(gemeente: Gemeente) -> Statushouder:
    return StatushouderFactory(gemeente=gemeente, achternaam="Kind", geboortedatum_brp="20150101")


def test_the_most_urgent_first_and_only_who_is_in_begeleiding(
    klantondersteuner: Medewerker, stap_op: StapOp, gestopt: Statushouder, kind: Statushouder
) -> None:
    later, zonder_datum, laat, vandaag = stap_op(40), stap_op(None), stap_op(-5), stap_op(0)

    assert mensen(klantondersteuner) == [persoon(stap) for stap in (laat, vandaag, later, zonder_datum)]
    assert in_begeleiding(klantondersteuner) == (4, 4)


def test_other_people_are_found_by_search_and_by_their_own_filter(
    klantondersteuner: Medewerker, gestopt: Statushouder, kind: Statushouder
) -> None:
    assert mensen(klantondersteuner) == []
    assert mensen(klantondersteuner, zoek="gestopt") == [gestopt]
    assert mensen(klantondersteuner, zoek="KIND") == [kind]
    assert mensen(klantondersteuner, stand="gestopt") == [gestopt]
    assert mensen(klantondersteuner, stand="zonder") == [kind]
    assert mensen(klantondersteuner, zoek="gestopt", stand="te-laat") == []


def test_who_came_back_is_in_the_list_once(
    klantondersteuner: Medewerker, gestopt: Statushouder, stap_op: StapOp
) -> None:
    stap_op(3, traject=TrajectFactory(statushouder=gestopt))

    assert mensen(klantondersteuner) == [gestopt]
    assert mensen(klantondersteuner, stand="gestopt") == []
    (rij,) = lijstrijen([gestopt], dag=DINSDAG)
    assert rij.stand == ("binnenkort", "nog 3 dagen")


def test_each_stand_finds_its_own_people(
    klantondersteuner: Medewerker, stap_op: StapOp, persoon_van: PersoonVan
) -> None:
    laat, vandaag, zondag, maandag, zonder = stap_op(-1), stap_op(0), stap_op(5), stap_op(6), stap_op(None)
    wacht = stap_op(2, wacht_sinds=DINSDAG)
    wacht_te_lang = stap_op(-3, wacht_sinds=DINSDAG - timedelta(days=90))
    klaar = persoon_van(klantondersteuner).statushouder

    verwacht = {
        "te-laat": [wacht_te_lang, laat],
        "vandaag": [vandaag],
        "deze-week": [vandaag, zondag],
        "later": [maandag],
        "wacht": [wacht, zonder],
    }
    for stand, stappen in verwacht.items():
        assert mensen(klantondersteuner, stand=stand) == [persoon(stap) for stap in stappen], stand
    assert mensen(klantondersteuner, stand="klaar") == [klaar]


def test_filter_by_phase_year_step_and_klantondersteuner(
    klantondersteuner: Medewerker, jobcoach: Medewerker, stap_op: StapOp, persoon_van: PersoonVan
) -> None:
    collega = MedewerkerFactory(organisatie=klantondersteuner.organisatie)
    eigen = stap_op(1, traject=persoon_van(klantondersteuner, jobcoach))
    van_collega = stap_op(
        2, traject=persoon_van(collega, vestigingsdatum=date(2025, 5, 1), traject={"fase": Fase.ASSESSMENT})
    )
    van_niemand = stap_op(3, traject=persoon_van(jobcoach), rol=Rol.JOBCOACH)
    vertrokken = MedewerkerFactory(organisatie=klantondersteuner.organisatie, is_active=False)
    van_wie_vertrok = stap_op(4, traject=persoon_van(vertrokken))

    assert mensen(klantondersteuner, wie=str(collega.pk)) == [persoon(van_collega)]
    assert mensen(klantondersteuner, wie="niemand") == [persoon(van_niemand), persoon(van_wie_vertrok)]
    assert mensen(klantondersteuner, fase=Fase.ASSESSMENT) == [persoon(van_collega)]
    assert mensen(klantondersteuner, jaar=2025) == [persoon(van_collega)]
    assert mensen(klantondersteuner, stap=van_niemand.aanpakstap.code) == [persoon(van_niemand)]
    assert mensen(klantondersteuner, wie=str(klantondersteuner.pk), jaar=2026) == [persoon(eigen)]


def test_order_by_name_and_by_vestiging(
    klantondersteuner: Medewerker, stap_op: StapOp, persoon_van: PersoonVan
) -> None:
    zuid = persoon_van(achternaam="Zuid", vestigingsdatum=date(2026, 11, 1)).statushouder
    aal = persoon_van(achternaam="Aal", vestigingsdatum=date(2026, 10, 1)).statushouder
    midden = persoon_van(achternaam="Midden", vestigingsdatum=date(2026, 11, 20)).statushouder

    assert mensen(klantondersteuner, sorteer="naam") == [aal, midden, zuid]
    assert mensen(klantondersteuner, sorteer="vestiging") == [midden, zuid, aal]


def test_each_role_sees_its_own_people(
    klantondersteuner: Medewerker,
    jobcoach: Medewerker,
    beleidsmedewerker: Medewerker,
    persoon_van: PersoonVan,
    andere_gemeente: Gemeente,
) -> None:
    van_jobcoach = persoon_van(jobcoach).statushouder
    van_niemand = persoon_van().statushouder
    persoon_van(gemeente=andere_gemeente)

    assert set(mensen(klantondersteuner)) == {van_jobcoach, van_niemand}
    assert in_begeleiding(klantondersteuner) == (2, 0)
    assert mensen(jobcoach) == [van_jobcoach]
    assert in_begeleiding(jobcoach) == (1, 1)
    assert mensen(beleidsmedewerker, zoek="Voorbeeld") == []


@pytest.mark.parametrize(
    ("dagen", "wacht", "stand"),
    [
        (-6, False, ("laat", "6 dagen te laat")),
        (-6, True, ("laat", "6 dagen te laat")),
        (0, False, ("vandaag", "vandaag")),
        (3, False, ("binnenkort", "nog 3 dagen")),
        (3, True, ("wacht", "wacht op Taalhuis")),
        (20, False, ("komt", "over 20 dagen")),
        (None, False, ("wacht", "wacht op een eerdere stap")),
    ],
)
def test_a_row_says_in_words_how_pressing_the_next_step_is(
    dagen: int | None, wacht: bool, stand: tuple[str, str], stap_op: StapOp
) -> None:
    stap = stap_op(dagen, wacht_sinds=DINSDAG if wacht else None)

    (rij,) = lijstrijen([persoon(stap)], dag=DINSDAG)

    assert (rij.stand, rij.volgende) == (stand, "Eerste contact")


def test_the_stand_of_who_has_no_running_traject(
    gestopt: Statushouder, kind: Statushouder, persoon_van: PersoonVan
) -> None:
    klaar = persoon_van().statushouder

    assert [rij.stand for rij in lijstrijen([gestopt, kind, klaar], dag=DINSDAG)] == [
        ("komt", "verhuisd"),
        ("komt", "geen traject"),
        ("klaar", "alle stappen klaar"),
    ]
    assert [rij.fase for rij in lijstrijen([gestopt, kind, klaar], dag=DINSDAG)] == ["", "", "Start"]


def test_rows_take_as_many_queries_for_many_people_as_for_few(
    klantondersteuner: Medewerker, stap_op: StapOp, django_assert_num_queries
) -> None:
    stap_op(1)
    with django_assert_num_queries(4):
        lijstrijen(mensen(klantondersteuner), dag=DINSDAG)

    for _ in range(20):
        BetrokkenheidFactory(statushouder=persoon(stap_op(2)), rol=Rol.JOBCOACH)
    with django_assert_num_queries(4):
        lijstrijen(mensen(klantondersteuner), dag=DINSDAG)
