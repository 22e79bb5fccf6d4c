"""The flags as a colleague reads them: in words, counted, on a page of their own."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.test import Client
from django.urls import reverse

from agenda.models import Signalering
from agenda.selectors import Vlag, aantal_open, als_vlaggen, nieuwe_vlaggen, open_regels, open_vlaggen, vlagregels
from medewerkers.models import Gemeente, Medewerker
from tests.factories import SignaleringFactory, StapFactory, StatushouderFactory

pytestmark = pytest.mark.django_db
DINSDAG = date(2026, 11, 24)
Soort = Signalering.Soort


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DINSDAG)


@pytest.mark.parametrize(
    ("soort", "dagen", "waarover"),
    [
        (Soort.KOMT_ERAAN, 3, "Intake: nog 3 dagen"),
        (Soort.KOMT_ERAAN, 0, "Intake: vandaag"),
        (Soort.TE_LAAT, -1, "Intake: 1 dag te laat"),
        (Soort.UITERSTE_TERMIJN, -4, "Intake: uiterste termijn voorbij, 4 dagen te laat"),
        (Soort.ESCALATIE, -9, "Intake: 9 dagen te laat"),
    ],
)
def test_a_flag_says_what_is_the_matter_and_what_clears_it(soort: str, dagen: int, waarover: str) -> None:
    vlag = Vlag(SignaleringFactory(soort=soort, onderwerp="Intake", datum=DINSDAG + timedelta(days=dagen)), DINSDAG)

    assert vlag.waarover == waarover
    assert vlag.laat is (dagen < 0)


def test_one_flag_and_many_say_the_same_about_whose_they_are(teamleider: Medewerker) -> None:
    for soort in Soort:
        for aan in (None, teamleider):
            SignaleringFactory(soort=soort, aan=aan)
    alle = list(Signalering.objects.all())
    onverdeeld = {een for een in alle if een.is_onverdeeld}
    assert set(Signalering.objects.onverdeeld()) == onverdeeld
    assert len(onverdeeld) == len(Soort) - 1


def test_it_says_what_this_reader_can_do(
    gemeente: Gemeente, klantondersteuner: Medewerker, jobcoach: Medewerker, teamleider: Medewerker
) -> None:
    """Finish or move it, give it to somebody, or know whose it is; never to do what one may not do."""
    stap = StapFactory(traject__statushouder__gemeente=gemeente)
    velden = {"statushouder": stap.traject.statushouder, "bron_id": stap.pk, "soort": Soort.TE_LAAT}
    onverdeeld = SignaleringFactory(**velden)
    verdeeld = SignaleringFactory(**{**velden, "soort": Soort.UITERSTE_TERMIJN, "aan": klantondersteuner})

    def advies(kijker: Medewerker) -> list[str]:
        return [vlag.oplossing for vlag in als_vlaggen([onverdeeld, verdeeld], dag=DINSDAG, kijker=kijker)]

    zelf = "Rond de stap af, verplaats hem met een reden, of sla hem over als hij niet nodig is."
    toewijzen = "Wijs deze persoon toe aan een collega."
    assert advies(teamleider) == [toewijzen, zelf]
    assert advies(klantondersteuner) == [toewijzen, zelf]
    assert advies(jobcoach) == [
        "De teamleider wijst deze persoon toe.",
        f"{klantondersteuner.naam} rondt deze stap af.",
    ]


def test_an_escalation_tells_what_to_do_to_who_can_do_it(
    gemeente: Gemeente, teamleider: Medewerker, jobcoach: Medewerker
) -> None:
    """To the teamleider by name, or to all of them; others know who does it."""
    stap = StapFactory(traject__statushouder__gemeente=gemeente)
    for aan, wie in ((teamleider, teamleider.naam), (None, "De teamleider")):
        escalatie = SignaleringFactory(
            statushouder=stap.traject.statushouder, bron_id=stap.pk, soort=Soort.ESCALATIE, aan=aan
        )
        (voor_teamleider,) = als_vlaggen([escalatie], dag=DINSDAG, kijker=teamleider)
        assert voor_teamleider.oplossing.startswith("Rond de stap af, ")
        (voor_ander,) = als_vlaggen([escalatie], dag=DINSDAG, kijker=jobcoach)
        assert voor_ander.oplossing == f"{wie} rondt deze stap af."
        escalatie.delete()


def test_since_when_and_what_is_special(klantondersteuner: Medewerker) -> None:
    sinds = {"sinds": DINSDAG - timedelta(days=1)}

    assert Vlag(SignaleringFactory(aan=klantondersteuner, **sinds), DINSDAG).sinds == "Sinds gisteren"
    assert Vlag(SignaleringFactory(**sinds), DINSDAG).sinds == "Nog niet verdeeld, sinds gisteren"
    gemaakt = datetime(2026, 11, 23, 6, tzinfo=ZoneInfo("Europe/Amsterdam"))
    escalatie = SignaleringFactory(soort=Soort.ESCALATIE, gemaakt_op=gemaakt, **sinds)
    assert Vlag(escalatie, DINSDAG).sinds == "Escalatie, sinds gisteren"


def test_an_escalation_is_never_from_before_the_teamleider_could_know(klantondersteuner: Medewerker) -> None:
    """Of who was entered years after arriving the cause is old; for the colleague it stays so."""
    lang_geleden = {"sinds": DINSDAG - timedelta(days=2900)}

    assert Vlag(SignaleringFactory(soort=Soort.ESCALATIE, **lang_geleden), DINSDAG).sinds == "Escalatie, sinds vandaag"
    assert Vlag(SignaleringFactory(aan=klantondersteuner, **lang_geleden), DINSDAG).sinds == "Sinds zo 16 dec 2018"


def test_new_is_since_the_beginning_of_yesterday(gemeente: Gemeente, klantondersteuner: Medewerker) -> None:
    persoon = StatushouderFactory(gemeente=gemeente)
    amsterdam = ZoneInfo("Europe/Amsterdam")
    momenten = {
        "net": datetime(2026, 11, 24, 9, tzinfo=amsterdam),
        "gisteren": datetime(2026, 11, 23, 0, 0, tzinfo=amsterdam),
        "eergisteren": datetime(2026, 11, 22, 23, 59, tzinfo=amsterdam),
    }
    for naam, moment in momenten.items():
        SignaleringFactory(statushouder=persoon, aan=klantondersteuner, onderwerp=naam, gemaakt_op=moment)

    nieuw = nieuwe_vlaggen(klantondersteuner, dag=DINSDAG, hoogstens=5)

    assert [vlag.signalering.onderwerp for vlag in nieuw] == ["net", "gisteren"]
    assert len(nieuwe_vlaggen(klantondersteuner, dag=DINSDAG, hoogstens=1)) == 1


def test_only_open_flags_to_me_in_my_municipality(
    gemeente: Gemeente,
    andere_gemeente: Gemeente,
    klantondersteuner: Medewerker,
    teamleider: Medewerker,
    django_assert_num_queries: Callable[[int], object],
) -> None:
    persoon = StatushouderFactory(gemeente=gemeente)
    later = SignaleringFactory(statushouder=persoon, aan=klantondersteuner, datum=DINSDAG)
    eerder = SignaleringFactory(statushouder=persoon, aan=klantondersteuner, datum=DINSDAG - timedelta(days=3))
    van_niemand = SignaleringFactory(statushouder=persoon)
    SignaleringFactory(statushouder=persoon, aan=klantondersteuner, beeindigd_op=f"{DINSDAG}T06:00:00Z")
    SignaleringFactory(statushouder__gemeente=andere_gemeente, aan=klantondersteuner)
    SignaleringFactory(statushouder__gemeente=andere_gemeente)

    assert list(open_vlaggen(klantondersteuner)) == [eerder, later]
    assert list(open_vlaggen(teamleider)) == [van_niemand]
    with django_assert_num_queries(1):
        assert aantal_open(klantondersteuner) == 2


def test_the_page_and_the_bell(
    gemeente: Gemeente, klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    stap = StapFactory(traject__statushouder__gemeente=gemeente)
    persoon = stap.traject.statushouder
    for nummer in range(27):
        SignaleringFactory(
            statushouder=persoon,
            aan=klantondersteuner,
            bron_id=stap.pk + nummer,
            onderwerp=f"Stap {nummer}",
            datum=date(2026, 10, nummer + 1),
        )
    client = ingelogd(klantondersteuner)

    tekst = client.get(reverse("agenda:lijst")).content.decode()
    assert "27 dingen vragen je aandacht." in tekst
    assert '<span class="meedoen-stip" aria-hidden="true">27</span>' in tekst
    assert "1 tot en met 25 van 27" in tekst
    assert "Rond de stap af, verplaats hem met een reden, of sla hem over als hij niet nodig is." in tekst
    vlag = Signalering.objects.get(onderwerp="Stap 3")
    assert f'href="{reverse("werkplek:dossier", args=[persoon.pk])}?stap={vlag.bron_id}#stapkaart"' in tekst

    tekst = client.get(reverse("agenda:lijst"), {"bladzijde": "2"}).content.decode()
    assert "Stap 26" in tekst
    assert "Stap 24:" not in tekst
    assert client.get(reverse("agenda:lijst"), {"bladzijde": "onzin"}).status_code == 200


def test_who_must_be_assigned_has_one_line_however_much_is_late(
    gemeente: Gemeente,
    teamleider: Medewerker,
    ingelogd: Callable[[Medewerker], Client],
    django_assert_max_num_queries: Callable[[int], object],
) -> None:
    """The most urgent step with the others under it; an escalation and who has a colleague keep their own lines."""
    persoon, ander = (StatushouderFactory(gemeente=gemeente) for _ in range(2))
    for onderwerp, dagen in (("Intake", 3), ("Eerste contact", 9), ("Start", 1)):
        SignaleringFactory(statushouder=persoon, onderwerp=onderwerp, datum=DINSDAG - timedelta(days=dagen))
    for dagen in (2, 4):
        SignaleringFactory(
            statushouder=ander, onderwerp="PIP", datum=DINSDAG - timedelta(days=dagen), soort="escalatie"
        )
    SignaleringFactory(statushouder=ander, datum=DINSDAG - timedelta(days=5), aan=teamleider)

    regels = vlagregels(open_regels(teamleider), dag=DINSDAG, kijker=teamleider)

    assert [(regel.vlag.signalering.onderwerp, regel.namen) for regel in regels] == [
        ("Eerste contact", "Intake, Start"),
        ("Eerste contact", ""),
        ("PIP", ""),
        ("PIP", ""),
    ]
    assert aantal_open(teamleider) == 4
    client = ingelogd(teamleider)
    with django_assert_max_num_queries(10):
        tekst = client.get(reverse("agenda:lijst")).text
    assert "4 dingen vragen je aandacht." in tekst
    assert '<span class="meedoen-stip" aria-hidden="true">4</span>' in tekst
    assert tekst.count("Wijs deze persoon toe aan een collega.") == 1
    assert "En nog 2 stappen" in tekst


def test_pages_count_people_who_must_be_assigned(
    gemeente: Gemeente, teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    for dagen in range(26):
        persoon = StatushouderFactory(gemeente=gemeente)
        SignaleringFactory.create_batch(2, statushouder=persoon, datum=DINSDAG - timedelta(days=dagen))

    tekst = ingelogd(teamleider).get(reverse("agenda:lijst"), {"bladzijde": "2"}).text

    assert "26 tot en met 26 van 26" in tekst
    assert tekst.count("En nog 1 stap") == 1


def test_without_flags_the_page_says_so_and_the_bell_has_no_count(
    klantondersteuner: Medewerker, ingelogd: Callable[[Medewerker], Client]
) -> None:
    tekst = ingelogd(klantondersteuner).get(reverse("agenda:lijst")).content.decode()

    assert "Er is niets dat je aandacht vraagt." in tekst
    assert "meedoen-stip" not in tekst
