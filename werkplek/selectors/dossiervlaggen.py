"""The flags of one dossier: what is the matter, who got it, and what clears it. One entry for each thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agenda.models import Signalering
from agenda.regels import oplossing
from kern.datums import datum_dichtbij, termijn
from medewerkers.models import Medewerker
from statushouders.models import Statushouder
from werkplek.dossierzicht import Deel, ziet

Soort = Signalering.Soort


@dataclass(frozen=True)
class Dossiervlag:
    """`regels` are small lines below `tekst`."""

    laat: bool
    tekst: str
    regels: Sequence[str]

    @property
    def icoon(self) -> str:
        return "ruit" if self.laat else "klok"


def dossiervlaggen(persoon: Statushouder, kijker: Medewerker, dag: date) -> list[Dossiervlag]:
    """The open flags about this person, the oldest deadline first; what was escalated says so in the same entry."""
    if not ziet(kijker.rol, Deel.SIGNALERINGEN):
        return []
    per_ding: dict[tuple[str, int], list[Signalering]] = {}
    for vlag in (
        Signalering.objects.open()
        .visible_to(kijker)
        .filter(statushouder=persoon)
        .select_related("aan")
        .order_by("datum", "pk")
    ):
        per_ding.setdefault((vlag.regel, vlag.bron_id), []).append(vlag)
    return [_dossiervlag(vlaggen, kijker, dag) for vlaggen in per_ding.values()]


def _dossiervlag(vlaggen: Sequence[Signalering], kijker: Medewerker, dag: date) -> Dossiervlag:
    eigen = next((vlag for vlag in vlaggen if vlag.soort != Soort.ESCALATIE), vlaggen[0])
    regels = [f"{_aan(eigen, kijker)}, sinds {datum_dichtbij(eigen.sinds, vandaag=dag)}"]
    regels += [
        f"de teamleider kijkt mee sinds {datum_dichtbij(vlag.sinds, vandaag=dag)}"
        for vlag in vlaggen
        if vlag.soort == Soort.ESCALATIE and vlag is not eigen
    ]
    wat = f"{eigen.onderwerp}: {termijn(eigen.datum, vandaag=dag)}"
    if eigen.soort == Soort.UITERSTE_TERMIJN:
        wat = f"{eigen.onderwerp}: uiterste termijn {termijn(eigen.datum, vandaag=dag)}"
    return Dossiervlag(eigen.datum < dag, wat, [*regels, oplossing(eigen.regel, eigen.soort)])


def _aan(vlag: Signalering, kijker: Medewerker) -> str:
    if vlag.aan is None:
        return "aan de teamleider"
    return "aan jou" if vlag.aan == kijker else f"aan {vlag.aan.naam}"
