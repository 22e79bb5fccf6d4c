"""What is uploaded is taken in while it streams: too much costs no memory and no disk, whoever sends it."""

from __future__ import annotations

import io
import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import resolve, reverse

from inlezen.grenzen import BESTAND_BYTES
from kern.upload import SAMEN_BYTES, GeweigerdBestand
from medewerkers.models import Medewerker
from statushouders.views.aankomst import Aankomstlijsten

pytestmark = pytest.mark.django_db
GRENS = "grens"
MB = 1024 * 1024
Ingelogd = Callable[[Medewerker], Client]
KOP = '--{grens}\r\nContent-Disposition: form-data; name="{naam}"{meer}\r\n\r\n'


class Stroom(io.RawIOBase):
    """A body of any length that is made while it is read; remembers how much was read and how full the disk was."""

    def __init__(self, delen: Iterator[bytes], map_: Path) -> None:
        self.delen, self.map, self.over = delen, map_, b""
        self.gelezen = self.op_schijf = 0

    def readable(self) -> bool:
        return True

    def read(self, aantal: int = -1) -> bytes:
        while not self.over:
            try:
                self.over = next(self.delen)
            except StopIteration:
                return b""
            self.op_schijf = max(self.op_schijf, sum(pad.stat().st_size for pad in self.map.iterdir()))
        brok, self.over = self.over[:aantal], self.over[aantal:]
        self.gelezen += len(brok)
        return brok


def lichaam(*groottes: int, veld: str = "bestand") -> Iterator[bytes]:
    """Files of these sizes, and after them a field that must not get lost."""
    brok = b"x" * MB
    for nummer, grootte in enumerate(groottes):
        yield KOP.format(grens=GRENS, naam=veld, meer=f'; filename="{nummer}.pdf"').encode()
        for begin in range(0, grootte, MB):
            yield brok[: min(MB, grootte - begin)]
        yield b"\r\n"
    yield KOP.format(grens=GRENS, naam="erna", meer="").encode() + b"ja\r\n"
    yield f"--{GRENS}--\r\n".encode()


@pytest.fixture
def tijdelijk(tmp_path: Path, settings: Any) -> Path:
    settings.FILE_UPLOAD_TEMP_DIR = str(tmp_path)
    return tmp_path


def stuur(client: Client, url: str, stroom: Stroom, lengte: int) -> Any:
    inhoud = {"wsgi.input": stroom, "CONTENT_LENGTH": str(lengte)}
    return client.generic("POST", url, CONTENT_TYPE=f"multipart/form-data; boundary={GRENS}", **inhoud)


def lengte(*groottes: int) -> int:
    return sum(groottes) + 10_000


