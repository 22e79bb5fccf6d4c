"""Write in an evaluation that is not fixed yet."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from begeleiding.models import Evaluatie
from begeleiding.models.evaluatie import LANGSTE_ADVIES, LANGSTE_EVALUATIETEKST, LANGSTE_WERKGEVERTEKST
from begeleiding.services.evaluaties.slot import AL_VAST, schrijf_bij_evaluatie, vergrendel_evaluatie
from kern.fouten import DomeinFout
from kern.tekst import controleer_tekst
from kern.tijd import vandaag
from medewerkers.models import Medewerker
from medewerkers.services.beheer import werk_bij

TEKSTEN = ("gezien", "mening", "uitgelegd", "afgesproken")
ADVIEZEN = ("richting", "nodig_taal", "nodig_vervoer")
KEUZES = ("soort_plek", "groep_of_alleen", "groei")
WERKGEVER = "voor_werkgever"
VELDEN = ("gehouden_op", *TEKSTEN, *KEUZES, *ADVIEZEN, WERKGEVER)


@transaction.atomic
def bewaar_concept(*, evaluatie: Evaluatie, velden: Mapping[str, Any], versie: int, door: Medewerker) -> Evaluatie:
    """`velden`: some or all of `VELDEN`. `versie`: the one that the writer saw; BewerktDoorAnder when a colleague wrote
    something else since.
    """
    vers = vergrendel_evaluatie(evaluatie, door=door)
    if vers.is_vast:
        raise DomeinFout(AL_VAST)
    controleer_velden(vers, velden)
    if werk_bij(vers, dict(velden), versie=versie):
        schrijf_bij_evaluatie("evaluatie.bewaard", vers, door)
    return vers


def controleer_velden(evaluatie: Evaluatie, velden: Mapping[str, Any]) -> None:
    """Raise DomeinFout for what cannot be stored."""
    lengtes = {
        **dict.fromkeys(TEKSTEN, LANGSTE_EVALUATIETEKST),
        **dict.fromkeys(ADVIEZEN, LANGSTE_ADVIES),
        WERKGEVER: LANGSTE_WERKGEVERTEKST,
    }
    for veld, hoogstens in lengtes.items():
        controleer_tekst(velden.get(veld) or "", veld=veld, hoogstens=hoogstens)
    dag = velden.get("gehouden_op")
    if dag and dag > vandaag():
        raise DomeinFout(
            "Deze dag moet nog komen. Vul de dag van het gesprek in als het is geweest.", veld="gehouden_op"
        )
    if dag and dag < evaluatie.assessment.begin:
        raise DomeinFout("Deze dag ligt voor het begin van het assessment. Kies een latere dag.", veld="gehouden_op")
