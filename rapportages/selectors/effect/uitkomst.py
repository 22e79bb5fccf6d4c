"""What came out of a round: counts that may be told, and never a form or a person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass

from rapportages.effect.tellen import Tweetal, geteld, te_tonen
from rapportages.models import Antwoord, Antwoordformulier, Lijstvraag, Meting
from rapportages.models.effect import Moment
from rapportages.verbergen import Getoond

_Sleutel = tuple[str, object]
_Formulieren = Mapping[_Sleutel, Mapping[str, int]]


@dataclass(frozen=True)
class Vraaguitkomst:
    """One question; `cellen` None: nothing of it may be told."""

    vraag: Lijstvraag
    cellen: Mapping[Hashable, Getoond] | None


@dataclass(frozen=True)
class Uitkomst:
    """How many forms came in before and after, how many people are in both, and each question."""

    voor: int
    na: int
    beide: int
    vragen: Sequence[Vraaguitkomst]


def uitkomst_van(meting: Meting) -> Uitkomst:
    """Three reads, however many forms. Of who cannot be paired the two forms are two people."""
    formulieren = _formulieren(meting)
    antwoorden: dict[tuple[int, int], int] = {
        (formulier, vraag): waarde
        for formulier, vraag, waarde in Antwoord.objects.filter(formulier__meting=meting.pk).values_list(
            "formulier_id", "vraag_id", "waarde"
        )
    }
    vragen = [
        Vraaguitkomst(
            vraag, te_tonen(geteld(_tweetal(van_wie, vraag.pk, antwoorden) for van_wie in formulieren.values()))
        )
        for vraag in meting.lijst.vragen.all()
    ]
    momenten = [set(van_wie) for van_wie in formulieren.values()]
    return Uitkomst(
        voor=sum(Moment.VOOR in een for een in momenten),
        na=sum(Moment.NA in een for een in momenten),
        beide=sum(len(een) == len(Moment) for een in momenten),
        vragen=vragen,
    )


def _formulieren(meting: Meting) -> _Formulieren:
    """Of each person, so far as one can tell them apart: moment -> number of the form."""
    per_persoon: dict[_Sleutel, dict[str, int]] = defaultdict(dict)
    rijen = Antwoordformulier.objects.filter(meting=meting.pk).order_by()
    for pk, moment, persoon, kenmerk in rijen.values_list("pk", "moment", "statushouder_id", "kenmerk"):
        sleutel = ("persoon", persoon) if persoon else ("kenmerk", kenmerk) if kenmerk else ("los", pk)
        per_persoon[sleutel][moment] = pk
    return per_persoon


def _tweetal(van_wie: Mapping[str, int], vraag_id: int, antwoorden: Mapping[tuple[int, int], int]) -> Tweetal:
    voor, na = van_wie.get(Moment.VOOR), van_wie.get(Moment.NA)
    return Tweetal(
        heeft_voor=voor is not None,
        heeft_na=na is not None,
        voor=antwoorden.get((voor, vraag_id)) if voor else None,
        na=antwoorden.get((na, vraag_id)) if na else None,
    )
