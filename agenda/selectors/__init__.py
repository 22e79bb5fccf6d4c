"""Flags and appointments as a colleague reads them."""

from agenda.selectors.afspraken import Dossierafspraken, MijnDag, aangeroerde_afspraken, afspraken_van, mijn_dag
from agenda.selectors.vlaggen import (
    Vlag,
    Vlagregel,
    aantal_open,
    als_vlaggen,
    nieuwe_vlaggen,
    open_regels,
    open_vlaggen,
    vlagregels,
)

__all__ = [
    "Dossierafspraken",
    "MijnDag",
    "Vlag",
    "Vlagregel",
    "aangeroerde_afspraken",
    "aantal_open",
    "afspraken_van",
    "als_vlaggen",
    "mijn_dag",
    "nieuwe_vlaggen",
    "open_regels",
    "open_vlaggen",
    "vlagregels",
]
