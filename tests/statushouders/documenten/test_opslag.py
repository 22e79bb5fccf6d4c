"""Where the files are, by setting: a folder that nobody else opens, or a bucket of an S3-compatible store."""

from __future__ import annotations

import importlib
import stat
import threading
from collections.abc import Iterator
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from config.settings import opslag as instelling
from kern.fouten import DomeinFout
from kern.tijd import nu
from medewerkers.models import Medewerker
from statushouders.documenten.categorieen import Categorie
from statushouders.models import Losbestand, Statushouder
from statushouders.models.document import opslag
from statushouders.services import bewaar_document, open_document
from statushouders.services.documenten import ruim_documenten_op, scan_wachtende_documenten
from tests.statushouders.documenten.bestanden import beeld, pdf, upload
from tests.statushouders.documenten.conftest import Bewaar


class Emmer(BaseHTTPRequestHandler):
    """The part of S3 that we use: put, get, look whether it is there, delete."""

    def do_PUT(self) -> None:
        if self.server.storing:  # type: ignore[attr-defined]
            self.rfile.read(int(self.headers["Content-Length"]))
            self._antwoord(200)
            return
        lengte = int(self.headers["X-Amz-Decoded-Content-Length"] or self.headers["Content-Length"])
        rauw = self.rfile.read(int(self.headers["Content-Length"]))
        server: Any = self.server
        server.inhoud[self.path] = _zonder_stukken(rauw) if "aws-chunked" in str(self.headers) else rauw
        server.koppen[self.path] = dict(self.headers)
        assert len(server.inhoud[self.path]) == lengte
        self._antwoord(200)

    def do_GET(self) -> None:
        inhoud = self.server.inhoud.get(self.path)  # type: ignore[attr-defined]
        self._antwoord(404 if inhoud is None else 200, inhoud or b"")

    def do_HEAD(self) -> None:
        self.do_GET()

    def do_DELETE(self) -> None:
        self.server.inhoud.pop(self.path, None)  # type: ignore[attr-defined]
        self._antwoord(204)

    def _antwoord(self, status: int, inhoud: bytes = b"") -> None:
        self.send_response(self.server.storing or status)  # type: ignore[attr-defined]
        self.send_header("Content-Length", str(len(inhoud)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(inhoud)

    def log_message(self, *_: Any) -> None:
        """Not into the output of the tests."""


def _zonder_stukken(rauw: bytes) -> bytes:
    """A body that was sent in pieces, each after its length in hexadecimal digits."""
    uit, plek = b"", 0
    while lengte := int(rauw[plek : (einde := rauw.index(b"\r\n", plek))].split(b";")[0], 16):
        uit += rauw[einde + 2 : einde + 2 + lengte]
        plek = einde + 2 + lengte + 2
    return uit


@pytest.fixture
def emmer() -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Emmer)
    server.inhoud, server.koppen, server.storing = {}, {}, 0
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    draad.start()
    yield server
    server.shutdown()
    draad.join()
    server.server_close()


def _met(monkeypatch: pytest.MonkeyPatch, **omgeving: str) -> dict[str, Any]:
    """The storage of documents as production reads it from this environment."""
    for naam, waarde in omgeving.items():
        monkeypatch.setenv(f"MEEDOEN_{naam}", waarde)
    gelezen: dict[str, Any] = importlib.reload(instelling).STORAGES["documenten"]
    monkeypatch.undo()
    importlib.reload(instelling)
    return gelezen


def _in_s3(monkeypatch: pytest.MonkeyPatch, poort: int) -> dict[str, Any]:
    return _met(
        monkeypatch, S3_EMMER="papieren", S3_ADRES=f"http://127.0.0.1:{poort}", S3_REGIO="nl",
        S3_SLEUTEL="sleutel", S3_GEHEIM="geheim",
    )  # fmt: skip


@pytest.mark.django_db
@pytest.mark.parametrize("storing", [403, 500, 503, "weg"])
def test_a_bucket_that_is_away_is_said_and_stops_no_job(
    emmer: Any,
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
    bewaar: Bewaar,
    klantondersteuner: Medewerker,
    storing: int | str,
) -> None:
    poort = emmer.server_address[1]
    settings.STORAGES = {**settings.STORAGES, "documenten": _in_s3(monkeypatch, poort)}
    document = bewaar()
    los = Losbestand.objects.create(sleutel="1/los", sinds=nu() - timedelta(days=2))
    if storing == "weg":
        settings.STORAGES = {**settings.STORAGES, "documenten": _in_s3(monkeypatch, 1)}
    else:
        emmer.storing = storing
    with pytest.raises(DomeinFout, match="later opnieuw"):
        bewaar(beeld())
    with pytest.raises(DomeinFout, match="nu niet op te halen"):
        open_document(document=document, door=klantondersteuner)
    settings.VIRUSSCANNER = "127.0.0.1:1"
    assert scan_wachtende_documenten() == 0
    assert ruim_documenten_op() == 0
    assert Losbestand.objects.filter(pk=los.pk).exists()


@pytest.mark.django_db
def test_a_file_that_is_not_in_the_bucket(
    emmer: Any, monkeypatch: pytest.MonkeyPatch, settings: Any, bewaar: Bewaar, klantondersteuner: Medewerker
) -> None:
    settings.STORAGES = {**settings.STORAGES, "documenten": _in_s3(monkeypatch, emmer.server_address[1])}
    document = bewaar()
    opslag().delete(document.bestand)
    with pytest.raises(DomeinFout, match="niet gevonden"):
        open_document(document=document, door=klantondersteuner)


@pytest.mark.django_db
def test_in_a_bucket(
    emmer: Any,
    monkeypatch: pytest.MonkeyPatch,
    settings: Any,
    persoon: Statushouder,
    klantondersteuner: Medewerker,
) -> None:
    """Kept, opened and deleted by the real client, encrypted by the store, and without an address for outsiders."""
    settings.STORAGES = {**settings.STORAGES, "documenten": _in_s3(monkeypatch, emmer.server_address[1])}
    document = bewaar_document(
        persoon=persoon, bestand=upload(), categorie=Categorie.CV, kenmerk=uuid4(), door=klantondersteuner
    )
    [(pad, inhoud)] = emmer.inhoud.items()
    assert pad == f"/papieren/{document.bestand}"
    assert inhoud == pdf()
    koppen = {naam.lower(): waarde for naam, waarde in emmer.koppen[pad].items()}
    assert koppen["x-amz-server-side-encryption"] == "AES256"
    assert "x-amz-acl" not in koppen
    with open_document(document=document, door=klantondersteuner) as bestand:
        assert bestand.read() == pdf()
    opslag().delete(document.bestand)
    assert not emmer.inhoud


def test_without_a_bucket_it_is_a_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    gelezen = _met(monkeypatch, DOCUMENTEN="/srv/papieren", S3_EMMER="")
    assert gelezen["BACKEND"].endswith("FileSystemStorage")
    assert gelezen["OPTIONS"]["location"] == "/srv/papieren"


@pytest.mark.django_db
def test_nobody_else_on_the_machine_opens_the_folder(bewaar: Bewaar, map_: Path) -> None:
    pad = map_ / bewaar().bestand
    assert stat.S_IMODE(pad.stat().st_mode) == 0o600
    assert stat.S_IMODE(pad.parent.stat().st_mode) == 0o700
