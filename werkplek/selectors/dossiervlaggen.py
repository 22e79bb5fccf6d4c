"""The flags of one dossier: what is the matter, who got it, and what clears it. One entry for each thing."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from agenda.models import Signalering
from agenda.selectors import Vlag, als_vlaggen
from kern.datums import datum_dichtbij
from medewerkers.models import Medewerker
from statushouders.models import Statushouder


@dataclass(frozen=True)
class Dossiervlag:
    """A flag with small lines below it: on whom it waits, to whom and since when, who looks on, what clears it."""

    vlag: Vlag
    regels: Sequence[str]


def dossiervlaggen(persoon: Statushouder, kijker: Medewerker, dag: date) -> list[Dossiervlag]:
    """The open flags about this person, the oldest deadline first; what was escalated says so in the same entry."""
    signaleringen = Signalering.objects.open().visible_to(kijker).filter(statushouder=persoon)
    per_ding: dict[tuple[str, int], list[Vlag]] = {}
    for vlag in als_vlaggen(signaleringen.select_related("aan").order_by("datum", "pk"), dag=dag, kijker=kijker):
        per_ding.setdefault((vlag.signalering.regel, vlag.signalering.bron_id), []).append(vlag)
    return [_dossiervlag(vlaggen, kijker) for vlaggen in per_ding.values()]


def _dossiervlag(vlaggen: Sequence[Vlag], kijker: Medewerker) -> Dossiervlag:
    eigen = next((vlag for vlag in vlaggen if not _escalatie(vlag)), vlaggen[0])
    geescaleerd = [vlag for vlag in vlaggen if _escalatie(vlag) and vlag is not eigen and eigen.signalering.aan]
    kijkt_mee = [f"de teamleider kijkt mee {_sinds(vlag)}" for vlag in geescaleerd]
    regels = [eigen.toelichting, f"{_aan(eigen.signalering, kijker)}, {_sinds(eigen)}", *kijkt_mee, eigen.oplossing]
    return Dossiervlag(eigen, [regel for regel in regels if regel])


def _sinds(vlag: Vlag) -> str:
    return f"sinds {datum_dichtbij(vlag.signalering.bekend_sinds, vandaag=vlag.dag)}"


def _escalatie(vlag: Vlag) -> bool:
    return bool(vlag.signalering.soort == Signalering.Soort.ESCALATIE)


def _aan(signalering: Signalering, kijker: Medewerker) -> str:
    if signalering.aan is None:
        return "aan de teamleider"
    return "aan jou" if signalering.aan == kijker else f"aan {signalering.aan.naam}"
