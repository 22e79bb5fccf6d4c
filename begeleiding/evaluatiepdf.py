"""An evaluation as a document."""

from __future__ import annotations

from typing import cast

from begeleiding.evaluatiebeeld import Evaluatiebeeld
from begeleiding.models import Evaluatie
from kern.datums import datum_lang, meervoud
from kern.fouten import DomeinFout
from kern.pdf import maak_pdf
from kern.tijd import hier
from statushouders.models import Profiel, Statushouder
from statushouders.profielbeeld import Profielbeeld
from statushouders.profielcodes import Profieldeel, Profielstand
from statushouders.profielpdf import contactregel

UITLEG = "{naam} werkte {weken} in {waar}. Collega's keken steeds hoe het ging. Hier leest u wat zij zagen."
# Of the profile that somebody agreed to share: what an employer asks first.
UIT_PROFIEL = (Profieldeel.ERVARING, Profieldeel.TALEN, Profieldeel.BESCHIKBAAR, Profieldeel.VERVOER)
GEEN_PROFIEL = (
    "Er is nog geen goedgekeurd profiel. Een werkgever leest alleen over iemand die dat goed vindt. Maak eerst een "
    "profiel en leg het akkoord vast."
)


def evaluatie_pdf(evaluatie: Evaluatie, beeld: Evaluatiebeeld, *, voor_werkgever: bool, gemeente: str) -> bytes:
    """One that is fixed. Raises DomeinFout when it does not succeed."""
    assessment = evaluatie.assessment
    profiel = _profiel(assessment.statushouder) if voor_werkgever else None
    naam = profiel["naam"] if profiel else assessment.statushouder.naam
    titel = f"Assessment van {naam}" if voor_werkgever else f"{beeld.kop} van {naam}"
    van_tot = f"{datum_lang(assessment.begin)} tot en met {datum_lang(assessment.laatste_dag)}"
    vast = datum_lang(hier(evaluatie.vastgesteld_op).date()) if evaluatie.vastgesteld_op else ""
    return maak_pdf(
        "evaluatie",
        {
            "beeld": beeld.als_gegevens(),
            "titel": titel,
            "afzender": f"Gemeente {gemeente}",
            "rechts": f"Vastgesteld op {vast}",
            "waar": f"{assessment.hal.naam}, {van_tot}",
            "onder": f"{titel}, {vast}. Vertrouwelijk: alleen voor wie het kreeg.",
            "contact": contactregel(assessment.jobcoach, gemeente),
            "uitleg": _uitleg(naam, evaluatie) if profiel else "",
            "profiel": [een for een in profiel["delen"] if een["code"] in UIT_PROFIEL] if profiel else [],
            "voor_werkgever": voor_werkgever,
        },
    )


def _uitleg(naam: str, evaluatie: Evaluatie) -> str:
    weken = (evaluatie.momentopname or {}).get("weken") or 1
    return UITLEG.format(naam=naam, weken=meervoud(weken, "week", "weken"), waar=evaluatie.assessment.hal.naam)


def _profiel(persoon: Statushouder) -> Profielbeeld:
    """What somebody agreed to share, with what to call them. Raises DomeinFout when nobody agreed to be shown."""
    profiel = Profiel.objects.filter(statushouder=persoon.pk, stand=Profielstand.AKKOORD).first()
    if profiel is None or profiel.momentopname is None:
        raise DomeinFout(GEEN_PROFIEL)
    return cast(Profielbeeld, profiel.momentopname)
