"""An evaluation as a document."""

from __future__ import annotations

from begeleiding.evaluatiebeeld import Evaluatiebeeld
from begeleiding.models import Evaluatie
from kern.datums import datum_lang
from kern.fouten import DomeinFout
from kern.pdf import maak_pdf
from kern.tijd import hier
from statushouders.models import Profiel, Statushouder
from statushouders.profielcodes import Profielstand
from statushouders.profielpdf import contactregel

UITLEG = (
    "{naam} werkte een tijd op onze hal. Collega's daar keken steeds hoe het ging. Hier leest u wat zij zagen, en welk "
    "werk past."
)
GEEN_PROFIEL = (
    "Er is nog geen goedgekeurd profiel. Een werkgever leest alleen over iemand die dat goed vindt. Maak eerst een "
    "profiel en leg het akkoord vast."
)


def evaluatie_pdf(evaluatie: Evaluatie, beeld: Evaluatiebeeld, *, voor_werkgever: bool, gemeente: str) -> bytes:
    """One that is fixed. Raises DomeinFout when it does not succeed."""
    assessment = evaluatie.assessment
    naam = _naam(assessment.statushouder) if voor_werkgever else assessment.statushouder.naam
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
            "onder": f"{titel}. Vertrouwelijk: alleen voor wie het kreeg.",
            "contact": contactregel(assessment.jobcoach, gemeente),
            "uitleg": UITLEG.format(naam=naam) if voor_werkgever else "",
            "voor_werkgever": voor_werkgever,
        },
    )


def _naam(persoon: Statushouder) -> str:
    """What an approved profile calls this person. Raises DomeinFout without one: nobody agreed to be shown."""
    profiel = Profiel.objects.filter(statushouder=persoon.pk, stand=Profielstand.AKKOORD).first()
    if profiel is None or profiel.momentopname is None:
        raise DomeinFout(GEEN_PROFIEL)
    return str(profiel.momentopname["naam"])
