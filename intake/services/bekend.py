"""What is known about the person already, at the start of a talk."""

from __future__ import annotations

from typing import Any

from intake.bekend import standen_bij_begin
from intake.eigen import met_eigen_vragen
from intake.models import EigenVraag, Gesprek
from intake.secties import secties_voor
from intake.services.slot import kader_van
from statushouders.selectors.feiten import lees_feiten
from statushouders.zichtbaarheid import DEEL_VAN_GROEP


def standen_van(gesprek: Gesprek) -> dict[str, Any]:
    """How far every section of a new talk is by what is known already. At most six queries."""
    eigen = list(EigenVraag.objects.van(gemeente_id=gesprek.statushouder.gemeente_id).gesteld())
    secties = [met_eigen_vragen(sectie, eigen) for sectie in secties_voor(gesprek.soort)]
    feiten = lees_feiten(gesprek.statushouder_id, DEEL_VAN_GROEP)
    return standen_bij_begin(secties, feiten, kader_van(gesprek.statushouder))
