"""How long placements may last in a municipality."""

from __future__ import annotations

from dataclasses import dataclass

from django.db import transaction

from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from medewerkers.logboek import leg_vast
from medewerkers.models import Medewerker
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


@transaction.atomic
def bewaar_duurregel(*, soort: str, maanden: int, met_verlenging: int, bron: str, door: Medewerker) -> Duurregel:
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
def laat_duur_vrij(*, soort: str, door: Medewerker) -> Duurregel:
    """No limit for this kind, from now on. Not of what the law limits."""
    if soort not in Plaatsingsoort.values:
        raise DomeinFout("Kies een soort plaatsing.")
    if _is_wet(soort):
        raise DomeinFout("Hoelang dit mag, staat in de wet. De gemeente kan het niet vrijlaten.")
    return _bewaar(soort, None, None, "", door)


@transaction.atomic
def haal_duurregel_weg(*, soort: str, door: Medewerker) -> None:
    """The shipped rule holds again, or none when there is none."""
    gemeente = door.werkt_voor()
    eigen = Duurregel.objects.select_for_update().filter(gemeente=gemeente, soort=soort).first()
    if eigen is None:
        raise DomeinFout("Er is geen eigen regel (meer) voor deze soort. Kijk hoe het nu staat.")
    leg_vast("duurregel.weggehaald", gemeente_id=gemeente.pk, door=door, object_id=eigen.pk)
    eigen.delete()


def eigen_duurregel(*, soort: str, door: Medewerker) -> Duurwaarden | None:
    """What the municipality decided itself, to be able to put it back; None when it follows what is shipped."""
    regels = Duurregel.objects.filter(gemeente=door.werkt_voor(), soort=soort)
    rij = regels.values_list("maanden", "maanden_met_verlenging", "bron").first()
    return Duurwaarden(*rij) if rij else None


@transaction.atomic
def zet_duurregel_terug(*, soort: str, was: Duurwaarden | None, nu: Duurwaarden | None, door: Medewerker) -> None:
    """As it was (`was`), as long as it is what one made of it (`nu`)."""
    regel = Duurregel.objects.select_for_update().filter(gemeente=door.werkt_voor(), soort=soort).first()
    if eigen_duurregel(soort=soort, door=door) != nu:
        raise DomeinFout("Deze regel is intussen weer veranderd. Kijk hoe het nu staat.")
    if was is not None:
        _bewaar(soort, was.maanden, was.met_verlenging, was.bron, door)
    elif regel is not None:
        haal_duurregel_weg(soort=soort, door=door)


def _is_wet(soort: str) -> bool:
    return soort in MEEGELEVERD and MEEGELEVERD[soort].is_wet


def _bewaar(soort: str, maanden: int | None, met_verlenging: int | None, bron: str, door: Medewerker) -> Duurregel:
    gemeente = door.werkt_voor()
    velden = {"maanden": maanden, "maanden_met_verlenging": met_verlenging, "bron": bron, "is_wet": _is_wet(soort)}
    regel: Duurregel = Duurregel.objects.update_or_create(gemeente=gemeente, soort=soort, defaults=velden)[0]
    leg_vast("duurregel.gewijzigd", gemeente_id=gemeente.pk, door=door, object_id=regel.pk)
    return regel
