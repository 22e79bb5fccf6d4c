"""The work list of one medewerker: open steps by urgency, in groups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from kern import datums
from medewerkers.models import Medewerker
from statushouders.models import Betrokkenheid
from trajecten.models import Stap, Traject
from trajecten.statussen import Fase
from werkplek.selectors.groepen import Grenzen, Groep, Groepsoort, Plek
from werkplek.selectors.rijen import Staprij, staprijen

# A group shows this many places; the rest is one click away, so that the urgent stays in sight.
PER_GROEP = 8
PER_PAGINA = 25
LANG_WACHTEN = timedelta(days=7)


class Weergave(StrEnum):
    """Which steps: those one is responsible for, or all steps of the people on whose case one is."""

    STAPPEN = "stappen"
    MENSEN = "mensen"


@dataclass(frozen=True)
class Tellingen:
    """How it stands, in numbers of steps, of the whole list and not only of the rows that are shown."""

    te_laat: int = 0
    vandaag: int = 0
    deze_week: int = 0
    volgende_week: int = 0
    wacht: int = 0
    mensen_te_laat: int = 0
    oudste_dagen: int = 0
    lang_wachtend: int = 0

    @property
    def leeg(self) -> bool:
        return not (self.te_laat or self.vandaag or self.deze_week or self.volgende_week or self.wacht)


@dataclass(frozen=True)
class Werkvoorraad:
    """The list on one day. With `gekozen` it holds one group only, by pages."""

    dag: date
    tellingen: Tellingen
    groepen: Sequence[Groep]
    gekozen: Groepsoort | None = None
    pagina: int = 1

    @property
    def week_is_om(self) -> bool:
        return Grenzen(self.dag).week_is_om

    @property
    def rijen(self) -> Iterable[Staprij]:
        """All rows in the order of the page, the folded ones too."""
        return (rij for groep in self.groepen for plek in groep.getoond for rij in plek.rijen)


@dataclass(frozen=True)
class _Regel:
    """What the grouping needs of a step; hundreds of them are read in one light query."""

    pk: int
    statushouder_id: int
    uiterlijk: date | None
    wacht_sinds: date | None


def werkvoorraad(
    van: Medewerker,
    *,
    kijker: Medewerker,
    dag: date,
    weergave: Weergave = Weergave.STAPPEN,
    gekozen: Groepsoort | None = None,
    pagina: int = 1,
) -> Werkvoorraad:
    """The open steps of `van` that `kijker` may see (the same person, or the teamleider), grouped. Seven queries."""
    verdeeld = _verdeel(_regels(van, kijker, weergave, Grenzen(dag)), Grenzen(dag))
    soorten = [gekozen] if gekozen else _soorten(Grenzen(dag))
    begin, aantal = ((pagina - 1) * PER_PAGINA, PER_PAGINA) if gekozen else (0, PER_GROEP)
    plekken = {soort: _plekken(soort, verdeeld[soort]) for soort in soorten}
    getoond = {soort: alle[begin : begin + aantal] for soort, alle in plekken.items()}
    pks = [regel.pk for alle in getoond.values() for regels in alle for regel in regels]
    rijen = {rij.stap.pk: rij for rij in staprijen(pks, kijker=kijker, dag=dag)}
    return Werkvoorraad(
        dag=dag,
        tellingen=_tel(verdeeld, dag),
        groepen=[
            Groep(
                soort=soort,
                stappen=len(verdeeld[soort]),
                plekken=len(plekken[soort]),
                getoond=list(_met_rijen(getoond[soort], rijen)),
            )
            for soort in soorten
        ],
        gekozen=gekozen,
        pagina=pagina,
    )


def caseload(van: Medewerker, *, kijker: Medewerker) -> list[tuple[str, int]]:
    """How many people are in which phase, of those on whose case `van` is and whom `kijker` may see. One query."""
    per_fase = dict(
        Traject.objects.lopend()
        .visible_to(kijker)
        .filter(statushouder__in=_op_de_zaak(van))
        .order_by()
        .values_list("fase")
        .annotate(aantal=Count("pk"))
    )
    return [(fase.label, per_fase.get(fase.value, 0)) for fase in Fase]


def _soorten(grenzen: Grenzen) -> list[Groepsoort]:
    toon = {Groepsoort.DEZE_WEEK: not grenzen.week_is_om, Groepsoort.VOLGENDE_WEEK: grenzen.met_volgende_week}
    return [soort for soort in Groepsoort if toon.get(soort, True)]


def _regels(van: Medewerker, kijker: Medewerker, weergave: Weergave, grenzen: Grenzen) -> list[_Regel]:
    open_stappen = Stap.objects.visible_to(kijker).open()
    if weergave == Weergave.MENSEN:
        van_wie = open_stappen.filter(traject__statushouder__in=_op_de_zaak(van))
    else:
        van_wie = open_stappen.van(van)
    gevonden = (
        van_wie.filter(Q(uiterlijk__lte=grenzen.horizon) | Q(wacht_sinds__isnull=False))
        .order_by(F("uiterlijk").asc(nulls_last=True), "pk")
        .values_list("pk", "traject__statushouder_id", "uiterlijk", "wacht_sinds")
    )
    return [_Regel(*rij) for rij in gevonden]


def _op_de_zaak(medewerker: Medewerker) -> QuerySet[Any]:
    """The people on whose case this medewerker is."""
    betrokken: QuerySet[Any] = Betrokkenheid.objects.actief().filter(medewerker=medewerker)
    return betrokken.order_by().values("statushouder")


def _verdeel(regels: Iterable[_Regel], grenzen: Grenzen) -> dict[Groepsoort, list[_Regel]]:
    verdeeld: dict[Groepsoort, list[_Regel]] = {soort: [] for soort in Groepsoort}
    for regel in regels:
        verdeeld[grenzen.soort(regel.uiterlijk, wacht=regel.wacht_sinds is not None)].append(regel)
    return verdeeld


def _plekken(soort: Groepsoort, regels: Sequence[_Regel]) -> list[list[_Regel]]:
    """The late steps of one person together, at the place of the most urgent one; other steps each for itself."""
    if soort != Groepsoort.TE_LAAT:
        return [[regel] for regel in regels]
    per_persoon: dict[int, list[_Regel]] = {}
    for regel in regels:
        per_persoon.setdefault(regel.statushouder_id, []).append(regel)
    return list(per_persoon.values())


def _met_rijen(plekken: Sequence[Sequence[_Regel]], rijen: Mapping[int, Staprij]) -> Iterator[Plek]:
    """Without a step that went away between two queries."""
    for regels in plekken:
        eigen = [rijen[regel.pk] for regel in regels if regel.pk in rijen]
        if eigen:
            yield Plek(eigen[0], eigen[1:])


def _tel(verdeeld: dict[Groepsoort, list[_Regel]], dag: date) -> Tellingen:
    laat = verdeeld[Groepsoort.TE_LAAT]
    oudste = min((regel.uiterlijk for regel in laat if regel.uiterlijk), default=dag)
    lang = [r for r in verdeeld[Groepsoort.WACHT] if r.wacht_sinds and dag - r.wacht_sinds > LANG_WACHTEN]
    return Tellingen(
        **{soort.value.replace("-", "_"): len(regels) for soort, regels in verdeeld.items()},
        mensen_te_laat=len({regel.statushouder_id for regel in laat}),
        oudste_dagen=(dag - oudste).days,
        lang_wachtend=len(lang),
    )


def zin_over_de_stand(tellingen: Tellingen) -> str:
    """One sentence that says how it stands: who waits too long, else what today asks."""
    if te_laat := tellingen.mensen_te_laat:
        wie = "Eén persoon wacht" if te_laat == 1 else f"{telwoord(te_laat).capitalize()} mensen wachten"
        return f"{wie} langer dan afgesproken."
    if vandaag := tellingen.vandaag:
        wat = "staat één stap" if vandaag == 1 else f"staan {telwoord(vandaag)} stappen"
        return f"Niemand wacht te lang. Vandaag {wat} op je lijst."
    if tellingen.deze_week:
        return "Niemand wacht te lang, en vandaag hoeft er niets. Deze week wel."
    return "Niemand wacht te lang, en er staat deze week niets klaar."


def telwoord(aantal: int) -> str:
    """Numbers up to twelve in words, as people write them."""
    woorden = (
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf",
    )  # fmt: skip
    return woorden[aantal] if aantal < len(woorden) else datums.getal(aantal)
