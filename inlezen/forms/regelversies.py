"""Two versions of one row of a list, when two colleagues mend it at the same time."""

from __future__ import annotations

from collections.abc import Mapping

from inlezen.herkenning import Herkenning
from kern.versies import BEWAARD, Verschil, keuzes_tussen

Cellen = Mapping[str, str]


def verschillen(
    herkenning: Herkenning,
    *,
    eerst: Cellen,
    bewaard: Cellen,
    ingevuld: Cellen,
    keuzes: Mapping[str, str],
    gevraagd: bool,
) -> list[Verschil]:
    """Cells (field -> text) that the colleague changed and the editor has otherwise; white space does not count.

    `gevraagd`: the editor was asked already, so what has no choice yet is a mistake.
    """
    gekozen = keuzes_tussen(eerst=_kaal(eerst), zij=_kaal(bewaard), ik=_kaal(ingevuld), keuzes=keuzes)
    return [
        Verschil(
            veld=veld,
            naam=herkenning.label(veld),
            bewaard=bewaard[veld],
            ingevuld=ingevuld[veld],
            keuze=keuze,
            fout=gevraagd and not keuze,
        )
        for veld, keuze in gekozen.items()
    ]


def samengevoegd(*, bewaard: Cellen, ingevuld: Cellen, gekozen: list[Verschil]) -> dict[str, str]:
    """The editor's cells, with the colleague's where those were chosen."""
    return {**ingevuld, **{een.veld: bewaard[een.veld] for een in gekozen if een.keuze == BEWAARD}}


def _kaal(cellen: Cellen) -> dict[str, str]:
    return {veld: " ".join(tekst.split()) for veld, tekst in cellen.items()}
