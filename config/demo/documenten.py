"""A few papers in dossiers, made while loading: fictional, and it says so on every one of them.

Written as rows with files, as the rest of the demo; the files are judged by the same rules as an upload.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from hashlib import sha256

import typst
from django.core.files.base import ContentFile
from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont
from xlsxwriter import Workbook

from config.demo.verloop import Persoon
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from statushouders.documenten.categorieen import Categorie
from statushouders.documenten.soorten import Soort
from statushouders.models import Document, Statushouder, Virusscan
from statushouders.models.document import opslag

_VERZONNEN = "Voorbeeld uit de demo. Deze persoon bestaat niet."
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_RELATIES = "http://schemas.openxmlformats.org/package/2006/relationships"
_DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
_WOORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_HOOFDDEEL = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"


@dataclass(frozen=True, kw_only=True)
class Papier:
    """One document: in whose dossier, how many days ago, put there by whom (a name of the story)."""

    wie: str
    categorie: str
    naam: str
    soort: Soort
    dagen: int
    tekst: str
    door: str = ""
    beperkt: bool = False
    weggegooid: bool = False
    gescand: bool = True


PAPIEREN = (
    Papier(wie="Yohannes", categorie=Categorie.DIPLOMA, naam="Getuigschrift lasser, vertaald", soort=Soort.PDF,
           dagen=44, tekst="Getuigschrift: lassen met elektrode en MIG/MAG, Asmara 2015."),
    Papier(wie="Yohannes", categorie=Categorie.IDENTITEIT, naam="Verblijfspas voorkant", soort=Soort.JPEG, dagen=54,
           tekst="Verblijfsdocument"),
    Papier(wie="Yohannes", categorie=Categorie.CONTRACT, naam="Afspraken leerplek De Schakel", soort=Soort.DOCX,
           dagen=30, tekst="Yohannes werkt op dinsdag en donderdag aan de snijtafel.", door="coach"),
    Papier(wie="Yohannes", categorie=Categorie.WONEN, naam="Inrichtingskosten", soort=Soort.XLSX, dagen=20,
           tekst="Vloer;450\nBed;300\nKoelkast;250"),
    Papier(wie="Yohannes", categorie=Categorie.MEDISCH, naam="Brief van de fysiotherapeut", soort=Soort.PDF, dagen=9,
           tekst="Mag tillen tot vijftien kilo. Oefent twee keer per week."),
    Papier(wie="Yohannes", categorie=Categorie.KETEN, naam="Aanmelding Taalhuis", soort=Soort.PDF, dagen=2,
           tekst="Aanmelding voor de avondgroep, niveau A1.", gescand=False),
    Papier(wie="Yohannes", categorie=Categorie.OVERIG, naam="Dubbele scan", soort=Soort.PNG, dagen=3,
           tekst="Dubbel", weggegooid=True),
    Papier(wie="Lina", categorie=Categorie.INBURGERING, naam="Kennisgeving DUO", soort=Soort.PDF, dagen=12,
           tekst="Kennisgeving inburgeringsplicht."),
    Papier(wie="Amal", categorie=Categorie.CV, naam="CV Amal, mei", soort=Soort.DOCX, dagen=40,
           tekst="Amal heeft in een hotel gewerkt en wil de horeca in.", door="coach"),
    Papier(wie="Amal", categorie=Categorie.DIPLOMA, naam="Certificaat sociale hygiëne", soort=Soort.PNG, dagen=16,
           tekst="Certificaat", beperkt=True),
)  # fmt: skip


def leg_papieren_weg(
    mensen: Sequence[Persoon], statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker]
) -> None:
    """Both in the same order."""
    per_naam = {persoon.voornamen: (persoon, wie) for persoon, wie in zip(mensen, statushouders, strict=True)}
    for papier in PAPIEREN:
        persoon, wie = per_naam[papier.wie]
        _schrijf(papier, wie, collegas[persoon.coach if papier.door == "coach" else persoon.ko])


def _schrijf(papier: Papier, wie: Statushouder, door: Medewerker) -> None:
    inhoud = inhoud_van(papier)
    moment = timezone.make_aware(datetime.combine(vandaag() - timedelta(days=papier.dagen), time(11, 20)))
    weg = moment + timedelta(days=1) if papier.weggegooid else None
    vinger = sha256(inhoud).hexdigest()
    document = Document.objects.create(
        statushouder=wie,
        categorie=papier.categorie,
        naam=papier.naam,
        inhoudstype=papier.soort,
        grootte=len(inhoud),
        bestand=opslag().save(f"{wie.gemeente_id}/demo-{vinger[:32]}", ContentFile(inhoud)),
        sha256=vinger,
        virusscan=Virusscan.SCHOON if papier.gescand else Virusscan.NIET_GESCAND,
        gescand_op=moment if papier.gescand else None,
        beperkt=papier.beperkt,
        geupload_door=door,
        geupload_op=moment,
        verwijderd_op=weg,
        verwijderd_door=door if weg else None,
    )
    for actie, wanneer in (("document.bewaard", moment), ("document.verwijderd", weg)):
        if wanneer:
            Logregel.objects.create(
                actie=actie, moment=wanneer, gemeente_id=wie.gemeente_id, door=door, statushouder_id=wie.pk,
                object_id=document.pk,
            )  # fmt: skip


def inhoud_van(papier: Papier) -> bytes:
    """The file itself, every time the same."""
    return _MAAK[papier.soort](papier)


def _pdf(papier: Papier) -> bytes:
    regels = "\n\n".join((f"= {papier.naam}", papier.tekst, f"_{_VERZONNEN}_"))
    bron = f'#set document(title: "{papier.naam}", date: none)\n#set text(lang: "nl", size: 12pt)\n{regels}'
    return bytes(typst.compile(bron.encode(), ignore_system_fonts=True))


def _beeld(papier: Papier) -> bytes:
    beeld = Image.new("RGB", (900, 560), "#dfe9e8")
    tekenaar = ImageDraw.Draw(beeld)
    tekenaar.rectangle((30, 30, 870, 530), outline="#0f4c4a", width=6)
    tekenaar.text((70, 80), papier.tekst, fill="#0f4c4a", font=ImageFont.load_default(54))
    tekenaar.text((70, 440), _VERZONNEN, fill="#0f4c4a", font=ImageFont.load_default(28))
    uit = io.BytesIO()
    beeld.save(uit, papier.soort.label)
    return uit.getvalue()


def _docx(papier: Papier) -> bytes:
    alineas = "".join(f"<w:p><w:r><w:t>{tekst}</w:t></w:r></w:p>" for tekst in (papier.naam, papier.tekst, _VERZONNEN))
    delen = {
        "[Content_Types].xml": (
            f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.'
            f'relationships+xml"/><Override PartName="/word/document.xml" ContentType="{_HOOFDDEEL}"/></Types>'
        ),
        "_rels/.rels": (
            f'<Relationships xmlns="{_RELATIES}"><Relationship Id="r1" Type="{_DOCUMENT}" Target="word/document.xml"/>'
            "</Relationships>"
        ),
        "word/document.xml": f'<w:document xmlns:w="{_WOORD}"><w:body>{alineas}</w:body></w:document>',
    }
    uit = io.BytesIO()
    with zipfile.ZipFile(uit, "w") as pakket:
        for naam, inhoud in delen.items():
            # With the moment of writing left out, so that it is the same every time.
            pakket.writestr(zipfile.ZipInfo(naam), f'<?xml version="1.0" encoding="UTF-8"?>{inhoud}')
    return uit.getvalue()


def _xlsx(papier: Papier) -> bytes:
    uit = io.BytesIO()
    with Workbook(uit, {"in_memory": True}) as werkmap:
        werkmap.set_properties({"created": datetime(2026, 1, 1)})  # noqa: DTZ001
        blad = werkmap.add_worksheet(papier.naam[:31])
        for nummer, regel in enumerate([*papier.tekst.split("\n"), _VERZONNEN]):
            blad.write_row(nummer, 0, regel.split(";"))
    return uit.getvalue()


_MAAK: Mapping[str, Callable[[Papier], bytes]] = {
    Soort.PDF: _pdf,
    Soort.JPEG: _beeld,
    Soort.PNG: _beeld,
    Soort.DOCX: _docx,
    Soort.XLSX: _xlsx,
}
