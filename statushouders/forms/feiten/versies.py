"""Two versions of one group of facts side by side. A list of rows is one fact: who chooses one, chooses all of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from kern.versies import BEWAARD, Verschil, keuzes_tussen, lees_opname, neem_op
from statushouders.feiten import Feiten
from statushouders.feitwoorden import in_woorden, naam_van
from statushouders.forms.feiten.velden import RIJEN


def momentopname(feiten: Feiten, groep: str) -> str:
    """The group as it stood when the form was opened."""
    return neem_op(_plat(feiten, groep))


def verschillen(
    *, groep: str, opname: str, bewaard: Feiten, ingevuld: Feiten, keuzes: Mapping[str, str], gevraagd: bool
) -> list[Verschil]:
    """What the colleague changed and the editor has otherwise, as in `forms.versies`."""
    zij, ik = _plat(bewaard, groep), _plat(ingevuld, groep)
    gekozen = keuzes_tussen(eerst=lees_opname(opname), zij=zij, ik=ik, keuzes=keuzes)
    waarden_zij, waarden_ik = velden_van(bewaard, groep), velden_van(ingevuld, groep)
    return [
        Verschil(
            veld=veld,
            naam=naam_van(veld),
            bewaard=in_woorden(veld, waarden_zij[veld]),
            ingevuld=in_woorden(veld, waarden_ik[veld]),
            keuze=keuze,
            fout=gevraagd and not keuze,
        )
        for veld, keuze in gekozen.items()
    ]


def samengevoegd(*, groep: str, bewaard: Feiten, ingevuld: Feiten, gekozen: list[Verschil]) -> Feiten:
    """The editor's facts, with the colleague's where those were chosen."""
    waarden = velden_van(bewaard, groep)
    over = {een.veld: waarden[een.veld] for een in gekozen if een.keuze == BEWAARD}
    if groep in ("gezondheid", "vlucht"):
        return replace(ingevuld, **{groep: replace(getattr(ingevuld, groep), **over)})
    lijst = {naam: over.pop(naam) for naam in list(over) if naam in Feiten.__dataclass_fields__}
    leef: Any = {**(ingevuld.leefsituatie or {}), **over} or None
    return replace(ingevuld, **lijst, leefsituatie=leef)


def velden_van(feiten: Feiten, groep: str) -> dict[str, Any]:
    """The facts of the group by name; a list of rows under its own."""
    if groep in ("gezondheid", "vlucht"):
        return dict(vars(getattr(feiten, groep)))
    lijst = {RIJEN[groep].naam: getattr(feiten, RIJEN[groep].naam)} if groep in RIJEN else {}
    return {**lijst, **(feiten.leefsituatie or {})}


def _plat(feiten: Feiten, groep: str) -> dict[str, str]:
    """As text, to compare: what is empty is the same however it is empty, and codes have no order."""
    return {veld: _tekst(waarde) for veld, waarde in velden_van(feiten, groep).items()}


def _tekst(waarde: Any) -> str:
    if waarde is None or waarde == "" or waarde in ([], ()):
        return ""
    if isinstance(waarde, list | tuple) and isinstance(waarde[0], str):
        return ",".join(sorted(waarde))
    return str(waarde)
