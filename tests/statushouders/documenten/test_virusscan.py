"""The virus scanner: a small server that speaks the protocol of clamd, over TCP and over a socket of the machine."""

from __future__ import annotations

import socketserver
import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from kern.fouten import DomeinFout
from kern.tijd import alsof_het, nu
from medewerkers.models import Logregel
from statushouders.documenten import virusscanner
from statushouders.documenten.virusscanner import GeenOordeel, ScannerWeg
from statushouders.models import Document, Losbestand, Virusscan
from statushouders.services.documenten import ruim_documenten_op, scan_wachtende_documenten, scannen
from tests.statushouders.documenten.bestanden import beeld, docx, pdf, upload
from tests.statushouders.documenten.conftest import Bewaar, bestanden_in, iemand_anders_heeft

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
        if ontvangen in server.zonder_oordeel:
            self.request.sendall(b"INSTREAM size limit exceeded. ERROR\0")
            return
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
    server.zonder_oordeel = []
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
    assert virusscanner.is_besmet(upload(groot), seconden=5) is False
    assert clamd.ontvangen == [groot]
    assert virusscanner.is_besmet(upload(DOCX_MET_VIRUS), seconden=5) is True


def test_over_a_socket_of_the_machine(settings: Any, tmp_path: Path) -> None:
    pad = str(tmp_path / "clamd.sock")
    with draaiend(UnixServer(pad, Clamd), settings, pad):
        assert virusscanner.is_besmet(upload(DOCX_MET_VIRUS), seconden=5) is True
        assert virusscanner.is_besmet(upload(), seconden=5) is False


@pytest.mark.parametrize(
    "antwoord", [b"", b"INSTREAM size limit exceeded. ERROR\0", b"stream: OK", b"onzin\0", b"x" * 9000, b"\xff\0"]
)
def test_any_other_answer_is_no_judgement(clamd: Any, antwoord: bytes) -> None:
    """Also one that breaks off."""
    clamd.antwoord = antwoord
    if antwoord == b"stream: OK":
        assert virusscanner.is_besmet(upload(), seconden=5) is False
        return
    with pytest.raises(GeenOordeel) as fout:
        virusscanner.is_besmet(upload(), seconden=5)
    assert not isinstance(fout.value, ScannerWeg)


class Weigert(socketserver.BaseRequestHandler):
    """Too big: it says so while the file is still coming, and hangs up."""

    def handle(self) -> None:
        self.request.recv(100)
        self.request.sendall(b"INSTREAM size limit exceeded. ERROR\0")


class Treuzelt(socketserver.BaseRequestHandler):
    """Always one more byte of an answer, so that no single wait takes long."""

    def handle(self) -> None:
        server: Any = self.server
        while not server.genoeg.wait(0.01):
            self.request.sendall(b"x")


def test_one_that_hangs_up_halfway_gives_no_judgement(settings: Any) -> None:
    server = TcpServer(("127.0.0.1", 0), Weigert)
    with draaiend(server, settings, f"127.0.0.1:{server.server_address[1]}"), pytest.raises(GeenOordeel) as fout:
        virusscanner.is_besmet(upload(pdf() + b"0" * 10_000_000), seconden=30)
    assert not isinstance(fout.value, ScannerWeg)


def test_one_that_dawdles_counts_as_away(settings: Any) -> None:
    server: Any = TcpServer(("127.0.0.1", 0), Treuzelt)
    server.genoeg = threading.Event()
    with draaiend(server, settings, f"127.0.0.1:{server.server_address[1]}"):
        with pytest.raises(ScannerWeg):
            virusscanner.is_besmet(upload(), seconden=0.2)
        server.genoeg.set()


