"""Documents: accessible, with the words as they were typed, and never with a word that is read as markup."""

from __future__ import annotations

import logging
import subprocess
import threading
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from hypothesis import example, given
from hypothesis import settings as tempo
from hypothesis import strategies as st

from config.controles import letters_voor_documenten
from kern import pdf
from kern.fouten import DomeinFout
from kern.letterdekking import zetbaar
from kern.pdf import maak_pdf, pdf_antwoord
from tests.pdftekst import is_toegankelijk, labels, woorden


def _cv(**anders: Any) -> dict[str, Any]:
    leeg: dict[str, Any] = {
        "naam": "Selam Berhane", "contact": [], "over_mij": "", "werk": [], "opleiding": [], "talen": [], "regels": [],
    }  # fmt: skip
    return {"cv": leeg | anders, "titel": "CV van Selam", "onder": "CV van Selam"}


def test_it_is_accessible() -> None:
    document = maak_pdf("cv", _cv(over_mij="Ik werk precies.", talen=[["Tigrinya", "moedertaal"]]))
    is_toegankelijk(document, titel="CV van Selam")
    assert labels(document).count("H2") == 1


@pytest.mark.parametrize(
    "tekst",
    [
        '#panic() #import "@preview/x:1.0.0"',
        "$x^2$ *vet* _schuin_ `code` @bron <label>",
        "= Kop\n- lijst\n/ term: uitleg",
        "\\u{41} \\ ~ -- ... 'aanhaling' \"dubbel\"",
        '#read("/etc/passwd") {{ 7 * 7 }} <script>',
    ],
)
def test_what_is_typed_is_never_markup(tekst: str) -> None:
    gelezen = woorden(maak_pdf("cv", _cv(over_mij=tekst)))
    for woord in tekst.split():
        assert woord in gelezen.replace("\u00a0", " "), woord


@pytest.mark.parametrize(
    "naam", ["نسرین کریمی", "ዮሃንስ ተስፋይ", "ريما الخطيب", "Dilan Çelik", "Łukasz Şilan", "Олена", "می‌خواهم", "O’Neill"]
)
def test_names_are_drawn_in_their_own_script(naam: str) -> None:
    document = maak_pdf("cv", _cv(naam=naam))
    gelezen = woorden(document)
    for letter in naam.replace("\u200c", "").replace(" ", ""):
        assert letter in gelezen, letter


@pytest.mark.parametrize(
    ("getypt", "gezet"),
    [
        ("goed 😀", "goed "),
        ("山田", "??"),
        ("a\x00b\x07c", "abc"),
        ("links\u202erechts\u200b", "linksrechts"),
        ("smal\u2009wit", "smal wit"),
        ("Çe\u0301", "Çé"),
        ("een\r\ntwee\tdrie", "een\ntwee drie"),
        ("می‌خواهم", "می‌خواهم"),
    ],
)
def test_what_cannot_be_drawn_does_not_cost_the_document(getypt: str, gezet: str) -> None:
    assert zetbaar(getypt, settings.LETTERS) == gezet
    maak_pdf("cv", _cv(over_mij=getypt))


@tempo(max_examples=25, deadline=None)
@example("", "😀")
@given(st.text(max_size=300), st.text(alphabet="#$@\\*_`<>[]{}=-+/~'\"\n ابጀи😀\u202e\u0301", max_size=120))
def test_any_text_gives_a_document(tekst: str, vreemd: str) -> None:
    rij = {"jaren": vreemd, "kop": tekst, "klein": vreemd, "tekst": tekst}
    document = maak_pdf("cv", _cv(naam=vreemd or "x", over_mij=tekst, werk=[rij], regels=[[tekst, vreemd]]))
    assert document.startswith(b"%PDF-1.7")


def test_without_fonts_nothing_is_made_instead_of_a_document_of_question_marks(tmp_path: Path, settings: Any) -> None:
    settings.LETTERS = tmp_path
    with pytest.raises(ImproperlyConfigured, match="There are no fonts"):
        maak_pdf("cv", _cv())
    assert [fout.id for fout in letters_voor_documenten(None)] == ["meedoen.E002"]