@pytest.fixture
def gezien(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """The files and fields that reached the view of the arrivals lists."""
    gevangen: list[Any] = []

    def vang(self: Any, request: Any, *args: Any, **kwargs: Any) -> Any:
        bestanden = request.FILES.getlist("bestand")
        # A file is closed after the answer; of what was kept the begin is read.
        begin = [een.read(3) for een in bestanden if not isinstance(een, GeweigerdBestand)]
        gevangen.append((bestanden, request.POST.get("erna"), begin))
        return self.get(request)

    monkeypatch.setattr(Aankomstlijsten, "post", vang)
    return gevangen


LIJSTEN = "/statushouders/aankomstlijsten/"


def test_what_fits_is_kept(teamleider: Medewerker, ingelogd: Ingelogd, tijdelijk: Path, gezien: list[Any]) -> None:
    groottes = (3, BESTAND_BYTES)
    stuur(ingelogd(teamleider), LIJSTEN, Stroom(lichaam(*groottes), tijdelijk), lengte(*groottes))
    [(bestanden, erna, begin)] = gezien
    assert [een.size for een in bestanden] == list(groottes)
    assert begin == [b"xxx", b"xxx"]
    assert erna == "ja"


def test_what_does_not_fit_costs_no_memory_and_no_disk(
    teamleider: Medewerker, ingelogd: Ingelogd, tijdelijk: Path, gezien: list[Any]
) -> None:
    """The size stays true, so that the message can say it; the fields after it arrive."""
    groot = 200 * MB
    client = ingelogd(teamleider)
    client.get(LIJSTEN)
    stroom = Stroom(lichaam(groot), tijdelijk)
    tracemalloc.start()
    stuur(client, LIJSTEN, stroom, lengte(groot))
    _, piek = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    [([bestand], erna, _)] = gezien
    assert isinstance(bestand, GeweigerdBestand)
    assert bestand.size == groot
    assert not bestand.samen
    assert erna == "ja"
    assert stroom.gelezen > groot
    assert stroom.op_schijf <= BESTAND_BYTES
    assert piek < 20 * MB
    assert list(tijdelijk.iterdir()) == []


def test_all_files_together_have_a_limit(
    teamleider: Medewerker, ingelogd: Ingelogd, tijdelijk: Path, gezien: list[Any]
) -> None:
    groottes = [BESTAND_BYTES] * (SAMEN_BYTES // BESTAND_BYTES + 1)
    stroom = Stroom(lichaam(*groottes, 5), tijdelijk)
    stuur(ingelogd(teamleider), LIJSTEN, stroom, lengte(*groottes))
    [(bestanden, _, _)] = gezien
    assert [isinstance(een, GeweigerdBestand) for een in bestanden] == [*[False] * (len(groottes) - 1), True, True]
    assert bestanden[-2].samen
    assert stroom.op_schijf <= SAMEN_BYTES


def test_a_length_that_is_a_lie_is_not_believed(
    teamleider: Medewerker, ingelogd: Ingelogd, tijdelijk: Path, gezien: list[Any]
) -> None:
    """Less than what comes: what was said is read, and no more. None at all: nothing is read."""
    client = ingelogd(teamleider)
    for gezegd in (MB, 0):
        stroom = Stroom(lichaam(50 * MB), tijdelijk)
        stuur(client, LIJSTEN, stroom, gezegd)
        assert stroom.gelezen <= gezegd
    assert stroom.op_schijf <= MB


@pytest.mark.parametrize("url", ["/account/wachtwoord/", "/", "/team/verdelen/"])
def test_an_address_that_expects_no_file_keeps_none(
    url: str, teamleider: Medewerker, ingelogd: Ingelogd, tijdelijk: Path
) -> None:
    stroom = Stroom(lichaam(30 * MB), tijdelijk)
    assert stuur(ingelogd(teamleider), url, stroom, lengte(30 * MB)).status_code < 500
    assert stroom.op_schijf == 0


def test_a_role_that_may_not_use_the_view_keeps_nothing(
    jobcoach: Medewerker, ingelogd: Ingelogd, tijdelijk: Path
) -> None:
    stroom = Stroom(lichaam(5 * MB), tijdelijk)
    assert stuur(ingelogd(jobcoach), LIJSTEN, stroom, lengte(5 * MB)).status_code == 403
    assert stroom.op_schijf == 0


@pytest.mark.parametrize(("groot", "gelezen"), [(20 * MB, 20 * MB), (500 * MB, 0)])
def test_of_who_is_not_signed_in_nothing_is_kept(groot: int, gelezen: int, tijdelijk: Path) -> None:
    """And what is very much is not even read; else the browser hears that one must sign in."""
    stroom = Stroom(lichaam(groot), tijdelijk)
    client = Client(enforce_csrf_checks=True, headers={"X-CSRFToken": "a" * 32})
    client.cookies["csrftoken"] = "a" * 32
    assert stuur(client, LIJSTEN, stroom, lengte(groot)).headers["Location"].startswith("/account/inloggen/")
    assert gelezen <= stroom.gelezen < gelezen + 2 * MB
    assert stroom.op_schijf == 0


def test_the_message_of_the_arrivals_list_says_the_limit(
    teamleider: Medewerker, ingelogd: Ingelogd, tijdelijk: Path
) -> None:
    antwoord = stuur(ingelogd(teamleider), LIJSTEN, Stroom(lichaam(30 * MB), tijdelijk), lengte(30 * MB))
    assert antwoord.status_code == 422
    assert "groter dan 10 MB" in antwoord.text


def test_documents_take_twenty_megabytes() -> None:
    assert resolve(reverse("statushouders:document_nieuw", args=[1])).func.upload_bytes == 20 * MB
