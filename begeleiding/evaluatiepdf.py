"""An evaluation as a document."""

from __future__ import annotations

from begeleiding.evaluatiebeeld import Evaluatiebeeld
from begeleiding.models import Evaluatie
from kern.datums import datum_lang
from kern.pdf import maak_pdf
from kern.tijd import hier
from statushouders.profielpdf import contactregel


def evaluatie_pdf(evaluatie: Evaluatie, beeld: Evaluatiebeeld, *, voor_werkgever: bool, gemeente: str) -> bytes:
    """One that is fixed. Raises DomeinFout when it does not succeed."""
    assessment = evaluatie.assessment
    naam = assessment.statushouder.naam
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
            "voor_werkgever": voor_werkgever,
        },
    )
