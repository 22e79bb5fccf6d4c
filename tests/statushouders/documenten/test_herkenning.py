"""What a file is follows from its bytes; whatever it is, the outcome is a kind or a reason in Dutch."""

from __future__ import annotations

import io
import sys
import zipfile
import zlib
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from statushouders.documenten import herkenning, keuring
from statushouders.documenten.fouten import (
    ANDERS,
    BESCHADIGD,
    KOPPELING,
    LEEG,
    MACRO,
    PIXELS,
    UITGEPAKT,
    WACHTWOORD,
    Documentfout,
)
from statushouders.documenten.herkenning import soort_van
from statushouders.documenten.keuring import keur
from statushouders.documenten.naam import naam_van_bestand, schone_naam
from statushouders.documenten.soorten import Soort
from tests.statushouders.documenten.bestanden import GOED, WORD, beeld, docx, pakket, pdf, upload, xlsx


def soort(inhoud: bytes) -> str:
    return soort_van(io.BytesIO(inhoud))


def waarom(inhoud: bytes) -> str:
    with pytest.raises(Documentfout) as fout:
        soort(inhoud)
    return fout.value.melding


@pytest.mark.parametrize("naam", GOED)
def test_the_five_kinds(naam: str) -> None:
    assert soort(GOED[naam]) == naam


@pytest.mark.parametrize("naam", GOED)
def test_the_same_in_a_process_of_its_own(naam: str) -> None:
    assert keur(upload(GOED[naam], "x.exe")) == Soort[naam]


def test_the_process_says_why_not() -> None:
    with pytest.raises(Documentfout, match="programma"):
        keur(upload(b"MZ\x90\x00" + b"\x00" * 100, "diploma.pdf"))


@pytest.mark.parametrize("doet", ["import os; os.kill(os.getpid(), 9)", "raise SystemExit(1)", "b = 'x' * 10**12"])
def test_a_process_that_a_file_brings_down_is_a_broken_file(doet: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keuring, "_KEURMEESTER", [sys.executable, "-c", doet])
    with pytest.raises(Documentfout) as fout:
        keur(upload())
    assert fout.value.melding == BESCHADIGD


def test_the_process_knows_none_of_our_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MEEDOEN_ZOEKSLEUTEL", "geheim")
    kijkt = "import os, json; print(json.dumps(['', ' '.join(os.environ)]))"
    monkeypatch.setattr(keuring, "_KEURMEESTER", [sys.executable, "-c", kijkt])
    with pytest.raises(Documentfout) as fout:
        keur(upload())
    assert "MEEDOEN" not in fout.value.melding
    assert "DATABASE" not in fout.value.melding


_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships"


def verwijzing(soort: str, waar: str = "External", ruimte: str = _OFFICE, codering: str = "utf-8") -> bytes:
    """A list of what a part refers to, with one thing on it."""
    return (
        f'<?xml version="1.0" encoding="{codering}"?>'
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="rId1" Type="{ruimte}/{soort}" Target="http://elders.example/x" TargetMode="{waar}"/>'
        "</Relationships>"
    ).encode(codering)


def met_deel(inhoud: bytes, naam: str, deel: bytes) -> bytes:
    """The same package with one part more."""
    uit = io.BytesIO(inhoud)
    with zipfile.ZipFile(uit, "a") as zip_:
        zip_.writestr(naam, deel)
    return uit.getvalue()


