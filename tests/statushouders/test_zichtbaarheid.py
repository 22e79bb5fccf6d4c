"""Who sees which people (`visible_to`), and which facts about them."""

from collections.abc import Callable
from typing import Any

import pytest

from kern.tijd import vandaag
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Betrokkenheid, Contactmoment, Statushouder
from statushouders.zichtbaarheid import ZICHT, Deel, ziet
from tests.factories import (
    BetrokkenheidFactory,
    ContactmomentFactory,
    GemeenteFactory,
    MedewerkerFactory,
    OrganisatieFactory,
    StatushouderFactory,
    TrajectFactory,
)

HELE_GEMEENTE = {Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER}
BETROKKEN = {Rol.JOBCOACH, Rol.PRODUCTIELEIDER, Rol.KETENPARTNER}


@pytest.mark.parametrize("rol", Rol)
def test_a_role_sees_the_whole_municipality_only_its_own_cases_or_nobody(
    rol: Rol, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    wie = MedewerkerFactory(gemeente=gemeente, rol=rol)
    eigen, ander = StatushouderFactory(gemeente=gemeente), StatushouderFactory(gemeente=gemeente)
    elders = StatushouderFactory(gemeente=andere_gemeente)
    for persoon in (eigen, elders):
        BetrokkenheidFactory(statushouder=persoon, medewerker=wie, rol=rol)
    verwacht = {eigen, ander} if rol in HELE_GEMEENTE else {eigen} if rol in BETROKKEN else set()
    assert set(Statushouder.objects.visible_to(wie)) == verwacht
    betrokken = Betrokkenheid.objects.visible_to(wie)
    assert {een.statushouder for een in betrokken} == verwacht & {eigen}


@pytest.mark.parametrize("rol", Rol)
def test_who_guides_the_person_reads_all_contacts_others_only_their_own(
    rol: Rol, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    wie = MedewerkerFactory(gemeente=gemeente, rol=rol)
    eigen, ander = StatushouderFactory(gemeente=gemeente), StatushouderFactory(gemeente=gemeente)
    elders = StatushouderFactory(gemeente=andere_gemeente)
    BetrokkenheidFactory(statushouder=eigen, medewerker=wie, rol=rol)
    van_mij = ContactmomentFactory(statushouder=eigen, door=wie)
    van_ander = ContactmomentFactory(statushouder=eigen)
    bij_ander = ContactmomentFactory(statushouder=ander)
    ContactmomentFactory(statushouder=elders)
    verwacht = {
        Rol.KLANTONDERSTEUNER: {van_mij, van_ander, bij_ander},
        Rol.TEAMLEIDER: {van_mij, van_ander, bij_ander},
        Rol.JOBCOACH: {van_mij, van_ander},
        Rol.KETENPARTNER: {van_mij},
        Rol.PRODUCTIELEIDER: {van_mij},
    }
    assert set(Contactmoment.objects.visible_to(wie)) == verwacht.get(rol, set())


@pytest.mark.parametrize("rol", sorted(HELE_GEMEENTE | BETROKKEN))
@pytest.mark.parametrize("hoe", ["staat uit", "geen gemeente"])
def test_who_is_switched_off_or_has_no_municipality_sees_nobody(rol: Rol, hoe: str, gemeente: Gemeente) -> None:
    wie = MedewerkerFactory(gemeente=gemeente, rol=rol)
    BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=wie, rol=rol)
    assert Statushouder.objects.visible_to(wie).exists()
    if hoe == "staat uit":
        wie.is_active = False
    else:
        wie.actieve_gemeente = None
    assert not Statushouder.objects.visible_to(wie).exists()


def test_an_organisation_that_serves_two_municipalities_sees_one_at_a_time(db: None) -> None:
    een, twee = GemeenteFactory(), GemeenteFactory()
    wie = MedewerkerFactory(organisatie=OrganisatieFactory(gemeenten=[een, twee]), rol=Rol.JOBCOACH)
    personen = {gemeente: StatushouderFactory(gemeente=gemeente) for gemeente in (een, twee)}
    for persoon in personen.values():
        BetrokkenheidFactory(statushouder=persoon, medewerker=wie)
    for gemeente, persoon in personen.items():
        wie.actieve_gemeente = gemeente
        assert list(Statushouder.objects.visible_to(wie)) == [persoon]


def test_a_case_that_ended_is_out_of_sight(gemeente: Gemeente, jobcoach: Medewerker) -> None:
    BetrokkenheidFactory(statushouder__gemeente=gemeente, medewerker=jobcoach, tot="2099-01-01")
    assert not Statushouder.objects.visible_to(jobcoach).exists()


WIE_BELT = {Deel.NAAM, Deel.TELEFOON, Deel.TAAL}


@pytest.mark.parametrize(
    ("rol", "delen"),
    [
        (Rol.KLANTONDERSTEUNER, set(Deel)),
        (Rol.TEAMLEIDER, set(Deel)),
        (Rol.JOBCOACH, set(Deel) - {Deel.NUMMERS, Deel.VERGUNNING, Deel.THUIS}),
        (Rol.PRODUCTIELEIDER, WIE_BELT | {Deel.MOGELIJKHEDEN}),
        (Rol.KETENPARTNER, WIE_BELT),
        (Rol.ACCOUNTMANAGER, set()),
        (Rol.BELEIDSMEDEWERKER, set()),
        (Rol.BEHEERDER, set()),
    ],
)
def test_what_each_role_sees_of_a_person(rol: Rol, delen: set[Deel]) -> None:
    assert {deel for deel in Deel if ziet(Medewerker(rol=rol), deel)} == delen


@pytest.mark.parametrize("rol", ZICHT)
def test_who_is_switched_off_sees_no_fact(rol: str) -> None:
    assert not any(ziet(Medewerker(rol=rol, is_active=False), deel) for deel in Deel)


@pytest.mark.parametrize("rol", Rol)
def test_the_number_is_shown_to_two_roles_and_that_is_written_down(
    rol: Rol, gemeente: Gemeente, ingelogd: Callable[[Medewerker], Any]
) -> None:
    wie = MedewerkerFactory(gemeente=gemeente, rol=rol)
    persoon = StatushouderFactory(gemeente=gemeente)
    BetrokkenheidFactory(statushouder=persoon, medewerker=wie, rol=rol)
    antwoord = ingelogd(wie).post(f"/statushouders/{persoon.pk}/bsn/")
    gezien = rol in {Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER}
    assert antwoord.status_code == (200 if gezien else 403)
    assert (persoon.bsn in antwoord.content.decode()) == gezien
    regels = Logregel.objects.filter(actie="statushouder.bsn_getoond", statushouder_id=persoon.pk, door=wie)
    assert regels.count() == int(gezien)
    if gezien:
        assert antwoord.headers["Cache-Control"] == "no-store"


def test_whose_traject_runs_or_who_never_had_one(gemeente: Any) -> None:
    nooit, loopt, weer, dicht = (StatushouderFactory(gemeente=gemeente) for _ in range(4))
    gesloten = {"einddatum": vandaag(), "eindreden": "werk"}
    TrajectFactory(statushouder=loopt)
    TrajectFactory(statushouder=weer, **gesloten)
    TrajectFactory(statushouder=weer)
    TrajectFactory(statushouder=dicht, **gesloten)
    assert set(Statushouder.objects.niet_afgesloten()) == {nooit, loopt, weer}
