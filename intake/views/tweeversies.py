"""Two versions beside each other: what a colleague saved, or the dossier says, and what was filled in here."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from intake.samenvoegen import BEWAARD, INGEVULD, met_vervolg
from intake.services.bewaren import Botsing
from intake.services.feiten import Achterhaald
from intake.sindsdien import LIJSTEN
from intake.vragen import Sectie
from intake.woorden import in_woorden
from statushouders.feitcodes import BESCHERMD, Feitgroep
from statushouders.feitwoorden import in_woorden as in_feitwoorden
from statushouders.feitwoorden import naam_van


def keuzes_uit(post: Any, voor: str = "kies_") -> dict[str, tuple[str, str]]:
    """`kies_<code>`: the chosen side, and the fingerprint of what was stored when it was shown."""
    gekozen = {naam.removeprefix(voor): post[naam].partition(":") for naam in post if naam.startswith(voor)}
    return {code: (kant, getoond) for code, (kant, _, getoond) in gekozen.items() if kant in (BEWAARD, INGEVULD)}


def verschillen(sectie: Sectie, botsing: Botsing) -> list[dict[str, str]]:
    """Both values of every answer that clashes, with what hangs on it."""
    return [
        {
            "code": code,
            "naam": vraag.tekst,
            "bewaard": _samen_in_woorden(sectie, code, botsing.rij.antwoorden),
            "ingevuld": _samen_in_woorden(sectie, code, botsing.ingevuld),
            "afdruk": afdruk,
        }
        for code, afdruk in botsing.afdrukken.items()
        if (vraag := sectie.vraag(code))
    ]


def _samen_in_woorden(sectie: Sectie, code: str, antwoorden: Mapping[str, Any]) -> str:
    """An answer, and under it by name what hangs on it."""
    eerste, *rest = met_vervolg(sectie.vragen, code)
    regels = [
        f"{vraag.tekst} {in_woorden(vraag, antwoorden[vraag.code])}" for vraag in rest if antwoorden.get(vraag.code)
    ]
    return "\n".join(filter(None, [in_woorden(eerste, antwoorden.get(code)), *regels]))


def feiten_naast_elkaar(fout: Achterhaald) -> list[dict[str, str]]:
    """How each fact is in the dossier and in the talk; of a protected one only that both are there."""
    return [
        {
            "code": naam,
            "naam": Feitgroep(naam).label if naam in BESCHERMD else naam_van(naam),
            "bewaard": "Wat in het dossier staat" if naam in BESCHERMD else _feit(naam, dossier),
            "ingevuld": "Wat in dit gesprek is gezegd" if naam in BESCHERMD else _feit(naam, gesprek),
            "afdruk": fout.afdrukken[naam],
        }
        for naam, (dossier, gesprek) in fout.feiten.items()
    ]


def _feit(naam: str, waarde: Any) -> str:
    """Of jobs, languages and so on a line for each."""
    rijen = [(een,) for een in waarde] if naam in LIJSTEN and waarde else [waarde]
    return "\n".join(in_feitwoorden(naam, een) for een in rijen)


_VAN_DE_BLADZIJDE = frozenset(
    {"csrfmiddlewaretoken", "bron", "kiezen", "hier", "verder", "toch", "later", "vaststellen"}
)


def wat_er_stond(post: Any, *, behalve: Collection[str]) -> list[tuple[str, str]]:
    """Everything that was typed, seen and chosen already, to travel along; not the button that was pressed: after
    choosing one looks first."""
    weg = _VAN_DE_BLADZIJDE | {f"kies_{code}" for code in behalve}
    return [(naam, waarde) for naam, waarden in post.lists() if naam not in weg for waarde in waarden]
