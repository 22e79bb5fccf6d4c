"""A clash with the work of a placement: seen and solved on the page of the placement and in the week of the person."""

from collections.abc import Callable
from datetime import date, time, timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.html import escape

from agenda.models import Signalering
from kern.datums import maandag_van
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Lesgroep, Plaatsing, Roosterblok
from plaatsingen.programmanormen import MEEGELEVERD
from plaatsingen.selectors.week import maak_week
from plaatsingen.statussen import Bloksoort
from plaatsingen.woorden.programma import normen
from statushouders.models import Statushouder
from tests.factories import (
    BetrokkenheidFactory,
    ContactpersoonFactory,
    LesgroepFactory,
    LestijdFactory,
    PlaatsingFactory,
    RoosterblokFactory,
    StatushouderFactory,
)

pytestmark = pytest.mark.django_db

DINSDAG = 1


@pytest.fixture
def persoon(klantondersteuner: Medewerker) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=klantondersteuner.werkt_voor(), achternaam="Saleh")
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


@pytest.fixture
def plaatsing(persoon: Statushouder) -> Plaatsing:
    """Work on Tuesday until four."""
    plaatsing: Plaatsing = PlaatsingFactory(statushouder=persoon, werkgever__naam="De Lier", begin=vandaag())
    velden = {"statushouder": persoon, "dag": DINSDAG, "soort": Bloksoort.WERK, "geldig_van": vandaag()}
    RoosterblokFactory(plaatsing=plaatsing, van=time(7, 30), tot=time(16), geldig_tot=plaatsing.einde, **velden)
    return plaatsing


def test_a_week_counts_the_hours_that_were_agreed_on_and_no_breaks(
    klantondersteuner: Medewerker, ingelogd: Callable[..., Client], plaatsing: Plaatsing, persoon: Statushouder
) -> None:
    """On Tuesday and Thursday from 7.30 to 16.00 for 16 hours a week; from a day on for 12."""
    RoosterblokFactory(
        statushouder=persoon, plaatsing=plaatsing, soort=Bloksoort.WERK, dag=3, van=time(7, 30), tot=time(16),
        geldig_van=vandaag(), geldig_tot=plaatsing.einde,
    )  # fmt: skip
    Plaatsing.objects.filter(pk=plaatsing.pk).update(uren_per_week=16)
    later = maandag_van(vandaag()) + timedelta(days=14)
    plaatsing.urenafspraken.create(vanaf=later, uren_per_week=12)
    client = ingelogd(klantondersteuner)

    def pagina(dag: date) -> str:
        return client.get(f"/dossiers/{persoon.pk}/?tab=week&dag={dag}").text

    eerst = pagina(later - timedelta(days=7))
    assert "werk 16 uur" in eerst
    assert "16 van de 24 uur, nog 8 uur" in eerst
    assert "4 van de 5 dagdelen" in eerst
    assert "werk 12 uur" in pagina(later)
    # A week of which only one of the two days counts has half of the hours.
    Roosterblok.objects.filter(plaatsing=plaatsing).update(geldig_tot=later + timedelta(days=2))
    assert "werk 6 uur" in pagina(later)


@pytest.fixture
def middag(persoon: Statushouder) -> Lesgroep:
    """Lessons on Tuesday afternoon, which begin in two weeks."""
    groep: Lesgroep = LesgroepFactory(gemeente=persoon.gemeente, school="Taalschool", naam="A2 middag")
    LestijdFactory(lesgroep=groep, dag=DINSDAG, van=time(13), tot=time(15))
    RoosterblokFactory(
        statushouder=persoon, dag=DINSDAG, van=time(13), tot=time(15), lesgroep=groep,
        geldig_van=vandaag() + timedelta(days=14), geldig_tot=groep.einde,
    )  # fmt: skip
    return groep


def _lees(client: Client, plaatsing: Plaatsing) -> str:
    return client.get(reverse("plaatsingen:plaatsing", args=[plaatsing.pk])).content.decode()


