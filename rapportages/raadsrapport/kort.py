"""The answer first: a few sentences that a council member can repeat."""

from __future__ import annotations

from collections.abc import Iterator

from kern.datums import datum_lang
from rapportages.bord import Keuze
from rapportages.cijfers import DUURZAAM
from rapportages.cijfers.werk import Gebleven
from rapportages.verbergen import ONDERGRENS, Getoond
from rapportages.woorden import NIET_TE_TONEN, toon, toon_aandeel


def in_het_kort(keuze: Keuze) -> list[str]:
    """Only what may be told; of what is hidden there is no sentence."""
    return list(_zinnen(keuze))


def _zinnen(keuze: Keuze) -> Iterator[str]:
    yield _wie(keuze)
    start, mensen = keuze.op_tijd("start"), keuze.telt_mee("start")
    if _te_vertellen(start, mensen):
        yield (
            f"Van {toon(mensen)} van hen is te zeggen of zij binnen drie weken met werk begonnen: {_hoeveel(start)} "
            f"{_werkwoord(start, 'deed', 'deden')} dat{_deel(start, mensen)}."
        )
    looptijd = keuze.looptijd("start")
    if looptijd and looptijd.mediaan is not None:
        meeste = f", vier van de vijf binnen {looptijd.meeste} dagen" if looptijd.meeste is not None else ""
        yield f"De helft begon binnen {looptijd.mediaan} dagen na de vestiging{meeste}."
    betaald, mensen = keuze.op_tijd("betaald"), keuze.telt_mee("betaald")
    if _te_vertellen(betaald, mensen):
        yield (
            f"{_hoofdletter(toon(mensen))} mensen kunnen al aan betaald werk toe zijn: {_hoeveel(betaald)} van hen "
            f"{_werkwoord(betaald, 'kreeg', 'kregen')} dat{_deel(betaald, mensen)}."
        )
    yield from _nog_aan_het_werk(keuze)


def _wie(keuze: Keuze) -> str:
    """With until when, as long as the year is not over."""
    dag = keuze.beeld.dag
    if dag.year > keuze.jaar:
        return f"In {keuze.jaar} vestigden zich {toon(keuze.mensen)} mensen."
    return (
        f"{_hoofdletter(toon(keuze.mensen))} mensen vestigden zich van 1 januari tot en met {datum_lang(dag)}. "
        "Het jaar is nog niet om; de doelen zijn voor het hele jaar."
    )


def _nog_aan_het_werk(keuze: Keuze) -> Iterator[str]:
    """Of the longest term that people reached."""
    for cijfer in reversed(DUURZAAM):
        n, mensen = keuze.deel(cijfer.code, Gebleven.NOG), keuze.telt_mee(cijfer.code)
        if _te_vertellen(n, mensen) and mensen is not None and mensen.precies:
            yield (
                f"Van de {toon(mensen)} mensen die {cijfer.maanden} maanden of langer geleden aan betaald werk "
                f"begonnen, {_werkwoord(n, 'had', 'hadden')} {_hoeveel(n)} dat {cijfer.maanden} maanden later nog."
            )
            return


def _te_vertellen(n: Getoond | None, mensen: Getoond | None) -> bool:
    """There are enough people to say something of."""
    if mensen is None or not mensen.van or (mensen.tot is not None and mensen.tot < ONDERGRENS):
        return False
    return NIET_TE_TONEN not in (toon(n), toon(mensen))


def _hoeveel(n: Getoond | None) -> str:
    return "niemand" if n is not None and n.tot == 0 else toon(n)


def _werkwoord(n: Getoond | None, een: str, meer: str) -> str:
    return een if n is not None and n.tot == 0 else meer


def _deel(n: Getoond | None, mensen: Getoond | None) -> str:
    procent = toon_aandeel(n, mensen)
    return "" if procent == NIET_TE_TONEN or (n is not None and n.tot == 0) else f" ({procent})"


def _hoofdletter(tekst: str) -> str:
    return tekst[:1].upper() + tekst[1:]