def test_it_looks_at_no_font_of_the_machine_and_no_package_of_elsewhere() -> None:
    bronnen = "\n".join(pad.read_text(encoding="utf-8") for pad in pdf.SJABLONEN.glob("*.typ"))
    assert "@preview" not in bronnen
    assert "@local" not in bronnen
    assert "ignore_system_fonts=True" in pdf.ZETTER.read_text(encoding="utf-8")


def test_what_takes_too_long_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "SECONDEN", 0.001)
    with pytest.raises(DomeinFout, match="kon niet worden gemaakt"):
        maak_pdf("cv", _cv())


def test_the_log_of_a_failure_holds_no_words_of_the_document(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def mislukt(*args: Any, **kwargs: Any) -> None:
        raise subprocess.CalledProcessError(1, args[0], stderr=b"Selam Berhane")

    monkeypatch.setattr(subprocess, "run", mislukt)
    with caplog.at_level(logging.ERROR), pytest.raises(DomeinFout):
        maak_pdf("cv", _cv())
    assert "No PDF of template cv: CalledProcessError" in caplog.text
    assert "Selam" not in caplog.text


def _zetter_die(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *regels: str) -> None:
    """The maker with something else to do, under its own limits."""
    bron = pdf.ZETTER.read_text(encoding="utf-8")
    bron = bron.replace("    opdracht = json.load(", "\n".join(regels) + "\n    x = (")
    zetter = tmp_path / "zetter.py"
    zetter.write_text(bron, encoding="utf-8")
    monkeypatch.setattr(pdf, "ZETTER", zetter)


def test_the_maker_gets_none_of_our_settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "geheim")
    _zetter_die(tmp_path, monkeypatch, "    import os", "    print(sorted(os.environ)); return")
    gezien = maak_pdf("cv", _cv()).decode()
    assert "RAYON_NUM_THREADS" in gezien
    for naam in ("SECRET_KEY", "DATABASE_URL", "PATH"):
        assert naam not in gezien


def test_the_maker_has_limits(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    grenzen = "[resource.getrlimit(wat)[1] for wat in (resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_CORE)]"
    _zetter_die(tmp_path, monkeypatch, f"    print({grenzen}); return")
    assert maak_pdf("cv", _cv()) == b"[1073741824, 15, 0]\n"


def test_a_process_that_does_not_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def vol(*args: Any, **kwargs: Any) -> None:
        raise OSError("Resource temporarily unavailable")

    monkeypatch.setattr(subprocess, "run", vol)
    with pytest.raises(DomeinFout, match="kon niet worden gemaakt"):
        maak_pdf("cv", _cv())


def test_not_more_are_made_at_once_than_fit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "WACHT", 0.01)
    monkeypatch.setattr(pdf, "_PLEKKEN", threading.BoundedSemaphore(1))
    ander: list[str] = []

    def zet(invoer: bytes) -> bytes:
        """While this one is made another one is asked."""
        with pytest.raises(DomeinFout) as fout:
            maak_pdf("cv", _cv())
        ander.append(fout.value.melding)
        return b"%PDF"

    monkeypatch.setattr(pdf, "_zet", zet)
    for _ in range(2):
        assert maak_pdf("cv", _cv()) == b"%PDF"
    assert ander == [pdf.DRUK] * 2


def test_it_is_saved_and_kept_nowhere() -> None:
    antwoord = pdf_antwoord(b"%PDF", 'Profiel van Yohannes T. "; x=\n')
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="profiel-van-yohannes-t-x.pdf"'
    assert antwoord.headers["Content-Type"] == "application/pdf"
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert "sandbox" in antwoord.headers["Content-Security-Policy"]
    assert pdf_antwoord(b"", "نسرین").headers["Content-Disposition"] == 'attachment; filename="document.pdf"'
