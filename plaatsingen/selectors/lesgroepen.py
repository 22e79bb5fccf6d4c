"""Groups of language schools: their times, who is in them, and which one fits a week."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby

from django.db.models import Count, Exists, OuterRef, Prefetch, Q

from kern.datums import DAGEN, datum_kort, klok, opsomming, tijd
from medewerkers.models import Medewerker
from plaatsingen.models import Lesgroep, Lestijd, Roosterblok
from plaatsingen.roostergegevens import Tijdvak, blokken_in
from plaatsingen.selectors.week import botsingen_tegen
from plaatsingen.selectors.weekblokken import blokken_van
from statushouders.models import Statushouder


def tijden_in_woorden(tijden: Iterable[Lestijd | Tijdvak | Roosterblok]) -> str:
    """'ma en wo van 9.00 tot 12.00 uur, vr van 13.00 tot 15.00 uur'"""
    per_tijd: dict[tuple[str, str], list[int]] = {}
    for een in sorted(tijden, key=lambda een: (een.dag, een.van)):
        per_tijd.setdefault((klok(een.van), tijd(een.tot)), []).append(een.dag)
    return ", ".join(f"{_dagen(dagen)} van {van} tot {tot}" for (van, tot), dagen in per_tijd.items())


def _dagen(dagen: Sequence[int]) -> str:
    return opsomming([DAGEN[dag][:2] for dag in dagen])


@dataclass(frozen=True)
class Lesperiode:
    """The times that hold from a day on."""

    vanaf: date
    tijden: Sequence[Lestijd]
    geldt: bool

    @property
    def woorden(self) -> str:
        return tijden_in_woorden(self.tijden)


@dataclass(frozen=True)
class Groepregel:
    """A group on the page: its times now and those to come, and how many have lessons."""

    groep: Lesgroep
    lesperioden: Sequence[Lesperiode]
    leden: int

    @property
    def nu(self) -> Lesperiode:
        return next((een for een in self.lesperioden if een.geldt), self.lesperioden[0])

    @property
    def straks(self) -> Sequence[Lesperiode]:
        return [een for een in self.lesperioden if een.vanaf > self.nu.vanaf]


def groepregels(kijker: Medewerker, *, dag: date) -> list[Groepregel]:
    """The groups of the municipality, those that are over last: two queries."""
    leden = Count("blokken__statushouder", filter=Q(blokken__geldig_tot__gte=dag), distinct=True)
    groepen = Lesgroep.objects.visible_to(kijker).annotate(leden=leden)
    tijden = Prefetch("lestijden", Lestijd.objects.order_by("vanaf", "dag", "van"))
    regels = [Groepregel(groep, lesperioden(groep, dag), groep.leden) for groep in groepen.prefetch_related(tijden)]
    return sorted(regels, key=lambda regel: (regel.groep.einde < dag, regel.groep.school, regel.groep.naam))


def lesperioden(groep: Lesgroep, dag: date) -> list[Lesperiode]:
    """All times of a group, the earliest first."""
    per_dag = [(vanaf, list(alle)) for vanaf, alle in groupby(groep.lestijden.all(), key=lambda een: een.vanaf)]
    begonnen = [vanaf for vanaf, _ in per_dag if vanaf <= dag]
    geldig = begonnen[-1] if begonnen else None
    return [Lesperiode(vanaf, alle, vanaf == geldig) for vanaf, alle in per_dag]


@dataclass(frozen=True)
class Lid:
    """Somebody in a group, with the first and last day of the lessons."""

    persoon: Statushouder
    vanaf: date
    tot: date


def leden_van(groep: Lesgroep, kijker: Medewerker, *, dag: date) -> tuple[list[Lid], int]:
    """Who has lessons on this day or later, as far as this reader may see them, and how many others there are."""
    blokken = Roosterblok.objects.filter(lesgroep=groep, geldig_tot__gte=dag).order_by("statushouder", "geldig_van")
    perioden: dict[int, tuple[date, date]] = {}
    for pk, van, tot in blokken.values_list("statushouder", "geldig_van", "geldig_tot"):
        eerste, laatste = perioden.get(pk, (van, tot))
        perioden[pk] = (min(eerste, van), max(laatste, tot))
    mensen = Statushouder.objects.visible_to(kijker).filter(pk__in=list(perioden)).defer("bsn")
    leden = [Lid(een, *perioden[een.pk]) for een in mensen.order_by("achternaam", "voornamen", "pk")]
    return leden, len(perioden) - len(leden)


def ziet_iedereen(groep: Lesgroep, kijker: Medewerker) -> bool:
    """Whether this reader sees everybody who has or had lessons of this group. Who does not, changes no group: that
    would write in weeks outside his caseload.
    """
    zichtbaar = Statushouder.objects.visible_to(kijker)
    return not Roosterblok.objects.filter(lesgroep=groep).exclude(statushouder__in=zichtbaar).exists()


def te_kiezen_groepen(
    statushouder_id: int, kijker: Medewerker, *, dag: date, zonder: Sequence[int] = ()
) -> list[tuple[Lesgroep, str]]:
    """The groups that go on after this day, with their times, those to come too, and what these would clash with: those
    that fit first. Three queries, however many groups there are.

    `zonder`: the group that one leaves, of which the blocks make way.
    """
    van_hem = Roosterblok.objects.filter(statushouder=statushouder_id, lesgroep=OuterRef("pk"), geldig_tot__gte=dag)
    groepen = Lesgroep.objects.visible_to(kijker).filter(einde__gte=dag).exclude(Exists(van_hem))
    tijden = Prefetch("lestijden", Lestijd.objects.order_by("vanaf", "dag", "van"))
    er_al = [blok for blok in blokken_van(statushouder_id, vanaf=dag, kijker=kijker) if blok.lesgroep_id not in zonder]
    keuzes = []
    for groep in groepen.prefetch_related(tijden):
        regel = Groepregel(groep, lesperioden(groep, dag), 0)
        botst = botsingen_tegen(_lessen(regel, dag), er_al)
        past = f"botst met {botst[0].ander.get_soort_display().lower()} op {botst[0].wanneer}" if botst else "past"
        tijden_woorden = [regel.nu.woorden]
        tijden_woorden += [f"vanaf {datum_kort(een.vanaf, vandaag=dag)} {een.woorden}" for een in regel.straks]
        keuzes.append((bool(botst), groep, f"{groep}: {'; '.join(tijden_woorden)} ({past})"))
    return [(groep, woorden) for _, groep, woorden in sorted(keuzes, key=lambda een: (een[0], str(een[1])))]


def _lessen(regel: Groepregel, dag: date) -> list[Roosterblok]:
    """The lessons of a group from this day on, not stored: those of now up to the day on which the times change."""
    perioden = [regel.nu, *regel.straks]
    einden = [een.vanaf - timedelta(days=1) for een in perioden[1:]]
    return [
        blok
        for periode, einde in zip(perioden, [*einden, regel.groep.einde], strict=True)
        for blok in blokken_in(
            [Tijdvak(een.dag, een.van, een.tot) for een in periode.tijden],
            soort=regel.groep.soort,
            geldig_van=max(dag, periode.vanaf),
            geldig_tot=einde,
        )
    ]
