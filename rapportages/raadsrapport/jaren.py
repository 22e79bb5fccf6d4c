"""Whether it gets better: the years under each other, and this year beside the last."""

from __future__ import annotations

from typing import Any

from rapportages.bord import Keuze
from rapportages.bord.keuze import Namen
from rapportages.bord.vergelijk import anders_samengesteld, vergelijkingen
from rapportages.cijfers import CIJFERS
from rapportages.models import Maandstand
from rapportages.raadsrapport.groepen import VOOR_DE_RAAD
from rapportages.selectors.momentopname import bewaard_beeld
from rapportages.woorden import NIET_TE_TONEN, toon, toon_aandeel

# So many years at most.
JAREN = 5
_CIJFERS = ("start", "geplaatst", "betaald")


def jaartabel(stand: Maandstand, jaren: list[int]) -> dict[str, Any]:
    """Per year how many people settled and how they did, the first year above; only years of which that may be told,
    and nothing of one year alone."""
    alle = (Keuze(bewaard_beeld(stand, jaar=jaar), jaar) for jaar in sorted(jaren))
    rijen = [_rij(keuze) for keuze in alle if keuze.mensen and keuze.mensen.precies]
    return {"kolommen": [CIJFERS[code].naam for code in _CIJFERS], "rijen": rijen if len(rijen) > 1 else []}


def _rij(keuze: Keuze) -> dict[str, Any]:
    cijfers = [_van(keuze, code) for code in _CIJFERS]
    return {"jaar": str(keuze.jaar), "mensen": toon(keuze.mensen), "cijfers": cijfers}


def _van(keuze: Keuze, code: str) -> tuple[str, str]:
    """The share, and of how many of how many people as far as both may be told."""
    n, mensen = keuze.op_tijd(code), keuze.telt_mee(code)
    if mensen is None or mensen.tot == 0 or NIET_TE_TONEN in (toon(n), toon(mensen)):
        return NIET_TE_TONEN, ""
    return toon_aandeel(n, mensen), f"{toon(n)} van {toon(mensen)}"


def naast_vorig_jaar(keuze: Keuze, namen: Namen) -> dict[str, Any]:
    """How big each difference is and how sure; only of figures of which both are told exactly."""
    vorig = keuze.van_jaar(keuze.jaar - 1)
    rijen = [vars(een) for een in vergelijkingen(vorig, keuze) if een.verschil]
    alle = anders_samengesteld(vorig, keuze, namen) if rijen else []
    anders = [vars(een) for een in alle if een.kenmerk in VOOR_DE_RAAD]
    return {"jaar": vorig.jaar, "rijen": rijen, "anders": anders}
