"""What a card says of somebody: what was logged that day, which skills to look at, which goals there are."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Max, Q
from django.db.models.functions import JSONObject

from begeleiding.models import Dagregistratie, Leerdoel, Observatiepunt, Score, Waarneming
from begeleiding.selectors.dag.mensen import Aanwezige
from begeleiding.selectors.dagplekken import HAL, WERKGEVER
from begeleiding.selectors.punten import punten_van
from begeleiding.statussen import GEKOMEN, Doelstand
from medewerkers.models import Medewerker

# So many skills stand open on a card: one looks at a few, in half a minute.
PUNTEN_OP_EEN_KAART = 4
NOOIT = date.min


@dataclass(frozen=True)
class Keuzepunt:
    """A skill on a card, with what this reader saw today."""

    punt: Observatiepunt
    waarde: int | None


@dataclass(frozen=True)
class Kaart:
    """Somebody on the page of the day."""

    wie: Aanwezige
    registraties: Sequence[Dagregistratie] = ()
    eigen: Waarneming | None = None
    punten: Sequence[Keuzepunt] = ()
    andere: Sequence[Keuzepunt] = ()
    doelen: Sequence[Leerdoel] = ()

    @property
    def geldt(self) -> Dagregistratie | None:
        """The latest: who overrules it has seen that one."""
        return max(self.registraties, key=lambda rij: (rij.op, rij.pk), default=None)

    @property
    def keuze(self) -> str:
        """aanwezig, laat or afwezig"""
        wat = self.geldt.aanwezigheid if self.geldt else ""
        return wat if not wat or wat in GEKOMEN else "afwezig"


@dataclass
class _Gegevens:
    registraties: Mapping[str, list[Dagregistratie]] = field(default_factory=dict)
    eigen: Mapping[str, Waarneming] = field(default_factory=dict)
    laatst: Mapping[tuple[int, int], date] = field(default_factory=dict)
    doelen: Mapping[int, list[Leerdoel]] = field(default_factory=dict)


def kaarten_van(mensen: Sequence[Aanwezige], kijker: Medewerker, dag: date) -> list[Kaart]:
    """Five queries, however many they are."""
    if not mensen:
        return []
    ids = {een.persoon.pk for een in mensen}
    punten = punten_van(kijker.werkt_voor().pk)
    gegevens = _Gegevens(
        registraties=_per_plek(_op_de_dag(Dagregistratie, mensen, dag).select_related("door")),
        eigen={plek: rijen[-1] for plek, rijen in _per_plek(_eigen(mensen, kijker, dag)).items()},
        laatst=_laatst_gezien(ids, dag),
        doelen=_doelen(ids, kijker),
    )
    return [_kaart(een, punten.van(een.aanpak), gegevens) for een in mensen]


def _kaart(wie: Aanwezige, punten: Sequence[Observatiepunt], gegevens: _Gegevens) -> Kaart:
    eigen = gegevens.eigen.get(wie.plek)
    gaf = _gaf(eigen) if eigen else {}
    orde = sorted(
        punten,
        key=lambda punt: (punt.pk not in gaf, gegevens.laatst.get((wie.persoon.pk, punt.pk), NOOIT), punt.volgorde),
    )
    keuzes = [Keuzepunt(punt, gaf.get(punt.pk)) for punt in orde]
    return Kaart(
        wie=wie,
        registraties=gegevens.registraties.get(wie.plek, ()),
        eigen=eigen,
        punten=keuzes[:PUNTEN_OP_EEN_KAART],
        andere=keuzes[PUNTEN_OP_EEN_KAART:],
        doelen=gegevens.doelen.get(wie.persoon.pk, ()),
    )


def _gaf(eigen: Any) -> dict[int, int]:
    return {een["punt"]: een["waarde"] for een in eigen.gaf if een["punt"]}


def _op_de_dag(model: Any, mensen: Sequence[Aanwezige], dag: date) -> Any:
    hallen = [een.bron.pk for een in mensen if een.soort == HAL]
    werk = [een.bron.pk for een in mensen if een.soort == WERKGEVER]
    hier = Q(assessment__in=hallen) | Q(plaatsing__in=werk)
    return model.objects.filter(hier, dag=dag, vervangen_op=None).order_by("op", "pk")


def _eigen(mensen: Sequence[Aanwezige], kijker: Medewerker, dag: date) -> Any:
    gaf = ArrayAgg(JSONObject(punt="scores__punt", waarde="scores__waarde"))
    return _op_de_dag(Waarneming, mensen, dag).filter(door=kijker).annotate(gaf=gaf)


def _per_plek(rijen: Any) -> dict[str, list[Any]]:
    per: dict[str, list[Any]] = {}
    for rij in rijen:
        plek = f"{HAL}{rij.assessment_id}" if rij.assessment_id else f"{WERKGEVER}{rij.plaatsing_id}"
        per.setdefault(plek, []).append(rij)
    return per


def _laatst_gezien(ids: set[int], dag: date) -> dict[tuple[int, int], date]:
    """(person, skill) -> the last day before this one on which somebody scored it."""
    scores = Score.objects.filter(waarneming__statushouder__in=ids, waarneming__vervangen_op=None)
    per = scores.filter(waarneming__dag__lt=dag).order_by().values("waarneming__statushouder", "punt")
    rijen = per.annotate(laatst=Max("waarneming__dag"))
    return {(rij["waarneming__statushouder"], rij["punt"]): rij["laatst"] for rij in rijen}


def _doelen(ids: set[int], kijker: Medewerker) -> dict[int, list[Leerdoel]]:
    per: dict[int, list[Leerdoel]] = {}
    for doel in Leerdoel.objects.visible_to(kijker).filter(statushouder__in=ids, stand=Doelstand.BEZIG):
        per.setdefault(doel.statushouder_id, []).append(doel)
    return per