@pytest.mark.parametrize("waar", ["127.0.0.1:1", "/bestaat/niet.sock", "geen-poort", "localhost:abc"])
def test_a_scanner_that_is_away_is_said(settings: Any, waar: str) -> None:
    settings.VIRUSSCANNER = waar
    with pytest.raises(ScannerWeg):
        virusscanner.is_besmet(upload(), seconden=5)


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

    def test_an_infected_file_can_be_found_for_a_week_by_who_knows_the_number(
        self, clamd: Any, bewaar: Bewaar, map_: Path, settings: Any, caplog: pytest.LogCaptureFixture
    ) -> None:
        hier, settings.VIRUSSCANNER = settings.VIRUSSCANNER, ""
        document = bewaar(DOCX_MET_VIRUS)
        settings.VIRUSSCANNER = hier
        scan_wachtende_documenten()
        los = Losbestand.objects.get()
        assert los.sleutel == document.bestand
        assert f"Document {document.pk} is infected" in caplog.text
        assert f"loose file {los.pk}" in caplog.text
        for dagen, over in ((6, 1), (8, 0)):
            with alsof_het(nu() + timedelta(days=dagen)):
                ruim_documenten_op()
            assert len(bestanden_in(map_)) == over

    def test_a_file_that_is_gone_holds_up_no_other(self, clamd: Any, bewaar: Bewaar, map_: Path, settings: Any) -> None:
        hier, settings.VIRUSSCANNER = settings.VIRUSSCANNER, ""
        weg, ander = bewaar(), bewaar(beeld())
        settings.VIRUSSCANNER = hier
        (map_ / weg.bestand).unlink()
        assert scan_wachtende_documenten() == 1
        ander.refresh_from_db()
        assert ander.virusscan == Virusscan.SCHOON

    @pytest.mark.parametrize("kwijt", [False, True])
    def test_one_that_never_gets_a_judgement_lets_the_others_go_first(
        self, clamd: Any, bewaar: Bewaar, map_: Path, settings: Any, monkeypatch: pytest.MonkeyPatch, kwijt: bool
    ) -> None:
        hier, settings.VIRUSSCANNER = settings.VIRUSSCANNER, ""
        eerst, ander = bewaar(), bewaar(beeld())
        settings.VIRUSSCANNER = hier
        if kwijt:
            (map_ / eerst.bestand).unlink()
        else:
            clamd.zonder_oordeel = [pdf()]
        monkeypatch.setattr(scannen, "PER_KEER", 1)
        assert [scan_wachtende_documenten() for _ in range(4)] == [0, 1, 0, 0]
        eerst.refresh_from_db()
        ander.refresh_from_db()
        assert (eerst.virusscan, ander.virusscan) == (Virusscan.NIET_GESCAND, Virusscan.SCHOON)

    def test_no_judgement_is_no_reason_to_stop(self, clamd: Any, bewaar: Bewaar, settings: Any) -> None:
        hier, settings.VIRUSSCANNER = settings.VIRUSSCANNER, ""
        bewaar()
        bewaar(beeld())
        settings.VIRUSSCANNER = hier
        clamd.zonder_oordeel = [pdf()]
        assert scan_wachtende_documenten() == 1

    def test_time_is_up_or_another_is_at_it(
        self, clamd: Any, bewaar: Bewaar, settings: Any, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hier, settings.VIRUSSCANNER = settings.VIRUSSCANNER, ""
        bewaar()
        settings.VIRUSSCANNER = hier
        with monkeypatch.context() as even:
            even.setattr(scannen, "SECONDEN", 0)
            assert scan_wachtende_documenten() == 0
        with iemand_anders_heeft("pg_advisory_lock(%s)", [scannen.SLOT]):
            assert scan_wachtende_documenten() == 0
        assert not clamd.ontvangen
        assert scan_wachtende_documenten() == 1

    def test_a_job_that_waited_too_long_is_dropped(self, settings: Any) -> None:
        taak = settings.CELERY_BEAT_SCHEDULE["documenten-scannen"]
        assert taak["options"]["expires"] < taak["schedule"]
        assert taak["schedule"] > scannen.SECONDEN + virusscanner.IN_EEN_TAAK
