"""The rows of the dataset as a table of this transaction, with words instead of codes; still as precise as may be."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from django.db import connection

from medewerkers.models import Gemeente
from plaatsingen.statussen import Afwijsreden
from rapportages.cijfers.werk import TERMIJNEN
from rapportages.kenmerken import KENMERKEN, ONBEKEND
from rapportages.models import Feit
from rapportages.selectors.dataset.kolommen import KLASSEN, LANGER, MET_WEKEN, MIJLPALEN, WEKEN
from rapportages.selectors.dataset.tellen import DELEN
from rapportages.selectors.groepsnamen import groepsnamen
from trajecten.statussen import Eindreden
from werkgevers.codelijsten import BETAALD, Plaatsingsoort

TABEL = "rapportages_datasetrij"
# Which kind of paid work it is may tell of a limitation.
_BETAALD_WERK = "Betaald werk"
_GESLACHTEN = {"vrouw": "Vrouw", "man": "Man", ONBEKEND: "Niet bekend"}
_WAARDEN = {
    "uren": "urenlijst[1]",
    "lesuren": "coalesce(extract(epoch FROM lestijd) / 3600, 0)",
}


class _Zin:
    """A part of a statement: text of our own with the values that stand in it."""

    def __init__(self, sql: str, *params: Any) -> None:
        self.sql, self.params = sql, params


def vul(gemeente_id: int, dag: date) -> None:
    """Of everybody in `Feit`, in one statement. What is there already goes."""
    kolommen = _kolommen(gemeente_id)
    delen = {naam: maak(dag).query.sql_with_params() for naam, maak in DELEN.items()}
    met = ", ".join(f"{naam} AS ({sql})" for naam, (sql, _) in delen.items())
    erbij = " ".join(f"LEFT JOIN {naam} ON {naam}.persoon = feit.persoon_id" for naam in delen)
    uit = ", ".join(f"{zin.sql} AS {kolom}" for kolom, zin in kolommen.items())
    # Names of our own; every value is a parameter.
    opdracht = f"WITH {met} SELECT {uit} FROM {Feit._meta.db_table} feit {erbij}"  # noqa: S608
    params = [*(een for _, deel in delen.values() for een in deel), *(p for z in kolommen.values() for p in z.params)]
    with connection.cursor() as cursor:
        cursor.execute(f"DROP TABLE IF EXISTS {TABEL}")
        cursor.execute(f"CREATE TEMPORARY TABLE {TABEL} ON COMMIT DROP AS {opdracht}", params)


def _kolommen(gemeente_id: int) -> dict[str, _Zin]:
    """Each column and what it is; with the quarter and the year for who must be told of less precisely."""
    namen = groepsnamen(gemeente_id=gemeente_id)
    soorten = {soort.value: _BETAALD_WERK if soort in BETAALD else soort.label for soort in Plaatsingsoort}
    gemeente = Gemeente.objects.values_list("naam", flat=True).get(pk=gemeente_id)
    kenmerken = ("leeftijd", "opleiding", "herkomst", "taal", "leerroute")
    return {
        "persoon_id": _Zin("feit.persoon_id"),
        "pseudoniem": _Zin("''::text"),
        "gemeente": _Zin("%s::text", gemeente),
        "vestiging": _Zin("to_char(vestiging, 'YYYY-MM')"),
        "kwartaal": _Zin("""to_char(vestiging, 'YYYY-"K"Q')"""),
        "jaar": _Zin("to_char(vestiging, 'YYYY')"),
        "geslacht": _woord("geslacht", _GESLACHTEN),
        **{code: _woord(f"feit.{code}", KENMERKEN[code].groepen) for code in kenmerken},
        "aanpak": _woord("feit.aanpak", namen["aanpak"]),
        "team": _woord("feit.team", namen["team"]),
        **{f"{code}_maand": _maand(f"{code}_op") for code in MIJLPALEN},
        **{f"{code}_weken": _weken(f"{code}_op") for code in MET_WEKEN},
        "eerste_plek": _woord("eerste_plek", soorten),
        **{f"nog_{na}": _ja_nee(f"nog_{na}") for na in TERMIJNEN},
        **{code: _klasse(_WAARDEN.get(code, f"coalesce({code}, 0)"), *KLASSEN[code]) for code in KLASSEN},
        "afwijsreden": _woord("afwijsreden", dict(Afwijsreden.choices)),
        "gestopt_maand": _maand("gestopt_op"),
        "eindreden": _woord("eindreden", dict(Eindreden.choices)),
    }


def _woord(wat: str, woorden: Mapping[str, str]) -> _Zin:
    """The word of a code; nothing for nothing, and for a code that is no more."""
    gevallen = " ".join("WHEN %s THEN %s" for _ in woorden)
    sql = f"CASE {wat} {gevallen} ELSE '' END" if woorden else "''::text"
    return _Zin(sql, *(str(deel) for paar in woorden.items() for deel in paar))


def _ja_nee(wat: str) -> _Zin:
    return _Zin(f"CASE {wat} WHEN true THEN 'ja' WHEN false THEN 'nee' ELSE '' END")


def _maand(wat: str) -> _Zin:
    return _Zin(f"coalesce(to_char({wat}, 'YYYY-MM'), '')")


def _weken(wat: str) -> _Zin:
    gevallen = " ".join(f"WHEN {wat} - vestiging <= %s THEN %s" for _ in WEKEN)
    sql = f"CASE WHEN {wat} IS NULL THEN '' {gevallen} ELSE %s END"
    return _Zin(sql, *(deel for paar in WEKEN for deel in paar), LANGER)


def _klasse(wat: str, klassen: Iterable[tuple[int, str]], meer: str) -> _Zin:
    klassen = list(klassen)
    gevallen = " ".join(f"WHEN {wat} <= %s THEN %s" for _ in klassen)
    sql = f"CASE WHEN {wat} IS NULL THEN '' {gevallen} ELSE %s END"
    return _Zin(sql, *(deel for paar in klassen for deel in paar), meer)