class TestKoppelingen:
    """What a program fetches by itself when somebody opens the file, or starts inside it."""

    @pytest.mark.parametrize("soort", ["attachedTemplate", "oleObject", "frame", "subDocument", "ATTACHEDTEMPLATE"])
    @pytest.mark.parametrize("ruimte", [_OFFICE, _STRICT])
    def test_from_elsewhere(self, soort: str, ruimte: str) -> None:
        for plek in ("word/_rels/settings.xml.rels", "WORD/_RELS/Document.xml.RELS", "_rels/.rels"):
            assert waarom(met_deel(docx(), plek, verwijzing(soort, ruimte=ruimte))) == KOPPELING
        plek = "xl/worksheets/_rels/sheet1.xml.rels"
        assert waarom(met_deel(xlsx(), plek, verwijzing(soort, ruimte=ruimte))) == KOPPELING

    def test_in_other_letters(self) -> None:
        deel = verwijzing("attachedTemplate", codering="utf-16")
        assert waarom(met_deel(docx(), "word/_rels/settings.xml.rels", deel)) == KOPPELING

    def test_an_object_of_another_program(self) -> None:
        deel = verwijzing("oleObject", "Internal")
        assert waarom(met_deel(docx(), "word/_rels/document.xml.rels", deel)) == KOPPELING
        for begin, map_ in ((docx(), "word"), (xlsx(), "xl")):
            assert waarom(met_deel(begin, f"{map_}/embeddings/oleObject1.bin", OLE)) == KOPPELING

    @pytest.mark.parametrize("soort_", ["hyperlink", "image"])
    def test_a_link_and_a_picture_may_stay(self, soort_: str) -> None:
        assert soort(met_deel(docx(), "word/_rels/document.xml.rels", verwijzing(soort_))) == "DOCX"
        assert soort(met_deel(xlsx(), "xl/worksheets/_rels/sheet1.xml.rels", verwijzing(soort_))) == "XLSX"

    def test_a_template_that_is_in_the_file_may_stay(self) -> None:
        deel = verwijzing("attachedTemplate", "Internal")
        assert soort(met_deel(docx(), "word/_rels/settings.xml.rels", deel)) == "DOCX"

    def test_a_list_that_is_broken_or_declares_texts_is_refused(self) -> None:
        for deel in (b"<Relationships>", b'<!DOCTYPE x [<!ENTITY a "b">]><x/>'):
            assert waarom(met_deel(docx(), "word/_rels/settings.xml.rels", deel)) == BESCHADIGD


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ANDERE = {
    "leeg": (b"", LEEG),
    "spaties": (b" \n\x00\t" * 50, LEEG),
    "tekst": (b"Beste lezer,", ANDERS),
    "html": (b"<!DOCTYPE html><script>alert(1)</script>", "webpagina"),
    "svg": (b'<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>', "webpagina"),
    "programma": (b"MZ\x90\x00" * 40, "programma"),
    "elf": (b"\x7fELF" + b"\x02" * 60, "programma"),
    "gif": (b"GIF89a" + b"\x00" * 60, "GIF"),
    "heic": (b"\x00\x00\x00\x18ftypheic" + b"\x00" * 60, "HEIC"),
    "film": (b"\x00\x00\x00\x18ftypisom" + b"\x00" * 60, "film"),
    "webp": (b"RIFF\x00\x00\x00\x00WEBPVP8 ", "WEBP"),
    "oud word": (OLE + b"\x00" * 600, "oud Word"),
    "met wachtwoord": (OLE + b"\x00" * 600 + "EncryptedPackage".encode("utf-16-le"), WACHTWOORD),
    "zip": (pakket({"brief.txt": "hallo"}), "ingepakt"),
    "pdf zonder einde": (pdf()[:-30], BESCHADIGD),
    "pdf die alleen zo heet": (b"%PDF-hallo", ANDERS),
    "halve png": (beeld("PNG", (300, 300))[:-200], BESCHADIGD),
    "halve jpeg": (beeld("JPEG", (300, 300))[:400], BESCHADIGD),
    "png die er geen is": (b"\x89PNG\r\n\x1a\n" + b"\x00" * 200, BESCHADIGD),
    "halve docx": (docx()[:-60], BESCHADIGD),
    "halve xlsx": (xlsx()[:2000], BESCHADIGD),
}


@pytest.mark.parametrize("naam", ANDERE)
def test_what_is_refused_and_why(naam: str) -> None:
    inhoud, melding = ANDERE[naam]
    assert melding in waarom(inhoud)


