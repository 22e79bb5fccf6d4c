"""The three-week bar: 21 days with the marks of first contact, intake and start of work, as inline SVG.

Day 0 is that of the traject (`planning.dag_nul`); within three weeks means on day 21 at the latest. Positions are SVG
attributes, so the strict CSP holds. A work list draws dozens of them: the strips of days and the marks are kept.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from typing import NamedTuple

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe

from kern.datums import datum_dichtbij, meervoud, te_laat
from trajecten.models import AanpakStap, Stap, Traject
from trajecten.planning import dag_nul
from trajecten.statussen import Stapstatus

# The vestigingsdatum is day 0. This is the one place that says how long the three weeks are.
LAATSTE_DAG = 21
MIJLPALEN = (AanpakStap.Mijlpaal.CONTACT, AanpakStap.Mijlpaal.INTAKE, AanpakStap.Mijlpaal.START)
# Days past the three weeks that still fit in the drawing.
_RUIMTE_OVER = 3
_DAG_BREED, _WEEK_WIT, _TUSSEN_TEKENS = 6.8, 3.0, 10.0


def dagtelling(vestiging: date, *, vandaag: date, gestart: date | None = None) -> str:
    """dag 12 van 21; past the three weeks dag 24 · 3 dagen te laat; after the start gestart op dag 23.

    Before the vestigingsdatum: *vestigt zich* with the date. A start before it counts as day 0.
    """
    if gestart is not None:
        return f"gestart op dag {max((gestart - vestiging).days, 0)}"
    dag = (vandaag - vestiging).days
    if dag < 0:
        return f"vestigt zich {datum_dichtbij(vestiging, vandaag=vandaag)}"
    if dag > LAATSTE_DAG:
        return f"dag {dag} · {meervoud(dag - LAATSTE_DAG, 'dag', 'dagen')} te laat"
    return f"dag {dag} van {LAATSTE_DAG}"


class Mijlstap(NamedTuple):
    """What the bar asks of a step; a list has three for every person, so they are no models."""

    mijlpaal: str
    status: str
    gedaan_op: date | None
    uiterlijk: date | None

    @classmethod
    def van(cls, stap: Stap) -> "Mijlstap":
        return cls(stap.aanpakstap.mijlpaal, stap.status, stap.gedaan_op, stap.uiterlijk)


@dataclass(frozen=True)
class Mijlpunt:
    """One of the three marks: what, how it stands, and the date at which the mark is drawn (if it has one)."""

    naam: str
    stand: str
    op: date | None

    GEDAAN = "gedaan"
    LAAT = "te laat"
    OPEN = "nog niet"
    OVERGESLAGEN = "overgeslagen"

    @classmethod
    def van_stap(cls, stap: Mijlstap, dag: date) -> "Mijlpunt":
        naam = AanpakStap.Mijlpaal(stap.mijlpaal).label.lower()
        if stap.status == Stapstatus.GEDAAN:
            return cls(naam, cls.GEDAAN, stap.gedaan_op)
        if stap.status == Stapstatus.OVERGESLAGEN:
            return cls(naam, cls.OVERGESLAGEN, stap.uiterlijk)
        return cls(naam, cls.LAAT if te_laat(stap.uiterlijk, vandaag=dag) else cls.OPEN, stap.uiterlijk)


@dataclass(frozen=True)
class Drieweken:
    """What the bar of one person shows on one day."""

    vestiging: date
    dag: date
    punten: tuple[Mijlpunt, ...] = ()
    gestart_op: date | None = None
    gestopt_op: date | None = None

    @property
    def tekst(self) -> str:
        """The day count as the user says it: 'dag 12 van 21', 'dag 24 · 3 dagen te laat', 'gestart op dag 18'."""
        if not self.gestart_op and self.gestopt_op:
            gestopt = self._nummer(self.gestopt_op)
            return f"gestopt op dag {gestopt}" if gestopt >= 0 else "gestopt voor de vestiging"
        if any(punt.stand == Mijlpunt.OVERGESLAGEN for punt in self.punten[2:]):
            return "start werk overgeslagen"
        return dagtelling(self.vestiging, vandaag=self.dag, gestart=self.gestart_op)

    @property
    def zin(self) -> str:
        """The whole drawing in one sentence, for who cannot see it."""
        begin = self.tekst.replace(" · ", ", ")
        standen = ", ".join(f"{punt.naam} {punt.stand}" for punt in self.punten)
        return f"{begin}: {standen}." if standen else f"{begin}."

    @cached_property
    def html(self) -> SafeString:
        """The bar with the day count under it."""
        eind = self.gestart_op or self.gestopt_op
        strook = _strook(min(max(self._nummer(eind or self.dag), -1), LAATSTE_DAG + _RUIMTE_OVER), eind is None)
        return format_html(
            '<span class="meedoen-drieweken"><svg viewBox="0 0 176 24" role="img" aria-label="{}">{}{}</svg>'
            '<span class="meedoen-drieweken__tekst" aria-hidden="true">{}</span></span>',
            self.zin,
            strook,
            self._tekens(),
            self.tekst,
        )

    def _tekens(self) -> SafeString:
        geplaatst = [(punt, self._nummer(punt.op)) for punt in self.punten if punt.op]
        plaatsen = _zonder_overlap([nummer for _, nummer in geplaatst])
        tekens = (_teken(punt.stand, x) for (punt, _), x in zip(geplaatst, plaatsen, strict=True))
        return mark_safe("".join(tekens))  # noqa: S308  numbers and fixed text only

    def _nummer(self, op: date) -> int:
        return (op - self.vestiging).days


def drieweken(vestiging: date, stappen: Iterable[Mijlstap], *, dag: date, einddatum: date | None = None) -> Drieweken:
    """The bar of one person. `stappen` may hold any steps of the traject; only the three milestones count."""
    per_mijlpaal = {stap.mijlpaal: stap for stap in stappen}
    gevonden = [per_mijlpaal[mijlpaal] for mijlpaal in MIJLPALEN if mijlpaal in per_mijlpaal]
    start = per_mijlpaal.get(AanpakStap.Mijlpaal.START)
    return Drieweken(
        vestiging=vestiging,
        dag=dag,
        punten=tuple(Mijlpunt.van_stap(stap, dag) for stap in gevonden),
        gestart_op=start.gedaan_op if start else None,
        gestopt_op=einddatum,
    )


def drieweken_per_traject(trajecten: Sequence[Traject], *, dag: date) -> dict[int, Drieweken]:
    """The bars of many people in one query, by traject id. Every traject has its statushouder with it."""
    stappen: dict[int, list[Mijlstap]] = {traject.pk: [] for traject in trajecten}
    mijlpalen = Stap.objects.filter(traject__in=stappen, aanpakstap__mijlpaal__in=MIJLPALEN).order_by()
    for traject_id, *stap in mijlpalen.values_list(
        "traject_id", "aanpakstap__mijlpaal", "status", "gedaan_op", "uiterlijk"
    ):
        stappen[traject_id].append(Mijlstap(*stap))
    return {
        traject.pk: drieweken(dag_nul(traject.statushouder), stappen[traject.pk], dag=dag, einddatum=traject.einddatum)
        for traject in trajecten
    }


def _x(nummer: int) -> float:
    """Left side of a day; every week is followed by a little white. Day 0 hangs left of the bar."""
    index = nummer - 1
    return index * _DAG_BREED + max(index, 0) // 7 * _WEEK_WIT


def _zonder_overlap(nummers: Sequence[int]) -> list[float]:
    """Middle of each mark, moved apart where two fall on nearly the same day, within the drawing."""
    middens = [_x(min(max(nummer, 0), LAATSTE_DAG + _RUIMTE_OVER)) + 2.7 for nummer in nummers]
    volgorde = sorted(range(len(middens)), key=lambda i: (middens[i], i))
    rechts = _x(LAATSTE_DAG + _RUIMTE_OVER) + 2.7
    for rang, i in enumerate(volgorde):
        vorige = middens[volgorde[rang - 1]] + _TUSSEN_TEKENS if rang else middens[i]
        middens[i] = max(middens[i], vorige)
    for i in reversed(volgorde):
        middens[i] = min(middens[i], rechts)
        rechts = middens[i] - _TUSSEN_TEKENS
    return [round(midden, 1) for midden in middens]


@lru_cache(maxsize=64)
def _strook(tot: int, loopt: bool) -> SafeString:
    """The row of days: passed until `tot`; with `loopt` that day is today, else the way ended on it."""
    vol = min(tot, LAATSTE_DAG)
    is_nu = loopt and 0 <= tot <= LAATSTE_DAG
    delen = [
        _groep("dw-voorbij", range(1, vol if is_nu else vol + 1)),
        _dag_van_vandaag(tot) if is_nu else "",
        _groep("dw-komt", range(max(vol, 0) + 1, LAATSTE_DAG + 1)),
        _groep("dw-over", range(LAATSTE_DAG + 1, tot + 1)),
    ]
    return mark_safe("".join(delen))  # noqa: S308  numbers and fixed text only


def _groep(klasse: str, dagen: range) -> str:
    vakken = "".join(f'<rect x="{_x(dag):.1f}" y="14" width="5.4" height="7" rx="1.2"/>' for dag in dagen)
    return f'<g class="{klasse}">{vakken}</g>' if vakken else ""


def _dag_van_vandaag(dag: int) -> str:
    return f'<rect class="dw-vandaag" x="{_x(dag):.1f}" y="12.5" width="5.4" height="10" rx="1.2"/>'


@lru_cache(maxsize=512)
def _teken(stand: str, x: float) -> str:
    """Filled disc: done. Diamond: late. Ring: to come. Ring with a stroke: skipped."""
    if stand == Mijlpunt.GEDAAN:
        vinkje = f'<path class="dw-klaar-v" d="M{x - 2.2:.1f} 5.6l1.6 1.6 2.9-3.1"/>'
        return f'<circle class="dw-klaar" cx="{x}" cy="5.5" r="4.7"/>{vinkje}'
    if stand == Mijlpunt.LAAT:
        ruit = f'<path class="dw-laat" d="M{x} 0l5.5 5.5-5.5 5.5-5.5-5.5Z"/>'
        return f'{ruit}<path class="dw-laat-t" d="M{x} 3v3M{x} 8.2v.05"/>'
    ring = f'<circle class="dw-open" cx="{x}" cy="5.5" r="4"/>'
    if stand == Mijlpunt.OVERGESLAGEN:
        return f'{ring}<path class="dw-open" d="M{x - 2.2:.1f} 5.5h4.4"/>'
    return ring
