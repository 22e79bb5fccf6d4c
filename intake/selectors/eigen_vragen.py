"""The questions that a municipality added, per section, for who keeps them up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from intake.models import EigenVraag
from intake.secties import BESCHERMD, sectienamen
from medewerkers.models import Medewerker


@dataclass(frozen=True)
class Onderdeel:
    """A section with questions of the municipality: those that are asked, in order, and those that are off."""

    code: str
    naam: str
    beschermd: bool
    gesteld: Sequence[EigenVraag]
    uit: Sequence[EigenVraag]


def onderdelen_met_vragen(kijker: Medewerker) -> list[Onderdeel]:
    """In the order of the talk; sections without own questions are left out. One query."""
    alle = list(EigenVraag.objects.visible_to(kijker).order_by("volgorde", "pk"))
    per_sectie = [(code, naam, [een for een in alle if een.sectie == code]) for code, naam in sectienamen().items()]
    return [
        Onderdeel(
            code,
            naam,
            code in BESCHERMD,
            [een for een in eigen if een.actief],
            [een for een in eigen if not een.actief],
        )
        for code, naam, eigen in per_sectie
        if eigen
    ]
