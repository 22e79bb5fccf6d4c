"""The screens: add, download, change, throw away, take back; with the headers that keep a document harmless."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from medewerkers.models import Logregel, Medewerker
from statushouders.models import Document, Statushouder
from statushouders.services import verwijder_document
from tests.factories import BetrokkenheidFactory, DocumentFactory
from tests.statushouders.documenten.bestanden import GOED, beeld, docx, pdf, upload
from tests.statushouders.documenten.conftest import Bewaar, bestanden_in

pytestmark = pytest.mark.django_db
Ingelogd = Callable[[Medewerker], Client]
HTMX = {"HX-Request": "true"}


@pytest.fixture
def client_ko(klantondersteuner: Medewerker, ingelogd: Ingelogd) -> Client:
    return ingelogd(klantondersteuner)


def adres(naam: str, *args: Any) -> str:
    return reverse(f"statushouders:{naam}", args=args)


def tab(persoon: Statushouder, **vraag: Any) -> str:
    extra = "".join(f"&{naam}={waarde}" for naam, waarde in vraag.items())
    return reverse("werkplek:dossier", args=[persoon.pk]) + f"?tab=documenten{extra}"


def test_without_a_scanner_it_is_said_once_above_the_list(
    client_ko: Client, persoon: Statushouder, bewaar: Bewaar, settings: Any
) -> None:
    zin, stil = "geen virusscanner aan", '<span class="meedoen-alleen-lezer">niet gescand</span>'
    assert zin not in client_ko.get(tab(persoon)).text
    bewaar()
    bewaar(beeld())
    settings.VIRUSSCANNER = ""
    pagina = client_ko.get(tab(persoon)).text
    assert (pagina.count(zin), pagina.count(stil), pagina.count("niet gescand")) == (1, 2, 2)
    settings.VIRUSSCANNER = "clamd:3310"
    pagina = client_ko.get(tab(persoon)).text
    assert (pagina.count(zin), pagina.count(stil), pagina.count("niet gescand")) == (0, 0, 2)


class TestToevoegen:
    def test_several_files_at_once(self, client_ko: Client, persoon: Statushouder, map_: Path) -> None:
        gegevens = {
            "categorie": "diploma", "kenmerk": str(uuid4()),
            "bestanden": [upload(GOED["PDF"], "a.pdf"), upload(GOED["DOCX"], "b.docx")],
            "foto": upload(GOED["JPEG"], "image.jpg"),
        }  # fmt: skip
        antwoord = client_ko.post(adres("document_nieuw", persoon.pk), gegevens, follow=True)
        assert antwoord.redirect_chain[-1][0].endswith("?tab=documenten")
        assert "3 documenten toegevoegd." in antwoord.text
        assert set(Document.objects.values_list("naam", flat=True)) == {"a", "b", "image"}
        # The same form once more, by going back.
        for een in gegevens["bestanden"]:
            een.seek(0)
        gegevens["foto"].seek(0)
        client_ko.post(adres("document_nieuw", persoon.pk), gegevens)
        assert Document.objects.count() == len(bestanden_in(map_)) == 3

    def test_by_htmx_the_tab_hears_of_it(self, client_ko: Client, persoon: Statushouder) -> None:
        gegevens = {"categorie": "cv", "bestanden": upload()}
        antwoord = client_ko.post(adres("document_nieuw", persoon.pk), gegevens, headers=HTMX)
        assert "document-gewijzigd" in antwoord.headers["HX-Trigger"]
        assert "Document toegevoegd: diploma." in antwoord.text
        assert "weggooien" in antwoord.text

    def test_one_that_is_no_good_does_not_take_the_other_along(self, client_ko: Client, persoon: Statushouder) -> None:
        gegevens = {"categorie": "cv", "bestanden": [upload(), upload(b"MZ" + b"\x00" * 90, "x.pdf")]}
        antwoord = client_ko.post(adres("document_nieuw", persoon.pk), gegevens, follow=True)
        assert "Document toegevoegd: diploma." in antwoord.text
        assert "Niet bewaard. x.pdf: Dit is een programma." in antwoord.text
        assert Document.objects.count() == 1

    @pytest.mark.parametrize(
        ("gegevens", "melding"),
        [
            ({}, "Kies eerst een bestand."),
            ({"bestanden": SimpleUploadedFile("leeg.pdf", b"")}, "leeg"),
            ({"bestanden": SimpleUploadedFile("x.pdf", b"<html>")}, "webpagina"),
            ({"bestanden": SimpleUploadedFile("x.docx", docx(word_vbaProject_bin=b"x"))}, "macro"),
            ({"bestanden": [SimpleUploadedFile(f"{n}.pdf", b"x") for n in range(21)]}, "hoogstens 20"),
        ],
    )
    def test_what_is_wrong_is_said_at_the_field(
        self, client_ko: Client, persoon: Statushouder, gegevens: Any, melding: str, map_: Path
    ) -> None:
        antwoord = client_ko.post(adres("document_nieuw", persoon.pk), {"categorie": "cv", **gegevens})
        assert antwoord.status_code == 422
        assert melding in antwoord.text
        assert not Document.objects.exists()
        assert not bestanden_in(map_)

    def test_a_file_of_more_than_20_mb(self, client_ko: Client, persoon: Statushouder, map_: Path) -> None:
        groot = SimpleUploadedFile("groot.pdf", pdf() + b"0" * (20 * 1024 * 1024))
        antwoord = client_ko.post(adres("document_nieuw", persoon.pk), {"categorie": "cv", "bestanden": groot})
        assert antwoord.status_code == 422
        assert "groter dan 20 MB" in antwoord.text
        assert not bestanden_in(map_)

    @pytest.mark.parametrize("categorie", ["", "medisch", "onzin", "<script>"])
    def test_a_category_that_is_none(
        self, persoon: Statushouder, jobcoach: Medewerker, ingelogd: Ingelogd, categorie: str
    ) -> None:
        BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
        gegevens = {"categorie": categorie, "bestanden": upload()}
        antwoord = ingelogd(jobcoach).post(adres("document_nieuw", persoon.pk), gegevens)
        assert antwoord.status_code == 422
        assert not Document.objects.exists()

    @pytest.mark.parametrize("kenmerk", ["", "geen-uuid", "x" * 5000])
    def test_a_form_without_its_mark(self, client_ko: Client, persoon: Statushouder, kenmerk: str) -> None:
        gegevens = {"categorie": "cv", "bestanden": upload(), "kenmerk": kenmerk}
        assert client_ko.post(adres("document_nieuw", persoon.pk), gegevens).status_code in (302, 422)

    @pytest.mark.parametrize(
        "naam",
        ["../../../etc/passwd", "a" * 3000 + ".pdf", "foto\u202egpj.pdf", 'x"\r\nSet-Cookie: a=b.pdf', "نسرین.pdf"],
    )
    def test_names_that_mislead(self, client_ko: Client, persoon: Statushouder, naam: str) -> None:
        gegevens = {"categorie": "cv", "bestanden": upload(naam=naam)}
        assert client_ko.post(adres("document_nieuw", persoon.pk), gegevens).status_code == 302
        document = Document.objects.get()
        assert not set(document.naam) & set("/\\\u202e\r\n")
        antwoord = client_ko.get(adres("document", document.pk))
        assert antwoord.status_code == 200
        assert antwoord.headers["Content-Disposition"].startswith("attachment; filename")
        assert "Set-Cookie: a" not in antwoord.headers


def test_the_choice_says_who_sees_it(
    client_ko: Client, persoon: Statushouder, ketenpartner: Medewerker, ingelogd: Ingelogd
) -> None:
    BetrokkenheidFactory(statushouder=persoon, medewerker=ketenpartner)
    url = adres("document_nieuw", persoon.pk)
    voor_ko = client_ko.get(url).text
    for woorden in (
        "Identiteit en verblijf (klantondersteuners en teamleider)",
        "CV (ook jobcoach)",
        "Van en voor partners (ook jobcoach en ketenpartner)",
        "Medisch (alleen de klantondersteuner van dit dossier)",
    ):
        assert woorden in voor_ko
    # Who has one category needs not choose, and nobody but the municipality sees what a partner brings.
    voor_partner = ingelogd(ketenpartner).get(url).text
    assert "Kies een categorie" not in voor_partner
    assert ">Van en voor partners</option>" in voor_partner
    assert "Alleen jij, de klantondersteuner en de teamleider" in voor_partner


class TestDownload:
    def test_the_headers_keep_it_harmless(self, client_ko: Client, bewaar: Bewaar) -> None:
        document = bewaar(naam="Diplôme نسرین.pdf")
        antwoord = client_ko.get(adres("document", document.pk))
        assert b"".join(antwoord.streaming_content) == pdf()  # type: ignore[attr-defined]
        koppen = antwoord.headers
        assert koppen["Content-Type"] == "application/pdf"
        assert koppen["Content-Disposition"] == "attachment; filename*=utf-8''" + quote("Diplôme نسرین.pdf")
        assert koppen["X-Content-Type-Options"] == "nosniff"
        assert koppen["Content-Security-Policy"] == "sandbox; default-src 'none'"
        assert koppen["Cache-Control"] == "private, no-store"
        assert koppen["Content-Length"] == str(len(pdf()))

    def test_every_download_is_in_the_log(self, client_ko: Client, bewaar: Bewaar) -> None:
        document = bewaar()
        for _ in range(2):
            client_ko.get(adres("document", document.pk))
        assert Logregel.objects.filter(actie="document.gedownload", object_id=document.pk).count() == 2

    def test_a_file_that_is_gone_leads_back_with_a_message(self, client_ko: Client, bewaar: Bewaar, map_: Path) -> None:
        document = bewaar()
        (map_ / document.bestand).unlink()
        assert "niet gevonden" in client_ko.get(adres("document", document.pk), follow=True).text

    def test_nothing_of_it_is_served_by_another_address(self, client_ko: Client, bewaar: Bewaar) -> None:
        document = bewaar()
        for begin in ("/media/", "/static/", "/documenten/", "/"):
            assert client_ko.get(f"{begin}{document.bestand}").status_code == 404


def _gezien(client: Client, url: str) -> str:
    """What the form that is opened now says of the document as it stands."""
    gezien: str = client.get(url).context["gezien"]
    return gezien


class TestBeheren:
    def test_throw_away_and_undo(self, client_ko: Client, persoon: Statushouder, bewaar: Bewaar) -> None:
        document = bewaar()
        antwoord = client_ko.post(adres("document_verwijder", document.pk), headers=HTMX)
        assert "Weggegooid: diploma." in antwoord.text
        assert adres("document_terug", document.pk) in antwoord.text
        html = client_ko.get(tab(persoon)).text
        assert 'id="teller-documenten"></span>' in html
        assert "Weggegooid (1)" in html
        assert client_ko.get(adres("document", document.pk)).status_code == 302
        client_ko.post(adres("document_terug", document.pk))
        assert 'id="teller-documenten">1</span>' in client_ko.get(tab(persoon)).text

    def test_change(self, client_ko: Client, bewaar: Bewaar) -> None:
        document = bewaar()
        url = adres("document_bewerk", document.pk)
        assert 'value="diploma"' in client_ko.get(url).text
        gezien = _gezien(client_ko, url)
        assert client_ko.post(url, {"naam": "", "categorie": "cv", "gezien": gezien}).status_code == 422
        nieuw = {"naam": "<b>Nieuw</b>", "categorie": "cv", "gezien": gezien}
        assert client_ko.post(url, nieuw).status_code == 302
        document.refresh_from_db()
        assert (document.naam, document.categorie) == ("b Nieuw b", "cv")

    def test_two_who_change_one_document(self, client_ko: Client, bewaar: Bewaar) -> None:
        document = bewaar(categorie="cv")
        url = adres("document_bewerk", document.pk)
        gezien = _gezien(client_ko, url)
        eerst = {"naam": "Ander", "categorie": "medisch", "beperkt": "on", "gezien": gezien}
        assert client_ko.post(url, eerst).status_code == 302
        antwoord = client_ko.post(url, {"naam": "Attest", "categorie": "cv", "gezien": gezien})
        assert antwoord.status_code == 422
        assert "Het is nu: &#x27;Ander&#x27;, in de categorie Medisch" in antwoord.text
        verder = {"naam": "Attest", "categorie": "cv", "gezien": antwoord.context["gezien"]}
        assert client_ko.post(url, verder).status_code == 302
        document.refresh_from_db()
        assert (document.naam, document.categorie, document.beperkt) == ("Attest", "medisch", True)

    @pytest.mark.parametrize("gezien", ["", "onzin"])
    def test_who_does_not_say_what_was_seen_overwrites_nothing(
        self, client_ko: Client, bewaar: Bewaar, gezien: str
    ) -> None:
        url = adres("document_bewerk", bewaar(categorie="cv", beperkt=True).pk)
        nieuw = {"naam": "diploma", "categorie": "diploma", "gezien": gezien}
        assert client_ko.post(url, nieuw).status_code == 422
        assert Document.objects.get().categorie == "cv"

    def test_a_jobcoach_gets_no_buttons_for_another_s(
        self, persoon: Statushouder, jobcoach: Medewerker, bewaar: Bewaar, ingelogd: Ingelogd
    ) -> None:
        BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
        document = bewaar()
        client = ingelogd(jobcoach)
        assert adres("document_verwijder", document.pk) not in client.get(tab(persoon)).text
        antwoord = client.post(adres("document_verwijder", document.pk), follow=True)
        assert "van een collega" in antwoord.text


class TestTab:
    def test_empty(self, client_ko: Client, persoon: Statushouder) -> None:
        assert "Nog geen documenten" in client_ko.get(tab(persoon)).text

    def test_filter_and_pages(self, client_ko: Client, persoon: Statushouder) -> None:
        for nummer in range(26):
            DocumentFactory(statushouder=persoon, categorie="cv", naam=f"CV {nummer}")
        DocumentFactory(statushouder=persoon, categorie="diploma", naam="Diploma lasser")
        eerste = client_ko.get(tab(persoon)).text
        assert "Diploma lasser" in eerste
        assert "bladzijde=2" in eerste
        alleen = client_ko.get(tab(persoon, categorie="diploma")).text
        assert "Diploma lasser" in alleen
        assert "CV 3" not in alleen
        assert client_ko.get(tab(persoon, categorie="onzin", bladzijde="x")).status_code == 200

    def test_a_filter_never_tells_of_what_is_hidden(
        self, persoon: Statushouder, jobcoach: Medewerker, ingelogd: Ingelogd
    ) -> None:
        BetrokkenheidFactory(statushouder=persoon, medewerker=jobcoach)
        for een in ("medisch", "identiteit", "cv"):
            DocumentFactory(statushouder=persoon, categorie=een)
        html = ingelogd(jobcoach).get(tab(persoon, categorie="medisch")).text
        assert "Medisch" not in html
        assert "Identiteit en verblijf" not in html

    def test_the_words_of_a_document_are_text(self, client_ko: Client, persoon: Statushouder) -> None:
        DocumentFactory(statushouder=persoon, naam="<script>alert(1)</script>")
        assert "<script>alert" not in client_ko.get(tab(persoon)).text

    def test_a_fixed_number_of_queries(
        self,
        client_ko: Client,
        persoon: Statushouder,
        klantondersteuner: Medewerker,
        bewaar: Bewaar,
        django_assert_max_num_queries: Any,
    ) -> None:
        bewaar()
        with CaptureQueriesContext(connection) as eerst:
            client_ko.get(tab(persoon))
        for nummer in range(20):
            DocumentFactory(statushouder=persoon, naam=f"Papier {nummer}")
        verwijder_document(document=bewaar(beeld()), door=klantondersteuner)
        with django_assert_max_num_queries(len(eerst)):
            client_ko.get(tab(persoon))

    def test_an_upload_takes_few_queries(
        self, client_ko: Client, persoon: Statushouder, django_assert_max_num_queries: Any
    ) -> None:
        with django_assert_max_num_queries(25):
            client_ko.post(adres("document_nieuw", persoon.pk), {"categorie": "cv", "bestanden": upload()})
