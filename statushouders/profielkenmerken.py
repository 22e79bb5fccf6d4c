"""What of a profile can be looked for: codes and single words of the parts that are shared, and of no other.

They are frozen with the consent (`Profiel.momentopname`), so that a search says what the person agreed with. Nothing
here tells of sex, age, origin, nationality, religion or health: of the body only which work does not go, never why.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Any, TypedDict

from kern.zoektekst import zonder_accenten
from statushouders.feitcodes import Vaardigheidsoort
from statushouders.feiten import Feiten
from statushouders.profielcodes import VORM, Profieldeel
from statushouders.vakgebieden import vakgebieden_in

_NEDERLANDS = "nl"


class Kenmerken(TypedDict):
    """`taalniveau`: 'A0' to 'C2', or ''. `vaardigheden` and `papieren`: small letters without accents."""

    taalniveau: str
    sectoren: list[str]
    vak_werk: list[str]
    vak_opleiding: list[str]
    vak_wens: list[str]
    vaardigheden: list[str]
    papieren: list[str]
    belasting_niet: list[str]
    vorm: str


def kenmerken_van(feiten: Feiten, teksten: Mapping[str, str], *, kiest: Collection[str]) -> Kenmerken:
    """Of these parts of the profile; what is not shared is empty, as if nobody knew it."""
    leef: Any = (feiten.leefsituatie or {}) if Profieldeel.FUNCTIONEEL in kiest else {}
    werk = (feiten.werkervaringen or ()) if Profieldeel.ERVARING in kiest else ()
    school = (feiten.opleidingen or ()) if Profieldeel.ERVARING in kiest else ()
    kunnen = (feiten.vaardigheden or ()) if Profieldeel.COMPETENTIES in kiest else ()
    wensen = [teksten.get(code, "") for code in (Profieldeel.WERK, Profieldeel.MOTIVATIE) if code in kiest]
    return {
        "taalniveau": _nederlands(feiten) if Profieldeel.TALEN in kiest else "",
        "sectoren": _uniek(een.sector for een in werk),
        "vak_werk": vakgebieden_in(tekst for een in werk for tekst in (een.beroep, een.taken)),
        "vak_opleiding": vakgebieden_in(een.richting for een in school),
        "vak_wens": vakgebieden_in(wensen),
        "vaardigheden": _woorden(kunnen, Vaardigheidsoort.VAARDIGHEID),
        "papieren": _woorden(kunnen, Vaardigheidsoort.CERTIFICAAT),
        "belasting_niet": list(leef.get("belasting_niet") or ()),
        "vorm": teksten.get(VORM, "") if Profieldeel.WERK in kiest else "",
    }


def _nederlands(feiten: Feiten) -> str:
    """The best of listening and speaking, as on the profile."""
    taal = next((een for een in feiten.talen or () if een.taal == _NEDERLANDS), None)
    return max(taal.spreken, taal.luisteren) if taal else ""


def _woorden(kunnen: Iterable[Any], soort: str) -> list[str]:
    return _uniek(zonder_accenten(een.tekst) for een in kunnen if een.soort == soort)


def _uniek(woorden: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(woord for woord in woorden if woord))
