"""Everything that the page of figures tells of one day: freshly counted, or as it was kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from rapportages.cijfers import CIJFERS, MIJLPALEN, Deel
from rapportages.kenmerken import KENMERKEN
from rapportages.models import Maandstand
from rapportages.selectors.dagen import Balk, balken, dagen, samengevoegd
from rapportages.selectors.duren import duren_samen
from rapportages.selectors.feiten import feiten_op
from rapportages.selectors.stand import HEEL, Plek, Stand, beslis, tel_open
from rapportages.selectors.tellingen import tel_samen
from rapportages.verbergen import ONDERGRENS, Getoond
from trajecten.drieweken import LAATSTE_DAG

# A median of fewer people than this is the number of days of somebody in particular.
GENOEG_VOOR_EEN_DUUR = 2 * ONDERGRENS
# One fifth of so many people is as much as a hidden number can be.
GENOEG_VOOR_MEESTE = 5 * (ONDERGRENS - 1)
# Of which figure the days are drawn, and which one is compared between groups.
START = next(cijfer for cijfer in MIJLPALEN if cijfer.code == "start")
# How long it took, per group.
_DUUR_PER_GROEP = ("start", "geplaatst")


@dataclass(frozen=True)
class Looptijd:
    """Days until half of the people made it, and until four in five did; None: not that many did yet."""

    mediaan: int | None
    meeste: int | None


@dataclass(frozen=True)
class Momentopname:
    """`stand`: the numbers; `duren`: by the place of a figure without part; `balken` too."""

    dag: date
    stand: Stand
    duren: Mapping[Plek, Looptijd] = field(default_factory=dict)
    balken: Mapping[Plek, list[Balk]] = field(default_factory=dict)


def toonbaar_beeld(*, gemeente_id: int, dag: date) -> Momentopname:
    """For who may not see people: small numbers are hidden, and so is what would give them away."""
    with feiten_op(gemeente_id=gemeente_id, dag=dag):
        tellingen = tel_samen(dict.fromkeys((HEEL, *KENMERKEN), CIJFERS.values()), dag=dag)
        alle_duren = dict(_duren(dag))
        alle_dagen = dagen(START, dag=dag)
    stand = beslis(tellingen)
    return Momentopname(
        dag,
        stand,
        {
            plek: toonbaar
            for plek, (looptijd, bereikt) in alle_duren.items()
            if bereikt >= ONDERGRENS
            and (toonbaar := _toonbare_duur(looptijd, stand.get(Plek(plek.jaar, plek.kenmerk, plek.waarde))))
        },
        {
            Plek(jaar, cijfer=START.code): zichtbaar
            for jaar, per_dag in alle_dagen.items()
            if (zichtbaar := _toonbare_balken(balken(per_dag), stand, jaar))
        },
    )


def open_beeld(*, gemeente_id: int, dag: date, jaar: int, kenmerk: str = HEEL, waarde: str = HEEL) -> Momentopname:
    """For who may see the people themselves: exact, of one year and the year before, as it stands now."""
    with feiten_op(gemeente_id=gemeente_id, dag=dag, jaren=(jaar - 1, jaar)):
        van_start = dict.fromkeys(KENMERKEN, (START,))
        tellingen = tel_samen({**van_start, **dict.fromkeys((HEEL, kenmerk), CIJFERS.values())}, dag=dag)
        looptijden = {plek: looptijd for plek, (looptijd, _) in _duren(dag, jaar)}
        per_dag = dagen(START, dag=dag, kenmerk=kenmerk, waarde=waarde, jaar=jaar).get(jaar)
    alle = {Plek(jaar, kenmerk, waarde, START.code): balken(per_dag)} if per_dag else {}
    return Momentopname(dag, tel_open(tellingen), looptijden, alle)


def bewaard_beeld(stand: Maandstand, *, jaar: int) -> Momentopname:
    """As it was told then; of one year and the year before. Three queries."""
    van_toen = {"jaar__in": (jaar - 1, jaar)}
    cijfers: Any = stand.cijfers.filter(**van_toen).values_list(
        "jaar", "kenmerk", "waarde", "cijfer", "deel", "van", "tot"
    )
    looptijden: Any = stand.duren.filter(jaar=jaar).values_list("kenmerk", "waarde", "cijfer", "mediaan", "meeste")
    alle: dict[Plek, list[Balk]] = {}
    per_dag = stand.balken.filter(jaar=jaar).order_by("van")
    for cijfer, van, tot, aantal in per_dag.values_list("cijfer", "van", "tot", "aantal"):
        alle.setdefault(Plek(jaar, cijfer=cijfer), []).append(Balk(van, tot, aantal))
    return Momentopname(
        stand.dag,
        {Plek(*plek): Getoond(van, tot) for *plek, van, tot in cijfers},
        {Plek(jaar, *plek): Looptijd(mediaan, meeste) for *plek, mediaan, meeste in looptijden},
        alle,
    )


def _duren(dag: date, jaar: int | None = None) -> Iterator[tuple[Plek, tuple[Looptijd, int]]]:
    """Of everybody every milestone, of the groups those that are compared; with how many made it."""
    vergeleken = [cijfer for cijfer in MIJLPALEN if cijfer.code in _DUUR_PER_GROEP]
    vragen = {HEEL: MIJLPALEN, **dict.fromkeys(KENMERKEN, vergeleken)}
    for kenmerk, code, een in duren_samen(vragen, dag=dag, jaar=jaar):
        yield Plek(een.jaar, kenmerk, een.waarde, code), (Looptijd(een.mediaan, een.meeste), een.bereikt)


def _toonbare_duur(looptijd: Looptijd, mensen: Getoond | None) -> Looptijd | None:
    """That four in five made it says how many did not, at most; so not of so few people that it would be less than
    a hidden number can be."""
    if mensen is None or not mensen.precies or mensen.van < GENOEG_VOOR_EEN_DUUR:
        return None
    return looptijd if mensen.van >= GENOEG_VOOR_MEESTE else replace(looptijd, meeste=None)


def _toonbare_balken(alle: list[Balk], stand: Stand, jaar: int) -> list[Balk]:
    """In time and later apart, each only when its total may be told: the bars add up to it."""
    op_tijd, later = (stand[Plek(jaar, cijfer=START.code, deel=deel)] for deel in (Deel.OP_TIJD, Deel.LATER))
    if not op_tijd.precies:
        return []
    samen = samengevoegd(alle, minstens=ONDERGRENS, grens=LAATSTE_DAG)
    return [balk for balk in samen if balk.aantal >= ONDERGRENS and (later.precies or balk.in_tijd)]
