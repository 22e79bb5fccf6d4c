"""The virus scanner: a small server that speaks the protocol of clamd, over TCP and over a socket of the machine."""

from __future__ import annotations

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from kern.fouten import DomeinFout
from medewerkers.models import Logregel
from statushouders.documenten import virusscanner
from statushouders.documenten.virusscanner import ScannerWeg
from statushouders.models import Document, Losbestand, Virusscan
from statushouders.services.documenten import scan_wachtende_documenten
from tests.statushouders.documenten.bestanden import beeld, docx, pdf, upload
from tests.statushouders.documenten.conftest import Bewaar, bestanden_in

# What every scanner calls a virus, taken apart so that no scanner finds it in this file.
EICAR = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR" + "-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*"
DOCX_MET_VIRUS = docx(word_x_txt=EICAR)


class Clamd(socketserver.BaseRequestHandler):
    """INSTREAM: pieces after their length, until a length of nothing. `server.antwoord` says something else instead."""

    def handle(self) -> None:
        server: Any = self.server
        assert self._lees(10) == b"zINSTREAM\0"
        ontvangen = b""
        while lengte := struct.unpack("!I", self._lees(4))[0]:
            ontvangen += self._lees(lengte)
        server.ontvangen.append(ontvangen)
        besmet = any(ontvangen == een for een in server.besmet)
        gewoon = b"stream: Eicar-Test-Signature FOUND\0" if besmet else b"stream: OK\0"
        self.request.sendall(gewoon if server.antwoord is None else server.antwoord)

    def _lees(self, aantal: int) -> bytes:
        gelezen = b""
        while len(gelezen) < aantal:
            stuk = self.request.recv(aantal - len(gelezen))
            assert stuk
            gelezen += stuk
        return gelezen


class TcpServer(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True


class UnixServer(socketserver.ThreadingUnixStreamServer):
    daemon_threads = True


@contextmanager
def draaiend(server: Any, settings: Any, waar: str) -> Iterator[Any]:
    server.ontvangen, server.antwoord, server.besmet = [], None, [DOCX_MET_VIRUS]
    settings.VIRUSSCANNER = waar
    draad = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    draad.start()
    try:
        yield server
    finally:
        server.shutdown()
        draad.join()
        server.server_close()


@pytest.fixture
def clamd(settings: Any) -> Iterator[Any]:
    server = TcpServer(("127.0.0.1", 0), Clamd)
    with draaiend(server, settings, f"127.0.0.1:{server.server_address[1]}") as aan:
        yield aan


def test_over_tcp_in_pieces(clamd: Any) -> None:
    groot = pdf() + b"0" * 300_000
    assert virusscanner.is_besmet(upload(groot)) is False
    assert clamd.ontvangen == [groot]
    assert virusscanner.is_besmet(upload(DOCX_MET_VIRUS)) is True


def test_over_a_socket_of_the_machine(settings: Any, tmp_path: Path) -> None:
    pad = str(tmp_path / "clamd.sock")
    with draaiend(UnixServer(pad, Clamd), settings, pad):
        assert virusscanner.is_besmet(upload(DOCX_MET_VIRUS)) is True
        assert virusscanner.is_besmet(upload()) is False


@pytest.mark.parametrize(
    "antwoord", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK", b"onzin\0", b"x" * 9000, b"\xff\0"]
)
def test_any_other_answer_is_no_judgement(clamd: Any, antwoord: bytes) -> None:
    """Also one that breaks off."""
    clamd.antwoord = antwoord
    if antwoord == b"stream: OK":
        assert virusscanner.is_besmet(upload()) is False
        return
    with pytest.raises(ScannerWeg):
        virusscanner.is_besmet(upload())


@pytest.mark.parametrize("waar", ["127.0.0.1:1", "/bestaat/niet.sock", "geen-poort", "localhost:abc"])
def test_a_scanner_that_is_away_is_said(settings: Any, waar: str) -> None:
    settings.VIRUSSCANNER = waar
    with pytest.raises(ScannerWeg):
        virusscanner.is_besmet(upload())


@pytest.mark.django_db
class TestBijHetBewaren:
    def test_without_a_scanner_it_is_not_scanned(self, bewaar: Bewaar) -> None:
        document = bewaar()
        assert (document.virusscan, document.gescand_op) == (Virusscan.NIET_GESCAND, None)
        assert scan_wachtende_documenten() == 0

    def test_a_clean_one(self, clamd: Any, bewaar: Bewaar) -> None:
        document = bewaar()
        assert document.virusscan == Virusscan.SCHOON
        assert document.gescand_op
        assert clamd.ontvangen == [pdf()]

    def test_an_infected_one_is_refused_and_nothing_of_it_stays(self, clamd: Any, bewaar: Bewaar, map_: Path) -> None:
        with pytest.raises(DomeinFout, match="virus"):
            bewaar(DOCX_MET_VIRUS)
        assert not Document.objects.exists()
        assert not Losbestand.objects.exists()
        assert not bestanden_in(map_)
        assert Logregel.objects.get().actie == "document.besmet_geweigerd"


@pytest.mark.django_db
class TestLater:
    def test_what_came_in_while_it_was_away_is_scanned_later(
        self, clamd: Any, bewaar: Bewaar, map_: Path, settings: Any
    ) -> None:
        hier, settings.VIRUSSCANNER = settings.VIRUSSCANNER, "127.0.0.1:1"
        schoon, besmet = bewaar(), bewaar(DOCX_MET_VIRUS)
        assert scan_wachtende_documenten() == 0
        settings.VIRUSSCANNER = hier
        assert scan_wachtende_documenten() == 2
        assert scan_wachtende_documenten() == 0
        schoon.refresh_from_db()
        besmet.refresh_from_db()
        assert (schoon.virusscan, besmet.virusscan, besmet.bestand) == (Virusscan.SCHOON, Virusscan.BESMET, "")
        assert list(Losbestand.objects.values_list("sleutel")) != []
        assert Logregel.objects.filter(actie="document.besmet", object_id=besmet.pk, door=None).count() == 1

    def test_a_file_that_is_gone_holds_up_no_other(self, clamd: Any, bewaar: Bewaar, map_: Path, settings: Any) -> None:
        hier, settings.VIRUSSCANNER = settings.VIRUSSCANNER, ""
        weg, ander = bewaar(), bewaar(beeld())
        settings.VIRUSSCANNER = hier
        (map_ / weg.bestand).unlink()
        assert scan_wachtende_documenten() == 1
        ander.refresh_from_db()
        assert ander.virusscan == Virusscan.SCHOON
