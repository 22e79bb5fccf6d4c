"""The day screen as an app on a phone: which files it takes along, and which version of them that is."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any
from uuid import UUID

from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.templatetags.static import static

from begeleiding.dagsleutel import sleutel_van
from begeleiding.models import Dagregistratie, Observatiepunt
from begeleiding.selectors.dagplekken import HAL
from begeleiding.statussen import WEGGEBLEVEN, Aanwezigheid, Dagdeel, Schaal
from kern.tijd import vandaag
from medewerkers.models import Medewerker

# Nothing outside it is the app's: the service worker lives in it, and cannot answer for another page.
DAG = "/dag/"
SCRIPTS = tuple(f"js/dag/{naam}.js" for naam in ("opslag", "zenden", "observatie", "kaart", "scherm"))
# What the service worker itself needs.
VAN_DE_WERKER = SCRIPTS[:2]
BESTANDEN = (
    *SCRIPTS,
    "beeld/meedoen.svg",
    "css/meedoen.css",
    "css/posities.css",
    "css/thema.css",
    "django_htmx/htmx-2.min.js",
    "js/dag/wissen.js",
    "js/meedoen.js",
    "vendor/data-badge.css",
    "vendor/letters.css",
    "vendor/skip-link.css",
    "vendor/utrecht.css",
)


@dataclass(frozen=True)
class Dagmens:
    """Somebody on the day screen. Of the names the phone gets the first one and a letter (`_mens`). `nu`: what holds of
    this day or its parts, the latest last; `waarneming`: what this reader saw that day, to correct it.
    """

    plek: str
    voornamen: str
    achternaam: str
    punten: Sequence[Observatiepunt]
    andere: Sequence[Observatiepunt] = ()
    nu: Sequence[Dagregistratie] = ()
    waarneming: UUID | None = None


def woorden() -> dict[str, Any]:
    """What `begeleiding/_dagsjablonen.html` and its scripts say, on the page and without network."""
    return {
        "dagwoorden": {"aanwezigheid": dict(Aanwezigheid.choices), "dagdelen": dict(Dagdeel.choices)},
        "dagdelen": Dagdeel.choices,
        "dagredenen": [(reden.value, reden.label.removeprefix("Afwezig ").capitalize()) for reden in WEGGEBLEVEN],
        "dagschaal": Schaal.choices,
        "dag_url": DAG,
    }


def adressen(namen: tuple[str, ...] = BESTANDEN) -> list[str]:
    """Where the browser finds these files."""
    return [static(naam) for naam in namen]


def schil() -> str:
    """The page that stands in for the day screen, with nobody in it."""
    return render_to_string("begeleiding/zonder_net.html", woorden())


def versie() -> str:
    """Another one when a file of the app changed, or its page: then the phone fetches all of them anew."""
    return hashlib.sha256("".join([schil(), *(_vingerafdruk(naam) for naam in BESTANDEN)]).encode()).hexdigest()[:16]


def _vingerafdruk(naam: str) -> str:
    """With a name that tells its content the address is enough."""
    adres = static(naam)
    bestand = finders.find(naam) if adres.endswith(naam) else None
    return _inhoud(bestand, Path(bestand).stat().st_mtime_ns) if bestand else adres


@lru_cache(maxsize=64)
def _inhoud(pad: str, gewijzigd: int) -> str:
    return hashlib.sha256(Path(pad).read_bytes()).hexdigest()


def gegevens(door: Medewerker, dag: date, mensen: Iterable[Dagmens]) -> dict[str, Any]:
    """What the scripts of the page know (`dag-gegevens`): the people with what holds of them, and the skills once."""
    mensen = list(mensen)
    punten = {punt.pk: punt for mens in mensen for punt in (*mens.punten, *mens.andere)}
    return {
        "gebruiker": sleutel_van(door),
        "dag": dag.isoformat(),
        "vandaag": vandaag().isoformat(),
        "mensen": [_mens(mens) for mens in mensen],
        "punten": [
            {"id": punt.pk, "naam": punt.naam, "voorbeelden": list(punt.voorbeelden)} for punt in punten.values()
        ],
    }


def _mens(mens: Dagmens) -> dict[str, Any]:
    return {
        "plek": mens.plek,
        "voornaam": mens.voornamen.split(" ", 1)[0],
        "initiaal": f"{mens.achternaam[:1]}.",
        "groep": "hal" if mens.plek.startswith(HAL) else "werkgever",
        "punten": [punt.pk for punt in mens.punten],
        "andere": [punt.pk for punt in mens.andere],
        "waarneming": str(mens.waarneming) if mens.waarneming else None,
        "delen": [_deel(een) for een in mens.nu],
    }


def _deel(nu: Dagregistratie) -> dict[str, Any]:
    return {
        "id": str(nu.pk), "dagdeel": nu.dagdeel, "aanwezigheid": nu.aanwezigheid, "minuten": nu.minuten,
        "opmerking": nu.opmerking,
    }  # fmt: skip
