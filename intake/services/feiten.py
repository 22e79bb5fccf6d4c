"""What fixing a talk changes in the facts about the person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from intake.feiten import naar_feiten
from intake.models import Gesprek
from intake.models.antwoorden import Antwoorden as Antwoordrij
from intake.samenvoegen import Keuzes
from intake.selectors.scherm import beschermd_sinds
from intake.sindsdien import Weging, als_feiten, feitafdrukken, plat
from intake.vragen import Antwoorden
from kern.fouten import DomeinFout
from statushouders.feiten import Feiten
from statushouders.selectors.feiten import lees_feiten
from statushouders.zichtbaarheid import DEEL_VAN_GROEP


class Achterhaald(DomeinFout):
    """The dossier was changed since the section was opened, and the talk says otherwise. `feiten`: how those are now
    and in the talk, by name; of a protected one None. `afdrukken`: of how they are now, to choose of."""

    def __init__(self, *, nu: Mapping[str, Any], gesprek: Mapping[str, Any], afdrukken: Mapping[str, str]) -> None:
        super().__init__("Het dossier is veranderd sinds je dit vroeg. Kies wat nu klopt, en stel daarna vast.")
        self.feiten = {naam: (nu.get(naam), gesprek[naam]) for naam in afdrukken}
        self.afdrukken = afdrukken


def veranderde_feiten(
    *,
    gesprek: Gesprek,
    rijen: Mapping[str, Antwoordrij],
    gekeurd: Mapping[str, Antwoorden],
    vorige: Gesprek | None,
    eerder: Mapping[str, Antwoorden],
    keuzes: Keuzes,
) -> Feiten:
    """What this talk changes in the facts: of a correction only what it says otherwise than the version before."""
    waarden_nu = plat(lees_feiten(gesprek.statushouder_id, DEEL_VAN_GROEP))
    beschermd = beschermd_sinds(gesprek.statushouder_id)
    nu_afdrukken = feitafdrukken(waarden_nu) | {naam: op.isoformat() for naam, op in beschermd.items()}
    weging = Weging()
    gezegd: dict[str, Any] = {}
    for code in [een for een in gekeurd if een in rijen]:
        nieuw = plat(naar_feiten({code: gekeurd[code]}, datum=gesprek.datum))
        begin = nu_afdrukken if rijen[code].begin is None else rijen[code].begin
        if vorige and code in eerder:
            toen = plat(naar_feiten({code: eerder[code]}, datum=vorige.datum))
            nieuw = _anders(nieuw, toen)
            sindsdien = {naam for naam, op in beschermd.items() if vorige.vastgesteld_op and op > vorige.vastgesteld_op}
            begin = feitafdrukken(toen) | {een: nu_afdrukken[een] for een in beschermd.keys() - sindsdien}
        weging.neem(nieuw, begin=begin, nu=nu_afdrukken, keuzes=keuzes)
        gezegd |= nieuw
    if weging.botst:
        raise Achterhaald(nu=waarden_nu, gesprek=gezegd, afdrukken=weging.botst)
    return als_feiten(weging.schrijf)


def _anders(nieuw: Mapping[str, Any], toen: Mapping[str, Any]) -> dict[str, Any]:
    """What a correction says otherwise; a text that it takes away is empty now."""
    weg = {naam: "" for naam, waarde in toen.items() if isinstance(waarde, str) and naam not in nieuw}
    return {naam: waarde for naam, waarde in nieuw.items() if naam not in toen or waarde != toen[naam]} | weg