def test_a_clash_is_seen_on_both_pages_and_solved_by_another_group(
    persoon: Statushouder,
    plaatsing: Plaatsing,
    middag: Lesgroep,
    klantondersteuner: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    client = ingelogd(klantondersteuner)
    ContactpersoonFactory(werkgever=plaatsing.werkgever, naam="Aart Stil", telefoon="")
    ContactpersoonFactory(werkgever=plaatsing.werkgever, naam="Mo Bakkali", telefoon="+31 (0)6-12 34 56 78")
    bladzijde = _lees(client, plaatsing)
    week = client.get(f"/dossiers/{persoon.pk}/?tab=week").content.decode()
    les = Roosterblok.objects.get(lesgroep=middag)
    for tekst in (bladzijde, week):
        assert "Botsing op dinsdagmiddag, vanaf" in tekst
        assert "Van 13.00 tot 15.00 uur kan niet allebei." in tekst
        assert f"/week/{les.pk}/groep/" in tekst
        assert 'href="tel:+310612345678"' in tekst
        assert "Bel Mo Bakkali" in tekst
        assert reverse("plaatsingen:uren", args=[plaatsing.pk]) in tekst
        assert "Laten staan" in tekst
    week_terug = f"/dossiers/{persoon.pk}/?tab=week&dag={vandaag()}"
    uren = client.get(reverse("plaatsingen:uren", args=[plaatsing.pk]), {"terug": week_terug}).content.decode()
    assert uren.count(escape(week_terug)) == 2, "one goes back to the week from which one came"
    assert "w-botst" in bladzijde, "the week in which it first goes wrong"
    assert reverse("plaatsingen:plaatsing", args=[plaatsing.pk]) in week
    assert "werk 8 uur 30 min" in bladzijde
    assert "les 2 uur" in bladzijde

    ochtend = LesgroepFactory(gemeente=persoon.gemeente, naam="A2 ochtend")
    LestijdFactory(lesgroep=ochtend, dag=0)
    velden = {"groep": ochtend.pk, "vanaf": les.geldig_van.isoformat()}
    antwoord = client.post(reverse("plaatsingen:andere_groep", args=[les.pk]), velden, HTTP_HX_REQUEST="true")
    assert "week-gewijzigd" in antwoord.headers["HX-Trigger"]
    bladzijde = _lees(client, plaatsing)
    assert "week-gewijzigd from:body" in bladzijde
    assert "Botsing" not in bladzijde
    assert "w-botst" not in bladzijde
    assert not Signalering.objects.filter(soort="botsing").exists()


def test_what_may_stay_is_no_fault_on_the_page_nor_in_the_week(
    persoon: Statushouder,
    plaatsing: Plaatsing,
    middag: Lesgroep,
    klantondersteuner: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    client = ingelogd(klantondersteuner)
    les, werk = Roosterblok.objects.get(lesgroep=middag), Roosterblok.objects.get(plaatsing=plaatsing)
    client.post(reverse("plaatsingen:botsing_laten", args=[les.pk]), {"met": werk.pk, "reden": "Eerder klaar."})
    week = client.get(f"/dossiers/{persoon.pk}/?tab=week&dag={les.geldig_van + timedelta(days=7)}").content.decode()
    for tekst in (_lees(client, plaatsing), week):
        assert "mag zo. Eerder klaar." in tekst
        assert "Toch oplossen" in tekst
        assert "kan niet allebei" not in tekst
        assert "w-botst" not in tekst
    assert "Werk<small>en les</small>" in week


def test_without_a_number_nobody_is_called(
    plaatsing: Plaatsing,
    middag: Lesgroep,
    klantondersteuner: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
) -> None:
    ContactpersoonFactory(werkgever=plaatsing.werkgever, telefoon="")
    bladzijde = _lees(ingelogd(klantondersteuner), plaatsing)
    assert "Botsing op dinsdagmiddag" in bladzijde
    assert "tel:" not in bladzijde


@pytest.mark.parametrize(
    ("dagen", "tot", "woorden"),
    [
        (range(3), 17, ["24 van de 24 uur, gehaald", "6 dagdelen, gehaald (norm: 5)"]),
        (range(2), 12, ["6 van de 24 uur, nog 18 uur", "2 van de 5 dagdelen, nog 3 dagdelen"]),
        (range(1), 11, ["2 van de 24 uur, nog 22 uur", "1 van de 5 dagdelen, nog 4 dagdelen"]),
        (range(6), 14, ["30 uur, gehaald (norm: 24)", "6 dagdelen, gehaald (norm: 5)"]),
        (range(4), 11, ["8 van de 24 uur, nog 16 uur", "4 van de 5 dagdelen, nog 1 dagdeel"]),
        ((), 12, ["0 van de 24 uur, nog 24 uur", "0 van de 5 dagdelen, nog 5 dagdelen"]),
    ],
)
def test_a_week_says_whether_it_reaches_the_programme(dagen: range, tot: int, woorden: list[str]) -> None:
    """The hours of a child count for nothing."""
    maandag = date(2026, 11, 23)
    blokken = [RoosterblokFactory.build(statushouder=None, gemaakt_door=None, dag=dag, tot=time(tot)) for dag in dagen]
    opvang = RoosterblokFactory.build(
        statushouder=None, gemaakt_door=None, soort=Bloksoort.OPVANG, dag=4, geldig_van=maandag
    )
    assert [norm.woorden for norm in normen(maak_week([*blokken, opvang], maandag), MEEGELEVERD)] == woorden
