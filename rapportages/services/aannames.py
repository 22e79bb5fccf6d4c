"""What a municipality supposes about costs and benefits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction

from kern.datums import getal
from kern.fouten import BewerktDoorAnder, DomeinFout, eis_geen, fouten_van
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from rapportages.kosten import AANNAMES, Aannamesoort
from rapportages.models import Aanname
from rapportages.models.aanname import EERSTE_JAAR, LANGSTE_BRON

INTUSSEN = "Een collega heeft deze aanname intussen gewijzigd. Kijk wat er nu staat, en vul het dan opnieuw in."
_VELDEN = ("laag", "midden", "hoog")


@dataclass(frozen=True)
class Aannamewaarden:
    """What was stored of one assumption, to be able to put it back."""

    laag: Decimal
    midden: Decimal
    hoog: Decimal
    bron: str


@dataclass(frozen=True)
class Aannamewissel:
    """Before and after a change; None: the municipality has nothing of its own for that year."""

    was: Aannamewaarden | None
    nu: Aannamewaarden | None


@transaction.atomic
def bewaar_aanname(
    *, code: str, jaar: int, waarden: Aannamewaarden, door: Medewerker, versie: int | None = None
) -> Aannamewissel:
    """The municipality's own value for one year and the years after it.

    `versie`: of what the editor saw, 0 when there was nothing; None: whatever is there. Raises BewerktDoorAnder when a
    colleague saved meanwhile, and DomeinFout for the first rule that is broken.
    """
    soort = _soort(code, jaar)
    eis_geen(gebroken_regels(soort, asdict(waarden)))
    gemeente, eigen = _vergrendel(code, jaar, door)
    if versie is not None and (eigen.versie if eigen else 0) != versie:
        raise BewerktDoorAnder(INTUSSEN)
    velden = {**_velden(waarden), "eenheid": soort.eenheid.value}
    rij, _ = Aanname.objects.update_or_create(
        gemeente=gemeente, code=code, jaar=jaar, defaults={**velden, "versie": eigen.versie + 1 if eigen else 1}
    )
    leg_vast("aanname.gewijzigd", gemeente_id=gemeente.pk, door=door, object_id=rij.pk)
    return Aannamewissel(_waarden(eigen), waarden)


@transaction.atomic
def haal_aanname_weg(*, code: str, jaar: int, door: Medewerker) -> Aannamewissel:
    """What holds without it holds again: that of an earlier year, or the shipped estimate."""
    _soort(code, jaar)
    gemeente, eigen = _vergrendel(code, jaar, door)
    if eigen is None:
        raise DomeinFout("Voor dit jaar is er geen eigen aanname (meer). Kijk hoe het nu staat.")
    leg_vast("aanname.weggehaald", gemeente_id=gemeente.pk, door=door, object_id=eigen.pk)
    was = _waarden(eigen)
    eigen.delete()
    return Aannamewissel(was, None)


@transaction.atomic
def zet_aanname_terug(
    *, code: str, jaar: int, was: Aannamewaarden | None, nu: Aannamewaarden | None, door: Medewerker
) -> None:
    """As it was (`was`), as long as it is what one made of it (`nu`)."""
    eigen = _vergrendel(code, jaar, door)[1]
    if _waarden(eigen) != nu:
        raise DomeinFout("Deze aanname is intussen weer veranderd. Kijk hoe het nu staat.")
    if was is not None:
        bewaar_aanname(code=code, jaar=jaar, waarden=was, door=door)
    elif eigen is not None:
        haal_aanname_weg(code=code, jaar=jaar, door=door)


def gebroken_regels(soort: Aannamesoort, velden: Mapping[str, Any]) -> Iterator[DomeinFout]:
    """Every rule that these fields break, as far as they are filled in."""
    for veld in _VELDEN:
        if veld in velden and not 0 <= velden[veld] <= soort.hoogstens:
            yield DomeinFout(buiten_bereik(soort), veld=veld)
    if {"laag", "midden"} <= velden.keys() and velden["midden"] < velden["laag"]:
        yield DomeinFout("Het midden is lager dan 'laag'. Vul hier minstens hetzelfde in.", veld="midden")
    if {"midden", "hoog"} <= velden.keys() and velden["hoog"] < velden["midden"]:
        yield DomeinFout("'Hoog' is lager dan het midden. Vul hier minstens hetzelfde in.", veld="hoog")
    if "bron" in velden:
        bron = velden["bron"]
        yield from fouten_van(lambda: controleer_tekst(bron, veld="bron", hoogstens=LANGSTE_BRON))
        if not bron.strip():
            yield DomeinFout("Vul in waar dit vandaan komt, bijvoorbeeld: begroting 2026.", veld="bron")


def buiten_bereik(soort: Aannamesoort) -> str:
    return f"Vul een getal in van 0 tot en met {getal(int(soort.hoogstens))}."


def _soort(code: str, jaar: int) -> Aannamesoort:
    if code not in AANNAMES:
        raise DomeinFout("Kies een aanname.")
    if not EERSTE_JAAR <= jaar <= vandaag().year + 1:
        raise DomeinFout(f"Kies een jaar van {EERSTE_JAAR} tot en met volgend jaar.")
    return AANNAMES[code]


def _velden(waarden: Aannamewaarden) -> dict[str, Decimal | str]:
    return {**{veld: getattr(waarden, veld) for veld in _VELDEN}, "bron": waarden.bron.strip()}


def _vergrendel(code: str, jaar: int, door: Medewerker) -> tuple[Gemeente, Aanname | None]:
    """What is stored now, if anything. By its municipality: what is not there cannot be locked."""
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    return gemeente, Aanname.objects.filter(gemeente=gemeente, code=code, jaar=jaar).first()


def _waarden(rij: Aanname | None) -> Aannamewaarden | None:
    return Aannamewaarden(rij.laag, rij.midden, rij.hoog, rij.bron) if rij else None
