"""What there is to arrange: the aanpakken in use, their terms and skills, halls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, Q, QuerySet

from begeleiding.models import Afdeling, Assessment, Begeleidingsinstelling, Hal, Observatiepunt, Puntkeuze, Score
from begeleiding.selectors.instellingen import MEEGELEVERD, VELDEN, Instelling
from kern.fouten import DomeinFout
from trajecten.models import Aanpak, Traject
from trajecten.selectors.aanpakken import aanpakcodes, standaard_van

AANPAK_ONBEKEND = "Deze aanpak is hier niet in gebruik. Kijk welke aanpakken er zijn."


@dataclass(frozen=True)
class Aanpakregel:
    """An aanpak with its terms and how many skills one looks at. `eigen`: the municipality decided its terms."""

    code: str
    naam: str
    instelling: Instelling
    eigen: bool
    punten: int
    eigen_punten: bool


def aanpakken_hier(gemeente_id: int) -> tuple[tuple[str, str], ...]:
    """(code, name) of the ways of working here: its own, and those that are shipped and in use; one of each code."""
    standaard = standaard_van(gemeente_id)
    lopend = Traject.objects.lopend().filter(statushouder__gemeente=gemeente_id, aanpak=OuterRef("pk"))
    in_gebruik = Q(gemeente=gemeente_id) | Q(pk=standaard.pk if standaard else None) | Exists(lopend)
    codes = set(
        Aanpak.objects.voor_gemeente(gemeente_id)
        .filter(in_gebruik, soort=Aanpak.Soort.WERKWIJZE)
        .values_list("code", flat=True)
    )
    return tuple((code, naam) for code, naam in aanpakcodes(gemeente_id) if code in codes)


def eis_aanpak(gemeente_id: int, aanpak_code: str) -> str:
    """The name of the aanpak with this code. Raises DomeinFout when it is not in use here."""
    namen = dict(aanpakken_hier(gemeente_id))
    if aanpak_code not in namen:
        raise DomeinFout(AANPAK_ONBEKEND)
    return namen[aanpak_code]


def aanpakregels(gemeente_id: int) -> list[Aanpakregel]:
    """Every aanpak in use, with what holds for it."""
    eigen = {
        rij.aanpak_code: Instelling(**{veld: getattr(rij, veld) for veld in VELDEN})
        for rij in Begeleidingsinstelling.objects.filter(gemeente_id=gemeente_id)
    }
    gekozen = dict(
        Puntkeuze.objects.filter(gemeente_id=gemeente_id)
        .order_by()
        .values_list("aanpak_code")
        .annotate(aantal=Count("pk"))
    )
    alle = Observatiepunt.objects.filter(gemeente=None).count()
    return [
        Aanpakregel(code, naam, eigen.get(code, MEEGELEVERD), code in eigen, gekozen.get(code, alle), code in gekozen)
        for code, naam in aanpakken_hier(gemeente_id)
    ]


def alle_punten(gemeente_id: int) -> QuerySet[Any, Any]:
    """What can be chosen: shipped, and of the municipality itself."""
    punten: QuerySet[Any, Any] = Observatiepunt.objects.all()
    return punten.filter(Q(gemeente=None) | Q(gemeente_id=gemeente_id))


def gekozen_punten(gemeente_id: int, aanpak_code: str) -> tuple[int, ...]:
    """The numbers of what was chosen, in order; empty: the municipality follows what is shipped."""
    keuzes = Puntkeuze.objects.filter(gemeente_id=gemeente_id, aanpak_code=aanpak_code)
    return tuple(keuzes.order_by("punt").values_list("punt", flat=True))


def eigen_punten(gemeente_id: int) -> QuerySet[Any, Any]:
    """Of the municipality itself; `gebruikt`: an aanpak looks at it, or somebody was scored on it."""
    punten: QuerySet[Any, Any] = Observatiepunt.objects.filter(gemeente_id=gemeente_id)
    keuzes, scores = Puntkeuze.objects.filter(punt=OuterRef("pk")), Score.objects.filter(punt=OuterRef("pk"))
    gebruikt: QuerySet[Any, Any] = punten.annotate(gebruikt=Exists(keuzes) | Exists(scores))
    return gebruikt.order_by("volgorde", "pk")


def hallen(gemeente_id: int) -> QuerySet[Any, Any]:
    """Open ones first, each with its departments; `mensen`: how many have an assessment there now."""
    lopend = Count("assessments", filter=Q(assessments__geeindigd_op=None))
    afdelingen = Afdeling.objects.order_by("gesloten", "naam", "pk").annotate(mensen=lopend)
    rijen: QuerySet[Any, Any] = Hal.objects.filter(gemeente_id=gemeente_id).annotate(mensen=lopend)
    return rijen.order_by("gesloten", "naam", "pk").prefetch_related(Prefetch("afdelingen", afdelingen))


def aantal_in(**waar: Any) -> int:
    """How many have an assessment there now."""
    return Assessment.objects.loopt().filter(**waar).count()
