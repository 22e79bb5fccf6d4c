"""Two versions of a person side by side, when a colleague saved while somebody was typing."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Any

from kern.datums import datum_lang
from kern.versies import BEWAARD, Verschil, keuzes_tussen, lees_opname, neem_op
from statushouders.codelijsten import Geslacht, Regime, Vergunning, landnaam, taalnaam, tolk_in_woorden
from statushouders.forms.persoon import PersoonFormulier, gemaskeerd
from statushouders.gegevens import PersoonGegevens

_NAAM = {"bsn": "BSN", "v_nummer": "V-nummer", "tolk_nodig": "Tolk"}


def momentopname(gegevens: PersoonGegevens) -> str:
    """The facts as they stood when the form was opened."""
    return neem_op(_plat(gegevens))


def _plat(gegevens: PersoonGegevens) -> dict[str, str]:
    return {veld: str(waarde) for veld, waarde in vars(gegevens).items()}


def verschillen(
    *, opname: str, bewaard: PersoonGegevens, ingevuld: PersoonGegevens, keuzes: Mapping[str, str], gevraagd: bool
) -> list[Verschil]:
    """What the colleague changed and the editor has otherwise. `gevraagd`: the editor was asked already, so what has
    no choice yet is a mistake."""
    gekozen = keuzes_tussen(eerst=lees_opname(opname), zij=_plat(bewaard), ik=_plat(ingevuld), keuzes=keuzes)
    return [
        Verschil(
            veld=veld,
            naam=_naam(veld),
            bewaard=in_woorden(veld, getattr(bewaard, veld)),
            ingevuld=in_woorden(veld, getattr(ingevuld, veld)),
            keuze=keuze,
            fout=gevraagd and not keuze,
        )
        for veld, keuze in gekozen.items()
    ]


def samengevoegd(*, bewaard: PersoonGegevens, ingevuld: PersoonGegevens, gekozen: list[Verschil]) -> PersoonGegevens:
    """The editor's facts, with the colleague's where those were chosen."""
    over = {een.veld: getattr(bewaard, een.veld) for een in gekozen if een.keuze == BEWAARD}
    return replace(ingevuld, **over)


def _naam(veld: str) -> str:
    return _NAAM.get(veld) or str(PersoonFormulier.base_fields[veld].label)


def in_woorden(veld: str, waarde: Any) -> str:
    """A value as one reads it; of a BSN the last digits only."""
    if veld == "bsn":
        return gemaskeerd(waarde)
    if veld == "tolk_nodig":
        return tolk_in_woorden(waarde)
    if isinstance(waarde, date):
        return datum_lang(waarde)
    if veld == "talen":
        return ", ".join(taalnaam(taal) for taal in waarde)
    woorden: Mapping[str, Any] = {
        "geslacht": lambda code: Geslacht(code).label,
        "regime": lambda code: Regime(code).label,
        "vergunning": lambda code: Vergunning(code).label,
        "nationaliteit": landnaam,
        "contacttaal": taalnaam,
    }
    return str(woorden[veld](waarde)) if waarde and veld in woorden else str(waarde or "")
