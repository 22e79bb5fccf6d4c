"""Screens of the list of employers: what is its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from inlezen.bestand import rijen_uit_bestand
from inlezen.services.bevestigen import bevestig_lijst
from inlezen.services.nakijken import kijk_lijst_na
from inlezen.tabel import vind_tabel
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.collegas import Collegas
from tests.factories import MedewerkerFactory, WerkgeverFactory, WerkgeverslijstFactory
from tests.statushouders.aankomst.bestanden import csv_bestand
from werkgevers.inlezen.lezen import lees_cellen
from werkgevers.inlezen.velden import HERKENNING
from werkgevers.models import Werkgeverslijst
from werkgevers.services import werkgeverslijst as diensten
from werkgevers.services.werkgeverslijst import Werkgeversnakijker

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]


@pytest.fixture
def client_am(ingelogd: Ingelogd, gemeente: Gemeente, monkeypatch: pytest.MonkeyPatch) -> Client:
    monkeypatch.setattr("kern.taken._bied_aan", lambda *_: None)
    return ingelogd(MedewerkerFactory(gemeente=gemeente, rol=Rol.ACCOUNTMANAGER))


def _laad(client: Client, *rijen: list[str]) -> Werkgeverslijst:
    bestand = SimpleUploadedFile("netwerk.csv", csv_bestand([["Bedrijfsnaam", "KvK", "Website"], *rijen]))
    antwoord = client.post(reverse("werkgevers:werkgeverslijsten"), {"bestand": bestand})
    lijst: Werkgeverslijst = Werkgeverslijst.objects.get()
    assert antwoord.headers["Location"] == reverse("werkgevers:werkgeverslijst_koppel", args=[lijst.pk])
    kolommen = {"kolom_0": "naam", "kolom_1": "kvk", "kolom_2": "website"}
    client.post(antwoord.headers["Location"], kolommen)
    kijk_lijst_na(Werkgeversnakijker, lijst.pk)
    return lijst


def test_the_preview_says_what_is_filled_in_and_the_sheet_of_errors_holds_no_formula(
    client_am: Client, gemeente: Gemeente
) -> None:
    WerkgeverFactory(gemeente=gemeente, naam="De Duif", kvk="88800002")
    lijst = _laad(client_am, ["=1+1", "1", ""], ["Duif", "88800002", "www.duif.example"], ["Zon", "88800001", ""])
    adres = reverse("werkgevers:werkgeverslijst_voorbeeld", args=[lijst.pk])
    pagina = client_am.get(adres)
    assert "1 werkgever invoeren, 1 aanvullen" in pagina.text
    assert "niet ingevuld" in pagina.text
    assert "https://www.duif.example" in client_am.get(f"{adres}?tab=bekend").text
    fouten = client_am.get(reverse("werkgevers:werkgeverslijst_fouten_csv", args=[lijst.pk]))
    assert ";'=1+1;" in f";{fouten.content.decode('utf-8-sig').splitlines()[1]}"
    bevestigd = client_am.post(reverse("werkgevers:werkgeverslijst_bevestig", args=[lijst.pk]))
    wacht = bevestigd.headers["Location"]
    assert "Wacht op zijn beurt" in client_am.get(wacht).text
    assert "staat misschien stil" not in client_am.get(f"{wacht}?keer=59").text
    assert "staat misschien stil" in client_am.get(f"{wacht}?keer=60").text
    stoppen = reverse("werkgevers:werkgeverslijst_stoppen", args=[lijst.pk])
    Werkgeverslijst.objects.update(pogingen=1)
    assert "Het is net begonnen" in client_am.post(stoppen, follow=True).text
    Werkgeverslijst.objects.update(pogingen=0)
    assert "Gestopt." in client_am.post(stoppen, follow=True).text
    lijst.refresh_from_db()
    assert lijst.status == "gereed"


def test_of_a_list_that_only_filled_in_nobody_is_said_to_be_gone(client_am: Client, gemeente: Gemeente) -> None:
    WerkgeverFactory(gemeente=gemeente, naam="De Duif", kvk="88800002")
    lijst = _laad(client_am, ["Duif", "88800002", "www.duif.example"])
    bevestig_lijst(lijst=lijst, door=Medewerker.objects.get())
    diensten.voer_werkgeverslijst_in(lijst.pk)
    lijst.refresh_from_db()
    diensten.vraag_terugdraaien(lijst=lijst, door=Medewerker.objects.get())
    diensten.draai_werkgeverslijst_terug(lijst.pk)
    for scherm in ("voortgang", "voorbeeld"):
        pagina = client_am.get(reverse(f"werkgevers:werkgeverslijst_{scherm}", args=[lijst.pk]))
        assert "Wat bij bekende werkgevers was aangevuld, is weer zoals eerst." in pagina.text
        assert "weer weg uit Meedoen" not in pagina.text


def test_a_sector_is_chosen_when_a_row_is_mended_and_its_own_page_leads_back_to_the_list(client_am: Client) -> None:
    bestand = SimpleUploadedFile("n.csv", csv_bestand([["Bedrijfsnaam", "Sector"], ["Zon", "tovenarij"]]))
    client_am.post(reverse("werkgevers:werkgeverslijsten"), {"bestand": bestand})
    lijst = Werkgeverslijst.objects.get()
    koppel = reverse("werkgevers:werkgeverslijst_koppel", args=[lijst.pk])
    client_am.post(koppel, {"kolom_0": "naam", "kolom_1": "sbi"})
    kijk_lijst_na(Werkgeversnakijker, lijst.pk)
    regel = lijst.regels.get()
    adres = reverse("werkgevers:werkgeverslijst_regel", args=[regel.pk])
    formulier = client_am.get(adres)
    assert '<option value="56">56 Restaurants en catering</option>' in formulier.text
    velden = {"sbi": "I", "opname": formulier.context["opname"]}
    kop = {"HX-Request": "true", "HX-Current-URL": f"http://testserver{adres}"}
    na = client_am.post(adres, velden, headers=kop)
    voorbeeld = reverse("werkgevers:werkgeverslijst_voorbeeld", args=[lijst.pk])
    assert na.headers["HX-Redirect"] == f"{voorbeeld}?tab=fout"
    assert "Horeca" in client_am.get(f"{voorbeeld}?tab=nieuw").text


def test_what_a_row_says_otherwise_than_we_do_is_shown_and_stays(client_am: Client, gemeente: Gemeente) -> None:
    WerkgeverFactory(gemeente=gemeente, naam="De Duif", kvk="88800002", website="https://duif.example")
    lijst = _laad(client_am, ["De Duif", "88800002", "www.anders.example"])
    pagina = client_am.get(reverse("werkgevers:werkgeverslijst_voorbeeld", args=[lijst.pk]) + "?tab=bekend")
    assert "Website: in het bestand https://www.anders.example, bij ons <strong" in pagina.text
    assert "Wij laten staan wat er staat." in pagina.text
    assert "alles is al bekend" not in pagina.text


def test_of_another_municipality_nothing_is_found(client_am: Client) -> None:
    vreemd = WerkgeverslijstFactory()
    for scherm in ("voorbeeld", "koppel", "fouten", "terugdraaien"):
        assert client_am.get(reverse(f"werkgevers:werkgeverslijst_{scherm}", args=[vreemd.pk])).status_code == 404
    assert client_am.post(reverse("werkgevers:werkgeverslijst_weggooien", args=[vreemd.pk])).status_code == 404


@pytest.mark.parametrize("rol", [Rol.JOBCOACH, Rol.KLANTONDERSTEUNER, Rol.BELEIDSMEDEWERKER])
def test_who_does_not_write_about_employers_loads_none(rol: Rol, ingelogd: Ingelogd, gemeente: Gemeente) -> None:
    client = ingelogd(MedewerkerFactory(gemeente=gemeente, rol=rol))
    assert client.get(reverse("werkgevers:werkgeverslijsten")).status_code == 403


def test_the_example_file_is_a_list_without_a_mistake(client_am: Client) -> None:
    bestand = client_am.get(reverse("werkgevers:werkgeverslijst_voorbeeldbestand"))
    tabel = vind_tabel(rijen_uit_bestand(bestand.content), HERKENNING)
    koppeling = HERKENNING.koppel(tabel.kolommen)
    assert len(koppeling) == len(tabel.kolommen)
    assert [lees_cellen(nummer, rij, koppeling, Collegas()).fouten for nummer, rij in tabel.rijen] == [[], []]
