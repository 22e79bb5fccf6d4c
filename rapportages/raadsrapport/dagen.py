"""On which day people started: the bars of the picture, with the words for who does not see it."""

from __future__ import annotations

from typing import Any

from kern.datums import meervoud
from rapportages.bord import Keuze
from trajecten.drieweken import LAATSTE_DAG


def dagen_van_vestiging(keuze: Keuze) -> dict[str, Any]:
    """`voorgelezen` says the whole picture; without bars there is none."""
    balken = keuze.balken
    return {
        "balken": [
            {"dagen": een.tekst, "aantal": een.aantal, "later": een.tot is None or een.tot > LAATSTE_DAG}
            for een in balken
        ],
        "meeste": max((een.aantal for een in balken), default=0),
        "voorgelezen": " ".join(f"Dag {een.tekst}: {meervoud(een.aantal, 'persoon', 'mensen')}." for een in balken),
        "laatste_dag": LAATSTE_DAG,
    }
