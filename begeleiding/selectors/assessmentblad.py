"""All that stands on the page of an assessment and is not a card of its own."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from begeleiding.models import Assessment, Assessmentverlenging, Dagregistratie, Evaluatie, Waarneming
from begeleiding.selectors.assessments import is_einde_terug_te_nemen
from begeleiding.selectors.presentie import Presentie, presentie
from begeleiding.selectors.trends import Beeld, beeld_van, groep_van
from begeleiding.vonken import Vonk, vonken_van
from kern.datums import datum_lang, meervoud
from medewerkers.models import Medewerker
from plaatsingen.models import Roosterblok
from plaatsingen.statussen import Bloksoort
from statushouders.zichtbaarheid import Deel, ziet

LAATSTE = 3
# From so many days before one says when the next evaluation is.
BINNENKORT = 14


@dataclass(frozen=True)
class Assessmentblad:
    assessment: Assessment
    dag: date
    beeld: Beeld
    presentie: Presentie
    laatste: list[Waarneming]
    uren_nu: str
    chip: tuple[str, str]
    mag_terug: bool
    verlengingen: list[Assessmentverlenging]
    evaluatie: Evaluatie | None

    @property
    def evaluatiechip(self) -> tuple[str, str] | None:
        """When the next evaluation is, from two weeks before on."""
        if self.evaluatie is None:
            return None
        dagen = (self.evaluatie.uiterlijk - self.dag).days
        wat = self.evaluatie.get_soort_display()
        if dagen < 0:
            return "laat", f"{wat} {meervoud(-dagen, 'dag', 'dagen')} te laat"
        return ("binnenkort", f"{wat} {_over(dagen)}") if dagen <= BINNENKORT else None

    @property
    def moet_nog_beginnen(self) -> bool:
        """Nothing to stop: it does not come to it, or it does."""
        return self.dag < self.assessment.begin

    @property
    def vonken(self) -> list[Vonk]:
        return vonken_van(self.beeld.trends, self.assessment.weken)

    @property
    def weken(self) -> list[int]:
        """Those with scores: the columns of the table."""
        return sorted({week for een in self.beeld.trends for week, _ in een.weken})

    @property
    def tabel(self) -> list[tuple[Vonk, Any]]:
        return [(vonk, vonk.op_weken(self.weken)) for vonk in self.vonken]

    @property
    def met_groep(self) -> int:
        """Of how many people the average of the group is, at least; 0 when there is none."""
        return min((een.groepsgrootte for een in self.beeld.trends if een.groep is not None), default=0)


def assessmentblad(assessment: Assessment, *, kijker: Medewerker, dag: date, met_groep: bool = True) -> Assessmentblad:
    """As of this day, for a reader who sees the assessment. `met_groep`: with the averages of the group."""
    hier: dict[str, Any] = {"assessment": assessment.pk, "dag__lte": dag}
    van_hier = Waarneming.objects.geldig().visible_to(kijker).filter(**hier)
    gelogd = Dagregistratie.objects.geldig().visible_to(kijker).filter(**hier)
    return Assessmentblad(
        assessment=assessment,
        dag=dag,
        beeld=beeld_van(
            van_hier, begin=assessment.begin, gemeente_id=assessment.statushouder.gemeente_id,
            aanpak_code=assessment.aanpak_code, groep=groep_van(assessment, dag) if met_groep else None,
        ),
        presentie=presentie(
            gelogd, statushouder_id=assessment.statushouder_id, begin=assessment.begin, einde=assessment.laatste_dag,
            dag=dag,
        ),
        laatste=list(observaties_van(van_hier)[:LAATSTE]),
        uren_nu=uren_in_woorden(assessment.statushouder_id, dag=dag, kijker=kijker),
        chip=hoe_het_staat(assessment, dag),
        mag_terug=is_einde_terug_te_nemen(assessment),
        verlengingen=list(assessment.verlengingen.all()),
        evaluatie=Evaluatie.objects.visible_to(kijker).filter(assessment=assessment.pk, vastgesteld_op=None).first(),
    )  # fmt: skip


def _over(dagen: int) -> str:
    return f"over {meervoud(dagen, 'dag', 'dagen')}" if dagen else "vandaag"


def observaties_van(waarnemingen: Any) -> Any:
    """With who saw it, of which goal and the scores, the last one first."""
    return waarnemingen.select_related("door", "leerdoel").prefetch_related("scores__punt")


def hoe_het_staat(assessment: Assessment, dag: date) -> tuple[str, str]:
    """The kind and the words of its chip."""
    if not assessment.loopt:
        return "klaar", f"{assessment.get_eindreden_display()} op {datum_lang(assessment.laatste_dag)}"
    if dag < assessment.begin:
        return "komt", f"Begint op {datum_lang(assessment.begin)}"
    if dag > assessment.einde:
        return "laat", f"{meervoud((dag - assessment.einde).days, 'dag', 'dagen')} over de laatste dag"
    return "bezig", assessment.week_in_woorden(dag).capitalize()


def uren_in_woorden(statushouder_id: int, *, dag: date, kijker: Medewerker) -> str:
    """'16 uur, 2 dagen' of work in the week of this day; nothing for who reads no weeks, or when there is none."""
    if not ziet(kijker, Deel.INZET):
        return ""
    blokken = Roosterblok.objects.visible_to(kijker).filter(statushouder=statushouder_id, soort=Bloksoort.WERK).op(dag)
    tijden = list(blokken.values_list("dag", "van", "tot"))
    if not tijden:
        return ""
    minuten = sum((tot.hour - van.hour) * 60 + tot.minute - van.minute for _, van, tot in tijden)
    uren = f"{minuten / 60:.1f}".rstrip("0").rstrip(".").replace(".", ",")
    return f"{uren} uur, {meervoud(len({weekdag for weekdag, _, _ in tijden}), 'dag', 'dagen')}"