def _lijst(soort: str) -> str:
    return f'<Types><Override PartName="/word/weg.xml" ContentType="{soort}"/></Types>'


class TestKantoor:
    @pytest.mark.parametrize(
        "macro",
        [
            docx(word_vbaProject_bin=b"x"),
            docx(word_vbaData_xml=b"<x/>"),
            docx(soort="document.macroEnabled.main+xml"),
            pakket({"[Content_Types].xml": _lijst("application/vnd.ms-office.vbaProject")}),
            pakket({"[Content_Types].xml": _lijst("application/vnd.ms-excel.sheet.macroEnabled.main+xml")}),
        ],
    )  # fmt: skip
    def test_macros_in_disguise(self, macro: bytes) -> None:
        assert waarom(macro) == MACRO

    def test_vba_under_any_name_and_case(self) -> None:
        assert waarom(docx(**{"word_VBAPROJECT.BIN": b"x"})) == MACRO

    @pytest.mark.parametrize("soort", ["template.main+xml", "comments+xml", "niets"])
    def test_another_kind_of_part_is_no_document(self, soort: str) -> None:
        assert "geen gewoon Word- of Excel-bestand" in waarom(docx(soort=soort))

    def test_a_list_that_names_a_part_which_is_not_there(self) -> None:
        types = _lijst(f"{WORD}.document.main+xml")
        assert waarom(pakket({"[Content_Types].xml": types})) == BESCHADIGD

    def test_two_parts_with_one_name(self) -> None:
        uit = io.BytesIO(docx())
        with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(uit, "a") as zip_:
            zip_.writestr("word/document.xml", "<ander/>")
        assert waarom(uit.getvalue()) == BESCHADIGD

    def test_a_main_part_that_is_no_xml(self) -> None:
        assert waarom(docx("</w:t></w:r>")) == BESCHADIGD

    def test_texts_that_grow(self) -> None:
        bom = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><Types>&b;</Types>'
        assert waarom(pakket({"[Content_Types].xml": bom})) == BESCHADIGD

    def test_a_bomb_is_not_unpacked_to_its_end(self) -> None:
        assert waarom(docx(word_a_xml=b"0" * 210_000_000)) == UITGEPAKT

    def test_a_bomb_of_many_parts(self) -> None:
        assert waarom(pakket({f"{nummer}": "" for nummer in range(5_001)} | {"[Content_Types].xml": ""})) == UITGEPAKT

    def test_a_huge_list_of_parts(self) -> None:
        assert waarom(pakket({"[Content_Types].xml": b" " * 3_000_000})) == UITGEPAKT

    def test_a_password_on_a_part(self) -> None:
        inhoud = bytearray(docx())
        # The bit that says 'encrypted', at each part and in the directory.
        for kop, plek in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
            begin = -1
            while (begin := inhoud.find(kop, begin + 1)) >= 0:
                inhoud[begin + plek] |= 1
        assert waarom(bytes(inhoud)) == WACHTWOORD


