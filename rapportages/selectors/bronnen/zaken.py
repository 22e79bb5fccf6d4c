"""How it stood on the first of a month, and what happened in each year until then, as it was told."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from kern.datums import datum_lang
from kern.fouten import DomeinFout
from rapportages.cijfers.gebeurtenissen import GEBEURTENISSEN
from rapportages.cijfers.voordrachten import VOORDRACHTEN
from rapportages.models import Maandstand
from rapportages.nu import NUCIJFERS
from rapportages.selectors.bronnen.bron import Aanvraag, Bron, Inhoud
from rapportages.selectors.bronnen.cijfers import standveld
from rapportages.selectors.nu import rijnamen
from rapportages.selectors.nu.gebeurd import GEBEURD
from rapportages.uitvoer import Kolom, Soort, Tabel
from rapportages.verbergen import Getoond
from rapportages.woorden import toon

_KOLOMMEN = (
    Kolom("Cijfer", Soort.TEKST, "Welk cijfer.", 32),
    Kolom("Rij", Soort.TEKST, "Welke stap, welk team, welke sector, welk jaar.", 36),
    Kolom("Kolom", Soort.TEKST, "Wat er geteld is.", 28),
    Kolom("Aantal", Soort.TEKST, "Een getal, ‘minder dan 5’, of van hoeveel tot hoeveel het kan zijn.", 18),
    Kolom("Minstens", Soort.GETAL, "Het laagste dat het kan zijn.", 10),
    Kolom("Hoogstens", Soort.GETAL, "Het hoogste dat het kan zijn. Leeg: dat zeggen we niet.", 10),
)
_WAT_ER_GEBEURDE = "Wat er gebeurde"


def _uitleg() -> list[tuple[str, str]]:
    """The definitions of the catalogues, word for word."""
    nu = [(een.naam, f"{een.vraag} {een.wie} {een.niet} {een.dag}") for een in NUCIJFERS.values()]
    gebeurd = [
        (f"{_WAT_ER_GEBEURDE}: {een.naam[0].lower()}{een.naam[1:]}", f"{een.wie} {een.niet} {een.dag}")
        for een in GEBEURTENISSEN.values()
    ]
    een = VOORDRACHTEN
    return [*nu, *gebeurd, (een.naam, f"{een.vraag} {een.wie} {een.hoeveel} {een.niet} {een.dag}")]


def _maak(aanvraag: Aanvraag) -> Inhoud:
    stand = Maandstand.objects.filter(gemeente=aanvraag.gemeente_id, dag=aanvraag.vraag["stand"]).first()
    if stand is None:
        raise DomeinFout("Van deze dag zijn er geen cijfers. Kies een andere dag.")
    regels: Any = stand.regels.values_list("cijfer", "rij", "kolom", "van", "tot")
    alle = sorted(regels, key=_volgorde)
    if not alle:
        raise DomeinFout("Van deze dag is de stand van zaken niet bewaard. Kies een latere dag.")
    tabel = Tabel("Stand van zaken", f"Stand van {datum_lang(stand.dag)}", _KOLOMMEN, _uitleg())
    return Inhoud(tabel, len(alle), _rijen(alle, rijnamen(gemeente_id=aanvraag.gemeente_id)))


def _volgorde(regel: tuple[str, str, str, int, int | None]) -> tuple[int, str, int]:
    """As on the pages; at most a few hundred rows."""
    cijfer, rij, kolom, *_ = regel
    cijfers, kolommen = [*NUCIJFERS, GEBEURD, VOORDRACHTEN.code], _kolommen(cijfer)
    return cijfers.index(cijfer), rij, list(kolommen).index(kolom)


def _kolommen(cijfer: str) -> Mapping[str, str]:
    if cijfer == GEBEURD:
        return {code: een.naam for code, een in GEBEURTENISSEN.items()}
    return VOORDRACHTEN.delen if cijfer == VOORDRACHTEN.code else NUCIJFERS[cijfer].kolommen


def _naam(cijfer: str) -> str:
    if cijfer == GEBEURD:
        return _WAT_ER_GEBEURDE
    return VOORDRACHTEN.naam if cijfer == VOORDRACHTEN.code else NUCIJFERS[cijfer].naam


def _rijen(regels: Iterable[Any], namen: Mapping[str, Mapping[str, str]]) -> Iterator[tuple[Any, ...]]:
    for cijfer, rij, kolom, van, tot in regels:
        wat = _kolommen(cijfer)[kolom]
        yield _naam(cijfer), namen.get(cijfer, {}).get(rij, rij), wat, toon(Getoond(van, tot)), van, tot


STAND_VAN_ZAKEN = Bron(
    code="zaken",
    naam="Stand van zaken",
    uitleg="Wat er te laat was, wie begeleiding kreeg en wie waar werkte, wat er per jaar gebeurde en wat er van "
    "voordrachten kwam. Geen namen.",
    actie="rapportages.cijfers",
    velden=lambda gemeente_id: (standveld(gemeente_id),),
    maak=_maak,
    kolommen=_KOLOMMEN,
)
