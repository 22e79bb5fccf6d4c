"""The dossier: every state says how it stands, every role sees what it needs, in a fixed number of queries."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from agenda.services import werk_signaleringen_bij
from kern.tijd import nu
from medewerkers.models import Gemeente, Logregel, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Contactmoment, Persoonstaal, Statushouder
from tests.factories import (
    AfspraakFactory,
    BetrokkenheidFactory,
    ContactmomentFactory,
    MedewerkerFactory,
    StatushouderFactory,
)
from trajecten.meegeleverd import laad_aanpakken
from trajecten.models import Stap
from trajecten.services import (
    laat_stap_wachten,
    rond_stap_af,
    sla_stap_over,
    sluit_traject,
    start_trajecten,
    verplaats_stap,
)

DAG = date(2026, 11, 24)
Ingelogd = Callable[[Medewerker], Client]
Vestig = Callable[..., Statushouder]


@pytest.fixture
def vestig(gemeente: Gemeente, klantondersteuner: Medewerker) -> Vestig:
    """`vestig(dagen=10)`: somebody who settled ten days ago, with a traject by Westland and the law."""
    laad_aanpakken()

    def maak(dagen: int = 10, *, verdeeld: bool = True, **velden: Any) -> Statushouder:
        gevestigd = DAG - timedelta(days=dagen)
        basis = {"gemeente": gemeente, "voornamen": "Selam", "achternaam": "Berhane", "vestigingsdatum": gevestigd}
        persoon = StatushouderFactory(**{**basis, **velden})
        if verdeeld:
            BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
        start_trajecten([persoon.pk])
        return persoon

    return maak


def stap(persoon: Statushouder, code: str) -> Stap:
    return Stap.objects.get(traject__statushouder=persoon, aanpakstap__code=code)


def url(persoon: Statushouder, tab: str = "") -> str:
    adres = reverse("werkplek:dossier", args=[persoon.pk])
    return f"{adres}?tab={tab}" if tab else adres


def test_who_moved_away_before_settling_has_a_dossier_that_says_so(
    vestig: Vestig, klantondersteuner: Medewerker, ingelogd: Ingelogd
) -> None:
    persoon = vestig(dagen=-9)
    sluit_traject(traject=persoon.trajecten.get(), door=klantondersteuner, reden="verhuisd", einddatum=DAG)
    browser = ingelogd(klantondersteuner)
    assert "Het traject is afgesloten op 24 november 2026: verhuisd" in browser.get(url(persoon)).content.decode()
    gestopt = browser.get(reverse("werkplek:statushouders"), {"stand": "gestopt"}).content.decode()
    assert "gestopt voor de vestiging" in gestopt


def html(client: Client, adres: str, **kop: str) -> str:
    antwoord = client.get(adres, headers=kop)
    assert antwoord.status_code == 200
    return str(antwoord.content.decode())


# ── what it says ──


def test_head_facts_and_the_step_that_is_first(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(10, naam_origineel="ሰላም ብርሃነ", nationaliteit="ER")
    Persoonstaal.objects.create(statushouder=persoon, taal="ti", contacttaal=True)
    pagina = html(ingelogd(klantondersteuner), url(persoon))
    assert '<h1 class="utrecht-heading-1">Selam Berhane</h1>' in pagina
    assert '<p class="meedoen-eigenschrift"><bdi>ሰላም ብርሃነ</bdi></p>' in pagina
    for woorden in (
        "Dag 10 van 21",
        "stappen te laat",
        "Aanpak: Meetellen en Meedoen",
        "34 jaar, Eritrea",
        "14 november 2026",
        "Tigrinya",
        f"{klantondersteuner.naam} (jij)",
        "De weg naar werk",
        "Eerst: Eerste contact",
        "Verantwoordelijk: jij.",
        "Waarom deze datum?",
    ):
        assert woorden in pagina


def test_a_calm_dossier_says_that_nothing_is_late(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    pagina = html(ingelogd(klantondersteuner), url(vestig(0)))
    assert "niets te laat" in pagina
    assert "meedoen-kaart--laat" not in pagina


def test_the_dossier_says_that_nobody_is_on_the_case_yet(
    ingelogd: Ingelogd, teamleider: Medewerker, vestig: Vestig
) -> None:
    pagina = html(ingelogd(teamleider), url(vestig(3, verdeeld=False)))
    assert "nog niet verdeeld" in pagina
    assert "nog geen klantondersteuner" in pagina


def test_a_child_has_no_traject(ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig) -> None:
    kind = vestig(5, geboortedatum_brp="20170101")
    client = ingelogd(klantondersteuner)
    pagina = html(client, url(kind))
    assert "Gezinslid zonder traject" in pagina
    assert "jonger dan 16 jaar" in pagina
    assert "De weg naar werk" not in pagina
    assert "Stappen</a>" not in pagina


def test_a_closed_traject_tells_why_and_can_be_reopened(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(40)
    traject = persoon.trajecten.get()
    sluit_traject(traject=traject, door=klantondersteuner, reden="werk", einddatum=DAG, toelichting="Bakker.")
    pagina = html(ingelogd(klantondersteuner), url(persoon))
    assert "Afgesloten: betaald werk" in pagina
    assert "Het traject is afgesloten op 24 november 2026: betaald werk. Bakker." in pagina
    assert reverse("trajecten:traject_heropenen", args=[traject.pk]) in pagina
    assert "te laat</" not in pagina


def test_nobody_is_asked_to_call_who_died(ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig) -> None:
    persoon = vestig(40, telefoon="06 1234 5678")
    client = ingelogd(klantondersteuner)
    assert ">Bel<" in html(client, url(persoon))
    sluit_traject(traject=persoon.trajecten.get(), door=klantondersteuner, reden="overleden", einddatum=DAG)
    pagina = html(client, url(persoon))
    assert "Afgesloten: overleden" in pagina
    assert ">Bel<" not in pagina


def test_the_dossier_says_that_all_steps_are_done(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(60)
    for een in Stap.objects.filter(traject__statushouder=persoon).order_by("pk"):
        rond_stap_af(stap=een, door=klantondersteuner)
    pagina = html(ingelogd(klantondersteuner), url(persoon))
    assert "Alle stappen zijn gedaan" in pagina
    assert "alles gedaan" in pagina


def test_only_the_way_of_today_has_buttons_that_work(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    """Nothing leads to a page that this installation or this role does not have."""
    pagina = html(ingelogd(klantondersteuner), url(vestig(10)))
    assert 'href=""' not in pagina
    assert "Traject sluiten" in pagina


def test_steps_tab_explains_each_date(ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig) -> None:
    persoon = vestig(10)
    verplaats_stap(stap=stap(persoon, "intake"), door=klantondersteuner, naar=date(2026, 12, 3), reden="Tolk ziek")
    laat_stap_wachten(stap=stap(persoon, "start"), door=klantondersteuner, op="De Schakel")
    sla_stap_over(stap=stap(persoon, "huis-op-orde"), door=klantondersteuner, reden="Woont bij familie")
    pagina = html(ingelogd(klantondersteuner), url(persoon, "stappen"))
    for woorden in (
        "Telt vanaf de vestiging op zaterdag 14 november 2026 (dag 0).",
        f"naar donderdag 3 december 2026 door {klantondersteuner.naam}: Tolk ziek",
        "wacht op De Schakel",
        "overgeslagen",
        "wacht op kennisgeving van DUO",
        "Bron: Bi2021 art. 5.3 lid 1.",
    ):
        assert woorden in pagina, woorden
    assert pagina.count('<tr class="utrecht-table__row" id="stap-') == 18


def test_the_last_contacts_and_the_flags_stand_beside_the_timeline(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(30)
    for nummer in range(5):
        ContactmomentFactory(statushouder=persoon, door=klantondersteuner, notitie=f"Gesprek {nummer}")
    werk_signaleringen_bij(statushouder_ids=[persoon.pk])
    client = ingelogd(klantondersteuner)
    pagina = html(client, url(persoon))
    assert pagina.count('<p class="meedoen-notitie">') == 3
    assert "aan jou, sinds" in pagina
    assert "de teamleider kijkt mee sinds" in pagina
    assert "Rond de stap af" in pagina
    bij_contact = html(client, url(persoon, "contact"))
    assert 'Contact <span class="meedoen-aantal" id="teller-contact">5</span>' in bij_contact
    assert bij_contact.count("meedoen-notitie") == 5


def test_a_reader_who_may_not_act_is_told_whose_step_it_is(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, jobcoach: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(30)
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    werk_signaleringen_bij(statushouder_ids=[persoon.pk])
    pagina = html(ingelogd(jobcoach), url(persoon))
    assert f"{klantondersteuner.naam} rondt deze stap af." in pagina
    assert "Rond de stap af" not in pagina


def test_the_card_is_of_the_step_that_was_asked_for(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    """From a flag straight to the buttons of its step; once that is done, the card is of what comes first."""
    persoon = vestig(10)
    intake = stap(persoon, "intake")
    client = ingelogd(klantondersteuner)
    kop = '<h2 class="utrecht-heading-3" id="stapkaart-kop">'
    adres = f"{url(persoon)}?stap={intake.pk}"
    assert f"{kop}{intake.aanpakstap.naam}</h2>" in html(client, adres)
    for onzin in ("", "x", "0", stap(vestig(9), "intake").pk):
        assert f"{kop}Eerst: Eerste contact</h2>" in html(client, f"{url(persoon)}?stap={onzin}")
    rond_stap_af(stap=intake, door=klantondersteuner)
    assert f"{kop}Eerst: Eerste contact</h2>" in html(client, adres)


# ── who sees what ──


def test_opening_writes_one_line_and_loading_a_part_none(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(10)
    client = ingelogd(klantondersteuner)
    html(client, url(persoon))
    html(client, url(persoon), **{"HX-Request": "true"})
    html(client, url(persoon, "logboek"), **{"HX-Request": "true", "HX-Target": "dossier-tab"})
    regels = Logregel.objects.filter(actie="dossier.geopend")
    assert [(r.door, r.statushouder_id) for r in regels] == [(klantondersteuner, persoon.pk)]


def test_the_logbook_tells_in_words_who_did_what_and_counts_repeats(
    ingelogd: Ingelogd, teamleider: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(10)
    rond_stap_af(stap=stap(persoon, "eerste-contact"), door=teamleider)
    client = ingelogd(teamleider)
    html(client, url(persoon))
    html(client, url(persoon))
    pagina = html(client, url(persoon, "logboek"))
    assert "rondde een stap af: Eerste contact" in pagina
    assert "opende het dossier, 2 keer" in pagina


@pytest.mark.parametrize(
    ("rol", "wel", "niet"),
    [
        ("teamleider", "BSN|V-nummer|Adres|Telefoon|Logboek|Signaleringen|Afronden", "Mijn mensen"),
        ("jobcoach", "Adres|Telefoon|Contact|Signaleringen", "BSN|V-nummer|Logboek|Traject sluiten"),
        (
            "ketenpartner",
            "Telefoon|Taal en inburgering|Eigen gesprek",
            "BSN|Adres|Eritrea|Gesprek gehad|Signaleringen|Afronden",
        ),
        ("productieleider", "Praat liefst|Werk|Telefoon", "BSN|PIP vaststellen|gesprek|Eritrea|Logboek"),
    ],
)
def test_each_role_sees_what_it_needs(
    rol: str, wel: str, niet: str, request: Any, ingelogd: Ingelogd, vestig: Vestig
) -> None:
    medewerker = request.getfixturevalue(rol)
    persoon = vestig(10, straat="Lindenhof", huisnummer="4", postcode="2671 AB", woonplaats="Duinrade")
    BetrokkenheidFactory(statushouder=persoon, medewerker=medewerker)
    ContactmomentFactory(statushouder=persoon, notitie="Gesprek gehad")
    ContactmomentFactory(statushouder=persoon, notitie="Eigen gesprek", door=medewerker)
    pagina = html(ingelogd(medewerker), url(persoon))
    inhoud = pagina[pagina.index("<main") :]
    assert [woord for woord in wel.split("|") if woord not in inhoud] == []
    assert [woord for woord in niet.split("|") if woord in inhoud] == []
    assert persoon.bsn not in pagina


def test_a_tab_that_the_role_may_not_open_is_not_opened(
    ingelogd: Ingelogd, productieleider: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(10)
    BetrokkenheidFactory(statushouder=persoon, medewerker=productieleider)
    client = ingelogd(productieleider)
    assert "Wie wat deed" not in html(client, url(persoon, "logboek"))
    assert client.get(reverse("werkplek:dossier_logboek", args=[persoon.pk])).status_code == 403


def test_another_municipality_does_not_exist(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, andere_gemeente: Gemeente
) -> None:
    ander = StatushouderFactory(gemeente=andere_gemeente)
    client = ingelogd(klantondersteuner)
    assert client.get(url(ander)).status_code == 404
    assert not Logregel.objects.filter(actie="dossier.geopend").exists()


def test_a_jobcoach_gets_first_what_is_his_to_do(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, jobcoach: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(40)
    rond_stap_af(stap=stap(persoon, "start"), door=klantondersteuner, gedaan_op=DAG - timedelta(days=19))
    BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
    assert "Hierna: Tussenevaluatie" in html(ingelogd(jobcoach), url(persoon))
    assert "Eerst: " in html(ingelogd(klantondersteuner), url(persoon))


# ── by address, and how much it costs ──


def test_a_tab_asked_for_by_itself_leads_to_the_dossier(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(10)
    antwoord = ingelogd(klantondersteuner).get(reverse("werkplek:dossier_stappen", args=[persoon.pk]))
    assert antwoord.headers["Location"] == url(persoon, "stappen")


def test_htmx_gets_the_dossier_or_its_tab_without_the_page_around_it(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(10)
    client = ingelogd(klantondersteuner)
    alles = html(client, url(persoon), **{"HX-Request": "true"})
    assert alles.lstrip().startswith('<div class="meedoen-dossier"')
    tab = html(client, url(persoon, "stappen"), **{"HX-Request": "true", "HX-Target": "dossier-tab"})
    assert tab.startswith("<nav")
    assert "De weg naar werk" not in tab


@pytest.mark.parametrize("tab", ["", "stappen", "afspraken", "contact", "logboek"])
def test_a_dossier_takes_few_queries_and_never_more(
    tab: str,
    ingelogd: Ingelogd,
    klantondersteuner: Medewerker,
    vestig: Vestig,
    queries_van: Callable[[Client, str], int],
) -> None:
    """The same number for somebody of day 1, and for somebody with a long history among many others."""
    client = ingelogd(klantondersteuner)
    nieuw = vestig(1)
    eerst = queries_van(client, url(nieuw, tab))
    vol = vestig(60, kennisgeving_duo=DAG - timedelta(days=65))
    for code in ("eerste-contact", "intake", "start", "brede-intake"):
        rond_stap_af(stap=stap(vol, code), door=klantondersteuner)
    for dagen in (3, 9):
        naar = DAG + timedelta(days=dagen)
        verplaats_stap(stap=stap(vol, "pip"), door=klantondersteuner, naar=naar, reden="Ziek")
    for _ in range(30):
        ContactmomentFactory(statushouder=vol, door=MedewerkerFactory(organisatie=klantondersteuner.organisatie))
    for uren in range(10):
        begin = nu() + timedelta(hours=uren)
        AfspraakFactory(statushouder=vol, begin=begin, medewerker__organisatie=klantondersteuner.organisatie)
    for rol in ("jobcoach", "ketenpartner", "productieleider"):
        collega = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=rol)
        BetrokkenheidFactory(statushouder=vol, medewerker=collega)
    for _ in range(20):
        vestig(20)
    werk_signaleringen_bij()
    # Flags tell on whom a step waits in one query more, and the tab of the appointments which of them have a talk; a
    # page that has pages counts its lines.
    assert queries_van(client, url(vol, tab)) <= eerst + 1 + (tab in ("afspraken", "contact", "logboek"))
    assert eerst <= 15


def test_the_menu_says_that_a_dossier_belongs_to_the_list_of_people(
    vestig: Vestig, ingelogd: Ingelogd, klantondersteuner: Medewerker
) -> None:
    menu = html(ingelogd(klantondersteuner), url(vestig())).partition("</nav>")[0]
    huidig = [regel for regel in menu.split("<a ") if "aria-current" in regel]
    assert len(huidig) == 1
    assert "Statushouders" in huidig[0]


def test_a_contact_of_ones_own_can_be_taken_away_for_an_hour(
    ingelogd: Ingelogd, klantondersteuner: Medewerker, vestig: Vestig
) -> None:
    persoon = vestig(10)
    eigen = ContactmomentFactory(statushouder=persoon, door=klantondersteuner)
    weg = reverse("statushouders:contact_verwijder", args=[eigen.pk])
    assert weg in html(ingelogd(klantondersteuner), url(persoon, "contact"))
    collega = MedewerkerFactory(organisatie=klantondersteuner.organisatie, rol=Rol.KLANTONDERSTEUNER)
    assert weg not in html(ingelogd(collega), url(persoon, "contact"))
    Contactmoment.objects.update(ingevoerd_op=nu() - timedelta(minutes=61))
    assert weg not in html(ingelogd(klantondersteuner), url(persoon, "contact"))
