"""Small real files of every kind, and ones that pretend."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from xlsxwriter import Workbook

WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">{}</Types>'
_DOCUMENT = (
    '<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    "<w:body><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:body></w:document>"
)


def pdf(tekst: str = "Beschikking") -> bytes:
    """A PDF of one page."""
    objecten = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Resources<<>>>>",
        b"(" + tekst.encode("latin-1") + b")",
    ]
    uit, plekken = b"%PDF-1.4\n", []
    for nummer, een in enumerate(objecten, 1):
        plekken.append(len(uit))
        uit += b"%d 0 obj\n%s\nendobj\n" % (nummer, een)
    begin = len(uit)
    uit += b"xref\n0 %d\n0000000000 65535 f \n" % (len(plekken) + 1)
    uit += b"".join(b"%010d 00000 n \n" % plek for plek in plekken)
    return uit + b"trailer\n<</Root 1 0 R/Size %d>>\nstartxref\n%d\n%%%%EOF\n" % (len(plekken) + 1, begin)


def beeld(vorm: str = "PNG", grootte: tuple[int, int] = (40, 30), kleur: str = "teal") -> bytes:
    """A picture, JPEG or PNG (or another form that Pillow writes)."""
    uit = io.BytesIO()
    Image.new("RGB", grootte, kleur).save(uit, vorm)
    return uit.getvalue()


def pakket(delen: Mapping[str, bytes | str]) -> bytes:
    """A zip with these parts."""
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w", zipfile.ZIP_DEFLATED) as zip_:
        for naam, inhoud in delen.items():
            zip_.writestr(naam, inhoud)
    return uit.getvalue()


def docx(tekst: str = "Beste lezer", *, soort: str = "document.main+xml", **meer: bytes | str) -> bytes:
    """A Word file; `meer`: other parts, with _ for a slash or a dot as in word_vbaProject_bin."""
    lijst = f'<Override PartName="/word/document.xml" ContentType="{WORD}.{soort}"/>'
    delen: dict[str, bytes | str] = {
        "[Content_Types].xml": _TYPES.format(lijst),
        "word/document.xml": _DOCUMENT.format(tekst),
    }
    for naam, inhoud in meer.items():
        delen[naam.replace("_", "/", 1).replace("_", ".")] = inhoud
    return pakket(delen)


def xlsx(tekst: str = "Bedrag") -> bytes:
    """An Excel file."""
    uit = io.BytesIO()
    with Workbook(uit, {"in_memory": True}) as werkmap:
        werkmap.add_worksheet().write(0, 0, tekst)
    return uit.getvalue()


GOED = {
    "PDF": pdf(),
    "JPEG": beeld("JPEG"),
    "PNG": beeld("PNG"),
    "DOCX": docx(),
    "XLSX": xlsx(),
}


def upload(inhoud: bytes | None = None, naam: str = "diploma.pdf") -> SimpleUploadedFile:
    """A file as a form brings it; the type that the browser says is never believed."""
    return SimpleUploadedFile(naam, pdf() if inhoud is None else inhoud, content_type="text/html")
