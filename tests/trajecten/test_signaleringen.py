"""The flags: when they come, to whom, and that they end by themselves."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from agenda.models import Signalering
from agenda.selectors import als_vlaggen, open_vlaggen
from agenda.services import werk_signaleringen_bij
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from medewerkers.services.collegas import Collegagegevens, nodig_uit, wijzig_collega, zet_aan, zet_uit
from statushouders.models import Statushouder
from statushouders.services import wijs_toe
from tests.factories import BetrokkenheidFactory, MedewerkerFactory, StatushouderFactory, TeamFactory
from trajecten.models import Stap
from trajecten.services import rond_stap_af, start_trajecten, verplaats_stap
from trajecten.signaleringen import AFRONDEN_OF_VERPLAATSEN, ALLEEN_AFRONDEN

VESTIGING = date(2026, 11, 3)  # eerste contact: 10 nov, at most 24 nov; warned 2 days ahead, escalated after 3
Soort = Signalering.Soort
Zet = Callable[[date], None]


@pytest.fixture
def persoon(vestig: Callable[..., Statushouder], vandaag_is: Zet) -> Statushouder:
    vandaag_is(VESTIGING)
    return vestig(vestigingsdatum=VESTIGING, brp_inschrijving=None)


def _van_contact(persoon: Statushouder) -> dict[str, Signalering]:
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__code="eerste-contact")
    return {s.soort: s for s in Signalering.objects.open().filter(regel="stap", bron_id=stap.pk)}


@pytest.mark.parametrize(
    ("dag", "soorten"),
    [
        (date(2026, 11, 7), set()),
        (date(2026, 11, 8), {Soort.KOMT_ERAAN}),
        (date(2026, 11, 10), {Soort.KOMT_ERAAN}),  # due today is not late
        (date(2026, 11, 11), {Soort.TE_LAAT}),
        (date(2026, 11, 13), {Soort.TE_LAAT}),
        (date(2026, 11, 14), {Soort.TE_LAAT, Soort.ESCALATIE}),
        (date(2026, 11, 24), {Soort.TE_LAAT, Soort.ESCALATIE}),
        (date(2026, 11, 25), {Soort.UITERSTE_TERMIJN, Soort.ESCALATIE}),
    ],
)
def test_the_kind_follows_the_day(
    dag: date, soorten: set[str], persoon: Statushouder, vandaag_is: Zet, klantondersteuner: Medewerker
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    vandaag_is(dag)
    werk_signaleringen_bij()
    assert set(_van_contact(persoon)) == soorten


def test_a_step_moved_past_its_limit_is_warned_about_and_escalated_by_that_limit(
    persoon: Statushouder, vandaag_is: Zet, klantondersteuner: Medewerker
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    vandaag_is(date(2026, 11, 9))
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__code="eerste-contact")
    verplaats_stap(stap=stap, door=klantondersteuner, naar=date(2026, 12, 15), reden="Nog niet verhuisd.")
    assert _van_contact(persoon) == {}
    vandaag_is(date(2026, 11, 22))
    werk_signaleringen_bij()
    assert _van_contact(persoon)[Soort.KOMT_ERAAN].datum == date(2026, 11, 24)
    vandaag_is(date(2026, 11, 24))
    werk_signaleringen_bij()
    assert set(_van_contact(persoon)) == {Soort.KOMT_ERAAN}
    vandaag_is(date(2026, 11, 25))
    werk_signaleringen_bij()
    assert set(_van_contact(persoon)) == {Soort.UITERSTE_TERMIJN, Soort.ESCALATIE}
    escalatie = _van_contact(persoon)[Soort.ESCALATIE]
    assert (escalatie.datum, escalatie.sinds) == (date(2026, 11, 24), date(2026, 11, 25))


def test_what_nobody_has_is_with_the_teamleider_once(
    persoon: Statushouder, vandaag_is: Zet, teamleider: Medewerker, klantondersteuner: Medewerker, ingelogd: Any
) -> None:
    """However late: one flag, that it must be assigned. It escalates when somebody has it."""
    vandaag_is(date(2026, 11, 24))
    werk_signaleringen_bij()
    assert set(_van_contact(persoon)) == {Soort.TE_LAAT}
    (een,) = (een for een in open_vlaggen(teamleider) if een.onderwerp == "Eerste contact")
    assert [vlag.oplossing for vlag in als_vlaggen([een], dag=date(2026, 11, 24), kijker=teamleider)] == [
        "Wijs deze persoon toe aan een collega."
    ]
    pagina = ingelogd(teamleider).get(reverse("agenda:lijst")).text
    assert f"{reverse('statushouders:betrokkenheid_nieuw', args=[persoon.pk])}?terug=" in pagina
    wijs_toe(statushouder_ids=[persoon.pk], medewerker=klantondersteuner, rol=Rol.KLANTONDERSTEUNER, door=teamleider)
    assert set(_van_contact(persoon)) == {Soort.TE_LAAT, Soort.ESCALATIE}
    assert [een.soort for een in open_vlaggen(teamleider) if een.onderwerp == "Eerste contact"] == [Soort.ESCALATIE]


def test_missed_nights_catch_up_with_the_true_first_day(
    persoon: Statushouder, vandaag_is: Zet, klantondersteuner: Medewerker
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    vandaag_is(date(2026, 11, 20))
    werk_signaleringen_bij()
    flags = _van_contact(persoon)
    assert flags[Soort.TE_LAAT].sinds == date(2026, 11, 11)
    assert flags[Soort.ESCALATIE].sinds == date(2026, 11, 14)


def test_running_again_changes_nothing(persoon: Statushouder, vandaag_is: Zet) -> None:
    vandaag_is(date(2026, 11, 20))
    werk_signaleringen_bij()
    eerst = list(Signalering.objects.order_by("pk").values())
    werk_signaleringen_bij()
    assert list(Signalering.objects.order_by("pk").values()) == eerst


def test_a_flag_ends_when_its_cause_is_gone_and_not_before(
    persoon: Statushouder, vandaag_is: Zet, klantondersteuner: Medewerker
) -> None:
    vandaag_is(date(2026, 11, 12))
    werk_signaleringen_bij()
    assert set(_van_contact(persoon)) == {Soort.TE_LAAT}
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__code="eerste-contact")
    verplaats_stap(stap=stap, door=klantondersteuner, naar=date(2026, 11, 13), reden="Niet thuis.")
    assert set(_van_contact(persoon)) == {Soort.KOMT_ERAAN}
    rond_stap_af(stap=stap, door=klantondersteuner)
    assert _van_contact(persoon) == {}
    geeindigd = Signalering.objects.filter(bron_id=stap.pk).exclude(beeindigd_op=None)
    assert geeindigd.count() == 2


def test_it_goes_to_the_colleague_on_the_case_and_follows_a_handover(
    persoon: Statushouder, vandaag_is: Zet, klantondersteuner: Medewerker, organisatie: Any
) -> None:
    vandaag_is(date(2026, 11, 12))
    werk_signaleringen_bij()
    assert _van_contact(persoon)[Soort.TE_LAAT].aan is None
    betrokken = BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    werk_signaleringen_bij(statushouder_ids=[persoon.pk])
    assert _van_contact(persoon)[Soort.TE_LAAT].aan == klantondersteuner
    betrokken.tot = date(2026, 11, 12)
    betrokken.save()
    collega = MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner")
    BetrokkenheidFactory(statushouder=persoon, medewerker=collega)
    werk_signaleringen_bij(statushouder_ids=[persoon.pk])
    assert _van_contact(persoon)[Soort.TE_LAAT].aan == collega


def test_escalation_goes_to_the_teamleider_of_the_owners_team(
    persoon: Statushouder, vandaag_is: Zet, organisatie: Any
) -> None:
    team = TeamFactory(organisatie=organisatie)
    leider = MedewerkerFactory(organisatie=organisatie, rol="teamleider", team=team)
    MedewerkerFactory(organisatie=organisatie, rol="teamleider")
    BetrokkenheidFactory(
        statushouder=persoon, medewerker=MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner", team=team)
    )
    vandaag_is(date(2026, 11, 20))
    werk_signaleringen_bij()
    assert _van_contact(persoon)[Soort.ESCALATIE].aan == leider


@pytest.fixture
def escalatie(persoon: Statushouder, vandaag_is: Zet, organisatie: Any) -> Callable[[], Medewerker | None]:
    """To whom the escalation is; the owner of the step is in team A, which Anna leads. The night job ran."""
    team = TeamFactory(organisatie=organisatie, naam="A")
    MedewerkerFactory(organisatie=organisatie, rol="teamleider", team=team, voornaam="Anna")
    eigenaar = MedewerkerFactory(organisatie=organisatie, rol="klantondersteuner", team=team, voornaam="Marloes")
    BetrokkenheidFactory(statushouder=persoon, medewerker=eigenaar)
    vandaag_is(date(2026, 11, 20))
    werk_signaleringen_bij()

    def aan() -> Medewerker | None:
        voor = list(Signalering.objects.order_by("pk").values())
        werk_signaleringen_bij()
        assert list(Signalering.objects.order_by("pk").values()) == voor, "the night job decides something else"
        return _van_contact(persoon)[Soort.ESCALATIE].aan

    return aan


@pytest.fixture
def opgeslagen(django_capture_on_commit_callbacks: Any) -> Callable[[], Any]:
    """`with opgeslagen():` what follows on the saving of a change is done too."""
    return partial(django_capture_on_commit_callbacks, execute=True)


def _collega(voornaam: str, **anders: Any) -> tuple[Medewerker, Collegagegevens]:
    """Somebody, and his data as the form would send them, with these changes."""
    collega = Medewerker.objects.get(voornaam=voornaam)
    velden = {veld.name: getattr(collega, veld.name) for veld in fields(Collegagegevens)}
    return collega, Collegagegevens(**velden | anders)


def test_an_escalation_moves_on_as_soon_as_the_teamleider_leaves(
    escalatie: Callable[[], Medewerker | None], beheerder: Medewerker, opgeslagen: Callable[[], Any]
) -> None:
    anna, gegevens = _collega("Anna")
    assert escalatie() == anna
    with opgeslagen():
        opvolger = nodig_uit(gegevens=replace(gegevens, voornaam="Bo", email="bo@voorbeeld.example"), door=beheerder)
    assert escalatie() == anna
    with opgeslagen():
        zet_uit(collega=anna, door=beheerder)
    assert escalatie() == opvolger
    with opgeslagen():
        zet_uit(collega=opvolger, door=beheerder)
    assert escalatie() is None
    with opgeslagen():
        zet_aan(collega=anna, door=beheerder)
    assert escalatie() == anna


@pytest.mark.parametrize("wie", ["Anna", "Marloes"])
def test_an_escalation_follows_who_changes_team(
    wie: str,
    escalatie: Callable[[], Medewerker | None],
    beheerder: Medewerker,
    organisatie: Any,
    opgeslagen: Callable[[], Any],
) -> None:
    """The teamleider, or the colleague whose step it is, also when the new team has a leader."""
    elders = TeamFactory(organisatie=organisatie, naam="B")
    leider = MedewerkerFactory(organisatie=organisatie, rol="teamleider", team=elders)
    collega, gegevens = _collega(wie, team=elders)
    with opgeslagen():
        wijzig_collega(collega=collega, gegevens=gegevens, versie=collega.versie, door=beheerder)
    assert escalatie() == (leider if wie == "Marloes" else None)


def test_leaving_takes_as_many_queries_with_many_escalations_as_with_few(
    persoon: Statushouder, vandaag_is: Zet, organisatie: Any, beheerder: Medewerker, opgeslagen: Callable[[], Any]
) -> None:
    """Of a teamleider and of who has the steps; also another team, and what follows on each of them."""
    vandaag_is(date(2026, 11, 20))
    team, elders = TeamFactory.create_batch(2, organisatie=organisatie)
    aantallen = []
    for hoeveel in (2, 12):
        leider, eigenaar = (
            MedewerkerFactory(organisatie=organisatie, rol=rol, team=team, voornaam=f"{rol}{hoeveel}")
            for rol in (Rol.TEAMLEIDER, Rol.KLANTONDERSTEUNER)
        )
        mensen = [StatushouderFactory(gemeente=persoon.gemeente, vestigingsdatum=VESTIGING) for _ in range(hoeveel)]
        for mens in mensen:
            BetrokkenheidFactory(statushouder=mens, medewerker=eigenaar)
        start_trajecten([mens.pk for mens in mensen])
        van_leider = Signalering.objects.open().filter(soort=Soort.ESCALATIE, aan=leider)
        assert van_leider.values("statushouder").distinct().count() == hoeveel
        _, gegevens = _collega(eigenaar.voornaam, team=elders)
        aantallen.append(
            [
                _queries(opgeslagen, partial(werk, door=beheerder))
                for werk in (
                    partial(zet_uit, collega=leider),
                    partial(wijzig_collega, collega=eigenaar, gegevens=gegevens, versie=eigenaar.versie),
                    partial(zet_uit, collega=eigenaar),
                )
            ]
        )
    assert aantallen[0] == aantallen[1]
    assert max(aantallen[0]) <= 35


def _queries(opgeslagen: Callable[[], Any], werk: Callable[[], Any]) -> int:
    """How many, with what follows after saving."""
    with CaptureQueriesContext(connection) as queries, opgeslagen():
        werk()
    return len(queries)


def test_who_changes_role_gives_up_the_escalations(
    escalatie: Callable[[], Medewerker | None], beheerder: Medewerker, opgeslagen: Callable[[], Any]
) -> None:
    anna, gegevens = _collega("Anna", rol=Rol.BELEIDSMEDEWERKER)
    with opgeslagen():
        wijzig_collega(collega=anna, gegevens=gegevens, versie=anna.versie, door=beheerder)
    assert escalatie() is None


def test_a_change_for_one_person_leaves_the_flags_of_others(
    persoon: Statushouder, vestig: Callable[..., Statushouder], vandaag_is: Zet
) -> None:
    ander = vestig(vestigingsdatum=VESTIGING)
    vandaag_is(date(2026, 11, 12))
    werk_signaleringen_bij()
    voor = list(Signalering.objects.filter(statushouder=ander).order_by("pk").values())
    vandaag_is(date(2026, 12, 12))
    werk_signaleringen_bij(statushouder_ids=[persoon.pk])
    assert list(Signalering.objects.filter(statushouder=ander).order_by("pk").values()) == voor


@pytest.mark.parametrize(
    ("code", "dag", "verplaatsen"),
    [
        ("eerste-contact", date(2026, 11, 8), True),
        ("eerste-contact", date(2026, 11, 12), True),
        ("eerste-contact", date(2026, 11, 24), True),  # the last day of the term: it can still be today
        ("eerste-contact", date(2026, 11, 25), False),
        ("eerste-contact", date(2026, 11, 30), False),
        ("start", date(2026, 11, 22), False),  # warned about by its limit: that stays
        ("start", date(2026, 11, 25), False),
        ("huis-op-orde", date(2027, 3, 1), True),  # without a limit
    ],
)
def test_the_advice_names_what_really_clears_every_flag_of_a_step(
    code: str, dag: date, verplaatsen: bool, persoon: Statushouder, vandaag_is: Zet, teamleider: Medewerker
) -> None:
    """Moving is only advised where it helps, to who looks on as to who does it."""
    vandaag_is(dag)
    eigenaar = MedewerkerFactory(organisatie=teamleider.organisatie)
    BetrokkenheidFactory(statushouder=persoon, medewerker=eigenaar)
    stap = Stap.objects.get(traject__statushouder=persoon, aanpakstap__code=code)
    werk_signaleringen_bij()
    van_stap = Signalering.objects.open().filter(bron_id=stap.pk)
    alle = {vlag.oplossing for vlag in als_vlaggen(van_stap, dag=dag, kijker=teamleider)}
    assert alle == {AFRONDEN_OF_VERPLAATSEN if verplaatsen else ALLEEN_AFRONDEN}

    voor = set(van_stap.values_list("soort", flat=True))
    naar = stap.uiterste_datum if verplaatsen and stap.uiterste_datum else dag + timedelta(days=90)
    verplaats_stap(stap=stap, door=teamleider, naar=naar, reden="Ziek.")
    assert voor & set(van_stap.values_list("soort", flat=True)) == (set() if verplaatsen else voor)


def test_the_night_job_takes_as_many_queries_for_three_as_for_sixty(
    gemeente: Any, aanpakken: None, vandaag_is: Zet
) -> None:
    vandaag_is(date(2026, 11, 24))
    aantallen = []
    for hoeveel in (3, 60):
        ids = [
            StatushouderFactory(gemeente=gemeente, vestigingsdatum=VESTIGING + timedelta(days=n % 20)).pk
            for n in range(hoeveel)
        ]
        start_trajecten(ids)
        with CaptureQueriesContext(connection) as queries:
            werk_signaleringen_bij()
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 18


def test_flags_and_steps_of_a_colleague_who_left_are_nobodys(
    persoon: Statushouder, vandaag_is: Zet, klantondersteuner: Medewerker
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    vandaag_is(date(2026, 11, 12))
    werk_signaleringen_bij()
    assert _van_contact(persoon)[Soort.TE_LAAT].aan == klantondersteuner

    klantondersteuner.is_active = False
    klantondersteuner.save()
    werk_signaleringen_bij()

    assert _van_contact(persoon)[Soort.TE_LAAT].aan is None
