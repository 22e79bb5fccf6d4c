"""The facts of one municipality on one day, as a table of this transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from datetime import date
from typing import Any

from django.db import connection, transaction

from rapportages.cijfers.werk import TERMIJNEN
from rapportages.kenmerken import KENMERKEN, ONBEKEND
from rapportages.models import Feit
from rapportages.selectors.feiten import weg, wie
from rapportages.selectors.feiten.kring import Kring

# Everybody who counts is in the first two; of the others there may be nothing yet.
_DELEN: dict[str, Callable[[Kring], Any]] = {
    "mensen": wie.mensen,
    "wegen": weg.wegen,
    "mijlpalen": weg.mijlpalen,
    "plekken": weg.plekken,
}
# A trait that has a source of its own: only read when somebody asks for it.
_VAN_KENMERK: dict[str, tuple[str, Callable[[Kring], Any], str]] = {
    "opleiding": ("opleidingen", wie.hoogste_opleiding, "opleidinggroep"),
    "taal": ("talen", wie.taalniveau, "taalgroep"),
    "leerroute": ("leerroutes", wie.leerroutes, "routes[1]"),
    "team": ("teams", wie.teams, "team"),
}

# As long as the transaction lasts: sort in memory, keep statistics of a part, take one core (two workers would each
# put together all of it), and compile nothing for the sake of a second.
_INSTELLINGEN = """
    SET LOCAL work_mem = '64MB';
    SET LOCAL default_statistics_target = 10;
    SET LOCAL max_parallel_workers_per_gather = 0;
    SET LOCAL jit = off;
"""


def _nog(maanden: int) -> str:
    """Whether somebody was in paid work so many months after the first day of it; NULL when that is still to come."""
    toen = f"(in_dienst + interval '{maanden} months')::date"
    return f"CASE WHEN {toen} <= dag THEN betaalde_tijd @> {toen} END"


# Each column of `Feit`, and where it comes from.
_KOLOMMEN = {
    "persoon_id": "persoon",
    "vestiging": "vestiging",
    "aanpak": "aanpakken[1]",
    "contact_op": "contact_op",
    "intake_op": "intake_op",
    "start_op": "start_op",
    "evaluatie_op": "evaluatie_op",
    "geplaatst_op": "geplaatst_op",
    "eerste_plek": "coalesce(soorten[1], '')",
    "betaald_op": "least(in_dienst, naar_werk)",
    "in_dienst_op": "in_dienst",
    "opleiding_op": "least(naar_school, naar_studie)",
    "onderneming_op": "least(eigen_baas, naar_onderneming)",
    "heeft_pip": "coalesce(pip_gevraagd, false)",
    "pip_op": "pip_op",
    "pip_uiterlijk": "pip_uiterlijk",
    "gestopt_op": "CASE WHEN lopend = 0 THEN laatste_einde END",
    "eindreden": "CASE WHEN lopend = 0 THEN redenen[1] ELSE '' END",
    **{f"nog_{maanden}": _nog(maanden) for maanden in TERMIJNEN},
    "leeftijd": "leeftijdgroep",
    "geslacht": "geslachtgroep",
    "herkomst": "herkomst",
}


@contextmanager
def feiten_op(
    *, gemeente_id: int, dag: date, jaren: tuple[int, int] | None = None, kenmerken: Collection[str] = KENMERKEN
) -> Iterator[None]:
    """As long as this lasts `Feit` holds the people of the municipality as they stood on that day: whoever has settled
    by then, as 16 or older, with a traject; with `jaren` only from the first to the last of those years. One statement
    that reads every source once, of these people only. Of what is not among the `kenmerken` nothing may be asked.
    """
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(_INSTELLINGEN)
        cursor.execute(*_opdracht(_kring(gemeente_id, dag, jaren), kenmerken))
        cursor.execute(f"ANALYZE {Feit._meta.db_table}")
        try:
            yield
        finally:
            if not connection.needs_rollback:
                cursor.execute(f"DROP TABLE {Feit._meta.db_table}")


def _kring(gemeente_id: int, dag: date, jaren: tuple[int, int] | None) -> Kring:
    van, tot = jaren or (dag.min.year, dag.year)
    return Kring(gemeente_id, dag, date(van, 1, 1), min(date(tot, 12, 31), dag))


def _opdracht(kring: Kring, kenmerken: Collection[str]) -> tuple[str, list[Any]]:
    bronnen, kolommen = dict(_DELEN), dict(_KOLOMMEN)
    for kenmerk, (naam, maak, kolom) in _VAN_KENMERK.items():
        if kenmerk in kenmerken:
            bronnen[naam] = maak
        kolommen[kenmerk] = f"coalesce({kolom}, '{ONBEKEND}')" if kenmerk in kenmerken else "NULL::text"
    delen, parameters = [], []
    for naam, maak in bronnen.items():
        sql, params = maak(kring).query.sql_with_params()
        delen.append(f"{naam} AS ({sql})")
        parameters.extend(params)
    uit = ", ".join(f"{bron} AS {kolom}" for kolom, bron in kolommen.items())
    eerste, tweede, *andere = bronnen
    erbij = " ".join(f"LEFT JOIN {naam} USING (persoon)" for naam in andere)
    # Names of our own; every value is a parameter.
    delen.append("nu AS (SELECT %s AS dag)")
    parameters.append(kring.dag)
    mensen = f"{eerste} JOIN {tweede} USING (persoon) {erbij}"
    bron = f"WITH {', '.join(delen)} SELECT {uit} FROM nu CROSS JOIN {mensen}"  # noqa: S608
    return f"CREATE TEMPORARY TABLE {Feit._meta.db_table} ON COMMIT DROP AS {bron}", parameters
