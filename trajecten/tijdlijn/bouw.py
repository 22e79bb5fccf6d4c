"""From a traject with its steps to a timeline."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from dateutil.relativedelta import relativedelta

from agenda.models import Afspraak
from kern.datums import MAANDEN, dag_en_maand
from kern.tijd import hier
from trajecten.banen import BAANICONEN, BAANKLASSEN
from trajecten.drieweken import LAATSTE_DAG
from trajecten.models import AanpakStap, Stap, Traject
from trajecten.models.aanpak import Baan
from trajecten.statussen import Fase, Stapstatus
from trajecten.tijdlijn import woorden
from trajecten.tijdlijn.assessment import periodes, van_de_stappen, voorbij_in_woorden
from trajecten.tijdlijn.gesprekken import gesprekshalte
from trajecten.tijdlijn.letters import BIJSCHRIFT, LABELBREEDTE, NAAM, breek_af
from trajecten.tijdlijn.rijen import Label, zet_labels
from trajecten.tijdlijn.schaal import EEN_DAG, FASEGRENZEN, Mijlpalen, Schaal
from trajecten.tijdlijn.standen import GEDAAN, NIET_GEDAAN, aan_de_beurt, stand_van
from trajecten.tijdlijn.vormen import Assessmenttijd, Baanbeeld, Fasekop, Halte, Losgroep, Periode, Tijdlijn, Vandaag
from trajecten.verwachting import Verwachting

Mijlpaal = AanpakStap.Mijlpaal
ASSESSMENT = relativedelta(months=3)
RAND = 2  # marks keep this many percents from the edges, so that they are not cut off
LATER = "later"
GEEN_VERWACHTING = Verwachting(None, "", op_stap=False)


def maak_tijdlijn(
    traject: Traject,
    stappen: Sequence[Stap],
    vandaag: date,
    verwachtingen: Mapping[int, Verwachting] | None = None,
    *,
    afspraken: Sequence[Afspraak] = (),
    assessments: Sequence[Assessmenttijd] = (),
) -> Tijdlijn:
    """The timeline as it stands today; of a traject that ended, as it stood on its last day.

    Every step of `stappen` comes back once. `verwachtingen` gives steps without a date a place by what may be expected.
    `afspraken` are talks to show below the lanes: planned ones and no-shows. Without `assessments` the steps tell from
    when to when one is in it.
    """
    return _Bouwer(traject, stappen, vandaag, verwachtingen or {}, assessments).bouw(afspraken)


class _Bouwer:
    def __init__(
        self,
        traject: Traject,
        stappen: Sequence[Stap],
        vandaag: date,
        verwachtingen: Mapping[int, Verwachting],
        assessments: Sequence[Assessmenttijd],
    ) -> None:
        self.traject = traject
        self.stappen = stappen
        self.loopt = traject.einddatum is None
        self.dag = vandaag if traject.einddatum is None else min(vandaag, traject.einddatum)
        self.verwachtingen = verwachtingen
        self.assessments = assessments
        self.mijlpaal = {stap.aanpakstap.mijlpaal: stap for stap in stappen if stap.aanpakstap.mijlpaal}
        self.mijlpalen = self._mijlpalen()
        self.schaal = Schaal.van(self.mijlpalen, self.dag)
        self.beurt = aan_de_beurt(stappen, self.dag) if self.loopt else set()

    def bouw(self, afspraken: Sequence[Afspraak]) -> Tijdlijn:
        begonnen = self.dag >= self.traject.startdatum
        vandaag = self.schaal.procent(self.dag) if begonnen else None
        einde = "vandaag" if self.loopt else f"einde {dag_en_maand(self.dag, vandaag=self.dag)}"
        return Tijdlijn(
            fasen=self._fasen(),
            streepjes=tuple(self.schaal.streepjes(self.dag)),
            banen=(
                *(self._baan(baan, vandaag) for baan in Baan if any(s.aanpakstap.baan == baan for s in self.stappen)),
                *self._gesprekken(afspraken, vandaag),
            ),
            vandaag=vandaag,
            vandaag_tekst=einde,
            vandaag_lang=f"vandaag, {self.dag.day} {MAANDEN[self.dag.month - 1]}" if self.loopt else einde,
            dag=self.dag,
            loopt=self.loopt,
            schaal=self.schaal,
        )

    # ── phases ──

    def _mijlpalen(self) -> Mijlpalen:
        begin = self.traject.startdatum
        start, evaluatie = self._stap(Mijlpaal.START), self._stap(Mijlpaal.EVALUATIE)
        gestart_op = _gebeurd(start)
        start_deadline = _eerste(_uiterlijk(start), self._verwacht(start), begin + timedelta(days=LAATSTE_DAG))
        evaluatie_deadline = _eerste(
            _uiterlijk(evaluatie), self._verwacht(evaluatie), (gestart_op or start_deadline) + ASSESSMENT
        )
        klaar = [dag for dag in (_gebeurd(evaluatie), _gebeurd(self._stap(Mijlpaal.PLAATSING))) if dag]
        plaatsing = self._stap(Mijlpaal.PLAATSING)
        geplaatst = _gedaan(plaatsing) or _uiterlijk(plaatsing) or self._verwacht(plaatsing)
        return Mijlpalen(begin, start_deadline, gestart_op, evaluatie_deadline, min(klaar, default=None), geplaatst)

    def _stap(self, mijlpaal: str) -> Stap | None:
        return self.mijlpaal.get(mijlpaal)

    def _verwacht(self, stap: Stap | None) -> date | None:
        return self.verwachtingen.get(stap.pk, GEEN_VERWACHTING).dag if stap else None

    def _fasen(self) -> tuple[Fasekop, ...]:
        if not self.loopt:
            return self._fasen_van_einde()
        mijlpalen, plaatsing = self.mijlpalen, self._stap(Mijlpaal.PLAATSING)
        geevalueerd = _gedaan(self._stap(Mijlpaal.EVALUATIE))
        gestart = _gedaan(self._stap(Mijlpaal.START))
        verwacht = _uiterlijk(plaatsing) or self._verwacht(plaatsing)
        teksten = (
            (Fase.START, "Start", woorden.bij_start(mijlpalen.begin, mijlpalen.start_deadline, gestart, self.dag)),
            (
                Fase.ASSESSMENT,
                "Assessment",
                voorbij_in_woorden(self.assessments, geevalueerd)
                or woorden.bij_assessment(gestart, mijlpalen.evaluatie_deadline, geevalueerd, self.dag),
            ),
            (Fase.PLAATSING, "Plaatsing", woorden.bij_plaatsing(verwacht, _gedaan(plaatsing))),
        )
        return tuple(Fasekop(naam, tekst, fase == self.traject.fase) for fase, naam, tekst in teksten)

    def _fasen_van_einde(self) -> tuple[Fasekop, ...]:
        """What was reached, and nothing about what would have come."""
        gestart, geevalueerd, geplaatst = (
            _gedaan(self._stap(mijlpaal)) for mijlpaal in (Mijlpaal.START, Mijlpaal.EVALUATIE, Mijlpaal.PLAATSING)
        )
        return (
            Fasekop("Start", woorden.bij_gehaalde_start(self.mijlpalen.begin, gestart), nu=False),
            Fasekop("Assessment", woorden.bij_gehaald("afgerond", geevalueerd, begonnen=gestart is not None), nu=False),
            Fasekop("Plaatsing", woorden.bij_gehaald("geplaatst", geplaatst, begonnen=False), nu=False),
        )

    # ── lanes ──

    def _baan(self, baan: Baan, vandaag: int | None) -> Baanbeeld:
        haltes = [self._halte(stap) for stap in self.stappen if stap.aanpakstap.baan == baan]
        beeld = self._beeld(haltes, vandaag, baan=baan, naam=baan.label, klasse=BAANKLASSEN[baan])
        if baan == Baan.WERK:
            return replace(beeld, onderdelen=tuple(self._met_assessment(beeld.onderdelen, beeld.haltes)))
        return beeld

    def _gesprekken(self, afspraken: Sequence[Afspraak], vandaag: int | None) -> Iterator[Baanbeeld]:
        """The talks, when there are any: what is planned as long as the traject runs, and who did not come."""
        haltes = [gesprekshalte(een, self.dag) for een in afspraken if self.loopt or not een.is_gepland]
        if haltes:
            geplaatst = [replace(halte, van=self._procent_tot_eind(halte.datum)) for halte in haltes]
            yield self._beeld(geplaatst, vandaag, baan="gesprekken", naam="Gesprekken", klasse="gesprek")

    def _procent_tot_eind(self, dag: date | None) -> int | None:
        return self._procent(dag) if dag and dag <= self.schaal.eind else None

    def _beeld(self, haltes: Sequence[Halte], vandaag: int | None, *, baan: str, naam: str, klasse: str) -> Baanbeeld:
        op_as = sorted((halte for halte in haltes if halte.van is not None), key=_leesvolgorde)
        los = _in_groepen(sorted((halte for halte in haltes if halte.van is None), key=_leesvolgorde))
        plekken, hoogte = zet_labels(tuple(_label(halte) for halte in op_as), vandaag)
        gezet = [replace(h, van=plek.van, plek=plek) for h, plek in zip(op_as, plekken, strict=True)]
        onderdelen: list[Halte | Periode | Vandaag] = [*gezet]
        if vandaag is not None:
            onderdelen.insert(_plek_van_vandaag(gezet, self.dag), Vandaag())
        return Baanbeeld(
            baan=baan,
            naam=naam,
            klasse=klasse,
            icoon=BAANICONEN.get(baan, "kalender"),
            hoogte=hoogte,
            onderdelen=tuple(onderdelen),
            los=los,
        )

    def _halte(self, stap: Stap) -> Halte:
        stand = stand_van(stap, self.dag, aan_beurt=stap.pk in self.beurt, loopt=self.loopt)
        verwachting = self.verwachtingen.get(stap.pk, GEEN_VERWACHTING)
        datum = _dag_van(stap)
        plaats = datum or verwachting.dag
        if datum is None:
            tekst = self._zonder_datum(stap, verwachting)
        else:
            fase = self.schaal.fase(datum - EEN_DAG) if stap.gedaan_op else self.schaal.fase(datum)
            tekst = woorden.bij_stap(stap, stand, self.dag, begin=self.traject.startdatum, fase=fase)
        vervallen = stand is NIET_GEDAAN and (plaats is None or plaats > self.dag)
        if vervallen or plaats is None or plaats > self.schaal.eind:
            return Halte(stap.pk, stap.aanpakstap.naam, stand, tekst, None if vervallen else plaats)
        return Halte(stap.pk, stap.aanpakstap.naam, stand, tekst, plaats, self._procent(plaats))

    def _zonder_datum(self, stap: Stap, verwachting: Verwachting) -> str:
        if stap.status != Stapstatus.OPEN or not self.loopt:
            return stand_van(stap, self.dag, aan_beurt=False, loopt=self.loopt).woord.lower()
        if stap.wacht_op:
            return f"wacht op {stap.wacht_op}"
        if verwachting.dag:
            return woorden.rond(verwachting.dag, self.dag)
        if not verwachting.wacht_op:
            return "nog zonder datum"
        return f"na {verwachting.wacht_op}" if verwachting.op_stap else f"wacht op {verwachting.wacht_op}"

    def _procent(self, dag: date) -> int:
        fase = self.schaal.fase(dag)
        laagste, hoogste = max(FASEGRENZEN[fase], RAND), min(FASEGRENZEN[fase + 1], 100 - RAND)
        return min(max(self.schaal.procent(dag), laagste), hoogste)

    def _met_assessment(
        self, onderdelen: Sequence[Halte | Periode | Vandaag], haltes: Sequence[Halte]
    ) -> list[Halte | Periode | Vandaag]:
        """The periods come after the step with which they begin, also for who hears the list."""
        start = self._stap(Mijlpaal.START)
        na = next((nr + 1 for nr, deel in enumerate(onderdelen) if start and _is_stap(deel, start.pk)), 0)
        return [*onderdelen[:na], *self._assessment(haltes), *onderdelen[na:]]

    def _assessment(self, haltes: Sequence[Halte]) -> list[Periode]:
        start = _gedaan(self._stap(Mijlpaal.START))
        tijden = self.assessments or van_de_stappen(start, self.mijlpalen, self.schaal.grens_assessment)
        return list(periodes(tijden, self.schaal, self.dag, haltes))


def _is_stap(deel: Halte | Periode | Vandaag, pk: int) -> bool:
    return isinstance(deel, Halte) and deel.stap_id == pk


def _dag_van(stap: Stap) -> date | None:
    """The day that places a step: when it was done, else its deadline."""
    return stap.gedaan_op or stap.uiterlijk


def _gedaan(stap: Stap | None) -> date | None:
    return stap.gedaan_op if stap else None


def _uiterlijk(stap: Stap | None) -> date | None:
    return stap.uiterlijk if stap else None


def _gebeurd(stap: Stap | None) -> date | None:
    """When a milestone was passed: done, or skipped (then its deadline counts, or else the day it was skipped)."""
    if stap is None or stap.status == Stapstatus.OPEN:
        return None
    if stap.gedaan_op or stap.uiterlijk:
        return _dag_van(stap)
    return hier(stap.afgehandeld_op).date() if stap.afgehandeld_op else None


def _eerste(*datums: date | None) -> date:
    return next(datum for datum in datums if datum)


def _leesvolgorde(halte: Halte) -> tuple[bool, date, bool, int]:
    """By day; what is done before what is still to do on that day; without a day at the end."""
    return (
        halte.datum is None,
        halte.datum or date.max,
        halte.stand.klasse not in ("klaar", "laatklaar"),
        halte.stap_id or halte.afspraak_id or 0,
    )


def _in_groepen(haltes: Sequence[Halte]) -> tuple[Losgroep, ...]:
    """Steps without a place, together by reason: those that come much later, and those that wait for one thing."""
    groepen: dict[str, list[Halte]] = {}
    for halte in haltes:
        groepen.setdefault(LATER if halte.datum else halte.tekst, []).append(halte)
    return tuple(Losgroep(reden, tuple(leden)) for reden, leden in groepen.items())


def _plek_van_vandaag(haltes: Sequence[Halte], dag: date) -> int:
    """Before the first step that still lies ahead: a later day, or today and not done."""
    for nummer, halte in enumerate(haltes):
        assert halte.datum is not None  # noqa: S101
        if halte.datum > dag or (halte.datum == dag and halte.stand not in GEDAAN):
            return nummer
    return len(haltes)


def _label(halte: Halte) -> Label:
    assert halte.van is not None  # noqa: S101
    (naamregels, naam), (tekstregels, tekst) = breek_af(halte.naam, NAAM), breek_af(halte.tekst, BIJSCHRIFT)
    return Label(halte.van, min(max(naam, tekst), LABELBREEDTE), naamregels + tekstregels)
