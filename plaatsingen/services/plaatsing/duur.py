"""Whether a placement lasts no longer than its kind may."""

from __future__ import annotations

from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from kern.datums import datum_lang, meervoud
from kern.fouten import DomeinFout, Vraag
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from plaatsingen.duurregels import Duur, laatste_dag, vroegste_begin
from plaatsingen.models import Plaatsing
from plaatsingen.models.plaatsing import LANGSTE_REDEN
from plaatsingen.selectors.duur import duren, eerdere_dagen
from werkgevers.codelijsten import Plaatsingsoort

# Of kinds without a limit too: beyond it somebody mistyped the year.
LANGSTE_DUUR = relativedelta(years=10)


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


def controleer_start(plaatsing: Plaatsing, gestart_op: date) -> None:
    """What was agreed on keeps its length, whatever the rule is by now. Who begins before the agreed day makes it
    longer: by no more than the rule of today.
    """
    regel = duren(plaatsing.werkgever.gemeente_id).get(plaatsing.soort)
    if regel is None or plaatsing.einde is None or gestart_op >= plaatsing.begin:
        return
    vroegste = min(vroegste_begin(plaatsing.einde, regel.maanden), plaatsing.begin)
    if gestart_op < vroegste:
        duur = f"{plaatsing.get_soort_display().lower()} langer dan {meervoud(regel.maanden, 'maand', 'maanden')}"
        raise DomeinFout(f"Dan duurt deze {duur}. Kies {datum_lang(vroegste)} of later.", veld="gestart_op")


def controleer_samen(plaatsing: Plaatsing, *, begin: date, einde: date | None, veld: str, soort: str = "") -> None:
    """With earlier placements of this kind at this employer it is no longer than the law allows with extension: ending
    and beginning anew does not make it longer. Raises DomeinFout with the last day that can be, if there is one.
    """
    soort = soort or plaatsing.soort
    regel = duren(plaatsing.werkgever.gemeente_id).get(soort)
    if regel is None or not regel.is_wet or einde is None:
        return
    uiterlijk = _uiterlijk_samen(plaatsing, soort, regel, begin)
    if uiterlijk is not None and einde > uiterlijk:
        kan = f"Kies {datum_lang(uiterlijk)} of eerder." if uiterlijk >= begin else "Kies een andere soort."
        raise DomeinFout(f"{_samen(soort, regel)} Dat staat in de wet ({regel.bron}). {kan}", veld=veld)


def controleer_later_einde(plaatsing: Plaatsing, naar: date) -> None:
    """Of an extension: after the end that is planned, and as long as the rules allow. Raises DomeinFout at `naar`."""
    begin, van = plaatsing.eerste_dag, plaatsing.einde
    if van and naar <= van:
        raise DomeinFout(f"Kies een dag na het einde dat nu gepland is, {datum_lang(van)}.", veld="naar")
    _controleer_jaar(plaatsing, naar)
    controleer_duur(
        gemeente_id=plaatsing.werkgever.gemeente_id,
        soort=plaatsing.soort,
        begin=begin,
        einde=naar,
        verlengd=True,
        veld="naar",
    )
    controleer_samen(plaatsing, begin=begin, einde=naar, veld="naar")


def controleer_eerder_einde(plaatsing: Plaatsing, naar: date) -> None:
    """Of what stops earlier: still to come, and before the end that is planned. Raises DomeinFout at `naar`."""
    van = plaatsing.einde
    if naar < vandaag():
        raise DomeinFout("Deze dag is voorbij. Is iemand al gestopt? Beëindig de plaatsing dan.", veld="naar")
    if van and naar >= van:
        melding = f"Kies een dag voor het einde dat nu gepland is, {datum_lang(van)}. Duurt het langer? Verleng dan."
        raise DomeinFout(melding, veld="naar")
    _controleer_jaar(plaatsing, naar)


def _controleer_jaar(plaatsing: Plaatsing, naar: date) -> None:
    if naar > plaatsing.eerste_dag + LANGSTE_DUUR:
        raise DomeinFout("Dit einde ligt wel erg ver weg. Controleer het jaar.", veld="naar")


def reden_voor_langer(plaatsing: Plaatsing, reden: str) -> str:
    """The same for a rule of the municipality, of which one may do otherwise with a reason. Raises DomeinFout at
    `waarom_langer` when there is none yet.
    """
    controleer_tekst(reden, veld="waarom_langer", hoogstens=LANGSTE_REDEN)
    regel = duren(plaatsing.werkgever.gemeente_id).get(plaatsing.soort)
    if regel is None or regel.is_wet or plaatsing.einde is None:
        return ""
    uiterlijk = _uiterlijk_samen(plaatsing, plaatsing.soort, regel, plaatsing.begin)
    if uiterlijk is None or plaatsing.einde <= uiterlijk:
        return ""
    if not reden.strip():
        hoe = "Het mag wel: schrijf waarom het langer wordt."
        raise Vraag(f"{_samen(plaatsing.soort, regel)} {hoe}", veld="waarom_langer")
    return reden.strip()


def _uiterlijk_samen(plaatsing: Plaatsing, soort: str, regel: Duur, begin: date) -> date | None:
    """The last day for all of them together; None when this is the first."""
    eerder = eerdere_dagen(plaatsing, soort)
    return laatste_dag(begin - timedelta(days=eerder), regel.met_verlenging) if eerder else None


def _samen(soort: str, regel: Duur) -> str:
    naam = Plaatsingsoort(soort).label.lower()
    duur = meervoud(regel.met_verlenging, "maand", "maanden")
    return f"Deze persoon had hier al eerder een {naam}. Samen duurt dat hoogstens {duur}."
