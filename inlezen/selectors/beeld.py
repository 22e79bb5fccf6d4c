"""What is said about a row, as the screen shows it."""

from __future__ import annotations

from dataclasses import dataclass

from inlezen.models import Inleesregel, Status
from inlezen.oordeel import VRAAG


@dataclass(frozen=True)
class Opmerking:
    """One wrong cell: which, what stands in it, why. Without `label` it is about the row as a whole."""

    label: str
    waarde: str
    melding: str


def opmerkingen_bij(regel: Inleesregel) -> list[Opmerking]:
    """Of a row with its `lijst`. After the import a question is a fact: whoever confirmed the list answered."""
    herkenning = regel.lijst.soort.herkenning
    nog_te_doen = regel.lijst.status == Status.GEREED
    return [
        Opmerking(
            herkenning.label(fout["veld"]).split(" (")[0],
            regel.cel(fout["veld"]).strip()[:200],
            fout["melding"] if nog_te_doen else fout["melding"].removesuffix(VRAAG),
        )
        for fout in regel.fouten or ()
    ]
