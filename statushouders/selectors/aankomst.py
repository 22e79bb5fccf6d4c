"""Reads about arrivals lists: who of a list is already known, counts, and how far a job is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from django.db.models import Count, QuerySet

from medewerkers.models import Medewerker
from medewerkers.rollen import Rol
from statushouders.aankomst.collegas import Collegas
from statushouders.aankomst.kenmerken import Wie
from statushouders.aankomst.oordeel import Bekenden
from statushouders.aankomst.velden import OP_SLEUTEL
from statushouders.models import Aankomstlijst, Aankomstregel, Statushouder


def collegas_van(gemeente_id: int) -> Collegas:
    """Who may be named in a list as klantondersteuner."""
    return Collegas(Medewerker.objects.in_gemeente(gemeente_id).actief().met_rol(Rol.KLANTONDERSTEUNER))


def bekende_dossiers(gemeente_id: int, mensen: Sequence[Wie]) -> Bekenden:
    """The dossiers of the municipality that could be one of these people: three queries, however many there are."""
    dossiers = Statushouder.objects.filter(gemeente_id=gemeente_id)
    zoekslagen = (
        ("bsn_vingerafdruk", {wie.bsn_vingerafdruk for wie in mensen} - {""}),
        ("v_nummer", {wie.v_nummer for wie in mensen} - {""}),
        ("geboortedatum_brp", {wie.geboortedatum_brp for wie in mensen}),
    )
    gevonden: dict[int, Wie] = {}
    for veld, waarden in zoekslagen:
        if waarden:
            gevonden.update((wie.nummer, wie) for wie in _als_wie(dossiers.filter(**{f"{veld}__in": waarden})))
    return Bekenden(gevonden.values())


def _als_wie(dossiers: QuerySet[Any]) -> Iterable[Wie]:
    rijen = dossiers.values_list("achternaam", "voornamen", "geboortedatum_brp", "bsn_vingerafdruk", "v_nummer", "pk")
    return (Wie(*rij) for rij in rijen)


def tellingen(lijst: Aankomstlijst) -> dict[str, int]:
    """Number of rows per judgement, zeros included."""
    return tellingen_van([lijst])[lijst.pk]


def tellingen_van(lijsten: Iterable[Aankomstlijst]) -> dict[int, dict[str, int]]:
    """The same for several lists, in one query."""
    geteld = {lijst.pk: dict.fromkeys(Aankomstregel.Oordeel.values, 0) for lijst in lijsten}
    regels = Aankomstregel.objects.filter(lijst__in=geteld).order_by()
    for lijst_id, oordeel, aantal in regels.values_list("lijst_id", "oordeel").annotate(aantal=Count("pk")):
        geteld[lijst_id][oordeel] = aantal
    return geteld


def aantal_met_vraag(lijst: Aankomstlijst) -> int:
    """How many rows are new and have something that is asked about."""
    return int(lijst.regels.filter(oordeel=Aankomstregel.Oordeel.NIEUW, fouten__isnull=False).count())


def eerdere_koppeling(gemeente_id: int, kolommen: Sequence[str]) -> dict[str, int]:
    """What this municipality chose the last time that a list had the same columns; empty when there was none."""
    eerdere = (
        Aankomstlijst.objects.filter(gemeente_id=gemeente_id, kolommen=list(kolommen))
        .exclude(status__in=[Aankomstlijst.Status.KOPPELEN, Aankomstlijst.Status.INGETROKKEN])
        .values_list("koppeling", flat=True)
    )
    return eerdere.first() or {}


def voorbeelden(lijst: Aankomstlijst, *, hoeveel: int = 3) -> list[list[str]]:
    """Per column the first different values, to recognise it by."""
    gevonden: list[list[str]] = [[] for _ in lijst.kolommen]
    for cellen in lijst.regels.values_list("cellen", flat=True)[:40]:
        for kolom, cel in zip(gevonden, cellen or (), strict=False):
            if (tekst := cel.strip()) and tekst not in kolom and len(kolom) < hoeveel:
                kolom.append(tekst)
    return gevonden


def ingevoerde_mensen(lijst: Aankomstlijst) -> QuerySet[Any]:
    """Who was made of this list."""
    return Statushouder.objects.filter(aankomstregels__lijst=lijst, aankomstregels__oordeel=Aankomstregel.Oordeel.NIEUW)


def foutregels(lijst: Aankomstlijst) -> Iterator[tuple[list[str], str]]:
    """Of each wrong row the cells as they came, and what is wrong, in one sentence per cell."""
    fout = lijst.regels.filter(oordeel=Aankomstregel.Oordeel.FOUT, cellen__isnull=False).order_by("nummer")
    rijen: Iterable[Any] = fout.values_list("cellen", "fouten").iterator(chunk_size=1000)
    for cellen, fouten in rijen:
        yield cellen, " ".join(_met_label(opmerking) for opmerking in fouten or ())


def _met_label(opmerking: Mapping[str, str]) -> str:
    veld = OP_SLEUTEL.get(opmerking["veld"])
    return f"{veld.label}: {opmerking['melding']}" if veld else opmerking["melding"]
