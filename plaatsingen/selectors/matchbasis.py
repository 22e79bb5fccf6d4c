"""What the parts of the question of matching (`matchvraag`) are written with: codes, limits, and pieces of SQL. They
hold codes and numbers of this product, never what somebody typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from plaatsingen.selectors.dagdelen import BEGIN_VAN_DEEL, EINDE_VAN_DEEL, VULT_VANAF
from plaatsingen.statussen import BEZET
from statushouders.feitcodes import DAGDELEN, DAGEN, DELEN, Rijbewijs
from werkgevers.afstand import AUTO, FIETS, OV, minuten_sql
from werkgevers.codelijsten import Certificaat
from werkgevers.sbi import SBI

# What is near enough to walk, and how long a journey may be when nobody asked.
LOOPAFSTAND_KM = 2
REISTIJD_ONBEKEND = 60
LEEG = "'{}'"
# A lesson that ends within so many days of the start is a reason to begin later, a longer one a reason not to.
LATER_DAGEN = 56
KOMEND_DAGEN = 28
# Part of the day -> its first and last minute, as the grid of a week draws it.
DEELTIJDEN = dict(zip(DELEN, zip(BEGIN_VAN_DEEL, EINDE_VAN_DEEL, strict=True), strict=True))
MET_AUTO = (Rijbewijs.B, Rijbewijs.BE, Rijbewijs.C, Rijbewijs.CE, Rijbewijs.D)
RIJBEWIJZEN = tuple(code for code in Certificaat.values if code in Rijbewijs.values)


class Code(IntEnum):
    """How somebody stands to one demand. A demand that is not made has no code."""

    GOED = 0
    DEELS = 1
    LATER = 2
    NIET = 3


def lijst(codes: Sequence[str]) -> str:
    """Codes of this product as an array; never what somebody typed."""
    return f"ARRAY[{', '.join(repr(str(code)) for code in codes)}]::varchar[]"


def tijd(minuten: int) -> str:
    """A time of the day, 24:00 too."""
    return f"TIME '{minuten // 60:02}:{minuten % 60:02}'"


def gevraagde_woorden(kolom: str) -> str:
    """Each skill that a place asks, as whole words; one of spaces alone asks nothing."""
    een = "btrim(meedoen_woorden(x))"
    return f"ARRAY(SELECT {een} FROM unnest({kolom}) x WHERE {een} <> '')"  # noqa: S608


def kan_van(gevraagd: str) -> str:
    """Which of the skills that are asked somebody can, as whole words: 'klassiek' is no 'las'."""
    return f"unnest({gevraagd}) x WHERE strpos(m.kan, ' ' || x || ' ') > 0"


def aantal(gevraagd: str) -> str:
    """How many that are."""
    return f"(SELECT count(*) FROM {kan_van(gevraagd)})"  # noqa: S608


DAGDEEL = ", ".join(
    f"('{dag}_{deel}', {nummer}, {tijd(DEELTIJDEN[deel][0])}, {tijd(DEELTIJDEN[deel][1])})"
    for nummer, dag in enumerate(DAGEN)
    for deel in DELEN
    if f"{dag}_{deel}" in DAGDELEN
)
BEZET_SQL = lijst(BEZET)
SECTOR = ", ".join(f"('{code}', '{een.sector}')" for code, een in SBI.items())

# How long the way takes by each means that somebody has; nothing when one has not.
MINUTEN = {
    FIETS: f"CASE WHEN m.kan_fietsen = 'ja' AND m.heeft_fiets <> 'nee' THEN {minuten_sql('m.km', FIETS)} END",
    OV: f"CASE WHEN m.ov = 'ja' THEN {minuten_sql('m.km', OV)} END",
    AUTO: f"CASE WHEN m.auto THEN {minuten_sql('m.km', AUTO)} END",
}
LEERT = (
    "CASE WHEN m.kan_fietsen = 'leert' OR (m.kan_fietsen = 'ja' AND m.heeft_fiets = 'nee')"
    f" THEN {minuten_sql('m.km', FIETS)} END"
)
HOOGSTENS_SQL = f"coalesce(m.reistijd_minuten, {REISTIJD_ONBEKEND})"

# Whether a block takes the time that is asked: an hour of a part of the day fills it, as in the grid of a week; of
# exact times every minute counts.
BOTST = (
    "b.van < v.tot AND b.tot > v.van"
    f" AND (v.precies OR least(b.tot, v.tot) - greatest(b.van, v.van) >= interval '{VULT_VANAF} minutes')"
)
VULT = f"least(b.tot, d.tot) - greatest(b.van, d.van) >= interval '{VULT_VANAF} minutes'"
