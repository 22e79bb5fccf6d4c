"""Reads about lists and their rows: counts, examples of columns, what is wrong, and how columns were chosen before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Count

from inlezen.models import Inleeslijst, Oordeel, Status
from kern.datums import meervoud


def tellingen(lijst: Inleeslijst) -> dict[str, int]:
    """Number of rows per judgement, zeros included."""
    return tellingen_van(type(lijst), [lijst])[lijst.pk]


def tellingen_van(model: type[Inleeslijst], lijsten: Iterable[Inleeslijst]) -> dict[int, dict[str, int]]:
    """The same for several lists, in one query."""
    geteld = {lijst.pk: dict.fromkeys(Oordeel.values, 0) for lijst in lijsten}
    regels = model.regelmodel().objects.filter(lijst__in=geteld).order_by()
    for lijst_id, oordeel, aantal in regels.values_list("lijst_id", "oordeel").annotate(aantal=Count("pk")):
        geteld[lijst_id][oordeel] = aantal
    return geteld


def aantal_met_vraag(lijst: Inleeslijst) -> int:
    """How many rows are new and have something that is asked about."""
    return int(lijst.regels.filter(oordeel=Oordeel.NIEUW, fouten__isnull=False).count())


def eerdere_koppeling(model: type[Inleeslijst], gemeente_id: int, kolommen: Sequence[str]) -> dict[str, int]:
    """What this municipality chose the last time that a list had the same columns; empty when there was none."""
    eerdere = (
        model.objects.filter(gemeente_id=gemeente_id, kolommen=list(kolommen))
        .exclude(status__in=[Status.KOPPELEN, Status.INGETROKKEN])
        .values_list("koppeling", flat=True)
    )
    return eerdere.first() or {}


def voorbeelden(lijst: Inleeslijst, *, hoeveel: int = 3) -> list[list[str]]:
    """Per column the first different values, to recognise it by."""
    gevonden: list[list[str]] = [[] for _ in lijst.kolommen]
    for cellen in lijst.regels.values_list("cellen", flat=True)[:40]:
        for kolom, cel in zip(gevonden, cellen or (), strict=False):
            if (tekst := cel.strip()) and tekst not in kolom and len(kolom) < hoeveel:
                kolom.append(tekst)
    return gevonden


def foutregels(lijst: Inleeslijst) -> Iterator[tuple[list[str], str]]:
    """Of each wrong row the cells as they came, and what is wrong, in one sentence per cell."""
    fout = lijst.regels.filter(oordeel=Oordeel.FOUT, cellen__isnull=False).order_by("nummer")
    rijen: Iterable[Any] = fout.values_list("cellen", "fouten").iterator(chunk_size=1000)
    for cellen, fouten in rijen:
        yield cellen, " ".join(_met_label(lijst, opmerking) for opmerking in fouten or ())


def _met_label(lijst: Inleeslijst, opmerking: Mapping[str, str]) -> str:
    label = lijst.soort.herkenning.label(opmerking["veld"])
    return f"{label}: {opmerking['melding']}" if label else opmerking["melding"]


def overgeslagen(lijst: Inleeslijst) -> str:
    """What was passed by in reading the file, in words: 2 lege regels, een totaalregel (regel 45)."""
    gelezen = lijst.overgeslagen
    delen = [
        _aantal(gelezen.get("titelregels", 0), "titelregel", "titelregels"),
        _aantal(gelezen.get("lege_regels", 0), "lege regel", "lege regels"),
        _met_nummers(gelezen.get("totaalregels", []), "totaalregel", "totaalregels"),
        _met_nummers(gelezen.get("herhaalde_koppen", []), "herhaalde kop", "herhaalde koppen"),
    ]
    return ", ".join(deel for deel in delen if deel)


def _aantal(aantal: int, een: str, meer: str) -> str:
    return meervoud(aantal, een, meer) if aantal else ""


def _met_nummers(nummers: Sequence[int], een: str, meer: str) -> str:
    if not nummers:
        return ""
    genoemd = ", ".join(map(str, nummers[:5])) + (" ..." if len(nummers) > 5 else "")
    return f"{meervoud(len(nummers), een, meer)} (regel {genoemd})"
