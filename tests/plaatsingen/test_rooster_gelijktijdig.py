"""Two at the same moment on one week or one group, in real parallel transactions."""

from datetime import date, time, timedelta
from functools import partial
from typing import Any
from uuid import UUID

import pytest

from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Medewerker
from plaatsingen import services
from plaatsingen.models import Lesgroep, Roosterblok
from plaatsingen.roostergegevens import Blokgegevens, Tijdvak
from plaatsingen.statussen import Bloksoort
from tests.factories import (
    LesgroepFactory,
    LestijdFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    RoosterblokFactory,
    StatushouderFactory,
)
from tests.gelijktijdig import tegelijk

pytestmark = pytest.mark.django_db(transaction=True)

BEGIN = date(2026, 11, 23)


def _les(van: int, tot: int) -> Blokgegevens:
    return Blokgegevens(0, time(van), time(tot), Bloksoort.TAALLES, "", BEGIN)


def _overlapt() -> bool:
    blokken = list(Roosterblok.objects.order_by("statushouder", "soort", "dag", "van"))
    return any(
        een.statushouder_id == ander.statushouder_id
        and (een.soort, een.dag) == (ander.soort, ander.dag)
        and een.van < ander.tot
        and ander.van < een.tot
        and een.geldig_van <= (ander.geldig_tot or date.max)
        and ander.geldig_van <= (een.geldig_tot or date.max)
        for nummer, een in enumerate(blokken)
        for ander in blokken[:nummer]
    )


def _collega(klantondersteuner: Medewerker) -> Medewerker:
    collega: Medewerker = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=klantondersteuner.rol)
    return collega


def test_of_four_who_put_lessons_at_the_same_time_one_succeeds(klantondersteuner: Medewerker) -> None:
    persoon = StatushouderFactory(gemeente=klantondersteuner.werkt_voor())
    uitkomsten = tegelijk(
        *(
            partial(
                services.voeg_blokken_toe, statushouder=persoon, blokken=[_les(9 + nummer, 13)],
                door=_collega(klantondersteuner),
            )
            for nummer in range(4)
        )
    )  # fmt: skip
    assert sum(isinstance(uitkomst, UUID) for uitkomst in uitkomsten) == 1
    assert sum(isinstance(uitkomst, DomeinFout) for uitkomst in uitkomsten) == 3
    assert Roosterblok.objects.count() == 1


def test_two_who_change_the_same_block_at_once_keep_one_change(klantondersteuner: Medewerker) -> None:
    blok = RoosterblokFactory(statushouder__gemeente=klantondersteuner.werkt_voor(), geldig_van=BEGIN)
    uitkomsten = tegelijk(
        *(
            partial(services.wijzig_blok, blok=blok, gegevens=_les(9, tot), versie=1, door=_collega(klantondersteuner))
            for tot in (10, 11)
        )
    )
    assert sum(isinstance(uitkomst, BewerktDoorAnder) for uitkomst in uitkomsten) == 1
    blok.refresh_from_db()
    assert blok.versie == 2


def test_a_slip_taken_back_by_two_clicks_at_once_is_taken_back_once(klantondersteuner: Medewerker) -> None:
    blok = RoosterblokFactory(statushouder__gemeente=klantondersteuner.werkt_voor(), geldig_van=BEGIN)
    reeks = services.verwijder_blok(blok=blok, door=klantondersteuner)
    uitkomsten = tegelijk(*(partial(services.maak_ongedaan, reeks=reeks, door=klantondersteuner) for _ in range(3)))
    assert sum(uitkomst is None for uitkomst in uitkomsten) == 1
    assert sum(isinstance(uitkomst, DomeinFout) for uitkomst in uitkomsten) == 2
    assert list(Roosterblok.objects.values_list("pk", flat=True)) == [blok.pk]


def _groep(gemeente: Any, naam: str, van: int) -> Lesgroep:
    groep: Lesgroep = LesgroepFactory(gemeente=gemeente, naam=naam, begin=date(2026, 9, 1), einde=date(2027, 7, 1))
    LestijdFactory(lesgroep=groep, van=time(van), tot=time(van + 3))
    return groep


