"""How long placements may last in a municipality."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Gemeente, Medewerker
from plaatsingen.duurregels import MEEGELEVERD
from plaatsingen.models import Duurregel
from werkgevers.codelijsten import Plaatsingsoort

MEESTE_MAANDEN = 120


@dataclass(frozen=True)
class Duurwaarden:
    """A rule of the municipality as it was stored; no months: no limit."""

    maanden: int | None
    met_verlenging: int | None
    bron: str


@dataclass(frozen=True)
class Duurwissel:
    """The rule before and after a change, to be able to put it back; None: it follows what is shipped."""

    was: Duurwaarden | None
    nu: Duurwaarden | None


@transaction.atomic
def bewaar_duurregel(*, soort: str, maanden: int, met_verlenging: int, bron: str, door: Medewerker) -> Duurwissel:
    """The limit of one kind, from now on. Placements that were agreed on before keep what they have.

    What the law says stays marked as law, with the source that is filled in: laws change.
    """
    if soort not in Plaatsingsoort.values:
        raise DomeinFout("Kies een soort plaatsing.")
    if not 1 <= maanden <= MEESTE_MAANDEN:
        raise DomeinFout(f"Vul maanden in van 1 tot {MEESTE_MAANDEN}.", veld="maanden")
    if not maanden <= met_verlenging <= MEESTE_MAANDEN:
        raise DomeinFout(f"Vul maanden in van {maanden} tot {MEESTE_MAANDEN}.", veld="met_verlenging")
    controleer_tekst(bron, veld="bron", hoogstens=120)
    if not bron.strip():
        raise DomeinFout("Vul in waar dit staat.", veld="bron")
    return _bewaar(soort, maanden, met_verlenging, bron.strip(), door)


@transaction.atomic
def laat_duur_vrij(*, soort: str, door: Medewerker) -> Duurwissel:
    """No limit for this kind, from now on. Not of what the law limits."""
    if soort not in Plaatsingsoort.values:
        raise DomeinFout("Kies een soort plaatsing.")
    if _is_wet(soort):
        raise DomeinFout("Hoelang dit mag, staat in de wet. De gemeente kan het niet vrijlaten.")
    return _bewaar(soort, None, None, "", door)


@transaction.atomic
def haal_duurregel_weg(*, soort: str, door: Medewerker) -> Duurwissel:
    """The shipped rule holds again, or none when there is none."""
    gemeente, eigen = _vergrendel(soort, door)
    if eigen is None:
        raise DomeinFout("Er is geen eigen regel (meer) voor deze soort. Kijk hoe het nu staat.")
    leg_vast("duurregel.weggehaald", gemeente_id=gemeente.pk, door=door, object_id=eigen.pk)
    eigen.delete()
    return Duurwissel(_waarden(eigen), None)


@transaction.atomic
def zet_duurregel_terug(*, soort: str, was: Duurwaarden | None, nu: Duurwaarden | None, door: Medewerker) -> None:
    """As it was (`was`), as long as it is what one made of it (`nu`)."""
    eigen = _vergrendel(soort, door)[1]
    if _waarden(eigen) != nu:
        raise DomeinFout("Deze regel is intussen weer veranderd. Kijk hoe het nu staat.")
    if was is not None:
        _bewaar(soort, was.maanden, was.met_verlenging, was.bron, door)
    elif eigen is not None:
        haal_duurregel_weg(soort=soort, door=door)


def _is_wet(soort: str) -> bool:
    return soort in MEEGELEVERD and MEEGELEVERD[soort].is_wet


def _vergrendel(soort: str, door: Medewerker) -> tuple[Gemeente, Duurregel | None]:
    """The own rule as it is now, if there is one. By its municipality: what is not there cannot be locked."""
    gemeente = Gemeente.objects.select_for_update(no_key=True).get(pk=door.werkt_voor().pk)
    return gemeente, Duurregel.objects.filter(gemeente=gemeente, soort=soort).first()


def _waarden(regel: Duurregel | None) -> Duurwaarden | None:
    return Duurwaarden(regel.maanden, regel.maanden_met_verlenging, regel.bron) if regel else None


def _bewaar(soort: str, maanden: int | None, met_verlenging: int | None, bron: str, door: Medewerker) -> Duurwissel:
    gemeente, eigen = _vergrendel(soort, door)
    velden = {"maanden": maanden, "maanden_met_verlenging": met_verlenging, "bron": bron, "is_wet": _is_wet(soort)}
    regel = Duurregel.objects.update_or_create(gemeente=gemeente, soort=soort, defaults=velden)[0]
    leg_vast("duurregel.gewijzigd", gemeente_id=gemeente.pk, door=door, object_id=regel.pk)
    return Duurwissel(_waarden(eigen), _waarden(regel))
