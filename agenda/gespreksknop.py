"""The button at an appointment that opens the form of its talk. The app above that has the forms registers it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from agenda.models import Afspraak
from medewerkers.models import Medewerker


@dataclass(frozen=True, kw_only=True)
class Gespreksknop:
    """`leest`: it only leads to a page; else it posts. `nu`: it is what one does now, so it stands in rows too."""

    naam: str
    url: str
    leest: bool = False
    nu: bool = False


Maker = Callable[[Sequence[Afspraak], Medewerker, bool], Mapping[int, Gespreksknop]]
_makers: list[Maker] = []


def registreer(maker: Maker) -> None:
    """Add it in `AppConfig.ready`; the second time has no effect. Set-based: one call for all appointments."""
    if maker not in _makers:
        _makers.append(maker)


def gespreksknoppen(
    afspraken: Sequence[Afspraak], kijker: Medewerker, *, kijk_na: bool = True
) -> dict[int, Gespreksknop]:
    """Appointment -> its button for this reader. The appointments come with their people. Not `kijk_na`: without a
    query, so without knowing what was begun already; for appointments that are planned.
    """
    knoppen: dict[int, Gespreksknop] = {}
    for maker in _makers if afspraken else ():
        knoppen |= maker(afspraken, kijker, kijk_na)
    return knoppen
