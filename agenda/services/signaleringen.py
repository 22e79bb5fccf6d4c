"""Make the stored flags equal to what the rules say today: the night job, and right after every change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import lru_cache
from typing import Any, Literal

from django.db import connection, transaction
from django.db.models import Q

from agenda.models import Afspraak, Signalering
from agenda.regels import KOLOMMEN, Regel, alle_regels, regel_van
from kern.taken import plan_na_commit
from kern.tijd import nu, vandaag
from medewerkers.models import Gemeente
from statushouders.models import Statushouder

# One arbitrary number for PostgreSQL's advisory lock: the night job alone, or any number of changes side by side.
SLOT = 727_001
OMLEIDTAAK = "agenda.tasks.leid_escalaties_om"
GESPREKKENTAAK = "agenda.tasks.werk_gesprekken_bij"

# One statement per rule: the rule's rows once, end what it no longer gives, add or refresh what it does.
BIJWERKEN = """
WITH regel AS MATERIALIZED (
    SELECT * FROM ({rijen}) AS bron({kolommen}) {alleen}
), beeindigd AS (
    UPDATE {tabel} AS s SET beeindigd_op = %(nu)s
    WHERE s.regel = %(regel)s AND s.beeindigd_op IS NULL {alleen_s}
      AND (s.bron_id, s.soort) NOT IN (SELECT r.bron_id, r.soort FROM regel AS r)
)
INSERT INTO {tabel} AS s
    (regel, bron_id, gemeente_id, statushouder_id, aan_id, soort, onderwerp, datum, sinds, gemaakt_op)
SELECT %(regel)s, bron_id, gemeente_id, statushouder_id, aan_id, soort, onderwerp, datum, sinds, %(nu)s
FROM regel ORDER BY bron_id, soort
ON CONFLICT (regel, bron_id, soort) WHERE beeindigd_op IS NULL
DO UPDATE SET aan_id = EXCLUDED.aan_id, onderwerp = EXCLUDED.onderwerp, datum = EXCLUDED.datum, sinds = EXCLUDED.sinds
WHERE (s.aan_id, s.onderwerp, s.datum, s.sinds)
    IS DISTINCT FROM (EXCLUDED.aan_id, EXCLUDED.onderwerp, EXCLUDED.datum, EXCLUDED.sinds)
