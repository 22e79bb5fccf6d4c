"""What is known about a person, for one reader: the facts, since when and by whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, cast

from medewerkers.models import Medewerker
from statushouders.feitcodes import LEEFVELDEN, Feitgroep
from statushouders.feiten import Feiten, Leefgegevens, Opleidingfeit, Taalfeit, Vaardigheidfeit, Werkfeit
from statushouders.models import (
    Leefsituatie,
    Opleiding,
    Persoonstaal,
    Statushouder,
    Vaardigheid,
    Werkervaring,
)
from statushouders.zichtbaarheid import zichtbare_groepen


@dataclass(frozen=True)
class Herkomst:
    """Since when a group of facts is known, and by whom it was recorded or confirmed last."""

    op: datetime
    door: str


def feiten_van(persoon: Statushouder, *, kijker: Medewerker) -> Feiten:
    """What `kijker` sees of the facts of a person whom he sees; what he does not see is None (or a missing key).

    Never a protected one: those are read one by one, with `services.lees_beschermd`.
    """
    groepen = zichtbare_groepen(kijker) if _ziet_mens(persoon, kijker) else frozenset[str]()
    return lees_feiten(persoon.pk, groepen)


def _ziet_mens(persoon: Statushouder, kijker: Medewerker) -> bool:
    return Statushouder.objects.visible_to(kijker).filter(pk=persoon.pk).exists()


def lees_feiten(persoon_id: int, groepen: Iterable[str]) -> Feiten:
    """These groups of one person as they are stored, at most one query for each table."""
    wil = frozenset(groepen)
    return Feiten(
        talen=_rijen(Persoonstaal, Taalfeit, persoon_id) if Feitgroep.TAAL in wil else None,
        opleidingen=_rijen(Opleiding, Opleidingfeit, persoon_id) if Feitgroep.OPLEIDING in wil else None,
        werkervaringen=_rijen(Werkervaring, Werkfeit, persoon_id) if Feitgroep.WERK in wil else None,
        vaardigheden=_rijen(Vaardigheid, Vaardigheidfeit, persoon_id) if Feitgroep.VAARDIGHEDEN in wil else None,
        leefsituatie=_leefsituatie(persoon_id, wil),
    )


def _rijen(model: Any, soort: Any, persoon_id: int) -> tuple[Any, ...]:
    velden = soort.__dataclass_fields__
    return tuple(soort(**rij) for rij in model.objects.filter(statushouder=persoon_id).values(*velden))


def _leefsituatie(persoon_id: int, groepen: frozenset[str]) -> Leefgegevens | None:
    velden = [veld for groep, namen in LEEFVELDEN.items() if groep in groepen for veld in namen]
    if not velden:
        return None
    rij = Leefsituatie.objects.filter(statushouder=persoon_id).only(*velden).first() or Leefsituatie()
    return cast(Leefgegevens, {veld: getattr(rij, veld) for veld in velden})
