"""Keep what a change did to weeks and to lesson groups, so that it can be taken back for a while."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import timedelta
from typing import Any
from uuid import UUID, uuid4

from agenda.services import werk_signaleringen_bij
from kern.tijd import nu
from medewerkers.models import Medewerker
from plaatsingen.models import Botsingkeuze, Lesgroep, Roosterblok, Roosterwijziging

# Long enough to mend a slip; the same as for an appointment.
TERUG_TE_NEMEN = timedelta(hours=1)
VELDEN = (
    "pk", "statushouder_id", "dag", "van", "tot", "soort", "naam", "geldig_van", "geldig_tot", "lesgroep_id",
    "plaatsing_id", "gemaakt_door_id", "gemaakt_op", "versie",
)  # fmt: skip
# With the versions of the two blocks about which it was decided.
KEUZEVELDEN = ("pk", "een_id", "ander_id", "reden", "door_id", "op", "een__versie", "ander__versie")


@contextmanager
def onthoud(mensen: Sequence[int], *, door: Medewerker, reeks: UUID | None = None) -> Iterator[UUID]:
    """Keep what a change does to the weeks of these (locked) people, and bring their flags up to date.

    Gives the number under which all of it can be taken back.
    """
    reeks = reeks or uuid4()
    voor, keuzes = _opname(mensen), _keuzes(mensen)
    yield reeks
    na = _opname(mensen)
    anders = {pk: (voor.get(pk), na.get(pk)) for pk in voor.keys() | na.keys() if voor.get(pk) != na.get(pk)}
    Roosterwijziging.objects.bulk_create(
        Roosterwijziging(
            reeks=reeks,
            statushouder_id=persoon,
            voor=_met_keuzes([rij for rij, _ in paren if rij is not None], keuzes),
            na={"blokken": [rij for _, rij in paren if rij is not None]},
            door=door,
        )
        for persoon, paren in _per_mens(anders).items()
    )
    werk_signaleringen_bij(statushouder_ids=mensen)


def _met_keuzes(rijen: Sequence[Any], keuzes: Sequence[dict[str, Any]]) -> dict[str, Any]:
    blokken = {rij["pk"] for rij in rijen}
    return {"blokken": list(rijen), "keuzes": [een for een in keuzes if {een["een_id"], een["ander_id"]} & blokken]}


def _opname(mensen: Sequence[int]) -> dict[int, dict[str, Any]]:
    rijen = Roosterblok.objects.filter(statushouder__in=mensen).order_by().values(*VELDEN)
    return {rij["pk"]: plat(rij) for rij in rijen}


def _keuzes(mensen: Sequence[int]) -> list[dict[str, Any]]:
    """Which clashes may be: such a decision ends when one of the two changes, and comes back with it."""
    rijen = Botsingkeuze.objects.filter(een__statushouder__in=mensen).order_by().values(*KEUZEVELDEN)
    return [plat(rij) for rij in rijen]


def plat(rij: Mapping[str, Any]) -> dict[str, Any]:
    """As JSON has it, to the microsecond."""
    return {veld: waarde.isoformat() if hasattr(waarde, "isoformat") else waarde for veld, waarde in rij.items()}


def _per_mens(anders: dict[int, tuple[Any, Any]]) -> dict[int, list[tuple[Any, Any]]]:
    gevonden: dict[int, list[tuple[Any, Any]]] = {}
    for voor, na in anders.values():
        gevonden.setdefault((na or voor)["statushouder_id"], []).append((voor, na))
    return gevonden


def ruim_roosterwijzigingen_op() -> int:
    """Forget what can no longer be taken back: what stood in a week is nowhere kept longer than the week itself."""
    return int(Roosterwijziging.objects.filter(op__lt=nu() - TERUG_TE_NEMEN).delete()[0])


def onthoud_lesgroep(groep: Lesgroep, *, voor: Any, na: Any, reeks: UUID, door: Medewerker) -> None:
    """What a change did to the times of the group itself."""
    Roosterwijziging.objects.create(reeks=reeks, lesgroep=groep, voor=voor, na=na, door=door)