def test_nobody_gets_into_two_groups_at_the_same_time(klantondersteuner: Medewerker) -> None:
    """Twenty people, two groups whose lessons overlap, and two colleagues who choose everybody at once."""
    gemeente = klantondersteuner.werkt_voor()
    mensen = [StatushouderFactory(gemeente=gemeente).pk for _ in range(20)]
    groepen = [_groep(gemeente, "A", 9), _groep(gemeente, "B", 10)]
    uitkomsten = tegelijk(
        *(
            partial(
                services.voeg_leden_toe, lesgroep=groep, vanaf=BEGIN, door=_collega(klantondersteuner),
                statushouder_ids=mensen if nummer else mensen[::-1],
            )
            for nummer, groep in enumerate(groepen)
        )
    )  # fmt: skip
    gelukt = [len(uitkomst.gelukt) for uitkomst in uitkomsten]
    overgeslagen = [len(uitkomst.overgeslagen) for uitkomst in uitkomsten]
    assert sorted(gelukt) == sorted(overgeslagen) == [0, 20]
    assert not _overlapt()


def test_two_people_change_groups_in_opposite_directions(klantondersteuner: Medewerker) -> None:
    """Four times at once: whoever locks the groups in his own order waits for the other for ever."""
    gemeente = klantondersteuner.werkt_voor()
    ochtend, middag = _groep(gemeente, "A", 9), _groep(gemeente, "B", 13)
    paren = [(ochtend, middag), (middag, ochtend)] * 4
    mensen = [StatushouderFactory(gemeente=gemeente) for _ in paren]
    for persoon, (van, _) in zip(mensen, paren, strict=True):
        services.voeg_leden_toe(lesgroep=van, statushouder_ids=[persoon.pk], vanaf=van.begin, door=klantondersteuner)
    uitkomsten = tegelijk(
        *(
            partial(
                services.kies_andere_groep, statushouder=persoon, van=van, naar=naar, vanaf=BEGIN,
                door=_collega(klantondersteuner),
            )
            for persoon, (van, naar) in zip(mensen, paren, strict=True)
        )
    )  # fmt: skip
    assert [type(uitkomst) for uitkomst in uitkomsten] == [UUID] * len(paren)
    for persoon, (_, naar) in zip(mensen, paren, strict=True):
        laatste = Roosterblok.objects.filter(statushouder=persoon).order_by("geldig_van").last()
        assert (laatste.lesgroep_id, laatste.geldig_van) == (naar.pk, BEGIN)


def test_a_member_who_comes_while_the_times_change_has_the_new_times(klantondersteuner: Medewerker) -> None:
    gemeente = klantondersteuner.werkt_voor()
    groep = _groep(gemeente, "A", 9)
    mensen = [StatushouderFactory(gemeente=gemeente).pk for _ in range(5)]
    ingang = BEGIN + timedelta(days=14)
    uitkomsten = tegelijk(
        partial(
            services.wijzig_lestijden, lesgroep=groep, tijden=[Tijdvak(3, time(13), time(15))], vanaf=ingang, versie=1,
            door=_collega(klantondersteuner),
        ),
        partial(
            services.voeg_leden_toe, lesgroep=groep, statushouder_ids=mensen, vanaf=BEGIN,
            door=_collega(klantondersteuner),
        ),
    )  # fmt: skip
    assert not [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Exception)]
    for pk in mensen:
        blokken = Roosterblok.objects.filter(statushouder=pk).order_by("geldig_van")
        assert list(blokken.values_list("dag", "geldig_van", "geldig_tot")) == [
            (0, BEGIN, ingang - timedelta(days=1)),
            (3, ingang, date(2027, 7, 1)),
        ]


def test_two_placements_at_once_never_ask_somebody_to_work_twice(klantondersteuner: Medewerker) -> None:
    persoon = StatushouderFactory(gemeente=klantondersteuner.werkt_voor())
    plaatsingen = [PlaatsingFactory(statushouder=persoon, begin=BEGIN) for _ in range(3)]
    tijden = [Tijdvak(dag, time(9), time(17)) for dag in range(3)]
    uitkomsten = tegelijk(
        *(
            partial(
                services.zet_plaatsingstijden, plaatsing=plaatsing, tijden=tijden, vanaf=BEGIN, tot=None,
                door=_collega(klantondersteuner),
            )
            for plaatsing in plaatsingen
        )
    )  # fmt: skip
    assert sum(isinstance(uitkomst, UUID) for uitkomst in uitkomsten) == 1
    assert sum(isinstance(uitkomst, DomeinFout) for uitkomst in uitkomsten) == 2
    assert Roosterblok.objects.count() == 3
