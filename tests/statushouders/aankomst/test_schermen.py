"""The screens of the arrivals list, with and without htmx."""

import logging
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inlezen.selectors.lijsten import tellingen
from inlezen.services.beheren import gooi_lijst_weg, ruim_lijsten_op
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.laden import laad_lijst
from inlezen.voortgang import Stand, vergeet
from kern.datums import datum_lang
from kern.tijd import nu, vandaag
from medewerkers.models import Gemeente, Medewerker
from statushouders.models import Aankomstlijst, Aankomstregel, Statushouder
from statushouders.services import aankomst
from tests.factories import AankomstlijstFactory, StatushouderFactory
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand, xlsx_bestand
from tests.statushouders.aankomst.conftest import Lijstmaker, persoon

Status, Oordeel = Aankomstlijst.Status, Aankomstregel.Oordeel
HTMX = {"HX-Request": "true"}


@pytest.fixture
def client(teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(teamleider)


def adres(naam: str, ding: Any = None) -> str:
    return reverse(f"statushouders:{naam}", args=[ding.pk] if ding else [])


def laad(client: Client, inhoud: bytes, naam: str = "lijst.csv") -> Any:
    return client.post(adres("aankomstlijsten"), {"bestand": SimpleUploadedFile(naam, inhoud)})


def open_regel(client: Client, regel: Aankomstregel) -> dict[str, str]:
    """What a browser sends back of the form of this row as it is open now."""
    context = client.get(adres("aankomstlijst_regel", regel)).context
    return {"opname": context["opname"]} | {veld.name: veld.value() for veld in context["form"]}


def test_whole_way_without_javascript(
    aanpakken: None, client: Client, django_capture_on_commit_callbacks: Any, caplog: pytest.LogCaptureFixture
) -> None:
    """Upload, columns, judge, mend, confirm, look, back. No name in an address, a log line or a job."""
    adressen = []
    rijen = [persoon(1, achternaam="Karimi"), persoon(2, achternaam="Ahmadi", geboortedatum="31-2-1990")]

    def ga(antwoord: Any) -> Any:
        assert antwoord.status_code == 302
        adressen.append(antwoord.headers["Location"])
        return client.get(antwoord.headers["Location"])

    with caplog.at_level(logging.DEBUG), django_capture_on_commit_callbacks(execute=True):
        pagina = ga(laad(client, csv_bestand([["Lijst november"], KOP, *rijen])))
    lijst = Aankomstlijst.objects.get()
    assert "5 van 5" in pagina.text
    assert "1 titelregel" in pagina.text
    keuzes = {f"kolom_{kolom}": veld for veld, kolom in lijst.koppeling.items()}
    with caplog.at_level(logging.DEBUG), django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(adres("aankomstlijst_koppel", lijst), keuzes)
    pagina = ga(client.get(ga(antwoord).request["PATH_INFO"])) if antwoord.status_code == 302 else antwoord
    pagina = client.get(adres("aankomstlijst_voorbeeld", lijst), {"tab": "fout"})
    assert "Ahmadi" in pagina.text
    assert "februari 1990 heeft geen dag 31" in pagina.text
    fout = lijst.regels.get(oordeel=Oordeel.FOUT)
    with caplog.at_level(logging.DEBUG):
        ga(client.post(adres("aankomstlijst_regel", fout), open_regel(client, fout) | {"geboortedatum": "28-2-1990"}))
        with django_capture_on_commit_callbacks(execute=True):
            antwoord = client.post(adres("aankomstlijst_bevestig", lijst))
    pagina = ga(antwoord)
    assert "2 mensen zijn ingevoerd" in pagina.text
    assert "Bekijk de 2 nieuwe mensen" in pagina.text
    assert 'href="/statushouders/?wie=niemand"' in pagina.text
    assert Statushouder.objects.count() == 2
    with caplog.at_level(logging.DEBUG), django_capture_on_commit_callbacks(execute=True):
        antwoord = client.post(adres("aankomstlijst_terugdraaien", lijst))
    pagina = ga(antwoord)
    assert "De 2 nieuwe mensen zijn weer weg uit Meedoen" in pagina.text
    assert not Statushouder.objects.exists()
    for geheim in ("Karimi", "Ahmadi", persoon(1)[3], "28-2-1990"):
        assert geheim not in " ".join(adressen)
        assert geheim not in caplog.text


# Loading


@pytest.mark.parametrize(
    ("inhoud", "melding"),
    [
        (b"%PDF-1.7", "Dit is een PDF, geen lijst."),
        (b"", "Dit bestand is leeg."),
        (b"a" * (10 * 1024 * 1024 + 1), "Dit bestand is groter dan 10 MB."),
    ],
)
def test_broken_file_is_told_at_the_field(client: Client, inhoud: bytes, melding: str) -> None:
    antwoord = laad(client, inhoud)
    assert antwoord.status_code == 422
    assert "<title>Fout:" in antwoord.text
    assert antwoord.text.count(melding) == 2
    assert not Aankomstlijst.objects.exists()


def test_no_file_chosen(client: Client) -> None:
    assert "Kies eerst een bestand, of sleep het hierheen." in client.post(adres("aankomstlijsten")).text


def test_excel_goes_the_same_way(client: Client, django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        laad(client, xlsx_bestand([KOP, [*persoon(1)[:3], 12345678, vandaag()]]), "lijst.xlsx")
    assert Aankomstregel.objects.get().cellen[4] == vandaag().isoformat()


def test_earlier_lists_of_the_own_municipality_newest_first(
    client: Client, gemeente: Gemeente, andere_gemeente: Gemeente
) -> None:
    AankomstlijstFactory(gemeente=gemeente, bestandsnaam="eerst.csv")
    AankomstlijstFactory(gemeente=gemeente, bestandsnaam="daarna.csv", status=Status.INGEVOERD)
    AankomstlijstFactory(gemeente=andere_gemeente, bestandsnaam="elders.csv")
    tekst = client.get(adres("aankomstlijsten")).text
    assert tekst.index("daarna.csv") < tekst.index("eerst.csv")
    assert "elders.csv" not in tekst
    assert "Nog geen lijst" not in tekst


def test_first_time_says_what_to_do(client: Client) -> None:
    assert "Nog geen lijst" in client.get(adres("aankomstlijsten")).text


# Columns


def test_column_that_is_missing_or_chosen_twice_is_told(client: Client) -> None:
    laad(client, csv_bestand([["Wie", "Geb.dat.", "Geboren"], ["Karimi", "1990", "1990"]]))
    lijst = Aankomstlijst.objects.get()
    pagina = client.get(adres("aankomstlijst_koppel", lijst)).text
    assert "Kies nog een kolom voor: achternaam, vestigingsdatum" in pagina
    antwoord = client.post(
        adres("aankomstlijst_koppel", lijst),
        {"kolom_0": "achternaam", "kolom_1": "geboortedatum", "kolom_2": "geboortedatum"},
    )
    assert antwoord.status_code == 422
    assert "komt al uit de kolom &#x27;Geb.dat.&#x27;" in antwoord.text
    antwoord = client.post(adres("aankomstlijst_koppel", lijst), {"kolom_0": "achternaam", "kolom_1": "geboortedatum"})
    assert "Kies nog een kolom voor: vestigingsdatum" in antwoord.text


def test_same_column_name_twice_is_kept_apart_and_told(client: Client) -> None:
    laad(
        client,
        csv_bestand(
            [["Achternaam", "Geboortedatum", "Geboortedatum", "Vestigingsdatum"], ["K", "1990", "1991", "1-1-2026"]]
        ),
    )
    tekst = client.get(adres("aankomstlijst_koppel", Aankomstlijst.objects.get())).text
    assert "Geboortedatum (2)" in tekst
    assert "Kolommen met dezelfde naam" in tekst
    assert "Geboortedatum: welke kolom is het?" in tekst


def test_columns_that_were_not_recognised_stand_first_and_say_so(client: Client) -> None:
    laad(
        client,
        csv_bestand([["Achternaam", "Geb.dat.", "Regie", "Vestiging", "Opmerking"], ["K", "1990", "x", "", "y"]]),
    )
    pagina = client.get(adres("aankomstlijst_koppel", Aankomstlijst.objects.get()))
    kolommen = [(str(veld.label), herkend) for veld, _, herkend in pagina.context["rijen"]]
    assert kolommen[:2] == [("Regie", False), ("Opmerking", False)]
    assert pagina.text.count("niet herkend, kies zelf of gebruik niet") == 2
    assert "3 van 5" in pagina.text


@pytest.mark.parametrize(("na", "gezegd"), [(0, False), (2, True)])
def test_of_a_workbook_with_more_sheets_is_said_which_was_read(
    client: Client, teamleider: Medewerker, na: int, gezegd: bool
) -> None:
    laad(client, xlsx_bestand([KOP, persoon(1)], na=na))
    lijst = Aankomstlijst.objects.get()
    assert ("Alleen het eerste blad" in client.get(adres("aankomstlijst_koppel", lijst)).text) is gezegd
    Aankomstlijst.objects.update(status=Status.GEREED)
    assert ("‘Sheet1’" in client.get(adres("aankomstlijst_voorbeeld", lijst)).text) is gezegd
    lijst.refresh_from_db()
    gooi_lijst_weg(lijst=lijst, door=teamleider)
    assert Aankomstlijst.objects.get().overgeslagen == {}, "the name of a sheet may name somebody"


def test_example_values_of_each_column_are_shown(client: Client) -> None:
    laad(client, csv_bestand([["Wie", "Geb.dat."], ["Karimi", "1990"], ["Ahmadi", "1990"], ["<b>", ""]]))
    tekst = client.get(adres("aankomstlijst_koppel", Aankomstlijst.objects.get())).text
    assert "Karimi" in tekst
    assert "&lt;b&gt;" in tekst
    assert tekst.count(">1990<") == 1


# Progress


@pytest.mark.parametrize(
    ("status", "woorden"),
    [
        (Status.NAKIJKEN, "De lijst wordt nagekeken"),
        (Status.BEVESTIGD, "mensen worden ingevoerd"),
        (Status.TERUGDRAAIEN, "mensen worden verwijderd"),
    ],
)
def test_progress_is_asked_for_every_second(client: Client, gemeente: Gemeente, status: str, woorden: str) -> None:
    lijst = AankomstlijstFactory(gemeente=gemeente, status=status)
    pagina = client.get(adres("aankomstlijst_voortgang", lijst)).text
    assert woorden in pagina
    assert 'hx-trigger="every 1s"' in pagina
    assert '<meta http-equiv="refresh"' in pagina
    fragment = client.get(adres("aankomstlijst_voortgang", lijst), headers=HTMX).text
    assert "<html" not in fragment
    assert "<progress" in fragment


def test_progress_tells_how_far(client: Client, gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch) -> None:
    lijst = AankomstlijstFactory(gemeente=gemeente, status=Status.BEVESTIGD, pogingen=1)
    monkeypatch.setattr("inlezen.views.voortgang.stand", lambda _: Stand(4000, 10_000))
    tekst = client.get(adres("aankomstlijst_voortgang", lijst)).text
    assert "4.000 van 10.000 ingevoerd" in tekst
    assert 'max="10000" value="4000"' in tekst


def test_job_that_did_not_begin_says_that_it_waits(client: Client, gemeente: Gemeente) -> None:
    lijst = AankomstlijstFactory(gemeente=gemeente, status=Status.BEVESTIGD)
    assert "Wacht op zijn beurt" in client.get(adres("aankomstlijst_voortgang", lijst)).text
    Aankomstlijst.objects.update(pogingen=1)
    vergeet(lijst.voortgangssleutel)
    tekst = client.get(adres("aankomstlijst_voortgang", lijst)).text
    assert "Wacht op zijn beurt" not in tekst
    assert "Bezig" in tekst


@pytest.mark.parametrize("status", [Status.GEREED, Status.INGEVOERD])
def test_job_that_was_refused_leads_to_the_list_that_says_why(client: Client, gemeente: Gemeente, status: str) -> None:
    lijst = AankomstlijstFactory(gemeente=gemeente, status=status, melding="Er is niets gedaan, want het kan niet.")
    url = adres("aankomstlijst_voortgang", lijst)
    assert client.get(url, headers=HTMX).headers["HX-Redirect"] == adres("aankomstlijst_voorbeeld", lijst)
    assert "want het kan niet." in client.get(url, follow=True).text


def test_progress_leads_on_when_the_job_is_done(client: Client, gemeente: Gemeente) -> None:
    lijst = AankomstlijstFactory(gemeente=gemeente, status=Status.GEREED)
    antwoord = client.get(adres("aankomstlijst_voortgang", lijst), headers=HTMX)
    assert antwoord.headers["HX-Redirect"] == adres("aankomstlijst_voorbeeld", lijst)


# Preview


def test_each_tab_shows_its_rows(client: Client, gemeente: Gemeente, lijst_van: Lijstmaker) -> None:
    StatushouderFactory(gemeente=gemeente, achternaam="Karimi", voornamen="Nasrin", geboortedatum_brp="19820514")
    kind = persoon(1, achternaam="Jong", geboortedatum=f"1-1-{vandaag().year - 9}")
    bekend = persoon(2, achternaam="Karimi", voornamen="Nasrin", geboortedatum="14-5-1982", bsn="")
    lijst = lijst_van([kind, bekend, kind, persoon(3, bsn="1", achternaam="Fout")])
    tekst = client.get(adres("aankomstlijst_voorbeeld", lijst)).text
    assert "Selam Jong" in tekst
    assert "9 jaar: wordt gezinslid, zonder traject" in tekst
    assert "1 persoon invoeren" in tekst
    assert "nog niet verdeeld" in tekst
    tekst = client.get(adres("aankomstlijst_voorbeeld", lijst), {"tab": "bekend"}).text
    assert "Nasrin Karimi" in tekst
    assert "Staat al in Meedoen" in tekst
    assert "Dezelfde regel als regel 2." in tekst
    tekst = client.get(adres("aankomstlijst_voorbeeld", lijst), {"tab": "fout"}).text
    assert re.search(r"Selam Fout.*regel 5.*BSN.*negen cijfers", tekst, re.DOTALL)


def test_empty_tabs_say_so(client: Client, lijst_van: Lijstmaker) -> None:
    lijst = lijst_van([persoon(1)])
    assert "Niemand al bekend" in client.get(adres("aankomstlijst_voorbeeld", lijst), {"tab": "bekend"}).text
    assert "Alle regels kloppen" in client.get(adres("aankomstlijst_voorbeeld", lijst), {"tab": "fout"}).text
    lijst = lijst_van([persoon(2, bsn="1")])
    pagina = client.get(adres("aankomstlijst_voorbeeld", lijst), {"tab": "nieuw"}).text
    assert "Verbeter de regels die niet kloppen" in pagina
    assert "invoeren</" not in pagina
    assert "Naar 1 foute regel" in pagina
    assert "op de knop drukt" not in pagina
    tekst = client.get(adres("aankomstlijsten")).text
    assert tekst.index("eerst verbeteren") < tekst.index("wacht op jouw ja")


def test_more_rows_take_the_same_queries_and_come_in_pages(client: Client, lijst_van: Lijstmaker) -> None:
    aantallen = []
    client.get(adres("aankomstlijsten"))  # the first request of a session writes it
    for nummers in (range(2), range(10, 130)):
        lijst = lijst_van([persoon(nummer) for nummer in nummers])
        with CaptureQueriesContext(connection) as queries:
            pagina = client.get(adres("aankomstlijst_voorbeeld", lijst))
        aantallen.append(len(queries))
    assert aantallen[0] == aantallen[1] <= 15
    assert "1 tot en met 50 van 120" in pagina.text
    assert pagina.text.count('<tr class="utrecht-table__row">') == 50


def test_screen_of_another_status_leads_to_its_own(client: Client, gemeente: Gemeente) -> None:
    lijst = AankomstlijstFactory(gemeente=gemeente, status=Status.BEVESTIGD)
    for naam in ("aankomstlijst", "aankomstlijst_koppel", "aankomstlijst_voorbeeld", "aankomstlijst_terugdraaien"):
        assert client.get(adres(naam, lijst)).headers["Location"] == adres("aankomstlijst_voortgang", lijst)


def test_job_that_failed_is_told_on_the_page(client: Client, gemeente: Gemeente) -> None:
    lijst = AankomstlijstFactory(gemeente=gemeente, melding="Het invoeren is niet gelukt. Er is niets opgeslagen.")
    assert "Het invoeren is niet gelukt." in client.get(adres("aankomstlijst_voorbeeld", lijst)).text


def test_after_thirty_days_the_page_says_that_the_rows_are_gone(
    client: Client, lijst_van: Lijstmaker, teamleider: Medewerker
) -> None:
    lijst = lijst_van([persoon(1), persoon(1), persoon(2, bsn="1")])
    bevestig_lijst(lijst=lijst, door=teamleider)
    aankomst.voer_aankomstlijst_in(lijst.pk)
    Aankomstlijst.objects.update(geladen_op=nu() - timedelta(days=31))
    ruim_lijsten_op(Aankomstlijst)
    url = adres("aankomstlijst_voorbeeld", lijst)
    assert "Deze regels zijn gewist" in client.get(url, {"tab": "fout"}).text
    assert "Gewist" in client.get(url, {"tab": "bekend"}).text
    tekst = client.get(url, {"tab": "nieuw"}).text
    assert f"Selam {persoon(1)[0]}" in tekst
    assert "aankomst.csv" not in tekst
    lijst.refresh_from_db()
    assert lijst.naam == f"Lijst van {datum_lang(vandaag() - timedelta(days=31))}"
    assert lijst.naam in tekst
    assert lijst.naam in client.get(reverse("statushouders:aankomstlijsten")).text
    assert "Terugdraaien" not in tekst


# Mending


def test_row_is_mended_in_place(client: Client, lijst_van: Lijstmaker) -> None:
    lijst = lijst_van([persoon(1, geboortedatum="31-2-1990", bsn="1"), persoon(2)])
    regel = lijst.regels.get(oordeel=Oordeel.FOUT)
    url = adres("aankomstlijst_regel", regel)
    formulier = client.get(url, headers=HTMX).text
    assert "<html" not in formulier
    assert 'name="geboortedatum"' in formulier
    assert 'name="bsn"' in formulier
    assert 'name="achternaam"' not in formulier
    antwoord = client.post(url, open_regel(client, regel) | {"geboortedatum": "28-2-1990", "bsn": "1"}, headers=HTMX)
    assert antwoord.status_code == 422
    assert "negen cijfers" in antwoord.text
    assert 'name="geboortedatum"' not in antwoord.text
    antwoord = client.post(url, {"opname": antwoord.context["opname"], "bsn": ""}, headers=HTMX)
    assert "Staat nu bij Nieuw" in antwoord.text
    assert antwoord.text.count('hx-swap-oob="true"') == 3
    assert "2 mensen invoeren" in antwoord.text


def test_row_of_a_double_shows_who_it_is_about(client: Client, lijst_van: Lijstmaker) -> None:
    lijst = lijst_van([persoon(1), persoon(1, voornamen="Anders")])
    formulier = client.get(adres("aankomstlijst_regel", lijst.regels.get(oordeel=Oordeel.FOUT))).text
    assert "staat ook op regel 2" in formulier
    for veld in ("achternaam", "voornamen", "geboortedatum", "bsn"):
        assert f'name="{veld}"' in formulier


def test_what_cannot_be_left_out_may_not_be_emptied(client: Client, lijst_van: Lijstmaker) -> None:
    regel = lijst_van([persoon(1, geboortedatum="x")]).regels.get()
    antwoord = client.post(adres("aankomstlijst_regel", regel), open_regel(client, regel) | {"geboortedatum": ""})
    assert antwoord.status_code == 422
    assert "Geboortedatum" in antwoord.text


# Download, undo, throw away


@pytest.mark.parametrize("naam", ["aankomstlijst_fouten", "aankomstlijst_fouten_csv"])
def test_wrong_rows_can_be_downloaded_mended_and_offered_again(
    client: Client, lijst_van: Lijstmaker, naam: str, teamleider: Medewerker
) -> None:
    lijst = lijst_van([persoon(1), persoon(2, bsn="1", achternaam="=Formule()")])
    antwoord = client.get(adres(naam, lijst))
    assert antwoord.headers["Content-Disposition"].startswith("attachment")
    assert antwoord.headers["Cache-Control"] == "no-store"
    opnieuw = laad_lijst(Aankomstlijst, bestandsnaam="b", inhoud=antwoord.content, door=teamleider)
    assert opnieuw.kolommen == KOP
    assert opnieuw.status == Status.NAKIJKEN
    assert opnieuw.regels.get().cellen == persoon(2, bsn="1", achternaam="=Formule()")


def test_undo_is_asked_first_and_refused_with_who_and_why(
    client: Client, lijst_van: Lijstmaker, teamleider: Medewerker
) -> None:
    lijst = lijst_van([persoon(1, achternaam="Karimi", voornamen="Nasrin")])
    bevestig_lijst(lijst=lijst, door=teamleider)
    aankomst.voer_aankomstlijst_in(lijst.pk)
    vraag = client.get(adres("aankomstlijst_terugdraaien", lijst), headers=HTMX).text
    assert "De nieuwe persoon weer verwijderen?" in vraag
    Statushouder.objects.update(versie=2)
    pagina = client.post(adres("aankomstlijst_terugdraaien", lijst), follow=True).text
    assert "Terugdraaien kan niet meer, want met 1 persoon is al iets gedaan." in pagina
    assert re.search(r"Nasrin Karimi</a><small>het dossier is gewijzigd</small>", pagina)
    assert Statushouder.objects.exists()


def test_list_whose_people_came_in_meanwhile_offers_nobody_to_look_at_or_to_take_back(
    client: Client, lijst_van: Lijstmaker, teamleider: Medewerker
) -> None:
    eerst, dubbel = lijst_van([persoon(1)]), lijst_van([persoon(1)])
    for lijst in (eerst, dubbel):
        bevestig_lijst(lijst=lijst, door=teamleider)
        aankomst.voer_aankomstlijst_in(lijst.pk)
    terug = adres("aankomstlijst_terugdraaien", dubbel)
    pagina = client.get(adres("aankomstlijst_voortgang", dubbel)).text
    assert "Er is niemand nieuw ingevoerd" in pagina
    assert "1 regel was al bekend." in pagina
    assert "nieuwe mensen" not in pagina
    assert terug not in pagina
    assert terug not in client.get(adres("aankomstlijst_voorbeeld", dubbel)).text
    assert adres("aankomstlijst_terugdraaien", eerst) in client.get(adres("aankomstlijst_voorbeeld", eerst)).text


def test_list_is_thrown_away(client: Client, lijst_van: Lijstmaker) -> None:
    lijst = lijst_van([persoon(1)])
    pagina = client.post(adres("aankomstlijst_weggooien", lijst), follow=True).text
    assert "De lijst is weggegooid. Er is niemand ingevoerd." in pagina
    assert "gewist" in pagina


def test_confirming_twice_says_that_it_runs_already(
    client: Client, lijst_van: Lijstmaker, teamleider: Medewerker
) -> None:
    lijst = lijst_van([persoon(1)])
    client.post(adres("aankomstlijst_bevestig", lijst))
    pagina = client.post(adres("aankomstlijst_bevestig", lijst), follow=True)
    assert "wordt al ingevoerd" in pagina.text
    assert Aankomstlijst.objects.get().status == Status.BEVESTIGD


# Month first


def test_one_date_with_the_month_first_makes_the_others_of_its_column_doubtful(
    client: Client, lijst_van: Lijstmaker
) -> None:
    """A person settles it, row by row; another way of writing is left alone."""
    geboren = ["04/13/1990", "04/05/1990", "04/04/1990", "25/05/1990", "4-5-1990"]
    lijst = lijst_van([persoon(nummer, geboortedatum=dag) for nummer, dag in enumerate(geboren, 1)])
    assert list(lijst.regels.filter(oordeel="fout").values_list("nummer", flat=True)) == [2, 3]
    regel = lijst.regels.get(nummer=3)
    assert [fout["veld"] for fout in regel.fouten] == ["geboortedatum"]
    assert "Staat de maand voorop? Schrijf eerst de dag" in regel.fouten[0]["melding"]
    url = adres("aankomstlijst_regel", regel)
    opname = client.get(url).context["opname"]
    assert client.post(url, {"geboortedatum": "5-4-1990", "opname": opname}).status_code == 302
    regel.refresh_from_db()
    assert regel.gegevens["geboortedatum"] == "19900405"


# Settled long ago


def test_settling_of_long_ago_is_a_question_that_stops_nobody(
    client: Client, lijst_van: Lijstmaker, teamleider: Medewerker
) -> None:
    rijen = [persoon(1), persoon(2, vestigingsdatum="3-4-2016"), persoon(3, vestigingsdatum="3-4-2017")]
    lijst = lijst_van(rijen)
    voorbeeld = adres("aankomstlijst_voorbeeld", lijst)
    tekst = client.get(voorbeeld).text
    assert tellingen(lijst)["nieuw"] == 3
    assert "Bij 2 mensen is de vestigingsdatum meer dan drie jaar geleden" in tekst
    assert tekst.count("Meer dan drie jaar geleden. Klopt dit?") == 2
    assert tekst.index(persoon(3)[0]) < tekst.index(persoon(1)[0]), "who is asked about stands first"

    url = adres("aankomstlijst_regel", lijst.regels.get(nummer=3))
    assert url in tekst
    opname = client.get(url).context["opname"]
    hier = [link.item.naam for link in client.get(url).context["menu"].sturen if link.huidig]
    assert hier == ["Aankomstlijsten"]
    invoer = {"vestigingsdatum": "3-4-2015", "opname": opname}
    nog_een_vraag = client.post(url, invoer, HTTP_HX_REQUEST="true")
    assert "klopt nu" not in nog_een_vraag.text
    assert "Kijk bij Nieuw of dat klopt." in nog_een_vraag.text
    opname = client.get(url).context["opname"]
    antwoord = client.post(url, {"vestigingsdatum": "3-4-2016", "opname": opname}, follow=True)
    assert "Bewaard. De vestigingsdatum is nog meer dan drie jaar geleden." in antwoord.text
    assert "De regel klopt nu." not in antwoord.text
    opname = client.get(url).context["opname"]
    antwoord = client.post(url, {"vestigingsdatum": "3-4-2026", "opname": opname}, follow=True)
    assert "De regel klopt nu." in antwoord.text
    assert "Bij 1 persoon is de vestigingsdatum meer dan drie jaar geleden" in antwoord.text
    bevestig_lijst(lijst=lijst, door=teamleider)
    aankomst.voer_aankomstlijst_in(lijst.pk)
    na_het_invoeren = client.get(f"{voorbeeld}?tab=nieuw").text
    assert "Meer dan drie jaar geleden." in na_het_invoeren
    assert "Klopt dit?" not in na_het_invoeren
    assert [dag.year for dag in Statushouder.objects.order_by("pk").values_list("vestigingsdatum", flat=True)] == [
        vandaag().year,
        2026,
        2017,
    ]
