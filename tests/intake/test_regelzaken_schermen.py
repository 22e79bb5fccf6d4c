"""The tab 'Geregeld?', its rows, the sheet, and two colleagues at the same row."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from intake.models import Regelpunt, Regelzaak
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Statushouder
from tests.factories import (
    BetrokkenheidFactory,
    DocumentFactory,
    MedewerkerFactory,
    RegelpuntFactory,
    RegelzaakFactory,
    StatushouderFactory,
    TrajectFactory,
)
from trajecten.models import Traject

pytestmark = pytest.mark.django_db
DAG = date(2026, 11, 24)
HTMX = {"HX-Request": "true"}
Ingelogd = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _dinsdag(vandaag_is: Callable[[date], None]) -> None:
    vandaag_is(DAG)


@pytest.fixture
def persoon(gemeente: Gemeente, klantondersteuner: Medewerker) -> Statushouder:
    persoon: Statushouder = StatushouderFactory(gemeente=gemeente, vestigingsdatum=DAG - timedelta(days=20))
    BetrokkenheidFactory(statushouder=persoon, medewerker=klantondersteuner)
    return persoon


@pytest.fixture
def punt(gemeente: Gemeente, traject: Traject) -> Regelpunt:
    punt: Regelpunt = RegelpuntFactory(gemeente=gemeente, naam="Bankrekening", uitleg="Op eigen naam.")
    return punt


@pytest.fixture
def client(klantondersteuner: Medewerker, ingelogd: Ingelogd) -> Client:
    return ingelogd(klantondersteuner)


def _tab(persoon: Statushouder) -> str:
    return f"/dossiers/{persoon.pk}/?tab=geregeld"


def _rij(persoon: Statushouder, punt: Regelpunt, naam: str = "puntregel") -> str:
    return reverse(f"intake:{naam}", args=[persoon.pk, punt.pk])


def test_the_tab_tells_how_far_it_is_in_picture_and_words(
    persoon: Statushouder, punt: Regelpunt, gemeente: Gemeente, client: Client
) -> None:
    klaar = RegelpuntFactory(gemeente=gemeente, naam="Huisarts", soort="zorg")
    RegelzaakFactory(
        statushouder=persoon, regelpunt=klaar, stand="geregeld", geregeld_op=DAG, opmerking="<b>Dr. Vos</b>"
    )
    pagina = client.get(_tab(persoon)).text
    assert "1 van 2 geregeld</strong>" in pagina
    assert '<progress aria-labelledby="regelstand" max="2" value="1">1 van 2 geregeld, 1 te laat</progress>' in pagina
    assert "6 dagen te laat" in pagina
    assert "Op eigen naam." in pagina
    assert "&lt;b&gt;Dr. Vos&lt;/b&gt;" in pagina
    assert '<span class="meedoen-aantal" id="teller-geregeld">1</span>' in pagina
    assert pagina.count('role="checkbox" aria-checked="true"') == 1
    assert pagina.count('role="checkbox" aria-checked="false"') == 1


def test_without_script_a_tick_leads_back_to_the_row(persoon: Statushouder, punt: Regelpunt, client: Client) -> None:
    antwoord = client.post(_rij(persoon, punt), {"stand": "geregeld", "gezien": "open", "versie": "0"})
    assert antwoord.headers["Location"] == f"{_tab(persoon)}#punt-{punt.pk}"
    assert f"Bankrekening van {persoon.naam}: geregeld." in client.get(_tab(persoon)).text
    assert Regelzaak.objects.get().geregeld_op == DAG


def test_by_htmx_the_row_comes_back_with_how_far_it_is(persoon: Statushouder, punt: Regelpunt, client: Client) -> None:
    antwoord = client.post(_rij(persoon, punt), {"stand": "geregeld", "gezien": "open", "versie": "0"}, headers=HTMX)
    assert antwoord.status_code == 200
    assert 'role="checkbox" aria-checked="true"' in antwoord.text
    assert 'id="regelstand" hx-swap-oob="innerHTML"' in antwoord.text
    assert "1 van 1 geregeld" in antwoord.text
    assert '<span class="meedoen-aantal" id="teller-geregeld" hx-swap-oob="true"></span>' in antwoord.text
    # It was late, so the flags on the page are asked anew.
    assert "regelzaak-gewijzigd" in antwoord.headers["HX-Trigger"]
    op_tijd = RegelpuntFactory(gemeente=persoon.gemeente, termijn_dagen=60)
    antwoord = client.post(_rij(persoon, op_tijd), {"stand": "geregeld", "gezien": "open", "versie": "0"}, headers=HTMX)
    assert "HX-Trigger" not in antwoord.headers


def test_two_taps_by_mistake_leave_the_day_as_it_was(persoon: Statushouder, punt: Regelpunt, client: Client) -> None:
    RegelzaakFactory(statushouder=persoon, regelpunt=punt, stand="geregeld", geregeld_op=DAG - timedelta(days=9))
    assert '<input type="hidden" name="op" value="2026-11-15">' in client.get(_tab(persoon)).text
    terug = {"stand": "open", "gezien": "geregeld", "versie": "1", "op": "2026-11-15"}
    antwoord = client.post(_rij(persoon, punt), terug, headers=HTMX)
    assert '<input type="hidden" name="op" value="2026-11-15">' in antwoord.text
    opnieuw = {"stand": "geregeld", "gezien": "open", "versie": "2", "op": "2026-11-15"}
    client.post(_rij(persoon, punt), opnieuw, headers=HTMX)
    assert Regelzaak.objects.get().geregeld_op == DAG - timedelta(days=9)
    # A day that cannot be is refused, as in the form.
    client.post(_rij(persoon, punt), terug | {"versie": "3"}, headers=HTMX)
    client.post(_rij(persoon, punt), opnieuw | {"versie": "4", "op": "2027-01-01"}, headers=HTMX)
    assert Regelzaak.objects.get().stand == "open"


@pytest.mark.parametrize("met_htmx", [True, False])
def test_of_two_who_say_otherwise_the_second_sees_both_and_chooses(
    met_htmx: bool, persoon: Statushouder, punt: Regelpunt, client: Client, organisatie: Any
) -> None:
    collega = MedewerkerFactory(organisatie=organisatie, voornaam="Bart", achternaam="Smit")
    RegelzaakFactory(
        statushouder=persoon, regelpunt=punt, stand="niet_nodig", bewaard_door=collega, opmerking="Heeft al."
    )
    kop = HTMX if met_htmx else {}
    antwoord = client.post(_rij(persoon, punt), {"stand": "geregeld", "gezien": "open", "versie": "0"}, headers=kop)
    assert antwoord.status_code == 422
    for tekst in ("Bewaard door Bart Smit", "Niet van toepassing", "Heeft al.", "Geregeld op 24 november 2026"):
        assert tekst in antwoord.text
    assert Regelzaak.objects.get().stand == "niet_nodig"
    client.post(_rij(persoon, punt), {"stand": "geregeld", "gezien": "niet_nodig", "versie": "1"}, headers=kop)
    assert Regelzaak.objects.get().stand == "geregeld"


@pytest.mark.parametrize("met_htmx", [True, False])
def test_without_children_one_button_puts_the_group_aside(
    met_htmx: bool, persoon: Statushouder, traject: Traject, gemeente: Gemeente, client: Client
) -> None:
    RegelpuntFactory.create_batch(3, gemeente=gemeente, soort="kinderen")
    url = reverse("intake:regelgroep_weg", args=[persoon.pk, "kinderen"])
    assert f'hx-post="{url}"' in client.get(_tab(persoon)).text
    # Tampered with or left out: nothing is put aside that was not shown.
    client.post(url, {"gezien": ["x", "1:", ":1"]})
    assert not Regelzaak.objects.exists()
    gezien = re.findall(r'name="gezien" value="(\d+:\d+)"', client.get(_tab(persoon)).text)
    assert len(gezien) == 3
    antwoord = client.post(url, {"gezien": gezien}, headers=HTMX if met_htmx else {})
    if not met_htmx:
        assert antwoord.headers["Location"] == f"{_tab(persoon)}#groep-kinderen"
        antwoord = client.get(_tab(persoon))
    else:
        assert 'id="teller-geregeld" hx-swap-oob="true"></span>' in antwoord.text
        # What is typed in a row that is folded out stays.
        assert antwoord.text.count(" hx-preserve></div>") == 3
    assert "3 punten niet van toepassing." in antwoord.text
    assert Regelzaak.objects.filter(stand="niet_nodig").count() == 3
    assert url not in client.get(_tab(persoon)).text.replace(f"{url}terug/", "")
    (terug,) = set(re.findall(rf'action="({url}terug/[^"]+)"', antwoord.text))
    assert "3 punten weer open." in client.post(unescape(terug), follow=True).text
    assert Regelzaak.objects.filter(stand="open").count() == 3
    assert "intussen gewijzigd" in client.post(unescape(terug), follow=True).text
    anders = client.post(reverse("intake:regelgroep_weg", args=[persoon.pk, "geld"]), follow=True)
    assert "Kies per punt." in anders.text


def test_the_button_for_a_group_names_what_a_colleague_changed_since(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, client: Client
) -> None:
    for naam in ("School", "Opvang", "Kinderbijslag"):
        punt = RegelpuntFactory(gemeente=gemeente, soort="kinderen", naam=naam)
        if naam != "School":
            RegelzaakFactory(statushouder=persoon, regelpunt=punt, versie=2, opmerking="Zoon komt in mei.")
    gezien = [f"{pk}:0" for pk in Regelpunt.objects.values_list("pk", flat=True)]
    url = reverse("intake:regelgroep_weg", args=[persoon.pk, "kinderen"])
    antwoord = client.post(url, {"gezien": gezien}, headers=HTMX)
    assert "1 punt niet van toepassing." in antwoord.text
    assert "Intussen gewijzigd, en daarom gebleven zoals het was: Opvang, Kinderbijslag." in antwoord.text
    assert Regelzaak.objects.filter(stand="open").count() == 2


def test_a_point_that_left_the_list_leaves_the_page_or_stays_to_be_read(
    persoon: Statushouder, punt: Regelpunt, client: Client
) -> None:
    client.get(_tab(persoon))
    Regelpunt.objects.update(actief=False)
    tik = {"stand": "geregeld", "gezien": "open", "versie": "0"}
    antwoord = client.post(_rij(persoon, punt), tik, headers=HTMX)
    assert antwoord.status_code == 200
    assert "<li" not in antwoord.text.split('id="regelstand"')[0]
    assert "staat niet meer op de lijst" in antwoord.text
    assert client.post(_rij(persoon, punt), tik).status_code == 302
    RegelzaakFactory(statushouder=persoon, regelpunt=punt, stand="geregeld", geregeld_op=DAG)
    pagina = client.get(_tab(persoon)).text
    assert "Staat niet meer op de lijst" in pagina
    assert 'role="checkbox"' not in pagina
    antwoord = client.post(_rij(persoon, punt), tik | {"stand": "open", "gezien": "geregeld"}, headers=HTMX)
    assert Regelzaak.objects.get().stand == "geregeld"


def test_a_document_of_the_dossier_can_be_put_with_it(persoon: Statushouder, punt: Regelpunt, client: Client) -> None:
    document = DocumentFactory(statushouder=persoon, naam="Huurcontract.pdf")
    DocumentFactory(statushouder=persoon, naam="Recept.pdf", categorie="medisch")
    pagina = client.get(_rij(persoon, punt, "punt_aanvullen")).text
    assert "Huurcontract.pdf" in pagina
    assert "Recept.pdf" not in pagina
    assert "Document toevoegen" in pagina
    velden = {"stand": "geregeld", "document": str(document.pk)}
    _vul(client, persoon, punt, **_opname(client, persoon, punt), **velden)
    assert f'href="{reverse("statushouders:document", args=[document.pk])}">Huurcontract.pdf</a>' in client.get(
        _tab(persoon)
    ).text.replace("&amp;", "&")


def test_bad_input_changes_nothing(persoon: Statushouder, punt: Regelpunt, client: Client) -> None:
    for gegevens in ({}, {"stand": "x"}, {"stand": "open'"}, {"stand": "geregeld", "versie": "9" * 50, "gezien": "x"}):
        assert client.post(_rij(persoon, punt), gegevens, headers=HTMX).status_code in {200, 302}
    assert not Regelzaak.objects.exclude(stand="geregeld").exists()


def _vul(client: Client, persoon: Statushouder, punt: Regelpunt, *, kop: Any = None, **velden: str) -> Any:
    return client.post(_rij(persoon, punt, "punt_aanvullen"), velden, headers=kop or {})


def _opname(client: Client, persoon: Statushouder, punt: Regelpunt) -> dict[str, Any]:
    context = client.get(_rij(persoon, punt, "punt_aanvullen")).context
    return {"versie": context["versie"], "opname": context["opname"]}


def test_more_can_be_said_in_the_row_and_on_a_page(
    persoon: Statushouder, punt: Regelpunt, client: Client, klantondersteuner: Medewerker
) -> None:
    for kop in ({}, HTMX):
        pagina = client.get(_rij(persoon, punt, "punt_aanvullen"), headers=kop).text
        assert ("<html" in pagina) is (not kop)
        assert klantondersteuner.naam in pagina
    velden = {"stand": "geregeld", "geregeld_op": "20-11-2026", "wie": str(klantondersteuner.pk), "opmerking": "Samen."}
    antwoord = _vul(client, persoon, punt, kop=HTMX, **_opname(client, persoon, punt), **velden)
    assert antwoord.headers["HX-Retarget"] == f"#punt-{punt.pk}"
    assert f'Geregeld <time datetime="2026-11-20">vr 20 nov</time> door {klantondersteuner.naam}' in antwoord.text
    assert "Samen." in antwoord.text
    antwoord = _vul(client, persoon, punt, **_opname(client, persoon, punt), stand="open")
    assert antwoord.headers["Location"] == f"{_tab(persoon)}#punt-{punt.pk}"


def test_a_mistake_comes_back_at_its_field(persoon: Statushouder, punt: Regelpunt, client: Client) -> None:
    opname = _opname(client, persoon, punt)
    antwoord = _vul(client, persoon, punt, **opname, stand="geregeld", geregeld_op="25-11-2026")
    assert antwoord.status_code == 422
    assert "Deze dag ligt in de toekomst." in antwoord.text
    antwoord = _vul(client, persoon, punt, kop=HTMX, **opname, stand="", opmerking="<script>" * 100)
    assert antwoord.status_code == 422
    assert "<script>" not in antwoord.text.replace("<script src", "")


@pytest.mark.parametrize("met_htmx", [True, False])
def test_two_who_fill_in_the_same_point_choose_per_fact(
    met_htmx: bool, persoon: Statushouder, punt: Regelpunt, client: Client, klantondersteuner: Medewerker
) -> None:
    kop = HTMX if met_htmx else {}
    geopend = _opname(client, persoon, punt)
    RegelzaakFactory(statushouder=persoon, regelpunt=punt, opmerking="Van de collega.", wie=klantondersteuner)
    mijn = {"stand": "geregeld", "opmerking": "Van mij."}
    antwoord = _vul(client, persoon, punt, kop=kop, **geopend, **mijn)
    assert antwoord.status_code == 422
    for tekst in ("Van de collega.", "Van mij.", "kies_opmerking"):
        assert tekst in antwoord.text
    assert Regelzaak.objects.get().opmerking == "Van de collega."
    antwoord = _vul(client, persoon, punt, kop=kop, **geopend, **mijn, gezien="1")
    assert "Kies een van de twee." in antwoord.text
    keuze = {"kies_opmerking": "ingevuld", "kies_wie": "bewaard"}
    _vul(client, persoon, punt, kop=kop, **geopend, **mijn, gezien="1", **keuze)
    zaak = Regelzaak.objects.get()
    assert (zaak.stand, zaak.opmerking, zaak.wie) == ("geregeld", "Van mij.", klantondersteuner)


@pytest.mark.parametrize("rol", Rol)
def test_the_tab_is_for_who_guides_people(
    rol: Rol, persoon: Statushouder, punt: Regelpunt, organisatie: Any, ingelogd: Ingelogd
) -> None:
    kijker = MedewerkerFactory(organisatie=organisatie, rol=rol)
    if rol != Rol.KLANTONDERSTEUNER:
        BetrokkenheidFactory(statushouder=persoon, medewerker=kijker)
    client, mag = ingelogd(kijker), rol in {Rol.KLANTONDERSTEUNER, Rol.TEAMLEIDER}
    assert ("Geregeld?" in client.get(_tab(persoon)).text) is mag
    for naam in ("puntregel", "punt_aanvullen"):
        assert (client.post(_rij(persoon, punt, naam)).status_code == 403) is not mag
    assert (client.get(reverse("intake:regelblad", args=[persoon.pk])).status_code == 200) is mag


def test_the_sheet_holds_what_is_open_and_no_more(
    persoon: Statushouder, punt: Regelpunt, gemeente: Gemeente, client: Client
) -> None:
    klaar = RegelpuntFactory(gemeente=gemeente, naam="Huisarts")
    RegelzaakFactory(statushouder=persoon, regelpunt=klaar, stand="geregeld", geregeld_op=DAG)
    blad = client.get(reverse("intake:regelblad", args=[persoon.pk])).text
    assert "Bankrekening" in blad
    assert "Huisarts" not in blad
    assert "1 van 2 geregeld, 1 te laat" in blad


def test_a_child_an_empty_list_and_a_closed_traject_say_so(
    persoon: Statushouder, traject: Traject, gemeente: Gemeente, client: Client
) -> None:
    assert "Nog niets op de lijst" in client.get(_tab(persoon)).text
    kind = StatushouderFactory(gemeente=gemeente)
    assert "Geen eigen lijst" in client.get(_tab(kind)).text
    assert client.get(reverse("intake:regelblad", args=[kind.pk])).status_code == 200
    RegelpuntFactory(gemeente=gemeente)
    Traject.objects.filter(pk=traject.pk).update(einddatum=DAG, eindreden="werk")
    pagina = client.get(_tab(persoon)).text
    assert "Het traject is gesloten." in pagina
    assert 'role="checkbox"' not in pagina


def test_the_tab_and_a_tick_take_few_queries_however_long_the_list(
    persoon: Statushouder, gemeente: Gemeente, client: Client, traject: Traject, django_assert_max_num_queries: Any
) -> None:
    punten = RegelpuntFactory.create_batch(25, gemeente=gemeente)
    for punt in punten[:20]:
        RegelzaakFactory(statushouder=persoon, regelpunt=punt, stand="geregeld", geregeld_op=DAG)
    client.get("/account/wachtwoord/")
    with django_assert_max_num_queries(23):
        assert client.get(_tab(persoon)).status_code == 200
    # Everything: session, user, locks, the rules of flags, the audit line and the row. Late, so the most there is.
    with django_assert_max_num_queries(31):
        client.post(_rij(persoon, punten[-1]), {"stand": "geregeld", "gezien": "open", "versie": "0"}, headers=HTMX)
    assert Regelzaak.objects.count() == 21


def test_a_traject_of_somebody_else_shows_nothing_of_it(
    persoon: Statushouder, punt: Regelpunt, andere_gemeente: Gemeente, client: Client
) -> None:
    daar = StatushouderFactory(gemeente=andere_gemeente)
    TrajectFactory(statushouder=daar)
    vreemd = RegelpuntFactory(gemeente=andere_gemeente)
    for wie, wat in ((daar, punt), (persoon, vreemd), (daar, vreemd)):
        for naam in ("puntregel", "punt_aanvullen"):
            assert client.post(_rij(wie, wat, naam), {"stand": "geregeld"}).status_code == 404
