"""Talks in every state: a concept with faults in it, fixed ones, and one that was corrected.

The answers are those facts that the person of the story told (`config.demo.feiten`), so that talk and facts agree.
Written in a few statements, as the rest of the demo; checked by the same rules as on the screen.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone

from agenda.models import Afspraak
from config.demo.feiten import feiten_na
from config.demo.verloop import Persoon
from intake.eigen import met_eigen_vragen
from intake.feiten import uit_feiten
from intake.keuring import Kader, keur, stand_van
from intake.models import BeschermdeAntwoorden, Conclusie, EigenVraag, Gesprek, Sectieantwoorden
from intake.models.gesprek import Gespreksstand
from intake.secties import BESLUIT_CODE, secties_voor
from intake.vragen import JA, Antwoorden, Sectie
from intake.woorden import momentopname
from kern.tijd import vandaag
from medewerkers.models import Logregel, Medewerker
from statushouders.models import Statushouder
from trajecten.models import AanpakStap, Stap, Traject

BEGIN, EIND = time(10, 30), time(11, 40)
CONTACT, INTAKE = AanpakStap.Mijlpaal.CONTACT, AanpakStap.Mijlpaal.INTAKE
SOORT = {CONTACT: Gesprek.Soort.EERSTE_CONTACT, INTAKE: Gesprek.Soort.WERKINTAKE}


@dataclass(frozen=True, kw_only=True)
class Verhaal:
    """What the talk of one person held besides the facts. Without `besluit` it is a concept of today."""

    wie: str
    mijlpaal: str
    besluit: Antwoorden = field(default_factory=dict)
    antwoorden: Mapping[str, Antwoorden] = field(default_factory=dict)
    verbeterd: str = ""


def _ja(afspraken: str, vorm: str = "groep") -> Antwoorden:
    return {"kan_starten": "ja", "vorm": vorm, "eerste_afspraken": afspraken}


VERHALEN = (
    Verhaal(
        wie="Rima",
        mijlpaal=INTAKE,
        antwoorden={
            "persoon": {"aanspreken": "Rima", "over_jezelf": "Werkt het liefst met haar handen.", "tolk_goed": JA},
            "huisvesting": {"huisvesting": "eigen", "op_orde": JA},
            "netwerk": {"Wil je een maatje uit de buurt?": "Ja, graag", "Heb je al een bibliotheekpas?": "nee"},
            "gezin": {
                "gezin": "gezin", "kinderen": JA, "kinderen_aantal": "3", "kinderen_leeftijd": "4, 9 en 13 jaar",
                "opvang": "nodig",
            },
            "taal": {
                "talen": [
                    {"taal": "ar", "luisteren": "C2", "spreken": "C2", "lezen": "C1", "schrijven": "C1",
                     "moedertaal": JA},
                    {"taal": "en", "luisteren": "A2", "spreken": "A1"},
                ],
                "alfabetisering": "anders",
                "taalles": "nee",
            },
            "werk": {
                "werkervaringen": [{"beroep": "Naaister in een atelier, later eigen winkel", "sector": "ambacht",
                                    "land": "SY", "van_jaar": "lang"}],
                "uren_per_week": "weet niet",
                "belemmeringen": ["opvang", "taal"],
                "indruk": "Praat graag over haar vak. Liet op haar telefoon werk zien: strak en precies. Wil eerst "
                          "zeker weten dat de jongste naar de opvang kan.",
            },
        },
    ),
    Verhaal(
        wie="Yohannes",
        mijlpaal=INTAKE,
        besluit=_ja("Yohannes begint op de snijtafel, dinsdag en donderdag. Fatima regelt schoenen maat 43."),
        antwoorden={"persoon": {"aanspreken": "Yohannes", "over_jezelf": "Was lasser. Wil snel beginnen."}},
    ),
    Verhaal(
        wie="Dilan",
        mijlpaal=INTAKE,
        besluit=_ja("Dilan begint op de inpak, vier ochtenden. Marloes vraagt een fiets bij de kringloop.", "alleen"),
        verbeterd="De ochtenden stonden er verkeerd in: het zijn er vier, geen drie.",
    ),
    Verhaal(
        wie="Huda",
        mijlpaal=INTAKE,
        besluit={
            "kan_starten": "nog_niet", "verwachte_weken": "2", "reden": "De opvang voor de jongste is nog niet rond.",
            "vorm": "groep", "eerste_afspraken": "Huda belt de opvang. Jeroen houdt een plek op de inpak vrij.",
        },
    ),
    Verhaal(
        wie="Lina",
        mijlpaal=INTAKE,
        besluit=_ja("Lina begint op de inpak. Marloes vraagt het Taalhuis om de avondgroep."),
    ),
    Verhaal(
        wie="Khaled",
        mijlpaal=CONTACT,
        besluit={"kan_starten": "ja", "eerste_afspraken": "Khaled belt voor een nieuwe dag voor de intake."},
    ),
)  # fmt: skip


def houd_gesprekken(
    mensen: Sequence[Persoon], statushouders: Sequence[Statushouder], collegas: Mapping[str, Medewerker]
) -> None:
    """Both in the same order. Everything is written as a concept first: only then the database lets it be fixed."""
    per_naam = {persoon.voornamen: (persoon, wie) for persoon, wie in zip(mensen, statushouders, strict=True)}
    bouwers = [_Gesprek(verhaal, *per_naam[verhaal.wie], collegas[per_naam[verhaal.wie][0].ko]) for verhaal in VERHALEN]
    for bouwer in bouwers:
        bouwer.schrijf()


class _Gesprek:
    """One talk, with its correction when there is one."""

    def __init__(self, verhaal: Verhaal, persoon: Persoon, wie: Statushouder, door: Medewerker) -> None:
        self.verhaal, self.persoon, self.wie, self.door = verhaal, persoon, wie, door
        self.dag = self._dag()
        self.traject = Traject.objects.filter(statushouder=wie).first()
        self.kader = Kader(vandaag=vandaag(), geboren=wie.geboortedatum.eerste_mogelijke_dag)
        self.soort = SOORT[AanpakStap.Mijlpaal(verhaal.mijlpaal)]
        self.eigen = list(EigenVraag.objects.van(gemeente_id=wie.gemeente_id))

    def _dag(self) -> date:
        """The day on which the step was done; today for a concept."""
        stap = Stap.objects.filter(traject__statushouder=self.wie, aanpakstap__mijlpaal=self.verhaal.mijlpaal).first()
        return stap.gedaan_op if stap and stap.gedaan_op else vandaag()

    def schrijf(self) -> None:
        eerste = self._begin(self.dag, 1)
        if not self.verhaal.besluit:
            return
        self._stel_vast(eerste, self.dag)
        if self.verhaal.verbeterd:
            later = self.dag + timedelta(days=1)
            tweede = self._begin(self.dag, 2, vorige=eerste, correctie_reden=self.verhaal.verbeterd)
            Gesprek.objects.filter(pk=eerste.pk).update(stand=Gespreksstand.VERVANGEN)
            self._stel_vast(tweede, later)

    def _begin(self, dag: date, versie: int, **meer: Any) -> Gesprek:
        self.antwoorden = {sectie.code: (sectie, self._antwoorden(sectie)) for sectie in self._secties()}
        keuringen = {code: keur(sectie, gegeven, self.kader) for code, (sectie, gegeven) in self.antwoorden.items()}
        gevuld = {code: een for code, een in keuringen.items() if een.antwoorden}
        gesprek: Gesprek = Gesprek.objects.create(
            statushouder=self.wie, soort=self.soort, datum=dag, versienummer=versie, begonnen_door=self.door,
            afspraak=Afspraak.objects.filter(statushouder=self.wie, soort=self.soort, begin__date=dag).first(),
            begonnen_op=_moment(dag, BEGIN),
            standen={
                code: stand_van(self.antwoorden[code][0], een)
                for code, een in gevuld.items()
            },
            **meer,
        )  # fmt: skip
        self._log("gesprek.begonnen" if versie == 1 else "gesprek.verbetering", gesprek, _moment(dag, BEGIN))
        for model, beschermd in ((Sectieantwoorden, False), (BeschermdeAntwoorden, True)):
            rijen: list[Any] = [
                model(
                    gesprek=gesprek, sectie=code, antwoorden=een.antwoorden, bewaard_door=self.door,
                    bewaard_op=_moment(dag, EIND),
                    **({"momentopname": momentopname(self.antwoorden[code][0], een.antwoorden)}
                       if beschermd and self.verhaal.besluit else {}),
                )
                for code, een in gevuld.items()
                if self.antwoorden[code][0].beschermd is beschermd
            ]  # fmt: skip
            model.objects.bulk_create(rijen)
        return gesprek

    def _secties(self) -> Sequence[Sectie]:
        aanpak = self.traject.aanpak if self.traject else None
        keuzes = ((str(aanpak.pk), aanpak.naam),) if aanpak else ()
        return [met_eigen_vragen(sectie, self.eigen) for sectie in secties_voor(self.soort, lambda: keuzes)]

    def _antwoorden(self, sectie: Sectie) -> Antwoorden:
        """What the story says, else what the facts say."""
        if sectie.code == BESLUIT_CODE:
            return self._besluit()
        verteld = self._verteld(sectie)
        if not self.verhaal.besluit:
            return verteld
        feiten = feiten_na(self.persoon, self.verhaal.mijlpaal, self.dag)
        antwoorden = uit_feiten(sectie.code, feiten) | verteld
        if sectie.code == "gezin":
            antwoorden.setdefault("gezin", "alleen")
        elif sectie.code == "werk":
            antwoorden.setdefault("uren_per_week", "16")
        elif sectie.code == "taal":
            antwoorden.setdefault("alfabetisering", "anders")
        elif sectie.code == "gezondheid" and feiten.gezondheid and feiten.gezondheid.toestemming_op:
            antwoorden = {
                "rekening": feiten.gezondheid.rekening_houden, "toestemming": JA,
                "toestemming_hoe": feiten.gezondheid.toestemming_wijze, "gezondheid": feiten.gezondheid.toelichting,
                "functioneel": (feiten.leefsituatie or {}).get("functioneel", ""),
            }  # fmt: skip
        return antwoorden

    def _verteld(self, sectie: Sectie) -> Antwoorden:
        """What the story says; a question of the municipality is named there by its words."""
        codes = {vraag.tekst: vraag.code for vraag in sectie.vragen}
        return {
            codes.get(vraag, vraag): antwoord
            for vraag, antwoord in self.verhaal.antwoorden.get(sectie.code, {}).items()
        }

    def _besluit(self) -> Antwoorden:
        if not self.verhaal.besluit:
            return {}
        aanpak = {"aanpak": str(self.traject.aanpak_id)} if self.traject else {}
        return self.verhaal.besluit | aanpak | {"datum": self.dag.strftime("%d-%m-%Y")}

    def _stel_vast(self, gesprek: Gesprek, dag: date) -> None:
        besluit = self._besluit()
        Conclusie.objects.create(
            gesprek=gesprek,
            kan_starten=besluit["kan_starten"],
            verwachte_weken=besluit.get("verwachte_weken"),
            reden=besluit.get("reden", ""),
            vorm=besluit.get("vorm", ""),
            aanpak_id=besluit.get("aanpak"),
            eerste_afspraken=besluit["eerste_afspraken"],
        )
        delen = [
            momentopname(sectie, keur(sectie, gegeven, self.kader).antwoorden)
            for sectie, gegeven in self.antwoorden.values()
            if not sectie.beschermd
        ]
        Gesprek.objects.filter(pk=gesprek.pk).update(
            stand=Gespreksstand.VASTGESTELD,
            momentopname={"secties": [deel for deel in delen if deel["regels"]]},
            vastgesteld_door=self.door,
            vastgesteld_op=_moment(dag, EIND),
        )
        self._log("gesprek.vastgesteld", gesprek, _moment(dag, EIND))

    def _log(self, actie: str, gesprek: Gesprek, moment: datetime) -> None:
        Logregel.objects.create(
            actie=actie, moment=moment, gemeente_id=self.wie.gemeente_id, door=self.door,
            statushouder_id=self.wie.pk, object_id=gesprek.pk,
        )  # fmt: skip


def _moment(dag: date, uur: time) -> datetime:
    return timezone.make_aware(datetime.combine(dag, uur))