"""


_later: ContextVar[bool] = ContextVar("signaleringen_later", default=False)


@contextmanager
def signaleringen_later() -> Iterator[None]:
    """Inside this block flags stay as they are. For who writes a whole history at once, and calls
    `werk_signaleringen_bij` for everybody after it.
    """
    kaartje = _later.set(True)
    try:
        yield
    finally:
        _later.reset(kaartje)


@transaction.atomic
def werk_signaleringen_bij(*, statushouder_ids: Sequence[int] | None = None) -> None:
    """Raise, refresh and end flags, for some people or (None) for everybody.

    Set-based: one statement per rule, however many rows. Idempotent, and independent of earlier runs, so a missed
    night catches up by itself. A flag whose cause is gone ends; a cause never has two open flags.
    """
    iedereen = statushouder_ids is None
    if _later.get() or not (iedereen or statushouder_ids):
        return
    _neem_slot(alleen=iedereen)
    if iedereen:
        _geef_ruimte()
    for regel in alle_regels():
        if iedereen or regel.doelen is None:
            _werk_regel_bij(regel, "statushouder_id", statushouder_ids)


@transaction.atomic
def werk_regel_bij(code: str, *, bron_ids: Sequence[int]) -> None:
    """The same for some things of one rule: what is not about a person."""
    if _later.get():
        return
    _neem_slot(alleen=False)
    _werk_regel_bij(regel_van(code), "bron_id", bron_ids)


def plan_escalaties_om(medewerker_ids: Sequence[int]) -> None:
    """Who leads which team changed: `leid_escalaties_om` as soon as that is saved. Listens to `medewerkers`.

    Not in the same transaction: who leaves has locked the own people by then, and more people out of order could make
    two who leave wait for each other.
    """
    for pk in medewerker_ids:
        plan_na_commit(OMLEIDTAAK, pk)


@transaction.atomic
def leid_escalaties_om(medewerker_id: int) -> None:
    """This colleague leads another team, or has another leader: escalations go where the rules send them now.

    All those of the municipalities where the colleague works, as the rules alone know whose leader is who. The people
    are locked, as by who handles a step: else the flag of a step that is being finished could come back.
    """
    hier = Gemeente.objects.filter(organisaties__medewerkers=medewerker_id)
    escalaties = Signalering.objects.open().filter(soort=Signalering.Soort.ESCALATIE)
    van_hen = escalaties.filter(Q(aan=medewerker_id) | Q(gemeente__in=hier.order_by().values("pk")))
    mensen = Statushouder.objects.filter(pk__in=van_hen.order_by().values("statushouder")).order_by("pk")
    if ids := list(mensen.select_for_update(no_key=True).values_list("pk", flat=True)):
        werk_signaleringen_bij(statushouder_ids=ids)


def plan_gesprekken_bij(medewerker_ids: Sequence[int]) -> None:
    """These colleagues left, or got other work: `werk_gesprekken_bij` as soon as that is saved. Listens to
    `medewerkers`; not in the same transaction, as `plan_escalaties_om`."""
    for pk in medewerker_ids:
        plan_na_commit(GESPREKKENTAAK, pk)


@transaction.atomic
def werk_gesprekken_bij(medewerker_id: int) -> None:
    """The talks that stand with this colleague ask for another one now, also of people on whose case he never was."""
    gepland = Afspraak.objects.gepland().filter(medewerker=medewerker_id)
    mensen = Statushouder.objects.filter(pk__in=gepland.order_by().values("statushouder")).order_by("pk")
    if ids := list(mensen.select_for_update(no_key=True).values_list("pk", flat=True)):
        werk_signaleringen_bij(statushouder_ids=ids)


def houd_nachtwerk_tegen() -> None:
    """Until the transaction ends the night job waits, or we wait for it now. Before people are locked to be deleted:
    it holds their flags when it asks for the people themselves, and who deletes them asks in the other order.
    """
    _neem_slot(alleen=False)


def _neem_slot(*, alleen: bool) -> None:
    """The night job waits until changes under way are committed, and the other way round.

    Else the night job could raise a flag again whose cause a colleague takes away at that very moment.
    """
    functie = "pg_advisory_xact_lock" if alleen else "pg_advisory_xact_lock_shared"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {functie}(%s)", [SLOT])


def _geef_ruimte() -> None:
    """Let PostgreSQL keep the rule's rows in one hash table in memory, however many it expects.

    It does not know how many rows a rule gives, and its statistics of the flags lag behind: on the second run over
    50,000 flags a nested loop took 458 s where a hash table takes half a second.
    """
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL work_mem = '256MB'")


def _werk_regel_bij(regel: Regel, kolom: Literal["statushouder_id", "bron_id"], ids: Sequence[int] | None) -> None:
    opdracht, namen = _opdracht(regel, vandaag(), kolom if ids is not None else "")
    with connection.cursor() as cursor:
        cursor.execute(opdracht, {**namen, "nu": nu(), "regel": regel.code, "ids": list(ids or [])})


@lru_cache(maxsize=128)
def _opdracht(regel: Regel, dag: date, kolom: str) -> tuple[str, dict[str, Any]]:
    """The statement of a rule on this day, of everybody or (kolom) of some. Kept, as it is the same all day, and to
    write it takes longer than to run it for one person.
    """
    sql, parameters = regel.rijen(dag).query.sql_with_params()
    namen = {f"p{nummer}": waarde for nummer, waarde in enumerate(parameters)}
    opdracht = BIJWERKEN.format(
        rijen=sql % tuple(f"%({naam})s" for naam in namen),
        kolommen=", ".join(KOLOMMEN),
        tabel=Signalering._meta.db_table,
        alleen=f"WHERE {kolom} = ANY(%(ids)s)" if kolom else "",
        alleen_s=f"AND s.{kolom} = ANY(%(ids)s)" if kolom else "",
    )
    return opdracht, namen
