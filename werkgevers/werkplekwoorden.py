"""When there is work, in as few words as one would say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from kern.datums import klok, opsomming, tijd
from statushouders.feitcodes import DAGEN, DELEN

if TYPE_CHECKING:
    from werkgevers.models import Werkplek


def dagdelen_in_woorden(dagdelen: Sequence[str]) -> str:
    """'ma, wo en vr ochtend; di hele dag': days with the same parts together, in the order of the week."""
    per_dag = {dag: tuple(deel for deel in DELEN if f"{dag}_{deel}" in dagdelen) for dag in DAGEN}
    groepen: dict[tuple[str, ...], list[str]] = {}
    for dag, delen in per_dag.items():
        if delen:
            groepen.setdefault(delen, []).append(dag)
    return "; ".join(f"{opsomming(dagen)} {_deel(delen)}" for delen, dagen in groepen.items())


def _deel(delen: tuple[str, ...]) -> str:
    return "hele dag" if delen == DELEN[:2] else opsomming(delen)


def wanneer(werkplek: Werkplek) -> str:
    """'di en do hele dag, 7.30 tot 16.00 uur, 16 uur per week'; empty when nothing is known of it."""
    return ", ".join(_stukken(werkplek))


def _stukken(werkplek: Werkplek) -> Iterator[str]:
    if werkplek.dagdelen:
        yield dagdelen_in_woorden(werkplek.dagdelen)
    if werkplek.van and werkplek.tot:
        yield f"{klok(werkplek.van)} tot {tijd(werkplek.tot)}"
    if werkplek.uren_per_week is not None:
        yield f"{werkplek.uren_per_week.normalize():f} uur per week".replace(".", ",")
