"""What the teamleider sees: late work per colleague and people without an owner."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, SignaleringFactory
from tests.werkplek.conftest import DINSDAG
from trajecten.models import Stap, Traject
from werkplek.selectors.team import escalaties, nog_niet_verdeeld, stand_per_collega, stand_van_niemand

pytestmark = pytest.mark.django_db
StapOp = Callable[..., Stap]
PersoonVan = Callable[..., Traject]


def test_late_work_per_colleague_the_worst_first(
    teamleider: Medewerker,
    klantondersteuner: Medewerker,
    jobcoach: Medewerker,
    stap_op: StapOp,
    persoon_van: PersoonVan,
) -> None:
    rustige = MedewerkerFactory(organisatie=klantondersteuner.organisatie, achternaam="Aarts")
    traject = persoon_van(klantondersteuner, jobcoach)
    for dagen in (-6, -1, 0, 5):
        stap_op(dagen, traject=traject)
    stap_op(6)
    stap_op(-3, wacht_sinds=DINSDAG)
    stap_op(3, wacht_sinds=DINSDAG)
    stap_op(None, wacht_sinds=DINSDAG)
    stap_op(-30, traject=traject, rol=Rol.JOBCOACH)

    standen = stand_per_collega(teamleider, dag=DINSDAG)

    assert [
        (s.medewerker, s.te_laat, s.te_laat_wacht, s.oudste, s.vandaag, s.week, s.wacht, s.mensen)
        for s in standen
    ] == [
        (klantondersteuner, 3, 1, "6 dagen", 1, 1, 2, 5),
        (jobcoach, 1, 0, "30 dagen", 0, 0, 0, 1),
        (rustige, 0, 0, "", 0, 0, 0, 0),
    ]  # fmt: skip


def test_colleagues_and_work_of_another_municipality_do_not_count(
    teamleider: Medewerker, gemeente: Gemeente, andere_gemeente: Gemeente, stap_op: StapOp, persoon_van: PersoonVan
) -> None:
    vreemde = MedewerkerFactory(gemeente=andere_gemeente)
    stap_op(-1, traject=persoon_van(vreemde, gemeente=andere_gemeente))
    van_beide = MedewerkerFactory(gemeente=gemeente)
    stap_op(-1, traject=persoon_van(van_beide, gemeente=andere_gemeente))

    standen = {stand.medewerker: stand for stand in stand_per_collega(teamleider, dag=DINSDAG)}

    assert vreemde not in standen
    assert (standen[van_beide].te_laat, standen[van_beide].mensen) == (0, 0)


def test_people_whose_steps_nobody_owns(
    teamleider: Medewerker,
    klantondersteuner: Medewerker,
    stap_op: StapOp,
    persoon_van: PersoonVan,
    andere_gemeente: Gemeente,
) -> None:
    verdeeld = stap_op(-1)
    stap_op(None, traject=verdeeld.traject, rol=Rol.JOBCOACH)  # waits for an earlier step: needs no owner yet
    alleen_jobcoach_mist = persoon_van(klantondersteuner)
    stap_op(4, traject=alleen_jobcoach_mist)
    stap_op(9, traject=alleen_jobcoach_mist, rol=Rol.JOBCOACH)
    niemand = persoon_van()
    stap_op(3, traject=niemand)
    stap_op(8, traject=niemand)
    stap_op(5, traject=niemand, rol=Rol.JOBCOACH)
    stap_op(1, traject=persoon_van(gemeente=andere_gemeente))

    mensen = nog_niet_verdeeld(teamleider, dag=DINSDAG, begin=0, aantal=10)

    assert [(mens.persoon, mens.mist, mens.stappen, mens.eerste) for mens in mensen] == [
        (niemand.statushouder, "klantondersteuner en jobcoach", 3, DINSDAG + timedelta(days=3)),
        (alleen_jobcoach_mist.statushouder, "jobcoach", 1, DINSDAG + timedelta(days=9)),
    ]
    assert stand_van_niemand(teamleider, dag=DINSDAG).mensen == 2
    assert [mens.persoon for mens in nog_niet_verdeeld(teamleider, dag=DINSDAG, begin=1, aantal=10)] == [
        alleen_jobcoach_mist.statushouder
    ]


def test_work_of_a_colleague_who_left_is_nobodys(
    teamleider: Medewerker, klantondersteuner: Medewerker, stap_op: StapOp
) -> None:
    stap = stap_op(-2)
    klantondersteuner.is_active = False
    klantondersteuner.save()

    assert stand_per_collega(teamleider, dag=DINSDAG) == []
    niemand = stand_van_niemand(teamleider, dag=DINSDAG)
    assert (niemand.te_laat, niemand.oudste, niemand.mensen) == (1, "2 dagen", 1)
    assert [mens.persoon for mens in nog_niet_verdeeld(teamleider, dag=DINSDAG, begin=0, aantal=10)] == [
        stap.traject.statushouder
    ]


def test_what_nobody_owns_is_counted_as_that_of_a_colleague(
    teamleider: Medewerker, stap_op: StapOp, persoon_van: PersoonVan, andere_gemeente: Gemeente
) -> None:
    niemand = persoon_van()
    for dagen in (-6, -1, 0, 5, 6):
        stap_op(dagen, traject=niemand)
    stap_op(-3, traject=niemand, wacht_sinds=DINSDAG)
    stap_op(3, traject=persoon_van(), wacht_sinds=DINSDAG)
    stap_op(-9)
    stap_op(-9, traject=persoon_van(gemeente=andere_gemeente))

    stand = stand_van_niemand(teamleider, dag=DINSDAG)

    telling = (stand.te_laat, stand.te_laat_wacht, stand.oudste, stand.vandaag, stand.week, stand.wacht, stand.mensen)
    assert telling == (3, 1, "6 dagen", 1, 1, 1, 2)


def test_on_sunday_the_week_is_the_next_one(teamleider: Medewerker, stap_op: StapOp, persoon_van: PersoonVan) -> None:
    zondag = DINSDAG + timedelta(days=5)
    for traject in (None, persoon_van()):
        for dagen in (5, 6, 12, 13):
            stap_op(dagen, traject=traject)

    (stand,), niemand = stand_per_collega(teamleider, dag=zondag), stand_van_niemand(teamleider, dag=zondag)

    assert [(een.vandaag, een.week) for een in (stand, niemand)] == [(1, 2), (1, 2)]


def test_nothing_to_divide_for_who_may_not_see_people(
    beleidsmedewerker: Medewerker, persoon_van: PersoonVan, stap_op: StapOp
) -> None:
    stap_op(1, traject=persoon_van())

    assert stand_van_niemand(beleidsmedewerker, dag=DINSDAG).mensen == 0


def test_escalations_to_this_teamleider_the_oldest_first(
    teamleider: Medewerker, persoon_van: PersoonVan, andere_gemeente: Gemeente
) -> None:
    persoon = persoon_van().statushouder
    ander = MedewerkerFactory(organisatie=teamleider.organisatie, rol=Rol.TEAMLEIDER)
    nieuwer = SignaleringFactory(statushouder=persoon, soort="escalatie", aan=teamleider, datum=DINSDAG)
    ouder = SignaleringFactory(statushouder=persoon, soort="escalatie", datum=DINSDAG - timedelta(days=9))
    SignaleringFactory(statushouder=persoon, soort="escalatie", aan=ander)
    SignaleringFactory(statushouder=persoon, soort="te_laat")
    SignaleringFactory(statushouder=persoon, soort="escalatie", beeindigd_op=f"{DINSDAG}T06:00:00Z")
    SignaleringFactory(statushouder__gemeente=andere_gemeente, soort="escalatie")

    gevonden, aantal = escalaties(teamleider, dag=DINSDAG, hoogstens=8)

    assert [escalatie.vlag.signalering for escalatie in gevonden] == [ouder, nieuwer]
    assert aantal == 2


def test_an_escalation_says_with_whom_the_step_lies(
    teamleider: Medewerker, klantondersteuner: Medewerker, stap_op: StapOp
) -> None:
    stap = stap_op(-9)
    van_niemand = stap_op(-8, traject=stap.traject, rol=Rol.JOBCOACH)
    for een in (stap, van_niemand):
        SignaleringFactory(
            statushouder=stap.traject.statushouder, soort="escalatie", bron_id=een.pk, datum=een.uiterlijk
        )

    gevonden, aantal = escalaties(teamleider, dag=DINSDAG, hoogstens=1)
    assert ([escalatie.bij for escalatie in gevonden], aantal) == ([klantondersteuner], 2)
    gevonden, _ = escalaties(teamleider, dag=DINSDAG, hoogstens=8)
    assert [escalatie.bij for escalatie in gevonden] == [klantondersteuner, None]


def test_as_many_queries_for_many_people_as_for_few(
    teamleider: Medewerker, stap_op: StapOp, persoon_van: PersoonVan, django_assert_num_queries
) -> None:
    stap_op(-1)
    for _ in range(3):
        stap_op(1, traject=persoon_van())
    with django_assert_num_queries(5):
        stand_per_collega(teamleider, dag=DINSDAG)
        nog_niet_verdeeld(teamleider, dag=DINSDAG, begin=0, aantal=25)

    for _ in range(15):
        stap_op(2, traject=persoon_van())
        BetrokkenheidFactory(statushouder=stap_op(-3, traject=persoon_van()).traject.statushouder)
    with django_assert_num_queries(5):
        stand_per_collega(teamleider, dag=DINSDAG)
        nog_niet_verdeeld(teamleider, dag=DINSDAG, begin=0, aantal=25)
