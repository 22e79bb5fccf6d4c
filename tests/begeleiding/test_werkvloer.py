"""What is recorded about a placement that is under way: services and screens."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, time, timedelta
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.db.models import Sum
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from begeleiding.models import Begeleidingscontact, Urenweek, Voorval, Werkafspraak
from begeleiding.selectors.voortgang import cijfers_voor
from begeleiding.selectors.werkvloer import met_geplande_uren, tel_uren, werkweken
from begeleiding.services.werkvloer.afspraken import heropen_werkafspraak, plan_werkafspraak, rond_werkafspraak_af
from begeleiding.services.werkvloer.contacten import leg_contact_vast, verwijder_contact, wijzig_contact
from begeleiding.services.werkvloer.uren import Weekuren, laatste_weken, leg_uren_vast
from begeleiding.services.werkvloer.voorvallen import leg_voorval_vast
from kern.fouten import BewerktDoorAnder, DomeinFout
from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from plaatsingen.models import Plaatsing, Urenafspraak
from tests.factories import (
    BetrokkenheidFactory,
    MedewerkerFactory,
    PlaatsingFactory,
    PlaatsingsmomentFactory,
    RoosterblokFactory,
)
from tests.factories.begeleiding import (
    BegeleidingscontactFactory,
    DagregistratieFactory,
    UrenweekFactory,
    VoorvalFactory,
    WaarnemingFactory,
    WerkafspraakFactory,
)
from werkgevers.services.acties import Actiegegevens

pytestmark = pytest.mark.django_db
VANDAAG = date(2026, 11, 25)  # a wednesday
MAANDAG = date(2026, 11, 23)
START = date(2026, 10, 5)


@pytest.fixture(autouse=True)
def _dag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(VANDAAG)


@pytest.fixture
def plaatsing() -> Plaatsing:
    """Somebody works there since a monday."""
    return PlaatsingFactory(
        begin=START, gestart_op=START, stand=Plaatsing.Stand.LOPEND, einde=START + timedelta(days=90)
    )  # fmt: skip


@pytest.fixture
def coach(plaatsing: Plaatsing) -> Medewerker:
    coach = MedewerkerFactory(gemeente=plaatsing.statushouder.gemeente, rol=Rol.JOBCOACH)
    BetrokkenheidFactory(statushouder=plaatsing.statushouder, medewerker=coach, rol=Rol.JOBCOACH)
    return coach


def _bezoek(plaatsing: Plaatsing, coach: Medewerker, **anders: Any) -> Begeleidingscontact:
    wat = {"soort": "bezoek", "dag": VANDAAG, "verslag": "Gaat goed."} | anders
    return leg_contact_vast(plaatsing=plaatsing, door=coach, **wat)


def test_a_visit_makes_an_agreement_at_once(plaatsing: Plaatsing, coach: Medewerker) -> None:
    gegevens = Actiegegevens(wat="Schoenen bestellen", uiterlijk=VANDAAG, van=coach)
    _bezoek(plaatsing, coach, afspraak=gegevens)
    assert Werkafspraak.objects.get().wat == "Schoenen bestellen"
    assert _bezoek(plaatsing, coach, afspraak=gegevens) == Begeleidingscontact.objects.get()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"dag": VANDAAG + timedelta(days=1)}, "dag"),
        ({"dag": START - timedelta(days=1)}, "dag"),
        ({"verslag": "  "}, "verslag"),
        ({"soort": "brief"}, "soort"),
    ],
)
def test_what_cannot_be_is_refused(anders: dict[str, Any], veld: str, plaatsing: Plaatsing, coach: Medewerker) -> None:
    with pytest.raises(DomeinFout) as fout:
        _bezoek(plaatsing, coach, **anders)
    assert fout.value.veld == veld


def test_before_somebody_began_and_by_who_does_not_guide_nothing_is_recorded(
    plaatsing: Plaatsing, coach: Medewerker
) -> None:
    with pytest.raises(DomeinFout):
        _bezoek(PlaatsingFactory(statushouder=plaatsing.statushouder, begin=VANDAAG), coach)
    accountmanager = MedewerkerFactory(gemeente=plaatsing.statushouder.gemeente, rol=Rol.ACCOUNTMANAGER)
    with pytest.raises(DomeinFout):
        _bezoek(plaatsing, accountmanager)


def test_a_contact_is_bettered_by_its_maker_within_a_week(
    plaatsing: Plaatsing, coach: Medewerker, vandaag_is: Callable[[date], None]
) -> None:
    contact = _bezoek(plaatsing, coach)
    nieuw = {"soort": "mentor", "dag": VANDAAG, "verslag": "Ging beter."}
    wijzig_contact(contact=contact, door=coach, **nieuw)
    teamleider = MedewerkerFactory(gemeente=plaatsing.statushouder.gemeente, rol=Rol.TEAMLEIDER)
    with pytest.raises(DomeinFout, match="door een collega"):
        wijzig_contact(contact=contact, door=teamleider, **nieuw)
    vandaag_is(VANDAAG + timedelta(days=8))
    with pytest.raises(DomeinFout, match="langer dan een week"):
        verwijder_contact(contact=contact, door=coach)


def test_an_agreement_is_done_and_open_again(plaatsing: Plaatsing, coach: Medewerker) -> None:
    afspraak = plan_werkafspraak(
        plaatsing=plaatsing, gegevens=Actiegegevens(wat="Bellen", uiterlijk=VANDAAG, van=coach), door=coach
    )
    assert not rond_werkafspraak_af(afspraak=afspraak, door=coach).is_open
    assert heropen_werkafspraak(afspraak=afspraak, door=coach).is_open
    met_oud = Actiegegevens(wat="Bellen", uiterlijk=VANDAAG - timedelta(days=1), van=coach)
    with pytest.raises(DomeinFout):
        plan_werkafspraak(plaatsing=plaatsing, gegevens=met_oud, door=coach)


def test_hours_of_several_weeks_are_stored_changed_and_emptied(plaatsing: Plaatsing, coach: Medewerker) -> None:
    vorige = MAANDAG - timedelta(weeks=1)
    weken = {MAANDAG: Weekuren(Decimal("7.5")), vorige: Weekuren(Decimal(16)), START: Weekuren(None)}
    terug = leg_uren_vast(plaatsing=plaatsing, weken=weken, door=coach)
    assert terug == {MAANDAG: Weekuren(None, Decimal("7.5")), vorige: Weekuren(None, Decimal(16))}
    assert leg_uren_vast(plaatsing=plaatsing, weken={vorige: Weekuren(Decimal(16))}, door=coach) == {}
    with pytest.raises(BewerktDoorAnder):
        leg_uren_vast(plaatsing=plaatsing, weken={vorige: Weekuren(Decimal(12), Decimal(14))}, door=coach)
    leg_uren_vast(plaatsing=plaatsing, weken={vorige: Weekuren(None, Decimal(16))}, door=coach)
    assert list(Urenweek.objects.values_list("week", "uren")) == [(MAANDAG, Decimal("7.5"))]


@pytest.mark.parametrize(
    ("week", "uren"),
    [(START - timedelta(weeks=1), 8), (MAANDAG + timedelta(weeks=1), 8), (VANDAAG, 8), (MAANDAG, 61), (MAANDAG, -1)],
)
def test_hours_that_cannot_be_are_refused(week: date, uren: int, plaatsing: Plaatsing, coach: Medewerker) -> None:
    with pytest.raises(DomeinFout):
        leg_uren_vast(plaatsing=plaatsing, weken={week: Weekuren(Decimal(uren))}, door=coach)


def test_the_log_counts_each_day_by_its_part_of_the_week() -> None:
    rooster = {0: 240, 1: 480}
    assert tel_uren(Decimal(12), rooster, []) is None
    log = [
        DagregistratieFactory.build(assessment=None, statushouder=None, door=None, dag=MAANDAG),
        DagregistratieFactory.build(
            assessment=None,
            statushouder=None,
            door=None,
            dag=MAANDAG + timedelta(days=1),
            aanwezigheid="laat",
            minuten=60,
        ),
    ]
    assert tel_uren(Decimal(12), {}, log) is None
    assert tel_uren(Decimal(12), rooster, log) == Decimal(11)
    log[1].aanwezigheid = "ziek"
    assert tel_uren(Decimal(12), rooster, log) == Decimal(4)


def test_planned_is_what_holds_in_that_week_for_one_and_for_many(plaatsing: Plaatsing, coach: Medewerker) -> None:
    vorige = MAANDAG - timedelta(weeks=1)
    Urenafspraak.objects.create(plaatsing=plaatsing, vanaf=MAANDAG, uren_per_week=Decimal(24))
    for week in (vorige, MAANDAG):
        UrenweekFactory(plaatsing=plaatsing, week=week, uren=Decimal(15))
    assert [een.gepland for een in werkweken(plaatsing, [MAANDAG, vorige])] == [24, 16]
    som = met_geplande_uren(Urenweek.objects.all()).aggregate(u=Sum("uren"), g=Sum("gepland"))
    assert (som["u"], som["g"]) == (30, 40)
    assert laatste_weken(plaatsing, dag=START, aantal=6) == [START]


def test_an_incident_is_recorded_on_a_day_that_somebody_worked_there(plaatsing: Plaatsing, coach: Medewerker) -> None:
    leg_voorval_vast(plek=plaatsing, dag=VANDAAG, soort="conflict", wat="Ruzie over de pauze.", door=coach)
    assert Voorval.objects.get().statushouder_id == plaatsing.statushouder_id
    with pytest.raises(DomeinFout):
        leg_voorval_vast(plek=plaatsing, dag=START - timedelta(days=1), soort="conflict", wat="Ruzie.", door=coach)


def test_the_figures_count_from_the_moment_before(plaatsing: Plaatsing, coach: Medewerker) -> None:
    PlaatsingsmomentFactory(plaatsing=plaatsing, gedaan_op=MAANDAG, door=coach, verslag="Goed.", uiterlijk=MAANDAG)
    moment = PlaatsingsmomentFactory(plaatsing=plaatsing, uiterlijk=VANDAAG, na_maanden=3)
    for dag in (START, MAANDAG, VANDAAG):
        DagregistratieFactory(assessment=None, plaatsing=plaatsing, dag=dag)
    cijfers = cijfers_voor(moment, kijker=coach, dag=VANDAAG)
    assert (cijfers.vanaf, cijfers.aanwezig.gekomen, cijfers.aanwezig.verwacht) == (MAANDAG, 2, 2)


def test_the_week_in_which_one_looked_last_counts_whole(plaatsing: Plaatsing, coach: Medewerker) -> None:
    woensdag = MAANDAG + timedelta(days=2)
    PlaatsingsmomentFactory(plaatsing=plaatsing, gedaan_op=woensdag, door=coach, verslag="Goed.", uiterlijk=woensdag)
    UrenweekFactory(plaatsing=plaatsing, week=MAANDAG, uren=16)
    moment = PlaatsingsmomentFactory(plaatsing=plaatsing, uiterlijk=VANDAAG, na_maanden=3)
    assert cijfers_voor(moment, kijker=coach, dag=VANDAAG).uren == 16


def _pagina(client: Client, plaatsing: Plaatsing) -> str:
    return client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])).content.decode()


def test_an_accountmanager_sees_nothing_of_how_it_goes(client: Client, plaatsing: Plaatsing, coach: Medewerker) -> None:
    _bezoek(plaatsing, coach, verslag="Slaapt slecht.")
    accountmanager = MedewerkerFactory(gemeente=plaatsing.statushouder.gemeente, rol=Rol.ACCOUNTMANAGER)
    client.force_login(accountmanager)
    pagina = _pagina(client, plaatsing)
    assert not [tekst for tekst in ("Slaapt slecht.", "Voorvallen", "Voortgang", "Gewerkte uren") if tekst in pagina]
    assert client.get(reverse("begeleiding:werkcontacten", args=[plaatsing.pk])).status_code == 403
    assert not Begeleidingscontact.objects.visible_to(accountmanager).exists()


def test_the_page_takes_as_many_queries_with_much_as_with_little(
    client: Client, plaatsing: Plaatsing, coach: Medewerker
) -> None:
    client.force_login(coach)
    aantallen = []
    for hoeveel in (2, 18):
        for nummer in range(hoeveel):
            dag = START + timedelta(days=hoeveel + nummer)
            DagregistratieFactory(assessment=None, plaatsing=plaatsing, dag=dag)
            WaarnemingFactory(assessment=None, plaatsing=plaatsing, dag=dag)
            BegeleidingscontactFactory(plaatsing=plaatsing, dag=dag)
            VoorvalFactory(assessment=None, plaatsing=plaatsing, dag=dag)
            WerkafspraakFactory(plaatsing=plaatsing)
        for url in (reverse("plaatsingen:plaatsing", args=[plaatsing.pk]),):
            client.get(url)
            with CaptureQueriesContext(connection) as queries:
                assert client.get(url).status_code == 200
            aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1]


def test_the_forms_record_a_visit_an_agreement_hours_and_an_incident(
    client: Client, plaatsing: Plaatsing, coach: Medewerker
) -> None:
    client.force_login(coach)
    waar = [plaatsing.pk]
    bezoek = {"soort": "bezoek", "dag": "25-11-2026", "verslag": "Goed.", "wat": "Bellen", "van": coach.pk}
    antwoord = client.post(reverse("begeleiding:werkcontact_nieuw", args=waar), bezoek)
    assert "Kies de dag waarop het klaar moet zijn" in antwoord.content.decode()
    client.post(reverse("begeleiding:werkcontact_nieuw", args=waar), bezoek | {"uiterlijk": "27-11-2026"})
    afspraak = Werkafspraak.objects.get()
    client.post(reverse("begeleiding:werkafspraak_gedaan", args=[afspraak.pk]))
    url = reverse("begeleiding:werkuren", args=waar)
    assert "week van" in client.get(url).content.decode().lower()
    client.post(url, {"uren_2026-11-23": "7,5", "uren_2026-11-16": "16"})
    assert Urenweek.objects.count() == 2
    antwoord = client.post(url, {"uren_2026-11-23": "8", "uren_2026-11-16": "16", "gezien_2026-11-16": "16.0"})
    assert "Een collega wijzigde" in antwoord.content.decode()
    client.post(
        reverse("begeleiding:voorval_nieuw", args=waar), {"soort": "conflict", "dag": "24-11-2026", "wat": "Ruzie."}
    )
    pagina = _pagina(client, plaatsing)
    for tekst in ("Goed.", "7,5 uur", "Ruzie.", "Bezoek op de werkvloer"):
        assert tekst in pagina
    moment = PlaatsingsmomentFactory(plaatsing=plaatsing, uiterlijk=VANDAAG)
    assert "afgesproken" in client.get(reverse("plaatsingen:moment", args=[moment.pk])).content.decode()


def test_hours_are_taken_back_once_and_not_over_what_a_colleague_saved(
    client: Client, plaatsing: Plaatsing, coach: Medewerker
) -> None:
    client.force_login(coach)
    url, terug = (reverse(f"begeleiding:{naam}", args=[plaatsing.pk]) for naam in ("werkuren", "werkuren_terug"))
    client.post(url, {"uren_2026-11-16": "16"})
    client.post(url, {"uren_2026-11-16": "12", "gezien_2026-11-16": "16", "uren_2026-11-23": "8"})
    client.post(terug)
    assert list(Urenweek.objects.values_list("week", "uren")) == [(MAANDAG - timedelta(weeks=1), Decimal(16))]
    assert "al ongedaan gemaakt" in client.post(terug, follow=True).content.decode()
    client.post(url, {"uren_2026-11-16": "12", "gezien_2026-11-16": "16"})
    Urenweek.objects.update(uren=Decimal(10))
    assert "Een collega wijzigde" in client.post(terug, follow=True).content.decode()
    assert Urenweek.objects.get().uren == 10


def test_a_proposal_counts_only_when_it_is_taken_over_and_a_first_week_is_no_whole_one(
    client: Client, plaatsing: Plaatsing, coach: Medewerker
) -> None:
    Plaatsing.objects.filter(pk=plaatsing.pk).update(gestart_op=START + timedelta(days=2))
    plaatsing.refresh_from_db()
    for dag in (0, 2):
        RoosterblokFactory(
            statushouder=plaatsing.statushouder, plaatsing=plaatsing, dag=dag, van=time(9), tot=time(17),
            geldig_van=plaatsing.eerste_dag,
        )  # fmt: skip
    DagregistratieFactory(
        assessment=None, plaatsing=plaatsing, statushouder=plaatsing.statushouder, dag=plaatsing.eerste_dag, door=coach
    )
    (week,) = werkweken(plaatsing, [START])
    assert (week.vanaf, week.voorstel, week.gepland) == (plaatsing.eerste_dag, 8, 16)
    client.force_login(coach)
    url = reverse("begeleiding:werkuren", args=[plaatsing.pk])
    tot = f"{url}?tot={START.isoformat()}"
    pagina = client.get(tot).content.decode()
    assert "Overnemen" in pagina
    assert ">begon <time" in pagina
    client.post(tot, {f"uren_{START.isoformat()}": ""})
    assert not Urenweek.objects.exists()
