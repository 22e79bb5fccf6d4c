"""Two versions side by side, when a colleague saved while somebody was typing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from cryptography.fernet import InvalidToken

from kern.geheim import ontsleutel, versleutel

BEWAARD, INGEVULD = "bewaard", "ingevuld"


@dataclass(frozen=True)
class Verschil:
    """One fact of which the stored value and the typed one differ. `keuze` is what is marked, if anything."""

    veld: str
    naam: str
    bewaard: str
    ingevuld: str
    keuze: str
    fout: bool = False


def neem_op(waarden: Mapping[str, str]) -> str:
    """Values as they stood when a form was opened, encrypted, to travel along in it."""
    return versleutel(json.dumps(waarden))


def lees_opname(opname: str) -> dict[str, str]:
    """What was stored then. Without a readable one everything that differs is to be chosen."""
    try:
        return dict(json.loads(ontsleutel(opname)))
    except (InvalidToken, ValueError):
        return {}


def keuzes_tussen(
    *, eerst: Mapping[str, str], zij: Mapping[str, str], ik: Mapping[str, str], keuzes: Mapping[str, str]
) -> dict[str, str]:
    """Of what the colleague changed and the editor has otherwise: field -> what is marked.

    Where the editor changed nothing, the colleague's value is marked; where both did, nobody's.
    """
    return {
        veld: keuzes.get(veld, "") or (BEWAARD if ik[veld] == eerst.get(veld) else "")
        for veld in zij
        if zij[veld] != ik[veld] and zij[veld] != eerst.get(veld)
    }
