"""Why a step has the date that it has: norm, start, holidays and moves, in sentences that a user can check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from kern.datums import datum_voluit
from kern.kalender import ZATERDAG, feestdag_op, is_werkdag, werkdag_ervoor
from statushouders.models import Statushouder
from trajecten.models import AanpakStap, Anker, Stap
from trajecten.models.aanpak import Eenheid, Stapsleutel
from trajecten.planning import eind_van_termijn, vanaf_zestien
from trajecten.statussen import Stapstatus
from trajecten.wachten import Wachtreden, namen_van, wacht_op

ENKELVOUD = {
    Eenheid.DAGEN: "dag",
    Eenheid.WERKDAGEN: "werkdag",
    Eenheid.WEKEN: "week",
    Eenheid.MAANDEN: "maand",
}


def waarom(stap: Stap, stappen: Sequence[Stap]) -> list[str]:
    """The sentences that explain the dates of a step, in the order in which one would count.

    `stappen`: those of the traject that the reader sees; another one that this date counts from stays unnamed. Reads
    the anchors of the step (with `na_stap__aanpak`), its moves and its traject's person: select them beforehand.
    """
    return [
        *_begin(stap, stappen),
        *_termijnen(stap),
        *_verplaatsingen(stap),
        *_weekend(stap),
        f"Bron: {stap.aanpakstap.bron}.",
    ]


def norm(stap: AanpakStap) -> str:
    """The terms of a step in words: '7 dagen na de vestiging, uiterlijk 21 dagen'."""
    ankers = " en ".join(_ankernaam(anker) for anker in stap.ankers.all()) or "een datum die je zelf kiest"
    streef = _aantal(stap.streef_aantal, stap.streef_eenheid)
    uiterst = _aantal(stap.uiterst_aantal, stap.uiterst_eenheid)
    if not streef or streef == uiterst:
        return f"uiterlijk {uiterst} na {ankers}" if uiterst else f"na {ankers}"
    return f"{streef} na {ankers}" + (f", uiterlijk {uiterst}" if uiterst else "")


def _begin(stap: Stap, stappen: Sequence[Stap]) -> Iterator[str]:
    namen = namen_van(stappen)
    ankers = list(stap.aanpakstap.ankers.all())
    persoon = stap.traject.statushouder
    if stap.basisdatum is not None and _was_kind(persoon, ankers, stap.basisdatum):
        yield f"Telt vanaf de zestiende verjaardag op {datum_voluit(stap.basisdatum)} (dag 0)."
    elif stap.basisdatum is None:
        datums = {naam: getattr(persoon, naam) for naam in Anker.Datum.values}
        leeg = [_genoemd(reden) for reden in wacht_op(stap.aanpakstap, stappen, datums)]
        yield f"Nog geen datum: deze stap wacht op {' en '.join(leeg) or 'een datum'}."
    elif len(ankers) == 1:
        yield f"Telt vanaf {_ankernaam(ankers[0], namen)} op {datum_voluit(stap.basisdatum)} (dag 0)."
    else:
        genoemd = " en ".join(_ankernaam(anker, namen) for anker in ankers)
        yield f"Telt vanaf de laatste van {genoemd}: {datum_voluit(stap.basisdatum)} (dag 0)."


def _was_kind(persoon: Statushouder, ankers: Iterable[Anker], basis: date) -> bool:
    """The step counts from the birthday, because what it would count from was before."""
    datums = [getattr(persoon, anker.datum) for anker in ankers if not anker.na_stap_id]
    return any(datum and datum < basis == vanaf_zestien(persoon, datum) for datum in datums) and basis not in datums


def _ankernaam(anker: Anker, namen: Mapping[Stapsleutel, str] | None = None) -> str:
    """`namen`: what the steps are called in a traject; without it, in the aanpak itself."""
    if anker.na_stap is None:
        return _genoemd(Wachtreden(anker.get_datum_display(), op_stap=False))
    naam = anker.na_stap.naam if namen is None else namen.get(anker.na_stap.sleutel, "")
    return _genoemd(Wachtreden(naam, op_stap=True))


def _genoemd(reden: Wachtreden) -> str:
    if not reden.op_stap:
        return f"de {reden.naam}"
    return f"‘{reden.naam}’" if reden.naam else "een andere stap"


def _termijnen(stap: Stap) -> Iterator[str]:
    sjabloon = stap.aanpakstap
    if stap.streefdatum is not None:
        yield from _termijn(stap.basisdatum, "Streeftermijn", sjabloon.streef_aantal, sjabloon.streef_eenheid)
    if stap.uiterste_datum is not None:
        yield from _termijn(stap.basisdatum, "Uiterste termijn", sjabloon.uiterst_aantal, sjabloon.uiterst_eenheid)


def _termijn(basis: date | None, naam: str, aantal: int | None, eenheid: str) -> Iterator[str]:
    if basis is None or aantal is None:
        return
    einde = eind_van_termijn(basis, aantal, eenheid)
    yield f"{naam}: {_aantal(aantal, eenheid)}, dus uiterlijk {datum_voluit(einde.datum)}."
    if einde.feestdagen:
        namen = ", ".join(f"{dag.naam} ({datum_voluit(dag.datum)})" for dag in einde.feestdagen)
        yield f"Niet meegeteld als werkdag: {namen}."


def _aantal(aantal: int | None, eenheid: str) -> str:
    if aantal is None:
        return ""
    if eenheid == Eenheid.MAANDEN and aantal and aantal % 12 == 0:
        return f"{aantal // 12} jaar"
    return f"{aantal} {ENKELVOUD[Eenheid(eenheid)] if aantal == 1 else eenheid}"


def _verplaatsingen(stap: Stap) -> Iterator[str]:
    for verplaatsing in reversed(stap.verplaatsingen.all()):
        van = f"van {datum_voluit(verplaatsing.van)} " if verplaatsing.van else ""
        naar = datum_voluit(verplaatsing.naar)
        waarom = f": {verplaatsing.reden}" if verplaatsing.reden else "."
        yield f"Verplaatst {van}naar {naar} door {verplaatsing.door.naam}{waarom}"


def _weekend(stap: Stap) -> Iterator[str]:
    dag = stap.uiterlijk
    if stap.status != Stapstatus.OPEN or dag is None or is_werkdag(dag):
        return
    feestdag = feestdag_op(dag)
    wat = feestdag.naam if feestdag and dag.weekday() < ZATERDAG else "een dag in het weekend"
    yield f"{datum_voluit(dag).capitalize()} is {wat}. De werkdag ervoor is {datum_voluit(werkdag_ervoor(dag))}."
