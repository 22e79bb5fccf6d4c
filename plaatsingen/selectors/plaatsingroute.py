"""The line on top of the page of a placement: from getting to know each other to what comes next."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from kern.datums import dag_en_maand, meervoud, termijn
from kern.tijd import hier, vandaag
from medewerkers.models import Medewerker
from plaatsingen.models import Plaatsing, Plaatsingsakkoord, Plaatsingsmoment, Voordracht
from plaatsingen.statussen import Momentsoort, Partij, Plaatsingstand

HOEVEELSTE = ("Eerste", "Tweede", "Derde", "Vierde", "Vijfde", "Zesde", "Zevende", "Achtste")


@dataclass(frozen=True)
class Halte:
    """A point on the line. `stand`: klaar, bezig, komt or niet."""

    naam: str
    wanneer: str
    stand: str = "komt"

    @property
    def icoon(self) -> str:
        return {"klaar": "check", "bezig": "pijl", "komt": "min", "niet": "kruis"}[self.stand]

    @property
    def woord(self) -> str:
        return {"klaar": "Gedaan", "bezig": "Nu", "komt": "Komt nog", "niet": "Ging niet door"}[self.stand]


def route_van(
    plaatsing: Plaatsing,
    *,
    akkoorden: Sequence[Plaatsingsakkoord],
    momenten: Sequence[Plaatsingsmoment],
    kijker: Medewerker,
) -> list[Halte]:
    """Its points in order; the first that is to come is now. Of one that is over: what was, and the aftercare."""
    erna = [een for een in momenten if een.na_einde]
    haltes = [
        *_kennismaken(plaatsing, kijker),
        _akkoord(akkoorden),
        _start(plaatsing),
        *_haltes([een for een in momenten if not een.na_einde]),
    ]
    if not plaatsing.is_open:
        haltes = [een for een in haltes if een.stand == "klaar"]
    haltes += [_einde(plaatsing), *_daarna(plaatsing, kijker), *_haltes(erna)]
    eerste = next((een for een in haltes if een.stand == "komt"), None)
    return [replace(een, stand="bezig") if een is eerste else een for een in haltes]


def _kort(dag: date) -> str:
    return dag_en_maand(dag, vandaag=vandaag())


def _op(naam: str, dag: date, *, klaar: bool) -> Halte:
    return Halte(naam, _kort(dag), "klaar" if klaar else "komt")


def _kennismaken(plaatsing: Plaatsing, kijker: Medewerker) -> Iterator[Halte]:
    """The talk of the proposal that it came of."""
    van_hier = Voordracht.objects.visible_to(kijker).filter(plaatsing=plaatsing, gesprek_op__isnull=False)
    for dag in van_hier.order_by().values_list("gesprek_op", flat=True)[:1]:
        yield _op("Kennismaken", dag, klaar=dag <= vandaag())


def _akkoord(akkoorden: Sequence[Plaatsingsakkoord]) -> Halte:
    if len(akkoorden) == len(Partij):
        return _op("Akkoord", max(een.op for een in akkoorden), klaar=True)
    return Halte("Akkoord", f"{len(akkoorden)} van {len(Partij)}")


def _start(plaatsing: Plaatsing) -> Halte:
    naam = f"Start {plaatsing.get_soort_display().lower()}"
    return _op(naam, plaatsing.eerste_dag, klaar=plaatsing.gestart_op is not None)


def _haltes(momenten: Sequence[Plaatsingsmoment]) -> Iterator[Halte]:
    for nummer, een in enumerate(momenten):
        naam = _momentnaam(een, nummer)
        if een.gedaan_op:
            yield _op(naam, een.gedaan_op, klaar=True)
        else:
            yield Halte(naam, f"{_kort(een.uiterlijk)}, {termijn(een.uiterlijk, vandaag=vandaag())}")


def _momentnaam(moment: Plaatsingsmoment, nummer: int) -> str:
    """'Tweede evaluatie', 'Nazorg na 3 maanden'"""
    soort = moment.get_soort_display()
    if moment.na_maanden == 0:
        return f"{soort} voor het einde"
    if moment.soort == Momentsoort.NAZORG:
        return (
            f"{soort} na {meervoud(moment.na_maanden, 'maand', 'maanden')}"
            if moment.na_maanden
            else f"Extra {soort.lower()}"
        )
    return f"{HOEVEELSTE[nummer]} {soort.lower()}" if nummer < len(HOEVEELSTE) else soort


def _einde(plaatsing: Plaatsing) -> Halte:
    if plaatsing.stand == Plaatsingstand.NOOIT_GESTART:
        return Halte("Nooit gestart", _kort(hier(plaatsing.stand_sinds).date()), "niet")
    if plaatsing.geeindigd_op:
        return _op("Beëindigd", plaatsing.geeindigd_op, klaar=True)
    if plaatsing.einde is None:
        return Halte("Besluit", "geen einde afgesproken")
    return _op("Besluit", plaatsing.einde, klaar=False)


def _daarna(plaatsing: Plaatsing, kijker: Medewerker) -> Iterator[Halte]:
    """The placement that follows on this one, when it was proposed already. One beside it is no next step."""
    if plaatsing.laatste_dag is None or plaatsing.stand == Plaatsingstand.NOOIT_GESTART:
        return
    straks = Plaatsing.objects.visible_to(kijker).open().exclude(pk=plaatsing.pk)
    straks = straks.filter(statushouder=plaatsing.statushouder_id, begin__gt=plaatsing.laatste_dag)
    for een in straks.order_by("begin", "pk")[:1]:
        naam = f"{een.get_soort_display()} {een.uren_per_week.normalize():f} uur".replace(".", ",")
        yield _op(naam, een.eerste_dag, klaar=een.loopt)