class TestBeeld:
    def test_too_many_pixels_are_not_read(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(herkenning, "BEELDPUNTEN", 1000)
        assert waarom(beeld("PNG", (40, 30))) == PIXELS

    def test_a_small_file_that_says_it_is_huge(self) -> None:
        """A header of 60,000 by 60,000 pixels."""
        ihdr = b"IHDR" + (60_000).to_bytes(4) * 2 + b"\x08\x02\x00\x00\x00"
        stuk = len(ihdr[4:]).to_bytes(4) + ihdr + zlib.crc32(ihdr).to_bytes(4)
        assert waarom(b"\x89PNG\r\n\x1a\n" + stuk + beeld()[33:]) == PIXELS

    @pytest.mark.parametrize("vorm", ["GIF", "BMP", "TIFF", "WEBP"])
    def test_other_pictures(self, vorm: str) -> None:
        assert "plaatje" in waarom(beeld(vorm))


class TestTweeDingenTegelijk:
    """A file that is two things is what it begins with, and as that it is sent: never as a page or a program."""

    def test_a_picture_with_a_page_behind_it(self) -> None:
        assert soort(beeld("JPEG") + b"<html><script>alert(1)</script></html>") == "JPEG"

    def test_a_pdf_with_a_zip_behind_it(self) -> None:
        assert soort(pdf() + docx() + b"startxref\n%%EOF") == "PDF"

    def test_a_zip_with_a_pdf_in_it(self) -> None:
        assert "ingepakt" in waarom(pakket({"x.pdf": pdf()}))

    def test_a_page_that_begins_as_a_picture(self) -> None:
        assert waarom(b"\xff\xd8\xff<html><script>alert(1)</script></html>") == BESCHADIGD


def _verminkt(data: Any) -> bytes:
    """A good file in which bytes changed, went or came."""
    inhoud = bytearray(data.draw(st.sampled_from(sorted(GOED.values()))))
    for _ in range(data.draw(st.integers(1, 6))):
        plek = data.draw(st.integers(0, max(0, len(inhoud) - 1)))
        ingreep = data.draw(st.sampled_from(["zet", "knip", "voeg", "verdubbel"]))
        if ingreep == "zet" and inhoud:
            inhoud[plek] = data.draw(st.integers(0, 255))
        elif ingreep == "knip":
            del inhoud[plek : plek + data.draw(st.integers(1, 400))]
        elif ingreep == "voeg":
            inhoud[plek:plek] = data.draw(st.binary(max_size=64))
        else:
            inhoud[plek:plek] = inhoud[plek : plek + data.draw(st.integers(1, 200))]
    return bytes(inhoud)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_mutilated_file_is_a_kind_or_a_reason(data: Any) -> None:
    _kind_or_reason(_verminkt(data))


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([b"", b"%PDF-1.4", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"PK\x03\x04", OLE]),
    st.binary(max_size=400),
)
def test_noise_after_a_good_begin(begin: bytes, rest: bytes) -> None:
    _kind_or_reason(begin + rest)


def _kind_or_reason(inhoud: bytes) -> None:
    try:
        uitkomst = soort(inhoud)
    except Documentfout as fout:
        uitkomst = fout.melding
    assert uitkomst in Soort.__members__ or uitkomst.endswith(".")


@settings(max_examples=300)
@given(st.text(max_size=400))
@example("../../etc/passwd")
@example("C:\\Users\\selam\\diploma.PDF")
@example("foto\u202egpj.exe")
@example("a" * 500 + ".pdf")
@example("\ud800.pdf")
@example(".pdf")
@example("دیپلم\u200cمن.pdf")
def test_a_name_is_one_line_that_misleads_nobody(naam: str) -> None:
    schoon = naam_van_bestand(naam)
    assert 0 < len(schoon) <= 120
    assert schoon == schone_naam(schoon)
    assert not set(schoon) & set('/\\<>:"|?*\x00\r\n\t\u202e\u202d\u200f\u2028')
    assert not schoon.startswith((".", " "))
    schoon.encode()


@pytest.mark.parametrize(
    ("bestandsnaam", "naam"),
    [
        ("Diploma lasser.pdf", "Diploma lasser"),
        ("C:\\Users\\x\\Brief.DOCX", "Brief"),
        ("../../geheim.png", "geheim"),
        ("foto\u202egpj.exe", "fotogpj.exe"),
        (".pdf", "Document"),
        ("\x00\x01", "Document"),
        ("cafe\u0301.jpeg", "café"),
        ("دیپلم.pdf", "دیپلم"),
        ("rapport.v2.pdf", "rapport.v2"),
    ],
)
def test_names(bestandsnaam: str, naam: str) -> None:
    assert naam_van_bestand(bestandsnaam) == naam
