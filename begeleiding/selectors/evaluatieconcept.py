"""What an evaluation begins with: what was seen, who was there, what was learned, and what fits with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from begeleiding.models import Assessment, Evaluatie, Leerdoel, Waarneming
from begeleiding.selectors.assessmentblad import Assessmentblad, assessmentblad
from begeleiding.selectors.presentie import Presentie
from begeleiding.selectors.trends import Trend
from begeleiding.statussen import Aanwezigheid, Doelstand, Evaluatiesoort, Puntgroep
from begeleiding.vonken import komma
from kern.datums import meervoud
from medewerkers.models import Medewerker
from statushouders.feitcodes import Fietsen, JaNee
from statushouders.models import Leefsituatie, Opleiding, Werkervaring

# Below what an employer mostly asks somebody needs support; so many quotes say enough.
CITATEN = 5
# So many of the skills that changed most are named.
GROOTSTE = 3
SAMEN, EN = ", ", " en "


@dataclass(frozen=True)
class Doelregel:
    wat: str
    stand: str

    @property
    def stand_in_woorden(self) -> str:
        return str(Doelstand(self.stand).label).lower()


@dataclass(frozen=True)
class Concept:
    """The figures (`opname`, to be kept when it is fixed), the text that follows from them, and what is proposed for
    the advice: field -> (value, where it comes from).
    """

    blad: Assessmentblad
    doelen: Sequence[Doelregel]
    citaten: Sequence[str]
    tussen: bool
    voorstellen: dict[str, tuple[str, str]]

    @property
    def gezien(self) -> int:
        """How many of the skills somebody saw."""
        return sum(1 for een in self.blad.beeld.trends if een.weken)

    @property
    def hoe_vol(self) -> str:
        """What is there already, and what nobody can write but who had the talk."""
        if not self.gezien:
            return "Er is nog niets gezien om het concept mee te vullen."
        alle = meervoud(len(self.blad.beeld.trends), "vaardigheid", "vaardigheden")
        zelf = "Het gesprek schrijf je zelf." if self.tussen else "Het gesprek en het advies schrijf je zelf."
        return f"Uit de observaties staan er al {self.gezien} van {alle} in. {zelf}"

    @property
    def tekst(self) -> str:
        """The proposal for 'wat we zien', in sentences."""
        return "\n".join(zin for zin in (*_over_punten(self.blad.beeld.trends), *self._aanwezig(), *self._geleerd()))

    def _aanwezig(self) -> list[str]:
        wie = self.blad.presentie
        if not wie.verwacht:
            return []
        return [f"Aanwezigheid: {wie.op_tijd} van {wie.verwacht} dagen op tijd{_erbij(_overig(wie))}."]

    def _geleerd(self) -> list[str]:
        gehaald = [een.wat for een in self.doelen if een.stand == Doelstand.GEHAALD]
        bezig = [een.wat for een in self.doelen if een.stand == Doelstand.BEZIG]
        return [
            f"{kop}: {'; '.join(_klein(wat) for wat in welke)}."
            for kop, welke in (("Leerdoelen gehaald", gehaald), ("Nog bezig met", bezig))
            if welke
        ]

    @property
    def opname(self) -> dict[str, Any]:
        """The figures as they are now, of what is plain data, so that a fixed evaluation always reads the same."""
        wie = self.blad.presentie
        return {
            "punten": [
                {
                    "naam": een.punt.naam, "groep": een.punt.get_groep_display(), "streef": een.punt.streef,
                    "weken": [[week, round(waarde, 2)] for week, waarde in een.weken], "niveau": round(een.niveau, 2),
                    "richting": een.gaat,
                }
                for een in self.blad.beeld.trends
                if een.weken
            ],
            "observaties": self.blad.beeld.aantal,
            "dagen": wie.verwacht,
            "op_tijd": wie.op_tijd,
            "gekomen": wie.gekomen,
            "overig": _overig(wie),
            "doelen": [{"wat": een.wat, "stand": een.stand} for een in self.doelen],
            "weken": self.blad.assessment.weken_tot(min(self.blad.dag, self.blad.assessment.laatste_dag)),
        }  # fmt: skip


def concept_van(evaluatie: Evaluatie, *, kijker: Medewerker, dag: date) -> Concept:
    """For a reader who sees the assessment."""
    assessment: Assessment = evaluatie.assessment
    blad = assessmentblad(assessment, kijker=kijker, dag=dag, met_groep=False)
    doelen = Leerdoel.objects.visible_to(kijker).filter(statushouder=assessment.statushouder_id)
    regels = [Doelregel(wat, stand) for wat, stand in doelen.order_by("pk").values_list("wat", "stand")]
    notities = Waarneming.objects.visible_to(kijker).geldig().filter(assessment=assessment.pk).exclude(notitie="")
    # What was written twice is told once.
    citaten = list(dict.fromkeys(notities.values_list("notitie", flat=True)[: 4 * CITATEN]))[:CITATEN]
    voorstellen = _voorstellen(assessment, blad) if evaluatie.soort == Evaluatiesoort.EIND else {}
    return Concept(blad, regels, citaten, evaluatie.soort == Evaluatiesoort.TUSSEN, voorstellen)


def _over_punten(trends: Sequence[Trend]) -> list[str]:
    gezien = [een for een in trends if een.weken]
    goed = [_klein(een.punt.naam) for een in gezien if een.lukt]
    aandacht = [_met_cijfer(een) for een in gezien if not een.lukt]
    stijgt, daalt = (_meest([een for een in gezien if een.gaat == hoe]) for hoe in ("stijgt", "daalt"))
    return [
        f"{kop}: {_opsomming(welke)}."
        for kop, welke in (("Gaat goed", goed), ("Groeit", stijgt), ("Zakt", daalt), ("Vraagt aandacht", aandacht))
        if welke
    ]


def _meest(trends: Sequence[Trend]) -> list[str]:
    """Those that changed most: a list of all of them nobody reads."""
    op_verschil = sorted(trends, key=lambda een: -abs(een.niveau - een.weken[0][1]))
    return [_van_naar(een) for een in op_verschil[:GROOTSTE]]


def _cijfer(waarde: float) -> str:
    """2 or 2,5"""
    return komma(waarde).removesuffix(",0")


def _van_naar(trend: Trend) -> str:
    return f"{_klein(trend.punt.naam)} ging van {_cijfer(trend.weken[0][1])} naar {_cijfer(trend.niveau)}"


def _voorstellen(assessment: Assessment, blad: Assessmentblad) -> dict[str, tuple[str, str]]:
    """What the dossier says already. Never from health, origin or sex."""
    wie = assessment.statushouder_id
    gevonden = {
        "richting": _richting(wie),
        "nodig_taal": _taal(blad.beeld.trends),
        "nodig_vervoer": _vervoer(wie),
    }
    return {veld: voorstel for veld, voorstel in gevonden.items() if voorstel[0]}


def _richting(statushouder_id: int) -> tuple[str, str]:
    werk = Werkervaring.objects.filter(statushouder=statushouder_id).values_list("beroep", flat=True).first()
    if werk:
        return werk, "eerder werk"
    school = Opleiding.objects.filter(statushouder=statushouder_id).exclude(richting="")
    return school.values_list("richting", flat=True).first() or "", "opleiding"


def _taal(trends: Sequence[Trend]) -> tuple[str, str]:
    laag = [_klein(een.punt.naam) for een in trends if een.punt.groep == Puntgroep.TAAL and een.weken and not een.lukt]
    return (f"steun bij {_opsomming(laag)}" if laag else ""), "de observaties"


def _vervoer(statushouder_id: int) -> tuple[str, str]:
    rij = Leefsituatie.objects.filter(statushouder=statushouder_id).values("kan_fietsen", "heeft_fiets", "ov").first()
    if rij is None:
        return "", ""
    nodig = [
        wat
        for mist, wat in (
            (rij["kan_fietsen"] == Fietsen.NEE, "leren fietsen"),
            (rij["heeft_fiets"] == JaNee.NEE, "een fiets"),
            (rij["ov"] == JaNee.NEE, "leren reizen met bus en trein"),
        )
        if mist
    ]
    return _opsomming(nodig), "vervoer in het dossier"


def _met_cijfer(trend: Trend) -> str:
    return f"{_klein(trend.punt.naam)} ({_cijfer(trend.niveau)})"


def _opsomming(woorden: Sequence[str]) -> str:
    """a, b en c"""
    return EN.join(filter(None, (SAMEN.join(woorden[:-1]), woorden[-1]))) if woorden else ""


def _overig(wie: Presentie) -> list[str]:
    """As in `Presentie.overig`. Who reported ill was away with notice: an evaluation says nothing about health."""
    telt = wie.tellingen
    dingen = (
        (telt[Aanwezigheid.LAAT], "te laat"),
        (telt[Aanwezigheid.ZIEK] + telt[Aanwezigheid.MET_BERICHT], "afwezig met bericht"),
        (telt[Aanwezigheid.ZONDER_BERICHT], "afwezig zonder bericht"),
    )
    return [f"{aantal} keer {wat}" for aantal, wat in dingen if aantal]


def _erbij(dingen: Sequence[str]) -> str:
    return f", {SAMEN.join(dingen)}" if dingen else ""


def _klein(tekst: str) -> str:
    return tekst[:1].lower() + tekst[1:]
