"""Whether a placement lasts no longer than its kind may."""

from __future__ import annotations

from datetime import date

from kern.datums import datum_lang, meervoud
from kern.fouten import DomeinFout
from plaatsingen.duurregels import Duur, laatste_dag
from plaatsingen.selectors.duur import duren
from werkgevers.codelijsten import Plaatsingsoort


def controleer_duur(
    *, gemeente_id: int, soort: str, begin: date, einde: date | None, verlengd: bool = False, veld: str = "einde"
) -> None:
    """Raises DomeinFout with the last day that can be, and who says so."""
    regel = duren(gemeente_id).get(soort)
    if regel is None:
        return
    naam = Plaatsingsoort(soort).label.lower()
    uiterlijk = laatste_dag(begin, regel.hoogstens(verlengd=verlengd))
    if einde is None:
        raise DomeinFout(f"Een {naam} heeft een einde. Kies {datum_lang(uiterlijk)} of eerder.", veld=veld)
    if einde > uiterlijk:
        raise DomeinFout(_te_lang(naam, regel, uiterlijk, verlengd=verlengd), veld=veld)


def _te_lang(naam: str, regel: Duur, uiterlijk: date, *, verlengd: bool) -> str:
    duur = meervoud(regel.hoogstens(verlengd=verlengd), "maand", "maanden")
    met = " met verlenging" if verlengd else ""
    wie = f"Dat staat in de wet ({regel.bron})." if regel.is_wet else "Dat is de regel van de gemeente."
    later = f" Later verlengen kan, tot {regel.met_verlenging} maanden in totaal."
    kan_later = later if not verlengd and regel.met_verlenging > regel.maanden else ""
    return f"Een {naam} duurt{met} hoogstens {duur}. {wie} Kies {datum_lang(uiterlijk)} of eerder.{kan_later}"
