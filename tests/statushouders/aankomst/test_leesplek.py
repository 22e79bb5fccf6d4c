"""One file at a time is read, whatever people upload at once; who comes second waits a moment and sees so."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connections
from django.test import Client
from django.urls import reverse

from inlezen.bestand import Bestandsrijen
from inlezen.leesplek import SLOT, Bezet
from inlezen.services import laden
from inlezen.services.laden import laad_lijst
from medewerkers.models import Gemeente, Medewerker
from medewerkers.rollen import Rol
from statushouders.models import Aankomstlijst
from tests.e2e.test_inloggen import log_in
from tests.factories import MedewerkerFactory
from tests.gelijktijdig import tegelijk
from tests.statushouders.aankomst.bestanden import KOP, csv_bestand, xlsx_bestand
from tests.statushouders.aankomst.conftest import persoon
from tests.toegankelijk import controleer

HTMX = {"HX-Request": "true"}
URL = reverse("statushouders:aankomstlijsten")


@contextmanager
def iemand_leest() -> Iterator[None]:
    """Somebody else, on a connection of his own, is reading a file."""
    ander = connections.create_connection("default")
    try:
        with ander.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [SLOT])
        yield
        # Closing alone lets go of it a moment later.
        with ander.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [SLOT])
    finally:
        ander.close()


def bestand() -> SimpleUploadedFile:
    return SimpleUploadedFile("lijst.csv", csv_bestand([KOP, persoon(1)]))


@pytest.fixture
def client(teamleider: Medewerker, ingelogd: Callable[[Medewerker], Client]) -> Client:
    return ingelogd(teamleider)


@pytest.mark.django_db(transaction=True)
def test_of_many_uploads_at_once_one_is_read_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each of the others is told to wait and leaves nothing."""
    teller, bezig, meeste = threading.Lock(), 0, 0
    lees = laden.rijen_uit_bestand

    def tel(inhoud: bytes) -> Any:
        nonlocal bezig, meeste
        with teller:
            bezig += 1
            meeste = max(meeste, bezig)
        try:
            gelezen = lees(inhoud)
            return Bestandsrijen(iter(list(gelezen)), gelezen.blad)
        finally:
            with teller:
                bezig -= 1

    monkeypatch.setattr(laden, "rijen_uit_bestand", tel)
    inhoud = xlsx_bestand([KOP, persoon(1)])
    wie = [MedewerkerFactory(rol=Rol.TEAMLEIDER) for _ in range(5)]
    uitkomsten = tegelijk(
        *(partial(laad_lijst, Aankomstlijst, bestandsnaam="a", inhoud=inhoud, door=door) for door in wie)
    )
    assert meeste == 1
    gelezen = [uitkomst for uitkomst in uitkomsten if isinstance(uitkomst, Aankomstlijst)]
    assert len(gelezen) >= 1
    assert len(gelezen) + sum(isinstance(uitkomst, Bezet) for uitkomst in uitkomsten) == 5
    assert Aankomstlijst.objects.count() == len(gelezen)


def test_the_place_comes_free_after_a_broken_file(transactional_db: None, teamleider: Medewerker) -> None:
    with pytest.raises(Exception, match="Dit is een PDF"):
        laad_lijst(Aankomstlijst, bestandsnaam="a.pdf", inhoud=b"%PDF-1.7", door=teamleider)
    lijst = laad_lijst(Aankomstlijst, bestandsnaam="a.csv", inhoud=csv_bestand([KOP, persoon(1)]), door=teamleider)
    assert lijst.status == Aankomstlijst.Status.KOPPELEN


def test_who_comes_second_waits_and_sends_again_by_itself(client: Client) -> None:
    with iemand_leest():
        antwoord = client.post(URL, {"bestand": bestand()}, headers=HTMX)
    assert antwoord.status_code == 200
    assert antwoord.headers["HX-Retarget"] == "#leesstand"
    assert "Even geduld, er wordt al een lijst gelezen." in antwoord.text
    assert 'hx-trigger="load delay:2s"' in antwoord.text
    assert not Aankomstlijst.objects.exists()
    antwoord = client.post(URL, {"bestand": bestand()}, headers=HTMX)
    assert antwoord.headers["HX-Redirect"].endswith("/kolommen/")


def test_without_javascript_it_is_told_at_the_field(client: Client) -> None:
    with iemand_leest():
        antwoord = client.post(URL, {"bestand": bestand()})
    assert antwoord.status_code == 422
    assert antwoord.text.count("Er wordt nu een andere lijst gelezen.") == 2
    assert not Aankomstlijst.objects.exists()


def test_wrong_file_gives_the_form_back_in_its_place(client: Client) -> None:
    antwoord = client.post(URL, {"bestand": SimpleUploadedFile("a.pdf", b"%PDF-1.7")}, headers=HTMX)
    assert antwoord.status_code == 422
    assert "<html" not in antwoord.text
    assert 'id="upload"' in antwoord.text
    assert "Dit is een PDF" in antwoord.text


@pytest.mark.browser
@pytest.mark.django_db(transaction=True)
def test_upload_goes_on_by_itself_when_it_is_its_turn(browser_op: Callable[..., Any], gemeente: Gemeente) -> None:
    pagina = browser_op(390)
    log_in(pagina, MedewerkerFactory(gemeente=gemeente, rol=Rol.TEAMLEIDER))
    pagina.goto(URL)
    inhoud = csv_bestand([KOP, persoon(1)])
    with iemand_leest():
        pagina.set_input_files("input[type=file]", {"name": "a.csv", "mimeType": "text/csv", "buffer": inhoud})
        pagina.get_by_role("button", name="Lijst laden").click()
        pagina.get_by_text("Even geduld, er wordt al een lijst gelezen.").wait_for()
        controleer(pagina)
    pagina.wait_for_url("**/kolommen/")
    assert Aankomstlijst.objects.get().bestandsnaam == "a.csv"
