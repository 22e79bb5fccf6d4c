"""All numbers of one month, as they were told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from django.db.models import Case, IntegerField, Value, When

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from rapportages.cijfers import CIJFERS
from rapportages.cijfers.definitie import TELT_MEE
from rapportages.kenmerken import KENMERKEN
from rapportages.models import Maandstand
from rapportages.selectors.bronnen.bron import Aanvraag, Bron, Inhoud, Vraagveld
from rapportages.selectors.groepsnamen import groepsnamen
from rapportages.selectors.standen import maandstanden
from rapportages.uitvoer import Kolom, Soort, Tabel
from rapportages.verbergen import Getoond
from rapportages.woorden import toon

_PER_KEER = 2000
_KOLOMMEN = (
    Kolom("Gevestigd in", Soort.GETAL, "Het jaar van vestiging.", 14),
    Kolom("Kenmerk", Soort.TEKST, "Waarop de mensen zijn verdeeld. Leeg: iedereen.", 20),
    Kolom("Groep", Soort.TEKST, "Welke groep. Leeg: iedereen.", 40),
    Kolom("Cijfer", Soort.TEKST, "Welk cijfer. Leeg: hoeveel mensen er zijn.", 36),
    Kolom("Deel", Soort.TEKST, "Welk deel van het cijfer. ‘Wie meetelt’: daarvan neem je een percentage.", 48),
    Kolom("Mensen", Soort.TEKST, "Een getal, ‘minder dan 5’, of van hoeveel tot hoeveel het kan zijn.", 18),
    Kolom("Minstens", Soort.GETAL, "Het laagste dat het kan zijn.", 10),
    Kolom("Hoogstens", Soort.GETAL, "Het hoogste dat het kan zijn. Leeg: dat zeggen we niet.", 10),
)


def standveld(gemeente_id: int) -> Vraagveld:
    """Which of the days of which the figures are kept."""
    dagen = [stand.dag for stand in maandstanden(gemeente_id=gemeente_id)]
    return Vraagveld("stand", "Cijfers van", tuple((dag.isoformat(), datum_lang(dag)) for dag in dagen))


def _uitleg() -> list[tuple[str, str]]:
    """The definitions of the catalogue, word for word."""
    return [
        (cijfer.naam, f"{cijfer.vraag} {cijfer.noemer} {cijfer.teller} {cijfer.niet_geteld}")
        for cijfer in CIJFERS.values()
    ]


def _maak(aanvraag: Aanvraag) -> Inhoud:
    gemeente_id = aanvraag.gemeente_id
    stand = Maandstand.objects.filter(gemeente=gemeente_id, dag=aanvraag.vraag["stand"]).first()
    if stand is None:
        raise DomeinFout("Van deze dag zijn er geen cijfers. Kies een andere dag.")
    alle: Any = stand.cijfers.order_by(
        "-jaar", _zoals("kenmerk", KENMERKEN), "waarde", _zoals("cijfer", CIJFERS), "deel"
    )
    velden = alle.values_list("jaar", "kenmerk", "waarde", "cijfer", "deel", "van", "tot")
    tabel = Tabel("Cijfers", f"Stand van {datum_lang(stand.dag)}", _KOLOMMEN, _uitleg())
    return Inhoud(
        tabel, alle.count(), _rijen(velden.iterator(chunk_size=_PER_KEER), groepsnamen(gemeente_id=gemeente_id))
    )


def _zoals(veld: str, volgorde: Iterable[str]) -> Case:
    """In the order of the page; what is about everybody first."""
    rangen = [When(**{veld: code}, then=Value(rang)) for rang, code in enumerate(volgorde, 1)]
    return Case(*rangen, default=Value(0), output_field=IntegerField())


def _rijen(velden: Iterator[Any], namen: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[Any, ...]]:
    for jaar, kenmerk, waarde, cijfer, deel, van, tot in velden:
        soort = KENMERKEN.get(kenmerk)
        groepen = (soort.groepen or namen[kenmerk]) if soort else {}
        naam = CIJFERS[cijfer].naam if cijfer else ""
        yield (
            jaar, soort.naam if soort else "", groepen.get(waarde, waarde), naam, _deel(cijfer, deel),
            toon(Getoond(van, tot)), van, tot,
        )  # fmt: skip


def _deel(cijfer: str, deel: str) -> str:
    if not deel:
        return ""
    return "Wie meetelt" if deel == TELT_MEE else CIJFERS[cijfer].delen[deel][0]


CIJFERS_VAN_EEN_MAAND = Bron(
    code="cijfers",
    naam="Alle cijfers van een maand",
    uitleg="Elk getal dat op de bladzijde Cijfers kan staan, met wat het betekent. Geen namen.",
    actie="rapportages.cijfers",
    velden=lambda gemeente_id: (standveld(gemeente_id),),
    maak=_maak,
    kolommen=_KOLOMMEN,
)
