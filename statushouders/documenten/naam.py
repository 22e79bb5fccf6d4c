"""The name of a document: what people read in the list, made of the name of the file."""

from __future__ import annotations

import re

from kern.tekst import VERBINDERS, schone_regel
from statushouders.documenten.grenzen import NAAM_TEKENS

ZONDER_NAAM = "Document"
_ACHTERVOEGSEL = re.compile(r"\.(pdf|jpe?g|png|docx|xlsx)$", re.IGNORECASE)
# What no system takes in the name of a file, and what makes a path.
_VERBODEN = re.compile(r'[<>:"/\\|?*]')


def schone_naam(naam: str) -> str:
    """On one line, without signs that are not seen, that turn the direction of reading or that make a path."""
    netjes = " ".join(_VERBODEN.sub(" ", schone_regel(naam)).split())
    return netjes.strip(". " + VERBINDERS)[:NAAM_TEKENS].strip(". " + VERBINDERS)


def naam_van_bestand(bestandsnaam: str) -> str:
    """The last part of a path, cleaned and without the end that says what it is."""
    laatste = _ACHTERVOEGSEL.sub("", re.split(r"[/\\]", bestandsnaam)[-1])
    return schone_naam(_ACHTERVOEGSEL.sub("", schone_naam(laatste))) or ZONDER_NAAM
