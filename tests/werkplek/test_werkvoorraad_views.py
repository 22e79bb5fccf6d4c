"""The page of the work list, its fragment, and its actions without script."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from tests.factories import ContactmomentFactory, MedewerkerFactory, SignaleringFactory
from tests.werkplek.conftest import DINSDAG
from trajecten.models import Stap, Traject
from trajecten.statussen import Stapstatus
from werkplek.selectors.werkvoorraad import PER_GROEP, PER_PAGINA
from werkplek.views.werkvoorraad import begroeting

pytestmark = pytest.mark.django_db
StapOp = Callable[..., Stap]
Ingelogd = Callable[[Medewerker], Client]
URL = "/werkvoorraad/"


def html(client: Client, url: str = URL, **kop: str) -> str:
    antwoord = client.get(url, headers=kop)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def rijen(tekst: str) -> list[int]:
    return [int(pk) for pk in re.findall(r'data-stap="(\d+)"', tekst)]


def test_the_page_says_how_it_stands_and_shows_each_step(
    klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    laat, vandaag = stap_op(-6), stap_op(0)
    wacht = stap_op(2, wacht_sinds=DINSDAG - timedelta(days=9))

    tekst = html(ingelogd(klantondersteuner))

    assert rijen(tekst) == [laat.pk, vandaag.pk, wacht.pk]
    for zin in (
        "Dinsdag 24 november 2026. Eén persoon wacht langer dan afgesproken.",
        "6 dagen te laat",
        '<time datetime="2026-11-18">wo 18 nov</time>',
        "oudste 6 dagen",
        "Wacht op Taalhuis, sinds zo 15 nov, 9 dagen.",
        "1 langer dan een week",
        "Eritrea · 34 jaar",
        f'href="{reverse("werkplek:dossier", args=[laat.traject.statushouder_id])}"',
        "dag 10 van 21",
    ):
        assert zin in tekst, zin
    assert "style=" not in tekst


def test_a_late_step_that_waits_is_with_the_late_ones_and_says_on_whom(
    klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    laat = stap_op(-6, wacht_sinds=DINSDAG - timedelta(days=9))

    tekst = html(ingelogd(klantondersteuner))

    groep = tekst[tekst.index('id="te-laat"') : tekst.index('id="vandaag"')]
    assert rijen(groep) == [laat.pk]
    for zin in ("6 dagen te laat", "wacht op Taalhuis", "sinds zo 15 nov, 9 dagen", "Antwoord is er"):
        assert zin in groep, zin
    assert "Eén persoon wacht langer dan afgesproken." in tekst


def test_more_late_steps_of_one_person_are_one_click_away(
    klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    eerste = stap_op(-6)
    meer = [stap_op(dagen, traject=eerste.traject) for dagen in (-5, -1)]
    client = ingelogd(klantondersteuner)

    tekst = html(client)

    assert rijen(tekst) == [eerste.pk, *(stap.pk for stap in meer)]
    naam = eerste.traject.statushouder.naam
    for zin in (
        "3 stappen van 1 persoon",
        "stappen van 1 persoon, oudste 6 dagen",
        f'En nog 2 stappen<span class="meedoen-alleen-lezer"> van {naam}</span> te laat',
        *(f"/{stap.pk}/afronden/" for stap in meer),
        *(f"/{stap.pk}/verplaatsen/" for stap in meer),
    ):
        assert zin in tekst, zin
    assert tekst.count(f"Bel {naam}") == 1
    assert "<details open>" not in tekst
    met_focus = html(client, f"{URL}?na={meer[1].pk}", **{"HX-Request": "true"})
    assert "<details open>" in met_focus
    assert met_focus.count("autofocus") == 1


def test_call_and_mail_are_one_tap(klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp) -> None:
    beide, alleen_mail, geen = (stap_op(dagen).traject.statushouder for dagen in (-3, -2, -1))
    Statushouder.objects.filter(pk=beide.pk).update(telefoon="06-12345678", email="a@voorbeeld.example")
    Statushouder.objects.filter(pk=alleen_mail.pk).update(telefoon="", email="b@voorbeeld.example")
    Statushouder.objects.filter(pk=geen.pk).update(telefoon="", email="")

    tekst = html(ingelogd(klantondersteuner))

    assert tekst.count('href="tel:+31612345678"') == 1
    assert tekst.count('href="mailto:a@voorbeeld.example"') == 1
    assert tekst.count('href="mailto:b@voorbeeld.example"') == 1
    assert f"Bel {beide.naam}" in tekst
    assert f"Bel {geen.naam}" not in tekst


def test_done_with_one_click_without_script_and_the_next_row_gets_the_focus(
    klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    eerste, tweede = stap_op(-3), stap_op(-1)
    client = ingelogd(klantondersteuner)
    knop = re.search(rf'formaction="([^"]*/{eerste.pk}/afronden/[^"]*)"', html(client))

    antwoord = client.post(knop[1].replace("&amp;", "&"), follow=True)

    eerste.refresh_from_db()
    assert (eerste.status, eerste.gedaan_op) == (Stapstatus.GEDAAN, DINSDAG)
    tekst = antwoord.content.decode()
    assert rijen(tekst) == [tweede.pk]
    assert re.search(r"<a [^>]*autofocus[^>]*>" + re.escape(tweede.traject.statushouder.naam), tekst)
    assert "Ongedaan maken" in tekst


def test_by_htmx_the_list_alone_with_the_focus_on_the_row_that_was_asked(
    klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    stap_op(-3)
    tweede = stap_op(-1)

    tekst = html(ingelogd(klantondersteuner), f"{URL}?na={tweede.pk}", **{"HX-Request": "true"})

    assert tekst.lstrip().startswith('<div class="meedoen-stapel meedoen-stapel--l" id="voorraad"')
    assert "<html" not in tekst
    assert tekst.count("autofocus") == 1
    assert 'hx-get="/werkvoorraad/"' in tekst, "the focus is asked once, not kept in the address"


def test_a_long_group_leads_to_the_rest(klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp) -> None:
    for dagen in range(PER_PAGINA + 2):
        stap_op(-dagen - 1)
    client = ingelogd(klantondersteuner)

    tekst = html(client)
    assert len(rijen(tekst)) == PER_GROEP
    assert f"Toon de andere {PER_PAGINA + 2 - PER_GROEP} mensen" in tekst

    tekst = html(client, f"{URL}?weergave=stappen&groep=te-laat&bladzijde=2")
    assert len(rijen(tekst)) == 2
    assert "26 tot en met 27 van 27 mensen" in tekst
    assert "Terug naar de hele lijst" in tekst


@pytest.mark.parametrize(
    "vraag", ["groep=onzin", "weergave=%00", "bladzijde=-1", "bladzijde=99999999", "na=x", "groep="]
)
def test_an_odd_address_gives_the_list(
    vraag: str, klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    stap = stap_op(-1)

    assert rijen(html(ingelogd(klantondersteuner), f"{URL}?{vraag}")) == [stap.pk]


def test_who_may_not_act_on_a_step_gets_no_button(
    klantondersteuner: Medewerker, jobcoach: Medewerker, ingelogd: Ingelogd, stap_op: StapOp, persoon_van
) -> None:
    traject = persoon_van(klantondersteuner, jobcoach)
    van_ander, eigen = stap_op(-2, traject=traject), stap_op(-1, traject=traject, rol=Rol.JOBCOACH)

    tekst = html(ingelogd(jobcoach), f"{URL}?weergave=mensen")

    assert rijen(tekst) == [van_ander.pk, eigen.pk]
    assert f"/{eigen.pk}/afronden/" in tekst
    assert f"/{van_ander.pk}/afronden/" not in tekst


@pytest.mark.parametrize("toegewezen", [True, False])
def test_the_empty_list_says_why(
    toegewezen: bool, klantondersteuner: Medewerker, ingelogd: Ingelogd, persoon_van: Callable[..., Traject]
) -> None:
    if toegewezen:
        persoon_van(klantondersteuner)

    tekst = html(ingelogd(klantondersteuner))

    assert ("Alles is bij." in tekst) is toegewezen
    assert ("Er is nog niemand aan jou toegewezen." in tekst) is not toegewezen


def test_new_flags_say_what_clears_them(klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp) -> None:
    stap = stap_op(-1)
    persoon = stap.traject.statushouder
    SignaleringFactory(statushouder=persoon, aan=klantondersteuner, bron_id=stap.pk, datum=DINSDAG - timedelta(days=1))
    oud = SignaleringFactory(statushouder=persoon, aan=klantondersteuner, onderwerp="Oude stap")
    oud.gemaakt_op -= timedelta(days=3)
    oud.save()

    tekst = html(ingelogd(klantondersteuner))

    assert "Eerste contact: 1 dag te laat" in tekst
    assert "Rond de stap af, verplaats hem met een reden" in tekst
    assert "Oude stap" not in tekst


def test_the_teamleider_opens_the_list_of_a_colleague(
    teamleider: Medewerker, klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp
) -> None:
    stap = stap_op(-1)

    tekst = html(ingelogd(teamleider), reverse("werkplek:collega", args=[klantondersteuner.pk]))

    assert rijen(tekst) == [stap.pk]
    assert f"Werkvoorraad van {klantondersteuner.naam}" in tekst
    assert "Nieuw voor jou" not in tekst


def test_only_colleagues_with_a_list_in_this_municipality(
    teamleider: Medewerker, beleidsmedewerker: Medewerker, andere_gemeente: Gemeente, ingelogd: Ingelogd
) -> None:
    weg = MedewerkerFactory(organisatie=teamleider.organisatie, is_active=False)
    for ander in (beleidsmedewerker, weg, MedewerkerFactory(gemeente=andere_gemeente)):
        assert ingelogd(teamleider).get(reverse("werkplek:collega", args=[ander.pk])).status_code == 404


@pytest.mark.parametrize(
    ("uur", "groet"), [(0, "Goedemorgen"), (11, "Goedemorgen"), (12, "Goedemiddag"), (18, "Goedenavond")]
)
def test_the_greeting_goes_by_the_clock(uur: int, groet: str) -> None:
    assert begroeting(uur) == groet


def test_the_page_stays_within_its_queries(
    klantondersteuner: Medewerker, ingelogd: Ingelogd, stap_op: StapOp, queries_van: Callable[[Client, str], int]
) -> None:
    """At most fifteen, and the same for many people as for few."""
    client = ingelogd(klantondersteuner)
    for dagen in (-2, 0, 1):
        stap_op(dagen)
    weinig = queries_van(client, URL)

    for nummer in range(40):
        ContactmomentFactory(statushouder=stap_op(nummer % 9 - 4).traject.statushouder)

    assert queries_van(client, URL) == weinig <= 15
